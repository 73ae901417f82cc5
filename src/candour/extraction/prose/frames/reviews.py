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
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.names import find_name_before, find_unintroduced
from candour.extraction.prose.frames.phrases import Found, find_phrases
from candour.extraction.prose.frames.posts import find_subjects
from candour.extraction.prose.frames.roles import (
    find_actor,
    find_council,
    name_fields,
    name_span,
)
from candour.facts import Also, PartialDate, Review

_DAYS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25}
_LENGTH = re.compile(r"(?P<number>[\w]+)[- ](?P<unit>day|week|month|year)", re.IGNORECASE)
_AND_LENGTH = re.compile(
    r"(?:day|week|month|year)s?\s+(?:and|or|to)\s+(?:an?\s+|the\s+)?$", re.IGNORECASE
)
_OFSTED = re.compile(r"\bofsted\b", re.IGNORECASE)


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


_OUTSIDERS = re.compile(
    r"\b(?:department|dfe|ofsted|minister|commissioner|advis[eo]rs?|secretary of state|officials|government)\b",
    re.IGNORECASE,
)
_STRAIGHT = re.compile(
    r"\s*(?:[(][^)]*[)]\s*)?(?:,?\s*(?:who|which)\s+)?(?:(?:has|had|have|also|then|now|will|would)\s+)*"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|if|whether|should|could|may|might|asked|call\w* for)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
_COUNTED_FROM = ("direction", "improvement_notice", "letter")
_VERB_AFTER = re.compile(
    r"\s+(?:had|has|have|was|were|will|would|found|uncovered|showed|revealed|which|who|that)\b"
)
_TOLD = re.compile(
    r"\b(?:said|told|replied|reported|explained|added|confirmed|noted)\b", re.IGNORECASE
)


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
    by = _by(context, found)
    if _lacks_reviewer(context, found, by):
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


def _lacks_reviewer(context: Context, found: Found, by: dict[str, Any]) -> bool:
    """Whether a verb of reviewing has no reviewer who comes from outside: a council that looks at its plan reviews nothing."""
    values = found.phrase.values
    if not any(values.get(key) for key in ("actor", "official", "person")):
        return False
    if not by or by.get("by_code") == (context.about or ""):
        return True
    lead = context.text.text[found.sentence.start : found.match.start()]
    return bool(_NOT_SO.search(lead)) or not _is_outsider(context, by["by"])


def _is_outsider(context: Context, name: str) -> bool:
    """Whether a party reviews from outside: the department, an inspectorate, a commissioner, another authority, or a person sent."""
    if _OUTSIDERS.search(name):
        return True
    known = [party for party in context.parties if party.name == name]
    return any(
        party.office
        in ("commissioner", "adviser", "minister", "secretary_of_state", "department", "ofsted")
        or (party.kind == "authority" and party.code != context.about)
        or (party.kind == "person" and party.role is None)
        for party in known
    )


def _by(context: Context, found: Found) -> dict[str, Any]:
    match = found.match
    if match.groupdict().get("by"):
        start, end = match.span("by")
        verb = _VERB_AFTER.search(context.text.text, start, end)
        end = verb.start() if verb else end
        person = find_unintroduced(context, start, end)
        if person:
            return name_fields("by", person)
        for party in context.parties_in(start, end):
            return name_fields("by", party)
        return name_span(context, start, end, field="by")
    if found.phrase.values["kind"] == "visit":
        for party in context.parties_in(found.sentence.start, found.sentence.end):
            if party.office == "ofsted":
                return name_fields("by", party)
        near = context.text.text[max(found.sentence.start - 400, 0) : found.sentence.end]
        return {"by": "Ofsted"} if _OFSTED.search(near) else {}
    if found.phrase.values["kind"] == "board_meeting" and _TOLD.search(
        context.text.text, found.sentence.start, match.start()
    ):
        return {}
    if found.phrase.values.get("person"):
        people = find_subjects(context, found.sentence, match.start())
        people = people or find_subjects(context, found.sentence, match.start() - 4)
        return name_fields("by", people[0] if people else None)
    if found.phrase.values.get("actor"):
        return name_fields("by", _find_reviewer(context, found))
    actor = find_actor(context, found.sentence, match.start(), kinds=("person", "office", "body"))
    return name_fields("by", actor or find_name_before(context, found.sentence, match.start()))


def _find_reviewer(context: Context, found: Found) -> Party | None:
    """The party straight before a verb of reviewing, or the one that *who* leads back to."""
    start = found.match.start()
    near = context.party_before(start, since=max(found.sentence.start, start - 90))
    if near is None or near.kind == "authority":
        return None
    between = context.text.text[near.end : start]
    return near if _STRAIGHT.fullmatch(between) else None


def _of(context: Context, found: Found) -> dict[str, Any]:
    for party in context.parties_in(found.match.start(), found.sentence.end):
        if party.kind == "authority" and party.code:
            return name_fields("of", party)
    return name_fields("of", find_council(context))


def _date(context: Context, found: Found) -> tuple[int, int, PartialDate] | None:
    text, match = context.text.text, found.match
    for mention in context.dates_in(match.start(), found.sentence.end):
        later = mention.relation == "after" and found.phrase.rule.endswith(
            (".will_review", ".reviews")
        )
        if mention.is_length or (mention.relation not in ("on", "from") and not later):
            continue
        gap = text[match.end() : mention.start]
        if text.startswith("dated", mention.start):
            break
        if mention.start < match.end() or (
            len(gap) < 60
            and not re.search(
                r"[.;(]|\b(?:report|published|rated|after|since|and|found|dated|resulting|verdict|rating|judg\w+|until|by)\b",
                gap,
            )
        ):
            return mention.start, mention.end, _count(context, mention) if later else mention.date
        break
    for mention in context.dates_in(max(found.sentence.start, match.start() - 25), match.start()):
        if mention.end + 6 >= match.start() and not mention.is_length:
            return mention.start, mention.end, mention.date
    return _date_at_head(context, found)


def _date_at_head(context: Context, found: Found) -> tuple[int, int, PartialDate] | None:
    """The day that opens the sentence: *In September 2015 Ofsted carried out an inspection*."""
    start = found.sentence.start
    for mention in context.dates_in(start, min(found.match.start(), start + 5)):
        is_on = mention.relation in ("on", "from") and not mention.is_length
        between = context.text.text[mention.end : found.match.start()]
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
