"""Who was told what, when, by which way, and who was not as far as the record says.

Source: RECORD.md, *Who was told*. The issuer and the addressee of a letter or order are told on its date, what is published
reaches every audience that day, everything else has to be recorded. Where nothing is, the answer is *no record of being
told*, never *not told*.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

from candour.analysis.beginnings import find_begin
from candour.analysis.correspondents import find_makers
from candour.analysis.days import first_day
from candour.analysis.instruments import KnownInstrument, find_instruments, name_instrument
from candour.analysis.ledger import Ledger, remembered
from candour.analysis.namings import find_namings, find_repeated
from candour.analysis.tellings import AUDIENCES, collect_tellings
from candour.analysis.told import Told, read_row
from candour.facts import PartialDate
from candour.facts.events import Audience
from candour.facts.record import FactEntry

ItemKind = Literal["document", "instrument"]


class ToldItem(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A document or instrument and who was told of it by a day.

    ``id`` is the document's, or the entry's of an instrument; ``document`` the document to open, ``date`` its own date;
    ``is_held`` says that this is the paper itself, and not one that tells of it; ``told`` has one answer an audience, in
    RECORD.md's order; ``entries`` are the facts that tell of it.
    """

    kind: ItemKind
    id: str
    title: str
    document: str | None
    date: PartialDate | None
    told: tuple[Told, ...]
    is_held: bool = True
    entries: tuple[str, ...] = ()

    def of(self, audience: Audience) -> Told:
        """The answer for one audience."""
        return self.told[AUDIENCES.index(audience)]


@remembered
def find_told(ledger: Ledger, *, on: dt.date) -> tuple[ToldItem, ...]:
    """Every document that there was by ``on``, and who was told of it by then; by its date, undated ones last."""
    papers = {one.document: one for one in find_instruments(ledger)}
    items = []
    for document in ledger.documents.values():
        paper = papers.get(document.id)
        begun = find_begin(ledger, document.id, paper.date if paper else None)
        if begun is None or begun <= on:
            items.append(
                ToldItem(
                    kind="document",
                    id=document.id,
                    title=document.title,
                    document=document.id,
                    date=document.written or document.published,
                    told=_read_document(ledger, document.id, on=on),
                )
            )
    return tuple(sorted(items, key=_by_date))


@remembered
def find_told_instruments(ledger: Ledger, *, on: dt.date) -> tuple[ToldItem, ...]:
    """Every instrument issued by ``on``, and who was told of it by then.

    One without a date is there once a document tells of it, and is no row of its own where it may be another of them.
    """
    items = []
    repeated = find_repeated(ledger)
    for instrument in find_instruments(ledger):
        if instrument.id in repeated:
            continue
        begun = first_day(instrument.date) or _first_told(ledger, instrument)
        if begun is None or begun <= on:
            items.append(
                ToldItem(
                    kind="instrument",
                    id=instrument.id,
                    title=name_instrument(instrument),
                    document=instrument.document or instrument.carriers[0],
                    date=instrument.date,
                    told=_read_instrument(ledger, instrument, on=on),
                    is_held=instrument.document is not None,
                    entries=instrument.entries,
                )
            )
    return tuple(sorted(items, key=_by_date))


def find_told_papers(ledger: Ledger, *, on: dt.date) -> tuple[ToldItem, ...]:
    """Every paper that there was by ``on``, each once: instruments, then the documents that are none of them."""
    instruments = find_told_instruments(ledger, on=on)
    papers = {item.document for item in instruments if item.is_held}
    others = (item for item in find_told(ledger, on=on) if item.id not in papers)
    return (*instruments, *others)


def find_told_of_fact(ledger: Ledger, entry: FactEntry, *, on: dt.date) -> tuple[Told, ...]:
    """Who was told of a fact by ``on``, through the documents that carry it; one answer an audience in RECORD.md's order."""
    for instrument in find_instruments(ledger):
        if entry.id in instrument.entries:
            return _read_instrument(ledger, instrument, on=on)
    return read_row(collect_tellings(ledger).of_fact(entry), on=on)


def known_to(ledger: Ledger, audience: Audience, *, on: dt.date) -> tuple[ToldItem, ...]:
    """What an audience had by ``on``: instruments, then other documents, each by date.

    What it was told on an unknown day is among them only once that day had certainly passed.
    """
    items = find_told_papers(ledger, on=on)
    return tuple(item for item in items if item.of(audience).is_certain(on))


def find_untold(
    ledger: Ledger, *, had_by: Audience, of: Iterable[Audience], on: dt.date
) -> tuple[ToldItem, ...]:
    """What one audience had by ``on`` of which there is no record that any of the others (``of``) had been told."""
    others = tuple(of)
    return tuple(
        item
        for item in known_to(ledger, had_by, on=on)
        if all(item.of(audience).state == "no_record" for audience in others)
    )


def _read_instrument(
    ledger: Ledger, instrument: KnownInstrument, *, on: dt.date
) -> tuple[Told, ...]:
    """The answers about an instrument: those about its paper where that is held."""
    if instrument.document is not None:
        return _read_document(ledger, instrument.document, on=on)
    return read_row(
        collect_tellings(ledger).of_instrument(instrument),
        on=on,
        namings=find_namings(ledger, instrument.carriers, on=on),
    )


def _read_document(ledger: Ledger, document_id: str, *, on: dt.date) -> tuple[Told, ...]:
    """The answers about a document, which are those about the instruments whose paper it is."""
    naming = [
        carrier
        for instrument in find_instruments(ledger)
        if instrument.document == document_id
        for carrier in instrument.carriers
        if carrier != document_id
    ]
    return read_row(
        collect_tellings(ledger).of_document(document_id),
        on=on,
        makers=find_makers(ledger, ledger.documents[document_id]),
        namings=find_namings(ledger, naming, on=on),
    )


def _first_told(ledger: Ledger, instrument: KnownInstrument) -> dt.date | None:
    """The first day on which a document that tells of an instrument was there, where their days are known."""
    days = [find_begin(ledger, carrier) for carrier in instrument.carriers]
    return min((day for day in days if day is not None), default=None)


def _by_date(item: ToldItem) -> tuple[dt.date, str]:
    return (first_day(item.date) or dt.date.max, item.id)
