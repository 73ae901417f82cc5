"""The judgements that a report gives: its table on the title page, its headline, its board.

A row of the table is found by the words of its area, whatever the order of the rows and wherever the
grade stands: after the area, on a line of its own, between the area's words, or in a column of its own.
Areas and words as in the frameworks: single inspection framework (2013 to 2017), ILACS (2018 on,
care leavers apart from January 2023).
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from candour.extraction.clean import CleanText
from candour.extraction.inspection.grades import GRADE, TAIL, grade_in
from candour.facts.inspections import Area, Grade

ILACS_AREAS: tuple[tuple[Area, str], ...] = (
    ("leadership", "The impact of leaders on social work practice with children and families"),
    (
        "help_and_protection",
        "The experiences and progress of children who need help and protection",
    ),
    ("in_care", "The experiences and progress of children in care and care leavers"),
    ("in_care", "The experiences and progress of children in care"),
    ("care_leavers", "The experiences and progress of care leavers"),
    ("overall", "Overall effectiveness"),
)
SIF_AREAS: tuple[tuple[Area, str], ...] = (
    ("help_and_protection", "Children who need help and protection"),
    ("in_care", "Children looked after and achieving permanence"),
    ("adoption", "Adoption performance"),
    ("care_leavers", "Experiences and progress of care leavers"),
    ("leadership", "Leadership, management and governance"),
)


class Row(NamedTuple):
    """A judgement as printed: half-open offsets into the cleaned text and of its grade, and the rule."""

    area: Area
    grade: Grade
    start: int
    end: int
    rule: str


def _row_pattern(words: str) -> re.Pattern[str]:
    """The words of an area with a grade after them or anywhere between them, at the start of a line."""
    label = rf"\s+(?:{GRADE}\s+)?".join(re.escape(word) for word in words.split())
    return re.compile(
        rf"^[^\S\n]*(?:\d(?:\.\d)?\.?\s+)?(?-i:(?={words[0]})){label}"
        rf"(?:(?:\s*(?:is|are)\b)?\s*[:.–-]?\s*{GRADE}(?=\s*(?:\.?\s*\n|$))|{TAIL}(?=\s*(?:\n|$)))?",
        re.MULTILINE | re.IGNORECASE,
    )


_PATTERNS = {words: _row_pattern(words) for _, words in (*ILACS_AREAS, *SIF_AREAS)}
_SOME_GRADE = re.compile(GRADE, re.IGNORECASE)
_GRADE_LINE = re.compile(rf"\s*({GRADE})[^\S\n]*(?=\n|$)", re.IGNORECASE)

_HEADLINE = re.compile(
    rf"""^(?:(?:the\s+)?overall\s+(?:judgement|judgment|effectiveness)\b[^.\n]{{0,20}}?(?:is|:)\s+(?:that\s+)?
      (?:(?:the\s+)?children[’']s\s+(?:social\s+care\s+)?services\s+(?:in\s+[^.]{{2,80}}?\s)?)?
    |(?:children[’']s\s+(?:social\s+care\s+)?services|services\s+for\s+children)
      (?:\s+(?:in|for|at|provided\s+by)\s+[^.]{{2,80}}?)?\s+)
    (?:is\s+|are\s+|it\s+)?\s*(?P<grade>{GRADE})\b(?=\s*(?:\.|\n|$))""",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_BOARD = re.compile(
    rf"""^(?:the\s+judgement\s+(?:for|on|of|about)\s+)?(?:the\s+)?(?:overall\s+)?(?:effectiveness\s+of\s+(?:the\s+)?)?
    (?:(?:[A-Z][\w’'&-]+\s+){{0,5}}?local\s+safeguarding\s+children[’']?s?[’']?\s+board|LSCB)
    (?:\s+\(LSCB\))?\s*:?\s+(?:is\s+|it\s+)?(?:that\s+it\s+)?(?P<grade>{GRADE})\b(?=\s*(?:\.|\n|$))""",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)


_BOARD_HINT = re.compile(
    r"(?:Board|board|LSCB)\)?:?\s+(?:is|requires|outstanding|good|inadequate)\b"
)


def find_rows(clean: CleanText, areas: Iterable[tuple[Area, str]], *, rule: str) -> Iterator[Row]:
    """The rows of the table in this text (lines kept), one for each area that has exactly one grade."""
    seen: set[Area] = set()
    bare: list[tuple[Area, int, int]] = []
    for area, words in areas:
        if area in seen:
            continue
        for match in _PATTERNS[words].finditer(clean.text):
            seen.add(area)
            grade = grade_in(match.group())
            if grade:
                yield Row(area, grade, match.start(), match.end(), rule)
                break
        else:
            first = _PATTERNS[words].search(clean.text)
            if first and not _SOME_GRADE.search(first.group()):
                bare.append((area, first.start(), first.end()))
    yield from _column(clean.text, sorted(bare, key=lambda row: row[1]), rule=rule)


def _column(text: str, bare: list[tuple[Area, int, int]], *, rule: str) -> Iterator[Row]:
    """Areas one below the other and their grades one below the other after them, as many as there are areas."""
    if len(bare) < 2:
        return
    between = [text[a[2] : b[1]].strip(" \n.:0123456789") for a, b in pairwise(bare)]
    if any(between):
        return
    header = re.compile(r"\s*(?:judgements?\s+)?grades?\s*\n", re.IGNORECASE).match(
        text, bare[-1][2]
    )
    at = header.end() if header else bare[-1][2]
    grades: list[re.Match[str]] = []
    while match := _GRADE_LINE.match(text, at):
        grades.append(match)
        at = match.end()
    if len(grades) != len(bare):
        return
    for (area, _, _), match in zip(bare, grades, strict=True):
        grade = grade_in(match[1])
        if grade:
            yield Row(area, grade, match.start(1), match.end(1), f"{rule}-column")


def find_headline(clean: CleanText) -> Row | None:
    """The overall judgement in words: *Children's services in … require improvement to be good*."""
    return _worded(clean, _HEADLINE, area="overall", rule="sif-headline")


def find_board(text: str) -> re.Match[str] | None:
    """Where a page judges the safeguarding board in words (its group ``grade``), or ``None``:
    *The Local Safeguarding Children Board is good*."""
    for hint in _BOARD_HINT.finditer(text):
        line = text.rfind("\n", 0, hint.start()) + 1
        match = _BOARD.match(text, line) or _BOARD.match(
            text, text.rfind("\n", 0, max(line - 1, 0)) + 1
        )
        if match and match.end() >= hint.end():
            return match
    return None


def _worded(clean: CleanText, pattern: re.Pattern[str], *, area: Area, rule: str) -> Row | None:
    match = pattern.search(clean.text)
    grade = grade_in(match["grade"]) if match else None
    return Row(area, grade, match.start(), match.end(), rule) if match and grade else None
