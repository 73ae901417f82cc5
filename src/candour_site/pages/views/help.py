"""Help: what words mean, how answers are worked out, who runs the site, how to object, licences."""

from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from candour_site.components.values import Detail, Link
from candour_site.pages.frame import trail

SECTIONS = {
    "words": "What the words mean",
    "answers": "How answers are worked out",
    "about": "Who runs this site",
    "contact": "Report an error or ask for removal",
    "licences": "Licences and sources",
}


def read_words() -> list[Detail]:
    """The words of the glossary that the site uses and what each means, in alphabetical order."""
    lines = (
        (Path(__file__).parents[1] / "data" / "words.tsv").read_text(encoding="utf-8").splitlines()
    )
    return [Detail(*line.split("\t")) for line in lines if line]


@require_safe
def show_help(request: HttpRequest) -> HttpResponse:
    """The table of contents of the help."""
    context = {
        "title": "Help",
        "breadcrumbs": trail(("Help", reverse("help"))),
        "links": [Link(text, reverse(f"help-{name}")) for name, text in SECTIONS.items()],
    }
    return render(request, "pages/help/index.html", context)


@require_safe
def show_section(request: HttpRequest, *, name: str) -> HttpResponse:
    """One section of the help."""
    context = {
        "title": SECTIONS[name],
        "breadcrumbs": trail(("Help", reverse("help")), (SECTIONS[name], reverse(f"help-{name}"))),
        "words": read_words() if name == "words" else [],
    }
    return render(request, f"pages/help/{name}.html", context)
