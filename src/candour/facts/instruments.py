"""Facts of letters, directions, notices and orders: the instrument and what it requires."""

from typing import Literal

from candour.facts.dates import PartialDate
from candour.facts.fact import Fact


class Instrument(Fact, frozen=True, kw_only=True, tag="instrument"):
    """A formal paper; ``date`` is that of the letter or order itself, ``power`` names Act and section."""

    kind: Literal["direction", "improvement_notice", "letter", "warning", "order", "report"]
    issued_by: str | None = None
    issued_by_code: str | None = None
    issued_to: str | None = None
    issued_to_code: str | None = None
    date: PartialDate | None = None
    power: str | None = None
    status: Literal["issued", "varied", "lifted", "proposed"] | None = None


class Requirement(Fact, frozen=True, kw_only=True, tag="requirement"):
    """What somebody must do; only ``force="order"`` binds. A duty that ``recurs`` has no deadline."""

    who: str | None = None
    who_code: str | None = None
    must: str
    force: Literal["order", "recommendation", "motion", "plan"]
    deadline: PartialDate | None = None
    recurs: str | None = None
    approver: str | None = None
    approver_code: str | None = None
    otherwise: str | None = None
