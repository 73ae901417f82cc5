"""A case file enters the record: whole or not at all, its entries as they were recorded where it comes from.

Ids, sequences and moments stay those of the case, so that every answer as at a day is the same in both places.
"""

import datetime as dt
from collections import Counter
from typing import Literal, NamedTuple

import msgspec

from candour.errors import RecordRefused
from candour.facts.record import AnyEntry, ErasedEntry, FactEntry, RecordedDocument
from candour.publishing.casefile import CaseFile
from candour_site.record import mapping, models
from candour_site.record.documents import load_document
from candour_site.record.writing.appending import insert_entries
from candour_site.record.writing.drafts import Moment, stamp
from candour_site.record.writing.papers import insert_document, insert_intervention
from candour_site.record.writing.storage import one_transaction


class Imported(NamedTuple):
    """How much of a case was new; ``described`` counts what the case knows better of documents held before."""

    documents: int
    entries: int
    described: int = 0


def import_case(case: CaseFile, *, by: str, recorded_at: Moment) -> Imported:
    """Record what a case has and the record has not; a case that was imported before changes nothing.

    What the case says of a document holds where it was said later than what the record says; what it says of the
    intervention, where the case has gone on since.

    Raises ``RecordRefused``, and records nothing, when the record holds something else under the same ids.
    """
    slug = case.intervention.id
    with one_transaction():
        identity = models.Intervention.objects.select_for_update().filter(slug=slug).first()
        if identity is None:
            begun = min(
                [stamp(recorded_at)]
                + [document.recorded_at for document in case.documents]
                + [entry.recorded_at for entry in case.entries]
            )
            identity = insert_intervention(case.intervention, by=by, recorded_at=begun)
        outcomes = Counter(_insert(document) for document in case.documents)
        _file(case.documents, identity=identity, by=by)
        fresh = _fresh_entries(case, identity=identity)
        insert_entries(fresh, identity=identity, imported=True)
        if fresh or outcomes["new"] or outcomes["described"]:
            _describe(case, identity=identity, by=by, recorded_at=stamp(recorded_at))
    return Imported(outcomes["new"], len(fresh), outcomes["described"])


def _describe(
    case: CaseFile, *, identity: models.Intervention, by: str, recorded_at: dt.datetime
) -> None:
    """Say of the intervention what the case says, where the record says something else."""
    last = models.InterventionDescription.objects.filter(intervention=identity).order_by("-id")
    body = last.values_list("body", flat=True).first()
    if body is None or mapping.read_intervention(body) != case.intervention:
        mapping.make_intervention_row(
            case.intervention, by=by, recorded_at=recorded_at, identity=identity
        ).save()


def _insert(document: RecordedDocument) -> Literal["new", "held", "described"]:
    held = load_document(document.id)
    if held is None:
        insert_document(document)
        return "new"
    if held[1].sha256 != document.sha256 or held[1].kind != document.kind:
        raise RecordRefused(
            f"The record holds another document {document.id!r} than the case does.",
            advice="Import the case into a record of its own (candour init --data DIR).",
        )
    row, former = held
    if document.recorded_at <= former.recorded_at:
        return "held"
    described = msgspec.structs.replace(document, reader=former.reader)
    mapping.make_document_row(described, identity=models.Document(pk=row)).save()
    return "described"


def _file(
    documents: tuple[RecordedDocument, ...], *, identity: models.Intervention, by: str
) -> None:
    filed = set(
        models.Filing.objects.filter(intervention=identity).values_list("document__slug", flat=True)
    )
    moments = {one.id: one.recorded_at for one in documents if one.id not in filed}
    rows = models.Document.objects.filter(slug__in=list(moments)).order_by("pk")
    models.Filing.objects.bulk_create(
        models.Filing(
            intervention=identity, document=row, recorded_at=moments[row.slug], recorded_by=by
        )
        for row in rows
    )


def _fresh_entries(case: CaseFile, *, identity: models.Intervention) -> list[AnyEntry]:
    bodies = models.Entry.objects.filter(intervention=identity).values_list("body", flat=True)
    held = {entry.id: entry for entry in map(mapping.read_entry, bodies.iterator())}
    last = max((entry.sequence for entry in held.values()), default=0)
    fresh = []
    for entry in case.entries:
        if entry.id in held:
            if not _is_same(held[entry.id], entry):
                raise _differs(case, entry)
        elif entry.sequence <= last:
            raise _differs(case, entry)
        else:
            fresh.append(entry)
    if fresh and len(fresh) + len(held) != len(case.entries):
        raise _differs(case, fresh[0])
    return fresh


def _is_same(held: AnyEntry, brought: AnyEntry) -> bool:
    """Whether two entries are one; where the content of either was erased, its place and kind tell.

    The proposal of a fact and the reason of a correction may have been erased apart from it: the rest then tells.
    """
    if brought.why is None and held.why is not None and not isinstance(held, ErasedEntry):
        held = msgspec.structs.replace(held, reason=msgspec.UNSET)
    if isinstance(held, FactEntry) and isinstance(brought, FactEntry):
        if brought.proposal == brought.fact:
            held = msgspec.structs.replace(held, proposal=brought.proposal)
        return held == brought
    if not isinstance(held, ErasedEntry) and not isinstance(brought, ErasedEntry):
        return held == brought
    return _place(held) == _place(brought)


def _place(entry: AnyEntry) -> tuple[object, ...]:
    was = entry.was if isinstance(entry, ErasedEntry) else entry.kind
    return was, entry.sequence, entry.recorded_at, entry.recorded_by, entry.supersedes


def _differs(case: CaseFile, entry: AnyEntry) -> RecordRefused:
    return RecordRefused(
        f"The record's own entries of {case.intervention.id} and those of the case part at entry {entry.id}.",
        advice="Import the case into a record of its own (candour init --data DIR); nothing was changed.",
    )
