"""Tables as data: CSV and JSON of exactly what the page shows."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from candour_site.components.values import Link, Table

FORMATS = ("csv", "json")


def asked_form(request: HttpRequest) -> str | None:
    """The form in which an address asks for a table; ``None`` where it asks for none of them."""
    form = request.GET.get("format")
    return form if form in FORMATS else None


def list_downloads(tables: Iterable[Table], query: str) -> list[Link]:
    """Links to every table in each form; ``query`` is what was asked, from the question mark on."""
    join = "&" if query else "?"
    return [
        Link(f"{table.caption} ({form.upper()})", f"{query}{join}table={table.key}&format={form}")
        for table in tables
        for form in FORMATS
    ]


def refuse_question(request: HttpRequest, errors: Sequence[Link]) -> HttpResponse:
    """A 400 that says what is wrong in the address: as JSON where that was asked for, as a page otherwise.

    For answers without a form to mend the question in; to answer another question than the one asked would mislead.
    """
    lines = [error.text for error in errors]
    if asked_form(request) == "json":
        params = {"ensure_ascii": False}
        return JsonResponse({"errors": lines}, status=400, json_dumps_params=params)
    context = {"title": "This cannot be answered", "lines": lines}
    return render(request, "pages/message.html", context, status=400)


def answer_data(
    tables: Sequence[Table], request: HttpRequest, *, name: str, about: Mapping[str, Any]
) -> HttpResponse:
    """The table that the address asks for as data, the first where it names none; a 404 where there is none such."""
    form = request.GET.get("format", "")
    key = request.GET.get("table", tables[0].key if tables else "")
    table = choose_table(tables, key)
    if table is None or form not in FORMATS:
        raise Http404(f"This page has no table {key!r} as {form!r}.")
    return answer_table(table, form=form, name=f"{name}-{key}", about=about)


def answer_table(table: Table, *, form: str, name: str, about: Mapping[str, Any]) -> HttpResponse:
    """The table as ``csv`` or ``json``; ``about`` says what was asked and stands with the JSON."""
    if form == "json":
        body = {**about, "table": table.key, "title": table.caption, "rows": table.records}
        return JsonResponse(body, json_dumps_params={"ensure_ascii": False})
    response = HttpResponse(write_csv(table), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def write_csv(table: Table) -> str:
    """The table as CSV with a heading line; text that a spreadsheet would run as a formula is quoted with ``'``."""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=[column.key for column in table.columns])
    writer.writeheader()
    writer.writerows({key: _defuse(value) for key, value in row.items()} for row in table.records)
    return out.getvalue()


def _defuse(value: object) -> object:
    if isinstance(value, str) and value[:1] in "=+-@\t\r" and value[:1]:
        return "'" + value
    return value


def choose_table(tables: Iterable[Table], key: str) -> Table | None:
    """The table with this key, or ``None``."""
    return next((table for table in tables if table.key == key), None)
