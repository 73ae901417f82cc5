"""Tables that were set out with spaces, whose long cells run on in the lines below at the same place of the line.

The head names the columns (*Ref   Measure   Baseline   Target   By*) and shows where each begins; its own words may run on too.
A row opens with its number; without numbers it opens with its day, or ends with it: what leaves no row without its first
words, or with half of another's, is how the table is read. A line that does not fit ends the table.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.actions import (
    Cell,
    find_column,
    names_column,
    read_action,
    read_heading,
    tell_force,
)
from candour.extraction.prose.frames.duties.default_days import find_default
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.table_lines import is_number
from candour.extraction.prose.frames.duties.targets import day_of, read_targets
from candour.facts import PartialDate

_PIECE = re.compile(r"\S+(?: \S+)*")
_LEAST_COLUMNS, _SLACK = 3, 4
_APART = " " * 2
_GOAL = re.compile(r"(?:baseline|targets?)\b", re.IGNORECASE)


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
    lines, after = [*_read_lines(context)], 0
    for number, first in enumerate(lines):
        head, further = _whole_head(lines, number)
        columns = _read_head(head)
        if columns is None or number < after:
            continue
        body = [*_fit(lines[number + further + 1 :], head)]
        after = number + further + len(body) + 1
        split = _count_head_lines(head, body, columns)
        below, days = body[split:], _days_of_head(context, head, body[:split])
        days = {} if "when" in columns else days
        last = max(days, default=columns.get("when", columns.get("must", 0)))
        rows = _read_rows(below, last, is_number(head.pieces[0].cell.words))
        is_plain = not any(len(cells) > 1 for row in rows for cells in row.values())
        is_marked = context.text.paragraphs[first.paragraph].kind == "table_row"
        if is_plain and is_marked and len(below) == len(body) and not further:
            continue
        drafts += [draft for row in rows for draft in _draft(context, row, columns, days)]
        blocks = context.text.paragraphs[first.paragraph : lines[after - 1].paragraph + 1]
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
    """Which column of a line gives what, where it is the head of such a table; targets may have no column for their day."""
    if len(line.pieces) < _LEAST_COLUMNS or line.pieces[0].cell.start < 0:
        return None
    return _name_columns([piece.cell for piece in line.pieces])


def _name_columns(cells: list[Cell]) -> dict[str, int] | None:
    columns = read_heading(cells) or {}
    if "when" not in columns and names_column("indicator", cells[0].words):
        target = find_column(cells, "target")
        is_table = target or any(_GOAL.match(cell.words) for cell in cells)
        return {"measure": 0, **({"must": target} if target else {})} if is_table else None
    return columns if "when" in columns else None


def _whole_head(lines: list[_Line], number: int) -> tuple[_Line, int]:
    """A line, joined with the one below it where only both together are a head; and how many lines were joined to it."""
    line = lines[number]
    below = _place(lines[number + 1], line) if number + 1 < len(lines) else None
    own = _read_head(line)
    if (
        below is None
        or below.is_apart
        or len(line.pieces) < _LEAST_COLUMNS
        or "measure" in (own or {})
    ):
        return line, 0
    pieces = [
        piece._replace(cell=_join([piece.cell, below.cells[at]], 0)) if at in below.cells else piece
        for at, piece in enumerate(line.pieces)
    ]
    joined = line._replace(pieces=tuple(pieces))
    named = _read_head(joined)
    return (joined, 1) if named and (own is None or "measure" in named) else (line, 0)


def _fit(lines: list[_Line], head: _Line) -> Iterator[_Fitted]:
    """The lines below a head, as far as every piece of a line stands in a column of its own and none is a head again."""
    for line in lines:
        placed = _place(line, head)
        if placed is None or _read_head(line):
            return
        yield placed


def _place(line: _Line, head: _Line) -> _Fitted | None:
    """A line by the columns of a head, or ``None`` where a piece stands in none or over two."""
    starts = [piece.left for piece in head.pieces]
    is_full = len(line.pieces) == len(starts)
    cells: dict[int, Cell] = {}
    for piece in line.pieces:
        column = len(cells) if is_full else sum(left <= piece.left + _SLACK for left in starts) - 1
        is_over = not is_full and column + 1 < len(starts) and piece.right > starts[column + 1]
        if column <= max(cells, default=-1) or is_over or piece.cell.start < 0:
            return None
        cells[column] = piece.cell
    return _Fitted(cells, line.is_apart) if cells else None


def _count_head_lines(head: _Line, body: list[_Fitted], columns: dict[str, int]) -> int:
    """How many lines below a head go on with it: under *Baseline* stands *(Nov 2011)*, under *By* stands *when*."""
    cells = [piece.cell for piece in head.pieces]
    for number, line in enumerate(body):
        longer = [
            _join([cell, line.cells[at]], 0) if at in line.cells else cell
            for at, cell in enumerate(cells)
        ]
        named = _name_columns(longer)
        is_head = 0 not in line.cells or (columns.get("when") in line.cells and named == columns)
        if line.is_apart or named is None or not is_head:
            return number
        cells = longer
    return 0


def _read_rows(body: list[_Fitted], when: int, is_numbered: bool) -> list[_Row]:
    """The rows of lines; of a table without numbers those that are told whether a day opens or ends a row."""
    if is_numbered:
        return [*_split_rows(body, lambda line, _row: 0 in line.cells)]
    led = [*_split_rows(body, lambda line, _row: when in line.cells)]
    ended = [*_split_rows(body, lambda _line, row: when in row)]
    readings = [rows for rows in (led, ended) if all(map(_opens_row, rows))]
    if not readings:  # a last cell runs on too
        led = [*_split_rows(body, lambda line, _row: when in line.cells and not _goes_on(line))]
        readings = [led] if all(map(_opens_row, led)) else []
    return [row for row in readings[0] if all(row in rows for rows in readings)] if readings else []


def _goes_on(line: _Fitted) -> bool:
    """Whether the first words of a line are the end of those above."""
    return 0 in line.cells and line.cells[0].words[:1].islower()


def _opens_row(row: _Row) -> bool:
    """Whether cells begin as a row does: its first words are no half of what stands before them."""
    first = row.get(0)
    return (
        first is not None
        and not first[0].words[:1].islower()
        and all(first[0].start <= cells[0].start for cells in row.values())
    )


def _split_rows(body: list[_Fitted], opens: Callable[[_Fitted, _Row], bool]) -> Iterator[_Row]:
    """The rows of lines: each cell as its pieces, line by line."""
    row: _Row = {}
    for line in body:
        if row and (line.is_apart or opens(line, row)):
            yield row
            row = {}
        for column, cell in line.cells.items():
            row.setdefault(column, []).append(cell)
    if row:
        yield row


def _days_of_head(context: Context, head: _Line, below: list[_Fitted]) -> dict[int, PartialDate]:
    """The days that columns are headed by, in the head's own line or in one below it: under *Target* stands *March 2011*."""
    cells = [*enumerate(piece.cell for piece in head.pieces[1:])]
    cells = [(at + 1, cell) for at, cell in cells] + [
        pair for line in below for pair in line.cells.items()
    ]
    found = {at: day_of(context, cell) for at, cell in cells}
    return {at: day for at, day in found.items() if day}


