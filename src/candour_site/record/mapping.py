"""The only code between rows and library values.

Rows keep a value whole, as the JSON of the library's codec. The columns beside it are computed here, once,
when the row is made; nothing else in the site knows how a value lies in the database.
"""

import datetime as dt
from functools import lru_cache
from typing import Any

import msgspec

from candour.facts import AnyFact
from candour.facts.record import (
    AnyEntry,
    DocumentPage,
    Entry,
    FactEntry,
    Intervention,
    RecordedDocument,
    decode_document,
    decode_entry,
    decode_intervention,
    encode_value,
    name_fact_type,
)
from candour_site.record import models

# About 40 MB of entries: several interventions of ordinary size.
_ENTRIES_KEPT = 16_384
_FACT: "msgspec.json.Decoder[AnyFact]" = msgspec.json.Decoder(AnyFact)


def write_fact(fact: AnyFact) -> str:
    """The JSON of a fact."""
    return msgspec.json.encode(fact).decode()


def read_fact(body: str) -> AnyFact:
    """The fact that a proposal's ``body`` holds."""
    return _FACT.decode(body)


@lru_cache(maxsize=_ENTRIES_KEPT)
def read_entry(body: str) -> AnyEntry:
    """The entry that a row's ``body`` holds. Rows never change, so what was read lately is kept."""
    return decode_entry(body)


def read_intervention(body: str) -> Intervention:
    """The intervention that a description's ``body`` holds."""
    return decode_intervention(body)


def read_document(body: str, *, pages: tuple[DocumentPage, ...] = ()) -> RecordedDocument:
    """The document that a description's ``body`` holds, with these page texts."""
    document = decode_document(body)
    return msgspec.structs.replace(document, pages=pages) if pages else document


def make_entry_row(
    entry: AnyEntry, *, intervention_id: int, supersedes_id: int | None, document_id: int | None
) -> models.Entry:
    """The row of an entry; the ids are those of the rows that its own ids name."""
    return models.Entry(
        intervention_id=intervention_id,
        sequence=entry.sequence,
        key=entry.id,
        kind=entry.kind,
        type=name_fact_type(entry.fact) if isinstance(entry, FactEntry) else "",
        happened_on=happened_on(entry),
        recorded_at=entry.recorded_at,
        supersedes_id=supersedes_id,
        document_id=document_id,
        body=encode_value(entry).decode(),
    )


def make_intervention_row(
    intervention: Intervention, *, by: str, recorded_at: dt.datetime, identity: models.Intervention
) -> models.InterventionDescription:
    """The row that says what is known of an intervention from ``recorded_at`` on."""
    return models.InterventionDescription(
        intervention=identity,
        authority=intervention.authority,
        body=encode_value(intervention).decode(),
        recorded_at=recorded_at,
        recorded_by=by,
    )


def make_document_row(
    document: RecordedDocument, *, identity: models.Document
) -> models.DocumentDescription:
    """The row that says what is known of a document; its page texts are rows of their own."""
    bare = msgspec.structs.replace(document, pages=())
    return models.DocumentDescription(
        document=identity,
        body=encode_value(bare).decode(),
        recorded_at=document.recorded_at,
        recorded_by=document.recorded_by,
    )


def make_page_rows(
    document: RecordedDocument, *, identity: models.Document
) -> list[models.PageText]:
    """One row for each page text that the record holds, in order."""
    return [
        models.PageText(document=identity, number=page.number, text=page.text)
        for page in document.pages
    ]


def document_of(entry: Entry) -> str | None:
    """The document that an entry is about or cites, or ``None``: what its ``document`` column names."""
    named: str | None = getattr(entry, "document", None)
    if named is not None:
        return named
    cite = getattr(entry, "cite", None)
    return None if cite is None else cite.document


def happened_on(entry: AnyEntry) -> dt.date | None:
    """The first day that the entry's own date, or its fact's, may mean; ``None`` when it has none."""
    subject = entry.fact if isinstance(entry, FactEntry) else entry
    date = getattr(subject, "date", None) or getattr(subject, "published", None)
    return None if date is None else date.earliest


def own_fields(entry: AnyEntry) -> dict[str, Any]:
    """The fields of an entry's kind, without those that every entry has."""
    common = set(Entry.__struct_fields__)
    return {name: getattr(entry, name) for name in entry.__struct_fields__ if name not in common}
