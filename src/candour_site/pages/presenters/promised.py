"""Promised and delivered: a table, sums by unit, and bars."""

from django.utils.safestring import SafeString

from candour.analysis.commitments import CommitmentAnswer, Promised
from candour.analysis.days import say_date
from candour.analysis.ledger import Ledger
from candour_site.components.values import Cell, Column, Table
from candour_site.pages.drawings.bars import Promise, draw_promises
from candour_site.pages.presenters.passages import link_entries
from candour_site.pages.presenters.words import KEPT, say_amount


def tabulate_promised(ledger: Ledger, answers: tuple[CommitmentAnswer, ...]) -> Table:
    """Every promise with what is on record of its delivery."""
    return Table(
        key="promised",
        caption="Promises, one by one",
        columns=(
            Column("promised", "Promised"),
            Column("purpose", "What for"),
            Column("by", "By whom"),
            Column("made_on", "When said"),
            Column("due", "By when"),
            Column("state", "State"),
            Column("delivered", "Delivered on record"),
        ),
        rows=tuple(_row(ledger, answer) for answer in answers),
        empty="No promise of money, posts or other support is recorded by this day.",
        dense=True,
    )


def _row(ledger: Ledger, answer: CommitmentAnswer) -> tuple[Cell, ...]:
    promise = answer.commitment
    return (
        Cell(
            say_amount(promise.quantity, promise.unit, at_least=promise.at_least),
            links=link_entries(ledger, answer.entries),
        ),
        Cell(promise.purpose or "not said", value=promise.purpose or ""),
        Cell(promise.by or "not said", value=promise.by or ""),
        Cell(say_date(answer.made_on)),
        Cell(say_date(promise.date) if promise.date else "not said"),
        Cell(tag=KEPT[answer.state], note=_say_working(answer), value=answer.state),
        Cell(
            "none" if answer.delivered is None else say_amount(answer.delivered, promise.unit),
            value="" if answer.delivered is None else answer.delivered,
        ),
    )


def _say_working(answer: CommitmentAnswer) -> str:
    if not answer.may_repeat:
        return answer.working
    return (
        f"{answer.working}; the same number was promised before: it may be that promise told again"
    )


def draw_promised(sums: tuple[Promised, ...]) -> SafeString:
    """A bar a unit: everything promised with a number, filled as far as deliveries are recorded."""
    return draw_promises(
        [
            Promise(
                words=say_amount(one.promised, one.unit),
                promised=float(one.promised),
                delivered=float(one.delivered),
                said=f"{say_amount(one.delivered, one.unit)} delivered on record"
                if one.delivered
                else "no delivery on record",
            )
            for one in sums
        ]
    )
