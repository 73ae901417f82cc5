"""The lines of a report's pages without what stands around the text.

Page numbers, running heads and feet (told by their coming back on other pages, whatever their figures)
and footnotes are left out; what is left keeps its place on the page.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from candour.extraction.clean import CleanText, Span, clean_spans
from candour.extraction.inspection.framework import may_hold_title
from candour.extraction.inspection.grades import GRADE
from candour.facts import Document, Page

_EDGE_LINES = 4
_EDGE_CHARACTERS = 400
_SHORTEST_HEAD = 12
_PAGES_LOOKED_AT = 12
_MOST_FOOTNOTE_LINES = 16
# The running head of later reports, where too few pages carry it to be told by its coming back.
_HEAD = re.compile(
    r"(?:inspection|focused visit|monitoring visit|joint targeted area inspection) (?:of|to) .{3,90} services"
    r"|\d{1,2} .{0,45}20\d\d \d{1,2}",
    re.IGNORECASE,
)
_GRADES = re.compile(GRADE, re.IGNORECASE)
# Further items that begin within a line: marks that stand nowhere inside a sentence.
_MARKS = "◼■▪●•◆\uf06e\uf0a7\uf0b7"
_ANY_MARK = re.compile(f"[{_MARKS}]")
_INNER = re.compile(rf"(?<=[.;:?)\w])\s+(?=[{_MARKS}]\s*[^\W\d_])")
_DIGITS = re.compile(r"\d+")
_ONLY_A_NUMBER = re.compile(r"(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?", re.IGNORECASE)
_MONTH = r"(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber"
_FOOTNOTE = re.compile(
    rf"\n[^\S\n]+\n(?=\d{{1,2}}[^\S\n]+(?!(?:{_MONTH})\b)[A-Z‘“(]|(?P<alone>\d{{1,2}})[^\S\n]*\n)"
)


class Line(NamedTuple):
    """One line: page number from 1, half-open offsets into its text, and its words without white space around."""

    page: int
    start: int
    end: int
    text: str


class Pages:
    """The pages of one report, asked for lines; each page is split only when somebody asks for it."""

    def __init__(self, document: Document) -> None:
        self.pages = document.pages
        self._lines: dict[int, tuple[Line, ...]] = {}

    def lines(self, number: int) -> tuple[Line, ...]:
        """The lines of this page in order, without furniture, footnotes and empty lines."""
        if number not in self._lines:
            self._lines[number] = tuple(self._kept_lines(self.pages[number - 1]))
        return self._lines[number]

    @cached_property
    def front(self) -> int:
        """The number of the page that the title is looked for on."""
        held = (page.number for page in self.pages if may_hold_title(page.text))
        return next(held, 1)

    def lines_from(self, page: int, start: int = 0, *, pages: int = 8) -> Iterator[Line]:
        """The lines from this place on, over at most so many pages."""
        for number in range(page, min(page + pages, len(self.pages) + 1)):
            for line in self.lines(number):
                if number > page or line.start >= start:
                    yield line

    def lines_with(self, opening: re.Pattern[str]) -> Iterator[Line]:
        """The lines of every page on which a line begins with ``opening`` (it has to begin with a line break)."""
        for page in self.pages:
            if opening.search(page.text) or opening.match("\n" + page.text[:_EDGE_CHARACTERS]):
                yield from self.lines(page.number)

    def clean(self, spans: list[Span], *, keep_lines: bool = False) -> CleanText:
        """These parts of the pages as cleaned text."""
        wanted = {span.page for span in spans}
        return clean_spans(
            [self.pages[number - 1] for number in sorted(wanted)], spans, keep_lines=keep_lines
        )

    def clean_lines(self, lines: list[Line], *, keep_lines: bool = False) -> CleanText:
        """These lines as cleaned text; lines that follow one another on a page make one piece."""
        spans: list[Span] = []
        for line in lines:
            last = spans[-1] if spans else None
            if last and last.page == line.page and self._adjoin(last, line):
                spans[-1] = last._replace(end=line.end)
            else:
                spans.append(Span(line.page, line.start, line.end))
        return self.clean(spans, keep_lines=keep_lines)

    def _adjoin(self, span: Span, line: Line) -> bool:
        between = self.pages[line.page - 1].text[span.end : line.start]
        return span.end <= line.start and not between.strip()

    @cached_property
    def _running(self) -> frozenset[str]:
        """What comes back at the edges of pages; short lines count only as the rest of a longer one."""
        seen = Counter(
            shape
            for page in self.pages[:_PAGES_LOOKED_AT]
            for shape in {_shape(text) for text in _edges(page)}
            if shape and not _GRADES.fullmatch(shape)
        )
        enough = max(2, min(3, len(self.pages[:_PAGES_LOOKED_AT]) - 1))
        return frozenset(shape for shape, times in seen.items() if times >= enough)

    def _is_running(self, text: str, *, after_head: bool) -> bool:
        shape = _shape(text)
        long = len(shape) >= _SHORTEST_HEAD or after_head
        return (long and shape in self._running) or _HEAD.fullmatch(text) is not None

    def _kept_lines(self, page: Page) -> Iterator[Line]:
        lines = list(_split(page))
        last = len(lines) - 1
        in_head = False
        for index, line in enumerate(lines):
            edge = index < _EDGE_LINES or index > last - _EDGE_LINES
            if _ONLY_A_NUMBER.fullmatch(line.text):
                continue
            in_head = (
                edge
                and page.number > self.front
                and self._is_running(line.text, after_head=in_head)
            )
            if not in_head:
                yield line


def _foot_of(page: Page) -> int:
    """Where the footnotes of a page begin, or its end: a number of its own on the page is no footnote."""
    for note in _FOOTNOTE.finditer(page.text):
        lines = page.text.count("\n", note.start())
        if lines <= _MOST_FOOTNOTE_LINES and note["alone"] != str(page.number):
            return note.start()
    return len(page.text)


def _split(page: Page) -> Iterator[Line]:
    text = page.text
    end = _foot_of(page)
    marked = _ANY_MARK.search(text) is not None
    at = 0
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        words = text[at:stop].strip()
        if words:
            start = text.index(words[0], at, stop)
            line = Line(page.number, start, start + len(words), words)
            yield from _parts(line) if marked and _ANY_MARK.search(words, 1) else (line,)
        at = stop + 1


def _parts(line: Line) -> list[Line]:
    """A line in which items begin, one part an item."""
    cuts = [match.span() for match in _INNER.finditer(line.text)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(line.text)]
    return [
        Line(line.page, line.start + start, line.start + end, line.text[start:end])
        for start, end in zip(starts, ends, strict=True)
    ]


def _edges(page: Page) -> list[str]:
    top = page.text[:_EDGE_CHARACTERS].split("\n")[:_EDGE_LINES]
    return top + page.text[-_EDGE_CHARACTERS:].split("\n")[-_EDGE_LINES:]


def _shape(text: str) -> str:
    """A line with its figures hidden: the head of page 3 and of page 4 look the same."""
    return _DIGITS.sub("#", " ".join(text.split()))
