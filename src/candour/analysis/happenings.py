"""When the things that a record tells of happened, and what each is in words: the rows of a timeline.

FACTS.md says which date a fact's ``date`` is. A fact that has none of its own (a finding, a requirement) is as old as the
document or instrument that states it; a report that does not say when it was written found what it found when it inspected.
Where a fact of another type leaves its date open, it is not given: it stands in the order where its document stands, and says so.
"""

from collections.abc import Callable, Mapping
from typing import Any

from candour.analysis.days import say_date, say_days
from candour.analysis.ledger import Ledger
from candour.analysis.quantities import name_unit, say_promised
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
from candour.facts.record import FactEntry, RecordedDocument

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
_PAPERS = {
    "inspection_report": "an inspection report",
    "direction": "a direction",
    "improvement_notice": "an improvement notice",
    "letter": "a letter",
    "press_release": "a press release",
    "news": "an article",
    "minutes": "minutes",
    "report": "a report",
    "improvement_plan": "an improvement plan",
    "foi_response": "a response",
    "email": "an email",
    "other": "a paper",
}


def date_of(fact: AnyFact, document: RecordedDocument | None) -> PartialDate | None:
    """When what a fact tells of happened, or ``None`` when nothing says so."""
    own: PartialDate | None = None
    if isinstance(fact, Inspection):
        own = fact.end or fact.start or fact.published
    elif not isinstance(fact, (Finding, Requirement, Commitment)):
        own = fact.date
    if document is None or (own is not None and own.value is not None):
        return own
    for date in (document.written, document.published):
        if date is not None and date.value is not None:
            return date
    return own


def date_in(ledger: Ledger, entry: FactEntry) -> PartialDate | None:
    """When what an entry tells of happened: as ``date_of``, and a finding of an undated report on its inspection's day."""
    fact = entry.fact
    date = date_of(fact, ledger.documents.get(entry.document))
    if date is not None or not isinstance(fact, Finding):
        return date
    beside = (other.fact for other in ledger.in_document(entry.document))
    inspections = [other for other in beside if isinstance(other, Inspection)]
    return date_of(inspections[0], None) if len(inspections) == 1 else None


def gives_date(fact: AnyFact) -> bool:
    """Whether a fact says when what it tells of happened, or is of a type that is as old as its document."""
    if isinstance(fact, (Inspection, Finding, Requirement, Commitment)):
        return True
    return fact.date is not None and fact.date.value is not None


def say_when(ledger: Ledger, entry: FactEntry) -> str:
    """When what an entry tells of happened, in words; *not given* where the fact leaves it open, with the paper that tells it."""
    return _say_when(entry.fact, date_in(ledger, entry), ledger.documents.get(entry.document))


def say_when_told(fact: AnyFact, document: RecordedDocument | None) -> str:
    """As ``say_when``, of a fact by itself and the document that states it."""
    return _say_when(fact, date_of(fact, document), document)


def _say_when(fact: AnyFact, date: PartialDate | None, document: RecordedDocument | None) -> str:
    if gives_date(fact):
        return say_date(date)
    return say_not_given(getattr(fact, "date", None), document)


def say_not_given(date: PartialDate | None, document: RecordedDocument | None) -> str:
    """A date that a fact leaves open, in words: its own wording if any, and which paper of which day tells it.

    >>> say_not_given(PartialDate.unresolved("last spring"), None)
    'not given (“last spring”)'
    """
    own = f"“{date.text}”" if date is not None and date.text else ""
    dates = (document.written, document.published) if document is not None else ()
    told = next((one for one in dates if one is not None and one.value is not None), None)
    paper = f"in {_PAPERS[document.kind]} of {say_date(told)}" if document and told else ""
    words = ", ".join(word for word in (own, paper) if word)
    return f"not given ({words})" if words else "not given"


def describe_fact(fact: AnyFact) -> str:
    """A fact in one line of plain words, from its own fields only."""
    return _DESCRIPTIONS[type(fact)](fact)


def _describe_inspection(fact: Inspection) -> str:
    return _join(fact.framework.replace("_", " ").upper(), "inspection")


def _describe_judgement(fact: Judgement) -> str:
    grade = _GRADES.get(fact.grade, fact.grade)
    return _join(fact.by, "judged", _AREAS[fact.area], f"to be {grade}")


def _describe_finding(fact: Finding) -> str:
    return f"{fact.polarity.replace('_', ' ').capitalize()}: {fact.text}"


def _describe_instrument(fact: Instrument) -> str:
    what = _join(fact.kind.replace("_", " ").capitalize(), fact.status)
    return _join(what, _by("by", fact.issued_by), _by("to", fact.issued_to))


def _describe_requirement(fact: Requirement) -> str:
    return f"{fact.who or 'Somebody'} must: {fact.must}"


def _describe_appointment(fact: Appointment) -> str:
    return _join(fact.person or "Somebody", fact.status, _by("as", fact.role))


def _describe_review(fact: Review) -> str:
    length = f"({say_days(fact.duration_days)})" if fact.duration_days else None
    kind = fact.kind.replace("_", " ").capitalize()
    return _join(kind, _by("by", fact.by), _by("of", fact.of), length)


def _describe_partnership(fact: Partnership) -> str:
    return _join("Partnership", fact.status, _by("with", fact.partner))


def _describe_support(fact: Support) -> str:
    kind = fact.kind.replace("_", " ").capitalize()
    return _join(kind, fact.status, _by("by", fact.by), _by("to", fact.to))


def _describe_transfer(fact: Transfer) -> str:
    return _join("Transfer of", fact.services or "services", fact.status, _by("to", fact.to))


def _describe_commitment(fact: Commitment) -> str:
    purpose = None if fact.purpose == name_unit(fact.unit) else fact.purpose
    if purpose is not None and not purpose.startswith("to "):
        purpose = f"for {purpose}"
    return _join(fact.by or "Somebody", "promised", say_promised(fact), purpose)


def _describe_statement(fact: Statement) -> str:
    who = fact.speaker or fact.role or "Somebody"
    return f"{who[:1].upper()}{who[1:]}: {fact.text}"


def _describe_disclosure(fact: Disclosure) -> str:
    return _join(fact.what or "Something", "disclosed to", fact.to, _by("by", fact.by))


def _describe_non_disclosure(fact: NonDisclosure) -> str:
    said = f"{fact.alleged_by or 'Somebody'} says that"
    what = fact.what or "something"
    return _join(said, fact.by or "somebody", "withheld", what, _by("from", fact.to))


def _describe_assessment(fact: Assessment) -> str:
    return _join(fact.by or "Somebody", "judged progress:", fact.movement.replace("_", " "))


def _join(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _by(word: str, name: str | None) -> str | None:
    return f"{word} {name}" if name else None


# By type: a timeline describes thousands of facts, and a chain of cases asks each for every type before its own.
_DESCRIPTIONS: Mapping[type, Callable[[Any], str]] = {
    Inspection: _describe_inspection,
    Judgement: _describe_judgement,
    Finding: _describe_finding,
    Instrument: _describe_instrument,
    Requirement: _describe_requirement,
    Appointment: _describe_appointment,
    Review: _describe_review,
    Partnership: _describe_partnership,
    Support: _describe_support,
    Transfer: _describe_transfer,
    Commitment: _describe_commitment,
    Statement: _describe_statement,
    Disclosure: _describe_disclosure,
    NonDisclosure: _describe_non_disclosure,
    Assessment: _describe_assessment,
}
