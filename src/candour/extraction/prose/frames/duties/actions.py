"""Actions in a table: what, who and by when. Those of plans and minutes bind nobody, those of a direction or notice do.

The columns are known by their headings; a row under them is one action.
"""

import re
from collections.abc import Collection
from typing import Any, NamedTuple

from candour.extraction.dates import find_dates
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.coordination import opens_duty
from candour.extraction.prose.frames.due_days import read_when, read_when_worded
from candour.extraction.prose.frames.duties.captions import (
    binds_council,
    is_of_officers,
    is_of_plan,
)
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.ministerial import find_directed, is_ministerial
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import name_council, name_span
from candour.extraction.prose.text import Block
from candour.facts import PartialDate

_CELLS = re.compile(r"\s*(?:\t|\|)\s*| {2,}")
# Whom the words of an action name themselves: *The Council shall publish …*.
_WHO_MUST = re.compile(
    r"(?P<who>[Tt]he\s+(?:(?!(?:must|shall|will|is|of)\b)[\w’'-]+\s+){0,3}?(?:[Cc]ouncil|[Aa]uthority|[Bb]oard|[Cc]hair|[Cc]ommissioner|[Aa]dviser|[Ll]eader|[Tt]rust|[Ee]xecutive|[Dd]irector|[Mm]ember))\s+"
    r"(?:must|shall|will|is\s+to)\s+(?=(?!be\b)[a-z])"
)
_ORDERING = re.compile(r"\b(?:notice|direction)\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")
_OUTCOME = re.compile(r"\boutcomes?$", re.IGNORECASE)
_COLUMNS = ("must", "who", "when", "approver")


class Cell(NamedTuple):
    """A cell of a row: the span of its words."""

    start: int
    end: int
    words: str


def find_actions(context: Context, *, others: Collection[int] = ()) -> tuple[list[Draft], set[int]]:
    """The actions of the document's tables, in order, but for paragraphs that begin at ``others``, and where their heads begin."""
    drafts: list[Draft] = []
    heads: set[int] = set()
    columns: dict[str, int] | None = None
    force, is_loose = "plan", False
    for block in context.text.paragraphs:
        if block.kind != "table_row" or block.start in others:
            columns = None
            continue
        cells = read_cells(context, block)
        heading = read_heading(cells)
        if heading:
            heads.add(block.start)
            columns, is_loose = heading, _is_loose(cells[heading["must"]].words)
            force = tell_force(context, cells[heading["must"]].words, at=block.start)
            if binds_council(context, block.start, cells[heading["must"]].words):
                force, columns = "order", _without_officers(cells, heading)
        elif columns and len(cells) > max(columns.values()):
            words = cells[columns["must"]].words
            if is_loose and not opens_duty(words.split(" ")[0].lower()):
                continue
            drafts.append(read_action(context, cells, columns, (block.start, block.end), force))
    return drafts, heads


def _without_officers(cells: list[Cell], columns: dict[str, int]) -> dict[str, int]:
    """The columns of a table whose rows bind the council, without that of the officers who lead on them."""
    who = columns.get("who")
    if who is None or not is_of_officers(cells[who].words):
        return columns
    return {name: index for name, index in columns.items() if name != "who"}


def read_cells(context: Context, block: Block) -> list[Cell]:
    """The cells of a row, as spans of the cleaned text."""
    cite, _ = context.text.cite(block.start, block.end)
    cells, at = [], block.start
    for raw in _CELLS.split(cite.quote):
        words = " ".join(raw.split())
        start = context.text.text.find(words, at, block.end)
        if words and start >= 0:
            cells.append(Cell(start, start + len(words), words))
            at = start + len(words)
    return cells


def read_heading(cells: list[Cell]) -> dict[str, int] | None:
    """Which column gives what; a table without actions or without their day or actor has no such heading."""
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        for column in _COLUMNS:
            is_named = column == "must" and _is_loose(cell.words)
            if column not in found and (is_named or names_column(column, cell.words)):
                found[column] = index
                break
    indicator, target = (find_column(cells, name) for name in ("indicator", "target"))
    if indicator is not None and target is not None and indicator != target:
        found |= {"measure": indicator, "must": target}
    elif "must" in found and indicator is not None and _OUTCOME.search(cells[found["must"]].words):
        found |= {"measure": found["must"], "must": indicator}
    return found if {"must", "when"} <= found.keys() or {"must", "who"} <= found.keys() else None


