"""Lines of tables that were printed without marks between their cells: what a head names, and what a line is."""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.actions import (
    Cell,
    names_column,
    read_action,
    tell_force,
)
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.row_owners import owns
from candour.extraction.prose.text import Block

_NUMBER = re.compile(r"(?:no\.?|ref(?:erence|\.)?|number|item|#)", re.IGNORECASE)
_OTHER = re.compile(
    r"(?:progress|status|rag(?:\s+rating)?|updates?|comments?|notes?|evidence|resources?)",
    re.IGNORECASE,
)
STATUS = re.compile(
    r"\s+(?:not\s+(?:yet\s+)?(?:begun|started|due)|begun|started|on\s+(?:track|target|hold)|in\s+(?:progress|hand)|under\s?way|"
    r"completed?|done|achieved|ongoing|open|closed|delayed|overdue|slipped|behind|(?:rag:?\s+)?(?:green|amber|red|blue)|rag|[RAGB]|[–—-])$",
    re.IGNORECASE,
)
_COLUMNS = ("must", "who", "when", "approver")
_MOST_WORDS, _LONGEST_WHEN = 9, 60
_TIMELESS = re.compile(r"(?:ongoing|immediate(?:ly)?|tbc|completed?|at\s+all\s+times)\.?", re.I)


def lines_of(context: Context, block: Block) -> list[Cell]:
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


def lines_from(context: Context, number: int) -> Iterator[tuple[int, Cell]]:
    """The printed lines from a paragraph on, each with the number of its paragraph."""
    for at, block in enumerate(context.text.paragraphs[number:], start=number):
        for line in lines_of(context, block):
            yield at, line


def split_head(words: list[str], before: list[str]) -> list[str] | None:
    """The columns that the words of a head name, each once and without a word left over."""
    if not words:
        return before if {"must", "when"} <= set(before) else None
    if len(words) > _MOST_WORDS:
        return None
    for length in range(min(len(words), 4), 0, -1):
        column = column_of(" ".join(words[:length]), before)
        rest = column and split_head(words[length:], [*before, column])
        if rest:
            return rest
    return None


def column_of(words: str, before: list[str]) -> str | None:
    if is_number(words):
        return "number" if not before else None
    if _OTHER.fullmatch(words):
        return "other"
    columns = (one for one in _COLUMNS if one not in before and names_column(one, words))
    return next(columns, None)


def is_number(words: str) -> bool:
    """Whether words head the column of the rows' numbers."""
    return _NUMBER.fullmatch(words) is not None


def is_status(words: str) -> bool:
    """Whether words say how far an action has come, and nothing else: *Green*, *On track*."""
    return STATUS.fullmatch(f" {words.rstrip('.')}") is not None


def when_at(context: Context, start: int, end: int) -> int | None:
    """Where the day or period begins that ends a span, or ``None``."""
    text = context.text.text
    for mention in context.dates_in(start, end):
        is_due = mention.relation == "every" or not mention.is_length
        if mention.end >= end - 1 and is_due and end - mention.start < _LONGEST_WHEN:
            return _with_least(text, start, mention.start)
    told = next((m for m in _TIMELESS.finditer(text, start, end) if m.end() == end), None)
    return told.start() if told else None


_AT_LEAST = re.compile(r"(?<!\w)(?P<least>[Aa]t\s+least\s+(?:once\s+)?|[Oo]nce\s+)$")


def _with_least(text: str, start: int, at: int) -> int:
    """Where the words of a period begin together with *at least* before them."""
    least = _AT_LEAST.search(text, start, at)
    return least.start("least") if least else at


def when_before_owner(context: Context, start: int, end: int) -> tuple[int, int] | None:
    """The span of the day or period of a row whose owner stands last, or ``None`` where no owner's words follow one."""
    text = context.text.text
    for mention in context.dates_in(start, end):
        is_due = mention.relation == "every" or not mention.is_length
        if is_due and owns(text[mention.end : end].strip(" ,–—-")):
            return _with_least(text, start, mention.start), mention.end
    return None


def cell_of(context: Context, start: int, end: int) -> Cell:
    words = context.text.text[start:end]
    start += len(words) - len(words.lstrip())
    return Cell(start, start + len(words.strip()), " ".join(words.split()))


def draft_row(context: Context, cells: list[Cell], columns: list[str]) -> Draft:
    places = {column: index for index, column in enumerate(columns) if column in _COLUMNS}
    return read_action(
        context,
        cells,
        places,
        (cells[0].start, cells[-1].end),
        tell_force(context, "", at=cells[0].start),
    )
