"""Blocks of plain text: headings, paragraphs, list items, rows and captions, told from lines and blank lines.

A file has either one line a paragraph or lines wrapped at a width; both are met, even in one file.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from candour.facts import Block
from candour.reading.bylines import DATE_LINE, is_byline

_WRAP_WIDTH = 160
_WRAP_LEAST = 40
_HEADING_CHARACTERS = 120
_HEADING_WORDS = 16
_LIST_ITEM = re.compile(
    r"(?:[•◦▪●○■□◼‣⁃+»►➢✓\uf0b7\uf06e\uf0a7\uf02d\uf0be*–—-]|\(?[a-z]{1,2}[.)]|[A-K][.)](?=\s+[a-z])|\(?[ivx]{1,5}[.)]|\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[A-Z]\d{1,2}(?:\.\d{1,2})?(?:[.):]|(?=\s{2})))\s+\S"
)
_FOOTNOTE = re.compile(r"(?:\[\d{1,3}\]|[¹²³⁴-⁹])\s*\S")
_CELLS = re.compile(r"\t+|\s\|\s.*\s\|\s")
_PIPED = re.compile(r"\S\s\|\s.*\S\s\|\s")
_COLUMNS = re.compile(r"\S {3,}\S.* {3,}\S")
_LEAST_LEAD = 25
_SENTENCE_END = re.compile(r"(?:[.!?…:;,]|\b(?:that|following)\s[–-])[\"'”’)\]]*$")
_FULL_STOP = re.compile(r"[.!?…][\"'”’)\]]*$")
_FIELD = re.compile(r"[A-Z][A-Za-z-]{1,14}: \S")
_CREDIT = re.compile(
    r"(?i)\((?:photo|picture|image|pic|credit)s?\b[^)]*\)\s*$|\b(?:photo|picture|image|pic|photograph)s?(?: credit)?: ?[^.:]{2,60}$"
    r"|^\[(?:image|photo|picture|video|map|graphic)\b[^\]]*\]$|^(?:©|image (?:source|caption|credit)|(?:photo|picture|image)(?: credit)?s?: |(?:pictured|above|below|left|right|caption)(?: \([^)]{1,20}\)| (?:above|below|left|right|from left))?: )"
)
_LONGEST_CAPTION = 300
_SALUTATION = re.compile(r"(?i)^(dear|yours|kind regards|best wishes|by e-?mail|cc:?)\b")


class Line(msgspec.Struct, frozen=True):
    """A line without the blanks around it: half-open offsets into the text, and its characters."""

    start: int
    end: int
    text: str


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text, in order; together they hold every character but blanks and lone bars."""
    groups = list(_groups(text))
    wrapped = _is_wrapped(groups)
    blocks: list[Block] = []
    for before, group in pairwise([[], *groups]):
        if not wrapped and _is_led_in(before, group):
            blocks.extend(Block("list_item", line.start, line.end) for line in group)
            continue
        for lines in _pieces(group, wrapped=wrapped):
            blocks.extend(_block(lines, first=not blocks))
        if not wrapped:
            _mark_items(group, blocks)
    if blocks and blocks[-1].kind == "heading" and len(blocks) > 1:
        last = blocks[-1]
        blocks[-1] = Block("paragraph", last.start, last.end)
    return tuple(blocks)


def _groups(text: str) -> Iterator[list[Line]]:
    """Runs of lines between blank lines."""
    group: list[Line] = []
    start = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            begin = start + raw.index(stripped[0])
            group.append(Line(begin, begin + len(stripped), stripped))
        elif group:
            yield group
            group = []
        start += len(raw) + 1
    if group:
        yield group


def _pieces(group: list[Line], *, wrapped: bool) -> Iterator[list[Line]]:
    """The lines of each block of a group: a wrapped paragraph's together, else every line for itself."""
    piece, led_in = [group[0]], False
    for before, line in pairwise(group):
        led_in = not wrapped and (led_in or _leads_in(before))
        goes_on = not (led_in or _starts_anew(before, line)) and (
            wrapped or (_is_open(before) and line.text[:1].islower())
        )
        if goes_on:
            piece.append(line)
        else:
            yield piece
            piece = [line]
    yield piece


def _leads_in(line: Line) -> bool:
    """Whether a line leads in what stands in the lines under it: a sentence that ends in a colon."""
    return line.text.endswith(":") and len(line.text) >= _LEAST_LEAD


