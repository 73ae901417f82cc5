"""The one place where entries enter the record: in order, checked, all of a batch or none.

A transaction takes the writers' lock first (SQLite: ``BEGIN IMMEDIATE``; PostgreSQL: the row of the
intervention), so that sequences have no gaps and moments only rise: nothing recorded later can ever appear
in an answer *as at* an earlier moment.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from candour.errors import RecordRefused
from candour.facts.record import AnyEntry
from candour_site.record import mapping, models
from candour_site.record.search import index_entries
from candour_site.record.writing.checks import Checker
from candour_site.record.writing.drafts import Draft, Moment, stamp
from candour_site.record.writing.storage import one_transaction

_TICK = dt.timedelta(microseconds=1)
_BATCH = 1000


def append_drafts(
    drafts: Iterable[Draft], *, intervention: str, by: str, recorded_at: Moment
) -> tuple[AnyEntry, ...]:
    """Record these drafts as one transaction; the entries, in the same order.

    Raises ``RecordRefused`` for an unknown intervention or an entry that contradicts the record (then none is
    recorded), ``StorageFailed`` when the disk or the database refuses.
    """
    with one_transaction():
        identity = lock_intervention(intervention)
        sequence, moment = _next_place(identity, recorded_at=stamp(recorded_at))
        entries = tuple(
            draft.kind(
                id=f"{intervention}:{number}",
                sequence=number,
                intervention=intervention,
                recorded_at=moment,
                recorded_by=by,
                supersedes=draft.supersedes,
                **draft.fields,
            )
            for number, draft in enumerate(drafts, start=sequence)
        )
        insert_entries(entries, identity=identity)
    return entries


def lock_intervention(slug: str) -> models.Intervention:
    """The identity of an intervention, held against other writers until the transaction ends."""
    identity: models.Intervention | None = (
        models.Intervention.objects.select_for_update().filter(slug=slug).first()
    )
    if identity is None:
        raise RecordRefused(
            f"The record holds no intervention {slug!r}.",
            advice="`candour intervention list` shows those it holds; `candour intervention open` opens one.",
        )
    return identity


def insert_entries(
    entries: Sequence[AnyEntry], *, identity: models.Intervention, imported: bool = False
) -> None:
    """Check entries against the record and one another, in order, and insert them.

    Run it inside ``one_transaction``, with the intervention locked.
    """
    checker = Checker(identity=identity, entries=entries, imported=imported)
    for batch in _split(entries):
        for entry in batch:
            checker.check(entry)
        rows = models.Entry.objects.bulk_create(
            mapping.make_entry_row(
                entry,
                intervention_id=identity.pk,
                supersedes_id=checker.row_of(entry.supersedes),
                document_id=checker.document_row_of(mapping.document_of(entry)),
            )
            for entry in batch
        )
        for row in rows:
            checker.note_row(row.key, row.pk)
        index_entries(batch, rows=rows)


def _split(entries: Sequence[AnyEntry]) -> Iterator[list[AnyEntry]]:
    """Batches in which no entry corrects another of the same batch, whose row it would not know yet."""
    batch: list[AnyEntry] = []
    inside: set[str] = set()
    for entry in entries:
        if len(batch) == _BATCH or entry.supersedes in inside:
            yield batch
            batch, inside = [], set()
        batch.append(entry)
        inside.add(entry.id)
    if batch:
        yield batch


def _next_place(
    identity: models.Intervention, *, recorded_at: dt.datetime
) -> tuple[int, dt.datetime]:
    last = (
        models.Entry.objects.filter(intervention=identity)
        .order_by("-sequence")
        .values_list("sequence", "recorded_at")
        .first()
    )
    if last is None:
        return 1, recorded_at
    return last[0] + 1, max(recorded_at, last[1] + _TICK)
