"""The day with which a sentence or a clause opens: *By 1 December the council must …*, *…, and by the end of the year it must …*."""

import re

from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.text import Sentence

DUE = ("by", "until", "within", "before")
_ORDINAL = re.compile(
    r"(?:First|Second|Third|Fourth|Fifth|Sixth|Final|Last|Next)(?:ly)?,?\s+(?=\w)"
)
_CLAUSE_OPENS = re.compile(r"(?:,\s+(?:and|but|then)|;(?:\s+and)?|\band)\s+$")
_SUBJECT = re.compile(
    r",?\s+(?:(?:it|they|he|she)|(?:the|its|their|each|every)\s+(?:[\w’'-]+\s*){1,7}|[A-Z][\w’' -]{3,60})\s*$"
)
_FAR = 120


def find_opening_day(context: Context, sentence: Sentence, at: int) -> DateMention | None:
    """The day by which what is told at ``at`` is due, where its sentence or its clause opens with that day."""
    ordinal = _ORDINAL.match(context.text.text, sentence.start, at)
    start = ordinal.end() if ordinal else sentence.start
    opening = context.dates_in(start, start + 2)
    behind = context.dates_in(max(start + 2, at - _FAR), at)
    return next(
        (one for one in opening if _is_due(one, at)),
        next((one for one in behind if _is_due(one, at) and _opens(context, one, at)), None),
    )


def _is_due(mention: DateMention, at: int) -> bool:
    return mention.relation in DUE and not mention.is_length and mention.end <= at


def _opens(context: Context, mention: DateMention, at: int) -> bool:
    """Whether a day stands between the clause before and the subject of what must be done."""
    text = context.text.text
    before = text[max(mention.start - len(", and then "), 0) : mention.start]
    return bool(_CLAUSE_OPENS.search(before) and _SUBJECT.fullmatch(text, mention.end, at))
