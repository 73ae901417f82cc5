"""How far an intervention's record has grown: what a kept answer rests on.

The record only grows, so equal states mean an equal record. The statements are plain SQL, because every request asks one first.
"""

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Max

State = tuple[int, int, int, int]
WholeState = tuple[int | str, ...]
_NOTHING: State = (0, 0, 0, 0)

_WHOLE = """
SELECT (SELECT max(id) FROM record_entry),
       (SELECT max(id) FROM record_filing),
       (SELECT max(id) FROM record_interventiondescription),
       (SELECT max(id) FROM record_documentdescription)"""
_EACH = """
SELECT i.slug,
       (SELECT max(id) FROM record_entry WHERE intervention_id = i.id),
       (SELECT max(id) FROM record_filing WHERE intervention_id = i.id),
       (SELECT max(id) FROM record_interventiondescription WHERE intervention_id = i.id),
       (SELECT max(id) FROM record_documentdescription WHERE document_id IN (
           SELECT document_id FROM record_filing WHERE intervention_id = i.id
           UNION
           SELECT document_id FROM record_entry WHERE intervention_id = i.id))
FROM record_intervention i
"""
_ONE = _EACH + " WHERE i.slug = %s"


def state_of(slug: str) -> State:
    """The last entry, filed document and descriptions of an intervention; zeros for one that is not there."""
    found = _ask(_ONE, slug)
    return _state(found[0][1:]) if found else _NOTHING


def states() -> dict[str, State]:
    """The states of all interventions, by id; one query, however many there are."""
    return {str(slug): _state(last) for slug, *last in _ask(_EACH)}


def whole_state() -> WholeState:
    """The last entry, filed document and descriptions of the whole record: one look-up, whatever its size.

    PostgreSQL lets two interventions grow at once, and the rows with the higher numbers may be seen first. There the
    snapshot, which names every write that is not seen yet, is part of the state.
    """
    if connection.vendor == "postgresql":
        *last, snapshot = _ask(_WHOLE + ", txid_current_snapshot()::text")[0]
        return (*_state(last), str(snapshot))
    return _state(_ask(_WHOLE)[0])


def made_at() -> str:
    """When the tables of this database took their present form, to the microsecond: what tells one record from another."""
    rows = MigrationRecorder(connection).migration_qs.filter(app="record")
    return str(rows.aggregate(last=Max("applied"))["last"])


def _ask(statement: str, *words: str) -> list[tuple[int | str | None, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, words)
        rows: list[tuple[int | str | None, ...]] = cursor.fetchall()
    return rows


def _state(last: "tuple[int | str | None, ...] | list[int | str | None]") -> State:
    entry, filing, described, papers = (int(one or 0) for one in last)
    return entry, filing, described, papers
