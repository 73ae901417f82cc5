"""Documents: what is known of one, its facts, and its pages with the cited passages marked."""

import datetime as dt
import logging
import re
from dataclasses import dataclass

import msgspec
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
from candour.facts.record import RecordedDocument
from candour.publishing.limits import PublicUse, find_public_use, name_author
from candour_site.components.values import Detail, Link, Table
from candour_site.pages.frame import trail
from candour_site.pages.images import PageImages
from candour_site.pages.ledgers import open_ledger
from candour_site.pages.presenters.facts import tabulate_facts, write_citation
from candour_site.pages.presenters.marking import mark_text
from candour_site.pages.presenters.words import DOCUMENT_KINDS
from candour_site.pages.question import read_question
from candour_site.pages.tables import answer_data, list_downloads, refuse_question
from candour_site.record import queries

_log = logging.getLogger(__name__)
_AT = re.compile(r"(\d{1,9})-(\d{1,9})")


def show_document(request: HttpRequest, document_id: str) -> HttpResponse:
    """What is known of a document, and its facts."""
    question = read_question(request)
    if question.errors:
        return refuse_question(request, question.errors)
    as_at = question.as_at
    document = _find(document_id, as_at=as_at)
    tables = _tabulate(document_id, as_at=as_at)
    if request.GET.get("format"):
        return answer_data(tables, request, name=document_id, about={"document": document_id})
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
        "downloads": list_downloads(tables, _held(as_at)),
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


def show_page(request: HttpRequest, document_id: str, number: int) -> HttpResponse:
    """One page: its image and text with the passages marked where the licence is open; else the passage alone."""
    question = read_question(request)
    if question.errors:
        return refuse_question(request, question.errors)
    as_at = question.as_at
    page = _open_page(request, document_id, number, as_at=as_at)
    document = page.document
    home = reverse("document", args=[document_id]) + _held(as_at)
    context = {
        "title": f"Page {number}: {document.title}",
        "document": document,
        "number": number,
        "breadcrumbs": trail((document.title, home), (f"Page {number}", "")),
        "as_at": as_at,
        "quote": page.quote,
        "original": document.url if document.url and _is_web_address(document.url) else "",
        "passages": () if page.text is not None else tuple(cite.quote for cite in page.cites),
    }
    if page.quote:
        context["citation"] = _cite(request, page)
    if page.text is not None:
        context |= _show_text(page, page.text)
        context["previous"] = _beside(document, number, -1, as_at=as_at)
        context["following"] = _beside(document, number, 1, as_at=as_at)
    return render(request, "pages/documents/page.html", context)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page as an address asks for it.

    ``text`` is given where the licence is open; ``cites`` are the passages on it that facts stand on; ``at`` is the place of
    the passage that the address names.
    """

    document: RecordedDocument
    number: int
    use: PublicUse
    text: str | None
    cites: tuple[Cite, ...]
    at: tuple[int, int] | None

    @property
    def quote(self) -> str:
        """The passage in the address: of an open page any passage, of any other only one that a public fact cites."""
        if self.at is None:
            return ""
        if self.text is not None:
            return self.text[self.at[0] : self.at[1]]
        return next((cite.quote for cite in self.cites if (cite.start, cite.end) == self.at), "")


def _open_page(
    request: HttpRequest, document_id: str, number: int, *, as_at: dt.date | None
) -> _Page:
    document = _find(document_id, as_at=as_at)
    cites = _cites_on(document_id, number, as_at=as_at)
    use = find_public_use(document)
    text = document.page_text(number) if use.has_text else None
    if text is None and not cites:
        raise Http404(f"The record holds no page {number} of {document_id}.")
    return _Page(document, number, use, text, cites, _read_place(request))


def _cite(request: HttpRequest, page: _Page) -> str:
    """How to cite the passage that a page shows, as of today."""
    return write_citation(
        page.document,
        page=page.number,
        quote=page.quote,
        address=request.build_absolute_uri(),
        on=timezone.localdate(),
    )


def _show_text(page: _Page, text: str) -> dict[str, object]:
    """The page in full: its marked text and its picture."""
    spans = [(cite.start, cite.end) for cite in page.cites]
    return {
        "pieces": mark_text(text, spans, current=page.at),
        "image": _image(page, text),
        "attribution": page.use.attribution,
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
    document = msgspec.structs.replace(document, author=_name_author(document))
    if as_at is not None and document.recorded_at >= end_of(as_at):
        raise Http404(f"The record did not hold this document by {say_day(as_at)}.")
    return document


def _name_author(document: RecordedDocument) -> str | None:
    """The author as the interventions that hold the document name them; where there is none, as the document alone allows."""
    for slug in queries.interventions_of(document.id):
        held = open_ledger(slug).documents.get(document.id)
        if held is not None and held.author is not None:
            return held.author
    return name_author(document)


def _held(as_at: dt.date | None) -> str:
    """What to add to an address to ask what the record held by the same day."""
    return f"?as_at={as_at.isoformat()}" if as_at else ""


def _cites_on(document_id: str, number: int, *, as_at: dt.date | None) -> tuple[Cite, ...]:
    return tuple(
        entry.fact.cite
        for slug in queries.interventions_of(document_id)
        for entry in open_ledger(slug, as_at=as_at).in_document(document_id)
        if entry.fact.cite.page == number
    )


def _read_place(request: HttpRequest) -> tuple[int, int] | None:
    found = _AT.fullmatch(request.GET.get("at", ""))
    return (int(found[1]), int(found[2])) if found else None


def _image(page: _Page, text: str) -> dict[str, object] | None:
    images, document, at = PageImages(settings.CANDOUR_DATA), page.document, page.at
    if not images.can_draw(document) or queries.is_partly_erased(document.id, page.number):
        return None
    cites = {(cite.start, cite.end): cite for cite in page.cites}
    current = None
    if at is not None and at[0] < at[1] <= len(text):
        current = Cite(page.number, at[0], at[1], text[at[0] : at[1]])
    try:
        return images.describe(document, page.number, cites=cites, current=current)
    except CandourError as error:  # the text stands without its picture
        _log.warning("no picture of page %s of %s: %s", page.number, document.id, error)
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
    if document.why:
        details.append(Detail("Why it was described anew", document.why))
    return details


def _is_web_address(url: str) -> bool:
    """Whether a link may lead there: an address may come from anybody's case file."""
    return url.lower().startswith(("http://", "https://"))
