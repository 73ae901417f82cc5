"""The single tellings behind *who was told what*, and the answer for each audience on a day.

A telling is one audience's being told of one document or instrument, with its date, route, basis and entry. The answer for
an audience is its first telling; adding a telling can only bring it forward.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from candour.analysis.days import say_date, say_day, say_days
from candour.analysis.instruments import KnownInstrument, find_instruments
from candour.analysis.ledger import Ledger, remembered
from candour.facts import PartialDate
from candour.facts.events import Audience
from candour.facts.record import DisclosureEntry, FactEntry
from candour.facts.record.entries import DisclosureBasis, Route

AUDIENCES: tuple[Audience, ...] = Audience.__args__  # type: ignore[attr-defined]
State = Literal["told", "date_unknown", "no_record"]


class Telling(msgspec.Struct, frozen=True, gc=False):
    """One audience was told: ``day`` is the last that ``date`` may mean (``None``: unknown).

    ``known_on`` is when it had certainly happened, ``entry`` the entry that says so, ``why`` the words for the basis.
    """

    audience: Audience
    date: PartialDate | None
    day: dt.date | None
    known_on: dt.date
    route: Route | None
    basis: DisclosureBasis
    entry: str | None
    document: str | None
    why: str


class Told(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Whether an audience had been told by a day.

    ``days_since_first`` counts from the first audience that had it to this one's being told, or to the day asked about when
    there is no record of that; ``at_least`` says that it may have been longer. ``wording`` is the answer in words.
    """

    audience: Audience
    state: State
    date: PartialDate | None = None
    day: dt.date | None = None
    known_on: dt.date | None = None
    route: Route | None = None
    basis: DisclosureBasis | None = None
    days_since_first: int | None = None
    at_least: bool = False
    entries: tuple[str, ...] = ()
    document: str | None = None
    why: str = ""
    wording: str

    def is_certain(self, on: dt.date) -> bool:
        """Whether the audience had certainly been told by ``on``."""
        return self.known_on is not None and self.known_on <= on


class Tellings:
    """The tellings of a record by document; make one with ``collect_tellings``."""

    def __init__(self, by_document: dict[str, list[Telling]], ledger: Ledger) -> None:
        self._by_document = by_document
        self._ledger = ledger
        self._carriers: dict[object, list[str]] | None = None

    def of_document(self, document_id: str) -> Sequence[Telling]:
        """Every telling of a document, in no particular order."""
        return self._by_document.get(document_id, ())

    def of_instrument(self, instrument: KnownInstrument) -> Sequence[Telling]:
        """Every telling of an instrument: to its parties, and of the documents that carry it."""
        carried = [t for carrier in instrument.carriers for t in self.of_document(carrier)]
        return [*_address(instrument), *carried]

    def of_fact(self, entry: FactEntry) -> Sequence[Telling]:
        """Every telling of a fact through the documents that state it."""
        return [
            t for document in self._documents_stating(entry) for t in self.of_document(document)
        ]

    def _documents_stating(self, entry: FactEntry) -> Iterable[str]:
        if self._carriers is None:
            self._carriers = {}
            for other in self._ledger.of_kind(FactEntry):
                self._carriers.setdefault(_sense(other), []).append(other.document)
        return dict.fromkeys((entry.document, *self._carriers.get(_sense(entry), ())))


@remembered
def collect_tellings(ledger: Ledger) -> Tellings:
    """Every telling that the record holds or that follows from an instrument's parties and from publication."""
    by_document: defaultdict[str, list[Telling]] = defaultdict(list)
    for entry in ledger.of_kind(DisclosureEntry):
        by_document[entry.document] += _disclose(entry)
    for document in ledger.documents.values():
        published = document.published
        if published is not None and published.latest is not None:
            by_document[document.id] += _publish(published, published.latest, document.id, None)
    for instrument in find_instruments(ledger):
        if instrument.document is not None:
            by_document[instrument.document] += _address(instrument)
    return Tellings(by_document, ledger)


