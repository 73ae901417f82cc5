"""What was taken from one document: the object that ``candour read`` prints, one a line."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from candour.facts.dates import PartialDate
from candour.facts.document import Problem, Source, Status
from candour.facts.events import (
    Appointment,
    Assessment,
    Commitment,
    Disclosure,
    NonDisclosure,
    Partnership,
    Review,
    Statement,
    Support,
    Transfer,
)
from candour.facts.inspections import Finding, Inspection, Judgement
from candour.facts.instruments import Instrument, Requirement

DocumentKind = Literal[
    "inspection_report",
    "direction",
    "improvement_notice",
    "letter",
    "press_release",
    "news",
    "minutes",
    "report",
    "improvement_plan",
    "foi_response",
    "email",
    "other",
]

AnyFact = (
    Inspection
    | Judgement
    | Finding
    | Instrument
    | Requirement
    | Appointment
    | Review
    | Partnership
    | Support
    | Transfer
    | Commitment
    | Statement
    | Disclosure
    | NonDisclosure
    | Assessment
)


class Extract(msgspec.Struct, frozen=True, kw_only=True):
    """One document's facts in the order of their place in it; iterating gives the facts.

    ``candour`` is the version of the format. ``about`` is the GSS code of the authority that the document is about.
    """

    candour: Literal[1] = 1
    source: Source
    status: Status
    problems: tuple[Problem, ...] = ()
    kind: DocumentKind = "other"
    title: str | None = None
    author: str | None = None
    published: PartialDate | None = None
    about: str | None = None
    facts: tuple[AnyFact, ...] = ()

    def __iter__(self) -> Iterator[AnyFact]:
        return iter(self.facts)
