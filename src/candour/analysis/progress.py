"""Progress as it was judged, by whom, over time.

Two things hold judgements of progress: an assessment that a document states (a fact) and one that was recorded (an entry).
"""

import datetime as dt
from collections.abc import Iterator

import msgspec

from candour.analysis.days import first_day, say_date
from candour.analysis.happenings import date_in, gives_date, say_when
from candour.analysis.ledger import Ledger
from candour.analysis.people import list_people, name_in_full
from candour.facts import Assessment, PartialDate
from candour.facts.events import Movement
from candour.facts.record import AssessmentEntry


class JudgedProgress(msgspec.Struct, frozen=True, kw_only=True):
    """One judgement: who (``by``), of what, which way, when; ``entry`` and ``document`` to cite.

    Where a document does not say when, ``date`` is the document's own and ``not_given`` says so in words.
    """

    by: str
    of: str | None
    movement: Movement
    date: PartialDate | None
    entry: str
    document: str | None
    not_given: str = ""

    @property
    def when(self) -> str:
        """Its date in words."""
        return self.not_given or say_date(self.date)


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One source and its judgements in order of date, undated ones last; ``by`` is a person's name in full where it is known."""

    by: str
    judgements: tuple[JudgedProgress, ...]


def find_progress(ledger: Ledger, *, on: dt.date) -> tuple[Source, ...]:
    """Progress as judged by the day ``on``, source by source; the source that judged first comes first.

    A judgement whose author the document does not name stands under *source not named*; *Mr Quist* stands under *Leonard
    Quist* where the record names no other of that surname.
    """
    people = list_people(ledger)
    by_source: dict[str, list[JudgedProgress]] = {}
    for judgement in sorted((*_stated(ledger), *_recorded(ledger)), key=_day):
        if first_day(judgement.date) is None or _day(judgement) <= on:
            by = name_in_full(judgement.by, among=people)
            by_source.setdefault(by, []).append(judgement)
    return tuple(Source(by=by, judgements=tuple(found)) for by, found in by_source.items())


def _stated(ledger: Ledger) -> Iterator[JudgedProgress]:
    for entry, fact in ledger.of_fact(Assessment):
        yield JudgedProgress(
            by=fact.by or "source not named",
            of=fact.of,
            movement=fact.movement,
            date=date_in(ledger, entry),
            entry=entry.id,
            document=entry.document,
            not_given="" if gives_date(fact) else say_when(ledger, entry),
        )


def _recorded(ledger: Ledger) -> Iterator[JudgedProgress]:
    for entry in ledger.of_kind(AssessmentEntry):
        yield JudgedProgress(
            by=entry.by,
            of=entry.of,
            movement=entry.movement,
            date=entry.date,
            entry=entry.id,
            document=entry.cite.document if entry.cite else None,
        )


def _day(judgement: JudgedProgress) -> dt.date:
    return first_day(judgement.date) or dt.date.max
