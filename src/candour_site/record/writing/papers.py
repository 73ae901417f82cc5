"""Interventions and documents enter the record: opened, described, registered, filed, with what a reader proposed."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from candour.errors import RecordRefused
from candour.facts import AnyFact
from candour.facts.record import Intervention, RecordedDocument, name_fact_type
from candour_site.record import mapping, models
from candour_site.record.documents import load_document
from candour_site.record.search import index_document
from candour_site.record.writing.appending import lock_intervention
from candour_site.record.writing.drafts import Moment, stamp
from candour_site.record.writing.storage import one_transaction


def open_intervention(intervention: Intervention, *, by: str, recorded_at: Moment) -> None:
    """Begin the record of an intervention. Raises ``RecordRefused`` when its id is taken."""
    with one_transaction():
        if models.Intervention.objects.filter(slug=intervention.id).exists():
            raise RecordRefused(
                f"The record holds an intervention {intervention.id!r} already.",
                advice="Choose another id, or describe that one anew (candour intervention describe).",
            )
        insert_intervention(intervention, by=by, recorded_at=stamp(recorded_at))


def insert_intervention(
    intervention: Intervention, *, by: str, recorded_at: dt.datetime
) -> models.Intervention:
    """The identity of a new intervention, inserted with its description."""
    identity = models.Intervention(slug=intervention.id)
    identity.save()
    mapping.make_intervention_row(
        intervention, by=by, recorded_at=recorded_at, identity=identity
    ).save()
    return identity


def describe_intervention(intervention: Intervention, *, by: str, recorded_at: Moment) -> None:
    """Say anew what is known of an intervention: that it was closed, a better title."""
    with one_transaction():
        identity = lock_intervention(intervention.id)
        mapping.make_intervention_row(
            intervention, by=by, recorded_at=stamp(recorded_at), identity=identity
        ).save()


def describe_document(document: RecordedDocument) -> None:
    """Say anew what is known of a document; its original and page texts stay as they were.

    Raises ``RecordRefused`` when it is unknown or its original or reader would change.
    """
    with one_transaction():
        held = load_document(document.id)
        if held is None:
            raise _unknown_document(document.id)
        row, former = held
        if (former.sha256, former.reader) != (document.sha256, document.reader):
            raise RecordRefused(
                f"The original of document {document.id} cannot be exchanged.",
                advice="Add the other file as a document of its own (candour add).",
            )
        mapping.make_document_row(document, identity=models.Document(pk=row)).save()


def register_document(document: RecordedDocument) -> RecordedDocument:
    """The document as the record holds it: the one registered before with the same original, or this one.

    Raises ``RecordRefused`` when its id stands for something else.
    """
    with one_transaction():
        return _register(document)


def file_document(
    document: RecordedDocument,
    *,
    intervention: str,
    proposals: Sequence[AnyFact],
    by: str,
    recorded_at: Moment,
) -> bool:
    """File a document with an intervention, with the facts that a reader proposes, as one transaction.

    Registers the document first if need be. ``False``, and nothing changes, when it is filed there already.
    """
    with one_transaction():
        identity = lock_intervention(intervention)
        moment = stamp(recorded_at)
        if not isinstance(recorded_at, dt.datetime):
            document = msgspec.structs.replace(document, recorded_at=moment)
        held = models.Document.objects.get(slug=_register(document).id)
        if models.Filing.objects.filter(intervention=identity, document=held).exists():
            return False
        filing = models.Filing(
            intervention=identity, document=held, recorded_at=moment, recorded_by=by
        )
        filing.save()
        _refuse_inexact(proposals, slug=held.slug)
        models.Proposal.objects.bulk_create(
            models.Proposal(
                filing=filing,
                position=position,
                type=name_fact_type(fact),
                body=mapping.write_fact(fact),
            )
            for position, fact in enumerate(proposals, start=1)
        )
    return True


def insert_document(document: RecordedDocument) -> models.Document:
    """The identity of a new document, inserted with its description, its page texts and its words.

    A case may bring the original of another document under an id of its own; by its hash the first one is found.
    """
    known = models.Document.objects.filter(sha256=document.sha256).exists()
    identity = models.Document(slug=document.id, sha256=None if known else document.sha256)
    identity.save()
    mapping.make_document_row(document, identity=identity).save()
    pages = models.PageText.objects.bulk_create(mapping.make_page_rows(document, identity=identity))
    index_document(document, row=identity.pk, pages=pages)
    return identity


def _register(document: RecordedDocument) -> RecordedDocument:
    if document.sha256 is not None:
        same = models.Document.objects.filter(sha256=document.sha256).first()
        if same is not None:
            return _loaded(same.slug)
    if not models.Document.objects.filter(slug=document.id).exists():
        insert_document(document)
        return document
    former = _loaded(document.id)
    if _without_moment(former) == _without_moment(document):
        return former
    raise RecordRefused(
        f"The record holds another document {document.id!r}.",
        advice="Give this one an id of its own (--id).",
    )


def _without_moment(document: RecordedDocument) -> RecordedDocument:
    epoch = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    return msgspec.structs.replace(document, recorded_at=epoch, recorded_by="-")


def _refuse_inexact(proposals: Sequence[AnyFact], *, slug: str) -> None:
    held = _loaded(slug)
    for fact in proposals:
        for cite in (fact.cite, *fact.also):
            text = held.page_text(cite.page)
            if held.pages and (text is None or text[cite.start : cite.end] != cite.quote):
                raise RecordRefused(
                    f"A proposal cites page {cite.page}, {cite.start}–{cite.end} of {slug}, "
                    "and the text kept for that page is another.",
                    advice="The document was recorded with another reader; its proposals rest on the text it kept.",
                )


def _loaded(slug: str) -> RecordedDocument:
    held = load_document(slug)
    if held is None:
        raise _unknown_document(slug)
    return held[1]


def _unknown_document(slug: str) -> RecordRefused:
    return RecordRefused(
        f"The record holds no document {slug!r}.",
        advice="`candour show --documents` lists those it holds; `candour add` adds one.",
    )
