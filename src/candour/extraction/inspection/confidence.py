"""How often the facts of each rule proved right on the agreed answers.

The figures stand in ``data/inspection_confidence.json`` and are written by ``make accuracy`` alone.
"""

import json
from functools import cache
from importlib.resources import files

UNMEASURED = 0.5
"""For a rule that no agreed answer has tested yet: as likely right as wrong, until somebody measures it."""


@cache
def _shares() -> dict[str, float]:
    text = (files("candour.extraction") / "data" / "inspection_confidence.json").read_text("utf-8")
    counts: dict[str, dict[str, int]] = json.loads(text)["rules"]
    return {rule: count["right"] / count["facts"] for rule, count in counts.items()}


def confidence_of(rule: str) -> float:
    """The share of this rule's facts that proved right, to three decimals; ``UNMEASURED`` where none was tested."""
    return round(_shares().get(rule, UNMEASURED), 3)
