"""Looking up what a search found: documents and pages by their ids, and the interventions they belong to."""

from collections.abc import Iterable

from candour.facts.record import AnyEntry, ErasedEntry, RecordedDocument
from candour_site.record import mapping, models
from candour_site.record.documents import describe_documents
from candour_site.record.erasures import find_erasures, find_hidden, hide_text


def find_documents(ids: Iterable[str]) -> dict[str, RecordedDocument]:
    """The documents with these ids, without page texts; those that the record does not hold are left out."""
    rows = models.Document.objects.filter(slug__in=list(ids))
    return {document.id: document for _, document in describe_documents(rows, before=None)}


def find_pages(places: Iterable[tuple[str, int]]) -> dict[tuple[str, int], str]:
    """The texts of these pages (document and number), without what was erased; unknown pages are left out."""
    wanted = set(places)
    rows = models.PageText.objects.filter(
        document__slug__in={document for document, _ in wanted},
        number__in={number for _, number in wanted},
    )
    found = rows.values_list("document__slug", "number", "text").iterator()
    hidden = find_hidden({document for document, _ in wanted})
    return {
        (slug, number): hide_text(text, hidden.get((slug, number), set()))
        for slug, number, text in found
        if (slug, number) in wanted
    }


def find_entries(ids: Iterable[str]) -> tuple[AnyEntry, ...]:
    """The entries with these ids, of whatever intervention; unknown and erased ones are left out."""
    rows = models.Entry.objects.filter(key__in=list(ids)).values_list("body", flat=True)
    held = [mapping.read_entry(body) for body in rows]
    erasures = find_erasures({entry.intervention for entry in held})
    shown = map(erasures.show, held)
    return tuple(entry for entry in shown if not isinstance(entry, ErasedEntry))


def is_partly_erased(document: str, page: int) -> bool:
    """Whether anything of a page's text was erased: then its picture may not be shown either."""
    return (document, page) in find_hidden([document])


def interventions_by_document(documents: Iterable[str]) -> dict[str, set[str]]:
    """The ids of the interventions that each of these documents belongs to; two queries, however many there are."""
    wanted = list(documents)
    found: dict[str, set[str]] = {document: set() for document in wanted}
    for model in (models.Filing, models.Entry):
        rows = model.objects.filter(document__slug__in=wanted).order_by()
        for document, slug in rows.values_list("document__slug", "intervention__slug").distinct():
            found[document].add(slug)
    return found


def interventions_of(document: str) -> tuple[str, ...]:
    """The ids of the interventions among whose papers a document is, or whose entries name it; in order."""
    filed = models.Filing.objects.filter(document__slug=document)
    named = models.Entry.objects.filter(document__slug=document)
    slugs = {
        *filed.values_list("intervention__slug", flat=True),
        *named.values_list("intervention__slug", flat=True).distinct(),
    }
    return tuple(sorted(slugs))
