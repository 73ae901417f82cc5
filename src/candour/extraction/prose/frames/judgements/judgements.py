"""Judgements in prose: a grade, the area it was given to, by whom, and for which authority."""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

import msgspec

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.judgements.circumstances import (
    Place,
    find_graded,
    find_inspectorate,
    may_be_given,
    words_of,
)
from candour.extraction.prose.frames.judgements.days import (
    find_date_above,
    find_day_before,
    find_grade_day,
    find_latest,
    find_other_dates,
)
from candour.extraction.prose.frames.judgements.grade_rows import Row, find_rows
from candour.extraction.prose.frames.judgements.graded_areas import (
    THAT_PART,
    find_area,
    find_areas,
    find_areas_before,
)
from candour.extraction.prose.frames.judgements.gradings import (
    RESPECTIVELY,
    Grading,
    find_gradings,
)
from candour.extraction.prose.frames.judgements.inspections import (
    ToldInspection,
    find_inspections,
    is_of_further,
)
from candour.extraction.prose.frames.judgements.joined_grades import add_grade
from candour.extraction.prose.frames.phrases import Found, find_phrases
from candour.facts import Cite, Judgement, PartialDate

_OF_A_JUDGE = (
    ".listed",
    ".bracketed",
    ".left_with",
    ".requires",
    ".are_grade",
    ".moved",
    ".verdict_was",
    ".ended_in",
    ".lowest",
)
_PLAIN = (".are_grade", ".requires", ".authority_was")
_EARLIER = re.compile(
    r"\b(?:also|previous|previously|earlier inspection|last inspection|before that|before[:,.]|again|had\s+already)",
    re.IGNORECASE,
)
_JUDGED = re.compile(r"\b(?:judged|rated|graded)\b", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[•●▪◦·*–-]|\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)])\s")
# What is left of the areas is not told: *inadequate for everything else*.
_FOR_ELSE = re.compile(
    r"[’'”\"]?\s+(?:for|in|on|across)\s+(?:(?:all|every|the)\s+)*(?:everything\s+else|(?:other|others|rest|remaining)\b)"
)
_GRADE = re.compile(r"\b(?:outstanding|good|requires improvement|inadequate)\b", re.IGNORECASE)
_ALL_AREAS = re.compile(
    r"\b(?:all|each|both|every\s+one)\s+(?:of\s+)?(?:the\s+|its\s+)?(?:(?:two|three|four|five|six|\d)\s+)?(?:[a-z]+\s+){0,2}?areas\b"
)


class _Given(NamedTuple):
    """A grade that was given to areas, and where that is told."""

    place: Place
    areas: list[str]
    grade: str
    rule: str
    lent_at: int | None = None


