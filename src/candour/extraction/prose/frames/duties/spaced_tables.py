"""Tables that were set out with spaces, whose long cells run on in the lines below at the same place of the line.

The head names the columns (*Ref   Measure   Baseline   Target   By*) and shows where each begins. A row opens with its
number; without numbers it opens with its day, or ends with it, as the first row does. A line that does not fit ends the table.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.actions import (
    Cell,
    read_action,
    read_heading,
    tell_force,
)
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.table_lines import is_number

_PIECE = re.compile(r"\S+(?: \S+)*")
_LEAST_COLUMNS, _SLACK = 3, 4
_APART = " " * 3


class _Piece(NamedTuple):
    """A cell's words in one line: where they begin and end in the line, and their span of the cleaned text."""

    left: int
    right: int
    cell: Cell


class _Line(NamedTuple):
    """A line of a page: its pieces, the number of its paragraph, and whether a blank line stands before it."""

    pieces: tuple[_Piece, ...]
    paragraph: int
    is_apart: bool


class _Fitted(NamedTuple):
    """A line below a head: its cells by their column."""

    cells: dict[int, Cell]
    is_apart: bool


_Row = dict[int, list[Cell]]


def find_spaced(context: Context) -> tuple[list[Draft], set[int]]:
    """The actions of such tables, in order, and where the paragraphs begin that they cover."""
    drafts: list[Draft] = []
    covered: set[int] = set()
    if not any(_APART in page.text for page in context.document.pages):
        return drafts, covered
    lines = [*_read_lines(context)]
    for number, line in enumerate(lines):
        columns = _read_head(line)
        if columns is None:
            continue
        body = [*_fit(lines[number + 1 :], line)]
        rows = [
            *_split_rows(body, columns["when"], is_numbered=is_number(line.pieces[0].cell.words))
        ]
        if not any(len(cells) > 1 for row in rows for cells in row.values()):
            continue
        drafts += [draft for row in rows for draft in _draft(context, row, columns)]
        last = lines[number + len(body)].paragraph
        blocks = context.text.paragraphs[line.paragraph : last + 1]
        covered |= {block.start for block in blocks}
    return drafts, covered


def _read_lines(context: Context) -> Iterator[_Line]:
    """The lines of the document's paragraphs as they stand on their pages."""
    pages = {page.number: page.text for page in context.document.pages}
    for number, block in enumerate(context.text.paragraphs):
        cite, further = context.text.cite(block.start, block.end)
        page, at = pages[cite.page], block.start
        start = page.rfind("\n", 0, cite.start) + 1
        while start < cite.end and not further:
            end = page.find("\n", start, cite.end)
            end = cite.end if end < 0 else end
            pieces = []
            for found in _PIECE.finditer(page, max(start, cite.start), end):
                begins = context.text.text.find(found.group(), at, block.end)
                at = begins + len(found.group()) if begins >= 0 else at
                cell = Cell(begins, at, found.group())
                pieces.append(_Piece(found.start() - start, found.end() - start, cell))
            above = page[page.rfind("\n", 0, max(start - 1, 0)) + 1 : max(start - 1, 0)]
            yield _Line(tuple(pieces), number, not above.strip())
            start = end + 1


def _read_head(line: _Line) -> dict[str, int] | None:
    """Which column of a line gives what, where it is the head of such a table."""
    if len(line.pieces) < _LEAST_COLUMNS or line.pieces[0].cell.start < 0:
        return None
    columns = read_heading([piece.cell for piece in line.pieces])
    return columns if columns and "when" in columns else None


def _fit(lines: list[_Line], head: _Line) -> Iterator[_Fitted]:
    """The lines below a head, as far as every piece of a line stands in a column of its own."""
    starts = [piece.left for piece in head.pieces]
    for line in lines:
        cells: dict[int, Cell] = {}
        for piece in line.pieces:
            column = sum(left <= piece.left + _SLACK for left in starts) - 1
            is_over = column + 1 < len(starts) and piece.right > starts[column + 1]
            if column <= max(cells, default=-1) or is_over or piece.cell.start < 0:
                return
            cells[column] = piece.cell
        if not cells:
            return
        yield _Fitted(cells, line.is_apart)


def _split_rows(body: list[_Fitted], when: int, *, is_numbered: bool) -> Iterator[_Row]:
    """The rows of lines: each cell as its pieces, line by line."""
    row: _Row = {}
    is_led = bool(body) and when in body[0].cells
    for line in body:
        opens = 0 in line.cells if is_numbered else when in (line.cells if is_led else row)
        if row and (opens or line.is_apart):
            yield row
            row = {}
        for column, cell in line.cells.items():
            row.setdefault(column, []).append(cell)
    if row:
        yield row


def _draft(context: Context, row: _Row, columns: dict[str, int]) -> Iterator[Draft]:
    """The action of a row; none where its day is missing, or goes on behind the words of another cell."""
    text = context.text.text
    when = row.get(columns["when"], [])
    needed = [columns[name] for name in ("must", "measure") if name in columns]
    is_whole = all(not text[one.end : other.start].strip() for one, other in pairwise(when))
    if not when or not is_whole or not all(row.get(column) for column in needed):
        return
    pieces = [cell for cells in row.values() for cell in cells]
    start, end = min(cell.start for cell in pieces), max(cell.end for cell in pieces)
    cells = [_join(row.get(column, []), start) for column in range(max(columns.values()) + 1)]
    cells[columns["when"]] = Cell(when[0].start, when[-1].end, text[when[0].start : when[-1].end])
    yield read_action(context, cells, columns, (start, end), tell_force(context, ""))


def _join(pieces: list[Cell], start: int) -> Cell:
    """One cell of its pieces, with the span of the first."""
    if not pieces:
        return Cell(start, start, "")
    return Cell(pieces[0].start, pieces[0].end, " ".join(piece.words for piece in pieces))
