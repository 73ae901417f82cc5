"""``candour due``: what must be done, by whom, by when, and where it stands."""

from dataclasses import dataclass

import click

from candour.analysis.days import say_date, say_days
from candour.analysis.ledger import Ledger
from candour.analysis.requirements import RequirementAnswer, Status, find_requirements
from candour.facts.record import FactEntry, name_fact_type
from candour_site.cli.asking import Question, question_options
from candour_site.cli.printed import describe_entry, find_passages, print_passages, short
from candour_site.cli.printing import print_lines, print_table

_CLOSED = {"lifted", "superseded", "fallback", "met", "met_late"}
_STATUSES: tuple[str, ...] = Status.__args__  # type: ignore[attr-defined]


@click.command()
@click.option(
    "--status",
    "statuses",
    type=click.Choice(_STATUSES),
    multiple=True,
    help="Only this status; may be repeated.",
)
@question_options
def due(question: Question, *, statuses: tuple[str, ...]) -> None:
    """What must be done and where it stands on a day: status, deadline and its working, who has to agree.

    Only orders bind; recommendations, motions and plans are listed apart and are never overdue.
    """
    found = find_requirements(question.ledger, on=question.on)
    binding, others = (
        [one for one in answers if not statuses or one.status in statuses]
        for answers in (found.binding, found.others)
    )
    if question.form == "json":
        entries = [key for one in (*binding, *others) for key in one.entries]
        grounds = {one.id: _find_grounds(question.ledger, one) for one in (*binding, *others)}
        answer = {"binding": binding, "others": others, "grounds": grounds}
        question.print_json(answer, entries=entries)
        return
    print_lines([question.heading])
    _print(question, binding, title="What binds", empty="No requirement that binds.")
    if others:
        _print(
            question, others, title="What does not bind: recommendations, motions, plans", empty=""
        )


def _print(question: Question, answers: list[RequirementAnswer], *, title: str, empty: str) -> None:
    print_table(
        ("entry", "status", "due", "who", "must"),
        (
            (
                short(one.id),
                one.status.replace("_", " "),
                _when(one),
                one.requirement.who or "",
                one.requirement.must,
            )
            for one in answers
        ),
        title=f"\n{title}",
        empty=empty,
    )
    for one in answers:
        print_lines(["", f"{short(one.id)} {one.status.replace('_', ' ')}", *_working(one)])
        print_lines(
            f"  follows from: {short(ground.entry)} {ground.kind}, {ground.words}"
            for ground in _find_grounds(question.ledger, one)
        )
        print_passages(find_passages(question.ledger, one.entries))


@dataclass(frozen=True, slots=True)
class Ground:
    """An entry that an answer follows from besides the requirement itself: its kind, and what it says in words."""

    entry: str
    kind: str
    words: str


def _find_grounds(ledger: Ledger, answer: RequirementAnswer) -> list[Ground]:
    """The instrument, decisions, agreements and evidence that an answer follows from, in its order."""
    entries = [ledger.current(key) for key in answer.entries if key != answer.id]
    return [
        Ground(
            entry.id,
            name_fact_type(entry.fact) if isinstance(entry, FactEntry) else entry.kind,
            describe_entry(entry),
        )
        for entry in entries
        if entry is not None
    ]


def _when(one: RequirementAnswer) -> str:
    day = one.next_due_on or one.deadline.day
    if day is None or one.days_left is None:
        return ""
    if one.status in _CLOSED:
        return str(day)
    words = say_days(abs(one.days_left))
    return f"{day} ({words} {'left' if one.days_left >= 0 else 'ago'})"


def _working(one: RequirementAnswer) -> list[str]:
    lines = [f"  made on: {say_date(one.made_on)}", f"  deadline: {one.deadline.working}"]
    if one.requirement.approver:
        agreed = f", agreed on {say_date(one.agreed_on)}" if one.agreed_on else ""
        lines.append(f"  who has to agree: {one.requirement.approver}{agreed}")
    if one.requirement.otherwise:
        lines.append(f"  otherwise: {one.requirement.otherwise}")
    if one.missed:
        lines.append(f"  missed so far: {one.missed}")
    lines += [f"  note: {note}" for note in one.notes]
    if one.may_repeat:
        former = short(one.may_repeat[0])
        lines.append(
            f"  if it is the same as {former}: candour correct {short(one.id)[1:-1]} --withdraw "
            f'--reason "the same as {former}"'
        )
    return lines
