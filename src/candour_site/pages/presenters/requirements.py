"""Requirements as tables: those that bind, and the rest apart."""

from candour.analysis.beside import say_beside
from candour.analysis.days import say_date, say_day
from candour.analysis.ledger import Ledger
from candour.analysis.requirements import RequirementAnswer
from candour.facts.record import EvidenceEntry
from candour_site.components.values import Cell, Column, Table, Tag
from candour_site.pages.presenters.passages import link_entries
from candour_site.pages.presenters.words import FORCES, STATUSES, start_large

_COLUMNS = (
    Column("requirement", "What must be done"),
    Column("status", "Status"),
    Column("deadline", "Deadline"),
    Column("who", "Who must act"),
    Column("approver", "Who has to agree"),
    Column("otherwise", "What follows otherwise"),
    Column("evidence", "Evidence"),
)


def tabulate_requirements(
    ledger: Ledger, answers: tuple[RequirementAnswer, ...], *, binding: bool
) -> Table:
    """The requirements in the order of the answers, each with its status, the working of its deadline and its passages."""
    rows = []
    for answer in answers:
        row = _row(ledger, answer)
        rows.append(row if binding else (row[0], Cell(FORCES[answer.requirement.force]), *row[2:]))
    columns = _COLUMNS if binding else (_COLUMNS[0], Column("force", "Force"), *_COLUMNS[2:])
    return Table(
        key="requirements" if binding else "recommendations",
        caption="Orders: these bind"
        if binding
        else "Recommendations, motions and plans: these do not bind",
        columns=columns,
        rows=tuple(rows),
        row_ids=tuple(f"r-{answer.id}" for answer in answers),
        empty="No order is recorded by this day." if binding else "None is recorded by this day.",
        dense=True,
    )


def _row(ledger: Ledger, answer: RequirementAnswer) -> tuple[Cell, ...]:
    requirement = answer.requirement
    return (
        Cell(
            start_large(requirement.must),
            value=requirement.must,
            note=start_large("; ".join(answer.notes)),
            links=link_entries(ledger, answer.entries),
        ),
        Cell(tag=_tag(answer), note="; ".join(say_beside(answer)), value=answer.status),
        Cell(_due(answer), note=answer.deadline.working, value=_iso(answer)),
        Cell(requirement.who or "not said", value=requirement.who or ""),
        Cell(requirement.approver or "–", value=requirement.approver or "", note=_agreed(answer)),
        Cell(requirement.otherwise or "–", value=requirement.otherwise or ""),
        _evidence(ledger, answer),
    )


def _due(answer: RequirementAnswer) -> str:
    day = answer.next_due_on or answer.deadline.day
    if day is None:
        has_ended = answer.ended_on is not None or answer.left_open_on is not None
        return "no further turn" if answer.requirement.recurs and has_ended else "none recorded"
    return f"next: {say_day(day)}" if answer.next_due_on else say_day(day)


def _iso(answer: RequirementAnswer) -> str:
    day = answer.next_due_on or answer.deadline.day
    return day.isoformat() if day else ""


def _tag(answer: RequirementAnswer) -> Tag:
    """The status in its colour; what the intervention's end left open is told in grey."""
    tag = STATUSES[answer.status]
    return Tag(tag.text) if answer.left_open_on else tag


def _agreed(answer: RequirementAnswer) -> str:
    return f"agreed {say_date(answer.agreed_on)}" if answer.agreed_on else ""


def _evidence(ledger: Ledger, answer: RequirementAnswer) -> Cell:
    words = []
    for entry_id in answer.evidence:
        entry = ledger.current(entry_id)
        if isinstance(entry, EvidenceEntry):
            words.append(f"{entry.says.replace('_', ' ')} ({say_date(entry.date)})")
    return Cell(
        "; ".join(words) or "none recorded",
        value="; ".join(words),
        links=link_entries(ledger, answer.evidence),
    )
