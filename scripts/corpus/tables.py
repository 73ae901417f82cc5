"""What `make accuracy` prints."""

from collections.abc import Sequence

from corpus.answers import FIELDS
from corpus.scoring import OUTCOMES, Scored

MEASURED = tuple(field for field in FIELDS if field not in ("status", "about"))
"""The fields of the measure; status and authority are printed beside it."""


def summary(scored: Sequence[Scored]) -> dict[str, int]:
    """The figures of a run: fields by outcome, documents wholly right, items."""
    outcomes = [o for one in scored for f, o in one.outcomes.items() if f in MEASURED]
    items = [one for one in scored if one.answer.items is not None]
    return {
        **{outcome: outcomes.count(outcome) for outcome in OUTCOMES},
        "documents": len(scored),
        "wholly right": sum(not one.not_right for one in scored),
        "items agreed": sum(len(one.answer.items or ()) for one in items),
        "items right": sum(one.items_right for one in items),
    }


def field_table(scored: Sequence[Scored]) -> list[str]:
    """One line a field with its outcomes, then each field that is not right with its document."""
    lines = [f"{'field':<20}" + "".join(f"{outcome:>15}" for outcome in OUTCOMES)]
    for field in FIELDS:
        outcomes = [one.outcomes[field] for one in scored if field in one.outcomes]
        if outcomes:
            counts = "".join(f"{outcomes.count(outcome):>15}" for outcome in OUTCOMES)
            lines.append(f"{field:<20}{counts}")
    for one in scored:
        for field, outcome in one.not_right.items():
            expected, found = one.expected[field], one.found.get(field, "")
            lines.append(f"  {one.name} {field}: {outcome} (agreed {expected!r}, read {found!r})")
    return lines


def totals(figures: dict[str, int]) -> list[str]:
    """The figures of a run as lines for people."""
    filled = figures["right"] + figures["wrong"] + figures["left open"]
    return [
        f"fields right           {figures['right']} of {filled} ({_share(figures['right'], filled)}), "
        f"{figures['wrong']} wrong, {figures['left open']} left open, {figures['rightly blank']} rightly blank",
        f"documents wholly right {figures['wholly right']} of {figures['documents']}",
        f"items as agreed        {figures['items right']} of {figures['items agreed']} "
        f"({_share(figures['items right'], figures['items agreed'])})",
    ]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2%}" if whole else "none"
