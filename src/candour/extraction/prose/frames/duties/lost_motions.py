"""What news tells of a motion: whether it was lost, and so asks nobody for anything, and what was only moved."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import Found

_FELL = r"(?:defeated|lost|rejected|thrown\s+out|voted\s+down|blocked|talked\s+out|withdrawn|ruled\s+out\s+of\s+order|not\s+(?:carried|passed|adopted|agreed|supported))"
_LOST = re.compile(
    rf"\b(?:motion|resolution|amendment|it|that|this|which)\b[^.;]*\b(?:was|were|been|being|is|be)\s+(?:\w+ly\s+|put\s+to\s+the\s+vote,?\s+(?:and|but)\s+)?{_FELL}\b|\bthrown\s+out\b|\b(?:motion|amendment|it|that|which)\s+(?:fell|failed)\b|\b(?:did\s+not\s+find|found\s+no|without)\s+(?:an?\s+)?seconder\b",
    re.IGNORECASE,
)
_LOST_NEXT = re.compile(
    rf"\W*(?:but\s+)?(?:it|that|this|the\s+(?:motion|amendment|resolution|vote|proposal|call|move))\s+(?:(?:was|were|has\s+been)\s+(?:\w+ly\s+)?{_FELL}|fell|failed)\b|"
    r"\W*(?:but\s+)?(?:members|councillors|the\s+(?:council|cabinet|committee|majority|ruling\s+group))\b[^.;]{0,40}\b(?:rejected|threw\s+out|threw\s+it\s+out|voted\s+(?:it|this|that)\s+down|defeated|voted\s+against)\b",
    re.IGNORECASE,
)
_NO_CAUSE = r"(?:(?!\b(?:why|how|after|when|since|that|which|who|whom|as|because)\b)[^.;])*"
# The verb that tells of the motion itself, behind what it asks: *a motion calling on the leader to resign fell*.
_FELL_BEHIND = re.compile(
    rf"\bto\s{_NO_CAUSE}\s(?:fell(?=\s*(?:[.,;]|$|by\b|at\b|on\s+the\b|for\s+(?:want|lack)\b))|failed\s+(?:by\s+(?:\d|\w+\s+votes)|for\s+(?:want|lack)\b))",
    re.IGNORECASE,
)
_OF_MOTION = r"\s+(?:(?:an?|the|this|that|his|her|its|their)\s+)(?:[\w’'-]+\s+){0,5}?$"
_REFUSED = re.compile(
    rf"\b(?:reject(?:s|ed|ing)?|threw\s+out|throw(?:s|ing)?\s+out|defeat(?:s|ed|ing)?|vot(?:es?|ed|ing)\s+(?:(?:by\s+)?\d+\s*(?:[–-]|to)\s*\d+\s+)?(?:down|against)|turn(?:s|ed|ing)?\s+down|withdrew|"
    rf"(?:refus(?:es?|ed|ing)|declin(?:es?|ed|ing)|failed)\s+to\s+(?:back|support|pass|carry|adopt|approve)|did\s+not\s+(?:back|support|pass|carry|adopt|approve)){_OF_MOTION}",
    re.IGNORECASE,
)
# Who was against it, of a motion that may have been carried all the same.
_OPPOSED = re.compile(
    rf"\b(?:oppos(?:es?|ed|ing)|(?:spoke|speaks|speaking|argued|stood)\s+(?:out\s+)?against|abstain(?:s|ed|ing)\s+(?:on|from)|criticis(?:es|ed|ing)|walked\s+out\s+(?:over|during)){_OF_MOTION}",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    r"\b(?:it|motion|resolution|which|council|councillors|members|majority)\s+(?:(?:was|has|were|been|had|still|nevertheless|nonetheless|duly|later|then)\s+)*(?:carried|passed|approved|agreed|adopted|won)\b",
    re.IGNORECASE,
)
_WILL_DEBATE = re.compile(
    rf"\b(?:will|(?:is|are)\s+(?:due\s+|set\s+)?to|due\s+to|set\s+to)\s+(?:\w+\s+)?(?:debate|vote\s+on|consider|discuss|hear){_OF_MOTION}",
    re.IGNORECASE,
)
_TO_DEBATE = re.compile(
    r"(?:(?<!\bthat)(?<!\bwhich)\s+|^[^.;]*?\b(?:motion|resolution|amendment),\s+which\s+)(?:will|(?:is|are)\s+(?:due\s+|set\s+|expected\s+)?to)\s+be\s+(?:debated|voted\s+on|put\s+to\s+(?:the\s+)?(?:vote|(?:full\s+)?council|members|councillors))\b",
    re.IGNORECASE,
)
# *A motion to be debated next week would …*, *The motion, which will be debated on Thursday, …*: told before what it asks.
_YET_DEBATED = re.compile(
    r"\b(?:motion|resolution|amendment),?\s+(?:(?:that|which)\s+)?(?:(?:will|is|are|was|were|due|set|expected|going)\s+)*(?:to\s+)?be\s+(?:debated|heard|voted\s+on|discussed|considered|put\s+to)\b"
    r"|\b(?:motion|resolution|amendment)\s+(?:due|set)\s+(?:for|before)\b",
    re.IGNORECASE,
)
_PASSED = re.compile(
    r"\b(?:pass|carr|approv|agree|adopt|back|support|accept)\w*\b[^.;]*$", re.IGNORECASE
)
_MOVED_THAT = re.compile(
    r"\b(?:moved|seconded|motion|amendment)\b[^.;:]{0,90}?\bthat\b[^.;:]*$", re.IGNORECASE
)


def is_lost(context: Context, found: Found) -> bool:
    """Whether a motion is told to have been lost, in its sentence or at the head of the next."""
    if _LOST.search(found.sentence.text) or _FELL_BEHIND.search(_from_motion(context, found)):
        return True
    if _REFUSED.search(_lead(context, found)):
        return True
    number = found.sentence.number + 1
    after = context.text.sentences[number : number + 1]
    if _OPPOSED.search(_lead(context, found)):
        told = found.sentence.text + (after[0].text if after else "")
        return not _CARRIED.search(told)
    return bool(after) and _LOST_NEXT.match(after[0].text) is not None


def is_to_come(context: Context, found: Found) -> bool:
    """Whether a motion is told to be still before those who are to debate it or to vote on it."""
    lead = _lead(context, found)
    if _PASSED.search(lead):
        return False
    if _YET_DEBATED.search(lead):
        return True
    return bool(_WILL_DEBATE.search(lead) or _TO_DEBATE.search(_from_motion(context, found)))


def _lead(context: Context, found: Found) -> str:
    return context.text.text[found.sentence.start : found.match.start()]


def _from_motion(context: Context, found: Found) -> str:
    return context.text.text[found.match.start() : found.sentence.end]


def is_only_moved(context: Context, lead: str) -> bool:
    """Whether news tells what somebody moved ought to be done: *She moved that the leader should …*."""
    return context.kind != "minutes" and _MOVED_THAT.search(lead) is not None
