"""Interventions and their entries, as at an instant."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from candour.analysis.ledger import AsAt, Ledger, end_of, open_ledger
from candour.errors import RecordRefused
from candour.facts.record import AnyEntry, Intervention
from candour_site.record import mapping, models
from candour_site.record.documents import describe_documents
from candour_site.record.erasures import find_erasures


def list_interventions(
    *, authority: str | None = None, as_at: AsAt = None
) -> tuple[Intervention, ...]:
    """The interventions that the record held ``as_at``, by id; those of one authority if given (a GSS code)."""
    rows = models.InterventionDescription.objects.order_by("id")
    moment = end_of(as_at)
    if moment is not None:
        rows = rows.filter(recorded_at__lt=moment)
    last = dict(rows.values_list("intervention_id", "body"))
    found = (mapping.read_intervention(body) for body in last.values())
    wanted = (one for one in found if authority in {None, one.authority})
    return tuple(sorted(wanted, key=lambda one: one.id))


def find_intervention(slug: str, *, as_at: AsAt = None) -> Intervention:
    """The intervention with this id as described ``as_at``. Raises ``RecordRefused`` when there is none."""
    rows = models.InterventionDescription.objects.filter(intervention__slug=slug).order_by("-id")
    moment = end_of(as_at)
    if moment is not None:
        rows = rows.filter(recorded_at__lt=moment)
    body = rows.values_list("body", flat=True).first()
    if body is None:
        raise RecordRefused(
            f"The record holds no intervention {slug!r}"
            + (f" as at {as_at}." if as_at is not None else "."),
            advice="`candour intervention list` shows those it holds.",
        )
    return mapping.read_intervention(body)


def load_ledger(slug: str, *, as_at: AsAt = None) -> Ledger:
    """The record of an intervention ``as_at``: what every analysis takes. Documents come without page texts.

    Raises ``RecordRefused`` for an unknown intervention.
    """
    intervention = find_intervention(slug, as_at=as_at)
    entries = list_entries(slug, as_at=as_at)
    named = {document for entry in entries if (document := mapping.document_of(entry)) is not None}
    documents = describe_documents(_papers(slug, named), before=end_of(as_at))
    return open_ledger(intervention, [document for _, document in documents], entries, as_at=as_at)


def list_entries(
    slug: str,
    *,
    kinds: Iterable[str] = (),
    types: Iterable[str] = (),
    as_at: AsAt = None,
) -> tuple[AnyEntry, ...]:
    """Every entry of an intervention recorded by ``as_at``, in sequence, corrected ones included.

    ``kinds`` are kinds of entry, ``types`` types of fact; empty means all. Of an erased entry only its place is given.
    """
    rows = _rows(slug, before=end_of(as_at))
    if kinds:
        rows = rows.filter(kind__in=list(kinds))
    if types:
        rows = rows.filter(type__in=list(types))
    erasures = find_erasures([slug])
    entries = map(mapping.read_entry, rows.values_list("body", flat=True).iterator())
    return tuple(map(erasures.show, entries)) if erasures.hidden else tuple(entries)


def find_entry(slug: str, key: str, *, as_at: AsAt = None) -> AnyEntry:
    """One entry of an intervention by its id. Raises ``RecordRefused`` when there was none ``as_at``."""
    rows = _rows(slug, before=end_of(as_at)).filter(key=key)
    body = rows.values_list("body", flat=True).first()
    if body is None:
        raise RecordRefused(
            f"{slug} holds no entry {key!r}" + (f" as at {as_at}." if as_at is not None else "."),
            advice="`candour show` lists the entries of an intervention with their ids.",
        )
    return find_erasures([slug]).show(mapping.read_entry(body))


def find_key(slug: str, given: str) -> str:
    """The id of the entry that is meant by its id or by its number in the intervention.

    Raises ``RecordRefused`` when there is none; names the intervention that holds it, where that is another.
    """
    rows = models.Entry.objects.filter(intervention__slug=slug)
    match = Q(key=given)
    if given.lstrip("#").isdigit():
        match |= Q(sequence=int(given.lstrip("#")))
    keys = sorted(rows.filter(match).values_list("key", flat=True), key=lambda key: key != given)
    if keys:
        return keys[0]
    other = models.Entry.objects.filter(key=given).values_list("intervention__slug", flat=True)
    elsewhere = other.first()
    raise RecordRefused(
        f"{given!r} is an entry of {elsewhere}, not of {slug}."
        if elsewhere
        else f"{slug} holds no entry {given!r}.",
        advice="`candour show` lists the entries of an intervention with their ids.",
    )


def last_recorded_at(slug: str) -> dt.datetime | None:
    """The instant of an intervention's last entry, or ``None`` when it has none: what a cached answer rests on."""
    rows = models.Entry.objects.filter(intervention__slug=slug).order_by("-sequence")
    return rows.values_list("recorded_at", flat=True).first()


def _rows(slug: str, *, before: dt.datetime | None) -> "QuerySet[models.Entry]":
    rows = models.Entry.objects.filter(intervention__slug=slug).order_by("sequence")
    return rows if before is None else rows.filter(recorded_at__lt=before)


def _papers(slug: str, named: Iterable[str]) -> "QuerySet[models.Document]":
    """The documents filed with an intervention and those that its entries name, which lie in its entries already."""
    filed = models.Filing.objects.filter(intervention__slug=slug).values("document_id")
    return models.Document.objects.filter(Q(pk__in=filed) | Q(slug__in=sorted(named)))
