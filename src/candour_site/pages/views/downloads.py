"""What people take away from an intervention: the calendar of deadlines and the whole case file."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from candour.publishing.casefile import zip_case
from candour_site.pages.calendar import write_deadlines
from candour_site.pages.ledgers import open_case
from candour_site.pages.question import read_question
from candour_site.pages.tables import refuse_question
from candour_site.pages.views.interventions import find_ledger


@require_safe
def give_deadlines(request: HttpRequest, slug: str) -> HttpResponse:
    """The deadlines of an intervention as an iCalendar."""
    question = read_question(request)
    if question.errors:
        return refuse_question(request, question.errors)
    ledger = find_ledger(slug, question)
    address = request.build_absolute_uri(reverse("intervention-page", args=[slug, "requirements"]))
    content = write_deadlines(ledger, on=timezone.localdate(), address=address)
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{slug}-deadlines.ics"'
    return response


@require_safe
def give_case(request: HttpRequest, slug: str) -> HttpResponse:
    """The public part of the case as a zip of JSON Lines."""
    question = read_question(request)
    if question.errors:
        return refuse_question(request, question.errors)
    find_ledger(slug, question)
    response = HttpResponse(zip_case(open_case(slug)), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{slug}.zip"'
    return response
