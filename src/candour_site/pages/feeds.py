"""Atom feeds: what is new in an intervention, and in a search. Source: RFC 4287, by Django's syndication framework."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from candour.analysis.ledger import Ledger
from candour.analysis.timeline import describe_entry
from candour.errors import RecordRefused
from candour.facts import Commitment, Requirement, Statement
from candour.facts.record import (
    AnyEntry,
    AssessmentEntry,
    DifferenceEntry,
    DisclosureEntry,
    FactEntry,
    LinkEntry,
    name_targets,
)
from candour_site.components.values import Link
from candour_site.pages.ledgers import open_ledger
from candour_site.pages.presenters.corrections import say_steps
from candour_site.pages.presenters.passages import quote_entry
from candour_site.pages.presenters.results import Result, find_results
from candour_site.pages.presenters.words import start_large
from candour_site.pages.tables import refuse_question
from candour_site.pages.views.search import read_wanted
from candour_site.record import queries

_MOST = 50
_MOST_CHARACTERS = 200
# Where what cites no passage is shown: by its own kind, or by the fact that it is about.
_PAGES: dict[type, tuple[str, str]] = {
    DifferenceEntry: ("statements", ""),
    DisclosureEntry: ("told", ""),
    AssessmentEntry: ("progress", ""),
    LinkEntry: ("progress", ""),
}
_ROWS: dict[type, tuple[str, str]] = {
    Requirement: ("requirements", "#r-"),
    Commitment: ("promised", ""),
    Statement: ("statements", "#s-"),
}
_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class PlainAtom(Atom1Feed):
    """Atom of plain words: a summary shows what a document says and is never run as HTML; what XML cannot hold is left out."""

    def __init__(self, title: str, **more: Any) -> None:
        super().__init__(title=_NOT_IN_XML.sub("", title), **more)

    def add_item(self, title: str, link: str, description: str, **more: Any) -> None:
        words = escape(_NOT_IN_XML.sub("", description))
        super().add_item(
            title=_NOT_IN_XML.sub("", title), link=link, description=words or None, **more
        )


class InterventionFeed(Feed):
    """The newest entries of an intervention, the last recorded first."""

    feed_type = PlainAtom
    author_name = "Candour"

    def get_object(self, request: HttpRequest, slug: str) -> Ledger:  # type: ignore[override]
        try:
            return open_ledger(slug)
        except RecordRefused as error:
            raise Http404(str(error)) from error

    def title(self, obj: Ledger) -> str:
        return f"{obj.intervention.title}: what is new"

    def link(self, obj: Ledger) -> str:
        return reverse("intervention", args=[obj.intervention.id])

    def feed_url(self, obj: Ledger) -> str:
        return reverse("intervention-feed", args=[obj.intervention.id])

    def items(self, obj: Ledger) -> list[tuple[Ledger, AnyEntry]]:
        return [(obj, entry) for entry in reversed(obj.entries[-_MOST:])]

    def item_title(self, item: tuple[Ledger, AnyEntry]) -> str:
        ledger, entry = item
        words = describe_entry(entry, ledger)
        return f"Corrected: {words}" if entry.supersedes and entry.kind == "fact" else words

    def item_description(self, item: tuple[Ledger, AnyEntry]) -> str:
        ledger, entry = item
        if isinstance(entry, DifferenceEntry):  # both passages, side by side
            sides = [quote_entry(ledger, ledger.current(key)) for key in _sides_of(entry)]
            return " · ".join(f"“{side.shown}” {side.source}" for side in sides if side)
        quote = quote_entry(ledger, entry)
        words = f"“{quote.shown}” {quote.source}" if quote else ""
        return f"{words} {start_large(say_steps(ledger, entry.id))}".strip()

    def item_link(self, item: tuple[Ledger, AnyEntry]) -> str:
        ledger, entry = item
        quote = quote_entry(ledger, entry)
        return quote.href if quote else _find_place(ledger, entry)

    def item_guid(self, item: tuple[Ledger, AnyEntry]) -> str:
        ledger, entry = item
        return f"urn:candour:{ledger.intervention.id}:{entry.id}"

    def item_updateddate(self, item: tuple[Ledger, AnyEntry]) -> dt.datetime:
        return item[1].recorded_at

    def item_pubdate(self, item: tuple[Ledger, AnyEntry]) -> dt.datetime:
        return item[1].recorded_at


def _sides_of(entry: DifferenceEntry) -> tuple[str, ...]:
    return (entry.statement, *entry.against)


def _find_place(ledger: Ledger, entry: AnyEntry) -> str:
    """Where an entry that cites no passage is shown: on the page of what it is about."""
    about = [ledger.current(target) for target, _ in name_targets(entry)]
    subject = about[0] if about else None
    page, anchor = _PAGES.get(type(entry), ("timeline", ""))
    if isinstance(entry, DifferenceEntry):
        anchor = f"#d-{entry.id}"
    elif isinstance(subject, DifferenceEntry):
        page, anchor = "statements", f"#d-{subject.id}"
    elif isinstance(subject, FactEntry):
        kind = type(subject.fact)
        if kind in _ROWS:
            page, anchor = _ROWS[kind]
            anchor = anchor and f"{anchor}{subject.id}"
    return reverse("intervention-page", args=[ledger.intervention.id, page]) + anchor


class SearchFeed(Feed):
    """What a search finds, the last recorded first."""

    feed_type = PlainAtom
    author_name = "Candour"

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        errors: list[Link] = []
        read_wanted(request, errors)
        if errors:
            return refuse_question(request, errors)
        return super().__call__(request, *args, **kwargs)

    def get_object(self, request: HttpRequest) -> HttpRequest:  # type: ignore[override]
        return request

    def title(self, obj: HttpRequest) -> str:
        return f"Candour: {_read_words(obj)}"

    def link(self, obj: HttpRequest) -> str:
        return f"{reverse('search')}?{_ask_again(obj)}"

    def feed_url(self, obj: HttpRequest) -> str:
        return f"{reverse('search-feed')}?{_ask_again(obj)}"

    def items(self, obj: HttpRequest) -> Iterable[Result]:
        terms = queries.read_terms(_read_words(obj))
        found = list(find_results(terms, wanted=read_wanted(obj, [])))
        found.sort(key=lambda result: result.recorded_at, reverse=True)
        return found[:_MOST]

    def item_title(self, item: Result) -> str:
        return item.heading

    def item_description(self, item: Result) -> str:
        return "".join(piece.text for piece in item.pieces)

    def item_link(self, item: Result) -> str:
        return item.href

    def item_guid(self, item: Result) -> str:
        return f"urn:candour:{item.href}"

    def item_updateddate(self, item: Result) -> dt.datetime:
        return item.recorded_at


def _read_words(request: HttpRequest) -> str:
    return request.GET.get("q", "").strip()[:_MOST_CHARACTERS]


def _ask_again(request: HttpRequest) -> str:
    """The search as an address has it: the words and filters alone."""
    names = ("q", "authority", "kind", "since", "until")
    return urlencode({name: request.GET[name] for name in names if request.GET.get(name)})
