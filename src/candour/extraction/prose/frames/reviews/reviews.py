"""Reviews, visits, board meetings and inspections that are due.

A length in weeks or months is given in days: a week is 7 days, a month 30.4375 (a twelfth of 365.25), rounded;
a four-month review lasts 122 days.
"""

import re
from collections.abc import Iterator
from typing import Any

from candour.extraction.numerals import read_number_word
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.lists import find_lead
from candour.extraction.prose.frames.phrases import Found, find_phrases
from candour.extraction.prose.frames.reviews.elsewhere import is_called_off, is_of_other_matters
from candour.extraction.prose.frames.reviews.reviewed_on import (
    find_date,
    find_first_after,
    find_further_dates,
)
from candour.extraction.prose.frames.reviews.reviewers import (
    find_by,
    find_owner,
    follows_board,
    lacks_reviewer,
)
from candour.extraction.prose.frames.reviews.stages import find_stages
from candour.extraction.prose.frames.roles import find_council, name_fields
from candour.extraction.prose.frames.tellings import add_telling, join_facts
from candour.extraction.prose.page_history import is_of_history
from candour.facts import PartialDate, Review

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


_ELSEWHERE = re.compile(r"\b(?:from|with|by|like|than)\s+(?:[\w’'-]+\s+){0,3}$|[.;]", re.IGNORECASE)
_OF_POST = re.compile(
    r"\b(?:chief\s+executive|director|leader|head|chair(?:man|woman)?|commissioner|officer|manager)\s+(?:of|at|in|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?<!\bevery\s)(?P<length>\w+[- ](?:day|week|month)s?)[- ](?:long\s+)?(?:(?!to\b|for\b|after\b)[\w-]+\s+){0,2}(?:visit|inspection|review)\b"
)
_TELLS_IN_PASSING = ("news", "letter", "email")
_STILL_TO_COME = re.compile(
    r"\b(?:will|is\s+to|are\s+to|would)\s+(?:be\s+)?(?:(?:asked|invited|required|requested)\s+to\s+)?(?:carry\s+out|conduct|make|undertake|hold|face|have)\b"
)
_ADVISED = re.compile(r"\brecommend", re.IGNORECASE)
_BARE_TO = re.compile(r"to\s", re.IGNORECASE)
_ONLY_MARK = re.compile(r"\W*(?:\w{1,3}[.)]\s+)?")
_MEETS = re.compile(
    r"\b(?:meet(?:s|ing|ings)?|met|sits?|convenes?|gathers?|comes?\s+together)\b[^.;:]*$",
    re.IGNORECASE,
)
_ENDS_IN_NAME = re.compile(r"(?:^|[:;]\s|\n)(?:[A-Z][\w’'-]*\s+){1,4}$")
_ROW = re.compile(r"(?:,\s+|,?\s+and\s+)(?:(?:[A-Z][\w’'-]*\s*)+(?:,\s+|,?\s+and\s+))*")
_ENDS_IN_OWN_BODY = re.compile(
    r"\b(?:ask(?:s|ed)?|requests?|requested|invites?|invited|instructs?|instructed)\s+[^.;]{0,60}?\b(?:panel|committee|cabinet|executive|officers|director|council|members)\s+$",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"^(?:(?:the|its|their|an|after|following|since)\s+)*(?:(?:last|previous)\s+)?inspection"
)
_INSPECTION = re.compile(r"\binspection", re.IGNORECASE)
_INSPECTS = re.compile(r"\b(?:ofsted|inspectors?|inspectorate|watchdog|hmi)\b", re.IGNORECASE)
_INSPECTS_LAST = re.compile(
    r"\b(?:ofsted|inspectors|inspectorate|watchdog|hmi)(?:[’']s\s+(?:\w+\s+)?(?:team|inspectors))?,?\s+(?:(?:which|who)\b[^;.]*|(?:[\w’'-]+\s+){0,4})$",
    re.IGNORECASE,
)
_IT_OR_THEY = re.compile(r"\b(?:it|they)\s+(?:\w+\s+)?$", re.IGNORECASE)
_WHO_CAME = re.compile(
    r"\b(?:inspectors?\s+(?:from\s+\w+\s+)?who\s+(?!went)|when\s+(?:it|they|inspectors|ofsted)\s+(?:had\s+)?(?:last\s+)?(?:visited|inspected))",
    re.IGNORECASE,
)


def find_reviews(context: Context) -> Iterator[Review]:
    """The reviews and visits of a document, each once."""
    found: list[Review] = []
    for phrase in find_phrases(context, "reviews"):
        for fact in _read(context, phrase):
            add_telling(found, fact, are_one=_are_one, join=join_facts)
    yield from found


def _read(context: Context, found: Found) -> Iterator[Review]:
    """The review that a phrase tells of; one for each date where it is held *in May and in November*."""
    match, values = found.match, found.phrase.values
    stages = find_stages(context, found) if values["kind"] == "review" else []
    dated = stages[0] if stages else find_date(context, found) or find_first_after(context, found)
    unresolved = dated is None or (dated[2].value is None and not values.get("open"))
    if (values.get("dated") and unresolved) or _is_passing(context, found):
        return
    if is_called_off(context, found) or is_of_other_matters(context, found):
        return
    if is_of_history(context, match.start()):
        return
    if _is_return_of_others(context, found):
        return
    if values.get("after_board") and not follows_board(context, found):
        return
    if _is_task_of_another(context, found) or _is_of_a_year(found, dated[2] if dated else None):
        return
    before = context.text.text[found.sentence.start : match.start()]
    length = _length(found)
    if length and _AND_LENGTH.search(before):
        return
    by = find_by(context, found)
    if lacks_reviewer(context, found, by):
        return
    of = _of(context, found)
    further = stages[1:] or find_further_dates(context, found, dated)
    for when in [dated, *further]:
        start, end = (when[0], when[1]) if when else match.span()
        start = min(start, _told_from(context, found))
        yield Review(
            kind=_kind(context, found, when[2] if when else None),
            date=when[2] if when else None,
            duration_days=days_of(length) if length else None,
            **by,
            **of,
            **context.ground(
                found.phrase.rule, min(match.start(), start), max(end, _told_to(match, start))
            ),
        )


