"""Lines to list items: bullets of any kind, numbered recommendations, sub-points, or none of these.

The mark of the first item is the mark of the level; every other mark belongs to a sub-point, which stays
with its item. Numbered items count on from one another, so that *16).* at the start of a line is no item.
A list whose marks were lost in the print is divided where sentences end, if that divides it cleanly.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from candour.extraction.inspection.lines import Line

# A letter alone is a bullet of a symbol font.
_BULLET = re.compile(r"([^\w\s‘’“”\"'(£%&.,;:/\[\]]|[onlquvwØü](?=\s))[\ufe0e\ufe0f]?\s*")
_NUMBER = re.compile(r"(?:R(?:ecommendation)?\s?)?(\d{1,3})[.)]\s*(?=[A-Z‘“(]|$)")
_LETTER = re.compile(r"\(?([a-z]|[ivx]{1,4})[.)]\s+")
_ENDS = re.compile(r"[.;:!?)’”]$")
_WHOLE = re.compile(r"\.[)’]?$|\bparagraphs?\b[\d ,and–-]*\)$|^[\d ,and–-]+\)$", re.IGNORECASE)
_GAP = 3
_RAGGED = 6  # letters are not equally wide


class Item(NamedTuple):
    """The lines of one item, the mark taken off the first."""

    lines: tuple[Line, ...]
    rule: str


class Mark(NamedTuple):
    """The mark that an item begins with: ``kind`` is *number* or the bullet, ``rest`` the line without it."""

    kind: str
    number: int
    rest: Line


def split_items(lines: Iterable[Line]) -> tuple[Item, ...]:
    """The items of a list in order; empty when the lines hold none that can be told apart."""
    held = _joined_marks(list(lines))
    first = next((mark for line in held if (mark := mark_of(line))), None)
    if first is None:
        return _unmarked(held)
    if first.kind != "number" and _has_text_before(held):
        return ()
    held = _up_to_heading(held, first.kind)
    return _numbered(held) if first.kind == "number" else _bulleted(held, first.kind)


def mark_of(line: Line) -> Mark | None:
    """The mark at the start of a line, or ``None``."""
    if match := _NUMBER.match(line.text):
        return Mark("number", int(match[1]), _cut(line, match.end()))
    if match := _BULLET.match(line.text):
        return Mark(match[1], 0, _cut(line, match.end()))
    return None


def _cut(line: Line, at: int) -> Line:
    return Line(line.page, line.start + at, line.end, line.text[at:])


def _joined_marks(lines: list[Line]) -> list[Line]:
    """A mark alone on its line goes with the next line, when that is on the same page and follows it."""
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        mark = mark_of(last) if last else None
        if last and mark and not mark.rest.text and last.page == line.page and not mark_of(line):
            space = " " * (line.start - last.end)
            joined[-1] = Line(line.page, last.start, line.end, last.text + space + line.text)
        else:
            joined.append(line)
    return joined


def _has_text_before(lines: list[Line]) -> bool:
    """Whether so much stands before the first mark that it must be a sub-point's, the marks of the items lost."""
    stops = 0
    for line in lines:
        if mark_of(line):
            break
        stops += line.text.endswith(".")
    return stops > 1


def _up_to_heading(lines: list[Line], kind: str) -> list[Line]:
    """The lines without what follows the last item under a heading of its own: a line that begins with a capital
    after a full stop, ends early and without a stop, and is followed by another capital."""
    marked = [
        index for index, line in enumerate(lines) if (mark := mark_of(line)) and mark.kind == kind
    ]
    width = max(len(line.text) for line in lines)
    for index in range(marked[-1] + 1, len(lines) - 1):
        line, following = lines[index], lines[index + 1]
        if (
            _WHOLE.search(lines[index - 1].text)
            and _begins(line.text)
            and not re.search(r"[.,;:)]$", line.text)
            and _had_room(line, following, width)
            and (_begins(following.text) or mark_of(following))
        ):
            return lines[:index]
    return lines


def _bulleted(lines: list[Line], kind: str) -> tuple[Item, ...]:
    items: list[list[Line]] = []
    for index, line in enumerate(lines):
        mark = mark_of(line)
        if mark and mark.kind == kind:
            if mark.rest.text:
                items.append([mark.rest])
        elif items and not _is_heading(lines, index, items[-1], kind):
            items[-1].append(line)
    return tuple(Item(tuple(item), "bullets") for item in items)


def _numbered(lines: list[Line]) -> tuple[Item, ...]:
    items: list[list[Line]] = []
    last = 0
    marks = [mark if (mark := mark_of(line)) and mark.kind == "number" else None for line in lines]
    for index, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        later = {after.number for after in marks[index + 1 :] if after}
        if mark and mark.rest.text and (not items or _follows(mark, last, items[-1], later)):
            items.append([mark.rest])
            last = mark.number
        elif items and not _is_heading(lines, index, items[-1], "number"):
            items[-1].append(line)
    return tuple(Item(tuple(item), "numbers") for item in items)


def _follows(mark: Mark, last: int, item: list[Line], later: set[int]) -> bool:
    """Whether a number begins the next item: *the age of / 18. Ensure that* may be the end of a sentence."""
    if mark.number == last + 1:
        return _ended(item) or mark.number not in later
    if mark.number == last:  # printed twice by mistake
        return _ended(item) and last + 1 in later
    return last < mark.number <= last + _GAP and _ended(item) and last + 1 not in later


def _ended(item: list[Line]) -> bool:
    return bool(_ENDS.search(item[-1].text))


def _is_heading(lines: list[Line], index: int, item: list[Line], kind: str) -> bool:
    """Whether an unmarked line stands between two items as the heading of a group: short, capital, no full
    stop, after an item that ended and before the mark of the next."""
    line = lines[index]
    following = mark_of(lines[index + 1]) if index + 1 < len(lines) else None
    return (
        following is not None
        and following.kind == kind
        and mark_of(line) is None
        and line.text[0].isupper()
        and len(line.text) <= 60
        and not re.search(r"[.;,)]$", line.text)
        and bool(_WHOLE.search(item[-1].text))
    )


def _unmarked(lines: list[Line]) -> tuple[Item, ...]:
    """Items whose marks were lost: a new one begins after a full stop at the end of a line, or where the line
    before had room for the next word. Each has to begin with a capital, or none is taken."""
    width = max((len(line.text) for line in lines), default=0)
    items: list[list[Line]] = []
    for line in lines:
        if items and not _stopped(items[-1]) and not _had_room(items[-1][-1], line, width):
            items[-1].append(line)
        else:
            items.append([line])
    whole = all(_begins(item[0].text) for item in items) and bool(items) and _stopped(items[-1])
    return tuple(Item(tuple(item), "sentences") for item in items) if whole else ()


def _had_room(line: Line, following: Line, width: int) -> bool:
    return len(line.text) + len(following.text.split(None, 1)[0]) + _RAGGED < width


def _stopped(item: list[Line]) -> bool:
    return item[-1].text.endswith((".", ".)"))


def _begins(text: str) -> bool:
    return unicodedata.category(text[0]) == "Lu"
