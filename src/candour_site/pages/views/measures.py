"""One measure of an authority over the years, and the same measure of two to four authorities."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from candour.analysis.measures import compare, measure_series
from candour.authorities import Authority, register
from candour.errors import CandourError
from candour.statistics import national_store
from candour.statistics.values import Measure
from candour_site.components.values import Link, make_options
from candour_site.pages.frame import trail
from candour_site.pages.presenters.authorities import address_of_authority
from candour_site.pages.presenters.history import (
    draw_one,
    draw_together,
    tabulate_series,
    tabulate_together,
)
from candour_site.pages.tables import answer_table, asked_form
from candour_site.pages.views.authorities import find_authority_by

_MOST = 4


@require_safe
def show_measure(request: HttpRequest, key: str, measure: str) -> HttpResponse:
    """One measure of an authority beside its neighbours, region and England, year by year."""
    authority = find_authority_by(key)
    try:
        series = measure_series(authority, measure)
    except CandourError as error:
        raise Http404(str(error)) from error
    table = tabulate_series(series)
    if form := asked_form(request):
        about = {"authority": authority.code, "measure": measure}
        return answer_table(table, form=form, name=f"{authority.id}-{measure}", about=about)
    context = {
        "title": f"{series.measure.name}: {authority.short_name}",
        "series": series,
        "authority": authority,
        "breadcrumbs": trail(
            ("Authorities", reverse("authorities")),
            (authority.name, address_of_authority(authority)),
            (series.measure.name, ""),
        ),
        "drawing": draw_one(series),
        "table": table,
    }
    return render(request, "pages/authorities/measure.html", context)


@require_safe
def show_compare(request: HttpRequest) -> HttpResponse:
    """Two to four authorities, chosen in the address as ``a``, on one ``measure``."""
    measures, measure = _offered(request)
    chosen = _chosen(request)
    errors = []
    if "measure" in request.GET and len(chosen) < 2:
        errors.append(Link("Choose at least two different councils", "#a1"))
    series = compare(chosen, measure) if len(chosen) >= 2 else ()
    table = tabulate_together(series) if series else None
    if table is not None and (form := asked_form(request)):
        about = {"measure": measure}
        return answer_table(table, form=form, name=f"compare-{measure}", about=about)
    context = {
        "title": "Compare councils",
        "breadcrumbs": trail(("England", reverse("england")), ("Compare", "")),
        "errors": errors,
        "selects": _selects(chosen),
        "measures": make_options({one.id: one.name for one in measures}, chosen=measure),
        "drawing": draw_together(series) if series else "",
        "table": table,
        "asked": request.GET.urlencode(),
    }
    return render(request, "pages/compare/compare.html", context, status=400 if errors else 200)


def _offered(request: HttpRequest) -> tuple[list[Measure], str]:
    """The measures to choose from, and the id of the one in the address: of the first where it names none."""
    every = national_store().measures
    offered = [one for one in every if one.key] or list(every)
    asked = request.GET.get("measure", "")
    return offered, asked if any(one.id == asked for one in every) else offered[0].id


def _chosen(request: HttpRequest) -> tuple[Authority, ...]:
    """The authorities in the address, each once; what names none is left out."""
    chosen: dict[str, Authority] = {}
    for key in request.GET.getlist("a"):
        if key:
            authority = find_authority_by(key)
            chosen[authority.id] = authority
    return tuple(chosen.values())[:_MOST]


def _selects(chosen: tuple[Authority, ...]) -> list[dict[str, object]]:
    named = {
        (one.code or one.id): one.name
        for one in sorted(register(), key=lambda one: one.name)
        if one.dfe_number and not one.announced
    }
    codes = [one.code or one.id for one in chosen] + [""] * (_MOST - len(chosen))
    return [
        {
            "id": f"a{place}",
            "label": f"Council {place}" + (" (if you like)" if place > 2 else ""),
            "options": make_options({"": "Choose a council", **named}, chosen=code),
        }
        for place, code in enumerate(codes, 1)
    ]
