"""The headings that open and close the lists of what needs to improve.

A heading that may also stand over a group of items (*Leadership, management and governance*) closes a
list only when the list does not go on after it.
"""

import re

from candour.extraction.inspection.grades import GRADE
from candour.extraction.inspection.items import Mark, mark_of
from candour.extraction.inspection.lines import Line
from candour.facts.inspections import Polarity

_END = r"\s*[:?.]*\s*$"
_IMPROVE = re.compile(
    rf"(?:what needs? (?:to (?:be )?improved?|improving|improvement)\b[^.]{{0,70}}$|areas? for (?:improvement|development){_END})",
    re.IGNORECASE,
)
_PRIORITY = re.compile(
    rf"(?:areas? for priority action|priority (?:and immediate )?actions?){_END}", re.IGNORECASE
)
_RECOMMENDATIONS = re.compile(
    rf"(?:\d\.?\s+)?recommendations?(?: (?:for|to) (?:the )?(?:local )?(?:authority|council))?{_END}",
    re.IGNORECASE,
)
_AUTHORITY_NEEDS = re.compile(
    r"what does the (?:local )?(?:authority|council) need to improve\s*\??\s*$", re.IGNORECASE
)
_BOARD_PART = re.compile(
    r"(?:section \d\s*:?\s*)?(?:the )?(?:effectiveness of (?:the )?)?local safeguarding"
    r"(?: children[’']?s? board(?: \(LSCB\))?)?\s*$",
    re.IGNORECASE,
)
_AREA = re.compile(
    r"""(?:the\s+)?experiences?\s+and\s+progress\s+of\b|the\s+impact\s+of\s+leaders\b
    |leadership,?\s+(?:and\s+)?management(?:\s+and\s+governance)?\b.{0,30}$|the\s+local\s+authority$""",
    re.IGNORECASE | re.VERBOSE,
)
_CLOSING = re.compile(
    r"""summary\s+(?:for|of)\b|(?:main|key|headline)\s+(?:findings|judgements?)|(?:inspection|summary\s+of)\s+findings
    |information\s+about\b|(?:(?:the\s+)?(?:local\s+)?(?:authority|council)[’']?s?\s+)?(?:key\s+)?strengths\b
    |(?:areas?\s+of\s+)?strengths?$|findings$|inspection\s+(?:judgements|team)|yours\s+(?:sincerely|faithfully)
    |the\s+office\s+for\s+standards\s+in\s+education|section\s+\d+\s*:|what\s+(?:is\s+working|inspectors\s+found)
    |ofsted\s+(?:will|has|would)\b|i\s+(?:am|have|would|hope)\b|thank\s+you\b
    |(?:practice|case)\s+study|next\s+steps$|executive\s+summary$|progress\s+since|background\b.{0,30}$""",
    re.IGNORECASE | re.VERBOSE,
)
# Headings of what follows the lists of the first year, in words that vary: *Strengths of the council*.
_CLOSING_WORD = re.compile(
    r"\b(?:strengths?|inspections?|findings|does\s+well|works?\s+well|working\s+well|progress\s+since)\b",
    re.I,
)
_JUDGED = re.compile(rf"[A-Z][^.:;]{{8,120}}:\s*{GRADE}\s*$", re.IGNORECASE)
_MOST_WORDS = 7
_SENTENCE_END = (".", ")", ":", ";", "?", "!", "’", "”")


def _heading(text: str) -> str:
    """A line with single spaces if it may be a heading, else nothing: headings begin with a capital."""
    return " ".join(text.split()) if text[:1].isupper() or text[:1].isdigit() else ""


def polarity_of(text: str) -> Polarity | None:
    """What a list under this heading holds, or ``None`` when it is no such heading."""
    text = _heading(text)
    if _PRIORITY.match(text):
        return "priority_action"
    return "needs_improvement" if _IMPROVE.match(text) else None


def opens_recommendations(text: str) -> bool:
    """Whether this is the heading *Recommendations*."""
    return bool(_RECOMMENDATIONS.match(_heading(text)))


def opens_needs(text: str) -> bool:
    """Whether this is the heading of the single inspection framework's first year, over lists of their own."""
    return bool(_AUTHORITY_NEEDS.match(_heading(text)))


def opens_board_part(line: Line) -> bool:
    """Whether the part on the safeguarding board begins here (its name on the title page is no such heading)."""
    return line.page > 2 and bool(_BOARD_PART.match(_heading(line.text)))


def closes_list(lines: list[Line], index: int, *, last: Mark | None, grouped: bool) -> bool:
    """Whether the list that was under way is over before ``lines[index]``.

    ``last`` is its last mark (``None`` before the first item); ``grouped`` lists may have headings over groups.
    """
    line = lines[index]
    text = line.text
    if not text[0].isupper():
        return False
    if (
        polarity_of(text)
        or opens_recommendations(text)
        or opens_needs(text)
        or opens_board_part(line)
    ):
        return True
    if _AREA.match(text):
        marks = [mark for after in lines[index + 1 : index + 3] if (mark := mark_of(after))]
        return not (grouped and any(_goes_on(mark, last) for mark in marks))
    ended = index == 0 or lines[index - 1].text.endswith(_SENTENCE_END) or last is None
    return ended and bool(
        _CLOSING.match(text) or _is_short_heading(lines, index) or _judges(lines, index)
    )


def _judges(lines: list[Line], index: int) -> bool:
    """Whether a heading that gives a grade begins here, on one line or two: *Children in care: good*."""
    if mark_of(lines[index]):
        return False
    heading = lines[index].text
    following = lines[index + 1] if index + 1 < len(lines) else None
    if _JUDGED.match(heading):
        return True
    return bool(
        following and not mark_of(following) and _JUDGED.match(f"{heading} {following.text}")
    )


def _is_short_heading(lines: list[Line], index: int) -> bool:
    text = lines[index].text
    short = len(text.split()) <= _MOST_WORDS and not text.endswith((".", ",", ";", ")"))
    followed = index + 1 < len(lines) and mark_of(lines[index + 1]) is not None
    return short and followed and mark_of(lines[index]) is None and bool(_CLOSING_WORD.search(text))


def _goes_on(mark: Mark, last: Mark | None) -> bool:
    if last is None:
        return True
    return mark.kind == last.kind and (mark.kind != "number" or mark.number == last.number + 1)
