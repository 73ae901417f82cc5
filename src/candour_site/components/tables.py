"""Tables as HTML. Written in Python and not as a template: a page may hold thousands of cells, and each would cost a template.

On a small screen the rows of a table of three columns or more stand as cards, each cell under the heading of its column
(``data-heading``); coloured cells that say the same side by side stand there once, under all their headings. Roles say
that it is a table still. Source: GOV.UK Design System, component table.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape

from django.utils.safestring import SafeString, mark_safe

from candour_site.components.values import Cell, Column, Link, Table, Tag

_BLANK = {"", "–"}
_LEAST_STACKED = 3


def render_table(table: Table, *, unfolds: bool = False, unfold_href: str = "") -> SafeString:
    """The table in a box that scrolls by itself; its caption and its empty words where it has no rows.

    A long table stands in folds, with a link to ``unfold_href`` for all of them open; ``unfolds`` shows it in one piece.
    """
    if not table.rows:
        parts = _write_empty(table)
    elif table.folds and not unfolds:
        parts = _write_folds(table, unfold_href)
    else:
        parts = _write(table)
    return mark_safe("".join(parts))  # noqa: S308 - every text passes through escape below


def render_tag(tag: Tag) -> SafeString:
    """A status in a coloured box."""
    words = f'<strong class="govuk-tag govuk-tag--{escape(tag.colour)}">{escape(tag.text)}</strong>'
    return mark_safe(words)  # noqa: S308 - escaped in the line above


def _write_empty(table: Table) -> Iterator[str]:
    yield _write_heading(table)
    yield f'<p class="govuk-body">{escape(table.empty)}</p>'


def _write_heading(table: Table) -> str:
    look = f"govuk-heading-{table.caption_size}"
    return f'<h2 class="{look}" id="{escape(table.anchor)}">{escape(table.caption)}</h2>'


def _write_folds(table: Table, unfold_href: str) -> Iterator[str]:
    """The caption, and each run of rows as a table of its own that opens under its name."""
    yield _write_heading(table)
    if unfold_href:
        yield f'<p class="govuk-body app-unfold">{_write_link(Link("Show all in one table", unfold_href))}</p>'
    ids, at = table.row_ids or ("",) * len(table.rows), 0
    for number, fold in enumerate(table.folds, 1):
        end = at + fold.rows
        part = replace(
            table,
            key=f"{table.key}-{number}",
            caption=f"{table.caption}: {fold.name}",
            rows=table.rows[at:end],
            row_ids=ids[at:end],
            folds=(),
        )
        yield f'<details class="govuk-details app-fold"{" open" if fold.is_open else ""}>'
        yield '<summary class="govuk-details__summary"><span class="govuk-details__summary-text">'
        yield f"{escape(fold.name)} ({fold.rows})</span></summary>"
        yield from _write(part, hides_caption=True)
        yield "</details>"
        at = end


def _write(table: Table, *, hides_caption: bool = False) -> Iterator[str]:
    looks = ["govuk-table", "app-table"]
    looks += ["app-table--dense"] * table.dense
    looks += ["app-table--stacks"] * (len(table.columns) >= _LEAST_STACKED)
    caption = escape(table.anchor)
    yield f'<div class="app-scroll" role="region" aria-labelledby="{caption}" tabindex="0">'
    yield f'<table class="{" ".join(looks)}"><caption id="{caption}" '
    look = (
        "govuk-visually-hidden" if hides_caption else f"govuk-table__caption--{table.caption_size}"
    )
    yield f'class="govuk-table__caption {look}">'
    yield f'{escape(table.caption)}</caption><thead class="govuk-table__head"><tr>'
    for column in table.columns:
        numeric = " govuk-table__header--numeric" if column.numeric else ""
        yield f'<th scope="col" class="govuk-table__header{numeric}">{escape(column.heading)}</th>'
    yield "</tr></thead><tbody>"
    headings = [escape(column.heading) for column in table.columns]
    ids = table.row_ids or ("",) * len(table.rows)
    for row_id, row in zip(ids, table.rows, strict=True):
        yield f'<tr class="govuk-table__row" id="{escape(row_id)}">' if row_id else _ROW
        for column, heading, cell in zip(
            table.columns, _join_alike(headings, row), row, strict=True
        ):
            yield from _write_cell(column, heading, cell, heads=column is table.columns[0])
        yield "</tr>"
    yield "</tbody></table></div>"


_ROW = '<tr class="govuk-table__row">'


def _join_alike(headings: Sequence[str], row: Sequence[Cell]) -> list[str]:
    """The headings of a row's cells on a small screen: the first of coloured cells that say the same has those of all, the
    others none."""
    joined: list[str] = []
    first = 0
    for at, (heading, cell) in enumerate(zip(headings, row, strict=True)):
        is_alike = (
            at > 0
            and bool(cell.look)
            and replace(cell, value=None) == replace(row[at - 1], value=None)
        )
        first = first if is_alike else at
        joined.append("" if is_alike else heading)
        if is_alike:
            joined[first] += f", {heading.lower()}"
    return joined


def _write_cell(column: Column, heading: str, cell: Cell, *, heads: bool) -> Iterator[str]:
    part = "header" if heads else "cell"
    looks = f"govuk-table__{part}"
    if column.numeric:
        looks += f" govuk-table__{part}--numeric"
    if cell.look:
        looks += f" {escape(cell.look)}"
    if cell.text in _BLANK and not (cell.tag or cell.note or cell.links):
        looks += " app-table__blank"
    if not heading:
        looks += " app-table__said"
    yield (
        f'<th scope="row" class="{looks}">'
        if heads
        else (f'<td class="{looks}" data-heading="{heading}">')
    )
    yield from _write_content(cell)
    yield "</th>" if heads else "</td>"


def _write_content(cell: Cell) -> Iterator[str]:
    if cell.tag:
        yield render_tag(cell.tag) + " "
    yield _write_link(Link(cell.text, cell.href)) if cell.href else escape(cell.text)
    if cell.note:
        yield f'<span class="app-note">{escape(cell.note)}</span>'
    if cell.links:
        yield '<ul class="app-cell-links">'
        for link in cell.links:
            yield f"<li>{_write_link(link)}</li>"
        yield "</ul>"


def _write_link(link: Link) -> str:
    return f'<a class="govuk-link" href="{escape(link.href)}">{escape(link.text)}</a>'
