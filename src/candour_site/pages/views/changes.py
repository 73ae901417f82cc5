"""What changed between two days: for *what changed since the last meeting*."""

import datetime as dt
from dataclasses import replace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from candour.analysis.changes import find_changes
from candour_site.components.values import Link
from candour_site.pages.presenters.changes import tabulate_changes
from candour_site.pages.question import Question, read_day, read_question
from candour_site.pages.tables import answer_data, list_downloads, refuse_question
from candour_site.pages.views.interventions import Page, find_ledger, frame_intervention

_USUAL_DAYS = 90


@require_safe
def show_changes(request: HttpRequest, slug: str) -> HttpResponse:
    """The two days are ``from`` and ``to`` in the address. When none are given: the 90 days up to the day asked about (``on``), or
    up to the end of an intervention that is over."""
    ledger = find_ledger(slug, read_question(request))
    closed = ledger.intervention.closed
    question, before = _read_days(request, closed=closed.latest if closed else None)
    if question.errors and request.GET.get("format"):
        return refuse_question(request, question.errors)
    after, held = question.on, {k: day for k, day in question.asked.items() if k == "as_at"}
    changes = find_changes(ledger, ledger, before_on=before, after_on=after)
    page = Page("What changed", tables=tabulate_changes(ledger, changes))
    days = {"from": before.isoformat(), "to": after.isoformat()}
    context = {
        **frame_intervention(ledger, question, here="changes"),
        "title": f"What changed: {ledger.intervention.title}",
        "heading": "What changed",
        "page": page,
        "before": before,
        "after": after,
        "from_error": question.error_of("from"),
        "to_error": question.error_of("to"),
        "downloads": list_downloads(page.tables, "?" + urlencode({**days, **held})),
        "held": held,
    }
    if request.GET.get("format"):
        about = {"intervention": slug, **days, "as_at": held.get("as_at")}
        return answer_data(page.tables, request, name=f"{slug}-changes", about=about)
    status = 400 if question.errors else 200
    return render(request, "pages/interventions/changes.html", context, status=status)


def _read_days(request: HttpRequest, *, closed: dt.date | None) -> tuple[Question, dt.date]:
    """What is asked as on the second day, with what is wrong in the address, and the first day."""
    question = read_question(request)
    errors: list[Link] = list(question.errors)
    last = min(closed or question.on, question.on) if "on" not in question.asked else question.on
    after = _read(request, "to", last, errors)
    before = _read(request, "from", after - dt.timedelta(days=_USUAL_DAYS), errors)
    if before > after:
        errors.append(Link("The first day is after the second: swap them", "#from"))
        before, after = after, before
    asked = {name: day for name, day in question.asked.items() if name == "as_at"}
    if after != question.today:
        asked = {"on": after.isoformat(), **asked}
    return replace(question, on=after, asked=asked, errors=tuple(errors)), before


def _read(request: HttpRequest, name: str, usual: dt.date, errors: list[Link]) -> dt.date:
    words = request.GET.get(name, "").strip()
    if not words:
        return usual
    day = read_day(words)
    if day is None:
        errors.append(Link(f"Enter a real day such as {usual.isoformat()}", f"#{name}"))
        return usual
    return day
