"""Search over documents, passages and facts, and its feed."""

from collections.abc import Iterable
from itertools import islice
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from candour_site.components.values import Cell, Column, Link, Table, make_options
from candour_site.pages.frame import trail
from candour_site.pages.ledgers import list_interventions
from candour_site.pages.presenters.results import Result, Wanted, find_results
from candour_site.pages.presenters.words import DOCUMENT_KINDS, FACT_TYPES, name_authority
from candour_site.pages.question import read_day
from candour_site.pages.tables import answer_table, asked_form, refuse_question
from candour_site.record import queries

_PER_PAGE = 20
_MOST_CHARACTERS = 200
_MOST_PAGES = 25  # of the 500 results that a search gives at most


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What fits the words and filters, twenty a page."""
    words = request.GET.get("q", "").strip()[:_MOST_CHARACTERS]
    errors: list[Link] = []
    wanted = read_wanted(request, errors)
    if errors and asked_form(request):
        return refuse_question(request, errors)
    number = _read_number(request.GET.get("page", ""))
    results = find_results(queries.read_terms(words), wanted=wanted)
    if form := asked_form(request):
        table = tabulate_results(tuple(results))
        return answer_table(table, form=form, name="search", about={"q": words})
    asked = {k: v for k, v in request.GET.items() if v and k not in ("page", "format")}
    context = {
        "title": f"Search: {words}" if words else "Search",
        "breadcrumbs": trail(("Search", reverse("search"))),
        "words": words,
        "errors": errors,
        "since": request.GET.get("since", ""),
        "until": request.GET.get("until", ""),
        **_choices(request),
        **_turn_to(number, results, asked=asked),
        "asked": urlencode(asked),
    }
    return render(request, "pages/search/search.html", context, status=400 if errors else 200)


def read_wanted(request: HttpRequest, errors: list[Link]) -> Wanted:
    """The filters in the address; what is no day is said in ``errors`` and left out."""
    days = {}
    for name in ("since", "until"):
        words = request.GET.get(name, "").strip()
        days[name] = read_day(words) if words else None
        if words and days[name] is None:
            errors.append(Link(f"Enter a real day, not “{words[:40]}”", f"#{name}"))
    authority = request.GET.get("authority", "")
    found = queries.list_interventions(authority=authority) if authority else ()
    return Wanted(
        interventions=frozenset(one.id for one in found) if authority else None,
        kind=request.GET.get("kind", ""),
        since=days["since"],
        until=days["until"],
    )


def tabulate_results(results: tuple[Result, ...]) -> Table:
    """The results as data."""
    return Table(
        key="results",
        caption="Search results",
        columns=tuple(
            Column(key, key) for key in ("kind", "date", "heading", "text", "source", "url")
        ),
        rows=tuple(
            (
                Cell(result.kind),
                Cell(result.day.isoformat() if result.day else ""),
                Cell(result.heading),
                Cell("".join(piece.text for piece in result.pieces)),
                Cell(result.source),
                Cell(result.href),
            )
            for result in results
        ),
    )


def _choices(request: HttpRequest) -> dict[str, object]:
    codes = sorted({one.authority for one in list_interventions()}, key=name_authority)
    kinds = {"": "Everything", **FACT_TYPES, **DOCUMENT_KINDS}
    authorities = {"": "Any", **{code: name_authority(code) for code in codes}}
    return {
        "kinds": make_options(kinds, chosen=request.GET.get("kind", "")),
        "authorities": make_options(authorities, chosen=request.GET.get("authority", "")),
    }


def _read_number(words: str) -> int:
    """The number of the page of results: the first where the words are no number, the last where it is too large.

    >>> _read_number("2"), _read_number("two"), _read_number("9" * 5_000)
    (2, 1, 25)
    """
    if not words.isdecimal():
        return 1
    return (
        max(int(words), 1) if len(words) < len("1000") and int(words) < _MOST_PAGES else _MOST_PAGES
    )


def _turn_to(number: int, results: Iterable[Result], *, asked: dict[str, str]) -> dict[str, object]:
    """The results of one page, and the links to those beside it; the search goes no further than it must."""
    shown = list(islice(results, (number - 1) * _PER_PAGE, number * _PER_PAGE + 1))
    return {
        "results": shown[:_PER_PAGE],
        "previous": _page(asked, number - 1) if number > 1 else None,
        "following": _page(asked, number + 1) if len(shown) > _PER_PAGE else None,
    }


def _page(asked: dict[str, str], number: int) -> Link:
    return Link(f"Page {number}", "?" + urlencode({**asked, "page": number}))
