"""When the things that a record tells of happened, and what each is in words: the rows of a timeline.

FACTS.md says which date a fact's ``date`` is. A fact that has none of its own (a finding, a requirement) is as old as the
document or instrument that states it.
"""

from candour.analysis.days import say_days
from candour.analysis.quantities import name_unit, say_quantity
from candour.facts import (
    Appointment,
    Assessment,
    Commitment,
    Disclosure,
    Finding,
    Inspection,
    Instrument,
    Judgement,
    NonDisclosure,
    PartialDate,
    Partnership,
    Requirement,
    Review,
    Statement,
    Support,
    Transfer,
)
from candour.facts.extract import AnyFact
from candour.facts.record import RecordedDocument

_GRADES = {"requires_improvement": "requires improvement"}
_AREAS = {
    "overall": "overall effectiveness",
    "leadership": "leadership",
    "help_and_protection": "help and protection",
    "in_care": "children in care",
    "care_leavers": "care leavers",
    "adoption": "adoption",
    "lscb": "the safeguarding children board",
}


def date_of(fact: AnyFact, document: RecordedDocument | None) -> PartialDate | None:
    """When what a fact tells of happened, or ``None`` when nothing says so."""
    own: PartialDate | None
    match fact:
        case Inspection():
            own = fact.end or fact.start or fact.published
        case Finding() | Requirement() | Commitment():
            own = None
        case _:
            own = fact.date
    if own is not None and own.value is not None:
        return own
    if document is None:
        return own
    dates = (document.written, document.published)
    return next((date for date in dates if date is not None and date.value is not None), own)


def describe_fact(fact: AnyFact) -> str:
    """A fact in one line of plain words, from its own fields only."""
    match fact:
        case Inspection():
            return _join(fact.framework.replace("_", " ").upper(), "inspection")
        case Judgement():
            grade = _GRADES.get(fact.grade, fact.grade)
            return _join(fact.by, "judged", _AREAS[fact.area], f"to be {grade}")
        case Finding():
            return f"{fact.polarity.replace('_', ' ').capitalize()}: {fact.text}"
        case Instrument():
            what = _join(fact.kind.replace("_", " ").capitalize(), fact.status)
            return _join(what, _by("by", fact.issued_by), _by("to", fact.issued_to))
        case Requirement():
            return _join(fact.who or "Somebody", "must:", fact.must)
        case Statement():
            return f"{fact.speaker or 'Somebody'}: {fact.text}"
        case _:
            return _describe_event(fact)


def _describe_event(fact: AnyFact) -> str:
    match fact:
        case Appointment():
            return _join(fact.person or "Somebody", fact.status, _by("as", fact.role))
        case Review():
            length = f"({say_days(fact.duration_days)})" if fact.duration_days else None
            kind = fact.kind.replace("_", " ").capitalize()
            return _join(kind, _by("by", fact.by), _by("of", fact.of), length)
        case Partnership():
            return _join("Partnership", fact.status, _by("with", fact.partner))
        case Support():
            kind = fact.kind.replace("_", " ").capitalize()
            return _join(kind, fact.status, _by("by", fact.by), _by("to", fact.to))
        case Transfer():
            return _join(
                "Transfer of", fact.services or "services", fact.status, _by("to", fact.to)
            )
        case Commitment():
            return _describe_promise(fact)
        case Disclosure():
            return _join(fact.what or "Something", "disclosed to", fact.to, _by("by", fact.by))
        case NonDisclosure():
            said = (
                f"{fact.alleged_by or 'Somebody'} says that {fact.what or 'something'} was withheld"
            )
            return _join(said, _by("from", fact.to), _by("by", fact.by))
        case Assessment():
            return _join(fact.by or "Somebody", "judged progress:", fact.movement.replace("_", " "))
        case _:
            return type(fact).__name__


def _describe_promise(fact: Commitment) -> str:
    what = "support"
    if fact.quantity is not None:
        what = say_quantity(fact.quantity, fact.unit, at_least=fact.at_least)
    purpose = None if fact.purpose == name_unit(fact.unit) else fact.purpose
    if purpose is not None and not purpose.startswith("to "):
        purpose = f"for {purpose}"
    return _join(fact.by or "Somebody", "promised", what, purpose)


def _join(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _by(word: str, name: str | None) -> str | None:
    return f"{word} {name}" if name else None
