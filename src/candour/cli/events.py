"""What a fact says happened, in one sentence: reviews, partners, people sent in, transfers, appointments and progress."""

from collections.abc import Callable, Iterable
from typing import Any

from candour.cli.words import cut, sentence_case
from candour.facts import (
    AnyFact,
    Appointment,
    Assessment,
    Partnership,
    Review,
    Support,
    Transfer,
)


def tell_event(fact: AnyFact) -> str | None:
    """The sentence for a fact that tells an event; ``None`` for any other fact."""
    parts = _PARTS.get(type(fact))
    return None if parts is None else " ".join(str(part) for part in parts(fact) if part)


def _review(fact: Review) -> Iterable[object]:
    yield sentence_case(fact.kind)
    yield fact.of and f"of {fact.of}"
    yield fact.by and f"by {fact.by}"


def _partnership(fact: Partnership) -> Iterable[object]:
    yield sentence_case(fact.kind)
    yield fact.status
    yield fact.partner and f"with {fact.partner}"


def _support(fact: Support) -> Iterable[object]:
    yield sentence_case(fact.kind)
    yield fact.status
    yield fact.to and f"to {fact.to}"
    yield fact.by and f"by {fact.by}"


def _transfer(fact: Transfer) -> Iterable[object]:
    yield cut(fact.services or "Services")
    yield "pass"
    yield fact.to and f"to {fact.to}"
    yield f"({fact.status})"


def _appointment(fact: Appointment) -> Iterable[object]:
    yield fact.person
    yield fact.status
    yield fact.role and f"as {fact.role}"
    yield fact.by and f"by {fact.by}"


def _assessment(fact: Assessment) -> Iterable[object]:
    yield sentence_case(fact.movement)
    yield fact.of and f"({cut(fact.of)})"
    yield fact.by and f"says {fact.by}"


_PARTS: dict[type, Callable[[Any], Iterable[object]]] = {
    Review: _review,
    Partnership: _partnership,
    Support: _support,
    Transfer: _transfer,
    Appointment: _appointment,
    Assessment: _assessment,
}
