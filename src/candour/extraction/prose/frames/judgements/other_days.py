"""The further inspections that gave the same grade, told behind it: *and again in 2018*, *as its 2009 inspection had done*."""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.judgements.circumstances import Place
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_AGAIN = re.compile(
    r"^[^.;]{0,40}?(?:\band\s+(?:again|once\s+more|then\s+again)|,?\s+as\s+(?:it|they|the\s+\w+)\s+(?:had(?:\s+been)?|was|were|did))\s+(?=(?:in|on)\s)",
    re.IGNORECASE,
)
# *judged inadequate, as its 2009 inspection had done*, *good, just as in 2013*: the same grade on another inspection.
AS_ITS = re.compile(
    r"[’'”\"]?(?:\s+overall)?,?\s+(?:(?:just|exactly|much)\s+)?as\s+(?:(?:had|did|was)\s+)?(?:(?:its|the|their|an?)\s+(?:[a-z]+\s+)?(?:(?:inspection|report|review|visit)\s+(?=of\s|in\s))?(?:of\s+)?)?(?:in\s+)?",
    re.IGNORECASE,
)
_OF_INSPECTION = re.compile(r"\b(?:inspection|report|review|visit)\s+of\s+$", re.IGNORECASE)
# What another inspection was of: *as did that of April 2014 of services for children in care*.
_OF_OTHERS = re.compile(r"\s+(?:of|for|into|on)\s")
_INSPECTION_BEHIND = re.compile(
    r"(?:\s+Ofsted)?\s+(?:inspection|report|review|verdict|one)\b(?:\s+(?:had|did|has)\b)?",
    re.IGNORECASE,
)
_ANEW = re.compile(r",?\s+(?:when|with|this\s+time|but|as)\b")
_FARTHEST_AGAIN = 70
_TIMES = re.compile(
    r"[’'”\"]?(?:\s+(?:overall|by\s+[Oo]fsted))*\s+(?:twice|(?:two|three|four|five|[2-5])\s+times)\b(?:\s+(?:now|since\s+\d{4}|by\s+[Oo]fsted))?\s*[:,–-]?\s*(?=(?:first\s+)?(?:in|on)\s)"
)
_NEXT = re.compile(r"[\s,]*(?:(?:and|then|again|first|in|on)\s+)*")
_PREPOSITIONS = re.compile(r"(?:(?:of|on|in|dated|from)\s+)+")
_REPORT_OF = re.compile(
    r"\b(?:report|letter),?\s+(?:published\s+)?(?:(?:of|dated|from|on|in)\s+)+$"
)
_REPORT_NEAR = 40


def find_other_dates(context: Context, place: Place) -> Iterator[PartialDate]:
    """Further inspections that gave the same grade: *inadequate in 2015 and again in 2018*, *as it had been in 2013*."""
    text = context.text.text
    if times := [*_find_times(context, place)]:
        yield from times
        return
    end = min(place.sentence.end, place.end + _FARTHEST_AGAIN)
    again = _AGAIN.match(text[place.end : end])
    at = place.end + again.end() if again else 0
    for mention in context.dates_in(at, at + 4) if again else ():
        if not mention.is_length and mention.date.value and not _ANEW.match(text, mention.end):
            yield mention.date
    yield from _find_as_before(context, place, end)


def tells_times(context: Context, place: Place) -> bool:
    """Whether a grade is told to have been given so many times, on the days that follow."""
    return _TIMES.match(context.text.text, place.end, place.sentence.end) is not None


def _find_times(context: Context, place: Place) -> Iterator[PartialDate]:
    """Each day of *judged inadequate three times: in 2010, in January 2013 and again in June 2015*."""
    text = context.text.text
    led = _TIMES.match(text, place.end, place.sentence.end)
    at = led.end() if led else 0
    for mention in context.dates_in(at, place.sentence.end) if led else ():
        if (
            mention.is_length
            or not mention.date.value
            or not _NEXT.fullmatch(text, at, mention.start)
        ):
            return
        yield mention.date
        at = mention.end


def _find_as_before(context: Context, place: Place, end: int) -> Iterator[PartialDate]:
    """The year of the other inspection that gave the same grade: *as its 2009 inspection had done*, *just as in 2013*."""
    text = context.text.text
    led = AS_ITS.match(text, place.end, end)
    for mention in context.dates_in(led.end() - len("in "), led.end() + 4) if led else ():
        is_in = text.startswith("in ", max(mention.start, led.end() - 3) if led else 0)
        is_told = is_in or _OF_INSPECTION.search(text, place.end, led.end() if led else 0)
        is_told = is_told or _INSPECTION_BEHIND.match(text, mention.end)
        is_other = _OF_OTHERS.match(text, mention.end)
        if is_told and mention.date.value and not (mention.is_length or is_other):
            yield mention.date


def is_of_other_report(context: Context, sentence: Sentence, latest: PartialDate) -> bool:
    """Whether the sentences before in the paragraph tell of a report that came out before an inspection ended: the grade is its."""
    text, block = context.text.text, context.text.paragraphs[sentence.paragraph]
    for day in context.dates_in(block.start, sentence.start):
        value = str(day.date.value or "")
        is_before = bool(value) and value < str(latest.value)[: len(value)]
        led = _PREPOSITIONS.match(text, day.start)
        until = led.end() if led else day.start
        if is_before and _REPORT_OF.search(text, max(until - _REPORT_NEAR, block.start), until):
            return True
    return False
