"""What news tells of a motion: whether it was lost, and so asks nobody for anything, and what was only moved."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import Found

_FELL = r"(?:defeated|lost|rejected|thrown\s+out|voted\s+down|withdrawn|ruled\s+out\s+of\s+order|not\s+(?:carried|passed|adopted|agreed|supported))"
_LOST = re.compile(
    rf"\b(?:motion|resolution|amendment|it|that|this|which)\b[^.;]*\b(?:was|were|been|being|is|be)\s+(?:\w+ly\s+|put\s+to\s+the\s+vote,?\s+(?:and|but)\s+)?{_FELL}\b|\bthrown\s+out\b|\b(?:motion|amendment|it|that|which)\s+(?:fell|failed)\b",
    re.IGNORECASE,
)
_LOST_NEXT = re.compile(
    rf"\W*(?:but\s+)?(?:it|that|this|the\s+(?:motion|amendment|resolution|vote|proposal|call|move))\s+(?:(?:was|were|has\s+been)\s+(?:\w+ly\s+)?{_FELL}|fell|failed)\b|"
    r"\W*(?:but\s+)?(?:members|councillors|the\s+(?:council|cabinet|committee|majority|ruling\s+group))\b[^.;]{0,40}\b(?:rejected|threw\s+out|threw\s+it\s+out|voted\s+(?:it|this|that)\s+down|defeated|voted\s+against)\b",
    re.IGNORECASE,
)
_MOVED_THAT = re.compile(
    r"\b(?:moved|seconded|motion|amendment)\b[^.;:]{0,90}?\bthat\b[^.;:]*$", re.IGNORECASE
)


def is_lost(context: Context, found: Found) -> bool:
    """Whether a motion is told to have been lost, in its sentence or at the head of the next."""
    if _LOST.search(found.sentence.text):
        return True
    number = found.sentence.number + 1
    after = context.text.sentences[number : number + 1]
    return bool(after) and _LOST_NEXT.match(after[0].text) is not None


def is_only_moved(context: Context, lead: str) -> bool:
    """Whether news tells what somebody moved ought to be done: *She moved that the leader should …*."""
    return context.kind != "minutes" and _MOVED_THAT.search(lead) is not None
