"""How often each rule proved right on agreed answers (``data/confidence.toml``)."""

import tomllib
from functools import cache
from importlib.resources import files

UNMEASURED = 0.5


@cache
def _shares() -> dict[str, float]:
    text = (files("candour.extraction") / "data" / "confidence.toml").read_text(encoding="utf-8")
    return {
        rule: row["right"] / row["found"]
        for rule, row in tomllib.loads(text).items()
        if row["found"]
    }


def confidence_of(rule: str) -> float:
    """The share of a rule's facts that proved right, two decimals; ``UNMEASURED`` for a rule not yet measured."""
    return round(_shares().get(rule, UNMEASURED), 2)
