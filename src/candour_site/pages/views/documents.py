"""Documents: what is known of one, its facts, and its pages with the cited passages marked."""

import datetime as dt
import logging
import re

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from candour.analysis.days import say_date, say_day
from candour.analysis.ledger import end_of
from candour.errors import CandourError, RecordRefused
from candour.facts import Cite
from candour.facts.record import FactEntry, RecordedDocument
from candour.publishing.limits import PublicUse, find_public_use
from candour_site.components.values import Detail, Link, Table
from candour_site.pages.frame import trail
from candour_site.pages.images import PageImages
from candour_site.pages.ledgers import open_ledger
from candour_site.pages.presenters.facts import tabulate_facts, write_citation
from candour_site.pages.presenters.marking import mark_text
from candour_site.pages.presenters.words import DOCUMENT_KINDS
from candour_site.pages.question import read_question
from candour_site.pages.tables import FORMATS, answer_table
from candour_site.record import queries

_log = logging.getLogger(__name__)
_AT = re.compile(r"(\d{1,9})-(\d{1,9})")


def show_document(request: HttpRequest, document_id: str) -> HttpResponse:
    """What is known of a document, and its facts."""
    as_at = read_question(request).as_at
    document = _find(document_id, as_at=as_at)
    tables = _tabulate(document_id, as_at=as_at)
    if request.GET.get("format"):
        return _answer_data(request, document_id, tables)
    use = find_public_use(document)
    context = {
        "title": document.title,
        "document": document,
        "breadcrumbs": trail((document.title, "")),
        "details": _describe(document),
        "as_at": as_at,
        "tables": tables,
        "first_page": document.pages[0].number if use.has_text and document.pages else None,
        "is_open": use.has_text,
        "downloads": _list_downloads(tables, as_at=as_at),
    }
    return render(request, "pages/documents/document.html", context)


def _tabulate(document_id: str, *, as_at: dt.date | None) -> list[Table]:
    """The facts of a document, a table for each intervention in which they are recorded."""
    tables = []
    for slug in queries.interventions_of(document_id):
        ledger = open_ledger(slug, as_at=as_at)
        caption = f"Facts recorded in {ledger.intervention.title}"
        entries = ledger.in_document(document_id)
        tables.append(tabulate_facts(ledger, entries, key=slug, caption=caption))
    return tables


def _list_downloads(tables: list[Table], *, as_at: dt.date | None) -> list[Link]:
    """Each table in each form."""
    asked = f"{_held(as_at)}{'&' if as_at else '?'}"
    return [
        Link(f"{table.caption} ({form.upper()})", f"{asked}table={table.key}&format={form}")
        for table in tables
        for form in FORMATS
    ]


def show_page(request: HttpRequest, document_id: str, number: int) -> HttpResponse:
    """One page: its image and text with the passages marked where the licence is open; else the passage alone."""
    as_at = read_question(request).as_at
    document = _find(document_id, as_at=as_at)
    entries = _facts_on(document_id, number, as_at=as_at)
    use = find_public_use(document)
    text = document.page_text(number) if use.has_text else None
    if text is None and not entries:
        raise Http404(f"The record holds no page {number} of {document_id}.")
    at = _read_place(request)
    quote = _quote(text, at, entries)
    home = reverse("document", args=[document_id]) + _held(as_at)
    context = {
        "title": f"Page {number}: {document.title}",
        "document": document,
        "number": number,
        "breadcrumbs": trail((document.title, home), (f"Page {number}", "")),
        "as_at": as_at,
        "quote": quote,
        "original": document.url if document.url and _is_web_address(document.url) else "",
        "passages": () if text is not None else tuple(entry.fact.cite.quote for entry in entries),
    }
    if quote:
        context["citation"] = _cite(request, document, number, quote)
    if text is not None:
        context |= _show_text(document, number, text, entries, at, use)
        context["previous"] = _beside(document, number, -1, as_at=as_at)
        context["following"] = _beside(document, number, 1, as_at=as_at)
    return render(request, "pages/documents/page.html", context)


def _cite(request: HttpRequest, document: RecordedDocument, number: int, quote: str) -> str:
    """How to cite the passage that a page shows, as of today."""
    return write_citation(
        document,
        page=number,
        quote=quote,
        address=request.build_absolute_uri(),
        on=timezone.localdate(),
    )


def _show_text(
    document: RecordedDocument,
    number: int,
    text: str,
    entries: list[FactEntry],
    at: tuple[int, int] | None,
    use: PublicUse,
) -> dict[str, object]:
    """The page in full: its marked text and its picture."""
    spans = [(entry.fact.cite.start, entry.fact.cite.end) for entry in entries]
    return {
        "pieces": mark_text(text, spans, current=at),
        "image": _image(document, number, text, entries, at),
        "attribution": use.attribution,
    }


