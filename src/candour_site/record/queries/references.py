"""Looking up what a search found: documents and pages by their ids, and the interventions they belong to."""

from collections.abc import Iterable

from candour.facts.record import RecordedDocument
from candour_site.record import models
from candour_site.record.documents import describe_documents


def find_documents(ids: Iterable[str]) -> dict[str, RecordedDocument]:
    """The documents with these ids, without page texts; those that the record does not hold are left out."""
    rows = models.Document.objects.filter(slug__in=list(ids))
    return {document.id: document for _, document in describe_documents(rows, before=None)}


def find_page(document: str, number: int) -> str | None:
    """The text of one page, or ``None`` when the record does not hold it."""
    rows = models.PageText.objects.filter(document__slug=document, number=number)
    return rows.values_list("text", flat=True).first()


def interventions_of(document: str) -> tuple[str, ...]:
    """The ids of the interventions among whose papers a document is, or whose entries name it; in order."""
    filed = models.Filing.objects.filter(document__slug=document)
    named = models.Entry.objects.filter(document__slug=document)
    slugs = {
        *filed.values_list("intervention__slug", flat=True),
        *named.values_list("intervention__slug", flat=True).distinct(),
    }
    return tuple(sorted(slugs))
