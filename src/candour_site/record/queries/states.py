"""How far an intervention's record has grown: what a kept answer rests on.

The record only grows, so equal states mean an equal record.
"""

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Max

from candour_site.record import models

State = tuple[int, int, int]


def state_of(slug: str) -> State:
    """The last entry, filed document and description of an intervention; zeros for one that is not there."""
    return states([slug]).get(slug, (0, 0, 0))


def states(slugs: list[str] | None = None) -> dict[str, State]:
    """The states of these interventions, or of all, by id; three queries, however many there are."""
    found: dict[str, list[int]] = {}
    for place, model in enumerate((models.Entry, models.Filing, models.InterventionDescription)):
        rows = model.objects.order_by()
        if slugs is not None:
            rows = rows.filter(intervention__slug__in=slugs)
        for slug, last in rows.values_list("intervention__slug").annotate(last=Max("id")):
            found.setdefault(slug, [0, 0, 0])[place] = last
    return {slug: (last[0], last[1], last[2]) for slug, last in found.items()}


def whole_state() -> State:
    """The last entry, filed document and description of the whole record: three look-ups, whatever its size."""
    found = [
        model.objects.aggregate(last=Max("id"))["last"] or 0
        for model in (models.Entry, models.Filing, models.InterventionDescription)
    ]
    return (found[0], found[1], found[2])


def made_at() -> str:
    """When the tables of this database took their present form, to the microsecond: what tells one record from another."""
    rows = MigrationRecorder(connection).migration_qs.filter(app="record")
    return str(rows.aggregate(last=Max("applied"))["last"])
