"""What changed between two days, as tables."""

from collections.abc import Iterable, Iterator

from candour.analysis.changes import Changes, NewlyTold
from candour.analysis.days import say_date
from candour.analysis.ledger import Ledger
from candour.facts import Commitment
from candour.facts.record import FactEntry
from candour_site.components.values import Cell, Column, Table, Tag, fold_by_number
from candour_site.pages.presenters.corrections import tabulate_corrections
from candour_site.pages.presenters.passages import link_entries
from candour_site.pages.presenters.timeline import fold_by_year, name_kind
from candour_site.pages.presenters.words import (
    AUDIENCES,
    KEPT,
    STATUSES,
    say_amount,
    say_promise,
    start_large,
)

_NEW = Tag("New", "purple")


def tabulate_changes(ledger: Ledger, changes: Changes) -> tuple[Table, ...]:
    """Requirements, promises, tellings and events that changed or came, and what was corrected; a table each."""
    return (
        _tabulate_statuses(ledger, changes),
        _tabulate_told(changes),
        _tabulate_deliveries(ledger, changes),
        _tabulate_events(ledger, changes),
        tabulate_corrections(ledger, changes.corrections),
    )


def _tabulate_statuses(ledger: Ledger, changes: Changes) -> Table:
    return Table(
        key="statuses",
        caption="Requirements whose status changed",
        columns=(
            Column("requirement", "What must be done"),
            Column("before", "Before"),
            Column("after", "After"),
        ),
        rows=tuple(
            (
                Cell(
                    start_large(change.requirement.must),
                    value=change.requirement.must,
                    note=change.requirement.who or "",
                    links=link_entries(ledger, (change.id,)),
                ),
                Cell(
                    tag=STATUSES[change.before] if change.before else _NEW,
                    value=change.before or "new",
                ),
                Cell(tag=STATUSES[change.after], value=change.after),
            )
            for change in changes.statuses
        ),
        empty="No order changed its status.",
        folds=fold_by_number(len(changes.statuses)),
    )


def _tabulate_told(changes: Changes) -> Table:
    rows = tuple(group_told(changes.told))
    return Table(
        key="told",
        caption="Who was newly told",
        columns=(
            Column("what", "What"),
            Column("audience", "To whom"),
            Column("wording", "Told"),
        ),
        rows=rows,
        empty="No telling came on record.",
        dense=True,
        folds=fold_by_number(len(rows)),
    )


def group_told(told: Iterable[NewlyTold]) -> Iterator[tuple[Cell, ...]]:
    """A row for each thing and wording: audiences that were told alike stand together."""
    alike: dict[tuple[str, str], list[NewlyTold]] = {}
    for one in told:
        alike.setdefault((one.item, one.wording), []).append(one)
    for same in alike.values():
        audiences = ", ".join(AUDIENCES[one.audience].lower() for one in same)
        yield (
            Cell(same[0].title),
            Cell(start_large(audiences), value=" ".join(one.audience for one in same)),
            Cell(start_large(same[0].wording), value=same[0].wording),
        )


def _tabulate_deliveries(ledger: Ledger, changes: Changes) -> Table:
    return Table(
        key="deliveries",
        caption="Promises that moved",
        columns=(
            Column("promise", "Promise"),
            Column("before", "Before"),
            Column("after", "After"),
            Column("delivered", "Delivered on record"),
        ),
        rows=tuple(
            (
                Cell(_say_promise(ledger, change.id), links=link_entries(ledger, (change.id,))),
                Cell(
                    tag=KEPT[change.before] if change.before else _NEW, value=change.before or "new"
                ),
                Cell(tag=KEPT[change.after], value=change.after),
                Cell(
                    say_amount(change.delivered_after, None) if change.delivered_after else "none"
                ),
            )
            for change in changes.deliveries
        ),
        empty="No promise moved.",
        folds=fold_by_number(len(changes.deliveries)),
    )


def _say_promise(ledger: Ledger, entry_id: str) -> str:
    """What was promised and what for: *£750,000 for the first year*."""
    entry = ledger.current(entry_id)
    promise = entry.fact if isinstance(entry, FactEntry) else None
    if not isinstance(promise, Commitment):
        return "Promise"
    amount = say_promise(promise)
    return start_large(f"{amount}: {promise.purpose}" if promise.purpose else amount)


def _tabulate_events(ledger: Ledger, changes: Changes) -> Table:
    return Table(
        key="events",
        caption="What happened in between",
        columns=(Column("date", "When"), Column("kind", "What kind"), Column("title", "What")),
        rows=tuple(
            (
                Cell(say_date(event.date)),
                Cell(name_kind(event.kind)),
                Cell(
                    event.title, links=link_entries(ledger, (event.entry,)) if event.entry else ()
                ),
            )
            for event in changes.events
        ),
        empty="Nothing dated between the two days is recorded.",
        dense=True,
        folds=fold_by_year(changes.events),
    )
