"""Tables of actions that were printed without marks between their cells: columns run together on a line, or a cell a line.

The head names the columns (*Action Owner By when*). Run together, a row is cut where its day or period stands and before whoever
owns it; what of a long cell stands on the next line is put back to it. A row that cannot be told apart is left out.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.actions import Cell
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.fields import read_field
from candour.extraction.prose.frames.duties.row_owners import breaks_off, find_row_owner
from candour.extraction.prose.frames.duties.stacked_tables import read_stacked
from candour.extraction.prose.frames.duties.table_lines import (
    STATUS,
    cell_of,
    draft_row,
    lines_from,
    lines_of,
    split_head,
    when_at,
    when_before_owner,
)

_OPENERS = frozenset(
    [
        "action",
        "actions",
        "task",
        "tasks",
        "requirement",
        "requirements",
        "measure",
        "measures",
        "target",
        "targets",
        "recommendation",
        "recommendations",
        "no",
        "no.",
        "ref",
        "ref.",
        "item",
        "number",
        "#",
        "required",
        "agreed",
        "key",
        "what",
    ]
)
_Row = tuple[Cell, list[Cell]]
_MOST_LINES, _MOST_OPEN = 400, 6
_LAYOUTS = (["must", "who", "when"], ["must", "when"])
_MARK = re.compile(r"\(?[A-Z]?\d{1,2}(?:\.\d{1,2})?[.)]?\s+")
_CAPITALS = re.compile(
    r"(?:[A-Z&][\w’'-]*|and|of|for|the)(?:\s+(?:[A-Z&][\w’'-]*|and|of|for|the))*"
)


def find_unmarked(context: Context) -> tuple[list[Draft], set[int]]:
    """The actions of such tables, in order, and where the paragraphs begin that they cover."""
    drafts: list[Draft] = []
    covered: set[int] = set()
    blocks = context.text.paragraphs
    number = 0
    while number < len(blocks):
        first = context.text.text[blocks[number].start : blocks[number].end].split(" ", 1)[0]
        found = None
        if first.lower() in _OPENERS and blocks[number].kind != "table_row":
            found = read_stacked(context, number) or _read_joined(context, number)
        if found:
            rows, after = found
            drafts += rows
            covered |= {block.start for block in blocks[number:after]}
            number = after
        else:
            number += 1
    return drafts, covered


def _read_joined(context: Context, number: int) -> tuple[list[Draft], int] | None:
    """The rows of a table whose columns run together, and the number of the paragraph after it."""
    lines = list(lines_of(context, context.text.paragraphs[number]))
    columns = split_head(lines[0].words.split(), []) if lines else None
    if columns is None or columns[-2:] == ["other", "other"]:
        return None
    if columns[-3:] == ["must", "when", "who"]:
        return _read_owner_last(context, number, columns)
    has_status = columns[-1] == "other"
    columns = columns[:-1] if has_status else columns
    if columns[-1] != "when":
        return None
    rows, after = _read_rows(context, number, has_status=has_status)
    cut = [cells for row in rows if (cells := _cut(context, row, columns))]
    drafts = [draft_row(context, cells, columns) for cells in cut if cells[0].words]
    return (drafts, after) if drafts else None


def _read_owner_last(
    context: Context, number: int, columns: list[str]
) -> tuple[list[Draft], int] | None:
    """The rows of a table whose last column is the owner's: *… 30 June 2019 Head of Safeguarding*, each on a line of its own."""
    drafts: list[Draft] = []
    after = number
    for at, line in list(lines_from(context, number))[1 : _MOST_LINES + 1]:
        when = when_before_owner(context, line.start, line.end)
        mark = _MARK.match(line.words) if columns[0] == "number" else None
        start = line.start + (mark.end() if mark else 0)
        if when is None or when[0] <= start:
            break
        ends = {"number": start, "must": when[0], "when": when[1], "who": line.end}
        cells, begin = [], line.start
        for column in columns:
            cells.append(cell_of(context, begin, ends[column]))
            begin = ends[column]
        drafts.append(draft_row(context, cells, columns))
        after = at + 1
    return (drafts, after) if drafts else None


