"""The grades of a document as they are read: each once for its authority, area and inspection, with the day of that one."""

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
)
from candour.extraction.prose.frames.judgements.days import (
    find_date_above,
    find_day_before,
    find_grade_day,
    find_latest,
)
from candour.extraction.prose.frames.judgements.inspections import (
    ToldInspection,
    find_inspections,
    tells_of_further,
    tells_of_inspection,
)
from candour.extraction.prose.frames.judgements.joined_grades import add_grade
from candour.extraction.prose.frames.judgements.other_days import find_other_dates, tells_times
from candour.facts import Cite, Judgement, PartialDate

_EARLIER = re.compile(
    r"\b(?:also|previous|previously|earlier inspection|last inspection|before that|before[:,.]|again|had\s+already)",
    re.IGNORECASE,
)
ITEM = re.compile(r"\s*(?:[•●▪◦·*–-]|\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)])\s")


class Given(NamedTuple):
    """A grade that was given to areas, and where that is told."""

    place: Place
    areas: list[str]
    grade: str
    rule: str
    lent_at: int | None = None


class Grades:
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
        self.given: list[tuple[Given, PartialDate | None]] = []

    def add(self, given: Given) -> list[Judgement]:
        """What a grade is for each authority, area and inspection is added; those of its own inspection come back."""
        context, place = self.context, given.place
        is_earlier = bool(_EARLIER.search(place.sentence.text)) or self._is_anew(given)
        is_own = bool({None, context.about} & {*find_graded(context, place)})
        inspections = self.inspections if is_own else self._told_with(place)
        day = find_grade_day(context, place, inspections)
        if day and day.is_published:
            self.published.add(day.date)
        date = day.date if day else self._find_date(given, is_own=is_own)
        if date is not None and not given.rule.endswith(".moved_from"):
            self.days[place.sentence.number] = date
        if is_own:
            self.told.setdefault(place.sentence.number, set()).update(given.areas)
        self.given.append((given, date))
        facts = [*judge(context, given, date)]
        others = [*find_other_dates(context, place)]
        is_each_told = bool(others) and tells_times(context, place)
        for fact in facts:
            self.places.setdefault(fact.cite, place)
            if not is_each_told:
                add_grade(self.found, fact, is_earlier=is_earlier)
        for other in others:
            for fact in judge(context, given, other):
                add_grade(self.found, fact, is_earlier=True)
        return facts

    def _find_date(self, given: Given, *, is_own: bool) -> PartialDate | None:
        """The day of a grade whose own clause tells none: from what lends it, from the list, from the grades before."""
        context, place, date = self.context, given.place, None
        if given.lent_at is not None:
            date = self.days.get(context.text.sentence_at(given.lent_at).number)
        if date is None and is_own and _is_in_list(context, given):
            date = find_date_above(context, place, self.days, self.inspections)
        if date is None and is_own and not self._is_told_before(given):
            date = find_day_before(context, place, self.days, self.told)
        return date

    def _is_told_before(self, given: Given) -> bool:
        """Whether the same area was graded in this sentence or the one before: the later grade is of another inspection."""
        number = given.place.sentence.number
        told = self.told.get(number, set()) | self.told.get(number - 1, set())
        return not told.isdisjoint(given.areas)

    def _is_anew(self, given: Given) -> bool:
        """Whether a grade is of a further inspection (*A second inspection in May found that services remained poor*) than that of
        which the sentence with a grade before it tells; that one is then of no later inspection."""
        here = given.place.sentence
        if not tells_of_further(here):
            return False
        told = {
            place.sentence for place in self.places.values() if place.sentence.end <= here.start
        }
        first = {one.number for one in told if tells_of_inspection(one)}
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


def _is_in_list(context: Context, given: Given) -> bool:
    """Whether a grade stands in a line of a list, under the sentence that tells the inspection."""
    block = context.text.paragraphs[given.place.sentence.paragraph]
    is_item = block.kind == "list_item" or ITEM.match(context.text.text, block.start, block.end)
    return given.rule.endswith((".listed", ".row")) or bool(is_item)


def judge(context: Context, given: Given, date: PartialDate | None) -> Iterator[Judgement]:
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


def _span(context: Context, place: Place) -> tuple[int, int]:
    """The clause of the grade: from the party or the verb to the grade, with what follows directly."""
    start, sentence = place.start, place.sentence
    lead = context.text.text[sentence.start : start]
    parties = [p for p in context.parties_in(sentence.start, start) if start - p.end < 80]
    if parties and not re.search(r"[;:.]", lead[parties[0].end - sentence.start :]):
        start = parties[0].start
    return start, place.end
