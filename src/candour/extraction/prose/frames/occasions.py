"""Deadlines that are told by an occasion: *before Christmas*, *before the end of the financial year*.

What lies ahead is counted from the day that the document bears.
"""

import re
from datetime import date
from typing import NamedTuple

from candour.extraction.prose.context import Context
from candour.facts import PartialDate

_OCCASION = re.compile(
    r"\b(?:by|before|until|no\s+later\s+than|not\s+later\s+than)\s+(?:the\s+)?(?:"
    r"(?P<christmas>Christmas)(?:\s+(?P<year>20\d\d))?(?!\s+(?:break|holidays?))|"
    r"(?P<open>(?:(?:school|summer|autumn|spring|Christmas|Easter|half[- ]term|parliamentary)\s+){1,2}(?:holidays?|break|recess))|"
    r"(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|the\s+current\s+)?(?P<end>financial|calendar)\s+year(?:\s+(?P<of>20\d\d))?)\b",
    re.IGNORECASE,
)
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
        return None
    words = match.group()
    is_early = match["christmas"] is not None and words.lower().startswith("before")
    is_early = is_early or match["open"] is not None
    told = None if is_early and not match["year"] else _resolve(context, match)
    deadline = told or PartialDate.unresolved(words)
    return Occasion(PartialDate(deadline.value, deadline.precision, words), *match.span())


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
