"""Paragraphs of a document: pieces of pages that belong together, furniture left out.

Where the reader gave blocks, they are the paragraphs. Where it gave none, blank lines and the width of
the lines tell wrapped lines from paragraphs, and lines that return at the edge of page after page are
running headers or footers.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from candour.extraction.clean import Span
from candour.extraction.parties.names import FULL, TITLE
from candour.extraction.prose.page_edges import Edges, Line, PageLines, split_lines
from candour.facts import Document, Page
from candour.facts.document import BlockKind

_ITEM = re.compile(r"\s*(?:[•●▪◦■‣»►➢✓+\uf0b7*–-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])\s")
_NUMBERED = re.compile(
    r"\s*(?:[A-Z]\d{1,2}(?:[.):]\s|\s{2,})|\d{1,2}(?:\.\d{1,2}){1,2}[.)]?\s+(?=[A-Z(]))"
)
# A line of a cell that says who was there: *Ada Bell, Director*; each is a paragraph of its own.
_PERSON = re.compile(rf"(?:^|\t)[ ]*{TITLE}?{FULL}(?:,| \(| [–-]) ?[^\n\t]+(?:\n|\Z)", re.MULTILINE)
_FEWEST_PEOPLE = 2
_CELL = "\t"
# Words after which no sentence ends: what stands on the next page goes on with them.
_OPEN = re.compile(
    r"\b(?:the|an?|of|to|by|in|on|at|for|from|with|than|and|or|every|each|any|its|their|his|her|your|our|this|that|these|those|"
    r"least|about|over|under|between|within|is|are|was|were|be|been|has|have|had|will|must|shall|should|may|not|no|more|most|up)\s*$"
)
_POINTS = tuple(".!?:;")
_WIDEST_WRAPPED_LINE = 120
_FULL_LINE = 70
_EMPTY = " \t\r\n\u00a0|"


class Paragraph(NamedTuple):
    """The pieces of one paragraph in order, and what the reader took it for."""

    kind: BlockKind
    level: int
    spans: tuple[Span, ...]


def find_paragraphs(document: Document) -> Iterator[Paragraph]:
    """The paragraphs of the document's pages in order, without furniture and running headers; a footnote below a paragraph
    that goes on over the page comes behind it."""
    edges = Edges(document.pages)
    carried: Paragraph | None = None
    notes: list[Paragraph] = []
    for page in document.pages:
        own = _from_blocks(page) if page.blocks else _from_lines(page, edges.lines_of(page))
        for paragraph in own:
            if paragraph.kind == "footnote" and not page.blocks:
                notes.append(paragraph)
                continue
            if carried and _runs_on(carried, paragraph, document):
                carried = carried._replace(spans=carried.spans + paragraph.spans)
                continue
            if carried:
                yield carried
                yield from notes
                notes = []
            carried = paragraph
    yield from [carried] if carried else []
    yield from notes


def _from_blocks(page: Page) -> Iterator[Paragraph]:
    for block in page.blocks:
        span = _trim(page, block.start, block.end)
        if block.kind == "furniture" or span.start >= span.end:
            continue
        words = page.text[span.start : span.end]
        if block.kind == "table_row" and len(_PERSON.findall(words)) >= _FEWEST_PEOPLE:
            for line in split_lines(words):
                start = span.start + line.start
                yield Paragraph("paragraph", 0, (_trim(page, start, start + len(line.text)),))
        else:
            yield Paragraph(block.kind, block.level, (span,))


def _runs_on(earlier: Paragraph, later: Paragraph, document: Document) -> bool:
    """Whether a paragraph goes on in the next block: over a page, or in the next line of wrapped text."""
    last, first = earlier.spans[-1], later.spans[0]
    if later.kind != "paragraph" or earlier.kind not in ("paragraph", "list_item"):
        return False
    before = document.pages[last.page - 1].text[last.start : last.end]
    after = document.pages[first.page - 1].text[first.start : first.end].lstrip()
    if _ends(before) or _ITEM.match(after) or _NUMBERED.match(after):
        return False
    if last.page != first.page:
        return after[:1].islower() or bool(_OPEN.search(before))
    gap = document.pages[last.page - 1].text[last.end : first.start]
    if gap.count("\n") > 1:
        return False
    width = len(before.rsplit("\n", 1)[-1])
    return after[:1].islower() or _FULL_LINE <= width <= _WIDEST_WRAPPED_LINE


def _ends(words: str) -> bool:
    """Whether words end as a sentence does, or lead in what follows."""
    return words.rstrip().rstrip("\"'”’)]")[-1:] in _POINTS


def _from_lines(page: Page, told: PageLines) -> Iterator[Paragraph]:
    yield from _join_wrapped(page, told.body)
    for note in told.notes:
        yield _join(page, note)._replace(kind="footnote")


def _join_wrapped(page: Page, lines: list[Line]) -> Iterator[Paragraph]:
    lengths = sorted(len(line.text.rstrip()) for line in lines)
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0
    wrapped = len(lines) > 2 and 40 <= width <= _WIDEST_WRAPPED_LINE
    group: list[Line] = []
    for line in lines:
        if group and not (wrapped and _continues(page.text, group[-1], line, width)):
            yield _join(page, group)
            group = []
        if line.text.strip(_EMPTY):
            group.append(line)
    if group:
        yield _join(page, group)


def _continues(text: str, before: Line, line: Line, width: int) -> bool:
    if text[before.end : line.start].count("\n") > 1 or not line.text.strip():
        return False
    if _CELL in before.text or _CELL in line.text:
        return False
    if _ITEM.match(line.text) or _NUMBERED.match(line.text):
        return False
    full = len(before.text.rstrip()) >= 0.72 * width
    if _ends(before.text):
        return full and len(before.text.rstrip()) >= 0.9 * width
    return full or line.text.lstrip()[:1].islower()


def _join(page: Page, group: list[Line]) -> Paragraph:
    kind: BlockKind = "list_item" if _ITEM.match(group[0].text) else "paragraph"
    if _CELL in group[0].text.strip():
        kind = "table_row"
    return Paragraph(kind, 0, (_trim(page, group[0].start, group[-1].end),))


def _trim(page: Page, start: int, end: int) -> Span:
    """Without white space and the rulers of a table at its ends."""
    text = page.text[start:end].lstrip(_EMPTY)
    left = end - len(text)
    return Span(page.number, left, left + len(text.rstrip(_EMPTY)))