def _read_rows(context: Context, number: int, *, has_status: bool) -> tuple[list[_Row], int]:
    """The rows below the head in the paragraph ``number``, and the number of the paragraph after the last of them."""
    rows: list[_Row] = []
    after, open_lines = number + 1, list[tuple[int, Cell]]()
    for at, line in list(lines_from(context, number))[1 : _MOST_LINES + 1]:
        if read_field(context, line.start, line.end):
            break
        shown = _without_status(context, line) if has_status else line
        if shown is None:
            open_lines, after = [], at + 1
        elif when_at(context, shown.start, shown.end) is not None:
            start = _start_of_row(open_lines, at, shown)
            rows.append((cell_of(context, start, shown.end), []))
            open_lines, after = [], at + 1
        elif not open_lines and rows and _goes_on(context, shown, rows[-1], apart=at >= after):
            rows[-1][1].append(shown)
            after = at + 1
        elif len(open_lines) == _MOST_OPEN or shown.words.endswith("."):
            break
        else:
            open_lines.append((at, shown))
    return rows, after


def _start_of_row(before: list[tuple[int, Cell]], at: int, line: Cell) -> int:
    """Where a row begins that ends in this line of the paragraph ``at``: with the lines before that lead on to it, and not with a
    title that stands above it."""
    start = line.start
    for number, other in reversed(before):
        is_marked = _MARK.match(line.words) is not None
        if is_marked or (
            number != at and line.words[:1].isupper() and not _MARK.match(other.words)
        ):
            break
        start, line, at = other.start, other, number
    return start


def _without_status(context: Context, line: Cell) -> Cell | None:
    """A line without the words behind its day that say how far the action has come (*3 May 2019 On track*).

    A line whose day is followed by other words gives ``None``: where its row ends cannot be told.
    """
    status = STATUS.search(line.words)
    end = line.start + status.start() if status else line.end
    if when_at(context, line.start, end) is not None:
        return cell_of(context, line.start, end)
    is_dated = any(mention.date.value for mention in context.dates_in(line.start, line.end))
    return None if is_dated and when_at(context, line.start, line.end) is None else line


def _goes_on(context: Context, line: Cell, row: _Row, *, apart: bool) -> bool:
    """Whether a line without a day goes on with a cell of the row before it, in its paragraph or in one ``apart``: it has no
    mark, and the row has one, or stands open before its day, or the line opens in a small letter."""
    if line.words.endswith(".") or _MARK.match(line.words):
        return False
    first, below = row
    when = when_at(context, first.start, first.end) or first.end
    last = below[-1].words if below else context.text.text[first.start : when].rstrip()
    is_within = not apart and _MARK.match(first.words) is not None
    return is_within or breaks_off(last) or not line.words[:1].isupper()


def _cut(context: Context, row: _Row, columns: list[str]) -> list[Cell] | None:
    """The cells of a row in the order of the columns, an empty first one where they cannot be told apart; ``None`` for no row."""
    line, below = row
    when = when_at(context, line.start, line.end)
    mark = _MARK.match(line.words)
    start = line.start + (mark.end() if mark else 0)
    told = context.text.text[start : when or start].strip()
    if when is None or " " not in told or not told[0].isupper() or line.words.endswith("."):
        return None
    told_end = _told_end(told, start, when, columns)
    who: int | None = told_end
    if "who" in columns:
        who = find_row_owner(context, start, told_end, goes_on=bool(below))
    if who is None or [one for one in columns if one not in ("number", "other")] not in _LAYOUTS:
        return [Cell(start, start, "")] * len(columns)
    ends = {"number": start, "must": who, "who": told_end, "other": when, "when": line.end}
    cells, at = {}, line.start if columns[0] == "number" else start
    for column in columns:
        cells[column] = cell_of(context, at, ends[column])
        at = ends[column]
    for words in below:
        wrapped = _column_below(words, cells)
        if wrapped is None:
            return [Cell(start, start, "")] * len(columns)
        cells[wrapped] = _extend(cells[wrapped], words)
    return [cells[column] for column in columns]


def _column_below(line: Cell, cells: dict[str, Cell]) -> str | None:
    """The column with which a line below a row goes on: the owner where that stands open, else what is to be done; ``None`` where
    words of both may stand in it."""
    is_open = "who" in cells and breaks_off(cells["who"].words)
    if is_open:
        return "who" if _CAPITALS.fullmatch(line.words) else None
    has_capital = any(word[:1].isupper() for word in line.words.split()[1:])
    return None if "who" in cells and (has_capital or line.words[:1].isupper()) else "must"


def _extend(cell: Cell, line: Cell) -> Cell:
    return Cell(cell.start, cell.end, f"{cell.words} {line.words}")


def _told_end(told: str, start: int, when: int, columns: list[str]) -> int:
    """Where the words of an action and its owner end: before its day, and before its status where that has a column there."""
    if columns[-2] != "other":
        return when
    status = STATUS.search(told)
    return start + status.start() if status else start
