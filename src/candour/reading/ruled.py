"""Tables in PDFs: rows of cells told from where their words stand, on pages that have the head of a table of actions.

PDFium gives a table as lines in which wrapped cells run on. Where the words of a row stand under the columns of its head, the blank
or line end between two cells becomes a tab and a line end within a cell a blank, one for one, so that every position stays. A
row whose cells cannot be told apart, or whose lines run across cells, stays as it is.
Source: PDFium public header ``fpdf_text.h`` (FPDFText_GetCharOrigin, FPDFText_GetCharBox).
"""

import ctypes
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

import msgspec
import pypdfium2
import pypdfium2.raw as pdfium

from candour.reading.places import find_places

CELL = "\t"
# A line that may head such a table: it names what is to be done and who by or when.
_WHAT = r"\b(?:actions?|what|requirements?|tasks?|steps?|recommendations?|objectives?|duty|duties|milestones?|measures?|outcomes?)\b"
_WHEN = r"\b(?:when|deadline|due|timescales?|dates?|by|complet\w+|who|lead|owner|responsib\w+)\b"
_HEAD = re.compile(rf"(?im)^(?=.*{_WHAT})(?=.*{_WHEN})[^\n.;:?!]{{8,100}}$")
_WORD = re.compile(r"\S+")
_FEWEST_COLUMNS = 3
_WIDER = 1.7  # times the usual blank of the page
_LINE_APART = 1.5  # blanks: less than half of what lines stand apart
_NEAR = 2.5  # points by which the words of a cell may begin beside their column


class _Word(msgspec.Struct, frozen=True):
    """A word: half-open offsets into the page text, and where it stands, in points."""

    start: int
    end: int
    left: float
    right: float
    height: float


class _Row(msgspec.Struct):
    """The cells of a row by the number of their column, each the offsets of its words."""

    cells: dict[int, list[_Word]]

    @property
    def is_whole(self) -> bool:
        """Whether no column is empty before the last that is filled, so that cells can be counted."""
        return len(self.cells) > 1 and list(self.cells) == list(range(len(self.cells)))


def mark_cells(textpage: pypdfium2.PdfTextPage, text: str) -> str:
    """The page text with tabs between the cells of its tables of actions; as long as before, and the same but for blanks."""
    head = _HEAD.search(text)
    if head is None:
        return text
    words = [*_measure(textpage, text)]
    blank = _usual_blank(words)
    letters = list(text)
    while head:
        rows = _read_table(words, head, blank)
        for row in rows:
            _write_row(letters, row)
        ends = [word.end for row in rows for cell in row.cells.values() for word in cell]
        head = _HEAD.search(text, max(head.end(), *ends, 0))
    return "".join(letters)


def _measure(textpage: pypdfium2.PdfTextPage, text: str) -> Iterator[_Word]:
    """The words of a page that PDFium can place, in the order of its text."""
    places = find_places(textpage)
    for found in _WORD.finditer(text):
        across, height = ctypes.c_double(), ctypes.c_double()
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        first, last = places[found.start()], places[found.end() - 1]
        has_origin = pdfium.FPDFText_GetCharOrigin(textpage, first, across, height)
        if has_origin and pdfium.FPDFText_GetCharBox(textpage, last, left, right, bottom, top):
            yield _Word(found.start(), found.end(), across.value, right.value, height.value)


def _usual_blank(words: list[_Word]) -> float:
    """The width of the blank between two words of a line, in points."""
    gaps = [
        word.left - before.right
        for before, word in pairwise(words)
        if abs(before.height - word.height) < 1 and word.left > before.right
    ]
    return median(gaps) if gaps else 0.0


def _read_table(words: list[_Word], head: re.Match[str], blank: float) -> list[_Row]:
    """The head and the rows below it that can be told apart; none where there is no such table."""
    first = bisect_left(words, head.start(), key=_start_of)
    below = bisect_left(words, head.end(), key=_start_of)
    cells = _split_at_gaps(words[first:below], blank)
    if len(cells) < _FEWEST_COLUMNS:
        return []
    columns = [cell[0].left for cell in cells]
    rows = [row for row in _read_rows(words[below:], columns, blank) if row.is_whole]
    is_table = any(len(row.cells) == len(columns) for row in rows)
    return [_Row(dict(enumerate(cells))), *rows] if is_table else []


def _start_of(word: _Word) -> int:
    return word.start


def _split_at_gaps(words: list[_Word], blank: float) -> list[list[_Word]]:
    """The words of a line in its cells, which stand wider apart than words do."""
    cells: list[list[_Word]] = []
    for word in words:
        if cells and not _is_apart(cells[-1][-1], word, blank):
            cells[-1].append(word)
        else:
            cells.append([word])
    return cells


def _is_apart(before: _Word, word: _Word, blank: float) -> bool:
    on_a_line = abs(before.height - word.height) < _LINE_APART * blank
    return not on_a_line or word.left - before.right > _WIDER * blank


def _read_rows(words: list[_Word], columns: list[float], blank: float) -> Iterator[_Row]:
    """The rows whose words stand under the columns, up to the first that do not."""
    row = _Row({})
    column, before = -1, None
    for word in words:
        goes_on = before is not None and column >= 0 and not _is_apart(before, word, blank)
        found = column if goes_on else _column_of(word, columns)
        is_wrapped = found == column and before is not None and word.height < before.height
        if found is None or _runs_over(word, found, columns):
            row = _without_line(row, word, blank)
            break
        if found < column or (found == column == 0 and not goes_on and not is_wrapped):
            if found != 0:
                return
            yield row
            row = _Row({})
        row.cells.setdefault(found, []).append(word)
        column, before = found, word
    yield row


def _without_line(row: _Row, word: _Word, blank: float) -> _Row:
    """A row without what stands on the line of a word that belongs to no column: there the text below the table begins."""
    kept = {
        column: [one for one in cell if abs(one.height - word.height) >= _LINE_APART * blank]
        for column, cell in row.cells.items()
    }
    return _Row({column: cell for column, cell in kept.items() if cell})


def _column_of(word: _Word, columns: list[float]) -> int | None:
    """The column at whose left edge a word begins a line of a cell, or ``None``."""
    number = bisect_right(columns, word.left + _NEAR) - 1
    return number if number >= 0 and abs(word.left - columns[number]) <= _NEAR else None


def _runs_over(word: _Word, column: int, columns: list[float]) -> bool:
    """Whether a word of a column stands under the next."""
    return column + 1 < len(columns) and word.right > columns[column + 1] + _NEAR


def _write_row(letters: list[str], row: _Row) -> None:
    before: tuple[int, int] | None = None
    for column, cell in row.cells.items():
        for word in cell:
            if before is not None:
                mark = CELL if column != before[0] else " "
                for at in range(before[1], word.start):
                    letters[at] = mark if at == before[1] else " "
            before = column, word.end
