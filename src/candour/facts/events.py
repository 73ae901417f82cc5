"""Facts of prose: who was appointed, promised, said, was told or was not, and how it is going."""

from typing import Literal

from candour.facts.dates import PartialDate
from candour.facts.fact import Fact

Audience = Literal[
    "ministers", "executive", "officers", "councillors", "partners", "press", "public"
]
Movement = Literal["improving", "some_progress", "too_slow", "no_change", "declining"]


class Appointment(Fact, frozen=True, kw_only=True, tag="appointment"):
    """A person takes up, holds for a time, or leaves a post; ``date`` is when it takes effect."""

    person: str | None = None
    person_code: str | None = None
    role: str | None = None
    by: str | None = None
    by_code: str | None = None
    date: PartialDate | None = None
    status: Literal["appointed", "acting", "left"]


class Review(Fact, frozen=True, kw_only=True, tag="review"):
    """A review, visit, board meeting or inspection due; ``duration_days`` when the document gives a length."""

    by: str | None = None
    by_code: str | None = None
    of: str | None = None
    of_code: str | None = None
    kind: Literal["review", "visit", "board_meeting", "inspection_due"]
    date: PartialDate | None = None
    duration_days: int | None = None


class Partnership(Fact, frozen=True, kw_only=True, tag="partnership"):
    """A partner sought, proposed, agreed or parted from."""

    partner: str | None = None
    partner_code: str | None = None
    kind: Literal["improvement_partner", "shared_director", "trust", "company", "alliance", "other"]
    status: Literal["sought", "proposed", "agreed", "ended"]
    date: PartialDate | None = None


class Support(Fact, frozen=True, kw_only=True, tag="support"):
    """People sent in to help or to oversee."""

    kind: Literal["task_force", "adviser", "team", "board", "other"]
    by: str | None = None
    by_code: str | None = None
    to: str | None = None
    to_code: str | None = None
    purpose: str | None = None
    date: PartialDate | None = None
    status: Literal["proposed", "sent", "ended"]


class Transfer(Fact, frozen=True, kw_only=True, tag="transfer"):
    """Services pass to somebody else; ``date`` is when it takes effect."""

    services: str | None = None
    to: str | None = None
    to_code: str | None = None
    date: PartialDate | None = None
    status: Literal["proposed", "ordered", "done"]


class Commitment(Fact, frozen=True, kw_only=True, tag="commitment"):
    """Money, posts or other support promised; ``quantity`` is ``None`` where no number is given."""

    by: str | None = None
    by_code: str | None = None
    quantity: float | int | None = None
    unit: str | None = None
    at_least: bool = False
    purpose: str | None = None
    date: PartialDate | None = None


class Statement(Fact, frozen=True, kw_only=True, tag="statement"):
    """Words of a speaker, quoted (``direct``) or reported (``indirect``); ``date`` is when they were said."""

    speaker: str | None = None
    speaker_code: str | None = None
    role: str | None = None
    text: str
    reported: Literal["direct", "indirect"]
    via: str | None = None
    date: PartialDate | None = None


class Disclosure(Fact, frozen=True, kw_only=True, tag="disclosure"):
    """Something came before one audience; two audiences are two facts."""

    what: str | None = None
    by: str | None = None
    by_code: str | None = None
    to: Audience
    route: Literal["foi", "published", "sent", "reported_to_committee", "leaked"] | None = None
    date: PartialDate | None = None


class NonDisclosure(Fact, frozen=True, kw_only=True, tag="non_disclosure"):
    """Somebody (``alleged_by``) says that something was withheld from an audience."""

    what: str | None = None
    by: str | None = None
    by_code: str | None = None
    to: Audience | None = None
    alleged_by: str | None = None
    alleged_by_code: str | None = None
    date: PartialDate | None = None


class Assessment(Fact, frozen=True, kw_only=True, tag="assessment"):
    """Progress as somebody judged it."""

    by: str | None = None
    by_code: str | None = None
    of: str | None = None
    of_code: str | None = None
    movement: Movement
    date: PartialDate | None = None
