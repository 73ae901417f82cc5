"""Confidence of rules of prose: what was counted, and no certainty from it."""

import tomllib
from importlib.resources import files

from candour.extraction.prose.confidence import UNMEASURED, confidence_of


def _counted() -> dict[str, dict[str, int]]:
    text = (files("candour.extraction") / "data" / "confidence.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def test_no_rule_is_certain_however_often_it_was_right():
    assert max(confidence_of(rule) for rule in _counted()) < 1


def test_a_rule_that_was_seen_once_says_less_than_one_seen_often():
    counted = _counted()
    once = [rule for rule, row in counted.items() if row == {"found": 1, "right": 1}]
    often = [
        rule for rule, row in counted.items() if row["found"] >= 15 and row["found"] == row["right"]
    ]
    assert max(map(confidence_of, once)) <= 0.8 < min(map(confidence_of, often))


def test_a_rule_that_found_nothing_is_unmeasured():
    assert confidence_of("requirements.of_nothing") == UNMEASURED
