"""The home page and the list of interventions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from candour.analysis.days import say_day
from candour.analysis.history import england_on, latest_day
from candour_site.components.values import Cell, Column, Table
from candour_site.pages.frame import trail
from candour_site.pages.overview import Overview, find_overviews
from candour_site.pages.presenters.words import name_authority
from candour_site.pages.tables import answer_table, asked_form
from candour_site.pages.views.england import describe_map

_SHOWN = 6


@require_safe
def show_home(request: HttpRequest) -> HttpResponse:
    """Find your council; what is overdue, due and new; what Candour is."""
    overviews = find_overviews(on=timezone.localdate())
    context = {
        "title": "The open record of interventions in children’s services",
        "overviews": overviews[:_SHOWN],
        "total": len(overviews),
        "words": "",
        "overdue": sum(one.overdue for one in overviews),
        "due": sum(one.due for one in overviews),
        **describe_map(england_on(latest_day())),
    }
    return render(request, "pages/home.html", context)


@require_safe
def list_interventions(request: HttpRequest) -> HttpResponse:
    """Every intervention with what is overdue, due and new."""
    table = _tabulate(find_overviews(on=timezone.localdate()))
    if form := asked_form(request):
        return answer_table(table, form=form, name="interventions", about={})
    context = {
        "title": "Interventions",
        "breadcrumbs": trail(("Interventions", reverse("interventions"))),
        "table": table,
    }
    return render(request, "pages/interventions/list.html", context)


def _tabulate(overviews: tuple[Overview, ...]) -> Table:
    return Table(
        key="interventions",
        caption="Interventions on record",
        columns=(
            Column("title", "Intervention"),
            Column("authority", "Authority"),
            Column("overdue", "Orders overdue", numeric=True),
            Column("due", "Due in 90 days", numeric=True),
            Column("next", "Next due"),
            Column("new", "New in 30 days", numeric=True),
        ),
        rows=tuple(_row(one) for one in overviews),
    )


def _row(one: Overview) -> tuple[Cell, ...]:
    intervention = one.intervention
    return (
        Cell(
            intervention.title,
            href=reverse("intervention", args=[intervention.id]),
            note="" if one.running else "ended",
        ),
        Cell(name_authority(intervention.authority), value=intervention.authority),
        Cell(
            str(one.overdue),
            value=one.overdue,
            note=f"{one.left_open} open when it ended" if one.left_open else "",
        ),
        Cell(str(one.due), value=one.due),
        Cell(
            say_day(one.next_due_on) if one.next_due_on else "–",
            value=one.next_due_on and one.next_due_on.isoformat(),
        ),
        Cell(str(one.new), value=one.new),
    )
