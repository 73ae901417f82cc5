"""Proposals are decided: accepted as they are, corrected, or rejected. Both the proposal and the decision stay.

Facts and decisions of one call are one transaction.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from candour.errors import RecordRefused
from candour.facts import AnyFact
from candour.facts.record import AnyEntry, FactEntry
from candour_site.record import mapping, models
from candour_site.record.writing.appending import append_drafts, lock_intervention
from candour_site.record.writing.drafts import Draft, Moment, Recording, stamp
from candour_site.record.writing.storage import one_transaction

Acceptance = Literal["accepted", "by_rule"]
_NO_REASONS: Mapping[int, str] = {}


def accept_proposals(
    proposals: Iterable[int],
    *,
    intervention: str,
    by: str,
    recorded_at: Moment,
    basis: Acceptance = "accepted",
    reasons: Mapping[int, str] = _NO_REASONS,
) -> tuple[AnyEntry, ...]:
    """Record these proposals as facts, just as the reader proposed them; the entries, in the order given.

    ``reasons`` says why of those for which somebody did, by number.
    """
    return _decide(
        list(proposals),
        outcome="accepted",
        make=lambda fact, document, _: Draft(
            FactEntry, {"fact": fact, "document": document, "basis": basis}
        ),
        intervention=intervention,
        by=by,
        recorded_at=recorded_at,
        reasons=reasons,
    )


def correct_proposals(
    corrections: Mapping[int, AnyFact],
    *,
    intervention: str,
    by: str,
    recorded_at: Moment,
    reasons: Mapping[int, str] = _NO_REASONS,
) -> tuple[AnyEntry, ...]:
    """Record corrected facts in the place of what was proposed; the proposal stands in the entry, and so does the reason."""
    return _decide(
        list(corrections),
        outcome="corrected",
        make=lambda fact, document, number: Draft(
            FactEntry,
            {
                "fact": corrections[number],
                "document": document,
                "basis": "corrected",
                "proposal": fact,
            },
        ),
        intervention=intervention,
        by=by,
        recorded_at=recorded_at,
        reasons=reasons,
    )


def apply_decisions(
    *,
    accepted: Iterable[int],
    corrected: Mapping[int, AnyFact],
    rejected: Mapping[int, str],
    intervention: str,
    by: str,
    recorded_at: Moment,
    reasons: Mapping[int, str] = _NO_REASONS,
) -> tuple[AnyEntry, ...]:
    """Decide many proposals as one transaction; the entries, those accepted first.

    ``rejected`` gives the reasons of rejections, ``reasons`` those of the others.
    """
    where = Recording(intervention=intervention, by=by, recorded_at=recorded_at)
    with one_transaction():
        entries = accept_proposals(accepted, reasons=reasons, **where)
        entries += correct_proposals(corrected, reasons=reasons, **where)
        for number, reason in rejected.items():
            reject_proposals([number], reason=reason, **where)
    return entries


def reject_proposals(
    proposals: Iterable[int], *, intervention: str, reason: str, by: str, recorded_at: Moment
) -> None:
    """Decide that these proposals are not recorded, and why."""
    wanted = list(proposals)
    with one_transaction():
        lock_intervention(intervention)
        _undecided(wanted, intervention=intervention)
        moment = stamp(recorded_at)
        models.ProposalDecision.objects.bulk_create(
            models.ProposalDecision(
                proposal_id=number,
                outcome="rejected",
                reason=reason,
                recorded_at=moment,
                recorded_by=by,
            )
            for number in wanted
        )


def _decide(
    wanted: Sequence[int],
    *,
    outcome: str,
    make: Callable[[AnyFact, str, int], Draft],
    intervention: str,
    by: str,
    recorded_at: Moment,
    reasons: Mapping[int, str],
) -> tuple[AnyEntry, ...]:
    with one_transaction():
        lock_intervention(intervention)
        rows = _undecided(wanted, intervention=intervention)
        drafts = [
            _give_reason(
                make(mapping.read_fact(row.body), row.filing.document.slug, row.pk),
                reasons.get(row.pk),
            )
            for row in rows
        ]
        entries = append_drafts(drafts, intervention=intervention, by=by, recorded_at=recorded_at)
        ids = _rows_of(entries, intervention=intervention)
        models.ProposalDecision.objects.bulk_create(
            models.ProposalDecision(
                proposal=row,
                outcome=outcome,
                entry_id=ids[entry.id],
                reason=entry.why or "",
                recorded_at=entry.recorded_at,
                recorded_by=by,
            )
            for row, entry in zip(rows, entries, strict=True)
        )
    return entries


def _give_reason(draft: Draft, reason: str | None) -> Draft:
    return draft._replace(fields={**draft.fields, "reason": reason}) if reason else draft


def _rows_of(entries: Sequence[AnyEntry], *, intervention: str) -> dict[str, int]:
    """The rows of entries that were appended together, so one after the other."""
    if not entries:
        return {}
    span = (entries[0].sequence, entries[-1].sequence)
    rows = models.Entry.objects.filter(intervention__slug=intervention, sequence__range=span)
    return dict(rows.values_list("key", "pk"))


def _undecided(wanted: Sequence[int], *, intervention: str) -> list[models.Proposal]:
    rows = models.Proposal.objects.select_related(
        "filing__document", "filing__intervention", "decision"
    ).in_bulk(wanted)
    for number in wanted:
        row = rows.get(number)
        if row is None or row.filing.intervention.slug != intervention:
            raise RecordRefused(
                f"{intervention} has no proposal {number}.",
                advice="`candour review` lists those that wait.",
            )
        if hasattr(row, "decision"):
            raise RecordRefused(
                f"Proposal {number} was {row.decision.outcome} by {row.decision.recorded_by} already.",
                advice="To change an accepted fact, correct its entry (candour correct).",
            )
    if len(set(wanted)) != len(wanted):
        raise RecordRefused("A proposal is named twice.", advice="Name each proposal once.")
    return [rows[number] for number in wanted]
