"""Facts as CSV: one row a fact, flat columns, safe to open in a spreadsheet.

A document without facts has one row, too, with its status and problems. A date takes three columns: its ISO value,
``…_precision`` and ``…_text``; ``also`` counts the further passages. Text that a spreadsheet would run as a formula is led by an apostrophe.
Source: OWASP, CSV Injection.
"""

import csv
import io
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

import msgspec

from candour.facts import AnyFact, Extract, Fact, PartialDate

_DOCUMENT = (
    "document_path",
    "document_sha256",
    "document_status",
    "document_problems",
    "document_kind",
    "document_title",
    "document_published",
    "document_about",
)
_COMMON = (
    "type",
    "about",
    "cite_page",
    "cite_start",
    "cite_end",
    "cite_quote",
    "also",
    "confidence",
    "rule",
)
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")


def header() -> bytes:
    """The line of column names."""
    return _csv([columns()])


def rows(extract: Extract) -> bytes:
    """The rows of one document, in the order of its facts."""
    document = _document_cells(extract)
    cells = [{**document, **_fact_cells(fact)} for fact in extract] or [document]
    return _csv([[guard(each.get(name)) for name in columns()] for each in cells])


@cache
def columns() -> tuple[str, ...]:
    """The names of all columns: the document's, those of every fact, then those of the types, each once."""
    own: dict[str, None] = {}
    for kind in get_args(AnyFact):
        for field in msgspec.structs.fields(kind):
            if field.name not in Fact.__struct_fields__:
                own[field.name] = None
                if PartialDate in get_args(field.type):
                    own[f"{field.name}_precision"] = None
                    own[f"{field.name}_text"] = None
    return (*_DOCUMENT, *_COMMON, *own)


def guard(value: Any) -> str:
    """A cell as text; what a spreadsheet would take for a formula gets an apostrophe before it.

    >>> guard("=HYPERLINK(1)"), guard(5.5), guard(None), guard(True)
    ("'=HYPERLINK(1)", '5.5', '', 'true')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and value.lstrip(" \ufeff").startswith(_FORMULA_SIGNS):
        return f"'{value}"
    return str(value)


def _document_cells(extract: Extract) -> dict[str, Any]:
    published = extract.published
    return {
        "document_path": extract.source.path,
        "document_sha256": extract.source.sha256,
        "document_status": extract.status,
        "document_problems": "; ".join(found.code for found in extract.problems),
        "document_kind": extract.kind,
        "document_title": extract.title,
        "document_published": None if published is None else published.value,
        "document_about": extract.about,
    }


def _fact_cells(fact: AnyFact) -> dict[str, Any]:
    cells: dict[str, Any] = {
        "type": type(fact).__struct_config__.tag,
        "about": fact.about,
        "cite_page": fact.cite.page,
        "cite_start": fact.cite.start,
        "cite_end": fact.cite.end,
        "cite_quote": fact.cite.quote,
        "also": len(fact.also),
        "confidence": fact.confidence,
        "rule": fact.rule,
    }
    for name, value in _own_fields(fact):
        if isinstance(value, PartialDate):
            cells[name] = value.value
            cells[f"{name}_precision"] = value.precision
            cells[f"{name}_text"] = value.text
        elif isinstance(value, tuple):
            cells[name] = "; ".join(value)
        else:
            cells[name] = value
    return cells


def _own_fields(fact: AnyFact) -> Iterator[tuple[str, Any]]:
    for name in fact.__struct_fields__:
        if name not in Fact.__struct_fields__:
            yield name, getattr(fact, name)


def _csv(lines: list[Any]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(lines)
    return text.getvalue().encode()
