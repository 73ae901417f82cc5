"""Actions in a table: what, who and by when, as plans and minutes set them out. They bind nobody.

The columns are known by their headings; a row under them is one action.
"""

import re
from typing import NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.drafts import Draft
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.text import Block
from candour.facts import PartialDate

_CELLS = re.compile(r"\s*(?:\t|\|)\s*")
_COLUMNS = ("must", "who", "when")


class _Cell(NamedTuple):
    start: int
    end: int
    words: str


def find_actions(context: Context) -> list[Draft]:
    """The actions of the document's tables, in order."""
    drafts: list[Draft] = []
    columns: dict[str, int] | None = None
    for block in context.text.paragraphs:
        if block.kind != "table_row":
            columns = None
            continue
        cells = _read_cells(context, block)
        heading = _read_heading(cells)
        if heading:
            columns = heading
        elif columns and len(cells) > max(columns.values()):
            drafts.append(_read_action(context, cells, columns, block))
    return drafts


def _read_cells(context: Context, block: Block) -> list[_Cell]:
    """The cells of a row, as spans of the cleaned text."""
    cite, _ = context.text.cite(block.start, block.end)
    cells, at = [], block.start
    for raw in _CELLS.split(cite.quote):
        words = " ".join(raw.split())
        start = context.text.text.find(words, at, block.end)
        if words and start >= 0:
            cells.append(_Cell(start, start + len(words), words))
            at = start + len(words)
    return cells


def _read_heading(cells: list[_Cell]) -> dict[str, int] | None:
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        for column in _COLUMNS:
            pattern = compile_piece(str(load_words("requirements", "columns")[column]))
            if column not in found and pattern.fullmatch(cell.words):
                found[column] = index
                break
    return found if {"must", "when"} <= found.keys() or {"must", "who"} <= found.keys() else None


def _read_action(
    context: Context, cells: list[_Cell], columns: dict[str, int], block: Block
) -> Draft:
    must = cells[columns["must"]]
    who = cells[columns["who"]].words if "who" in columns else None
    when = cells[columns["when"]] if "when" in columns else None
    deadline, recurs = None, None
    for mention in context.dates_in(when.start, when.end) if when else ():
        if mention.relation == "every":
            recurs = mention.duration
        elif not mention.is_length:
            deadline = mention.date
    if when and deadline is None and recurs is None:
        deadline = PartialDate.unresolved(when.words)
    return Draft(
        rule="requirements.action",
        start=block.start,
        end=block.end,
        must=must.words,
        force="plan",
        who={"who": who} if who else {},
        deadline=deadline,
        recurs=recurs,
        in_list=True,
    )
