"""Tables of actions that were printed without marks between their cells: columns run together on a line, or one cell a line.

The head names the columns (*Action Owner By when*). Run together, a row is cut where its day or period stands and before whoever
owns it; with a cell a line, every row has as many lines as the head. A row that cannot be told apart is left out.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.actions import (
    Cell,
    names_column,
    read_action,
    tell_force,
)
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.row_owners import find_row_owner
from candour.extraction.prose.text import Block

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
_NUMBER = re.compile(r"(?:no\.?|ref(?:erence|\.)?|number|item|#)", re.IGNORECASE)
_OTHER = re.compile(
    r"(?:progress|status|rag(?:\s+rating)?|updates?|comments?|notes?|evidence|resources?)",
    re.IGNORECASE,
)
_COLUMNS = ("must", "who", "when", "approver")
_LAYOUTS = (["must", "who", "when"], ["must", "when"])
_MOST_WORDS, _MOST_COLUMNS, _LONGEST_WHEN = 9, 5, 60
_MARK = re.compile(r"\(?[A-Z]?\d{1,2}(?:\.\d{1,2})?[.)]?\s+")
_TIMELESS = re.compile(r"(?:ongoing|immediate(?:ly)?|tbc|completed?|at\s+all\s+times)\.?", re.I)
_STATUS = re.compile(
    r"\s+(?:not\s+(?:yet\s+)?(?:begun|started|due)|begun|started|on\s+(?:track|target|hold)|in\s+(?:progress|hand)|under\s?way|"
    r"completed?|done|achieved|ongoing|open|closed|delayed|overdue|slipped|behind|green|amber|red|blue|[RAGB]|[–—-])$",
    re.IGNORECASE,
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
            found = _read_stacked(context, number) or _read_joined(context, number)
        if found:
            rows, after = found
            drafts += rows
            covered |= {block.start for block in blocks[number:after]}
            number = after
        else:
            number += 1
    return drafts, covered


def _read_stacked(context: Context, number: int) -> tuple[list[Draft], int] | None:
    """The rows of a table with a cell a paragraph, and the number of the paragraph after it."""
    blocks = context.text.paragraphs
    columns: list[str] = []
    for block in blocks[number : number + _MOST_COLUMNS]:
        column = _column_of(context.text.text[block.start : block.end], columns)
        if column is None:
            break
        columns.append(column)
    if not {"must", "when"} <= set(columns):
        return None
    at, width, drafts = number + len(columns), len(columns), []
    while at + width <= len(blocks):
        cells = [_cell_of(context, block.start, block.end) for block in blocks[at : at + width]]
        if not _is_row(context, cells, columns):
            break
        drafts.append(_draft(context, cells, columns))
        at += width
    return (drafts, at) if drafts else None


def _is_row(context: Context, cells: list[Cell], columns: list[str]) -> bool:
    """Whether cells are a row: something of two words to do, and nothing but a day or period where the day belongs."""
    must, when = cells[columns.index("must")], cells[columns.index("when")]
    return " " in must.words and _when_at(context, when.start, when.end) == when.start


def _read_joined(context: Context, number: int) -> tuple[list[Draft], int] | None:
    """The rows of a table whose columns run together, and the number of the paragraph after it."""
    blocks = context.text.paragraphs
    lines = _lines_of(context, blocks[number])
    columns = _split_head(lines[0].words.split(), []) if lines else None
    if columns is None or columns[-2:] == ["other", "other"]:
        return None
    has_status = columns[-1] == "other"
    columns = columns[:-1] if has_status else columns
    if columns[-1] != "when":
        return None
    drafts, after = [], number + 1
    for at in range(number, len(blocks)):
        printed = lines[1:] if at == number else _lines_of(context, blocks[at])
        below = _without_status(context, printed) if has_status else printed
        cut = (_cut(context, line, columns) for line in _join_wrapped(context, below))
        rows = [cells for cells in cut if cells]
        if at > number and not rows and len(below) == len(printed):
            break
        drafts += [_draft(context, cells, columns) for cells in rows if cells[0].words]
        after = at + 1
    return (drafts, after) if drafts else None


def _lines_of(context: Context, block: Block) -> list[Cell]:
    """The lines of a paragraph as they were printed, as spans of the cleaned text."""
    cite, _further = context.text.cite(block.start, block.end)
    lines, at = [], block.start
    for raw in cite.quote.split("\n"):
        words = " ".join(raw.split())
        start = context.text.text.find(words, at, block.end)
        if words and start >= 0:
            lines.append(Cell(start, start + len(words), words))
            at = start + len(words)
    return lines


def _without_status(context: Context, lines: list[Cell]) -> list[Cell]:
    """Lines without the words behind their day that say how far the action has come (*3 May 2019 On track*).

    A line whose day is followed by other words is left out: where its row ends cannot be told.
    """
    kept = []
    for line in lines:
        status = _STATUS.search(line.words)
        end = line.start + status.start() if status else line.end
        if _when_at(context, line.start, end) is not None:
            kept.append(_cell_of(context, line.start, end))
        elif _when_at(context, line.start, line.end) is not None or not any(
            mention.date.value for mention in context.dates_in(line.start, line.end)
        ):
            kept.append(line)
    return kept


def _join_wrapped(context: Context, lines: list[Cell]) -> list[Cell]:
    """Rows of lines: one that goes on is joined with the line that ends it in a day or period."""
    rows: list[Cell] = []
    start: int | None = None
    for line in lines:
        start = line.start if start is None else start
        if _when_at(context, line.start, line.end) is not None:
            rows.append(_cell_of(context, start, line.end))
            start = None
    return rows


def _split_head(words: list[str], before: list[str]) -> list[str] | None:
    """The columns that the words of a head name, each once and without a word left over."""
    if not words:
        return before if {"must", "when"} <= set(before) else None
    if len(words) > _MOST_WORDS:
        return None
    for length in range(min(len(words), 4), 0, -1):
        column = _column_of(" ".join(words[:length]), before)
        rest = column and _split_head(words[length:], [*before, column])
        if rest:
            return rest
    return None


def _column_of(words: str, before: list[str]) -> str | None:
    if _NUMBER.fullmatch(words):
        return "number" if not before else None
    if _OTHER.fullmatch(words):
        return "other"
    columns = (one for one in _COLUMNS if one not in before and names_column(one, words))
    return next(columns, None)


def _cut(context: Context, line: Cell, columns: list[str]) -> list[Cell] | None:
    """The cells of a line in the order of the columns, an empty first one where its owner cannot be told; ``None`` for no row."""
    when = _when_at(context, line.start, line.end)
    mark = _MARK.match(line.words) if columns[0] == "number" else None
    start = line.start + (mark.end() if mark else 0)
    told = context.text.text[start : when or start].strip()
    if when is None or " " not in told or not told[0].isupper() or line.words.endswith("."):
        return None
    told_end = _told_end(told, start, when, columns)
    who = find_row_owner(context, start, told_end) if "who" in columns else told_end
    if who is None or [one for one in columns if one not in ("number", "other")] not in _LAYOUTS:
        return [Cell(start, start, "")] * len(columns)
    ends = {"number": start, "must": who, "who": told_end, "other": when, "when": line.end}
    cells, at = [], line.start
    for column in columns:
        cells.append(_cell_of(context, at, ends[column]))
        at = ends[column]
    return cells


def _told_end(told: str, start: int, when: int, columns: list[str]) -> int:
    """Where the words of an action and its owner end: before its day, and before its status where that has a column there."""
    if columns[-2] != "other":
        return when
    status = _STATUS.search(told)
    return start + status.start() if status else start


def _when_at(context: Context, start: int, end: int) -> int | None:
    """Where the day or period begins that ends a span, or ``None``."""
    text = context.text.text
    for mention in context.dates_in(start, end):
        is_due = mention.relation == "every" or not mention.is_length
        if mention.end >= end - 1 and is_due and end - mention.start < _LONGEST_WHEN:
            return mention.start
    told = next((m for m in _TIMELESS.finditer(text, start, end) if m.end() == end), None)
    return told.start() if told else None


def _cell_of(context: Context, start: int, end: int) -> Cell:
    words = context.text.text[start:end]
    start += len(words) - len(words.lstrip())
    return Cell(start, start + len(words.strip()), words.strip())


def _draft(context: Context, cells: list[Cell], columns: list[str]) -> Draft:
    places = {column: index for index, column in enumerate(columns) if column in _COLUMNS}
    return read_action(
        context, cells, places, (cells[0].start, cells[-1].end), tell_force(context, "")
    )