def _is_led_in(before: list[Line], group: list[Line]) -> bool:
    """Whether lines that begin in small letters go on where the line above the blank one breaks off at a colon: the items of
    a list whose bullets were lost."""
    led = bool(before) and _leads_in(before[-1])
    return led and len(group) > 1 and all(line.text[:1].islower() for line in group)


def _mark_items(group: list[Line], blocks: list[Block]) -> None:
    """Makes the lines under a line that leads them in items of a list, though no bullet stands before them."""
    lead = next((line for line in group if _leads_in(line)), None)
    for number in range(len(blocks) - 1, -1, -1) if lead else ():
        block = blocks[number]
        if lead is None or block.start <= lead.start:
            break
        words = next((line.text for line in group if line.start == block.start), "")
        if block.kind == "heading" or (block.kind == "paragraph" and words[:1].islower()):
            blocks[number] = Block("list_item", block.start, block.end)


def _is_wrapped(groups: list[list[Line]]) -> bool:
    """Whether lines were broken at a width: none is too long, and most that go on end in mid-sentence."""
    longest = max((len(line.text) for group in groups for line in group), default=0)
    if longest > _WRAP_WIDTH:
        return False
    broken = [
        _is_open(before)
        for group in groups
        for before, line in pairwise(group)
        if len(before.text) >= _WRAP_LEAST and not _starts_anew(before, line)
    ]
    return sum(broken) * 2 >= len(broken) > 0


def _is_open(line: Line) -> bool:
    """Whether a line is long and ends in mid-sentence."""
    return len(line.text) >= _WRAP_LEAST and not _FULL_STOP.search(line.text)


def _starts_anew(before: Line, line: Line) -> bool:
    if _LIST_ITEM.match(line.text) or _FOOTNOTE.match(line.text):
        return True
    if is_byline(line.text) or is_byline(before.text) or _FIELD.match(line.text):
        return True
    if _CELLS.search(line.text) and _CELLS.search(before.text):
        return True
    if _PIPED.search(line.text) and not _PIPED.search(before.text):
        return True
    if _COLUMNS.search(line.text) and _COLUMNS.search(before.text):
        return True
    return len(before.text) < _WRAP_LEAST and line.text[:1].isupper()


def _block(lines: list[Line], *, first: bool) -> Iterator[Block]:
    start, end = lines[0].start, lines[-1].end
    text = lines[0].text
    if len(lines) == 1 and (text.startswith("|") or text.endswith("|")):
        inner = text.strip("| \t")
        if inner:
            begin = start + text.index(inner)
            yield Block("caption", begin, begin + len(inner))
    elif len(lines) == 1 and len(text) <= _LONGEST_CAPTION and _CREDIT.search(text):
        yield Block("caption", start, end)
    elif _FOOTNOTE.match(text):
        yield Block("footnote", start, end)
    elif len(lines) == 1 and _PIPED.search(text):
        yield Block("table_row", start, end)
    elif _LIST_ITEM.match(text):
        yield Block("list_item", start, end)
    elif len(lines) == 1 and (_CELLS.search(text) or _COLUMNS.search(text)):
        yield Block("table_row", start, end)
    elif (len(lines) == 1 and looks_like_heading(text)) or (
        len(lines) == 2 and _is_broken_heading(lines)
    ):
        yield Block("heading", start, end, 1 if first else 2)
    else:
        yield Block("paragraph", start, end)


def opens_item(line: str) -> bool:
    """Whether a line begins with a bullet or the number of an item."""
    return bool(_LIST_ITEM.match(line))


def _is_broken_heading(lines: list[Line]) -> bool:
    """Whether two lines are one heading that was too wide, and no lines with fields such as *To:*."""
    is_field = any(":" in line.text[:16] for line in lines)
    return not is_field and looks_like_heading(" ".join(line.text for line in lines))


def looks_like_heading(text: str) -> bool:
    """Whether a line of its own reads as a heading: short, begun like a title, without a sentence's end.

    >>> looks_like_heading("What needs to improve"), looks_like_heading("Dear Councillor")
    (True, False)
    """
    if len(text) > _HEADING_CHARACTERS or len(text.split()) > _HEADING_WORDS:
        return False
    if is_byline(text) or DATE_LINE.fullmatch(text):
        return False
    if _SALUTATION.match(text) or not any(character.isalpha() for character in text):
        return False
    opening = text.lstrip("\"'“‘(")[:1]
    return not opening.islower() and not _SENTENCE_END.search(text.rstrip("?"))
