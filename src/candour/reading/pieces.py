"""An HTML element taken apart into blocks: headings, paragraphs, list items, table rows, captions, footnotes."""

import re
from collections.abc import Iterator

from candour.facts.document import BlockKind
from candour.reading.article import Element, is_layout
from candour.reading.layout import Piece

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "html",
        "legend",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
    }
)
_KINDS: dict[str, BlockKind] = {
    "li": "list_item",
    "figcaption": "caption",
    "caption": "caption",
}
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_SPACES = re.compile(r"[ \t\n\r\f]+")
_AROUND_BREAKS = re.compile(r" *\n *")
_FOOTNOTE_MARK = re.compile(r"(?i)foot-?notes?|endnotes?|doc-endnote")
_BREAK = "\x00"


def find_pieces(article: Element) -> list[Piece]:
    """The blocks of an element in the order of the page; empty ones are left out."""
    pieces: list[Piece] = []
    _Walk(pieces).enter(article, "paragraph")
    return pieces


def inner_text(element: Element | None) -> str:
    """The text of an element on one line, as a browser shows it."""
    return "" if element is None else tidy("".join(element.itertext())).replace("\n", " ")


def tidy(text: str) -> str:
    """Text as a browser shows it: runs of blanks made one, soft hyphens and zero-width marks gone, breaks kept."""
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text)).replace(_BREAK, "\n")
    return _AROUND_BREAKS.sub("\n", text).strip()


def _cell_text(cell: Element) -> str:
    """The text of a cell: its paragraphs, and the lines of each, are lines."""
    return re.sub(r"\n{2,}", "\n", tidy("".join(_broken(cell))))


def _broken(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            around = _BREAK if child.tag in _BLOCKS or child.tag == "br" else ""
            yield around
            yield from _broken(child)
            yield around
        yield child.tail or ""


class _Walk:
    """Gathers text until the block ends; a block within a block ends the outer one's first part."""

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._text: list[str] = []

    def enter(self, element: Element, kind: BlockKind, level: int = 0) -> None:
        """Walk an element's text and children; what is left open at its end is a block of this kind."""
        self._text.append(element.text or "")
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, kind, level)
            self._text.append(child.tail or "")
        if element.tag in _BLOCKS:
            self._close(kind, level)

    def _child(self, child: Element, kind: BlockKind, level: int) -> None:
        if child.tag == "br":
            self._text.append(_BREAK)
        elif child.tag not in _BLOCKS:
            self.enter(child, kind, level)
        elif child.tag == "dl" or (child.tag == "tr" and not is_layout(child)):
            self._close(kind, level)
            self._rows(child)
        else:
            self._close(kind, level)
            self.enter(child, *self._kind_of(child, kind, level))

    def _kind_of(self, child: Element, kind: BlockKind, level: int) -> tuple[BlockKind, int]:
        if child.tag in _HEADINGS:
            return "heading", _HEADINGS[child.tag]
        names = f"{child.get('class') or ''} {child.get('role') or ''} {child.get('id') or ''}"
        if kind == "footnote" or _FOOTNOTE_MARK.search(names):
            return "footnote", 0
        if child.tag in _KINDS:
            return _KINDS[child.tag], 0
        return kind, level

    def _rows(self, element: Element) -> None:
        """A table row, or a list of terms with a row for each term and what is said of it."""
        rows: list[list[str]] = [[]]
        for cell in element.iter("td", "th", "dt", "dd"):
            if cell.tag == "dt":
                rows.append([])
            rows[-1].append(_cell_text(cell))
        self._pieces.extend(Piece("table_row", "\t".join(cells)) for cells in rows if any(cells))

    def _close(self, kind: BlockKind, level: int) -> None:
        text = tidy("".join(self._text))
        self._text.clear()
        for part in re.split(r"\n{2,}", text):
            if part.strip():
                self._pieces.append(Piece(kind, part.strip(), level))
