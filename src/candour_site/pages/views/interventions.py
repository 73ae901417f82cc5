"""The pages of an intervention, and each of their tables as CSV and JSON.

Each page is one function from a ledger and a question to its title, tables, drawings and template; one view serves them all.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from candour.analysis.commitments import find_commitments
from candour.analysis.disclosure import find_told_papers
from candour.analysis.ledger import Ledger
from candour.analysis.progress import find_progress
from candour.analysis.requirements import find_requirements
from candour.analysis.sums import CAVEAT, sum_promised
from candour.analysis.timeline import find_timeline
from candour.errors import RecordRefused
from candour_site.components.values import Link, Table, make_options
from candour_site.pages.frame import trail
from candour_site.pages.ledgers import open_ledger
from candour_site.pages.presenters.documents import tabulate_documents
from candour_site.pages.presenters.progress import draw_judged, tabulate_progress
from candour_site.pages.presenters.promised import (
    draw_promised,
    tabulate_promised,
    tabulate_sums,
)
from candour_site.pages.presenters.recurrence import present_recurrence
from candour_site.pages.presenters.requirements import tabulate_requirements
from candour_site.pages.presenters.statements import present_statements
from candour_site.pages.presenters.summary import present_summary
from candour_site.pages.presenters.timeline import draw_events, name_kind, tabulate_timeline
from candour_site.pages.presenters.told import draw_told, tabulate_open, tabulate_told
from candour_site.pages.question import Question, read_question
from candour_site.pages.tables import answer_data, list_downloads, refuse_question


@dataclass(frozen=True, slots=True)
class Page:
    """What one page of an intervention shows."""

    title: str
    tables: tuple[Table, ...] = ()
    drawings: tuple[SafeString, ...] = ()
    more: dict[str, Any] = field(default_factory=dict)


def show_summary(ledger: Ledger, question: Question, request: HttpRequest) -> Page:  # noqa: ARG001
    """Numbers first: how long, what is late, what was promised, how long councillors waited."""
    numbers, table = present_summary(ledger, on=question.on, query=question.query)
    has_sums = any(number.label.startswith("promised") for number in numbers)
    more = {"numbers": numbers, "caveat": CAVEAT if has_sums else ""}
    return Page("Summary", tables=(table,), more=more)


def show_timeline(ledger: Ledger, question: Question, request: HttpRequest) -> Page:
    """Everything that happened by the day, filtered by kind."""
    events = find_timeline(ledger, on=question.on)
    kinds = {event.kind: name_kind(event.kind) for event in events}
    chosen = request.GET.get("kind", "")
    if chosen in kinds:
        events = tuple(event for event in events if event.kind == chosen)
    choices = {"": "Everything", **dict(sorted(kinds.items(), key=lambda pair: pair[1]))}
    return Page(
        "Timeline",
        tables=(tabulate_timeline(ledger, events, on=question.on, query=question.query),),
        drawings=(draw_events(events, on=question.on),),
        more={
            "kinds": make_options(choices, chosen=chosen),
            "kept_fields": {"kind": chosen} if chosen in kinds else {},
        },
    )


def show_requirements(ledger: Ledger, question: Question, request: HttpRequest) -> Page:  # noqa: ARG001
    """What must be done, and where it stood on the day."""
    found = find_requirements(ledger, on=question.on)
    return Page(
        "Requirements",
        tables=(
            tabulate_requirements(ledger, found.binding, binding=True),
            tabulate_requirements(ledger, found.others, binding=False),
        ),
    )


def show_told(ledger: Ledger, question: Question, request: HttpRequest) -> Page:  # noqa: ARG001
    """Who was told what by the day."""
    papers = find_told_papers(ledger, on=question.on)
    instruments = tuple(paper for paper in papers if paper.kind == "instrument")
    documents = tuple(paper for paper in papers if paper.kind == "document")
    unnamed = tabulate_open(ledger, on=question.on)
    return Page(
        "Who was told what",
        tables=(
            tabulate_told(
                instruments, key="instruments", caption="Formal papers", as_at=question.as_at
            ),
            tabulate_told(
                documents, key="documents", caption="Other documents", as_at=question.as_at
            ),
            *([unnamed] if unnamed else []),
        ),
        drawings=(draw_told(instruments, audience="councillors", on=question.on),),
    )


def show_promised(ledger: Ledger, question: Question, request: HttpRequest) -> Page:  # noqa: ARG001
    """What was promised, and what is on record of its delivery."""
    answers = find_commitments(ledger, on=question.on)
    sums = sum_promised(answers)
    return Page(
        "Promised and delivered",
        tables=(tabulate_promised(ledger, answers), tabulate_sums(sums)),
        drawings=(draw_promised(sums),),
        more={"caveat": CAVEAT if sums else ""},
    )


def show_progress(ledger: Ledger, question: Question, request: HttpRequest) -> Page:  # noqa: ARG001
    """Progress as it was judged, and what needed to improve again."""
    judged = find_progress(ledger, on=question.on)
    return Page(
        "Progress",
        tables=(tabulate_progress(ledger, judged),),
        drawings=(draw_judged(judged),),
        more={"recurring": present_recurrence(ledger, on=question.on)},
    )


def show_statements(ledger: Ledger, question: Question, request: HttpRequest) -> Page:  # noqa: ARG001
    """What was said, each with its passage and the responses to it."""
    table, statements = present_statements(ledger, on=question.on, query=question.query)
    return Page("Statements", tables=(table,), more={"statements": statements})


def show_documents(ledger: Ledger, question: Question, request: HttpRequest) -> Page:  # noqa: ARG001
    """The documents that the record stands on."""
    return Page("Documents", tables=(tabulate_documents(ledger, on=question.on),))


PAGES: dict[str, tuple[str, Callable[[Ledger, Question, HttpRequest], Page]]] = {
    "": ("Summary", show_summary),
    "timeline": ("Timeline", show_timeline),
    "requirements": ("Requirements", show_requirements),
    "told": ("Who was told what", show_told),
    "promised": ("Promised and delivered", show_promised),
    "progress": ("Progress", show_progress),
    "statements": ("Statements", show_statements),
    "documents": ("Documents", show_documents),
}


@require_safe
def show_intervention(request: HttpRequest, slug: str, name: str = "") -> HttpResponse:
    """One page of an intervention; ``?table=KEY&format=csv|json`` gives one of its tables as data."""
    question = read_question(request)
    if question.errors and request.GET.get("format"):
        return refuse_question(request, question.errors)
    ledger = find_ledger(slug, question)
    page = PAGES[name][1](ledger, question, request)
    if request.GET.get("format"):
        about = {
            "intervention": slug,
            "on": question.on.isoformat(),
            "as_at": question.as_at.isoformat() if question.as_at else None,
        }
        return answer_data(page.tables, request, name=f"{slug}-{name or 'summary'}", about=about)
    return render(
        request,
        [f"pages/interventions/{name or 'summary'}.html", "pages/interventions/page.html"],
        {
            **frame_intervention(ledger, question, here=name),
            "title": f"{page.title}: {ledger.intervention.title}"
            if name
            else ledger.intervention.title,
            "heading": page.title,
            "page": page,
            **page.more,
            "downloads": list_downloads(page.tables, question.query),
        },
        status=400 if question.errors else 200,
    )


def find_ledger(slug: str, question: Question) -> Ledger:
    """The ledger that a page is about; a 404 where the record holds no such intervention."""
    try:
        return open_ledger(slug, as_at=question.as_at)
    except RecordRefused as error:
        raise Http404(str(error)) from error


def frame_intervention(ledger: Ledger, question: Question, *, here: str) -> dict[str, Any]:
    """What the pages of one intervention have in common."""
    slug = ledger.intervention.id
    steps = [
        ("Interventions", reverse("interventions")),
        (ledger.intervention.title, reverse("intervention", args=[slug]) + question.query),
    ]
    if here:
        title = PAGES[here][0] if here in PAGES else "What changed"
        steps.append((title, ""))
    return {
        "intervention": ledger.intervention,
        "question": question,
        "breadcrumbs": trail(*steps),
        "subnav": _list_pages(slug, question, here=here),
    }


def _list_pages(slug: str, question: Question, *, here: str) -> list[Link]:
    return [
        Link(text, address_of_page(slug, name) + question.query, here=name == here)
        for name, (text, _) in PAGES.items()
    ] + [
        Link(
            "What changed", reverse("changes", args=[slug]) + question.query, here=here == "changes"
        )
    ]


def address_of_page(slug: str, name: str) -> str:
    """The address of one page of an intervention."""
    if not name:
        return reverse("intervention", args=[slug])
    return reverse("intervention-page", args=[slug, name])
