"""The gallery: every component with an example, as a page of its own."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from candour_site.components.values import (
    Cell,
    Column,
    Detail,
    Link,
    Number,
    Table,
    Tag,
    make_options,
)

_TABLE = Table(
    key="example",
    caption="Requirements",
    columns=(
        Column("what", "What"),
        Column("status", "Status"),
        Column("days_overdue", "Days overdue", numeric=True),
    ),
    rows=(
        (
            Cell("Agree a partnership", note="by the end of January"),
            Cell(tag=Tag("Overdue", "red")),
            Cell("30", value=30),
        ),
        (
            Cell("Report each month", href="#example"),
            Cell(tag=Tag("Open", "blue")),
            Cell("", links=(Link("Working", "#example"),)),
        ),
    ),
)
_EMPTY = Table(key="empty", caption="A table without rows", columns=(Column("what", "What"),))


@require_safe
def show_gallery(request: HttpRequest) -> HttpResponse:
    """Every component once, for those who build and check pages."""
    context = {
        "title": "Components",
        "breadcrumbs": [Link("Home", "/"), Link("Components", "", here=True)],
        "table": _TABLE,
        "empty": _EMPTY,
        "tags": [Tag(colour.capitalize(), colour) for colour in TAG_COLOURS],
        "details": [
            Detail("GSS code", "X06000001"),
            Detail("Region", "Fictional", note="invented"),
        ],
        "options": make_options({"": "Any", "letter": "Letter"}, chosen="letter"),
        "numbers": [
            Number("214", "days since it began"),
            Number("3", "overdue", "of 9 orders", look="late"),
            Number("5", "met", look="done", href="#example"),
        ],
        "errors": [Link("Enter a real day, such as 2019-12-01", "#on")],
        "previous": Link("Page 1", "#example"),
        "following": Link("Page 3", "#example"),
        "subnav": [Link("Summary", "#example", here=True), Link("Timeline", "#example")],
    }
    return render(request, "components/gallery.html", context)


TAG_COLOURS = ("grey", "blue", "teal", "green", "purple", "magenta", "red", "orange", "yellow")
