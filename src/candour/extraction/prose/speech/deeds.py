"""What is told with a verb of speech and is no speech: orders and decisions of ministers, what two agree to do, an interest
that a member declares, the findings of a report."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.utterance import Pivot

QUOTES = re.compile(r"[\"“”‘]|(?<!\w)'")
_ORDER = re.compile(r"(?:it|they) (?:has|have|had|must|should|needs?)\b")
_MINDED = re.compile(
    r"(?:she|he|they|it|ministers|the (?:\w+ ){1,4}?) ?(?:is|was|are|were) (?:now )?minded to\b"
)
_DECIDES = re.compile(
    r"\b(?:us(?:e|ing) (?:her|his|its|their|the) powers|direction (?:would|will)|would lose|will lose|(?:would|will) be (?:brought in|taken|removed|stripped|run|handed(?! back)|transferred))\b"
)
_ORDERING = frozenset(
    {"ministers", "minister", "secretary_of_state", "department", "government", "predecessor"}
)
_WRITING = ("wrote", "writes")
# That ministers *wrote to warn the council that …* tells of their letter.
_TO_TELL = re.compile(
    r"\b(?:wrote|writes)\b[^.;]{0,60}?\sto\s+(?:warn|say|tell|inform|confirm|advise|notify|announce)\b"
)
# Two agree *that* something shall be: *agreed that Thornsea will act as its partner*, *agreed that the report be noted*.
_TO_BE_DONE = re.compile(
    r"(?:(?!(?:is|are|was|were|has|have|had|did|needs?|needed)\b)[^\s,;.]+\s+){1,9}?(?:will|would|shall|should|be)\b"
)
_IN_REPORT = re.compile(r"\b(?:[Rr]eports?|[Rr]eview|[Aa]dvice|[Ff]indings|in\s+which)\b")
_INTEREST = re.compile(r"(?:an?|no|his|her|their|any)\s+(?:[\w-]+,?\s+){0,5}?interests?\b")
TELLING = (
    "told",
    "tell",
    "tells",
    "informed",
    "informs",
    "assured",
    "assures",
    "reminded",
    "notified",
)


def is_order(context: Context, pivot: Pivot, speaker: Speaker, text: str) -> bool:
    """Whether words of ministers are what they ordered or decided, or an order's tale of itself: events of their own."""
    if speaker.office not in _ORDERING:
        return False
    if context.kind in ORDERS and _MINDED.match(text):
        return True
    if pivot.verb.startswith(_WRITING) and not QUOTES.search(text):
        at = pivot.sentence.start, pivot.sentence.end
        return _TO_TELL.search(context.text.text, *at) is not None
    if pivot.verb == "told" and _ORDER.match(text):
        return True
    return pivot.verb in TELLING and bool(_DECIDES.search(text))


def is_deed(pivot: Pivot, text: str) -> bool:
    """Whether words tell what was agreed to be done, or an interest that a member declared: no speech."""
    if pivot.verb.startswith("agree"):
        return _TO_BE_DONE.match(text) is not None
    return pivot.verb.startswith("declare") and _INTEREST.match(text) is not None


def is_finding(context: Context, pivot: Pivot, text: str) -> bool:
    """Whether words are what a report concludes, and none of them quoted: *In her report she concluded that …*."""
    concludes = pivot.verb == "concluded that" and not QUOTES.search(text)
    return concludes and bool(
        _IN_REPORT.search(context.text.text, pivot.sentence.start, pivot.start)
    )
