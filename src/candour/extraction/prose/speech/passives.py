"""Who speaks where those who hear are the subject: *members were advised by the Director that …*."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.quotations import Part
from candour.extraction.prose.speech.appositions import find_named_after
from candour.extraction.prose.speech.deeds import is_order
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.speakers import as_speaker
from candour.extraction.prose.speech.utterance import Pivot

_HEARING = frozenset({"told", "informed", "advised", "warned", "assured", "reminded", "notified"})
_WERE = re.compile(
    r"\b(?:was|were|is|are|been|being)\s+(?:also\s+|then\s+|further\s+|previously\s+|last\s+\w+\s+)?$"
)
_BY = re.compile(
    r"\s+(?:(?:in|on|at)\s[^,;:.\"“”]{2,40}?\s)?(?:last\s+\w+\s+)?by\s+(?:the\s+|its\s+|their\s+|an?\s+)?(?:[\w’'-]+[’']s\s+)?"
)
_THAT = re.compile(
    r"(?:(?:\s(?:of|for|at|from)\s[^,;:.\"“”]{2,60})?,[^;:.\"“”]{2,90},|(?:\s(?:of|for|at|from)\s[^,;:.\"“”]{2,60})?,(?=\s+that\b))?(?:\s+(?:in|on|at|last|this)\s[^,;:.\"“”]{2,40}?)?,?\s+that\s+(?=\S)"
)
_REMARK = re.compile(r"\s[-–—]\s")
_NEAR = 60


def is_passive(context: Context, pivot: Pivot) -> bool:
    """Whether somebody *was told*, so that whoever stands before the verb says nothing."""
    since = max(pivot.sentence.start, pivot.start - _NEAR)
    return pivot.verb in _HEARING and bool(_WERE.search(context.text.text, since, pivot.start))


def find_told_by(context: Context, pivot: Pivot) -> tuple[Speaker, Part] | None:
    """The speaker whom *by* names after such a verb, and the words."""
    text, sentence = context.text.text, pivot.sentence
    for party in context.parties_in(pivot.end, pivot.end + _NEAR):
        party = find_named_after(context, party) or party
        that = _THAT.match(text, party.end, sentence.end)
        speaker = (
            as_speaker(context, party) if _BY.fullmatch(text, pivot.end, party.start) else None
        )
        if that and speaker:
            remark = _REMARK.search(text, that.end(), sentence.end)
            end = remark.start() if remark else sentence.start + len(sentence.text.rstrip(" ."))
            is_event = is_order(context, pivot, speaker, text[that.end() : end])
            return None if is_event else (speaker, Part(that.end(), end))
    return None
