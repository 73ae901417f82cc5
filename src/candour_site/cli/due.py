"""``candour due``: what must be done, by whom, by when, and where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass

import click

from candour.analysis.beside import say_beside
from candour.analysis.days import say_date, say_days
from candour.analysis.ledger import Ledger
from candour.analysis.requirements import RequirementAnswer, Status, find_requirements
from candour.facts.record import FactEntry, name_fact_type
from candour_site.cli.asking import Question, question_options
from candour_site.cli.open_points import offer_withdrawal, say_next_steps
from candour_site.cli.printed import (
    Passage,
    describe_entry,
    find_passages,
    number_of,
    print_passages,
    print_quotes,
    short,
)
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
    _print_sources(question.ledger, (*binding, *others))


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
        print_lines(["", _head(one), *_working(question.ledger, one)])
        print_passages(_find_own(question.ledger, one))
        grounds = [short(key) for key in one.entries if key != one.id]
        print_lines([f"  follows from: {', '.join(grounds)}"] if grounds else [])


def _head(one: RequirementAnswer) -> str:
    status, beside = one.status.replace("_", " "), "; ".join(say_beside(one))
    goes_on = not beside or beside.startswith(("on ", "by ", "when "))
    return f"{short(one.id)} {status}{' ' if goes_on else ': '}{beside}".rstrip()


def _find_own(ledger: Ledger, one: RequirementAnswer) -> list[Passage]:
    """The duty's own passages, but for the one that the line *otherwise* gives."""
    told = _find_otherwise(ledger, one)
    return [passage for passage in find_passages(ledger, (one.id,)) if passage != told]


def _find_otherwise(ledger: Ledger, one: RequirementAnswer) -> Passage | None:
    """The passage that says what follows otherwise in the very words of the duty's field."""
    told = (one.requirement.otherwise or "").split()
    return next(
        (
            passage
            for passage in find_passages(ledger, (one.id,))
            if passage.field == "otherwise" and passage.quote.split() == told
        ),
        None,
    )


def _print_sources(ledger: Ledger, answers: Iterable[RequirementAnswer]) -> None:
    """What the answers follow from besides the duties themselves: each entry once, with its passages."""
    grounds = {ground.entry: ground for one in answers for ground in _find_grounds(ledger, one)}
    if not grounds:
        return
    print_lines(["", "What they follow from"])
    for key, ground in sorted(grounds.items(), key=lambda pair: number_of(pair[0])):
        print_lines([f"{short(key)} {ground.kind}, {ground.words}"])
        print_quotes(find_passages(ledger, (key,)))


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
    is_told = one.status in _CLOSED or one.left_open_on is not None
    if is_told or (one.days_left < 0 and not one.binds):
        return str(day)
    words = say_days(abs(one.days_left))
    return f"{day} ({words} {'left' if one.days_left >= 0 else 'ago'})"


def _working(ledger: Ledger, one: RequirementAnswer) -> list[str]:
    lines = [f"  made on: {say_date(one.made_on)}", f"  deadline: {one.deadline.working}"]
    if one.requirement.approver:
        agreed = f", agreed on {say_date(one.agreed_on)}" if one.agreed_on else ""
        lines.append(f"  who has to agree: {one.requirement.approver}{agreed}")
    if one.requirement.otherwise:
        told = _find_otherwise(ledger, one)
        place = f" ({told.title}, page {told.page})" if told else ""
        lines.append(f"  otherwise: {' '.join(one.requirement.otherwise.split())}{place}")
    lines += [f"  note: {note}" for note in one.notes]
    lines += [f"  {step}" for step in say_next_steps(one)]
    entry, former = ledger.current(one.id), [ledger.current(key) for key in one.may_repeat[:1]]
    if isinstance(entry, FactEntry) and former and isinstance(former[0], FactEntry):
        lines.append(f"  {offer_withdrawal(ledger, entry, former[0])}")
    return lines
