"""The day that a deadline's words mean: counted from the day of a paper that sets duties, and never a day gone by."""

import re
from calendar import month_abbr, monthrange
from datetime import date, timedelta

from candour.extraction.dates import find_dates
from candour.extraction.dates.mention import DateMention
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.counted_days import count_from_told
from candour.facts import PartialDate

_SPAN = re.compile(r"P(?P<number>\d+)(?P<unit>[DWMY])")
_SETS_DUTIES = ("direction", "improvement_notice", "letter", "email", "minutes")
_COUNTED_FROM = re.compile(
    r"\s+(?:of|from|after)\s+(?!(?:the\s+date\s+of\s+)?(?:this|the)\s+(?:\w+\s+)?(?:direction|notice|letter)|(?:its|the)\s+date\b|today)|"
    r"\s+(?:on|upon)\s+request\b|\s+(?:if|when|whenever|should)\s+(?:(?:he|she|it|they|the\s+[\w’]+)\s+)?(?:so\s+)?(?:request|ask|require|direct)",
    re.IGNORECASE,
)
_UPON = re.compile(
    r"(?:\(?(?:[A-Z]?\d[\d.]*|[a-z]{1,4}(?=[.)]))[.)]?\s+)?(?i:on|upon|after|once|following|when|if|where|whenever|should|unless|as\s+soon\s+as|in\s+the\s+event)\s"
)
_OF_ORDER = re.compile(
    r"\s+(?:of|from|after)\s+(?:the\s+(?:date|day|issue|service|receipt)\s+of\s+)?(?:the|this)\s+(?:\w+\s+)?(?:direction|notice)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}|\d[./]\d|\byear\b")
_TIMELESS = re.compile(
    r"(?:until\s+further\s+notice|immediate(?:ly)?|ongoing|continuing|continuous|at all times|throughout|complete[d]?|done|n/?a|tbc|[–—-]+)",
    re.IGNORECASE,
)
_SHORT_MONTH = re.compile(
    r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[-–/’'](?P<year>\d\d)",
    re.IGNORECASE,
)
# The day of the letter or order that sets the duty, as news tells it: *In a letter dated 28 September she told …*.
_OF_PAPER = re.compile(
    r"\b(?:letter|direction|notice|order|wrote|written|dated)\b[^.;]{0,60}$", re.IGNORECASE
)
# *within three months of publication*, of a report whose day the text gives before: *published on 13 January*.
_OF_PUBLICATION = re.compile(
    r"\s+(?:of|from|after|following)\s+(?:its|their|the|that)?\s*(?:publication|release)\b(?!\s+of\s+(?!(?:the|its|their|that|this)\s+(?:\w+\s+){0,2}?(?:report|findings)\b))",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:published|publication|released|came\s+out|appeared|made\s+public)(?:\s+(?:its|their|his|her|the|an?)\s+(?:[\w’-]+\s+){0,2}?(?:report|findings|letter))?(?:\s+(?:last|this))?\s+(?:on\s+)?(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
_PUBLISHED_BEFORE = 3
_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|spring|summer|autumn|winter)"
)


def due_of(context: Context, mention: DateMention) -> PartialDate:
    """The day that a mention gives as a deadline: *within 14 days* counts from the day of a paper that sets duties."""
    told = count_from_told(context, mention)
    if told is not None:
        return told
    due = _resolve(context, mention) if mention.date.value is None else mention.date
    if _MONTH.search(mention.date.text) and (due.value is None or _is_gone(context, due)):
        due = _look_ahead(context, mention)
    return _with_within(context, due, mention)


def _is_gone(context: Context, due: PartialDate) -> bool:
    """Whether a paper that sets duties would set one for a day gone by: its day without a year lies ahead."""
    own = context.published
    if own is None or own.value is None or due.value is None or _YEAR.search(due.text):
        return False
    return context.kind in _SETS_DUTIES and due.value < own.value[: len(due.value)]


def _look_ahead(context: Context, mention: DateMention) -> PartialDate:
    """*by June* in a list without verbs: a deadline lies ahead of the day of its paper."""
    words = context.text.text[mention.start : mention.end]
    ahead = find_dates(f"They must act {words}.", published=context.published)
    told = next((one.date for one in ahead if one.date.value), None)
    return PartialDate(told.value, told.precision, mention.date.text) if told else mention.date


def _with_within(context: Context, due: PartialDate, mention: DateMention) -> PartialDate:
    """*within three months* in the document's own words: a length alone would not say from when it runs."""
    words = context.text.text[mention.start : mention.end]
    within = words.lower().startswith("within ")
    return PartialDate(due.value, due.precision, words) if within else due


