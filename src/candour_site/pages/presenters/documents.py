"""The documents of an intervention as a table."""

import datetime as dt

from candour.analysis.days import first_day, say_date
from candour.analysis.ledger import Ledger
from candour.facts.record import RecordedDocument
from candour_site.components.values import Cell, Column, Table
from candour_site.pages.presenters.passages import address_of
from candour_site.pages.presenters.words import DOCUMENT_KINDS


def tabulate_documents(ledger: Ledger, *, on: dt.date) -> Table:
    """The documents that there were by the day, by date, undated ones last."""
    found = []
    for document in ledger.documents.values():
        day = first_day(document.written, document.published)
        if document.access == "public" and (day is None or day <= on):
            found.append((day or dt.date.max, document))
    found.sort(key=lambda pair: (pair[0], pair[1].id))
    return Table(
        key="documents",
        caption="Documents",
        columns=(
            Column("title", "Title"),
            Column("kind", "Kind"),
            Column("from", "From"),
            Column("written", "Written"),
            Column("published", "Published"),
            Column("facts", "Facts", numeric=True),
        ),
        rows=tuple(_row(ledger, document) for _, document in found),
        empty="No document is recorded by this day.",
    )


def _row(ledger: Ledger, document: RecordedDocument) -> tuple[Cell, ...]:
    facts = len(ledger.in_document(document.id))
    return (
        Cell(document.title, href=address_of(document.id, as_at=ledger.last_day)),
        Cell(DOCUMENT_KINDS[document.kind], value=document.kind),
        Cell(document.publisher or document.author or "not said"),
        Cell(say_date(document.written) if document.written else "–"),
        Cell(say_date(document.published) if document.published else "no publication on record"),
        Cell(str(facts), value=facts),
    )
