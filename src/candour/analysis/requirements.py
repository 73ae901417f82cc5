"""What must be done, by whom, by when, and where it stands on a day.

Source: RECORD.md, *Requirement status on a day*: the first that applies of ``lifted``, ``superseded``, ``fallback``,
``met``/``met_late``, ``awaiting_agreement``, ``overdue``, ``due_soon``, ``open``, ``undated``. Only an order binds; the rest is
listed apart and is never overdue. A decision's date is the day from which its outcome holds.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import Literal

import msgspec

from candour.analysis.days import first_day, say_date
from candour.analysis.deadlines import Deadline, read_duration, work_out_deadline
from candour.analysis.instruments import (
    KnownInstrument,
    date_made,
    find_instruments,
    find_makers,
)
from candour.analysis.ledger import Ledger, remembered
from candour.analysis.lifting import Lifting, find_liftings
from candour.analysis.occurrences import Occurrence, Rounds, count_rounds
from candour.analysis.repeats import find_repeats
from candour.analysis.standing import Standing, find_standing
from candour.facts import PartialDate, Requirement
from candour.facts.record import FactEntry

Status = Literal[
    "lifted",
    "superseded",
    "fallback",
    "met",
    "met_late",
    "awaiting_agreement",
    "overdue",
    "due_soon",
    "open",
    "undated",
]
DUE_SOON_DAYS = 28
_DONE_WITH = frozenset(("lifted", "superseded", "fallback", "met", "met_late"))


class RequirementAnswer(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One requirement on a day.

    ``made_on`` is when it was made (its instrument's or document's date), ``instrument`` the entry of the instrument.
    ``days_left`` counts to the deadline, or to the next turn of a duty that comes round (negative: days past it).
    ``met_on`` and ``agreed_on`` are days as recorded, ``agreed_by`` who agreed. ``occurrences``, ``next_due_on`` and ``missed`` belong to a duty that
    comes round. ``entries`` are the ids that the answer follows from, ``may_repeat`` those of earlier requirements that other
    documents tell and that may be this one, ``notes`` what a reader should know besides.
    """

    id: str
    requirement: Requirement
    document: str
    binds: bool
    status: Status
    made_on: PartialDate | None
    instrument: str | None
    deadline: Deadline
    deadline_passed: bool
    days_left: int | None
    met_on: PartialDate | None = None
    agreed_on: PartialDate | None = None
    agreed_by: str | None = None
    evidence: tuple[str, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
    next_due_on: dt.date | None = None
    missed: int = 0
    entries: tuple[str, ...] = ()
    may_repeat: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Requirements(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The requirements of an intervention on a day: those that bind, and the ``others`` apart; each the live ones first, by deadline."""

    on: dt.date
    binding: tuple[RequirementAnswer, ...]
    others: tuple[RequirementAnswer, ...]


@remembered
def find_requirements(ledger: Ledger, *, on: dt.date) -> Requirements:
    """Every requirement made by the day ``on``, and where it stood then.

    Those that still stand go before those that are done with; each by deadline (or next turn), those without one last, then in
    sequence.
    """
    known = find_instruments(ledger)
    made_by = find_makers(ledger, known)
    liftings = find_liftings(ledger, on=on)
    answers = []
    for entry, requirement in ledger.of_fact(Requirement):
        instrument = made_by.get(entry.document)
        made = date_made(ledger.documents.get(entry.document), instrument)
        begun = first_day(made)
        if begun is None or begun <= on:
            lifting = liftings.get(instrument.id, Lifting()) if instrument else Lifting()
            standing = find_standing(ledger, entry, requirement, instrument, lifting, on=on)
            answers.append(_answer(entry, requirement, instrument, made, standing, on))
    answers = _mark_repeats(ledger, answers)
    answers.sort(key=_live_first)
    return Requirements(
        on=on,
        binding=tuple(answer for answer in answers if answer.binds),
        others=tuple(answer for answer in answers if not answer.binds),
    )


def find_overdue(ledger: Ledger, *, on: dt.date) -> tuple[RequirementAnswer, ...]:
    """The binding requirements that are overdue on the day, the longest overdue first."""
    return tuple(a for a in find_requirements(ledger, on=on).binding if a.status == "overdue")


def find_due(ledger: Ledger, *, on: dt.date, within_days: int) -> tuple[RequirementAnswer, ...]:
    """The binding requirements not yet met that fall due from ``on`` to ``within_days`` later, the nearest first."""
    return tuple(
        answer
        for answer in find_requirements(ledger, on=on).binding
        if answer.status in ("due_soon", "open", "awaiting_agreement")
        and answer.days_left is not None
        and 0 <= answer.days_left <= within_days
    )


def count_statuses(answers: Iterable[RequirementAnswer]) -> dict[Status, int]:
    """How many answers have each status, in RECORD.md's order; statuses that none has are left out."""
    counted = Counter(answer.status for answer in answers)
    order: tuple[Status, ...] = Status.__args__  # type: ignore[attr-defined]
    return {status: counted[status] for status in order if counted[status]}


def _mark_repeats(ledger: Ledger, answers: list[RequirementAnswer]) -> list[RequirementAnswer]:
    """The answers, those marked that may tell what another document's requirement among them tells."""
    repeats, there = find_repeats(ledger), {answer.id for answer in answers}
    marked = []
    for answer in answers:
        alike = tuple(one for one in repeats.get(answer.id, ()) if one.id in there)
        if alike:
            notes = (*answer.notes, *(_say_repeat(ledger, one) for one in alike))
            keys = tuple(one.id for one in alike)
            answer = msgspec.structs.replace(answer, may_repeat=keys, notes=notes)
        marked.append(answer)
    return marked


def _say_repeat(ledger: Ledger, other: FactEntry) -> str:
    document = ledger.documents.get(other.document)
    must = other.fact.must if isinstance(other.fact, Requirement) else ""
    return (
        f"may be the same as “{must}” in {document.title if document else other.document}; "
        "each counts by itself until somebody decides"
    )


def _answer(
    entry: FactEntry,
    requirement: Requirement,
    instrument: KnownInstrument | None,
    made: PartialDate | None,
    standing: Standing,
    on: dt.date,
) -> RequirementAnswer:
    rounds = _rounds(requirement, made, standing, on)
    deadline = _deadline(requirement, instrument, made, rounds)
    due_on = rounds.next_due_on if rounds else deadline.day
    binds = requirement.force == "order"
    return RequirementAnswer(
        id=entry.id,
        requirement=requirement,
        document=entry.document,
        binds=binds,
        status=_status(standing, deadline, due_on, rounds, binds=binds, on=on),
        made_on=made,
        instrument=instrument.id if instrument else None,
        deadline=deadline,
        deadline_passed=deadline.day is not None and deadline.day < on,
        days_left=(due_on - on).days if due_on else None,
        met_on=standing.met_on,
        agreed_on=standing.agreed_on,
        agreed_by=standing.agreed_by,
        evidence=standing.evidence,
        occurrences=rounds.occurrences if rounds else (),
        next_due_on=rounds.next_due_on if rounds else None,
        missed=rounds.missed if rounds else 0,
        entries=_name_grounds(entry, instrument, standing),
        notes=standing.notes,
    )


def _name_grounds(
    entry: FactEntry, instrument: KnownInstrument | None, standing: Standing
) -> tuple[str, ...]:
    """The ids of all that an answer follows from, each once."""
    made_by = instrument.entries if instrument else ()
    return tuple(dict.fromkeys((entry.id, *made_by, *standing.entries)))


def _rounds(
    requirement: Requirement, made: PartialDate | None, standing: Standing, on: dt.date
) -> Rounds | None:
    period = read_duration(requirement.recurs) if requirement.recurs else None
    if period is None or made is None or made.latest is None:
        return None
    return count_rounds(made.latest, period, standing.done, on=on, ended_on=standing.ended_on)


def _deadline(
    requirement: Requirement,
    instrument: KnownInstrument | None,
    made: PartialDate | None,
    rounds: Rounds | None,
) -> Deadline:
    if requirement.recurs is None:
        issued = instrument.date if instrument else None
        return work_out_deadline(requirement, issued=issued, reported=made)
    period = read_duration(requirement.recurs)
    if period is None:
        words = f"comes round, but {requirement.recurs!r} is no period of whole days"
    elif rounds is None:
        words = f"comes round every {_every(period.words)}; when it began is not known"
    else:
        words = f"comes round every {_every(period.words)} from {say_date(made)}"
    return Deadline(day=None, working=words)


def _every(words: str) -> str:
    return words.removeprefix("1 ")


def _status(
    standing: Standing,
    deadline: Deadline,
    due_on: dt.date | None,
    rounds: Rounds | None,
    *,
    binds: bool,
    on: dt.date,
) -> Status:
    if standing.closed_as is not None:
        return standing.closed_as
    if rounds is None and standing.met and not standing.lacks_agreement:
        return "met_late" if standing.is_later_than(deadline.day) else "met"
    if rounds is None and standing.lacks_agreement:
        return "awaiting_agreement"
    if due_on is None:
        return "undated"
    if due_on < on:
        return "overdue" if binds else "open"
    return "due_soon" if (due_on - on).days <= DUE_SOON_DAYS else "open"


def _live_first(answer: RequirementAnswer) -> tuple[bool, dt.date]:
    return answer.status in _DONE_WITH, answer.next_due_on or answer.deadline.day or dt.date.max
