"""What needs to improve, in the section that each framework gives it.

ILACS: bullets under *What needs to improve*. Single inspection framework: *Recommendations* to the
authority; in its first year *What does the local authority need to improve?* with *Priority and immediate
action* and *Areas for improvement*. Focused visits, monitoring visits and joint targeted inspections:
*Areas for priority action*, *What needs to improve in this area of social work practice*. What the
safeguarding board is told to do is left out.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from candour.extraction.inspection.items import Item, split_items
from candour.extraction.inspection.lines import Line, Pages
from candour.facts.inspections import Framework, Polarity

_END_MARK = r"\s*[:?.]*\s*$"
_IMPROVE = re.compile(r"what (?:needs?|need) to improve\b[^.]{0,70}$", re.IGNORECASE)
_IMPROVE_AREAS = re.compile(rf"areas? for (?:improvement|development){_END_MARK}", re.IGNORECASE)
_PRIORITY = re.compile(
    rf"(?:areas? for priority action|priority and immediate actions?|priority actions?){_END_MARK}",
    re.IGNORECASE,
)
_RECOMMENDATIONS = re.compile(rf"(?:\d\.?\s+)?recommendations?{_END_MARK}", re.IGNORECASE)
_NEED = re.compile(r"what does the (?:local )?(?:authority|council) need to improve\??$", re.I)
_STOP = re.compile(
    r"""(?:the\s+)?experiences?\s+and\s+progress\s+of\b|the\s+impact\s+of\s+leaders\b
    |(?:summary\s+of\s+)?(?:main\s+)?findings$|(?:headline|key)\s+(?:findings|judgements?)|summary\b.{0,60}$
    |information\s+about\s+this\b|(?:key\s+)?strengths(?:$|\s+and\s+weaknesses)|areas?\s+of\s+strength
    |inspection\s+(?:findings|judgements|team)|yours\s+(?:sincerely|faithfully)
    |the\s+office\s+for\s+standards\s+in\s+education|the\s+local\s+safeguarding\s+children\s+board$
    |section\s+\d|what\s+(?:is\s+working|inspectors\s+found)|practice\s+study|case\s+study|next\s+steps$
    |the\s+local\s+authority$|leadership,\s+management\s+and\s+governance$|executive\s+summary$""",
    re.IGNORECASE | re.VERBOSE,
)
_PARAGRAPH = re.compile(r"1\.\s*[A-Z‘“]")
_TO_THE_BOARD = re.compile(
    r"(?:the )?(?:effectiveness of (?:the )?)?local safeguarding children[’']?s? board\b",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"\s\d{1,3}$|\.{4,}")
_NONE_FOUND = re.compile(
    r"(?:there (?:are|were) no|the inspection did not|inspectors did not|none\b|no areas)", re.I
)


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
        yield from _lists(pages, stops_at_paragraph=True)


def _lists(pages: Pages, *, stops_at_paragraph: bool) -> Iterator[Section]:
    """Every priority list, and the first list of what needs to improve, under a heading of its own."""
    held: set[Polarity] = set()
    for page in pages.pages:
        text = page.text.lower()
        if (
            "to improve" not in text
            and "priority action" not in text
            and "for improvement" not in text
        ):
            continue
        for line in pages.lines(page.number):
            polarity = _polarity(line.text)
            if polarity is None or polarity in held:
                continue
            items = _items_after(pages, line, stops_at_paragraph=stops_at_paragraph)
            if items:
                held.add(polarity)
                yield Section(polarity, items, line)


def _polarity(text: str) -> Polarity | None:
    if _PRIORITY.match(text):
        return "priority_action"
    if _IMPROVE.match(text) or _IMPROVE_AREAS.match(text):
        return "needs_improvement"
    return None


def _single_framework(pages: Pages) -> Iterator[Section]:
    for page in pages.pages:
        if "ecommendation" not in page.text and "need to improve" not in page.text:
            continue
        for line in pages.lines(page.number):
            if _is_board_part(line):
                return
            if _NEED.match(line.text):
                sections = list(_early(pages, line))
            elif _RECOMMENDATIONS.match(line.text):
                items = _items_after(pages, line, stops_at_paragraph=False)
                sections = [Section("needs_improvement", items, line)] if items else []
            else:
                continue
            if sections:
                yield from sections
                return


def _is_board_part(line: Line) -> bool:
    return bool(
        line.page > 2
        and _TO_THE_BOARD.match(line.text)
        and re.search(r"board(?:\s*\(LSCB\))?\s*$", line.text, re.I)
    )


def _early(pages: Pages, heading: Line) -> Iterator[Section]:
    """The lists of the framework's first year, each under its own heading."""
    for line in pages.lines_from(heading.page, heading.end + 1, pages=6):
        if _STOP.match(line.text):
            return
        polarity = _polarity(line.text)
        if polarity and (items := _items_after(pages, line, stops_at_paragraph=False)):
            yield Section(polarity, items, line)


def _items_after(pages: Pages, heading: Line, *, stops_at_paragraph: bool) -> tuple[Item, ...]:
    following = pages.lines_from(heading.page, heading.end + 1)
    lines = list(takewhile(lambda line: not _ends(line), following))
    if _CONTENTS.search(heading.text) or not lines or _NONE_FOUND.match(lines[0].text):
        return ()
    if stops_at_paragraph and not _PARAGRAPH.match(lines[0].text):
        lines = list(takewhile(lambda line: not _PARAGRAPH.match(line.text), lines))
    return split_items(lines)


def _ends(line: Line) -> bool:
    return bool(
        _STOP.match(line.text)
        or _polarity(line.text)
        or _RECOMMENDATIONS.match(line.text)
        or _is_board_part(line)
    )
