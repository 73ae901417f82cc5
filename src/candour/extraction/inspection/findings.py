"""What needs to improve, in the section that each framework gives it.

ILACS: bullets under *What needs to improve*. Single inspection framework: *Recommendations* to the
authority; in its first year *What does the local authority need to improve?* with *Priority and immediate
action* and *Areas for improvement*. Focused visits, monitoring visits and joint targeted inspections:
*Areas for priority action*, *What needs to improve in this area of social work practice*. What the
safeguarding board is told to do is left out.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from candour.extraction.inspection.headings import (
    closes_list,
    opens_board_part,
    opens_needs,
    opens_recommendations,
    polarity_of,
)
from candour.extraction.inspection.items import Item, Mark, mark_of, split_items
from candour.extraction.inspection.lines import Line, Pages
from candour.facts.inspections import Framework, Polarity

_PARAGRAPH = re.compile(r"1\.\s*[A-Z‘“]")
_NONE_FOUND = re.compile(
    r"(?:there (?:are|were) no|(?:the |this )?(?:inspection|inspectors?|focuss?ed|visit)(?: \w+){0,2} (?:did not|(?:identified|found) no)\b"
    r"|none\b|no (?:areas|priority|further)\b)",
    re.IGNORECASE,
)
_MOST_PAGES = 8
_MOST_LINES_BEFORE = 4
_LIST_OPENING = re.compile(r"\n[^\S\n]*(?:What|WHAT|Area|AREA|Priority|PRIORITY)")
_PART_OPENING = re.compile(
    r"\n[^\S\n]*(?:\d\.?\s+)?(?:Area|AREA|Priority|Recommendation|RECOMMENDATION|What\s+does|(?:Section\b.{0,6}\s)?(?:The\s+)?"
    r"(?:[Ee]ffectiveness\s+of\s+(?:the\s+)?)?[Ll]ocal\s+[Ss]afeguarding)"
)
_HALF_HEADING = re.compile(r"(?:what|areas?|priority)\b[\w ]{0,30}$", re.IGNORECASE)


class Section(NamedTuple):
    """The items of one list and what they are."""

    polarity: Polarity
    items: tuple[Item, ...]
    heading: Line


def find_sections(pages: Pages, framework: Framework) -> Iterator[Section]:
    """The lists of what needs to improve, in the order of the document."""
    if framework == "sif":
        yield from _single_framework(pages)
    elif framework != "other":
        yield from _lists(pages)


def _lists(pages: Pages) -> Iterator[Section]:
    """The first list of each kind that stands under a heading of its own."""
    held: set[Polarity] = set()
    for line in _whole_headings(pages.lines_with(_LIST_OPENING)):
        polarity = polarity_of(line.text)
        if polarity is None or polarity in held:
            continue
        if items := _items_after(pages, line, grouped=False):
            held.add(polarity)
            yield Section(polarity, items, line)


def _whole_headings(lines: Iterator[Line]) -> Iterator[Line]:
    """The lines, and what each short one that may be half a heading gives with the next."""
    half: Line | None = None
    for line in lines:
        yield line
        if half and half.page == line.page:
            yield Line(line.page, half.start, line.end, f"{half.text} {line.text}")
        half = line if _HALF_HEADING.match(line.text) else None


def _single_framework(pages: Pages) -> Iterator[Section]:
    """The lists that come first and are not for the safeguarding board; where no heading of the framework
    stands over them, those under *Areas for improvement*."""
    others: list[Section] = []
    for line in pages.lines_with(_PART_OPENING):
        sections: list[Section] = []
        if opens_board_part(line):
            break
        if opens_needs(line.text):
            sections = list(_first_year(pages, line))
        elif opens_recommendations(line.text):
            sections = list(_section(pages, line, "needs_improvement"))
        elif polarity_of(line.text):
            others += _section(pages, line, "needs_improvement")
        if sections:
            yield from sections
            return
    yield from others


def _section(pages: Pages, heading: Line, polarity: Polarity) -> Iterator[Section]:
    if items := _items_after(pages, heading, grouped=True):
        yield Section(polarity, items, heading)


def _first_year(pages: Pages, heading: Line) -> Iterator[Section]:
    """The lists of the framework's first year, each under its own heading, or one list without any.

    All of them are what needs to improve; the heading that makes some of them urgent is the report's own.
    """
    lines = list(pages.lines_from(heading.page, heading.end + 1, pages=_MOST_PAGES))
    if not any(polarity_of(line.text) for line in lines[:_MOST_LINES_BEFORE]):
        yield from _section(pages, heading, "needs_improvement")
        return
    last: Mark | None = None
    for index, line in enumerate(lines):
        if polarity_of(line.text):
            yield from _section(pages, line, "needs_improvement")
        elif closes_list(lines, index, last=last, grouped=True):
            return
        last = mark_of(line) or last


def _items_after(pages: Pages, heading: Line, *, grouped: bool) -> tuple[Item, ...]:
    following = list(pages.lines_from(heading.page, heading.end + 1, pages=_MOST_PAGES))
    lines = _list_lines(following, grouped=grouped)
    items = tuple(item for item in split_items(lines) if not _says_none(item))
    # Recommendations run over several sentences: where their numbers were lost, nothing tells them apart.
    lost = grouped and any(item.rule == "sentences" for item in items)
    return () if lost else items


def _says_none(item: Item) -> bool:
    return bool(_NONE_FOUND.match(" ".join(item.lines[0].text.split())))


def _list_lines(lines: list[Line], *, grouped: bool) -> list[Line]:
    """The lines up to the heading or the first numbered paragraph of the text that ends the list."""
    last: Mark | None = None
    for index, line in enumerate(lines):
        mark = mark_of(line)
        if closes_list(lines, index, last=last, grouped=grouped):
            return lines[:index]
        if last and last.kind != "number" and _PARAGRAPH.match(line.text):
            return lines[:index]
        if mark and (last is None or mark.kind == last.kind):
            last = mark
    return lines
