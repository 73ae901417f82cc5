"""Where on its page a passage stands: worked out only when somebody wants to see it.

Source: PDFium ``fpdf_text.h`` (FPDFText_CountRects), ``fpdfview.h``
(FPDF_PageToDevice, which minds the page's rotation and crop box).
"""

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from candour.facts import Cite
from candour.reading.box import Box
from candour.reading.failures import ReadingFailed
from candour.reading.pdf import open_page, open_pdf, page_text
from candour.reading.places import find_places

_DEVICE_UNITS_A_POINT = 100
_SAME_LINE = 0.5


def find_boxes(data: bytes, cite: Cite) -> tuple[Box, ...]:
    """The boxes of a cited passage of a PDF, one a line, in order of reading.

    Raises ``ReadingFailed`` when the PDF cannot be opened, and ``passage_differs`` when the page does not hold the
    quote at its place.
    """
    document = open_pdf(data)
    try:
        page = open_page(document, cite.page)
        textpage = page.get_textpage()
        # Readers differ in the blanks between the cells of a row, and in nothing else.
        if not _is_alike(page_text(textpage)[cite.start : cite.end], cite.quote):
            raise ReadingFailed("passage_differs", f"Page {cite.page} has other words there.")
        boxes = [_on_page(page, cite.page, each) for each in _rectangles(textpage, cite)]
        return tuple(_join_lines(boxes))
    finally:
        document.close()


def _is_alike(words: str, quote: str) -> bool:
    return len(words) == len(quote) and words.split() == quote.split()


def _rectangles(
    textpage: pypdfium2.PdfTextPage, cite: Cite
) -> Iterator[tuple[float, float, float, float]]:
    """PDFium's rectangles of the passage, in page space: left, bottom, right, top."""
    places = find_places(textpage)
    first, last = places[cite.start], places[cite.end - 1]
    if first < 0 or last < first:
        return
    count = pdfium.FPDFText_CountRects(textpage, first, last - first + 1)
    for index in range(count):
        sides = [ctypes.c_double() for _ in range(4)]
        left, top, right, bottom = sides
        if pdfium.FPDFText_GetRect(textpage, index, left, top, right, bottom):
            yield left.value, bottom.value, right.value, top.value


def _on_page(page: pypdfium2.PdfPage, number: int, sides: tuple[float, float, float, float]) -> Box:
    left, bottom, right, top = sides
    corners = [_shown_at(page, x, y) for x, y in ((left, top), (right, bottom))]
    (x1, y1), (x2, y2) = corners
    return Box(number, min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


def _shown_at(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    """Where a point of page space is seen, in points from the upper left corner."""
    width, height = page.get_size()
    units = _DEVICE_UNITS_A_POINT
    device_x, device_y = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(
        page, 0, 0, round(width * units), round(height * units), 0, x, y, device_x, device_y
    )
    return device_x.value / units, device_y.value / units


def _join_lines(boxes: list[Box]) -> list[Box]:
    """Boxes beside one another on a line made one."""
    lines: list[Box] = []
    for box in boxes:
        if lines and _on_one_line(lines[-1], box):
            lines[-1] = _around(lines[-1], box)
        else:
            lines.append(box)
    return lines


def _on_one_line(one: Box, other: Box) -> bool:
    shared = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    return shared > _SAME_LINE * min(one.height, other.height)


def _around(one: Box, other: Box) -> Box:
    left, top = min(one.left, other.left), min(one.top, other.top)
    right = max(one.left + one.width, other.left + other.width)
    bottom = max(one.top + one.height, other.top + other.height)
    return Box(one.page, left, top, right - left, bottom - top)
