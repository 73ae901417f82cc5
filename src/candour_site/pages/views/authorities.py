"""Authorities: find one by any name, and what the record holds of it."""

from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from candour.analysis.history import history
from candour.analysis.measures import compare_all, measure_series
from candour.analysis.neighbours import neighbours
from candour.authorities import (
    Authority,
    authority_by_code,
    authority_by_id,
    register,
    search_authorities,
)
from candour.errors import CandourError
from candour.statistics import national_store
from candour_site.components.values import Table
from candour_site.pages.frame import trail
from candour_site.pages.ledgers import open_ledger
from candour_site.pages.overview import overview_of
from candour_site.pages.presenters.authorities import (
    address_of_authority,
    describe_authority,
    tabulate_authorities,
)
from candour_site.pages.presenters.history import (
    draw_key_measures,
    draw_line,
    say_none_published,
    tabulate_history,
    tabulate_measures,
)
from candour_site.pages.presenters.inspections import tabulate_inspections, tabulate_needs
from candour_site.pages.presenters.neighbours import address_to_compare, tabulate_neighbours
from candour_site.pages.tables import answer_table, asked_form, choose_table
from candour_site.record import queries


@require_safe
def find_council(request: HttpRequest) -> HttpResponse:
    """All authorities, or those whose name or code fits the words; a single one that fits is opened."""
    words = request.GET.get("q", "").strip()[:100]
    found = search_authorities(words) if words else register()
    if words and len(found) == 1:
        return HttpResponseRedirect(address_of_authority(found[0]))
    context = {
        "title": f"Councils that fit “{words}”" if words else "Find a council",
        "words": words,
        "breadcrumbs": trail(("Authorities", reverse("authorities"))),
        "table": tabulate_authorities(found, with_record=_codes_with_record()),
        "none_found": bool(words) and not found,
    }
    return render(request, "pages/authorities/list.html", context)


@require_safe
def show_authority(request: HttpRequest, key: str) -> HttpResponse:
    """One authority: names, codes, predecessors and successors, what the record holds, its interventions.

    ``key`` is a GSS code that it has or had, or its id.
    """
    authority = find_authority_by(key)
    codes = {code.value for code in authority.codes}
    interventions = [one for one in queries.list_interventions() if one.authority in codes]
    ledgers = [open_ledger(one.id, as_at=None) for one in interventions]
    context = {
        "title": authority.name,
        "authority": authority,
        "breadcrumbs": trail(("Authorities", reverse("authorities")), (authority.name, "")),
        "details": describe_authority(authority),
        "interventions": [overview_of(ledger, on=timezone.localdate()) for ledger in ledgers],
        "inspections": tabulate_inspections(ledgers),
        "needs": tabulate_needs(ledgers),
        **describe_past(authority),
    }
    table = choose_table(
        [one for one in context.values() if isinstance(one, Table)],
        request.GET.get("table", "history"),
    )
    if table is not None and (form := asked_form(request)):
        name = f"{authority.id}-{table.key}"
        return answer_table(table, form=form, name=name, about={"authority": authority.code})
    return render(request, "pages/authorities/authority.html", context)


@lru_cache(maxsize=512)
def describe_past(authority: Authority) -> dict[str, object]:
    """The national history of an authority: inspections on one line, neighbours, key measures, all measures.

    The shipped store does not change while the site runs, so the answer is kept.
    """
    past = history(authority)
    key = [measure.id for measure in national_store().measures if measure.key]
    has_figures = authority.dfe_number is not None and authority.kind != "fictional"
    series = tuple(measure_series(authority, one) for one in key) if has_figures else ()
    found = compare_all(authority) if has_figures else ()
    alike = neighbours(authority)
    return {
        "history": tabulate_history(past),
        "none_published": say_none_published(authority),
        "neighbours": tabulate_neighbours(alike),
        "neighbours_from": alike,
        "compare_href": address_to_compare(alike),
        "gaps": past.gaps,
        "line": draw_line(past),
        "measures_drawing": draw_key_measures(series),
        "measures": tabulate_measures(found, code=authority.code or authority.id),
        "publications": sorted({one.publication for one in series}),
        "vintage": series[0].newest_vintage if series else "",
    }


def find_authority_by(key: str) -> Authority:
    try:
        return authority_by_code(key)
    except CandourError:
        pass
    try:
        return authority_by_id(key)
    except CandourError as error:
        raise Http404(str(error)) from error


def _codes_with_record() -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in queries.list_interventions():
        counts[one.authority] = counts.get(one.authority, 0) + 1
    return counts
