"""What was corrected or withdrawn in the record, in the words and tables of pages."""

from collections.abc import Iterable

from candour.analysis.corrections import Correction, compare_facts, list_corrections
from candour.analysis.days import say_day
from candour.analysis.ledger import Ledger
from candour.analysis.timeline import describe_entry
from candour.facts.record import FactEntry
from candour_site.components.values import Cell, Column, Table, fold_by_number
from candour_site.pages.presenters.passages import link_entries
from candour_site.pages.presenters.words import start_large

_NO_REASON = "no reason given"


def say_steps(ledger: Ledger, entry_id: str) -> str:
    """The corrections that lead to an entry, in words; empty for most."""
    return "; ".join(step.words for step in list_corrections(ledger, entry_id))


def say_corrected(ledger: Ledger, entry: FactEntry) -> str:
    """How a fact came to say what it says, and why; empty where nobody corrected it."""
    steps = say_steps(ledger, entry.id)
    if steps:
        return start_large(steps)
    if entry.basis != "corrected" or entry.proposal is None:
        return ""
    changes = "; ".join(one.words for one in compare_facts(entry.proposal, entry.fact))
    reason = f" (reason: {entry.why.rstrip('.')})" if entry.why else ""
    return f"corrected by hand{f': {changes}' if changes else ''}{reason}"


def tabulate_corrections(ledger: Ledger, corrections: Iterable[Correction]) -> Table:
    """Corrections and withdrawals of the record itself, in the order in which they were recorded."""
    rows = tuple(_row(ledger, one) for one in corrections)
    return Table(
        key="corrections",
        caption="Corrected or withdrawn in the record",
        columns=(
            Column("recorded", "Recorded"),
            Column("what", "What"),
            Column("before", "Before"),
            Column("after", "After"),
            Column("reason", "Why"),
        ),
        rows=rows,
        empty="No entry was corrected or withdrawn.",
        dense=True,
        folds=fold_by_number(len(rows)),
    )


def _row(ledger: Ledger, one: Correction) -> tuple[Cell, ...]:
    former = ledger.formers[one.former]
    before = "; ".join(f"{start_large(change.name)}: {change.before}" for change in one.changes)
    after = "; ".join(f"{start_large(change.name)}: {change.after}" for change in one.changes)
    if one.is_withdrawal:
        before, after = "It stood", "Withdrawn"
    return (
        Cell(say_day(one.recorded_on), value=one.recorded_on.isoformat()),
        Cell(
            start_large(describe_entry(former, ledger)),
            links=link_entries(ledger, (one.entry,)),
        ),
        Cell(before or "What it said is not shown"),
        Cell(after or "Corrected"),
        Cell(one.reason or _NO_REASON, value=one.reason or ""),
    )
