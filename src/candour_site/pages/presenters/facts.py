"""The facts of a document as a table, and the words to cite one."""

import datetime as dt

from candour.analysis.days import say_day
from candour.analysis.happenings import date_in, describe_fact, gives_date, say_when
from candour.analysis.ledger import Ledger
from candour.facts.record import FactEntry, RecordedDocument
from candour_site.components.values import Cell, Column, Table
from candour_site.pages.presenters.corrections import say_corrected
from candour_site.pages.presenters.passages import address_of, name_document
from candour_site.pages.presenters.words import FACT_TYPES


def tabulate_facts(
    ledger: Ledger, entries: tuple[FactEntry, ...], *, key: str, caption: str
) -> Table:
    """The facts with their passages, in the order of their place in the document."""
    ordered = sorted(entries, key=lambda entry: (entry.fact.cite.page, entry.fact.cite.start))
    return Table(
        key=key,
        caption=caption,
        columns=(
            Column("type", "What kind"),
            Column("fact", "Fact"),
            Column("date", "When"),
            Column("passage", "Passage"),
        ),
        rows=tuple(_row(ledger, entry) for entry in ordered),
        empty="No fact of this document is recorded yet.",
        dense=True,
    )


def _row(ledger: Ledger, entry: FactEntry) -> tuple[Cell, ...]:
    cite = entry.fact.cite
    words = FACT_TYPES[str(entry.fact.__struct_config__.tag)]
    date = date_in(ledger, entry) if gives_date(entry.fact) else None
    return (
        Cell(words),
        Cell(
            describe_fact(entry.fact),
            note=say_corrected(ledger, entry),
        ),
        Cell(say_when(ledger, entry), value=date.value if date else ""),
        Cell(
            cite.quote,
            href=address_of(
                entry.document,
                page=cite.page,
                start=cite.start,
                end=cite.end,
                as_at=ledger.last_day,
            ),
        ),
    )


def write_citation(
    document: RecordedDocument, *, page: int, quote: str, address: str, on: dt.date
) -> str:
    """A passage's citation for copying: the words, the document, the page, the address and the day."""
    words = " ".join(quote.split())
    return (
        f"“{words}” {name_document(document, document.id)}, page {page}. "
        f"Candour, {address} (seen on {say_day(on)})."
    )
