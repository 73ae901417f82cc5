"""What was promised, and what the record shows of its being delivered by a day.

Source: RECORD.md, *Commitments*: promised (quantity, unit, by when) against delivered (the sum of fulfilments by the day).
Where nothing was counted, evidence decides; where there is none either, that is said, unless the promise is not due yet.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

from candour.analysis.days import certain_by, first_day, happened_by, say_date
from candour.analysis.instruments import date_made
from candour.analysis.ledger import Ledger, remembered
from candour.analysis.quantities import say_quantity
from candour.facts import Commitment, PartialDate
from candour.facts.record import EvidenceEntry, FactEntry, FulfilmentEntry

Delivery = Literal["kept", "partly_kept", "not_yet", "no_evidence"]


class CommitmentAnswer(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One promise on a day.

    ``delivered`` is the sum of fulfilments by the day in the promise's unit (``None`` when nothing was counted);
    ``made_on`` the date of the document that states the promise; ``working`` says in words how the state follows.
    ``may_repeat`` are the earlier promises of the same number: documents tell of one promise again, and nothing is guessed.
    """

    id: str
    commitment: Commitment
    document: str
    state: Delivery
    made_on: PartialDate | None
    delivered: float | int | None
    due_passed: bool
    working: str
    evidence: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    may_repeat: tuple[str, ...] = ()


class Promised(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What was promised and delivered of one unit, over all promises with a number."""

    unit: str | None
    promised: float | int
    delivered: float | int
    commitments: int


@remembered
def find_commitments(ledger: Ledger, *, on: dt.date) -> tuple[CommitmentAnswer, ...]:
    """Every promise made by the day ``on`` and what was delivered by then; by when it was made, then in sequence."""
    answers = []
    for entry, commitment in ledger.of_fact(Commitment):
        made = date_made(ledger.documents.get(entry.document))
        begun = first_day(made)
        if begun is None or begun <= on:
            answers.append((begun or dt.date.max, _answer(ledger, entry, commitment, made, on)))
    return _note_repeats(answer for _, answer in sorted(answers, key=lambda pair: pair[0]))


def _note_repeats(answers: Iterable[CommitmentAnswer]) -> tuple[CommitmentAnswer, ...]:
    earlier: dict[object, tuple[str, ...]] = {}
    noted = []
    for answer in answers:
        key = (answer.commitment.quantity, answer.commitment.unit)
        told = earlier.get(key, ()) if answer.commitment.quantity is not None else ()
        noted.append(msgspec.structs.replace(answer, may_repeat=told) if told else answer)
        earlier[key] = (*told, answer.id)
    return tuple(noted)


def sum_promised(answers: Iterable[CommitmentAnswer]) -> tuple[Promised, ...]:
    """Promised against delivered by unit, in the order in which units first occur.

    A promise that two documents repeat word for word (who, how much, what for) counts once.
    """
    seen: dict[object, CommitmentAnswer] = {}
    for answer in answers:
        promise = answer.commitment
        key = (promise.by, promise.quantity, promise.unit, promise.purpose)
        if key not in seen or (answer.delivered or 0) > (seen[key].delivered or 0):
            seen[key] = answer
    sums: dict[str | None, Promised] = {}
    for answer in seen.values():
        if answer.commitment.quantity is None:
            continue
        unit = answer.commitment.unit
        before = sums.get(unit, Promised(unit=unit, promised=0, delivered=0, commitments=0))
        sums[unit] = Promised(
            unit=unit,
            promised=before.promised + answer.commitment.quantity,
            delivered=before.delivered + (answer.delivered or 0),
            commitments=before.commitments + 1,
        )
    return tuple(sums.values())


def _answer(
    ledger: Ledger, entry: FactEntry, commitment: Commitment, made: PartialDate | None, on: dt.date
) -> CommitmentAnswer:
    fulfilments = [one for one in ledger.about(entry.id, FulfilmentEntry) if certain_by(one) <= on]
    evidence = happened_by(ledger.about(entry.id, EvidenceEntry), on=on)
    delivered = sum(one.quantity for one in fulfilments) if fulfilments else None
    due = commitment.date.latest if commitment.date else None
    state, working = _judge(commitment, delivered, evidence, due, on)
    return CommitmentAnswer(
        id=entry.id,
        commitment=commitment,
        document=entry.document,
        state=state,
        made_on=made,
        delivered=delivered,
        due_passed=due is not None and due < on,
        working=working,
        evidence=tuple(one.id for one in evidence),
        entries=(entry.id, *(one.id for one in (*fulfilments, *evidence))),
    )


def _judge(
    commitment: Commitment,
    delivered: float | int | None,
    evidence: list[EvidenceEntry],
    due: dt.date | None,
    on: dt.date,
) -> tuple[Delivery, str]:
    promised = commitment.quantity
    if delivered is not None and promised is not None:
        whole = say_quantity(promised, commitment.unit, at_least=commitment.at_least)
        part = say_quantity(delivered, commitment.unit if commitment.unit == "GBP" else None)
        words = f"{part} of {whole} delivered"
        return ("kept" if delivered >= promised else "partly_kept"), words
    if delivered is not None:
        words = say_quantity(delivered, commitment.unit)
        return "partly_kept", f"{words} delivered; the promise names no number"
    if evidence:
        last = evidence[-1]
        words = f"evidence of {say_date(last.date)}: {last.says.replace('_', ' ')}"
        states: dict[str, Delivery] = {
            "done": "kept",
            "partly_done": "partly_kept",
            "not_done": "not_yet",
        }
        return states[last.says], words
    if due is not None and due >= on:
        return "not_yet", f"promised for {say_date(commitment.date)}; no evidence recorded yet"
    return "no_evidence", "no evidence of delivery is recorded"
