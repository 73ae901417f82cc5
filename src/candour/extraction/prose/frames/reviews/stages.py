"""Reviews at stages counted from the paper that sets them: *at six and twelve months*, *after 6, 12 and 18 months*."""

import re
from collections.abc import Iterator
from datetime import date

from candour.extraction.dates.calendar import add_length
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import Found
from candour.facts import PartialDate
from candour.facts.numbers import NUMBERS

_N = (
    "(?:"
    + "|".join(sorted((n for n in NUMBERS if len(n) > 2), key=len, reverse=True))
    + r"|\d{1,2})"
)
_UNIT = r"(?:[\s-]+(?:month|week|year)s?\b[’']?(?:\s+\([^()]{3,20}\))?)"
_COUNTED = r"(?:\s+(?:from|after|of)\s+(?:(?:the|its)\s+)?(?:date|day|issue|this|notice|direction)\b[^,;.]{0,40}?(?=,|\s+and\s|[.;]|$))"
_STAGES = re.compile(
    rf"(?P<list>\b(?:at|after|within|for|on)?\s*(?:the\s+|its\s+)?{_N}{_UNIT}?{_COUNTED}?"
    rf"(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?:(?:then|again|(?:a|the)\s+(?:second|third|further|final)(?:\s+(?:one|review))?)\s+)?(?:(?:at|after|within)\s+)?(?:the\s+)?{_N}{_UNIT}?)*)"
    rf"(?P<mark>\s+(?:point|stage|mark)s?\b)?(?P<after>[^.;]{{0,60}})",
    re.IGNORECASE,
)
_EACH = re.compile(rf"\b(?P<number>{_N})\b(?P<unit>{_UNIT})?", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\s*(?:of|from|after|before)\s+(?!(?:the\s+)?(?:date|day|issue|giving)\b|(?:of\s+)?(?:this|the)\s+(?:\w+\s+)?(?:direction|notice|letter|order)\b|issue\b|today\b)|\s*(?:old|ago|later)\b",
    re.IGNORECASE,
)
_UNITS = ("month", "week", "year")
_AT = re.compile(r"at\s", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:will|shall|must|is\s+to|are\s+to)\b", re.IGNORECASE)
_PAPERS = ("direction", "improvement_notice", "letter")


def find_stages(context: Context, found: Found) -> list[tuple[int, int, PartialDate]]:
    """The days of the reviews that a phrase sets at several stages, in order; none where there is only one or it counts from
    another day than that of the paper."""
    own = context.published
    sentence = found.sentence
    if own is None or own.precision != "day" or context.kind not in _PAPERS:
        return []
    if not _AHEAD.search(context.text.text, sentence.start, sentence.end):
        return []
    day = date.fromisoformat(str(own.value))
    for stages in _STAGES.finditer(context.text.text, found.match.start(), sentence.end):
        told = [*_read(context, stages, day)]
        if len(told) > 1 or (told and (stages["mark"] or _AT.match(stages["list"]))):
            return told
    return []


def _read(
    context: Context, stages: re.Match[str], day: date
) -> Iterator[tuple[int, int, PartialDate]]:
    numbers = [*_EACH.finditer(context.text.text, *stages.span("list"))]
    if not numbers or numbers[-1]["unit"] is None or _ELSEWHERE.match(stages["after"]):
        return
    for one in numbers:
        unit = one["unit"] or next(
            n["unit"] for n in numbers if n.start() > one.start() and n["unit"]
        )
        number = NUMBERS.get(one["number"].lower()) or int(one["number"])
        due = add_length(day, number, next(u for u in _UNITS if u in unit.lower()))
        yield one.start(), one.end(), PartialDate.on(due, one.group())
