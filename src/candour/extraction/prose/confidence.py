"""How often each rule proved right on agreed answers (``data/confidence.toml``).

A rule that found little says little of itself: three facts of its family (the word before the point) are lent to
it, right as often as the family was, and one that is wrong, since no rule is certain on a page that nobody has read.
See ``docs/decisions/0014-confidence-of-rare-rules.md``.
"""

import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files

UNMEASURED = 0.5
_LENT, _WRONG = 3, 1


@cache
def _shares() -> dict[str, float]:
    text = (files("candour.extraction") / "data" / "confidence.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for rule, row in rows.items():
        found[_family(rule)] += row["found"]
        right[_family(rule)] += row["right"]
    return {
        rule: (row["right"] + _LENT * right[_family(rule)] / found[_family(rule)])
        / (row["found"] + _LENT + _WRONG)
        for rule, row in rows.items()
        if row["found"]
    }


def _family(rule: str) -> str:
    return rule.partition(".")[0]


@cache
def confidence_of(rule: str) -> float:
    """How far a rule's facts may be trusted, two decimals; ``UNMEASURED`` for a rule not yet measured."""
    return round(_shares().get(rule, UNMEASURED), 2)
