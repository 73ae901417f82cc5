"""Promised and delivered: a table, sums by unit, and bars."""

from django.utils.safestring import SafeString

from candour.analysis.commitments import CommitmentAnswer
from candour.analysis.days import say_date
from candour.analysis.ledger import Ledger
from candour.analysis.sums import Promised
from candour_site.components.values import Cell, Column, Table
from candour_site.pages.drawings.bars import Promise, draw_promises
from candour_site.pages.presenters.passages import link_entries
from candour_site.pages.presenters.words import KEPT, say_amount, say_promise, start_large


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
            say_promise(promise),
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


def tabulate_sums(sums: tuple[Promised, ...]) -> Table:
    """What each promiser promised of each unit, together, and what is on record of its delivery."""
    return Table(
        key="sums",
        caption="Promises together, by whoever made them",
        columns=(
            Column("by", "By whom"),
            Column("promised", "Promised"),
            Column("delivered", "Delivered on record"),
            Column("commitments", "Promises added", numeric=True),
            Column("left_out", "Left out as perhaps told again", numeric=True),
        ),
        rows=tuple(
            (
                Cell(start_large(one.by)),
                Cell(start_large(one.words), value=one.promised),
                Cell(one.words_delivered if one.delivered else "none", value=one.delivered),
                Cell(str(one.commitments), value=one.commitments),
                Cell(str(one.left_out), value=one.left_out),
            )
            for one in sums
        ),
        empty="No promise with a number is recorded by this day.",
        dense=True,
    )


def draw_promised(sums: tuple[Promised, ...]) -> SafeString:
    """A bar for each promiser and unit: everything promised with a number, filled as far as deliveries are recorded."""
    return draw_promises(
        [
            Promise(
                words=f"{start_large(one.by)}: {one.words}",
                promised=float(one.promised),
                delivered=float(one.delivered),
                said=f"{one.words_delivered} delivered on record"
                if one.delivered
                else "no delivery on record",
            )
            for one in sums
        ]
    )
