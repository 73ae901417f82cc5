"""An intervention in numbers, and the longest waits."""

import datetime as dt

from django.urls import reverse

from candour.analysis.days import say_date
from candour.analysis.ledger import Ledger
from candour.analysis.requirements import Status
from candour.analysis.summary import Summary, summarise
from candour.analysis.sums import Promised
from candour_site.components.values import Cell, Column, Number, Table
from candour_site.pages.presenters.words import STATUSES, say_amount, say_shortly, start_large

_TOLD_OF_BEFORE: tuple[Status, ...] = ("met", "met_late", "awaiting_agreement", "overdue")


def present_summary(
    ledger: Ledger, *, on: dt.date, query: str = ""
) -> tuple[tuple[Number, ...], Table]:
    """The numbers that stand out, and the table of waits from the executive to the councillors.

    ``query`` is what was asked, from the question mark on: the links of the numbers ask the same.
    """
    ways = {
        name: reverse("intervention-page", args=[ledger.intervention.id, name]) + query
        for name in ("requirements", "promised", "told", "documents")
    }
    summary = summarise(ledger, on=on)
    numbers = [
        *_count_time(ledger, summary),
        *_count_requirements(summary, ways["requirements"]),
        *_count_promises(summary, ways["promised"]),
        *_count_wait(summary, ways["told"]),
        Number(
            str(summary.documents),
            "documents",
            f"{summary.facts:,} facts, each with its passage",
            href=ways["documents"],
        ),
    ]
    return tuple(numbers), _tabulate_waits(summary)


def _count_time(ledger: Ledger, summary: Summary) -> list[Number]:
    if summary.days_open is None:
        return []
    opened, closed = ledger.intervention.opened, ledger.intervention.closed
    label = "days from beginning to end" if summary.has_closed else "days since it began"
    more = f"from {say_date(opened)}" + (f" to {say_date(closed)}" if summary.has_closed else "")
    return [Number(f"{summary.days_open:,}", label, more)]


def _count_requirements(summary: Summary, href: str) -> list[Number]:
    counts = summary.requirements
    total = sum(counts.values())
    late = counts.get("overdue", 0) - summary.left_open.get("overdue", 0)
    left = sum(summary.left_open.values())
    more = [
        f"{number} {STATUSES[status].text.lower()}{_say_before(summary, status)}"
        for status, number in counts.items()
        if status != "overdue" or number != late
    ]
    if summary.undecided:
        more.append(f"{summary.undecided} shown to be done, with no decision yet")
    if summary.may_repeat:
        more.append(f"{summary.may_repeat} may be told twice")
    of = f"of {total} {'order' if total == 1 else 'orders'}"
    shown = (left, "open when it ended") if left and not late else (late, "overdue")
    if late and left:
        more.insert(0, f"{left} open when it ended")
    look = "late" if late else "" if left else "done"
    label = f"{of} {shown[1]}"
    return [Number(str(shown[0]), label, ", ".join(more), href=href, look=look)]


def _say_before(summary: Summary, status: Status) -> str:
    """Of what was lifted or superseded, how much was done or late on the eve: *(1 was met late, 2 were overdue)*."""
    before = summary.before.get(status, {})
    words = [
        f"{number} {'was' if number == 1 else 'were'} {STATUSES[was].text.lower()}"
        for was in _TOLD_OF_BEFORE
        if (number := before.get(was, 0))
    ]
    return f" ({', '.join(words)})" if words else ""


def _count_promises(summary: Summary, href: str) -> list[Number]:
    """A number for each promiser: the first of their sums stands out, the others stand beside it."""
    by_promiser: dict[str, list[Promised]] = {}
    for one in summary.promised:
        by_promiser.setdefault(one.by, []).append(one)
    return [
        Number(
            start_large(_say_sum(sums[0])),
            f"promised by {by}",
            _say_more(sums),
            href=href,
        )
        for by, sums in by_promiser.items()
    ]


def _say_sum(one: Promised) -> str:
    return one.words.replace(
        say_amount(one.promised, one.unit), say_shortly(one.promised, one.unit)
    )


def _say_more(sums: list[Promised]) -> str:
    parts = []
    if len(sums) > 1:
        parts.append("also " + ", ".join(_say_sum(one) for one in sums[1:]))
    delivered = [one.words_delivered for one in sums if one.delivered]
    parts.append(
        f"{', '.join(delivered)} delivered on record" if delivered else "no delivery on record"
    )
    again = sum(one.left_out for one in sums)
    if again:
        is_or_are = "is" if again == 1 else "are"
        parts.append(f"{again} more may be the same told again and {is_or_are} not added")
    return "; ".join(parts)


def _count_wait(summary: Summary, href: str) -> list[Number]:
    if not summary.gaps:
        return []
    longest = summary.gaps[0]
    return [
        Number(
            f"{longest.days:,}" + ("+" if longest.at_least else ""),
            "days from the executive’s being told to the councillors’",
            f"{'at least; ' if longest.at_least else ''}the longest of {len(summary.gaps)} formal papers",
            href=href,
            look="late" if longest.at_least else "",
        )
    ]


def _tabulate_waits(summary: Summary) -> Table:
    return Table(
        key="waits",
        caption="From the executive’s being told to the councillors’",
        columns=(
            Column("paper", "Formal paper"),
            Column("days", "Days", numeric=True),
            Column("wording", "Councillors"),
        ),
        rows=tuple(
            (
                Cell(gap.title),
                Cell(("at least " if gap.at_least else "") + f"{gap.days:,}", value=gap.days),
                Cell(gap.wording),
            )
            for gap in summary.gaps
        ),
        empty="The record holds no formal paper that the executive had by this day.",
    )
