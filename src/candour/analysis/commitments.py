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
from candour.analysis.promisers import Promiser, find_promiser, may_be_one
from candour.analysis.quantities import is_at_most, say_promised, say_quantity
from candour.facts import Commitment, PartialDate
from candour.facts.record import EvidenceEntry, FactEntry, FulfilmentEntry

Delivery = Literal["kept", "partly_kept", "not_yet", "no_evidence"]


class CommitmentAnswer(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One promise on a day.

    ``delivered`` is the sum of fulfilments by the day in the promise's unit (``None`` when nothing was counted);
    ``made_on`` the date of the document that states the promise; ``working`` says in words how the state follows.
    ``promiser`` is whose promise it is; ``at_most`` says that its number is told as *up to*. ``may_repeat`` are the earlier
    promises of the same number that may be the same promiser's: documents tell of one promise again, and nothing is guessed.
    """

    id: str
    commitment: Commitment
    document: str
    promiser: Promiser
    at_most: bool
    state: Delivery
    made_on: PartialDate | None
    delivered: float | int | None
    due_passed: bool
    working: str
    evidence: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    may_repeat: tuple[str, ...] = ()


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
    earlier: dict[object, list[CommitmentAnswer]] = {}
    noted = []
    for answer in answers:
        before = earlier.setdefault((answer.commitment.quantity, answer.commitment.unit), [])
        told: tuple[str, ...] = ()
        if answer.commitment.quantity is not None:
            told = tuple(one.id for one in before if may_be_one(one.promiser, answer.promiser))
        noted.append(msgspec.structs.replace(answer, may_repeat=told) if told else answer)
        before.append(answer)
    return tuple(noted)


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
        promiser=find_promiser(ledger, commitment),
        at_most=is_at_most(commitment),
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
        whole = say_promised(commitment)
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
