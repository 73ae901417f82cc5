"""Tables of actions that were printed with a cell a line, long cells over several lines.

A row ends in its day or period. As many lines as the head has columns are one cell each; of more, the last that are whoever
owns the action are the owner, and the lines before are what is to be done. How far an action has come may stand behind its day. A row that cannot be
told apart is left out.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.actions import Cell
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.row_owners import owns
from candour.extraction.prose.frames.duties.table_lines import (
    cell_of,
    column_of,
    draft_row,
    is_status,
    lines_from,
    when_at,
)

_MOST_COLUMNS, _MOST_WRAPPED = 5, 7
_BARE_NUMBER = re.compile(r"\(?[A-Z]?\d{1,2}(?:\.\d{1,2})?[.)]?")


def read_stacked(context: Context, number: int) -> tuple[list[Draft], int] | None:
    """The rows of a table whose head begins in the paragraph ``number``, and the number of the paragraph after it."""
    lines = lines_from(context, number)
    columns: list[str] = []
    ahead = next(lines, None)
    while ahead and len(columns) < _MOST_COLUMNS and (column := column_of(ahead[1].words, columns)):
        columns.append(column)
        ahead = next(lines, None)
    if not {"must", "when"} <= set(columns) or ahead is None:
        return None
    if columns[-2:] == ["when", "other"]:
        return _read_with_status(context, [ahead, *lines], columns[:-1])
    drafts, after, row = [], number, [ahead]
    for line in lines:
        if _is_whole(context, [cell for _at, cell in row], columns):
            cells = _split_row(context, [cell for _at, cell in row], columns)
            drafts += [draft_row(context, cells, columns)] if cells else []
            after, row = row[-1][0] + 1, []
            if is_status(line[1].words):
                continue
        elif len(row) > len(columns) + _MOST_WRAPPED:
            break
        row.append(line)
    cells = _split_row(context, [cell for _at, cell in row], columns)
    if cells:
        drafts.append(draft_row(context, cells, columns))
        after = row[-1][0] + 1
    return (drafts, after) if drafts else None


def _read_with_status(
    context: Context, lines: list[tuple[int, Cell]], columns: list[str]
) -> tuple[list[Draft], int] | None:
    """The rows of a table behind whose days stands how far each action has come: a word for it, one line, or nothing.

    Where that cannot be told from what is to be done next, the next row has to be of one line a cell or to begin like one.
    """
    drafts: list[Draft] = []
    after, row, is_sure, is_cut = 0, list[Cell](), True, False
    for at, line in [*lines, (lines[-1][0] + 1, Cell(0, 0, ""))]:
        if not _is_whole(context, row, columns):
            if len(row) > len(columns) + _MOST_WRAPPED:
                break
            row.append(line)
            continue
        is_plain, is_status_told = len(row) == len(columns), is_status(line.words)
        is_half = is_cut and row[0].words[:1].islower()
        cells = _split_row(context, row, columns) if is_plain or is_sure else None
        drafts += [draft_row(context, cells, columns)] if cells and not is_half else []
        is_cut = is_plain and not is_status_told
        is_sure = is_status_told or is_cut
        row, after = [] if is_sure else [line], at + is_sure
    return (drafts, after) if drafts else None


def _is_whole(context: Context, row: list[Cell], columns: list[str]) -> bool:
    """Whether lines have come to the end of a row: its day, or its last column where the day is not the last."""
    if columns[-1] != "when":
        return len(row) == len(columns)
    last = row[-1] if row else None
    return (
        last is not None and len(row) > 1 and when_at(context, last.start, last.end) == last.start
    )


def _split_row(context: Context, row: list[Cell], columns: list[str]) -> list[Cell] | None:
    """The cells of a row in the order of the columns, or ``None`` where its lines cannot be told apart."""
    if len(row) == len(columns):
        return row if _is_row(context, row, columns) else None
    if columns[-1] != "when" or not _is_whole(context, row, columns):
        return None
    number = [row[0]] if columns[0] == "number" or _BARE_NUMBER.fullmatch(row[0].words) else []
    told, when = row[len(number) : -1], row[-1]
    owners = 0
    if "who" in columns:
        owners = next((n for n in (1, 2) if owns(" ".join(c.words for c in told[-n:]))), 0)
    parts = [one for one in columns if one != "number"]
    if parts != (["must", "who", "when"] if owners else ["must", "when"]) or len(told) <= owners:
        return None
    must = cell_of(context, told[0].start, told[-owners - 1].end)
    who = [cell_of(context, told[-owners].start, told[-1].end)] if owners else []
    cells = [*(number if columns[0] == "number" else []), must, *who, when]
    return cells if _is_row(context, cells, columns) else None


def _is_row(context: Context, cells: list[Cell], columns: list[str]) -> bool:
    """Whether cells are a row: something of two words to do, and nothing but a day or period where the day belongs."""
    must, when = cells[columns.index("must")], cells[columns.index("when")]
    return " " in must.words and when_at(context, when.start, when.end) == when.start
