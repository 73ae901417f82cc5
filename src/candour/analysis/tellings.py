"""The single tellings behind *who was told what*.

A telling is one audience's being told of one document or instrument, with its date, route, basis and entry. Tellings are
recorded, or follow from an instrument's parties and from publication.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from candour.analysis.beginnings import find_floor
from candour.analysis.correspondents import find_addressed
from candour.analysis.days import say_day
from candour.analysis.disclosed import HEAD_RULE, Disclosed, find_disclosed
from candour.analysis.instruments import KnownInstrument, find_instruments
from candour.analysis.ledger import Ledger, remembered
from candour.facts import Disclosure, PartialDate
from candour.facts.events import Audience
from candour.facts.record import DisclosureEntry, FactEntry, RecordedDocument
from candour.facts.record.entries import DisclosureBasis, Route

AUDIENCES: tuple[Audience, ...] = Audience.__args__  # type: ignore[attr-defined]


class Telling(msgspec.Struct, frozen=True, gc=False):
    """One audience was told: ``day`` is the last that ``date`` may mean, ``not_before`` the first (``None``: unknown).

    ``known_on`` is when it had certainly happened, ``entry`` the entry that says so, ``why`` the words for the basis.
    """

    audience: Audience
    date: PartialDate | None
    not_before: dt.date | None
    day: dt.date | None
    known_on: dt.date
    route: Route | None
    basis: DisclosureBasis
    entry: str | None
    document: str | None
    why: str


class Tellings:
    """The tellings of a record by document; make one with ``collect_tellings``."""

    def __init__(
        self,
        by_document: dict[str, list[Telling]],
        by_instrument: dict[str, list[Telling]],
        ledger: Ledger,
    ) -> None:
        self._by_document = by_document
        self._by_instrument = by_instrument
        self._ledger = ledger
        self._carriers: dict[object, list[str]] | None = None

    def of_document(self, document_id: str) -> Sequence[Telling]:
        """Every telling of a document, in no particular order."""
        return self._by_document.get(document_id, ())

    def of_instrument(self, instrument: KnownInstrument) -> Sequence[Telling]:
        """Every telling of an instrument: those of its paper where that is held, else to its parties, by publication and by name.

        A document that only names it has told nobody of what it says.
        """
        if instrument.document is not None:
            return self.of_document(instrument.document)
        told = self._by_instrument.get(instrument.id, ())
        return [*_address(instrument), *_come_out(instrument), *told]

    def of_fact(self, entry: FactEntry) -> Sequence[Telling]:
        """Every telling of a fact through the documents that state it; of a disclosure, those of the paper that it is about."""
        if isinstance(entry.fact, Disclosure):
            found = [one for one in find_disclosed(self._ledger) if one.entry.id == entry.id]
            return self._of_disclosed(found)
        return [
            t for document in self._documents_stating(entry) for t in self.of_document(document)
        ]

    def _of_disclosed(self, found: Sequence[Disclosed]) -> Sequence[Telling]:
        (one, *others) = found
        if one.document is not None and not others:
            return self.of_document(one.document)
        if one.instrument is not None and not others:
            return self.of_instrument(one.instrument)
        why = f"by the words of its document, of {len(found)} papers"
        if not others:
            why = "by the words of its document; which paper it was is not recorded"
        return [
            msgspec.structs.replace(telling, why=why) for telling in _disclose(_as_entry(one), None)
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
    by_instrument: defaultdict[str, list[Telling]] = defaultdict(list)
    disclosed = find_disclosed(ledger)
    stated = [_as_entry(one) for one in disclosed if one.document is not None]
    for one in disclosed:
        if one.instrument is not None:
            floor = one.fact.date.earliest if one.fact.date else None
            by_instrument[one.instrument.id] += _disclose(_as_entry(one), floor)
    for entry in (*ledger.of_kind(DisclosureEntry), *stated):
        floor = find_floor(ledger, entry.document, entry.date)
        by_document[entry.document] += _disclose(entry, floor)
    for instrument in find_instruments(ledger):
        if instrument.document is not None:
            by_document[instrument.document] += [*_address(instrument), *_come_out(instrument)]
    for document in ledger.documents.values():
        by_document[document.id] += _correspond(ledger, document)
        published = document.published
        if published is not None and published.latest is not None:
            floor = find_floor(ledger, document.id, published)
            by_document[document.id] += _publish(published, published.latest, floor, document.id)
    return Tellings(by_document, by_instrument, ledger)


def _as_entry(one: Disclosed) -> DisclosureEntry:
    """A disclosure that a document states, as one that was recorded of its paper."""
    entry, fact = one.entry, one.fact
    return DisclosureEntry(
        id=entry.id,
        sequence=entry.sequence,
        intervention=entry.intervention,
        recorded_at=entry.recorded_at,
        recorded_by=entry.recorded_by,
        document=one.document or entry.document,
        to=fact.to,
        date=fact.date,
        route=fact.route,
        basis="addressed" if fact.rule == HEAD_RULE else "recorded",
    )


def _disclose(entry: DisclosureEntry, floor: dt.date | None) -> list[Telling]:
    day = entry.date.latest if entry.date else None
    if _is_published(entry):  # whomever it names: what is published reaches everybody
        if day is not None and entry.date is not None:
            return _publish(entry.date, day, floor, entry.document, entry=entry.id)
        told, why = AUDIENCES, "published, date unknown"
    else:
        told, why = (entry.to,), ""
    known_on = day or entry.recorded_at.date()
    return [
        Telling(
            audience,
            entry.date,
            floor,
            day,
            known_on,
            entry.route,
            entry.basis,
            entry.id,
            entry.document,
            why,
        )
        for audience in told
    ]


def _is_published(entry: DisclosureEntry) -> bool:
    return entry.route == "published" or entry.basis == "published"


def _publish(
    date: PartialDate,
    day: dt.date,
    floor: dt.date | None,
    document: str,
    *,
    entry: str | None = None,
) -> list[Telling]:
    why = "published"
    if floor is not None and floor != date.earliest:
        why += f", not before {say_day(floor)}, of which it tells"
    return [
        Telling(audience, date, floor, day, day, "published", "published", entry, document, why)
        for audience in AUDIENCES
    ]


def _come_out(instrument: KnownInstrument) -> list[Telling]:
    """The tellings of a paper that came out on a date that facts give, whoever tells of it later."""
    paper = instrument.document or instrument.carriers[0]
    return [
        telling
        for one in instrument.published
        if (day := one.date.latest) is not None
        for telling in _publish(one.date, day, one.date.earliest, paper, entry=one.entry)
    ]


def _address(instrument: KnownInstrument) -> list[Telling]:
    day = instrument.date.latest if instrument.date else None
    if day is None or instrument.fact.status == "proposed":  # nothing has been sent yet
        return []
    return [
        Telling(
            audience,
            instrument.date,
            instrument.date.earliest if instrument.date else None,
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


def _correspond(ledger: Ledger, document: RecordedDocument) -> list[Telling]:
    """The tellings of an e-mail or an answer to a request to its sender, and to those whose request it answers."""
    date = document.written
    day = date.latest if date is not None else None
    if date is None or day is None:
        return []
    return [
        Telling(
            one.audience,
            date,
            date.earliest,
            day,
            day,
            "sent",
            "addressed",
            one.entry,
            document.id,
            one.why,
        )
        for one in find_addressed(ledger, document)
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
