"""Reviews, visits, board meetings and inspections that are due.

A length in weeks or months is given in days: a week is 7 days, a month 30.4375 (a twelfth of 365.25), rounded;
a four-month review lasts 122 days.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from candour.extraction.dates.lengths import count_from
from candour.extraction.dates.mention import DateMention
from candour.extraction.money import read_number_word
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import Found, find_phrases
from candour.extraction.prose.frames.reviewers import TEAM, find_by, lacks_reviewer
from candour.extraction.prose.frames.roles import find_council, name_fields
from candour.facts import Also, PartialDate, Review

_DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25}
_LENGTH = re.compile(r"(?P<number>[\w]+)[- ](?P<unit>day|week|month|year)", re.IGNORECASE)
_AND_LENGTH = re.compile(
    r"(?:day|week|month|year)s?\s+(?:and|or|to)\s+(?:an?\s+|the\s+)?$", re.IGNORECASE
)


def days_of(length: str) -> int | None:
    """The days of a length like *four-month* or *12 weeks*; ``None`` when it is no length.

    >>> days_of("four-month")
    122
    """
    match = _LENGTH.search(length)
    if match is None:
        return None
    number = match["number"]
    value = int(number) if number.isdigit() else read_number_word(number)
    return round(value * _DAYS[match["unit"].lower()]) if value else None


_AHEAD = ("by", "before", "within", "after")
_ELSEWHERE = re.compile(r"\b(?:from|with|by|like|than)\s+(?:[\w’'-]+\s+){0,3}$|[.;]", re.IGNORECASE)
_COUNTED_FROM = ("direction", "improvement_notice", "letter")


def find_reviews(context: Context) -> Iterator[Review]:
    """The reviews and visits of a document, each once."""
    found: list[Review] = []
    for phrase in find_phrases(context, "reviews"):
        fact = _read(context, phrase)
        if fact is None:
            continue
        for index, earlier in enumerate(found):
            if _are_one(earlier, fact):
                found[index] = _join(earlier, fact)
                break
        else:
            found.append(fact)
    yield from found


def _read(context: Context, found: Found) -> Review | None:
    match, values = found.match, found.phrase.values
    groups = match.groupdict()
    dated = _date(context, found)
    unresolved = dated is None or (dated[2].value is None and not values.get("open"))
    if values.get("dated") and unresolved:
        return None
    before = context.text.text[found.sentence.start : match.start()]
    if groups.get("length") and _AND_LENGTH.search(before):
        return None
    by = find_by(context, found)
    if lacks_reviewer(context, found, by):
        return None
    end = dated[1] if dated else match.end()
    start = min(match.start(), dated[0]) if dated else match.start()
    length = groups.get("length")
    return Review(
        kind=values["kind"],
        date=dated[2] if dated else None,
        duration_days=days_of(length) if length else None,
        **by,
        **_of(context, found),
        **context.ground(found.phrase.rule, start, max(end, match.end())),
    )


def _of(context: Context, found: Found) -> dict[str, Any]:
    for party in context.parties_in(found.match.start(), found.sentence.end):
        gap = context.text.text[found.match.end() : party.start]
        if _ELSEWHERE.search(gap):
            break
        if party.kind == "authority" and party.code:
            return name_fields("of", party)
    return name_fields("of", find_council(context))


def _date(context: Context, found: Found) -> tuple[int, int, PartialDate] | None:
    text, match = context.text.text, found.match
    for mention in context.dates_in(match.start(), found.sentence.end):
        later = mention.relation == "after" and found.phrase.rule.endswith(
            (".will_review", ".reviews")
        )
        later = later or bool(found.phrase.values.get("ahead") and mention.relation in _AHEAD)
        if mention.is_length or (mention.relation not in ("on", "from") and not later):
            continue
        gap = text[match.end() : mention.start]
        if found.phrase.values.get("sent") and mention.relation in _AHEAD and "report" in gap:
            return mention.start, mention.end, mention.date
        if text.startswith("dated", mention.start):
            break
        if mention.start < match.end() or (
            len(gap) < 60
            and not re.search(
                r"[.;(]|\b(?:report|published|rated|after|since|and|found|dated|resulting|verdict|rating|judg\w+|until|by(?!\s+(?:the\s+)?(?:ofsted|inspectors|inspectorate|watchdog)))\b",
                gap,
                re.IGNORECASE,
            )
        ):
            return mention.start, mention.end, _count(context, mention) if later else mention.date
        break
    for mention in context.dates_in(max(found.sentence.start, match.start() - 25), match.start()):
        told = " that" in text[mention.end : match.start()]
        if mention.end + 6 >= match.start() and not mention.is_length and not told:
            return mention.start, mention.end, mention.date
    return _date_at_head(context, found)


def _date_at_head(context: Context, found: Found) -> tuple[int, int, PartialDate] | None:
    """The day that opens the sentence: *In September 2015 Ofsted carried out an inspection*."""
    start = found.sentence.start
    for mention in context.dates_in(start, min(found.match.start(), start + 5)):
        is_on = mention.relation in ("on", "from") and not mention.is_length
        between = TEAM.sub("", context.text.text[mention.end : found.match.start()])
        if is_on and not re.search(
            r"[;:“]|\b(?:report|rated|after|and|said|that|which)\b", between
        ):
            return mention.start, mention.end, mention.date
    return None


def _count(context: Context, mention: DateMention) -> PartialDate:
    """*after six months* in a paper that sets duties and bears its day: counted from that day."""
    own = context.published
    if (
        mention.date.value
        or own is None
        or own.precision != "day"
        or context.kind not in _COUNTED_FROM
    ):
        return mention.date
    words = context.text.text[mention.start : mention.end]
    day = count_from(date.fromisoformat(str(own.value)), mention.date.text)
    return PartialDate.on(day, words) if day else mention.date


def _are_one(first: Review, second: Review) -> bool:
    if first.kind != second.kind or (first.by and second.by and first.by != second.by):
        return False
    one, other = first.date, second.date
    if one and other and one.value and other.value:
        return one.value.startswith(other.value) or other.value.startswith(one.value)
    if first.duration_days and second.duration_days:
        return first.duration_days == second.duration_days
    return first.kind == "review" and (one is None or other is None)


def _join(first: Review, again: Review) -> Review:
    cite = again.cite
    return Review(
        by=first.by or again.by,
        by_code=first.by_code or again.by_code,
        of=first.of or again.of,
        of_code=first.of_code or again.of_code,
        kind=first.kind,
        date=first.date or again.date,
        duration_days=first.duration_days or again.duration_days,
        about=first.about,
        cite=first.cite,
        also=(*first.also, Also(None, cite.page, cite.start, cite.end, cite.quote), *again.also),
        confidence=first.confidence,
        rule=first.rule,
    )
