"""The further inspections that gave the same grade, told behind it: *and again in 2018*, *as its 2009 inspection had done*."""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.judgements.circumstances import Place
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


def find_other_dates(context: Context, place: Place) -> Iterator[PartialDate]:
    """Further inspections that gave the same grade: *inadequate in 2015 and again in 2018*, *as it had been in 2013*."""
    text = context.text.text
    end = min(place.sentence.end, place.end + _FARTHEST_AGAIN)
    again = _AGAIN.match(text[place.end : end])
    at = place.end + again.end() if again else 0
    for mention in context.dates_in(at, at + 4) if again else ():
        if not mention.is_length and mention.date.value and not _ANEW.match(text, mention.end):
            yield mention.date
    yield from _find_as_before(context, place, end)


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
