"""The kinds of entry that a record is made of.

Source: the vocabulary of the record (docs/reference/record.md); the names and fields are the contract's.
``withdrawal`` and ``erased`` are its two sentences *a withdrawal is a correction to nothing, with its reason* and
*erasure* made into entries (docs/decisions/0015-entries-are-values.md).
"""

import datetime as dt
from typing import Literal

from candour.errors import InvalidFact
from candour.facts.dates import PartialDate
from candour.facts.events import Audience, Movement
from candour.facts.extract import AnyFact
from candour.facts.record.entry import Entry, EntryCite
from candour.facts.record.intervention import require_id, require_text

FactBasis = Literal["accepted", "corrected", "by_hand", "by_rule"]
DisclosureBasis = Literal["recorded", "addressed", "published"]
Route = Literal["foi", "published", "sent", "reported_to_committee", "leaked"]
EvidenceSays = Literal["done", "partly_done", "not_done"]
Outcome = Literal["met", "not_met", "lifted", "superseded", "fallback"]
Relation = Literal["same", "related"]
DifferenceType = Literal["initiative", "omission", "figure", "grade", "timing"]


class FactEntry(Entry, frozen=True, kw_only=True, tag="fact"):
    """A fact of a document, as a person or a rule accepted it; ``proposal`` is the reader's, when it differs."""

    fact: AnyFact
    document: str
    basis: FactBasis
    proposal: AnyFact | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        require_id(self.document, "document")
        if self.basis == "corrected" and self.proposal is None:
            raise InvalidFact(
                f"Entry {self.id} is a corrected fact without the proposal that it corrects.",
                advice="Keep what the reader proposed in 'proposal', or say 'by_hand'.",
            )


class DisclosureEntry(Entry, frozen=True, kw_only=True, tag="disclosure"):
    """A document came before one audience; without a ``date`` it reads *told, date unknown*."""

    document: str
    to: Audience
    date: PartialDate | None = None
    route: Route | None = None
    basis: DisclosureBasis = "recorded"
    cite: EntryCite | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        require_id(self.document, "document")


class EvidenceEntry(Entry, frozen=True, kw_only=True, tag="evidence"):
    """What shows whether a requirement or commitment (``of``) was carried out."""

    of: str
    says: EvidenceSays
    date: PartialDate | None = None
    document: str | None = None
    cite: EntryCite | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        require_id(self.of, "entry")
        if self.document is not None:
            require_id(self.document, "document")
        if self.cite is not None and self.document != self.cite.document:
            raise InvalidFact(
                f"Evidence {self.id} names document {self.document} and cites {self.cite.document}.",
                advice="Name the document that the passage stands in.",
            )


class FulfilmentEntry(Entry, frozen=True, kw_only=True, tag="fulfilment"):
    """So much of a commitment (``of``) was delivered, in the commitment's own unit."""

    of: str
    quantity: float | int
    date: PartialDate | None = None
    cite: EntryCite | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        require_id(self.of, "entry")
        if not 0 < self.quantity < float("inf"):
            raise InvalidFact(
                f"What was delivered is more than nothing (got {self.quantity}).",
                advice="To take a delivery back, withdraw or correct its entry.",
            )


class AgreementEntry(Entry, frozen=True, kw_only=True, tag="agreement"):
    """Somebody agreed to what was done for a requirement (``of``)."""

    of: str
    by: str
    date: PartialDate | None = None
    cite: EntryCite | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        require_id(self.of, "entry")
        require_text(self.by, "name of who agreed")


class DecisionEntry(Entry, frozen=True, kw_only=True, tag="decision"):
    """Somebody decided where a requirement stands, or an instrument and all that it requires (``of``)."""

    of: str
    by: str
    outcome: Outcome
    date: PartialDate | None = None
    cite: EntryCite | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        require_id(self.of, "entry")
        require_text(self.by, "name of who decided")


class AssessmentEntry(Entry, frozen=True, kw_only=True, tag="assessment"):
    """Progress as somebody judged it; ``of`` says in words what was judged (the services, one area)."""

    by: str
    of: str | None = None
    movement: Movement
    date: PartialDate | None = None
    cite: EntryCite | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        require_text(self.by, "name of who judged")


