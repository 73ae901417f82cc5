"""Deadlines counted from what a paper tells elsewhere: when it takes effect, when somebody takes up a post, its own day in
working days.

*Within 28 days of this Direction taking effect* is told by *This Direction has effect from 1 May 2009*. Where the paper gives no
such day, or two, the deadline stays open.
"""

import re
from datetime import date

from candour.extraction.dates.lengths import count_from
from candour.extraction.dates.mention import DateMention
from candour.extraction.dates.working_days import add_working_days
from candour.extraction.prose.context import Context, kept_with_document
from candour.extraction.prose.datelines import is_dated_by_page
from candour.extraction.prose.kinds import ORDERS
from candour.facts import PartialDate
from candour.facts.numbers import NUMBERS

_OF = r"\s*(?:of|from|after|following)\s+"
_PAPER = r"(?:(?:this|the)\s+(?:\w+\s+)?(?:direction|notice|order)|its|this)"
_IN_EFFECT = r"(?:into\s+(?:force|effect|operation)|effect)"
_EFFECT = re.compile(
    rf"{_OF}(?:(?:the\s+(?:date|day)\s+(?:on|from)\s+which\s+)?{_PAPER}(?:[’']s)?\s+(?:taking\s+effect|(?:coming|comes)\s+{_IN_EFFECT}|commencement|(?:takes|has)\s+effect)|"
    rf"the\s+(?:taking\s+effect|coming\s+{_IN_EFFECT}|commencement)\s+of\s+{_PAPER})\b",
    re.IGNORECASE,
)
_APPOINTMENT = re.compile(
    rf"{_OF}(?:the\s+(?:date|day|start)\s+of\s+)?(?:(?:taking\s+up|starting)\s+)?(?:the|his|her|your|their)\s+(?:appointment|post|role|engagement)\b(?:\s+on\s+)?|"
    rf"{_OF}(?:being\s+appointed|starting\s+work|taking\s+(?:up\s+)?office)\b(?:\s+on\s+)?",
    re.IGNORECASE,
)
_HAS_EFFECT = re.compile(
    rf"\b(?:direction|notice|order)\s+(?:(?:shall|will|is\s+to)\s+)?(?:has|have|takes?|comes?)\s+{_IN_EFFECT}\s+(?:from|on|with\s+effect\s+from)\s+(?=\S)",
    re.IGNORECASE,
)
_TAKES_POST = re.compile(
    r"\bappoint(?:s|ed|ing)?\s[^.;]{0,100}?\b(?:commissioner|advis[eo]r|chair(?:man)?)\b[^.;]{0,100}?\b(?:with\s+effect\s+from|from|starting\s+on|beginning\s+on)\s+(?=\S)|"
    r"\byour\s+appointment\b[^.;]{0,60}?\b(?:starts|begins|runs|takes\s+effect)\s+(?:on|from)\s+(?=\S)",
    re.IGNORECASE,
)
_WORKING = re.compile(
    r"within\s+(?P<number>[a-z]+|\d{1,3})\s+working\s+days\s+(?:of|from|after)\s+(?:the\s+(?:date|day|issue|giving)\s+of\s+)?(?:this|today[’']s)\s+(?:\w+\s+)?(?:direction|notice|letter|order)\b"
    r"(?!\s+(?:taking|coming|being|is|was|has|takes|comes))",
    re.IGNORECASE,
)
# *Within six weeks of the date of the letter*, on a page that tells of the letter and gives its day.
_OF_PAPER = re.compile(
    rf"{_OF}(?:(?:the\s+date\s+of\s+)?(?:the|this|his|her|that)\s+(?:[\w-]+\s+)?(?P<paper>letter|direction|notice)\b"
    r"(?!\s+(?:taking|coming|being|takes|comes|of|dated)\b)|(?:its|that)\s+date\b)",
    re.IGNORECASE,
)
_GIVEN_ON = (
    r"\b(?:{})\b(?:(?!\b(?:lift|revok|clos|withdr|end|vari|replac|expir|supersed|came|com|tak|report|inspect)\w*)[^.;:\n]){{0,60}}?"
    r"\b(?:of|on|dated)\s+(?=(?:\w+day\s+)?\d)"
)
_SETS_DUTIES = ("direction", "improvement_notice", "letter")
_PAPERS = (*_SETS_DUTIES, "email", "minutes")
# What a letter itself has, and no page that tells of it.
_WRITTEN = re.compile(r"\bDear\s|\bYours\s|\b(?i:cc|copied\s+to)\b|\b[Yy]our?\b|\bI\s")
_COUNTED = re.compile(_OF)
_NEAR = 90


