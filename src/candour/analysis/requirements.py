"""What must be done, by whom, by when, and where it stands on a day.

Source: RECORD.md, *Requirement status on a day*. Only an order binds; the rest is listed apart and is never overdue. Where a
paper or the intervention itself came to its end, what stood before is told beside the status (decision 0035).
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

import msgspec

from candour.analysis.answers import (
    DONE_WITH,
    RequirementAnswer,
    Status,
    answer_requirement,
    tell_before,
)
from candour.analysis.corrections import find_read_requirement, list_corrections
from candour.analysis.days import first_day
from candour.analysis.instruments import (
    KnownInstrument,
    date_made,
    find_instruments,
    find_makers,
)
from candour.analysis.ledger import Ledger, remembered
from candour.analysis.lifting import Lifting
from candour.analysis.repeats import find_repeats
from candour.analysis.standing import Papers, find_standing
from candour.analysis.variations import find_endings, find_varied
from candour.facts import PartialDate, Requirement
from candour.facts.record import FactEntry

__all__ = [
    "RequirementAnswer",
    "Requirements",
    "Status",
    "count_statuses",
    "find_due",
    "find_overdue",
    "find_requirements",
]


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
    answers = []
    for entry, requirement in ledger.of_fact(Requirement):
        papers, made = _find_papers(ledger, entry, requirement, on)
        begun = first_day(made)
        if begun is None or begun <= on:
            answers.append(_answer(ledger, entry, requirement, papers, made, on))
    answers = _mark_repeats(ledger, answers)
    answers.sort(key=_live_first)
    return Requirements(
        on=on,
        binding=tuple(answer for answer in answers if answer.binds),
        others=tuple(answer for answer in answers if not answer.binds),
    )


@remembered
def _find_makers(ledger: Ledger) -> dict[str, KnownInstrument]:
    return find_makers(ledger, find_instruments(ledger))


def _find_papers(
    ledger: Ledger, entry: FactEntry, requirement: Requirement, on: dt.date
) -> tuple[Papers, PartialDate | None]:
    """The papers on which a requirement stands, and when it was made.

    What ended before the requirement was made did not end it.
    """
    endings = find_endings(ledger, on=on)
    instrument = _find_makers(ledger).get(entry.document)
    made = date_made(ledger.documents.get(entry.document), instrument)
    lifting = endings.get(instrument.id, Lifting()) if instrument else Lifting()
    varied = find_varied(ledger).get(entry.document) if requirement.force == "order" else None
    since = first_day(made)
    if varied is None or varied is instrument or since is None:
        return Papers(instrument=instrument, lifting=lifting), made
    fell = endings.get(varied.id, Lifting())
    if lifting.lifted_on is None and fell.lifted_on is not None and fell.lifted_on > since:
        lifting = msgspec.structs.replace(fell, notes=lifting.notes)
    papers = Papers(instrument=instrument, lifting=lifting, varied=varied.entries, since=since)
    return papers, made


def _answer(
    ledger: Ledger,
    entry: FactEntry,
    requirement: Requirement,
    papers: Papers,
    made: PartialDate | None,
    on: dt.date,
) -> RequirementAnswer:
    """Where one requirement stood and, where it has ended by then, how it stood before."""
    standing = find_standing(ledger, entry, requirement, papers, on=on)
    read = find_read_requirement(ledger, entry)
    begun, closed = first_day(made), _day_closed(ledger)
    ended_with = closed if closed and closed <= on and (begun is None or begun < closed) else None
    answer = answer_requirement(
        entry,
        requirement,
        standing,
        instrument=papers.instrument,
        made=made,
        on=on,
        ended_with=ended_with,
        read=read,
    )
    steps = tuple(step.words for step in list_corrections(ledger, entry.id))
    answer = msgspec.structs.replace(answer, notes=(*answer.notes, *steps)) if steps else answer
    if answer.ended_on is None:
        return answer
    eve = answer.ended_on - dt.timedelta(days=1)
    if begun is not None and begun > eve:
        return answer
    stood = msgspec.structs.replace(papers, lifting=_lifted_by(papers.lifting, eve))
    former = answer_requirement(
        entry,
        requirement,
        find_standing(ledger, entry, requirement, stood, on=eve),
        instrument=papers.instrument,
        made=made,
        on=eve,
        read=read,
    )
    return msgspec.structs.replace(answer, before=tell_before(former, on=eve))


def _lifted_by(lifting: Lifting, on: dt.date) -> Lifting:
    return lifting if lifting.lifted_on is not None and lifting.lifted_on <= on else Lifting()


def _day_closed(ledger: Ledger) -> dt.date | None:
    closed = ledger.intervention.closed
    return closed.latest if closed is not None else None


def find_overdue(ledger: Ledger, *, on: dt.date) -> tuple[RequirementAnswer, ...]:
    """The binding requirements that are overdue on the day, the longest overdue first."""
    return tuple(a for a in find_requirements(ledger, on=on).binding if a.status == "overdue")


def find_due(ledger: Ledger, *, on: dt.date, within_days: int) -> tuple[RequirementAnswer, ...]:
    """The binding requirements not yet met that fall due from ``on`` to ``within_days`` later, the nearest first.

    What an intervention that has ended left open falls due no more.
    """
    return tuple(
        answer
        for answer in find_requirements(ledger, on=on).binding
        if answer.status in ("due_soon", "open", "awaiting_agreement")
        and answer.left_open_on is None
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


def _live_first(answer: RequirementAnswer) -> tuple[bool, dt.date]:
    return answer.status in DONE_WITH, answer.next_due_on or answer.deadline.day or dt.date.max
