"""Tables as data: CSV and JSON of exactly what the page shows."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpResponse, JsonResponse

from candour_site.components.values import Table

FORMATS = ("csv", "json")


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