def count_from_told(context: Context, mention: DateMention) -> PartialDate | None:
    """The deadline that a length of time gives with what it is counted from, open where the paper does not tell when that was;
    ``None`` where it is counted from nothing of the kind."""
    if mention.relation != "within":
        return None
    text, words = context.text.text, context.text.text[mention.start : mention.end]
    working = _WORKING.match(text, mention.start)
    if working:
        return _count_working(context, working, words)
    paper = _OF_PAPER.search(text, mention.start, mention.end + _NEAR)
    if paper and paper.start() <= mention.end and (_is_about_paper(context)):
        return _count_from_paper(context, mention, paper.start(), paper["paper"])
    for counted, told in ((_EFFECT, _HAS_EFFECT), (_APPOINTMENT, _TAKES_POST)):
        event = counted.search(text, mention.start, mention.end + _NEAR)
        if event is None or event.start() > mention.end:
            continue
        named = _day_at(context, event.end())
        first = named or _find_only(context, told)
        length = text[mention.start : event.start()].lower().removeprefix("within ")
        day = count_from(first, length) if first else None
        whole = text[mention.start : event.end()].strip()
        return PartialDate.on(day, whole) if day else PartialDate.unresolved(whole)
    is_bare = not _COUNTED.match(text, mention.end)
    if is_bare and context.kind in ORDERS and _is_about_paper(context):
        return _count_from_paper(context, mention, mention.end, None)
    return None


@kept_with_document
def _is_about_paper(context: Context) -> bool:
    """Whether a document only tells of a letter, direction or notice, as does the page on which one is published, whose day is not
    the page's own."""
    if context.kind == "letter":
        return _WRITTEN.search(context.text.text) is None
    return context.kind not in _PAPERS or is_dated_by_page(context.text, context.kind)


def _count_from_paper(
    context: Context, mention: DateMention, end: int, noun: str | None
) -> PartialDate | None:
    """The deadline that a page tells by the day of the paper it is about; open where it gives that paper no one day."""
    text, words = context.text.text, context.text.text[mention.start : mention.end]
    told = re.compile(_GIVEN_ON.format(noun or "letter|direction|notice"), re.IGNORECASE)
    first = _find_only(context, told)
    length = text[mention.start : end].lower().removeprefix("within ")
    day = count_from(first, length) if first else None
    if day is None and context.kind not in ORDERS and mention.date.value is None:
        return None  # its own sentence may tell the day in other words
    return PartialDate.on(day, words) if day else PartialDate.unresolved(words)


def _count_working(context: Context, found: re.Match[str], words: str) -> PartialDate | None:
    own = None if _is_about_paper(context) else context.published
    number = NUMBERS.get(found["number"].lower()) or int(
        found["number"] if found["number"].isdigit() else 0
    )
    if context.kind not in _SETS_DUTIES or own is None or own.precision != "day" or not number:
        return None
    day = add_working_days(date.fromisoformat(str(own.value)), number)
    return PartialDate.on(day, words) if day else None


def _find_only(context: Context, told: re.Pattern[str]) -> date | None:
    """The one day that a paper gives for an event."""
    days = {_day_at(context, found.end()) for found in told.finditer(context.text.text)} - {None}
    return days.pop() if len(days) == 1 else None


def _day_at(context: Context, at: int) -> date | None:
    for mention in context.dates_in(max(at - len("with effect from "), 0), at + 2):
        is_there = mention.end > at and mention.date.precision == "day"
        if is_there and not mention.is_length:
            return date.fromisoformat(str(mention.date.value))
    return None