def _resolve(context: Context, mention: DateMention) -> PartialDate:
    """*within 14 days*: counted from the day of the paper that sets the duty, be it the document or one that it tells of."""
    span = _SPAN.fullmatch(mention.duration or "")
    own = context.published
    sentence = context.text.sentence_at(mention.start)
    if _OF_PUBLICATION.match(context.text.text, mention.end):
        own = _day_published(context, mention)
    elif _COUNTED_FROM.match(context.text.text, mention.end) or (
        _UPON.match(context.text.text, sentence.start, mention.start)
    ):
        return mention.date
    elif context.kind not in _SETS_DUTIES:
        own = _day_of_paper(context, mention)
    if span is None or own is None or own.precision != "day":
        return mention.date
    day, number = date.fromisoformat(str(own.value)), int(span["number"])
    if span["unit"] in "DW":
        day += timedelta(days=number * (7 if span["unit"] == "W" else 1))
    else:
        months = day.month - 1 + number * (12 if span["unit"] == "Y" else 1)
        year, month = day.year + months // 12, months % 12 + 1
        day = day.replace(year=year, month=month, day=min(day.day, monthrange(year, month)[1]))
    return PartialDate.on(day, mention.date.text)


def _day_of_paper(context: Context, mention: DateMention) -> PartialDate | None:
    """The day of the one letter or order that is told of with *within 28 days*: in its sentence before it, or in the sentence
    before; ``None`` where it is given no day, or another day stands beside it."""
    sentence = context.text.sentence_at(mention.start)
    if mention.relation != "within":
        return None
    for told in context.text.sentences[max(sentence.number - 1, 0) : sentence.number + 1][::-1]:
        until = min(told.end, mention.start)
        days = [day for day in context.dates_in(told.start, until) if not day.is_length]
        if days and told.paragraph == sentence.paragraph:
            is_its = _OF_PAPER.search(context.text.text, told.start, days[0].end)
            return days[0].date if is_its and len(days) == 1 else None
    return None


def _day_published(context: Context, mention: DateMention) -> PartialDate | None:
    """The one day on which, as the sentences up to a mention tell, a report was published; ``None`` for none or several."""
    number = context.text.sentence_at(mention.start).number
    since = context.text.sentences[max(number - _PUBLISHED_BEFORE, 0)].start
    days = [
        day.date
        for day in context.dates_in(since, mention.start)
        if _PUBLISHED.search(context.text.text, since, day.start)
        or _PUBLISHED.search(context.text.text, since, day.end)
    ]
    return days[0] if len({day.value for day in days}) == 1 else None


def read_when(context: Context, start: int, end: int) -> tuple[PartialDate | None, str | None]:
    """The deadline or the period that a span is about and nothing else: the cell of a table, the value of a label."""
    mentions = context.dates_in(start, end)
    named = next((one for one in mentions if _is_in_brackets(context, one)), None)
    for mention in mentions:
        if mention.relation == "every" and mention.duration:
            return None, mention.duration
        if mention.relation == "within" and named is not None:
            return due_of(context, named), None
        if mention.relation == "within" and _runs_from_order(context, mention, end):
            return PartialDate.unresolved(context.text.text[start:end].strip(" .;,)")), None
        if not mention.is_length:
            return due_of(context, mention), None
    words = context.text.text[start:end].strip(" .;,)")
    if not words or _TIMELESS.fullmatch(words):
        return None, None
    return _read_month(words) or PartialDate.unresolved(words), None


def read_when_worded(context: Context, words: str) -> tuple[PartialDate | None, str | None]:
    """The deadline or the period of a cell whose words stand in several lines of a page, from these words alone."""
    mentions = find_dates(words, published=context.published)
    often = next(
        (one.duration for one in mentions if one.relation == "every" and one.duration), None
    )
    if often:
        return None, often
    if _TIMELESS.fullmatch(words.strip(" .;,)")):
        return None, None
    day = next((one.date for one in mentions if not one.is_length and one.date.value), None)
    return day or PartialDate.unresolved(words), None


def _is_in_brackets(context: Context, mention: DateMention) -> bool:
    """*Within eight weeks of the Direction (9 November 2020)*: the day to which a cell has counted."""
    is_day = mention.date.value is not None and mention.relation in ("on", "by")
    return is_day and context.text.text[mention.start - 1 : mention.start] == "("


def _runs_from_order(context: Context, mention: DateMention, end: int) -> bool:
    """Whether a length of time runs from a direction or notice of which another paper tells."""
    if context.is_formal or context.kind == "letter":
        return False
    return _OF_ORDER.search(context.text.text, mention.start, end) is not None


def _read_month(words: str) -> PartialDate | None:
    """*Mar-24*: the month of a spreadsheet's column, of this century."""
    short = _SHORT_MONTH.fullmatch(words)
    if short is None:
        return None
    number = list(month_abbr).index(short["month"].capitalize())
    return PartialDate(f"20{short['year']}-{number:02}", "month", words)