@require_safe
@cache_control(public=True, max_age=3600)  # no longer: a document may be closed to the public
def show_image(request: HttpRequest, document_id: str, number: int) -> HttpResponse:  # noqa: ARG001
    """The picture of a page, made once and kept; only where the licence is open and the original is held."""
    document = _find(document_id)
    images = PageImages(settings.CANDOUR_DATA)
    is_open = find_public_use(document).has_text and document.page_text(number) is not None
    erased = is_open and queries.is_partly_erased(document_id, number)
    if not is_open or erased or not images.can_draw(document):
        raise Http404("There is no picture of this page.")
    try:
        picture = images.draw(document, number)
    except CandourError as error:
        _log.warning("no picture of page %s of %s: %s", number, document_id, error)
        raise Http404("There is no picture of this page.") from error
    return HttpResponse(picture, content_type="image/png")


def _find(document_id: str, *, as_at: dt.date | None = None) -> RecordedDocument:
    """The document as it is known now: what may be shown is decided by that, whatever day is asked about."""
    try:
        document = queries.find_document(document_id)
    except RecordRefused as error:
        raise Http404(str(error)) from error
    if not find_public_use(document).is_listed:
        raise Http404("The record holds no such document.")
    if as_at is not None and document.recorded_at >= end_of(as_at):
        raise Http404(f"The record did not hold this document by {say_day(as_at)}.")
    return document


def _held(as_at: dt.date | None) -> str:
    """What to add to an address to ask what the record held by the same day."""
    return f"?as_at={as_at.isoformat()}" if as_at else ""


def _facts_on(document_id: str, number: int, *, as_at: dt.date | None) -> list[FactEntry]:
    return [
        entry
        for slug in queries.interventions_of(document_id)
        for entry in open_ledger(slug, as_at=as_at).in_document(document_id)
        if entry.fact.cite.page == number
    ]


def _read_place(request: HttpRequest) -> tuple[int, int] | None:
    found = _AT.fullmatch(request.GET.get("at", ""))
    return (int(found[1]), int(found[2])) if found else None


def _quote(text: str | None, at: tuple[int, int] | None, entries: list[FactEntry]) -> str:
    """The passage in the address: of an open page any passage, of any other only one that a public fact cites."""
    if at is None:
        return ""
    if text is not None:
        return text[at[0] : at[1]]
    cites = (entry.fact.cite for entry in entries)
    return next((cite.quote for cite in cites if (cite.start, cite.end) == at), "")


def _image(
    document: RecordedDocument,
    number: int,
    text: str,
    entries: list[FactEntry],
    at: tuple[int, int] | None,
) -> dict[str, object] | None:
    images = PageImages(settings.CANDOUR_DATA)
    if not images.can_draw(document) or queries.is_partly_erased(document.id, number):
        return None
    cites = {(e.fact.cite.start, e.fact.cite.end): e.fact.cite for e in entries}
    current = None
    if at is not None and at[0] < at[1] <= len(text):
        current = Cite(number, at[0], at[1], text[at[0] : at[1]])
    try:
        return images.describe(document, number, cites=cites, current=current)
    except CandourError as error:  # the text stands without its picture
        _log.warning("no picture of page %s of %s: %s", number, document.id, error)
        return None


def _beside(
    document: RecordedDocument, number: int, step: int, *, as_at: dt.date | None
) -> Link | None:
    if document.page_text(number + step) is None:
        return None
    words = f"{number + step} of {len(document.pages)}"
    address = reverse("document-page", args=[document.id, number + step])
    return Link(words, address + _held(as_at))


def _describe(document: RecordedDocument) -> list[Detail]:
    details = [Detail("Kind", DOCUMENT_KINDS[document.kind])]
    if document.publisher:
        details.append(Detail("Publisher", document.publisher))
    if document.author:
        details.append(Detail("Author", document.author))
    if document.written:
        details.append(Detail("Written", say_date(document.written)))
    published = say_date(document.published) if document.published else "no publication on record"
    details.append(Detail("Published", published))
    if document.url:
        links = (Link(document.url, document.url),) if _is_web_address(document.url) else ()
        details.append(Detail("Original", "" if links else document.url, links=links))
    if document.retrieved_on:
        details.append(Detail("Retrieved", say_day(document.retrieved_on)))
    details.append(Detail("Licence", document.licence or "not known"))
    if document.sha256:
        details.append(Detail("SHA-256 of the original", document.sha256))
    if document.reader:
        details.append(Detail("Read by", document.reader))
    return details


def _is_web_address(url: str) -> bool:
    """Whether a link may lead there: an address may come from anybody's case file."""
    return url.lower().startswith(("http://", "https://"))


def _answer_data(request: HttpRequest, document_id: str, tables: list[Table]) -> HttpResponse:
    form = request.GET.get("format", "")
    wanted = request.GET.get("table", tables[0].key if tables else "")
    table = next((table for table in tables if table.key == wanted), None)
    if table is None or form not in FORMATS:
        raise Http404("This document has no such table.")
    return answer_table(
        table, form=form, name=f"{document_id}-{wanted}", about={"document": document_id}
    )