def read_row(tellings: Iterable[Telling], *, on: dt.date) -> tuple[Told, ...]:
    """The answer for every audience on a day, in RECORD.md's order."""
    first: dict[Audience, Telling] = {}
    undated: dict[Audience, Telling] = {}
    for telling in tellings:
        if telling.day is None:
            _keep_first(undated, telling, telling.known_on)
        elif telling.day <= on:
            _keep_first(first, telling, telling.day)
    begin = min(first.values(), key=_by_day, default=None)
    days, wording = _without_record(begin, on)
    row = []
    for audience in AUDIENCES:
        if audience in first:
            row.append(_dated(first[audience], begin))
        elif audience in undated:
            row.append(_told(undated[audience], "date_unknown", None, "told, date unknown"))
        else:
            row.append(
                Told(
                    audience=audience,
                    state="no_record",
                    days_since_first=days,
                    at_least=days is not None,
                    wording=wording,
                )
            )
    return tuple(row)


def _keep_first(kept: dict[Audience, Telling], telling: Telling, day: dt.date) -> None:
    before = kept.get(telling.audience)
    if before is None or day < (before.day or before.known_on):
        kept[telling.audience] = telling


def _without_record(begin: Telling | None, on: dt.date) -> tuple[int | None, str]:
    if begin is None or begin.day is None:
        return None, "no record of being told"
    days = (on - begin.day).days
    return days, f"no record of being told: at least {say_days(days)} by {say_day(on)}"


def _dated(telling: Telling, begin: Telling | None) -> Told:
    days, at_least = _gap(telling, begin)
    when = say_date(telling.date)
    exact = telling.date is not None and telling.date.precision == "day"
    return _told(telling, "told", days, f"told {'on' if exact else 'in'} {when}", at_least=at_least)


def _by_day(telling: Telling) -> dt.date:
    return telling.day or dt.date.max


def _gap(telling: Telling, begin: Telling | None) -> tuple[int | None, bool]:
    """The days from the first telling to this one, and whether they are only the fewest that they may be."""
    earliest = telling.date.earliest if telling.date else None
    if begin is None or begin.day is None or begin.date is None or earliest is None:
        return None, False
    if telling.day == begin.day:
        return 0, False
    exact = telling.date is not None and telling.date.precision == begin.date.precision == "day"
    return max(0, (earliest - begin.day).days), not exact


def _told(
    telling: Telling, state: State, days: int | None, wording: str, *, at_least: bool = False
) -> Told:
    if days:
        wording += f", {'at least ' if at_least else ''}{say_days(days)} after the first"
    return Told(
        audience=telling.audience,
        state=state,
        date=telling.date,
        day=telling.day,
        known_on=telling.known_on,
        route=telling.route,
        basis=telling.basis,
        days_since_first=days,
        at_least=at_least,
        entries=(telling.entry,) if telling.entry else (),
        document=telling.document,
        why=telling.why,
        wording=wording,
    )


def _disclose(entry: DisclosureEntry) -> list[Telling]:
    day = entry.date.latest if entry.date else None
    if day is not None and entry.date is not None and entry.to == "public" and _is_published(entry):
        return _publish(entry.date, day, entry.document, entry.id)
    return [
        Telling(
            entry.to,
            entry.date,
            day,
            day or entry.recorded_at.date(),
            entry.route,
            entry.basis,
            entry.id,
            entry.document,
            "",
        )
    ]


def _is_published(entry: DisclosureEntry) -> bool:
    return entry.route == "published" or entry.basis == "published"


def _publish(date: PartialDate, day: dt.date, document: str, entry: str | None) -> list[Telling]:
    return [
        Telling(audience, date, day, day, "published", "published", entry, document, "published")
        for audience in AUDIENCES
    ]


def _address(instrument: KnownInstrument) -> list[Telling]:
    day = instrument.date.latest if instrument.date else None
    if day is None:
        return []
    return [
        Telling(
            audience,
            instrument.date,
            day,
            day,
            "sent",
            "addressed",
            instrument.id,
            instrument.document,
            why,
        )
        for audience, why in instrument.parties
    ]


def _sense(entry: FactEntry) -> object:
    """What a fact says, apart from where and how it was found: equal for documents that state the same."""
    fact = entry.fact
    return (
        type(fact),
        *(
            _value(getattr(fact, name))
            for name in fact.__struct_fields__
            if name not in ("cite", "also", "confidence", "rule")
        ),
    )


def _value(value: object) -> object:
    if isinstance(value, PartialDate):
        return value.value or value.text
    return value
