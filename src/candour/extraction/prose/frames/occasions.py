"""Deadlines that are told by an occasion: *before Christmas*, *before the end of the financial year*, *when the notice runs out*.

What lies ahead is counted from the day that the document bears; the end of a notice is the day that the document tells for it.
"""

import re
from datetime import date
from typing import NamedTuple

from candour.extraction.prose.context import Context, kept_with_document
from candour.facts import PartialDate

_OCCASION = re.compile(
    r"\b(?:by|before|until|no\s+later\s+than|not\s+later\s+than)\s+(?:the\s+)?(?:"
    r"(?P<christmas>Christmas)(?:\s+(?P<year>20\d\d))?(?!\s+(?:break|holidays?))|"
    r"(?P<open>(?:(?:school|summer|autumn|spring|Christmas|Easter|half[- ]term|parliamentary)\s+){1,2}(?:holidays?|break|recess))|"
    r"(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|the\s+current\s+)?(?P<end>financial|calendar)\s+year(?:\s+(?P<of>20\d\d))?)\b",
    re.IGNORECASE,
)
_PAPER = r"(?:the|this)\s+(?:improvement\s+|statutory\s+|current\s+)?(?:notice|direction)"
_ENDS = r"(?:runs?\s+out|(?:is\s+due\s+to\s+)?(?:expires?|ends?|lapses?)|comes?\s+to\s+an\s+end)"
_LED_IN = re.compile(r"(?:until|on)\s+", re.IGNORECASE)
_END_OF_PAPER = re.compile(
    rf"\b(?:by|before|until|when|on|at|no\s+later\s+than)\s+(?:the\s+)?(?:(?<=the\s)(?:time|day|date)\s+(?:(?:that|when|on\s+which)\s+)?)?"
    rf"(?:(?:the\s+)?(?:end|expiry|term|expiration)\s+of\s+{_PAPER}\b(?:\s+period\b)?|{_PAPER}\s+{_ENDS}\b)",
    re.IGNORECASE,
)
# The day that a document tells for the end of its notice: *will run until 31 March 2020*, *expires on 31 March*.
_TELLS_END = re.compile(
    r"\b(?:notice|direction|it|which)\b(?:(?!\b(?:requir\w+|must|shall|report\w*)\b)[^.;]){0,90}?\b(?:(?:runs?|remains?|lasts?|stays?|continues?|be|is|effect|force|place|operate)\s+until|"
    r"(?:expires?|ends?|lapses?|runs?\s+out|comes?\s+to\s+an\s+end)(?:\s+on)?)\s+(?:on\s+)?$",
    re.IGNORECASE,
)
_OF_PAPER = re.compile(r"\b(?:notice|direction)\b", re.IGNORECASE)
_LAST_DAY = {"christmas": (12, 25), "calendar": (12, 31), "financial": (3, 31)}


class Occasion(NamedTuple):
    """A deadline and the span of the words that give it."""

    deadline: PartialDate
    start: int
    end: int


def find_occasion(context: Context, start: int, end: int) -> Occasion | None:
    """The first deadline in a span that is told by an occasion; open where the document bears no day."""
    match = _OCCASION.search(context.text.text, start, end)
    if match is None:
        return _find_end_of_paper(context, start, end)
    words = match.group()
    is_early = match["christmas"] is not None and words.lower().startswith("before")
    is_early = is_early or match["open"] is not None
    told = None if is_early and not match["year"] else _resolve(context, match)
    deadline = told or PartialDate.unresolved(words)
    return Occasion(PartialDate(deadline.value, deadline.precision, words), *match.span())


def _find_end_of_paper(context: Context, start: int, end: int) -> Occasion | None:
    """*when the notice runs out*: the one day that the document tells for the end of its notice, else open."""
    match = _END_OF_PAPER.search(context.text.text, start, end)
    if match is None:
        return None
    day = _day_of_end(context)
    told = PartialDate(day.value, day.precision, match.group()) if day else None
    return Occasion(told or PartialDate.unresolved(match.group()), *match.span())


@kept_with_document
def _day_of_end(context: Context) -> PartialDate | None:
    """The one day on which the direction or notice of a document is told to end."""
    days: dict[str | None, PartialDate] = {}
    for mention in context.dates:
        sentence = context.text.sentence_at(mention.start)
        lead = context.text.text[sentence.start : mention.start] + _led_in(context, mention.start)
        before = context.text.sentences[max(sentence.number - 1, 0)].start
        is_of_paper = _OF_PAPER.search(context.text.text, before, mention.start)
        if is_of_paper and not mention.is_length and _TELLS_END.search(lead):
            days[mention.date.value] = mention.date
    return days.popitem()[1] if len(days) == 1 else None


def _led_in(context: Context, start: int) -> str:
    """The word with which a date itself begins: *until*, *on*."""
    led = _LED_IN.match(context.text.text, start)
    return led.group() if led else ""


def _resolve(context: Context, match: re.Match[str]) -> PartialDate | None:
    own = context.published
    year = match["year"] or match["of"]
    month, day = _LAST_DAY[(match["end"] or "christmas").lower()]
    if year:
        return PartialDate.on(date(int(year), month, day), match.group())
    first = own.earliest if own and own.precision != "year" else None
    if first is None:
        return None
    told = date(first.year, month, day)
    return PartialDate.on(
        told if told >= first else told.replace(year=first.year + 1), match.group()
    )
