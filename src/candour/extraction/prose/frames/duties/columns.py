"""The day or period that stands beside a duty as the column of a table that was set in lines.

*A1   Reduce caseloads to 18          30 April 2018* gives its column in the page's own spaces; *… a progress report.
Monthly* gives it as a last sentence.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.due_days import due_of
from candour.extraction.prose.frames.opening_periods import read_opening_period, recurs_after
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.timing import Timing, find_timing_in

_CELL = re.compile(r"\S[ \t]{3,}(?P<cell>\S[^\n]{2,45}?)[ \t]*$", re.MULTILINE)
_LONGEST = 70
_NEXT_PERIOD = 40
_AFTER_HEAD = re.compile(
    r"(?:\s+(?:of|from|after)\s(?:[^,;.:]{2,60}(?=[,:])|(?:the\s+)?(?:coming\s+into\s+(?:force|effect)|commencement|receipt|service|signing)\s+of\s+(?:this|these|the)\s+\w+))?[ ,:–—-]*"
)
# *Within 21 days of its taking effect the Council shall …*: what a day or period at the head leaves to whom it binds.
_BINDS = r"(?:the|its|each)\s(?:(?:and|of|for)\sthe\s|(?!(?:the|must|shall|will|is|are|has|have)\b)[\w’'-]+\s){1,6}?(?:must|shall|will|(?:is|are)\s+to)\s"
_COUNTED_FROM = re.compile(
    rf"\s*(?:of|from|after|following)\s(?:(?!\s(?:must|shall|will|to)\s)[^,;:.]){{3,80}}?\s(?={_BINDS})",
    re.IGNORECASE,
)
_WHO_NEXT = re.compile(
    rf",?\s+(?=(?i:{_BINDS}))|,\s+(?!(?:the|an?|its|each|every|all|no|any|if|when|where|it|they|and|or)\b)(?=[a-z]+\s)"
)
_LONGEST_HEAD = 60


def read_cell(context: Context, start: int, end: int) -> Timing | None:
    """The day or period that white space sets apart from the words of an item, with its place in the cleaned text."""
    cite, _further = context.text.cite(start, end)
    for found in _CELL.finditer(cite.quote):
        words = " ".join(found["cell"].split())
        at = context.text.text.find(words, start, end)
        timing = _read_at(context, at, end) if at > start else None
        if timing:
            return timing._replace(end=max(timing.end, at + len(words)))
    return None


def read_column(context: Context, start: int, end: int) -> Timing | None:
    """A last sentence that is only a day or a period."""
    last = context.text.sentence_at(end - 1)
    words = context.text.text[last.start : end].strip()
    if last.start <= start or len(words) > _LONGEST:
        return None
    if compile_piece(str(load_words("requirements", "lists")["timeless"])).fullmatch(words):
        return Timing(None, None, last.start, end)
    timing = _read_at(context, last.start, end)
    return timing._replace(end=end) if timing else None


def _read_at(context: Context, start: int, end: int) -> Timing | None:
    for mention in context.dates_in(start, start + 2):
        if mention.relation == "every":
            return Timing(None, mention.duration, start, mention.end)
        if not mention.is_length:
            told = find_timing_in(context, start, end, beyond=True)
            known = told.deadline if told and told.start == mention.start else None
            return Timing(known or mention.date, None, start, mention.end)
    return None


def read_head(context: Context, start: int) -> tuple[int, Timing | None]:
    """Where the item begins after a day at its head, and that day."""
    for mention in context.dates_in(start, start + 2):
        if mention.relation in ("by", "before", "within", "until") and not mention.is_length:
            recurs, end = recurs_after(context, mention, mention.end + _NEXT_PERIOD)
            counted = _COUNTED_FROM.match(context.text.text, end) if recurs is None else None
            after = counted or _AFTER_HEAD.match(context.text.text, end)
            return after.end() if after else end, Timing(
                due_of(context, mention), recurs, mention.start, end
            )
    period = read_opening_period(context, start, start + _LONGEST_HEAD)
    behind = _WHO_NEXT.match(context.text.text, period.end) if period else None
    if period and behind:
        return behind.end(), Timing(None, period.duration, start, period.end)
    return start, None


def read_fronted(context: Context, start: int, end: int) -> Timing | None:
    """The day that stands before *to*: *As soon as may be, and in any event by 28 February, to recruit …*."""
    for mention in context.dates_in(start, end):
        if mention.relation in ("by", "before", "until", "within") and not mention.is_length:
            return Timing(due_of(context, mention), None, mention.start, mention.end)
    return None
