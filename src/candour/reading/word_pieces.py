"""The blocks of a WordprocessingML part: paragraphs, headings, list items and table rows, in order."""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from candour.reading.layout import Piece

WordElement: TypeAlias = Any  # lxml ships no types

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_SKIPPED = frozenset(
    {"del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback", "pPr", "rPr", "sectPr"}
)
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_HEADING_NAME = re.compile(r"(?i)^(?:heading\s*([1-9])|title|subtitle)$")
_BLANKS = re.compile(r"[ \t\u00a0]*\n[ \t]*")


def find_word_pieces(root: WordElement, levels: dict[str, int]) -> list[Piece]:
    """The blocks of a part in order, empty ones left out; ``levels`` are those of the heading styles."""
    return [piece for piece in _walk(root, levels) if piece.text]


def style_levels(styles: WordElement) -> dict[str, int]:
    """The level of each paragraph style that is a heading, by the id of the style; a title has level 1."""
    levels: dict[str, int] = {}
    for style in styles.iter(_W + "style", _STRICT + "style"):
        level = _level_of(style)
        if level is not None:
            levels[_value(style, "styleId")] = level
    return levels


def _level_of(style: WordElement) -> int | None:
    for element in style.iter():
        tag = _tag(element)
        if tag == "name" and (found := _HEADING_NAME.match(_value(element, "val"))):
            return int(found[1] or 1)
        if tag == "outlineLvl" and _value(element, "val").isdigit():
            level = int(_value(element, "val")) + 1
            return level if level <= 9 else None
    return None


def _walk(parent: WordElement, levels: dict[str, int]) -> Iterator[Piece]:
    for child in parent:
        tag = _tag(child)
        if tag == "p":
            yield from _paragraph(child, levels)
        elif tag == "tbl":
            yield from _rows(child)
        elif tag in ("footnote", "endnote") and _value(child, "type") in _SEPARATORS:
            continue
        elif tag not in _SKIPPED:
            yield from _walk(child, levels)


def _paragraph(paragraph: WordElement, levels: dict[str, int]) -> Iterator[Piece]:
    text = _tidy("".join(_text(paragraph)))
    style = numbered = ""
    for element in paragraph.iter():
        tag = _tag(element)
        if tag == "pStyle":
            style = style or _value(element, "val")
        elif tag == "numPr":
            numbered = "yes"
        elif tag == "r":
            break
    level = levels.get(style) or _level_by_name(style)
    if level:
        yield Piece("heading", text, level)
    elif numbered or style.lower().startswith("list"):
        yield Piece("list_item", text)
    else:
        yield Piece("paragraph", text)
    for box in paragraph.iter(_W + "txbxContent", _STRICT + "txbxContent"):
        if not any(_tag(above) == "Fallback" for above in box.iterancestors()):
            yield from _walk(box, levels)


def _level_by_name(style: str) -> int:
    found = _HEADING_NAME.match(style)
    return int(found[1] or 1) if found else 0


def _rows(table: WordElement) -> Iterator[Piece]:
    for row in table:
        if _tag(row) in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _rows(row)
        elif _tag(row) == "tr":
            cells = [
                _cell(cell) for cell in row.iter() if _tag(cell) == "tc" and _row_of(cell) is row
            ]
            if any(cells):
                yield Piece("table_row", "\t".join(cells))


def _row_of(cell: WordElement) -> WordElement:
    return next(above for above in cell.iterancestors() if _tag(above) == "tr")


def _cell(cell: WordElement) -> str:
    """The text of a cell: its paragraphs, and the lines of each, are lines."""
    paragraphs = (each for each in cell.iter() if _tag(each) == "p")
    return "\n".join(filter(None, (_tidy("".join(_text(each))) for each in paragraphs)))


def _text(element: WordElement) -> Iterator[str]:
    """The text of a paragraph; a text box within it is a block of its own."""
    for child in element:
        tag = _tag(child)
        if tag == "t":
            yield child.text or ""
        elif tag in _CHARACTERS:
            yield _CHARACTERS[tag]
        elif tag not in _SKIPPED and tag != "txbxContent":
            yield from _text(child)


def _tidy(text: str) -> str:
    return _BLANKS.sub("\n", text).strip()


def _tag(element: WordElement) -> str:
    name = element.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def _value(element: WordElement, name: str) -> str:
    return str(element.get(_W + name) or element.get(_STRICT + name) or "")