def _is_return_of_others(context: Context, found: Found) -> bool:
    """Whether who will *return to* a place is nobody who inspects: the commissioner, a minister, a report, members."""
    if not (found.phrase.rule.endswith(".due_to_inspect") and found.match["of_b"]):
        return False
    lead = context.text.text[found.sentence.start : found.match.start()]
    pronoun = _IT_OR_THEY.search(lead)
    if pronoun:
        before = context.text.sentences[max(found.sentence.number - 1, 0)]
        lead = context.text.text[before.start : found.match.start()]
    return not (_INSPECTS.search(lead) if pronoun else _INSPECTS_LAST.search(lead))


def _kind(context: Context, found: Found, when: PartialDate | None) -> Any:
    """The kind of a review; an inspection that is still to come is one that is due."""
    kind, own = found.phrase.values["kind"], context.published
    if kind != "visit" or not _INSPECTION.search(found.match.group()):
        return kind
    lead = context.text.text[found.sentence.start : found.match.start()]
    is_ahead = bool(
        when and when.value and own and own.value and when.value >= own.value[: len(when.value)]
    )
    asked = _STILL_TO_COME.search(lead) and is_ahead
    return "inspection_due" if asked else kind


def _is_of_a_year(found: Found, when: PartialDate | None) -> bool:
    """Whether an inspection of which only the year is told is named to say since when: *the last inspection, in 2015*."""
    if when is None or when.precision != "year" or not found.phrase.values.get("noun"):
        return False
    named = found.match.group().lower()
    return _INSPECTION.search(named) is not None and _PLAIN.search(named) is not None


def _is_task_of_another(context: Context, found: Found) -> bool:
    """Whether a review is only somebody's task in a plan or advice (*Week 6: Thornsea to complete a diagnostic*), or what
    people meet for: *must meet every six weeks to review progress*."""
    if not found.phrase.rule.endswith(".will_review"):
        return False
    lead = context.text.text[found.sentence.start : found.match.start()]
    led = find_lead(context, found.sentence)
    is_advised = led is not None and _ADVISED.search(led.text) is not None
    by_order = _ENDS_IN_NAME.search(lead) or _ENDS_IN_OWN_BODY.search(lead) or _MEETS.search(lead)
    by_item = context.is_formal and _ONLY_MARK.fullmatch(lead) is not None
    return is_advised or bool(_BARE_TO.match(found.match.group()) and (by_order or by_item))


def _told_from(context: Context, found: Found) -> int:
    """Where the words of a review begin: with whose it is, in *Jane Hale's review*."""
    start = found.match.start()
    owner = find_owner(context, found) if found.phrase.values.get("whose") else None
    return owner.start if owner else start


def _told_to(match: re.Match[str], day: int) -> int:
    """Where the words of a review end: before what stands behind its day, in *visited Ambermere in May and judged services …*."""
    whose = match.start("of") if match.groupdict().get("of") else -1
    return whose if 0 <= whose < day < match.end() else match.end()


def _length(found: Found) -> str | None:
    """How long a review is said to last, in its phrase or straight before its noun: *a two-day monitoring visit*."""
    groups = found.match.groupdict()
    own = groups.get("length") or groups.get("length_b")
    if own:
        return own
    start, end = found.sentence.start, found.match.end()
    told = (
        m
        for m in _LASTING.finditer(found.match.string, start, end)
        if m.end() > found.match.start()
    )
    return next((m["length"] for m in told), None)


def _is_passing(context: Context, found: Found) -> bool:
    """Whether news or a letter names an inspection only in passing: *after the inspection of 2018*, *when it inspected*.

    A notice names the inspection that led to it; the news tells of one with a verb of its own.
    """
    if context.kind not in _TELLS_IN_PASSING:
        return False
    if found.phrase.values.get("noun"):
        named = found.match.group().lower()
        return _INSPECTION.search(named) is not None and "unannounced" not in named
    if not found.phrase.rule.endswith(".visited"):
        return False
    return _WHO_CAME.search(found.match.group()) is not None


def _of(context: Context, found: Found) -> dict[str, Any]:
    for party in context.parties_in(found.match.start(), found.sentence.end):
        gap = context.text.text[found.match.end() : party.start]
        if _is_reviewer(found, party.start):
            continue
        if _ELSEWHERE.search(gap) or _OF_POST.search(gap):
            break
        if party.kind == "authority" and party.code:
            return name_fields("of", party)
    return name_fields("of", find_council(context))


def _is_reviewer(found: Found, position: int) -> bool:
    """Whether a position lies in the words for whoever reviews: *a review led by Thornsea and Eastmarch*."""
    if not found.match.groupdict().get("by"):
        return False
    start, end = found.match.span("by")
    return start <= position and (
        position < end or _ROW.fullmatch(found.match.string, end, position) is not None
    )


def _are_one(first: Review, second: Review) -> bool:
    if first.kind != second.kind or (first.by and second.by and first.by != second.by):
        return False
    one, other = first.date, second.date
    if one and other and one.value and other.value:
        return one.value.startswith(other.value) or other.value.startswith(one.value)
    if first.duration_days and second.duration_days:
        return first.duration_days == second.duration_days
    return first.kind == "review" and (one is None or other is None)
