"""One statement, to cite: its passage, the responses, and what its speaker's audience had on the day."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from candour.analysis.ledger import Ledger
from candour.analysis.statements import OnTheTable, find_on_the_table
from candour.facts import Statement
from candour.facts.record import FactEntry
from candour_site.pages.frame import trail
from candour_site.pages.presenters.beside import WHO, address_of_statement, tabulate_beside
from candour_site.pages.presenters.statements import Said, present_statement
from candour_site.pages.question import Question, read_question
from candour_site.pages.tables import answer_data, list_downloads, refuse_question
from candour_site.pages.views.interventions import (
    address_of_page,
    find_ledger,
    frame_intervention,
)


@require_safe
def show_statement(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """A statement of an intervention; ``?table=had&format=csv`` gives what is set beside it as data.

    ``key`` is the number of its entry. A statement that was corrected is shown as corrected; a 404 where there is none, or it was withdrawn.
    """
    question = read_question(request)
    if question.errors and request.GET.get("format"):
        return refuse_question(request, question.errors)
    ledger = find_ledger(slug, question)
    entry = _find_statement(ledger, key)
    said = present_statement(ledger, entry, on=question.on)
    found = find_on_the_table(ledger, entry)
    tables = tabulate_beside(found, as_at=question.as_at) if found else ()
    if request.GET.get("format"):
        about = {"intervention": slug, "statement": entry.id, **_describe(found)}
        return answer_data(tables, request, name=f"{slug}-statement-{key}", about=about)
    context = {
        **frame_intervention(ledger, question, here="statements"),
        "breadcrumbs": _trail(ledger, question, said),
        "title": f"{said.heading}, {said.how}: {ledger.intervention.title}",
        "heading": said.heading,
        "said": said,
        "beside": found,
        "who": WHO[found.occasion.audience] if found else "",
        "is_bare": (getattr(entry.fact, "role", None) or "").lower() in ("councillor", "cllr"),
        "tables": tables,
        "cite_as": request.build_absolute_uri(address_of_statement(ledger, entry.id)),
        "downloads": list_downloads(tables, question.query),
    }
    status = 400 if question.errors else 200
    return render(request, "pages/interventions/statement.html", context, status=status)


def _find_statement(ledger: Ledger, key: str) -> FactEntry:
    entry = ledger.current(f"{ledger.intervention.id}:{key}") or ledger.current(key)
    if not isinstance(entry, FactEntry) or not isinstance(entry.fact, Statement):
        raise Http404(f"There is no statement {key} in {ledger.intervention.id}.")
    return entry


def _describe(found: OnTheTable | None) -> dict[str, object]:
    if found is None:
        return {"audience": None, "day": None}
    occasion = found.occasion
    return {
        "audience": occasion.audience,
        "day": occasion.day.isoformat(),
        "is_day_said": occasion.is_day_said,
    }


def _trail(ledger: Ledger, question: Question, said: Said) -> list[object]:
    slug = ledger.intervention.id
    return [
        *trail(
            ("Interventions", reverse("interventions")),
            (ledger.intervention.title, address_of_page(slug, "") + question.query),
            ("Statements", address_of_page(slug, "statements") + question.query),
            (said.heading, ""),
        )
    ]
