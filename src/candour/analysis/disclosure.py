"""Who was told what, when, by which way, and who was not as far as the record says.

Source: RECORD.md, *Who was told*. The issuer and the addressee of a letter or order are told on its date, what is published
reaches every audience that day, everything else has to be recorded. Where nothing is, the answer is *no record of being
told*, never *not told*.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

from candour.analysis.days import first_day
from candour.analysis.instruments import find_instruments, name_instrument
from candour.analysis.ledger import Ledger, remembered
from candour.analysis.tellings import AUDIENCES, collect_tellings, find_last_told
from candour.analysis.told import Told, read_row
from candour.facts import PartialDate
from candour.facts.events import Audience
from candour.facts.record import FactEntry

ItemKind = Literal["document", "instrument"]


class ToldItem(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A document or instrument and who was told of it by a day.

    ``id`` is the document's, or the entry's of an instrument; ``document`` the document to open, ``date`` its own date;
    ``told`` has one answer an audience, in RECORD.md's order; ``entries`` are the facts that tell of it.
    """

    kind: ItemKind
    id: str
    title: str
    document: str | None
    date: PartialDate | None
    told: tuple[Told, ...]
    entries: tuple[str, ...] = ()

    def of(self, audience: Audience) -> Told:
        """The answer for one audience."""
        return self.told[AUDIENCES.index(audience)]


@remembered
def find_told(ledger: Ledger, *, on: dt.date) -> tuple[ToldItem, ...]:
    """Every document that there was by ``on``, and who was told of it by then; by its date, undated ones last."""
    tellings = collect_tellings(ledger)
    items = []
    for document in ledger.documents.values():
        begun = first_day(document.written, document.published)
        begun = begun or find_last_told(ledger, document.id)
        if begun is None or begun <= on:
            items.append(
                ToldItem(
                    kind="document",
                    id=document.id,
                    title=document.title,
                    document=document.id,
                    date=document.written or document.published,
                    told=read_row(tellings.of_document(document.id), on=on),
                )
            )
    return tuple(sorted(items, key=_by_date))


@remembered
def find_told_instruments(ledger: Ledger, *, on: dt.date) -> tuple[ToldItem, ...]:
    """Every instrument issued by ``on``, and who was told of it by then: by itself or a document that tells of it."""
    tellings = collect_tellings(ledger)
    items = []
    for instrument in find_instruments(ledger):
        begun = first_day(instrument.date)
        if begun is None or begun <= on:
            items.append(
                ToldItem(
                    kind="instrument",
                    id=instrument.id,
                    title=name_instrument(instrument),
                    document=instrument.document or instrument.carriers[0],
                    date=instrument.date,
                    told=read_row(tellings.of_instrument(instrument), on=on),
                    entries=instrument.entries,
                )
            )
    return tuple(sorted(items, key=_by_date))


def find_told_of_fact(ledger: Ledger, entry: FactEntry, *, on: dt.date) -> tuple[Told, ...]:
    """Who was told of a fact by ``on``, through the documents that carry it; one answer an audience in RECORD.md's order."""
    tellings = collect_tellings(ledger)
    for instrument in find_instruments(ledger):
        if entry.id in instrument.entries:
            return read_row(tellings.of_instrument(instrument), on=on)
    return read_row(tellings.of_fact(entry), on=on)


def known_to(ledger: Ledger, audience: Audience, *, on: dt.date) -> tuple[ToldItem, ...]:
    """What an audience had by ``on``: instruments, then documents, each by date.

    What it was told on an unknown day is among them only once that day had certainly passed.
    """
    items = (*find_told_instruments(ledger, on=on), *find_told(ledger, on=on))
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


def _by_date(item: ToldItem) -> tuple[dt.date, str]:
    return (first_day(item.date) or dt.date.max, item.id)
