"""Whether the words around a date look back or ahead."""

import re
from typing import Literal

Direction = Literal["past", "future"]

_AHEAD = (
    r"will|shall|must|should|would|could|may|can|going to|(?:is|are|was|were) (?:due|set|expected|likely|required|scheduled) to|"
    r"(?:is|are) to(?= [a-z])|to be(?= [a-z])|due|expects?|plans? to|planned|needs? to|aims? to|intends? to|hopes? to|[a-z]+['’]ll|"
    r"deadline|required to|ordered to|directed to|asked to|told to|urged to|starts?|begins?|takes effect|(?:given|have|has) until"
)
_BACK = (
    r"was|were|had|has|have|did|been|said|wrote|told|gave|took|found|made|met|held|went|came|became|began|sent|left|saw|"
    r"rose|fell|put|led|set out|spoke|stood|brought|won|lost|paid|set up|ran|got|kept|read|heard|knew|thought|shown|given|written|taken|[a-z]{2,}ed"
)
_VERB = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?P<back>{_BACK}))\b", re.IGNORECASE)
_NO_VERBS = frozenset(
    {
        "need",
        "indeed",
        "proceed",
        "speed",
        "agreed",
        "named",
        "red",
        "related",
        "based",
        "shared",
        "united",
        "hundred",
    }
)
_AHEAD_OF_AFTER = 25
_ASKED_THEN = re.compile(
    r"\b(?:said|wrote|warned|told|insisted|added)\b.{0,80}?\b(?:wanted|expected|demanded|required|would|had)\b|\b(?:wrote|letter)\b.{0,120}?\b(?:wanted|expected|asked|demanded)\b",
    re.IGNORECASE | re.DOTALL,
)
_STILL_AHEAD = re.compile(r"\b(?:will|must|shall|has|have|is|are|wants|expects)\b", re.IGNORECASE)


def find_direction(clause: str, start: int, end: int) -> Direction | None:
    """The direction of the verb that governs a date at ``start`` to ``end`` of its sentence, or ``None``.

    That is the nearest verb before the date; where the date opens its sentence or clause, the first verb after it.

    >>> find_direction("In October the mayor claimed it", 0, 10)
    'past'
    """
    before = _nearest(clause, 0, start, last=True)
    after = _nearest(clause, end, len(clause), last=False)
    chosen = after or before if before is None or _opens_clause(clause, start) else before
    if chosen is None:
        return None
    return "future" if chosen["ahead"] else "past"


def is_pluperfect(clause: str, start: int, end: int) -> bool:
    """Whether the verb at the date is a *had*: what it tells lies before the date last named."""
    before = _nearest(clause, 0, start, last=True)
    after = _nearest(clause, end, len(clause), last=False)
    match = after or before if before is None or _opens_clause(clause, start) else before
    return match is not None and match.group().lower() == "had"


def is_told_back(sentence: str) -> bool:
    """Whether a sentence tells what somebody asked for then: its days may be over by the day of the telling.

    >>> is_told_back("He said he wanted a plan by July"), is_told_back("He said the plan must be ready by July")
    (True, False)
    """
    return bool(_ASKED_THEN.search(sentence)) and not _STILL_AHEAD.search(sentence)


def _opens_clause(clause: str, start: int) -> bool:
    before = clause[:start].rstrip()
    return (
        not before
        or before[-1] in ";:–—(\"“‘'"
        or before[-4:].lower() in (" and", " but")
        or before.endswith(", ")
    )


def _nearest(clause: str, start: int, end: int, *, last: bool) -> re.Match[str] | None:
    chosen = None
    for match in _VERB.finditer(clause, start, end):
        if match.group().lower() in _NO_VERBS:
            continue
        if not last:
            return match
        chosen = match
    return chosen
