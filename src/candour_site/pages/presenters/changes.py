"""What changed between two days, as tables."""

from candour.analysis.changes import Changes
from candour.analysis.days import say_date
from candour.analysis.ledger import Ledger
from candour_site.components.values import Cell, Column, Table, Tag, fold_by_number
from candour_site.pages.presenters.passages import link_entries
from candour_site.pages.presenters.timeline import fold_by_year, name_kind
from candour_site.pages.presenters.words import AUDIENCES, KEPT, STATUSES, say_amount

_NEW = Tag("New", "purple")


def tabulate_changes(ledger: Ledger, changes: Changes) -> tuple[Table, ...]:
    """Requirements, promises, tellings and events that changed or came; a table each."""
    return (
        _tabulate_statuses(ledger, changes),
        _tabulate_told(changes),
        _tabulate_deliveries(ledger, changes),
        _tabulate_events(ledger, changes),
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
                Cell(change.requirement.must, links=link_entries(ledger, (change.id,))),
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
    return Table(
        key="told",
        caption="Who was newly told",
        columns=(
            Column("what", "What"),
            Column("audience", "Audience"),
            Column("wording", "Told"),
        ),
        rows=tuple(
            (Cell(one.title), Cell(AUDIENCES[one.audience]), Cell(one.wording))
            for one in changes.told
        ),
        empty="No telling came on record.",
        dense=True,
        folds=fold_by_number(len(changes.told)),
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
                Cell("Promise", links=link_entries(ledger, (change.id,))),
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
