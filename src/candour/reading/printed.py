"""Web pages printed to PDF: blocks told from where lines stand and how large they are set.

PDFium gives such a page as bare lines. A printed article has its teasers, menus and the browser's own lines at the edges
beside it, which only blocks can set apart. Other PDFs keep their lines (docs/decisions/0005-furniture-in-plain-text.md).
Source: PDFium public header ``fpdf_text.h`` (FPDFText_GetCharOrigin, FPDFText_GetFontSize); wording of the headers and
footers that Chromium, Firefox and Safari print.
"""

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import msgspec
import pypdfium2
import pypdfium2.raw as pdfium

from candour.facts import Block, Page
from candour.reading.blocks import looks_like_heading, opens_item
from candour.reading.furniture import find_furniture
from candour.reading.places import find_places
from candour.reading.properties import read_property
from candour.reading.ruled import CELL

_BROWSERS = re.compile(r"Skia/PDF|Mozilla|Firefox|Safari|Chrom|wkhtmltopdf|Edg/")
_MOMENT = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?"
_PLACE = r"(?:https?|file)://\S+"
_COUNT = r"(?:page )?\d+(?: ?/ ?| of )\d+"
# What a browser prints at the edge of a page, and what it prints there only beside a title, in small letters.
_EDGE = re.compile(rf"(?i){_MOMENT}(?:\s.*)?|{_PLACE}(?:\s+{_COUNT})?|{_COUNT}")
_EDGE_TITLED = re.compile(rf"(?i).*\s(?:{_MOMENT}|{_PLACE}|{_COUNT})")
_LARGER = 1.15
_SMALLER = 0.9
_SAME_SIZE = 0.05
_WIDER_GAP = 1.2
_HEADING_LINES = 4


class _Line(msgspec.Struct, frozen=True):
    """A line: half-open offsets into the page text, where it stands from the foot of the page, and its size, in points."""

    start: int
    end: int
    text: str
    height: float
    size: float


def is_web_print(document: pypdfium2.PdfDocument) -> bool:
    """Whether a browser made a PDF, by what it says of its making."""
    return any(_BROWSERS.search(read_property(document, name)) for name in ("Creator", "Producer"))


def find_page_blocks(textpage: pypdfium2.PdfTextPage, text: str) -> tuple[Block, ...]:
    """The blocks of a printed page in order of its text: lines set alike, one below the other, are one."""
    lines = list(_find_lines(textpage, text))
    body = _body_size(lines)
    edges = _find_edges(lines, body)
    gaps = _find_gaps(lines)
    return tuple(_block(group, body, edges) for group in _group(lines, gaps, edges))


def mark_page_furniture(pages: list[Page]) -> list[Page]:
    """The same pages, what stands around the article turned into furniture: teasers may stand on a page of their own."""
    blocks = [block for page in pages for block in page.blocks]
    words = [page.text[block.start : block.end] for page in pages for block in page.blocks]
    inner = [index for index, block in enumerate(blocks) if block.kind != "furniture"]
    found = find_furniture([words[i] for i in inner], tuple(blocks[i] for i in inner))
    kept = {index for place, index in enumerate(inner) if place not in found}
    marked = iter(
        block if index in kept else Block("furniture", block.start, block.end)
        for index, block in enumerate(blocks)
    )
    return [
        Page(page.number, page.text, tuple(next(marked) for _ in page.blocks)) for page in pages
    ]


def _find_lines(textpage: pypdfium2.PdfTextPage, text: str) -> Iterator[_Line]:
    """The lines of a page text that PDFium can place."""
    places = find_places(textpage)
    start = 0
    for raw in text.split("\n"):
        line = raw.strip()
        if line:
            begin = start + raw.index(line[0])
            across, height = ctypes.c_double(), ctypes.c_double()
            if pdfium.FPDFText_GetCharOrigin(textpage, places[begin], across, height):
                size = pdfium.FPDFText_GetFontSize(textpage, places[begin])
                yield _Line(begin, begin + len(line), line, height.value, size)
        start += len(raw) + 1


def _body_size(lines: list[_Line]) -> float:
    """The size in which most characters are set; 0 where there are none."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return max(sizes, key=sizes.__getitem__, default=0.0)


def _find_edges(lines: list[_Line], body: float) -> set[int]:
    """Where the browser's own lines begin: the highest and the lowest of a page, where they read as such."""
    heights = [line.height for line in lines]
    return {
        line.start
        for line in lines
        if line.height in (max(heights), min(heights))
        and (
            _EDGE.fullmatch(line.text)
            or (line.size < _SMALLER * body and _EDGE_TITLED.fullmatch(line.text))
        )
    }


def _find_gaps(lines: list[_Line]) -> dict[float, float]:
    """How far lines of one size stand apart at least, by their size."""
    gaps: dict[float, float] = {}
    for above, below in pairwise(lines):
        gap = above.height - below.height
        if _is_alike(above, below) and gap > 0:
            gaps[below.size] = min(gap, gaps.get(below.size, gap))
    return gaps


def _is_alike(one: _Line, other: _Line) -> bool:
    return abs(one.size - other.size) <= _SAME_SIZE * one.size


def _group(lines: list[_Line], gaps: dict[float, float], edges: set[int]) -> Iterator[list[_Line]]:
    group: list[_Line] = []
    for line in lines:
        is_edge = line.start in edges or (group and group[-1].start in edges)
        if group and (is_edge or not _goes_on(group[-1], line, gaps)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(above: _Line, below: _Line, gaps: dict[float, float]) -> bool:
    if CELL in above.text or CELL in below.text:
        return False
    if not _is_alike(above, below) or opens_item(below.text):
        return False
    gap = above.height - below.height
    return 0 <= gap <= _WIDER_GAP * gaps.get(below.size, 0.0)


def _block(group: list[_Line], body: float, edges: set[int]) -> Block:
    start, end = group[0].start, group[-1].end
    is_larger = group[0].size > _LARGER * body and len(group) <= _HEADING_LINES
    if start in edges:
        return Block("furniture", start, end)
    if CELL in group[0].text:
        return Block("table_row", start, end)
    if opens_item(group[0].text):
        return Block("list_item", start, end)
    if is_larger or looks_like_heading(" ".join(line.text for line in group)):
        return Block("heading", start, end, 1 if is_larger else 2)
    return Block("paragraph", start, end)
