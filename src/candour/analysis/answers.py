"""One requirement on a day: its status, the working of its deadline, its turns, and how it stood before it ended.

Source: RECORD.md, *Requirement status on a day*: the first that applies of ``lifted``, ``superseded``, ``fallback``,
``met``/``met_late``, ``awaiting_agreement``, ``overdue``, ``due_soon``, ``open``, ``undated``. A decision's date is the day from
which its outcome holds. A status keeps silent of what stood before and of the intervention's end: both stand beside it.
"""

import datetime as dt
from typing import Literal

import msgspec

from candour.analysis.days import say_date, say_day
from candour.analysis.deadlines import Deadline, read_duration, work_out_deadline
from candour.analysis.instruments import KnownInstrument
from candour.analysis.occurrences import Occurrence, Rounds, count_rounds
from candour.analysis.standing import Standing
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
DONE_WITH = frozenset(("lifted", "superseded", "fallback", "met", "met_late"))


class Before(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """How a requirement stood on the eve (``on``) of the day on which it was lifted, superseded or fell back; ``words`` say it."""

    on: dt.date
    status: Status
    words: str


class RequirementAnswer(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One requirement on a day.

    ``made_on`` is when it was made (its instrument's or document's date), ``instrument`` the entry of the instrument.
    ``ended_on`` is since when it is lifted, superseded or fallen back, ``before`` how it stood on the eve of that day, and
    ``left_open_on`` the day on which the intervention ended while it stood open. ``days_left`` counts to the deadline, or to the next turn of a duty that comes round (negative: days past it).
    ``met_on`` and ``agreed_on`` are days as recorded, ``agreed_by`` who agreed; ``lacks_decision`` that it is shown to be done and
    nothing but a decision is missing. ``occurrences``, ``next_due_on`` and ``missed`` belong to a duty that
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
    lacks_decision: bool = False
    ended_on: dt.date | None = None
    before: Before | None = None
    left_open_on: dt.date | None = None
    evidence: tuple[str, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
    next_due_on: dt.date | None = None
    missed: int = 0
    entries: tuple[str, ...] = ()
    may_repeat: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def answer_requirement(
    entry: FactEntry,
    requirement: Requirement,
    standing: Standing,
    *,
    instrument: KnownInstrument | None,
    made: PartialDate | None,
    on: dt.date,
    ended_with: dt.date | None = None,
    read: Requirement | None = None,
) -> RequirementAnswer:
    """Where a requirement stood ``on`` a day by its ``standing``.

    ``instrument`` made it, ``made`` says when; ``ended_with`` is the day on which its intervention had ended: no turn of a duty
    that comes round falls due after it. ``read`` is the requirement as it was read, where somebody has corrected its deadline.
    """
    rounds = _rounds(requirement, made, standing, on, ended_with)
    deadline = _deadline(requirement, instrument, made, rounds, read)
    due_on = rounds.next_due_on if rounds else deadline.day
    binds = requirement.force == "order"
    status = _status(standing, deadline, due_on, rounds, binds=binds, on=on)
    return RequirementAnswer(
        id=entry.id,
        requirement=requirement,
        document=entry.document,
        binds=binds,
        status=status,
        made_on=made,
        instrument=instrument.id if instrument else None,
        deadline=deadline,
        deadline_passed=deadline.day is not None and deadline.day < on,
        days_left=(due_on - on).days if due_on else None,
        met_on=standing.met_on,
        agreed_on=standing.agreed_on,
        agreed_by=standing.agreed_by,
        lacks_decision=standing.lacks_decision and status not in DONE_WITH,
        ended_on=standing.ended_on,
        left_open_on=None if status in DONE_WITH else ended_with,
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
    requirement: Requirement,
    made: PartialDate | None,
    standing: Standing,
    on: dt.date,
    ended_with: dt.date | None,
) -> Rounds | None:
    period = read_duration(requirement.recurs) if requirement.recurs else None
    if period is None or made is None or made.latest is None:
        return None
    ends = [day for day in (standing.ended_on, ended_with) if day is not None]
    return count_rounds(made.latest, period, standing.done, on=on, ended_on=min(ends, default=None))


def _deadline(
    requirement: Requirement,
    instrument: KnownInstrument | None,
    made: PartialDate | None,
    rounds: Rounds | None,
    read: Requirement | None,
) -> Deadline:
    if requirement.recurs is None:
        issued = instrument.date if instrument else None
        return work_out_deadline(requirement, issued=issued, reported=made, read=read)
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
        return "open" if rounds is not None else "undated"
    if due_on < on:
        return "overdue" if binds else "open"
    return "due_soon" if (due_on - on).days <= DUE_SOON_DAYS else "open"


def tell_before(answer: RequirementAnswer, *, on: dt.date) -> Before:
    """How a requirement stood by this answer, given for ``on``, the eve of the day that ended it."""
    return Before(on=on, status=answer.status, words=_say_before(answer))


def _say_before(answer: RequirementAnswer) -> str:
    met = f" on {say_date(answer.met_on)}" if answer.met_on and answer.met_on.value else ""
    if answer.status == "overdue" and answer.deadline.day is not None:
        words = f"was overdue since {say_day(answer.deadline.day + dt.timedelta(days=1))}"
        return f"{words}, though shown to be done" if answer.lacks_decision else words
    if answer.status == "awaiting_agreement":
        late = ", the deadline had passed" if answer.deadline_passed else ""
        return f"was awaiting agreement{late}"
    if answer.status in ("met", "met_late"):
        return f"was {answer.status.replace('_', ' ')}{met}"
    if answer.status == "fallback":
        return "had fallen back"
    if answer.status in ("lifted", "superseded"):
        return f"was {answer.status}"
    if answer.status == "undated":
        return "was open, without a deadline"
    due = f", due {say_day(answer.deadline.day)}" if answer.deadline.day else ""
    return f"was open{due}"
