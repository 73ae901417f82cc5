"""England: every council as a tile, on any day since 2014."""

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from candour.analysis.history import FIRST_DAY, England, england_on, latest_day, tile_map
from candour_site.components.values import Link
from candour_site.pages.drawings.england import draw_tiles
from candour_site.pages.frame import trail
from candour_site.pages.presenters.england import make_legend, tabulate_england
from candour_site.pages.question import read_day
from candour_site.pages.tables import answer_table, asked_form, refuse_question


@require_safe
def show_england(request: HttpRequest) -> HttpResponse:
    """The map, its legend and its table on the day in the address; on the last day held without one."""
    day, errors = _read_day(request)
    if errors and asked_form(request):
        return refuse_question(request, errors)
    england = england_on(day)
    table = tabulate_england(england)
    if form := asked_form(request):
        about = {"on": day.isoformat(), "held_to": latest_day().isoformat()}
        return answer_table(table, form=form, name=f"england-{day}", about=about)
    context = {
        "title": "England",
        "breadcrumbs": trail(("England", reverse("england"))),
        "errors": errors,
        "error": errors[0].text if errors else "",
        "table": table,
        **describe_map(england),
    }
    return render(request, "pages/england/england.html", context, status=400 if errors else 200)


def describe_map(england: England) -> dict[str, object]:
    """What the map shows: its drawing, its legend, and the days to go to."""
    last = latest_day()
    months = (england.day.year - FIRST_DAY.year) * 12 + england.day.month - FIRST_DAY.month
    return {
        "england": england,
        "day": england.day,
        "map": draw_tiles(england, tile_map(england.day)),
        "legend": make_legend(england),
        "first_day": FIRST_DAY,
        "last_day": last,
        "is_past_last": england.day > last,
        "month": months,
        "last_month": (last.year - FIRST_DAY.year) * 12 + last.month - FIRST_DAY.month,
        "years": [
            Link(
                str(year),
                f"{reverse('england')}?on={year}-12-31",
                here=england.day == dt.date(year, 12, 31),
            )
            for year in range(FIRST_DAY.year, last.year)
        ],
    }


def _read_day(request: HttpRequest) -> tuple[dt.date, list[Link]]:
    words = request.GET.get("on", "").strip()
    if not words:
        return latest_day(), []
    day = read_day(words)
    if day is None or not FIRST_DAY <= day <= dt.date(2100, 1, 1):
        message = f"Enter a day from {FIRST_DAY.isoformat()} on, such as {latest_day().isoformat()}"
        return latest_day(), [Link(message, "#on")]
    return day, []
