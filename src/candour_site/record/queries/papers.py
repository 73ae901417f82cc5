"""Documents, their page texts, and what readers proposed from them."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from django.db.models import Count

from candour.analysis.ledger import AsAt, end_of
from candour.errors import RecordRefused
from candour.facts import AnyFact
from candour.facts.record import RecordedDocument
from candour.publishing.casefile import CaseFile
from candour_site.record import mapping, models
from candour_site.record.documents import describe_documents, load_document
from candour_site.record.erasures import Erasures, find_erasures, find_hidden, hide_passages
from candour_site.record.queries.interventions import find_intervention, list_entries

State = Literal["waiting", "accepted", "corrected", "rejected"]


@dataclass(frozen=True, slots=True)
class ProposedFact:
    """A fact that a reader proposed and what became of it; ``entry`` is the id of what was recorded."""

    number: int
    intervention: str
    document: str
    fact: AnyFact
    state: State
    decided_by: str | None
    decided_at: dt.datetime | None
    reason: str | None
    entry: str | None


def list_documents(
    *, intervention: str | None = None, as_at: AsAt = None
) -> tuple[RecordedDocument, ...]:
    """The documents that the record held ``as_at``, without page texts, in the order they came; of one intervention if given."""
    rows = models.Document.objects.all()
    if intervention is not None:
        filed = models.Filing.objects.filter(intervention__slug=intervention).values("document_id")
        named = models.Entry.objects.filter(
            intervention__slug=intervention, document__isnull=False
        ).values("document_id")
        rows = rows.filter(pk__in=filed.union(named))
    return tuple(document for _, document in describe_documents(rows, before=end_of(as_at)))


def find_document(slug: str, *, as_at: AsAt = None) -> RecordedDocument:
    """A document as described ``as_at``, with its page texts, without what was erased of them.

    Raises ``RecordRefused`` when the record did not hold it.
    """
    held = load_document(slug, before=end_of(as_at))
    if held is None:
        raise RecordRefused(
            f"The record holds no document {slug!r}"
            + (f" as at {as_at}." if as_at is not None else "."),
            advice="`candour show --documents` lists those it holds.",
        )
    return hide_passages(held[1])


def find_document_by_hash(sha256: str) -> RecordedDocument | None:
    """The document whose original has this hash, with its page texts, or ``None``."""
    slug = models.Document.objects.filter(sha256=sha256).values_list("slug", flat=True).first()
    return None if slug is None else find_document(slug)


def is_filed(slug: str, *, intervention: str) -> bool:
    """Whether a document is among an intervention's papers."""
    return models.Filing.objects.filter(
        document__slug=slug, intervention__slug=intervention
    ).exists()


def holds_document(slug: str) -> bool:
    """Whether this id stands for a document already."""
    return models.Document.objects.filter(slug=slug).exists()


def list_proposals(
    *,
    intervention: str | None = None,
    document: str | None = None,
    state: State | None = "waiting",
) -> tuple[ProposedFact, ...]:
    """What readers proposed, in the order of documents and places in them; ``state`` ``None`` gives all.

    A proposal whose entry was erased, or that quotes what was erased, is left out.
    """
    rows = models.Proposal.objects.select_related(
        "filing__document", "filing__intervention", "decision__entry"
    ).order_by("filing_id", "position")
    if intervention is not None:
        rows = rows.filter(filing__intervention__slug=intervention)
    if document is not None:
        rows = rows.filter(filing__document__slug=document)
    if state == "waiting":
        rows = rows.filter(decision__isnull=True)
    elif state is not None:
        rows = rows.filter(decision__outcome=state)
    found = (_proposed(row) for row in rows.iterator(chunk_size=500))
    erasures = find_erasures()
    return tuple(_leave_out_erased(found, erasures) if erasures.hidden else found)


def export_case(slug: str, *, as_at: AsAt = None) -> CaseFile:
    """The whole of an intervention as the record held it ``as_at``: what a case file takes.

    Raises ``RecordRefused`` for an unknown intervention.
    """
    papers = list_documents(intervention=slug, as_at=as_at)
    documents = (find_document(one.id, as_at=as_at) for one in papers)
    return CaseFile(
        intervention=find_intervention(slug, as_at=as_at),
        documents=tuple(sorted(documents, key=lambda one: one.id)),
        entries=list_entries(slug, as_at=as_at),
    )


def find_proposal(number: int, *, intervention: str) -> ProposedFact:
    """One proposal of an intervention. Raises ``RecordRefused`` when there is none of this number."""
    rows = models.Proposal.objects.select_related(
        "filing__document", "filing__intervention", "decision__entry"
    )
    row = rows.filter(pk=number, filing__intervention__slug=intervention).first()
    if row is None:
        raise RecordRefused(
            f"{intervention} has no proposal {number}.",
            advice="`candour review` lists those that wait.",
        )
    found = list(_leave_out_erased([_proposed(row)], find_erasures()))
    if not found:
        raise RecordRefused(
            f"The content of proposal {number} was erased.",
            advice="`candour review` lists those that wait.",
        )
    return found[0]


def count_waiting() -> dict[str, int]:
    """The number of proposals that wait, by intervention; interventions with none are left out."""
    if find_erasures().hidden:
        return dict(Counter(one.intervention for one in list_proposals()))
    waiting = models.Proposal.objects.filter(decision__isnull=True)
    counts = waiting.values_list("filing__intervention__slug").annotate(Count("pk")).order_by()
    return dict(counts)


def _leave_out_erased(
    proposals: Iterable[ProposedFact], erasures: Erasures
) -> Iterator[ProposedFact]:
    """Those proposals that hold nothing that was erased: neither an entry's content nor a passage."""
    known = list(proposals)
    hidden = find_hidden({one.document for one in known}, erasures)
    for one in known:
        quoted = any(
            not hidden.get((one.document, cite.page), set()).isdisjoint(range(cite.start, cite.end))
            for cite in (one.fact.cite, *one.fact.also)
        )
        if not quoted and (one.intervention, one.entry) not in erasures.hidden:
            yield one


def _proposed(row: models.Proposal) -> ProposedFact:
    decision = getattr(row, "decision", None)
    return ProposedFact(
        number=row.pk,
        intervention=row.filing.intervention.slug,
        document=row.filing.document.slug,
        fact=mapping.read_fact(row.body),
        state="waiting" if decision is None else decision.outcome,
        decided_by=decision and decision.recorded_by,
        decided_at=decision and decision.recorded_at,
        reason=(decision and decision.reason) or None,
        entry=decision.entry.key if decision is not None and decision.entry else None,
    )
