"""Since when a document was there: its own day, or the last of which it tells."""

import datetime as dt

from candour.analysis.days import first_day
from candour.analysis.ledger import Ledger
from candour.facts import Inspection, Instrument, Judgement, PartialDate, Statement

# Facts of these types have happened when a document tells of them; others may lie ahead (a transfer, a review).
_PAST = (Statement, Judgement, Instrument)


def find_floor(ledger: Ledger, document_id: str, date: PartialDate | None) -> dt.date | None:
    """The first day on which a document can have been told on that date: it is not older than what it tells of."""
    if date is None or date.earliest is None or date.precision == "day":
        return date.earliest if date else None
    document = ledger.documents.get(document_id)
    days = [date.earliest]
    if document is not None and document.written is not None and document.written.earliest:
        days.append(document.written.earliest)
    days += _days_told(ledger, document_id)
    return max(day for day in days if date.latest is None or day <= date.latest)


def find_last_told(ledger: Ledger, document_id: str) -> dt.date | None:
    """The last day of which a document tells that something had happened: the document is no older than that."""
    return max(_days_told(ledger, document_id), default=None)


def find_begin(ledger: Ledger, document_id: str, told: PartialDate | None = None) -> dt.date | None:
    """The first day on which a document was there: its own, that which facts give it (``told``), or the last that it tells of."""
    document = ledger.documents.get(document_id)
    own = first_day(document.written, document.published, told) if document else first_day(told)
    return own or find_last_told(ledger, document_id)


def _days_told(ledger: Ledger, document_id: str) -> list[dt.date]:
    facts = (entry.fact for entry in ledger.in_document(document_id))
    dates = [
        fact.end if isinstance(fact, Inspection) else fact.date
        for fact in facts
        if isinstance(fact, (Inspection, *_PAST))
    ]
    return [date.earliest for date in dates if date is not None and date.earliest is not None]
