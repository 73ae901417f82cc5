"""Tables of target figures in a direction or notice whose columns are the days by which each figure is to be reached.

*Indicator | Baseline | March 2011 | September 2011*: one duty a row, its last figure; those before are steps on the way. Targets
without a day of their own are due when the paper says that all its measures are, and are not read where it does not say so.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.due_days import due_of
from candour.extraction.prose.frames.duties.actions import Cell, bound, find_column, read_cells
from candour.extraction.prose.frames.duties.default_days import find_default
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.text import Block
from candour.facts import PartialDate

_LONGEST_HEAD = 40
_LEAST_SHARE = 0.4
_LINE = re.compile(
    r"(?:\W\s+|\(?(?:[A-Z]?\d{1,2}(?:\.\d{1,2})?|[a-z])[.)]\s+)?(?P<name>[A-Za-z][^:;]{4,120}?)\s*(?::|\s[–—])\s+(?P<figures>(?:[^.:]|\.(?=\d)){6,160}?)[.;]?\s*"
)
_FIGURE = re.compile(
    r"(?P<figure>(?:(?:at\s+least|at\s+most|no\s+(?:more|fewer|less)\s+than|not\s+more\s+than|below|under|above|over|up|down|from|to)\s+)*\d[\d.,]*(?:\s?%|\s+per\s+cent)?[^;,]{0,40}?),?\s+"
    r"(?=(?:by|before)\s)[^;,]{5,40}?(?:[;,]\s+(?:and\s+|then\s+|rising\s+to\s+)?|\s+and\s+(?=\d)|[.;]?\s*$)"
)
_TARGET = re.compile(r"(?:target|to\s+reach|by)\b", re.IGNORECASE)


def find_targets(context: Context) -> tuple[list[Draft], set[int]]:
    """The targets of such tables, one a row, and where the paragraphs begin of tables that head a column as targets."""
    if not (context.is_formal or context.kind == "improvement_plan"):
        return [], set()
    drafts: list[Draft] = []
    covered: set[int] = set()
    heading: list[Cell] = []
    days: dict[int, PartialDate] = {}
    for block in context.text.paragraphs:
        if context.is_formal and block.kind != "table_row":
            drafts += _read_line(context, block)
        cells = read_cells(context, block) if block.kind == "table_row" else []
        found = _read_days(context, cells)
        if found or not cells or find_column(cells, "indicator") == 0:
            heading, days = cells, found or _due_by_default(context, cells)
            covered |= {block.start} if find_column(cells, "target") else set()
        elif len(cells) == len(heading):
            drafts += read_targets(context, cells, days, (block.start, block.end))
            covered |= {block.start} if find_column(heading, "target") else set()
    return drafts, covered


def _due_by_default(context: Context, cells: list[Cell]) -> dict[int, PartialDate]:
    """The column of targets of a head that names no day, with the day by which the paper says that its measures must be met."""
    target = find_column(cells, "target")
    if not target or find_column(cells, "when") or find_column(cells, "indicator") != 0:
        return {}
    told = find_default(context)
    return {target: told.due} if told and told.covers(cells[0].start) else {}


def _read_days(context: Context, cells: list[Cell]) -> dict[int, PartialDate]:
    """The days that head columns, if an indicator heads the first of the others."""
    if not cells or find_column(cells, "indicator") != 0:
        return {}
    found = {}
    for index, cell in enumerate(cells[1:], start=1):
        day = day_of(context, cell)
        if day:
            found[index] = day
    return found


def day_of(context: Context, cell: Cell) -> PartialDate | None:
    """The day that heads a column of targets, ``None`` where a cell names none that lies ahead."""
    own = context.published
    mention = next(iter(context.dates_in(cell.start, cell.end)), None)
    if mention is None or mention.is_length or len(cell.words) > _LONGEST_HEAD:
        return None
    value = mention.date.value
    if value is None or (mention.end - mention.start) / len(cell.words) < _LEAST_SHARE:
        return None
    is_ahead = own is not None and value > str(own.value)[: len(value)]
    return mention.date if is_ahead or _TARGET.match(cell.words) else None


def _read_line(context: Context, block: Block) -> list[Draft]:
    """The targets of a line such as *Visits on time: 68% by March 2012; 80% by June 2012*, one a day."""
    line = _LINE.fullmatch(context.text.text, block.start, block.end)
    if line is None:
        return []
    drafts, at = [], line.start("figures")
    for figure in _FIGURE.finditer(context.text.text, at, block.end):
        start, end = figure.span("figure")
        when = next(iter(context.dates_in(figure.end("figure"), figure.end())), None)
        if when is None or when.relation not in ("by", "before") or figure.start() != at:
            return []
        at = figure.end()
        drafts.append(
            Draft(
                rule="requirements.action",
                start=block.start,
                end=block.end,
                must=f"{line['name']}: {context.text.text[start:end]}",
                force="order",
                who=bound(context, "order"),
                deadline=due_of(context, when),
                in_list=True,
            )
        )
    return drafts if at == block.end else []


def read_targets(
    context: Context, cells: list[Cell], days: dict[int, PartialDate], span: tuple[int, int]
) -> list[Draft]:
    """The last figure of a row, due on the first day for which it is given; those before it are steps on the way."""
    last = max(days, default=0)
    figure = cells[last].words if last else ""
    if not any(letter.isdigit() for letter in figure):
        return []
    first = min(index for index in days if cells[index].words == figure)
    force = "order" if context.is_formal else "plan"
    return [
        Draft(
            rule="requirements.action",
            start=span[0],
            end=span[1],
            must=f"{cells[0].words}: {figure}",
            force=force,
            who=bound(context, force),
            deadline=days[first],
            in_list=True,
        )
    ]
