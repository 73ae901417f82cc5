"""Documents as they lie in the tables, for the writer and the reader alike."""

import datetime as dt

from django.db.models import QuerySet

from candour.facts.record import DocumentPage, RecordedDocument
from candour_site.record import mapping, models


def describe_documents(
    rows: "QuerySet[models.Document]", *, before: dt.datetime | None = None
) -> list[tuple[int, RecordedDocument]]:
    """Each of these documents as last described (``before`` an instant), without page texts, by row.

    Documents that had not been described by then are left out.
    """
    descriptions = models.DocumentDescription.objects.filter(document__in=rows)
    if before is not None:
        descriptions = descriptions.filter(recorded_at__lt=before)
    last = dict(descriptions.order_by("id").values_list("document_id", "body"))
    return [(row, mapping.read_document(body)) for row, body in sorted(last.items())]


def load_document(
    slug: str, *, before: dt.datetime | None = None
) -> tuple[int, RecordedDocument] | None:
    """The row and the value of a document with all its page texts, as last described (``before`` an instant).

    ``None`` when there is none, or none had been described by then.
    """
    descriptions = models.DocumentDescription.objects.filter(document__slug=slug).order_by("-id")
    if before is not None:
        descriptions = descriptions.filter(recorded_at__lt=before)
    last = list(descriptions.values_list("document_id", "body")[:1])
    if not last:
        return None
    row, body = last[0]
    return row, mapping.read_document(body, pages=load_pages(row))


def load_pages(row: int) -> tuple[DocumentPage, ...]:
    """The page texts of a document, in order."""
    pages = models.PageText.objects.filter(document_id=row).order_by("number")
    return tuple(DocumentPage(number, text) for number, text in pages.values_list("number", "text"))