def _draft(
    context: Context, row: _Row, columns: dict[str, int], days: dict[int, PartialDate]
) -> Iterator[Draft]:
    """The action of a row; none where its day is missing."""
    if days and max(row) >= max(days):
        pieces = [cell for cells in row.values() for cell in cells]
        span = min(cell.start for cell in pieces), max(cell.end for cell in pieces)
        cells = [_join(row.get(at, []), span[0]) for at in range(max(row) + 1)]
        yield from read_targets(context, cells, days, span)
        return
    if "when" not in columns:
        yield from _draft_dayless(context, row, columns)
        return
    when = row.get(columns["when"], [])
    needed = [columns[name] for name in ("must", "measure") if name in columns]
    if not when or not all(row.get(column) for column in needed):
        return
    pieces = [cell for cells in row.values() for cell in cells]
    start, end = min(cell.start for cell in pieces), max(cell.end for cell in pieces)
    cells = [_join(row.get(column, []), start) for column in range(max(columns.values()) + 1)]
    yield read_action(context, cells, columns, (start, end), tell_force(context, "", at=start))


def _draft_dayless(context: Context, row: _Row, columns: dict[str, int]) -> Iterator[Draft]:
    """The target of a row without a day, where the paper says by when its measures must be met."""
    told = find_default(context)
    must = row.get(columns.get("must", -1), [])
    if told is None or not must or not told.covers(must[0].start) or not row.get(0):
        return
    pieces = [cell for cells in row.values() for cell in cells]
    start, end = min(cell.start for cell in pieces), max(cell.end for cell in pieces)
    cells = [_join(row.get(column, []), start) for column in range(max(columns.values()) + 1)]
    draft = read_action(context, cells, columns, (start, end), tell_force(context, "", at=start))
    draft.deadline = told.due
    draft.also += context.text.also("deadline", *told.words)
    yield draft


def _join(pieces: list[Cell], start: int) -> Cell:
    """One cell of its pieces, with the span of the first."""
    if not pieces:
        return Cell(start, start, "")
    return Cell(pieces[0].start, pieces[0].end, " ".join(piece.words for piece in pieces))
