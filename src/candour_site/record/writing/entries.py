"""The verbs by which people add entries. Each records one entry and gives it back.

All take ``by`` (who records it), ``recorded_at`` (the instant, from the edge) and the ``intervention``; all raise
``RecordRefused`` for what contradicts the record and ``StorageFailed`` when the disk or the database refuses.
"""

import datetime as dt
from typing import Any, Unpack, cast

from candour.errors import RecordRefused
from candour.facts import AnyFact, PartialDate
from candour.facts.events import Audience, Movement
from candour.facts.record import (
    AgreementEntry,
    AnyEntry,
    AssessmentEntry,
    DecisionEntry,
    DifferenceEntry,
    DisclosureEntry,
    EntryCite,
    ErasureEntry,
    EvidenceEntry,
    FactEntry,
    FulfilmentEntry,
    LinkEntry,
    ResponseEntry,
    WithdrawalEntry,
)
from candour.facts.record.entries import (
    DifferenceType,
    DisclosureBasis,
    EvidenceSays,
    Outcome,
    Relation,
    Route,
)
from candour_site.record import mapping, models
from candour_site.record.writing.appending import append_drafts
from candour_site.record.writing.drafts import Draft, Recording


def _append(
    kind: type[AnyEntry],
    where: Recording,
    fields: dict[str, Any],
    *,
    supersedes: str | None = None,
) -> AnyEntry:
    return append_drafts([Draft(kind, fields, supersedes)], **where)[0]


def add_fact(fact: AnyFact, *, document: str, **where: Unpack[Recording]) -> FactEntry:
    """Record a fact by hand."""
    fields = {"fact": fact, "document": document, "basis": "by_hand"}
    return cast(FactEntry, _append(FactEntry, where, fields))


def disclose(
    document: str,
    *,
    to: Audience,
    date: PartialDate | None = None,
    route: Route | None = None,
    basis: DisclosureBasis = "recorded",
    cite: EntryCite | None = None,
    **where: Unpack[Recording],
) -> DisclosureEntry:
    """Record that a document came before an audience."""
    fields = {
        "document": document,
        "to": to,
        "date": date,
        "route": route,
        "basis": basis,
        "cite": cite,
    }
    return cast(DisclosureEntry, _append(DisclosureEntry, where, fields))


def add_evidence(
    of: str,
    *,
    says: EvidenceSays,
    date: PartialDate | None = None,
    document: str | None = None,
    cite: EntryCite | None = None,
    **where: Unpack[Recording],
) -> EvidenceEntry:
    """Record what shows whether a requirement or commitment was carried out."""
    fields = {"of": of, "says": says, "date": date, "document": document, "cite": cite}
    return cast(EvidenceEntry, _append(EvidenceEntry, where, fields))


def fulfil(
    of: str,
    *,
    quantity: float,
    date: PartialDate | None = None,
    cite: EntryCite | None = None,
    **where: Unpack[Recording],
) -> FulfilmentEntry:
    """Record that so much of a commitment was delivered, in its own unit."""
    fields = {"of": of, "quantity": quantity, "date": date, "cite": cite}
    return cast(FulfilmentEntry, _append(FulfilmentEntry, where, fields))


def agree(
    of: str,
    *,
    agreed_by: str,
    date: PartialDate | None = None,
    cite: EntryCite | None = None,
    **where: Unpack[Recording],
) -> AgreementEntry:
    """Record that somebody agreed to what was done for a requirement."""
    fields = {"of": of, "by": agreed_by, "date": date, "cite": cite}
    return cast(AgreementEntry, _append(AgreementEntry, where, fields))


def decide(
    of: str,
    *,
    decided_by: str,
    outcome: Outcome,
    date: PartialDate | None = None,
    cite: EntryCite | None = None,
    **where: Unpack[Recording],
) -> DecisionEntry:
    """Record that somebody decided where a requirement or an instrument stands."""
    fields = {"of": of, "by": decided_by, "outcome": outcome, "date": date, "cite": cite}
    return cast(DecisionEntry, _append(DecisionEntry, where, fields))


def assess(
    of: str | None,
    *,
    judged_by: str,
    movement: Movement,
    date: PartialDate | None = None,
    cite: EntryCite | None = None,
    **where: Unpack[Recording],
) -> AssessmentEntry:
    """Record progress as somebody judged it."""
    fields = {"of": of, "by": judged_by, "movement": movement, "date": date, "cite": cite}
    return cast(AssessmentEntry, _append(AssessmentEntry, where, fields))


def respond(
    to: str,
    *,
    said_by: str,
    text: str,
    date: PartialDate | None = None,
    cite: EntryCite | None = None,
    **where: Unpack[Recording],
) -> ResponseEntry:
    """Record what somebody says to an entry: the right of reply."""
    fields = {"to": to, "by": said_by, "text": text, "date": date, "cite": cite}
    return cast(ResponseEntry, _append(ResponseEntry, where, fields))


def link(earlier: str, *, later: str, relation: Relation, **where: Unpack[Recording]) -> LinkEntry:
    """Record that two findings are the same or related."""
    fields = {"earlier": earlier, "later": later, "relation": relation}
    return cast(LinkEntry, _append(LinkEntry, where, fields))


def note_difference(
    statement: str,
    *,
    against: tuple[str, ...],
    differs_in: DifferenceType,
    rule: str,
    invited_on: dt.date | None = None,
    published_by: str | None = None,
    **where: Unpack[Recording],
) -> DifferenceEntry:
    """Record that a statement differs from the record, for reviewers; invited and published as it says."""
    fields = {
        "statement": statement,
        "against": against,
        "type": differs_in,
        "rule": rule,
        "invited_on": invited_on,
        "published_by": published_by,
    }
    return cast(DifferenceEntry, _append(DifferenceEntry, where, fields))


def correct(
    entry: str, *, changes: dict[str, Any], reason: str | None = None, **where: Unpack[Recording]
) -> AnyEntry:
    """Record a correction: the same kind of entry with these fields changed, superseding the old one; ``reason`` says why.

    A fact's own fields are changed under ``fact``; what the reader proposed stays beside it.
    """
    former = _find(entry, intervention=where["intervention"])
    fields = mapping.own_fields(former) | changes
    if isinstance(former, FactEntry) and former.basis in {"accepted", "by_rule"}:
        fields |= {"basis": "corrected", "proposal": former.proposal or former.fact}
    if reason:
        fields["reason"] = reason
    return _append(type(former), where, fields, supersedes=entry)


def withdraw(entry: str, *, reason: str, **where: Unpack[Recording]) -> WithdrawalEntry:
    """Record that an entry no longer stands, and why."""
    _find(entry, intervention=where["intervention"])
    return cast(
        WithdrawalEntry, _append(WithdrawalEntry, where, {"reason": reason}, supersedes=entry)
    )


def erase(of: str, *, authority: str, reason: str, **where: Unpack[Recording]) -> ErasureEntry:
    """Record that an entry's content is erased, on whose authority and why; no answer shows it again."""
    fields = {"of": of, "authority": authority, "reason": reason}
    return cast(ErasureEntry, _append(ErasureEntry, where, fields))


def _find(key: str, *, intervention: str) -> AnyEntry:
    body = (
        models.Entry.objects.filter(key=key, intervention__slug=intervention)
        .values_list("body", flat=True)
        .first()
    )
    if body is None:
        raise RecordRefused(
            f"{intervention} holds no entry {key!r}.",
            advice="Name the id of an entry as `candour show` prints it.",
        )
    return mapping.read_entry(body)
