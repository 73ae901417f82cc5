"""Pages of text drawn line by line, as a word processor prints them: the order of drawing is the order of reading."""

from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

LEFT, RIGHT = 25 * mm, A4[0] - 25 * mm
TOP, BOTTOM = A4[1] - 30 * mm, 28 * mm
PLAIN, BOLD, SYMBOLS = "Helvetica", "Helvetica-Bold", "ZapfDingbats"
SQUARE = "n"
"""The square bullet of the symbol font."""

Furnish = Callable[["Paper"], None]


class Paper:
    """A PDF being written: text goes to where the last line ended, a full page begins the next.

    ``furnish`` draws what stands on every page; building again gives the same bytes.
    """

    def __init__(self, path: Path, *, title: str, furnish: Furnish) -> None:
        self.canvas = Canvas(str(path), pagesize=A4, invariant=1)
        self.canvas.setTitle(title)
        self.canvas.setAuthor("Candour sample: an invented document")
        self.page = 1
        self.y = TOP
        self._furnish = furnish
        furnish(self)

    def turn(self) -> None:
        """Begin the next page."""
        self.canvas.showPage()
        self.page += 1
        self.y = TOP
        self._furnish(self)

    def finish(self) -> None:
        """Write the file."""
        self.canvas.save()

    def write(
        self,
        text: str,
        *,
        font: str = PLAIN,
        size: float = 11,
        left: float = LEFT,
        right: float = RIGHT,
        after: float = 6,
        mark: str = "",
        mark_font: str = PLAIN,
        mark_left: float = LEFT,
    ) -> None:
        """Write a paragraph, wrapped; ``mark`` stands before its first line. ``after`` is the room below, in points."""
        leading = size * 1.35
        for number, line in enumerate(wrap(text, font, size, right - left)):
            if self.y - leading < BOTTOM:
                self.turn()
            self.y -= leading
            if mark and not number:
                self.draw(mark, mark_left, self.y, font=mark_font, size=size * 0.9)
            self.draw(line, left, self.y, font=font, size=size)
        self.y -= after

    def draw(self, text: str, x: float, y: float, *, font: str = PLAIN, size: float = 11) -> None:
        """Draw one line where it is said."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, text)

    def rows(self, rows: list[list[str]], *, split: float, header: list[str] | None = None) -> None:
        """Draw a table of two columns: each cell wrapped, the left one before the right one."""
        size, leading = 10.5, 14
        for number, row in enumerate([header, *rows] if header else rows):
            font = BOLD if header and not number else PLAIN
            left = wrap(row[0], font, size, split - LEFT - 8)
            right = wrap(row[1], font, size, RIGHT - split - 8)
            height = leading * max(len(left), len(right)) + 6
            for column, x in ((left, LEFT + 4), (right, split + 4)):
                for index, line in enumerate(column):
                    self.draw(line, x, self.y - leading * (index + 1), font=font, size=size)
            self.canvas.rect(LEFT, self.y - height, split - LEFT, height)
            self.canvas.rect(split, self.y - height, RIGHT - split, height)
            self.y -= height
        self.y -= 14


def wrap(text: str, font: str, size: float, width: float) -> list[str]:
    """The text in lines that are no wider than ``width`` points."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and stringWidth(longer, font, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
