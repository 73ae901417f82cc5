"""Atom feeds: what is new in an intervention, and in a search. Source: RFC 4287, by Django's syndication framework."""

import datetime as dt
from collections.abc import Iterable
from itertools import islice

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from candour.analysis.happenings import describe_fact
from candour.analysis.ledger import Ledger
from candour.errors import RecordRefused
from candour.facts.record import AnyEntry, FactEntry
from candour_site.pages.ledgers import open_ledger
from candour_site.pages.presenters.passages import quote_entry
from candour_site.pages.presenters.results import Result, find_results
from candour_site.pages.presenters.timeline import name_kind
from candour_site.pages.views.search import read_wanted
from candour_site.record import queries

_MOST = 50


class InterventionFeed(Feed):
    """The newest entries of an intervention, the last recorded first."""

    feed_type = Atom1Feed

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
        _, entry = item
        if isinstance(entry, FactEntry):
            return describe_fact(entry.fact)
        return name_kind(entry.kind)

    def item_description(self, item: tuple[Ledger, AnyEntry]) -> str:
        quote = quote_entry(*item)
        return f"“{quote.text}” {quote.source}" if quote else ""

    def item_link(self, item: tuple[Ledger, AnyEntry]) -> str:
        ledger, entry = item
        quote = quote_entry(ledger, entry)
        return quote.href if quote else self.link(ledger)

    def item_guid(self, item: tuple[Ledger, AnyEntry]) -> str:
        ledger, entry = item
        return f"urn:candour:{ledger.intervention.id}:{entry.id}"

    def item_updateddate(self, item: tuple[Ledger, AnyEntry]) -> dt.datetime:
        return item[1].recorded_at

    def item_pubdate(self, item: tuple[Ledger, AnyEntry]) -> dt.datetime:
        return item[1].recorded_at


class SearchFeed(Feed):
    """What a search finds."""

    feed_type = Atom1Feed
    link = "/search/"

    def get_object(self, request: HttpRequest) -> HttpRequest:  # type: ignore[override]
        return request

    def title(self, obj: HttpRequest) -> str:
        return f"Candour: {obj.GET.get('q', '')}"

    def items(self, obj: HttpRequest) -> Iterable[Result]:
        terms = queries.read_terms(obj.GET.get("q", "")[:200])
        return list(islice(find_results(terms, wanted=read_wanted(obj, [])), _MOST))

    def item_title(self, item: Result) -> str:
        return item.heading

    def item_description(self, item: Result) -> str:
        return "".join(piece.text for piece in item.pieces)

    def item_link(self, item: Result) -> str:
        return item.href
