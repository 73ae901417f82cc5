"""A case file enters the record: whole or not at all, its entries as they were recorded where it comes from.

Ids, sequences and moments stay those of the case, so that every answer as at a day is the same in both places.
"""

from typing import NamedTuple

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
    """How much of a case was new."""

    documents: int
    entries: int


def import_case(case: CaseFile, *, by: str, recorded_at: Moment) -> Imported:
    """Record what a case has and the record has not; a case that was imported before changes nothing.

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
        documents = [_insert(document) for document in case.documents]
        _file(case.documents, identity=identity, by=by)
        fresh = _fresh_entries(case, identity=identity)
        insert_entries(fresh, identity=identity, imported=True)
    return Imported(sum(documents), len(fresh))


def _insert(document: RecordedDocument) -> bool:
    held = load_document(document.id)
    if held is None:
        insert_document(document)
        return True
    if held[1].sha256 != document.sha256 or held[1].kind != document.kind:
        raise RecordRefused(
            f"The record holds another document {document.id!r} than the case does.",
            advice="Import the case into a record of its own (candour init --data DIR).",
        )
    return False


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

    The proposal of a fact may have been erased apart from it: the fact then tells.
    """
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
