"""The period by which a duty comes round, told before it or behind its first day: *Every six weeks the board must …*, *by 30 June
and quarterly thereafter*.
"""

import re

from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.clause_days import ORDINAL, SUBJECT
from candour.extraction.prose.text import Sentence

AND_THEN = re.compile(
    r"[,;]?\s+(?:and\s+(?:(?:then|thereafter|subsequently)\s+)?|then\s+|(?:to\s+be\s+)?followed\s+by\s+[^.;]{0,30})(?:again\s+)?(?:at\s+(?:an?\s+)?(?:\w+\s+){0,2})?"
)
FROM_THEN = re.compile(
    r"(?:\s+intervals?\b)?(?:,?\s+(?:thereafter|afterwards|after\s+(?:that|this)|from\s+then(?:\s+on(?:wards)?)?)\b)?"
)
# *On the first working day of every month the Council shall …*: what may stand before the period that opens a sentence.
_PART_OF_PERIOD = re.compile(
    r"(?:(?:on|by|in|within|at|before|during|for|once|twice|(?:not|no)\s+later\s+than)\s+)?(?:(?:the|an?)\s+)?"
    r"(?:(?:end|start|beginning|close|middle|(?:first|second|third|fourth|fifth|sixth|seventh|tenth|last|final|\d{1,2}(?:st|nd|rd|th))(?:\s+\w+){0,2})\s+(?:of|in)\s+)?",
    re.IGNORECASE,
)
_BASIS = re.compile(r"\s+(?:basis|intervals)\b")
_LONGEST_OPENING = 60


def find_opening_period(context: Context, sentence: Sentence, at: int) -> DateMention | None:
    """The period by which what is told at ``at`` comes round, where its sentence opens with it: *Every six weeks the board must …*."""
    ordinal = ORDINAL.match(context.text.text, sentence.start, at)
    opening = read_opening_period(context, ordinal.end() if ordinal else sentence.start, at)
    is_opening = opening and SUBJECT.fullmatch(context.text.text, opening.end, at)
    return opening if is_opening else None


def read_opening_period(context: Context, start: int, until: int) -> DateMention | None:
    """The period with which words open, from their first to the last that tells it."""
    text = context.text.text
    near = context.dates_in(start, min(start + _LONGEST_OPENING, until))
    period = next((one for one in near if one.relation == "every" and one.duration), None)
    if period is None or not _PART_OF_PERIOD.fullmatch(text, start, period.start):
        return None
    basis = _BASIS.match(text, period.end)
    return period._replace(start=start, end=basis.end() if basis else period.end)


def recurs_after(context: Context, mention: DateMention, until: int) -> tuple[str | None, int]:
    """The period by which a duty comes round after it was first due (*By 30 June and quarterly thereafter, …*), if one is told,
    and where the words for both end."""
    text = context.text.text
    for further in context.dates_in(mention.end, until)[:1]:
        if further.relation == "every" and AND_THEN.fullmatch(text, mention.end, further.start):
            then = FROM_THEN.match(text, further.end)
            return further.duration, then.end() if then else further.end
    return None, mention.end
