"""What stands at the edges of pages and is no part of the text: running heads and feet, the numbers of pages, footnotes.

What goes on from one page to the next goes on around them.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from candour.facts import Page

_LINE = re.compile(r"[^\n\r]+")
_DIGITS = re.compile(r"\d+")
_EDGE_LINES, _NUMBER_LINES = 3, 2
_FEWEST_RETURNS = 3
_SHORTEST_HEAD = 8
_PAGE_NUMBER = re.compile(
    r"\W*(?:page\s+)?(?P<number>\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?(?:\s*\|?\s*page)?\W*",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\s*(?:\[(?P<bracketed>\d{1,2})\]|(?P<bare>\d{1,2}))\s+(?=[A-Z“\"(])")
_MOST_NOTE_LINES = 8


class Line(NamedTuple):
    """A line of a page: half-open offsets into its text, and its words."""

    start: int
    end: int
    text: str


class PageLines(NamedTuple):
    """The lines of a page: those of its text, and the footnotes below, each with its lines."""

    body: list[Line]
    notes: list[list[Line]]


def split_lines(text: str) -> list[Line]:
    """The lines of a text in order, those of blanks among them."""
    return [Line(m.start(), m.end(), m.group()) for m in _LINE.finditer(text)]


class Edges:
    """What returns at the edges of a document's pages."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._is_one_page = len(pages) < 2
        self._running: frozenset[str] = frozenset()
        self._heads: frozenset[str] = frozenset()
        plain = [page for page in pages if not page.blocks]
        if len(pages) >= _FEWEST_RETURNS:
            self._running = _find_running(plain, fewest=max(_FEWEST_RETURNS, len(pages) // 2))
        elif len(plain) > 1:
            self._heads = frozenset.intersection(*map(_edge_words, plain))

    def lines_of(self, page: Page) -> PageLines:
        """The lines of a page without what returns on others: a heading stays where it stands first."""
        lines = [line for line in split_lines(page.text) if line.text.strip()]
        if self._is_one_page:
            return PageLines(split_lines(page.text), [])
        top = lines[0].start if lines and page.number == 1 else None
        low, high = _NUMBER_LINES, len(lines) - _NUMBER_LINES
        lines = [
            line
            for index, line in enumerate(lines)
            if (low <= index < high) or not _is_number_of(page, line)
        ]
        last = len(lines) - _EDGE_LINES
        kept = [
            line
            for index, line in enumerate(lines)
            if line.start == top
            or not self._returns(line, is_edge=index < _EDGE_LINES or index >= last)
        ]
        return _without_notes(page, kept)

    def _returns(self, line: Line, *, is_edge: bool) -> bool:
        return _shape(line.text) in self._running or (is_edge and line.text.strip() in self._heads)


def _find_running(pages: Sequence[Page], *, fewest: int) -> frozenset[str]:
    counts: Counter[str] = Counter()
    for page in pages:
        lines = [line.text for line in split_lines(page.text) if line.text.strip()]
        counts.update({_shape(text) for text in lines[:_EDGE_LINES] + lines[-_EDGE_LINES:]})
    return frozenset(shape for shape, count in counts.items() if count >= fewest)


def _edge_words(page: Page) -> frozenset[str]:
    """The first lines of a page and the last, which two pages share word for word only where they are its head or foot."""
    lines = [line.text.strip() for line in split_lines(page.text) if line.text.strip()]
    edges = lines[:_EDGE_LINES] + lines[-_EDGE_LINES:]
    return frozenset(text for text in edges if len(text) >= _SHORTEST_HEAD)


def _is_number_of(page: Page, line: Line) -> bool:
    number = _PAGE_NUMBER.fullmatch(line.text.strip())
    return number is not None and int(number["number"]) == page.number


def _without_notes(page: Page, lines: list[Line]) -> PageLines:
    """The lines above the footnotes, and these: a line at the foot that begins with a number by which words above are marked."""
    first = len(lines)
    for index in range(max(len(lines) - _MOST_NOTE_LINES, 1), len(lines)):
        opening = _NOTE.match(lines[index].text)
        if opening and _is_marked(page.text[: lines[index].start], opening):
            first = index
            break
    notes: list[list[Line]] = []
    for line in lines[first:]:
        if not notes or _NOTE.match(line.text):
            notes.append([])
        notes[-1].append(line)
    return PageLines(lines[:first], notes)


def _is_marked(above: str, opening: re.Match[str]) -> bool:
    """Whether a number stands above as the mark of a footnote: run together with the end of a word."""
    if opening["bracketed"]:
        return f"[{opening['bracketed']}]" in above
    return (
        re.search(rf"[a-z.,;:”’)]{opening['bare']}(?![\d.,:/-]*\d)(?=[\s.,;)]|$)", above)
        is not None
    )


def _shape(text: str) -> str:
    return _DIGITS.sub("#", text.strip())