class _Grades:
    """The grades of a document as they are read: each once, with the place that told it first."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.inspections = find_inspections(context)
        self.found: list[Judgement] = []
        self.published: set[PartialDate] = set()
        self.days: dict[int, PartialDate] = {}
        self.told: dict[int, set[str]] = {}
        self.places: dict[Cite, Place] = {}
        self.outdated: set[int] = set()

    def add(self, given: _Given) -> list[Judgement]:
        """What a grade is for each authority, area and inspection is added; those of its own inspection come back."""
        context, place = self.context, given.place
        is_earlier = bool(_EARLIER.search(place.sentence.text)) or self._is_anew(given)
        is_own = bool({None, context.about} & {*find_graded(context, place)})
        inspections = self.inspections if is_own else self._told_with(place)
        day = find_grade_day(context, place, inspections)
        date = day.date if day else None
        if day and day.is_published:
            self.published.add(day.date)
        if date is None and given.lent_at is not None:
            date = self.days.get(context.text.sentence_at(given.lent_at).number)
        if date is None and is_own and _is_in_list(context, given):
            date = find_date_above(context, place, self.days, self.inspections)
        if date is None and is_own and not self._is_told_before(given):
            date = find_day_before(context, place, self.days, self.told)
        if date is not None:
            self.days[place.sentence.number] = date
        if is_own:
            self.told.setdefault(place.sentence.number, set()).update(given.areas)
        facts = [*_judge(context, given, date)]
        for fact in facts:
            self.places.setdefault(fact.cite, place)
            add_grade(self.found, fact, is_earlier=is_earlier)
        for other in find_other_dates(context, place):
            for fact in _judge(context, given, other):
                add_grade(self.found, fact, is_earlier=True)
        return facts

    def _is_told_before(self, given: _Given) -> bool:
        """Whether the same area was graded in this sentence or the one before: the later grade is of another inspection."""
        number = given.place.sentence.number
        told = self.told.get(number, set()) | self.told.get(number - 1, set())
        return not told.isdisjoint(given.areas)

    def _is_anew(self, given: _Given) -> bool:
        """Whether a grade is of a further inspection (*A second inspection in May found that services remained poor*) than that of
        which the sentence with a grade before it tells; that one is then of no later inspection."""
        here = given.place.sentence
        told = [place.sentence for place in self.places.values()]
        first = {one.number for one in told if one.end <= here.start and is_of_further(one, here)}
        self.outdated |= first
        return bool(first)

    def _told_with(self, place: Place) -> Sequence[ToldInspection]:
        """The inspections told in the sentence of a grade: no other may be that of another authority."""
        start, end = place.sentence.start, place.sentence.end
        return [one for one in self.inspections if start <= one.start < end]

    def dated(self) -> Iterator[Judgement]:
        """The grades: none with the day of a report, and those of today with that of the only inspection that is told."""
        for fact in self.found:
            if fact.date is not None and fact.date not in self.published:
                yield fact
                continue
            place = self.places.get(fact.cite) if fact.about == self.context.about else None
            place = None if place and place.sentence.number in self.outdated else place
            latest = find_latest(self.context, place, self.inspections) if place else None
            yield msgspec.structs.replace(fact, date=latest)


def find_judgements(context: Context) -> Iterator[Judgement]:
    """The grades of a document, one for each authority, area, grade and date."""
    grades, told = _Grades(context), set[int]()
    rows = [*find_rows(context)]
    in_rows = {position for row in rows for position in range(row.grade_start, row.end)}
    for grading in find_gradings(context):
        if grading.grade_start in in_rows:
            continue
        if (given := _read_grading(context, grading)) is not None:
            since = (
                max(grading.start, grading.grade_start) if grading.is_lent else grading.grade_start
            )
            told.update(range(since, max(grading.end, since + 1)))
            grades.add(given)
    for row in rows:
        given = _read_row(context, row)
        if row.is_given and may_be_given(context, given.place, needs_judge=False):
            grades.add(given)
    told |= in_rows
    for phrase in find_phrases(context, "judgements"):
        given = None if phrase.match.start("grade") in told else _read(context, phrase)
        if given is not None:
            for fact in grades.add(given):
                for listed in _read_list(context, phrase, fact):
                    grades.places.setdefault(listed.cite, given.place)
                    add_grade(grades.found, listed, is_earlier=False)
    yield from grades.dated()


def _is_in_list(context: Context, given: _Given) -> bool:
    """Whether a grade stands in a line of a list, under the sentence that tells the inspection."""
    block = context.text.paragraphs[given.place.sentence.paragraph]
    is_item = block.kind == "list_item" or _ITEM.match(context.text.text, block.start, block.end)
    return given.rule.endswith((".listed", ".row")) or bool(is_item)


def _judge(context: Context, given: _Given, date: PartialDate | None) -> Iterator[Judgement]:
    by = find_inspectorate(context, given.place)
    start, end = _span(context, given.place)
    for about, area in product(find_graded(context, given.place), given.areas):
        yield Judgement(
            by=by,
            area=area,  # type: ignore[arg-type]
            grade=given.grade,  # type: ignore[arg-type]
            date=date,
            **context.ground(given.rule, start, end, about=about),
        )


def _read(context: Context, found: Found) -> _Given | None:
    match, sentence = found.match, found.sentence
    if RESPECTIVELY in sentence.text or _FOR_ELSE.match(context.text.text, match.end()):
        return None
    place = Place(sentence, match.start(), match.start("grade"), match.end())
    needs_judge = found.phrase.rule.endswith(_OF_A_JUDGE)
    if not may_be_given(context, place, needs_judge=needs_judge):
        return None
    if found.phrase.rule.endswith(_PLAIN) and _is_only_said(context, place):
        return None
    listed = found.phrase.rule.endswith((".listed", ".bracketed"))
    is_item = found.phrase.rule.endswith(".listed")
    if is_item and (match.start() > sentence.start or _GRADE.search(match["area"])):
        return None
    areas = _areas_before(context, found) or find_areas(found, listed=listed)
    lead = sentence.text[: place.grade_start - sentence.start]
    if areas == ["overall"] and THAT_PART.search(lead):
        return None
    return _Given(place, areas, _grade(match["grade"]), found.phrase.rule) if areas else None


def _is_only_said(context: Context, place: Place) -> bool:
    """*“Our leadership is good,” he said*: praise in a quotation that speaks of no inspectorate."""
    is_quoted = context.text.is_quoted(place.start)
    return is_quoted and not words_of("ofsted").search(place.sentence.text)


def _areas_before(context: Context, found: Found) -> list[str]:
    """The areas that the sentence before names, where this one speaks of them."""
    sentence = found.sentence
    lead = context.text.text[sentence.start : found.match.start("grade")]
    before = context.text.sentences[sentence.number - 1].text if sentence.number else ""
    return find_areas_before(before, sentence.text, lead)


def _read_grading(context: Context, grading: Grading) -> _Given | None:
    """A grade that the structure of its clause gives to an area."""
    is_far = grading.grade_start < grading.sentence.start
    start = grading.start if is_far else min(grading.start, grading.grade_start)
    place = Place(grading.sentence, start, max(grading.grade_start, start), grading.end)
    if not may_be_given(context, place, needs_judge=not _JUDGED.search(grading.sentence.text)):
        return None
    if _is_only_said(context, place._replace(start=grading.start)):
        return None
    lent_at = grading.grade_start if is_far else None
    return _Given(place, [grading.area], _grade(grading.grade), "judgements.clause", lent_at)


def _read_row(context: Context, row: Row) -> _Given:
    place = Place(context.text.sentence_at(row.start), row.start, row.grade_start, row.end)
    return _Given(place, [row.area], _grade(row.grade), "judgements.row")


def _read_list(context: Context, found: Found, fact: Judgement) -> Iterator[Judgement]:
    """The areas listed under a grade given to all of them: *good in each of these areas*, *all four areas were rated
    inadequate:*, then one item for each."""
    text, paragraphs = context.text.text, context.text.paragraphs
    rest = text[found.match.end() : found.sentence.end]
    all_were = _ALL_AREAS.search(text, found.sentence.start, found.match.end())
    if not (words_of("all_areas").match(rest) or (all_were and rest.strip() == ":")):
        return
    if found.sentence.end != paragraphs[found.sentence.paragraph].end:
        return
    for block in paragraphs[found.sentence.paragraph + 1 :]:
        if block.kind != "list_item" and not _ITEM.match(text, block.start, block.end):
            return
        area = find_area(text[block.start : block.end])
        if area and not _GRADE.search(text, block.start, block.end):
            ground = context.ground(
                "judgements.each_area", block.start, block.end, about=fact.about
            )
            yield msgspec.structs.replace(fact, area=area, **{**ground, "also": ()})


def _grade(words: str) -> str:
    lowered = words.lower()
    if lowered in ("lowest", "worst", "bottom"):
        return "inadequate"
    return "requires_improvement" if lowered.startswith("requir") else lowered


def _span(context: Context, place: Place) -> tuple[int, int]:
    """The clause of the grade: from the party or the verb to the grade, with what follows directly."""
    start, sentence = place.start, place.sentence
    lead = context.text.text[sentence.start : start]
    parties = [p for p in context.parties_in(sentence.start, start) if start - p.end < 80]
    if parties and not re.search(r"[;:.]", lead[parties[0].end - sentence.start :]):
        start = parties[0].start
    return start, place.end
