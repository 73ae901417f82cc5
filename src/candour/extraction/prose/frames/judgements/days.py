"""The day of a grade: the end of the inspection that gave it, never the day on which its report was published."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.signs import date_in_the_past
from candour.extraction.prose.frames.judgements.circumstances import Place, words_of
from candour.extraction.prose.frames.judgements.gradings import RESPECTIVELY
from candour.extraction.prose.frames.judgements.inspections import (
    LONGEST_MONTHS,
    ToldInspection,
    inspection_before,
    months_between,
    only_inspection,
    told_until,
)
from candour.extraction.prose.frames.judgements.other_days import AS_ITS, is_of_other_report
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_INSTRUMENT = re.compile(r"\b(?:notice|direction|letter|plan|appointed)\b", re.IGNORECASE)
_PASSED = re.compile(
    r"\b(?:following|(?<!looked[ -])after|since|now|concern\w*|wrote|said|told)\b", re.IGNORECASE
)
_OTHER_THINGS = re.compile(
    r"[;:]|\b(?:prompting|commissioner|appointed|direction|notice|was(?!\s+(?:awarded|given|reached|made)\b)|has|had|did|were|will|would|could|since|and|but|wrote|same)\b"
)
# *rated good after work on the weaknesses identified in 2018*: the day is that of what had been found.
_FOUND_THEN = re.compile(
    r"\b(?:areas|weaknesses|failings|failures|shortcomings|recommendations|concerns|problems|issues|matters|deficits|priorities)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:identified|highlighted|flagged|found|raised|made|criticised|listed|exposed|uncovered|noted|set\s+out)\b"
)
_OTHER_GRADE = re.compile(
    r"\b(?:from|to)\s+(?:the\s+|an?\s+)?[‘“'\"]?(?:inadequate|good|outstanding|adequate|requires?\s+improvement)\b",
    re.IGNORECASE,
)
_HAD_BEEN = re.compile(r"\b(?:having|previously|earlier|before)\b")
_SINCE = re.compile(r"since\b", re.IGNORECASE)
# *as it had been in 2016*, *from good in 2011*: dates what it stands beside, and no later grade.
_AS_BEFORE = re.compile(
    r"\bas\s+(?:it|they|the\s+\w+)\s+(?:had(?:\s+been)?|was|were|did)\s+(?:in|on)?\s*$|"
    r"\bfrom\s+(?:being\s+)?(?:an?\s+|the\s+)?[‘“'\"]?(?:inadequate|good|outstanding|adequate|requires?\s+improvement)[’”'\"]?,?\s+(?:it\s+(?:was|had\s+been)\s+(?:awarded|given)\s+)?(?:in|on|at|since)?\s*$",
    re.IGNORECASE,
)
_OPENS_CLAUSE = re.compile(
    r"\b(?:that|which|whose|who|having|noting|(?P<to>to)\s+(?:discuss|consider|debate|hear|receive|note|respond))\b"
)
_CLOSED = re.compile(r",\s(?:which|who|whose|having)\b[^,.;]{3,80},")
_WHEN = re.compile(r",?\s+when\b")
_PUBLISHED_LAST = re.compile(
    r"\b(?:publish\w+|released|issued|came\s+out|out|made\s+public|decision|verdict|report(?:ed)?(?:\s+of|\s+dated)?|report\s+from)\s*$",
    re.IGNORECASE,
)
# A yearly assessment is made without an inspection: its grades bear the day on which it was published.
_YEARLY = re.compile(r"\bannual\s+(?:performance\s+)?assessment\b", re.IGNORECASE)
# *On 20 September Ofsted published the report of its inspection, which judged …*, *published on 4 May its report*
_PUBLISHES_NEXT = re.compile(
    r",?\s+(?:(?:Ofsted|inspectors|the\s+inspectorate|(?:Her|His)\s+Majesty[’']s\s+Chief\s+Inspector)\s+(?:has\s+|had\s+)?(?:published|released|issued)\s+)?(?:the|its|an?|their)\s+(?:[\w-]+\s+){0,2}?report\b"
)
_ITS_REPORT = re.compile(r"['’]s\s+(?:[\w-]+\s+){0,3}?report\b")
_THEN = re.compile(
    r"\b(?:previous\w*|earlier|last|former\w*|before|ago|had|once|then|again|remain\w*|already|at\s+the\s+time|since|partner\w*|neighbour\w*|sheds?|loses?|shak\w+|escap\w+|exit\w*|no\s+longer|(?:at|in|on)\s+that\s+(?:time|year|point|occasion|inspection)|until\s+(?:now|then|today|recently))\b",
    re.IGNORECASE,
)
# Who reports tells in the past perfect what is so, as minutes do: *Members noted that Ofsted had judged services to be inadequate*.
_REPORTED = re.compile(
    r"\b(?:report|note|remind|inform|advise|announce|confirm|explain|reveal)(?:ed|d)\b[^.;]{0,30}?\bthat\b|\b(?:said|told|heard)\b[^.;]{0,30}?\bthat\b",
    re.IGNORECASE,
)
# *Ofsted judged it at that time to require improvement*: of the day that the sentence before names.
_AT_THAT_TIME = re.compile(
    r"\b(?:at|in|on)\s+that\s+(?:time|year|point|occasion|inspection)\b|^(?:it|they|ofsted|inspectors|the\s+council|services)\s+(?:was|were|had)?\s*then\b",
    re.IGNORECASE,
)
_OF_NOW = re.compile(
    r"\b(?:is|are|has|have|says?|now|today|this\s+time|latest|new|fresh|would|will|should)\b",
    re.IGNORECASE,
)
_AGO = re.compile(r"\b(?:years?|months?)\s+(?:ago|earlier|before)\b", re.IGNORECASE)
_FROM = re.compile(
    r"\bfrom\s+(?:being\s+)?(?:rated\s+|judged\s+)?(?:an?\s+)?[‘“'\"]?$", re.IGNORECASE
)
_LINES_ABOVE, _SENTENCES_BACK = 5, 4


class GradeDay(NamedTuple):
    """The day to which a grade is tied, and whether it is only that on which its report was published."""

    date: PartialDate
    is_published: bool = False


def find_grade_day(
    context: Context, place: Place, inspections: Sequence[ToldInspection]
) -> GradeDay | None:
    """The end of the inspection that gave the grade, or the day to which its clause ties it."""
    days = context.dates_in(place.sentence.start, place.sentence.end)
    if RESPECTIVELY in place.sentence.text and len(days) > 1:
        return None
    tied = (
        _date_after(context, place) or _date_before(context, place) or _date_meant(context, place)
    )
    if tied is None:
        inspected = _date_of_inspection(context, place, inspections)
        return GradeDay(inspected) if inspected else None
    before = inspection_before(inspections, tied.date) if tied.is_published else None
    return GradeDay(before) if before else tied


def _date_after(context: Context, place: Place) -> GradeDay | None:
    """*rated inadequate in June 2018*."""
    text, end = context.text.text, place.end
    for mention in context.dates_in(end, min(place.sentence.end, end + 120)):
        gap = text[end : mention.start]
        is_since = _SINCE.match(text, mention.start) is not None
        others = (_OTHER_THINGS, _OTHER_GRADE, _HAD_BEEN, _FOUND_THEN)
        is_other = any(other.search(gap) for other in others)
        is_tied = not (is_since or is_other or AS_ITS.fullmatch(gap))
        if not mention.is_length and mention.relation in ("on", "from") and is_tied:
            return _tie(context, place.end, mention)
        break
    return None


def _date_before(context: Context, place: Place) -> GradeDay | None:
    """*In June 2018 Ofsted rated the service inadequate*: the last day before the grade that nothing takes away."""
    chosen = None
    for mention in context.dates_in(place.sentence.start, place.end):
        is_then = _WHEN.match(context.text.text, mention.end) is not None
        is_since = _SINCE.match(context.text.text, mention.start) is not None
        is_on = mention.relation in ("on", "from", "after") and not mention.is_length
        is_on = is_on and (is_then or not is_since)
        if is_on and not _is_taken(context, place, mention, is_then=is_then):
            chosen = _tie(context, place.sentence.start, mention)
    return chosen


def _date_meant(context: Context, place: Place) -> GradeDay | None:
    """*It was last found acceptable in May 2017. Ofsted judged it at that time to require improvement*: the only day before."""
    sentence, text = place.sentence, context.text
    meant = _AT_THAT_TIME.search(sentence.text)
    before = text.sentences[sentence.number - 1] if meant and sentence.number else None
    if before is None or before.paragraph != sentence.paragraph:
        return None
    days = [d for d in context.dates_in(before.start, before.end) if not d.is_length]
    is_one = len(days) == 1 and days[0].relation == "on" and days[0].date.value
    return _tie(context, before.start, days[0]) if is_one else None


def find_day_before(
    context: Context, place: Place, days: dict[int, PartialDate], told: dict[int, set[str]]
) -> PartialDate | None:
    """The day of the grades told just before (``told``, by sentence), of a grade for another area that is told with no day:
    *In May 2017 services were judged inadequate. Leadership was inadequate too; adoption was good.*"""
    sentence, text = place.sentence, context.text
    if context.dates_in(sentence.start, sentence.end) or _THEN.search(sentence.text):
        return None
    if _OF_NOW.search(text.text, sentence.start, place.end):
        return None
    for number in (sentence.number, sentence.number - 1):
        if number in told and text.sentences[number].paragraph == sentence.paragraph:
            return days.get(number)
    return None


def _is_taken(context: Context, place: Place, mention: DateMention, *, is_then: bool) -> bool:
    """Whether a day before a grade is that of something else: of a paper, of what was said or done, of another authority."""
    text, since = context.text.text, place.sentence.start
    gap = text[mention.end : max(place.grade_start, mention.end)]
    lead = text[max(mention.start - 45, since) : mention.start]
    if not is_then and (_PASSED.search(gap) or _INSTRUMENT.search(lead)):
        return True
    if _AS_BEFORE.search(lead) or _belongs_to_other_clause(context, place, mention):
        return True
    return _is_of_other(context, place, mention)


def _belongs_to_other_clause(context: Context, place: Place, mention: DateMention) -> bool:
    """Whether a day tells when something was done about a grade: *On 4 June the minister, noting that Ofsted had rated services
    inadequate, …*, *met on 4 June to discuss a report which …*; a clause of its own leads to the grade, and no inspectorate
    stands before it."""
    text = context.text.text
    gap = _CLOSED.sub("", text[mention.end : max(place.grade_start, mention.end)])
    opened = _OPENS_CLAUSE.search(gap)
    if opened is None:
        return False
    before = f"{text[place.sentence.start : mention.start]} {gap[: opened.start()]}"
    return opened["to"] is not None or not words_of("ofsted").search(before)


def _is_of_other(context: Context, place: Place, mention: DateMention) -> bool:
    """Whether a day was told of another authority than the one graded: *inadequate in 2018, will be run by Thornsea, rated good*."""
    named = [
        party
        for party in context.parties_in(place.sentence.start, place.grade_start)
        if party.kind == "authority" and party.code
    ]
    before = [party.code for party in named if party.end <= mention.start]
    after = [party.code for party in named if party.start >= mention.end]
    return bool(before and after) and before[-1] != after[-1]


def _tie(context: Context, since: int, mention: DateMention) -> GradeDay:
    text = context.text.text
    is_published = _PUBLISHED_LAST.search(text, since, mention.start) is not None
    is_published = is_published or _ITS_REPORT.match(text, mention.end) is not None
    is_published = is_published or _PUBLISHES_NEXT.match(text, mention.end) is not None
    is_published = is_published or _is_own_day(context, mention)
    is_published = is_published and not _YEARLY.search(text, since, mention.start)
    date = date_in_the_past(context, mention.until or mention.date, "issued")
    return GradeDay(date, is_published)


def _is_own_day(context: Context, mention: DateMention) -> bool:
    """Whether a day is that of the document itself: *rated inadequate today* tells when the grade became known."""
    own = context.published
    return own is not None and own.precision == "day" and mention.date.value == own.value


def _date_of_inspection(
    context: Context, place: Place, inspections: Sequence[ToldInspection]
) -> PartialDate | None:
    """The end of the inspection told in its sentence, or in one of the four before."""
    sentence = place.sentence
    if _AGO.search(context.text.text, sentence.start, place.grade_start):
        return None
    for number in range(sentence.number, max(sentence.number - _SENTENCES_BACK - 1, -1), -1):
        told = context.text.sentences[number]
        if told.paragraph != sentence.paragraph:
            break
        if inspected := _inspected_in(place, told, inspections):
            return None if _is_of_later(context, place, inspected) else inspected
    within = (one for one in inspections if place.end <= one.start < sentence.end)
    return next((one.date for one in within if not one.is_earlier), None)


def _is_of_later(context: Context, place: Place, inspected: PartialDate) -> bool:
    """Whether a grade is told of a time long after an inspection: *By 2012 that had fallen to inadequate*, after one in 2010."""
    days = context.dates_in(place.sentence.start, place.grade_start)
    told = [day.date.value for day in days if day.date.value and not day.is_length]
    year = int(str(inspected.value)[:4])
    return bool(told) and min(int(value[:4]) for value in told) - year > 1


def _inspected_in(
    place: Place, told: Sentence, inspections: Sequence[ToldInspection]
) -> PartialDate | None:
    """The end of the inspection that a sentence tells of before the grade."""
    until = min(told.end, place.grade_start)
    return next((one.date for one in inspections if told.start <= one.start < until), None)


def find_date_above(
    context: Context,
    place: Place,
    days: dict[int, PartialDate],
    inspections: Sequence[ToldInspection],
) -> PartialDate | None:
    """The day of a grade in a list, from the lines above: of the grade told there (``days``, by sentence) or the inspection."""
    above = range(place.sentence.number - 1, max(place.sentence.number - _LINES_ABOVE, -1), -1)
    for number in above:
        told = days.get(number) or _inspected_in(place, context.text.sentences[number], inspections)
        if told:
            return told
    return None


def find_latest(
    context: Context, place: Place, inspections: Sequence[ToldInspection]
) -> PartialDate | None:
    """The end of the only inspection that the document tells of, for a grade of today told without any day."""
    sentence, until = place.sentence, told_until(context)
    own = PartialDate.of(until, until) if until else None
    lead = context.text.text[sentence.start : place.grade_start]
    dates = [d for d in context.dates_in(sentence.start, sentence.end) if d.date.value]
    latest = only_inspection(inspections, until=own)
    is_backshifted = context.kind == "minutes" or _REPORTED.search(lead)
    told = sentence.text.replace(" had ", " ") if is_backshifted else sentence.text
    if latest is None or _THEN.search(told) or _FROM.search(lead) or dates:
        return None
    if is_of_other_report(context, sentence, latest):
        return None
    is_recent = own is None or 0 <= months_between(latest, own) <= LONGEST_MONTHS
    return latest if is_recent and latest.precision != "year" else None
