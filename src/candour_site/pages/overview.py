"""Every intervention in one line: what is overdue, what falls due, what is new. Kept in memory, one by one, while it holds."""

import datetime as dt
from functools import lru_cache

import msgspec

from candour.analysis.ledger import Ledger
from candour.analysis.requirements import find_requirements
from candour.facts.record import Intervention
from candour_site.pages.ledgers import open_ledger
from candour_site.record import queries

DUE_WITHIN_DAYS = 90
NEW_WITHIN_DAYS = 30


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """An intervention on a day: orders overdue and due within 90 days (the next of them), entries of the last 30 days."""

    intervention: Intervention
    overdue: int
    due: int
    next_due_on: dt.date | None
    orders: int
    new: int
    last_recorded_on: dt.date | None
    running: bool


def overview_of(ledger: Ledger, *, on: dt.date) -> Overview:
    """The line of one intervention."""
    binding = find_requirements(ledger, on=on).binding
    due = [
        answer
        for answer in binding
        if answer.status in ("due_soon", "open", "awaiting_agreement")
        and answer.days_left is not None
        and 0 <= answer.days_left <= DUE_WITHIN_DAYS
    ]
    days = [answer.next_due_on or answer.deadline.day for answer in due]
    recorded = [entry.recorded_at.date() for entry in ledger.entries]
    closed = ledger.intervention.closed
    return Overview(
        intervention=ledger.intervention,
        overdue=sum(answer.status == "overdue" for answer in binding),
        due=len(due),
        next_due_on=min((day for day in days if day is not None), default=None),
        orders=len(binding),
        new=sum(0 <= (on - day).days <= NEW_WITHIN_DAYS for day in recorded),
        last_recorded_on=max(recorded, default=None),
        running=closed is None or closed.latest is None or closed.latest >= on,
    )


def find_overviews(*, on: dt.date) -> tuple[Overview, ...]:
    """All interventions on a day: those with the most overdue first, then those due soonest, then by title."""
    return _find(on, queries.whole_state())


@lru_cache(maxsize=4)
def _find(on: dt.date, state: queries.State) -> tuple[Overview, ...]:  # noqa: ARG001
    found = [_one(slug, on, own) for slug, own in queries.states().items()]
    return tuple(sorted(found, key=_by_urgency))


@lru_cache(maxsize=4096)
def _one(slug: str, on: dt.date, state: queries.State) -> Overview:  # noqa: ARG001
    return overview_of(open_ledger(slug), on=on)


def _by_urgency(overview: Overview) -> tuple[object, ...]:
    return (
        -overview.overdue,
        overview.next_due_on or dt.date.max,
        not overview.running,
        overview.intervention.title,
    )