class LinkEntry(Entry, frozen=True, kw_only=True, tag="link"):
    """Two findings, ``earlier`` and ``later``, are the same or related."""

    earlier: str
    later: str
    relation: Relation

    def __post_init__(self) -> None:
        super().__post_init__()
        require_id(self.earlier, "entry")
        require_id(self.later, "entry")
        if self.earlier == self.later:
            raise InvalidFact(
                f"Link {self.id} would join a finding to itself.", advice="Name two findings."
            )


class DifferenceEntry(Entry, frozen=True, kw_only=True, tag="difference"):
    """A ``statement`` differs from the record (``against``); shown to reviewers only until it is published."""

    statement: str
    against: tuple[str, ...]
    type: DifferenceType
    rule: str
    invited_on: dt.date | None = None
    published_by: str | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        require_id(self.statement, "entry")
        if not self.against:
            raise InvalidFact(
                f"Difference {self.id} names nothing that the statement differs from.",
                advice="Name at least one entry in 'against'.",
            )
        for entry in self.against:
            require_id(entry, "entry")
        if self.statement in self.against:
            raise InvalidFact(
                f"Difference {self.id} would set a statement against itself.",
                advice="Name in 'against' what the statement differs from.",
            )
        if self.published_by is not None and self.invited_on is None:
            raise InvalidFact(
                f"Difference {self.id} would be published before anybody was invited to respond.",
                advice="Invite the person or body concerned first, and give the day in 'invited_on'.",
            )
        last = self.recorded_at.date() + dt.timedelta(days=1)  # England may be a day ahead of UTC
        if self.published_by is not None and self.invited_on is not None and self.invited_on > last:
            raise InvalidFact(
                f"Difference {self.id} would be published before {self.invited_on}, when somebody is to be invited to respond.",
                advice="Publish it once they have been invited.",
            )


class ResponseEntry(Entry, frozen=True, kw_only=True, tag="response"):
    """The right of reply: what ``by`` says to an entry (``to``)."""

    to: str
    by: str
    text: str
    date: PartialDate | None = None
    cite: EntryCite | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        require_id(self.to, "entry")
        require_text(self.by, "name of who responds")
        require_text(self.text, "text of the response")


class WithdrawalEntry(Entry, frozen=True, kw_only=True, tag="withdrawal"):
    """A correction to nothing: the entry in ``supersedes`` no longer stands, for this ``reason``."""

    reason: str

    def __post_init__(self) -> None:
        super().__post_init__()
        require_text(self.reason, "reason of the withdrawal")
        if self.supersedes is None:
            raise InvalidFact(
                f"Withdrawal {self.id} withdraws nothing.",
                advice="Name the withdrawn entry in 'supersedes'.",
            )


class ErasureEntry(Entry, frozen=True, kw_only=True, tag="erasure"):
    """The content of an entry (``of``) was erased on somebody's ``authority``, for this ``reason``."""

    of: str
    authority: str
    reason: str

    def __post_init__(self) -> None:
        super().__post_init__()
        require_id(self.of, "entry")
        require_text(self.authority, "authority for the erasure")
        require_text(self.reason, "reason of the erasure")


class ErasedEntry(Entry, frozen=True, kw_only=True, tag="erased"):
    """What is left of an entry whose content was erased: its place in the record and the kind that it ``was``."""

    was: str


AnyEntry = (
    FactEntry
    | DisclosureEntry
    | EvidenceEntry
    | FulfilmentEntry
    | AgreementEntry
    | DecisionEntry
    | AssessmentEntry
    | LinkEntry
    | DifferenceEntry
    | ResponseEntry
    | WithdrawalEntry
    | ErasureEntry
    | ErasedEntry
)


def blank(entry: AnyEntry) -> ErasedEntry:
    """What is left of an entry whose content must not be shown: its place and the kind that it was."""
    return ErasedEntry(
        id=entry.id,
        sequence=entry.sequence,
        intervention=entry.intervention,
        recorded_at=entry.recorded_at,
        recorded_by=entry.recorded_by,
        supersedes=entry.supersedes,
        was=entry.was if isinstance(entry, ErasedEntry) else entry.kind,
    )