def find_column(cells: list[Cell], name: str) -> int | None:
    """The first column that is headed so."""
    return next((index for index, cell in enumerate(cells) if names_column(name, cell.words)), None)


def names_column(column: str, words: str) -> bool:
    """Whether words are a heading of this column."""
    pattern = compile_piece(str(load_words("requirements", "columns")[column]))
    return pattern.fullmatch(_IN_BRACKETS.sub("", words) if ")" in words else words) is not None


def _is_loose(words: str) -> bool:
    """Whether a column is headed by a mere *What*, under which meetings stand as well as actions."""
    return names_column("what", words)


def bound(context: Context, force: str) -> dict[str, Any]:
    """Whom a row without a name binds: in a direction or notice the council."""
    return name_council(context, "who") if force == "order" else {}


def tell_force(context: Context, heading: str, *, at: int = 0) -> str:
    """How strongly the rows of a table that begins ``at`` a place bind, whose actions stand under this heading: those of a
    direction that comes with its letter are orders too."""
    directed = find_directed(context)
    is_directed = directed is not None and directed <= at
    asks = is_ministerial(context) and not is_of_plan(context, at)
    binds = context.is_formal or is_directed or asks
    return "order" if binds or _ORDERING.search(heading) else "plan"


def read_action(
    context: Context,
    cells: list[Cell],
    columns: dict[str, int],
    span: tuple[int, int],
    force: str,
) -> Draft:
    """The action of a row, of which ``columns`` says which cell gives what, within this span."""
    who, words = _read_owner(context, cells, columns)
    measure = f"{cells[columns['measure']].words}: " if "measure" in columns else ""
    deadline, recurs = _read_timing(context, cells, columns)
    return Draft(
        rule="requirements.action",
        start=span[0],
        end=span[1],
        must=f"{measure}{words}",
        force=force,
        who=who or bound(context, force),
        approver=_read_approver(context, cells[columns["approver"]])
        if "approver" in columns
        else {},
        deadline=deadline,
        recurs=recurs,
        in_list=True,
    )


def _read_owner(
    context: Context, cells: list[Cell], columns: dict[str, int]
) -> tuple[dict[str, Any], str]:
    """Who owns the action of a row, by their column or in its own words, and what is to be done."""
    must = cells[columns["must"]]
    owner = cells[columns["who"]].words if "who" in columns else ""
    told = _WHO_MUST.match(must.words)
    if owner or told is None:
        return {"who": owner} if owner else {}, must.words
    end = must.start + told.end("who")
    who = name_span(context, must.start, end, field="who", as_worded=True)
    return who, must.words[told.end() :].rstrip(" .")


def _read_approver(context: Context, cell: Cell) -> dict[str, Any]:
    """Who has to agree, by their column; a name that would run on into the column beside it is that of the cell alone."""
    runs_on = any(party.end > cell.end for party in context.parties_in(cell.start, cell.end))
    if runs_on or _is_broken(context, cell):
        return {"approver": cell.words}
    return name_span(context, cell.start, cell.end, field="approver", as_worded=True)


def _read_timing(
    context: Context, cells: list[Cell], columns: dict[str, int]
) -> tuple[PartialDate | None, str | None]:
    """The day by which the action of a row is due, or the period in which it comes round."""
    must, when = cells[columns["must"]], cells[columns["when"]] if "when" in columns else None
    deadline, recurs = _read_when(context, when) if when else (None, None)
    mentions = context.dates_in(must.start, must.end)
    if _is_broken(context, must):
        mentions = find_dates(must.words, published=context.published)
    often = next((d for d in mentions if d.relation == "every"), None)
    if often is not None and often.duration:
        return None, recurs or often.duration
    return deadline, recurs


def _is_broken(context: Context, cell: Cell) -> bool:
    """Whether the words of a cell stand in several lines, between those of other cells."""
    words = context.text.text[cell.start : cell.end]
    return " ".join(words.split()) != " ".join(cell.words.split())


def _read_when(context: Context, cell: Cell) -> tuple[PartialDate | None, str | None]:
    """The day or period of a cell, whose words may stand in several lines."""
    if not _is_broken(context, cell):
        return read_when(context, cell.start, cell.end)
    return read_when_worded(context, cell.words)
