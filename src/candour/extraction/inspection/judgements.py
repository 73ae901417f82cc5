"""The judgements that a report gives: its table, its headline, its words on the safeguarding board.

A row of the table is found by the words of its area, whatever the order of the rows and wherever the
grade stands: after the area, on a line of its own, between the area's words, above the area, or in a
column of its own. A table that reads in no one way gives nothing.
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

Areas = tuple[tuple[Area, str], ...]

ILACS_AREAS: Areas = (
    ("leadership", "The impact of leaders on social work practice with children and families"),
    (
        "help_and_protection",
        "The experiences and progress of children who need help and protection",
    ),
    (
        "help_and_protection",
        "The experiences and progress of children and young people who need help and protection",
    ),
    ("in_care", "The experiences and progress of children in care and care leavers"),
    ("in_care", "The experiences and progress of children looked after and care leavers"),
    ("in_care", "The experiences and progress of children in care"),
    ("care_leavers", "The experiences and progress of care leavers"),
    ("overall", "Overall effectiveness"),
)
SIF_AREAS: Areas = (
    ("help_and_protection", "Children who need help and protection"),
    ("in_care", "Children looked after and achieving permanence"),
    ("in_care", "Looked after children and achieving permanence"),
    ("adoption", "Adoption performance"),
    ("care_leavers", "Experiences and progress of care leavers"),
    ("leadership", "Leadership, management and governance"),
)
_LINE_END = r"(?=\d{0,2}[.*]?[^\S\n]*(?:\n|$))"
_SENTENCE_END = r"(?=\d{0,2}(?:[.*:;]|\s+because\b|[^\S\n]*(?:\n\s*(?!(?-i:[a-z])|\s)|\Z)))"


class Row(NamedTuple):
    """A judgement as printed: half-open offsets into the cleaned text, and the rule that read it."""

    area: Area
    grade: Grade
    start: int
    end: int
    rule: str


class _Label(NamedTuple):
    area: Area
    start: int
    end: int


def _row_pattern(words: str) -> re.Pattern[str]:
    """The words of an area, at the start of a line, with a grade after them or anywhere between them."""
    gap = rf"\s+(?:{GRADE}\s+)?"
    label = gap.join(re.escape(word).replace(",", ",?") for word in words.split())
    label = label.replace("xperiences", "xperiences?")
    return re.compile(
        rf"^[^\S\n]*(?:\d(?:\.\d)?[.)]?[^\S\n]*)?(?:The\s+)?(?-i:(?={words[0]})){label}\b"
        rf"(?:(?:\s*(?:is|are)\b)?\s*[:.–-]?\s*{GRADE}{_LINE_END}|{TAIL}{_LINE_END})?",
        re.MULTILINE | re.IGNORECASE,
    )


_PATTERNS = {words: _row_pattern(words) for _, words in (*ILACS_AREAS, *SIF_AREAS)}
_SOME_GRADE = re.compile(GRADE, re.IGNORECASE)
_GRADE_LINE = re.compile(rf"\s*({GRADE})[^\S\n]*(?=\n|$)", re.IGNORECASE)
_GRADE_ABOVE = re.compile(rf"(?:^|\n)[^\S\n]*({GRADE})\s*\Z", re.IGNORECASE)
_GRADE_BELOW = re.compile(rf"[^\S\n]*\n\s*({GRADE})[^\S\n]*\Z", re.IGNORECASE)
_UNFINISHED = re.compile(r"\brequires?\s*improvement(?:\s+to)?(?:\s+be)?\s*\Z", re.IGNORECASE)
_GRADE_ALONE = re.compile(rf"^[^\S\n]*({GRADE})[^\S\n]*(?=\n|\Z)", re.IGNORECASE | re.MULTILINE)
_HEADER = re.compile(r"\s*(?:judgements?\s+)?grades?[^\S\n]*(?=\n)", re.IGNORECASE)
_SECTIONS = re.compile(
    r"^(?:what\s+needs?\s+to\s+improve|1\.\s*The\b(?! (?:exp|imp)))", re.MULTILINE | re.IGNORECASE
)
_BETWEEN_LABELS = " \n.:0123456789"
_LONGEST_GRADE = 40

_SERVICES = r"(?:the\s+)?children[’‘'`´]?s?[’‘'`´]?\s+(?:social\s+care\s+)?services"
_HEADLINE = re.compile(
    rf"""^(?:the\s+)?(?:overall\s+(?:judgement|judgment|effectiveness)\b[^.\n]{{0,90}}?(?:\bis\b|:)(?:\s+that\b)?
        (?:\s+(?:(?:[^.]|St\.){{2,60}}?\s)?(?:{_SERVICES}|the\s+(?:local\s+)?authority))?
      |{_SERVICES}|services\s+for\s+children)
    (?:\s+(?:in|for|at|provided\s+by)\s+(?:[^.]|St\.){{2,80}}?)?
    (?:\s+(?:is|are|it))*\s+(?P<grade>{GRADE}){_SENTENCE_END}""",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_BOARD = re.compile(
    rf"""^(?:the\s+judgement\s+(?:for|on|of|about)\s+)?(?:the\s+)?(?:overall\s+)?
    (?:effectiveness\s+of\s+(?:the\s+)?)?
    (?:(?:[A-Z][\w’'&-]+\s+){{0,5}}?(?:local\s+)?safeguarding\s+children[’'‘]?s?[’'‘]?\s+board|LSCB)
    (?:\s+\(LSCB\))?\s*:?\s+(?:is\s+|it\s+)?(?:that\s+it\s+)?(?P<grade>{GRADE})\b{_SENTENCE_END}""",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_BOARD_HINT = re.compile(
    r"(?:Board|board|LSCB)\)?:?\s+(?:is|requires|outstanding|good|inadequate)\b"
)


def find_rows(clean: CleanText, areas: Areas, *, rule: str) -> Iterator[Row]:
    """The rows of the table in this text (lines kept): one for each area that has exactly one grade.

    The table ends where the report's sections begin: their headings judge too, but they are no table.
    """
    end = _SECTIONS.search(clean.text)
    text = clean.text[: end.start()] if end else clean.text
    labels = list(_labels(text, areas))
    if not labels:
        return
    first = min(labels, key=lambda label: label.start)
    last = max(labels, key=lambda label: label.start)
    if _grade_above(text, first) and not _SOME_GRADE.search(text, last.start, last.end):
        yield from _graded_above(text, labels, rule=f"{rule}-above")
        return
    labels = [_own_words(text, label, last=label == last) for label in labels]
    bare = [label for label in labels if not _SOME_GRADE.search(text, label.start, label.end)]
    stray = bool(bare) and _has_stray(text, labels)
    unsure: list[_Label] = []
    for label in labels:
        grade = grade_in(text[label.start : label.end])
        if grade and not (stray and _own_line(text, label)):
            yield Row(label.area, grade, label.start, label.end, rule)
        else:
            unsure.append(label)
    if column := list(_column(text, bare, rule=f"{rule}-column")):
        yield from column
    elif stray:
        sure = [label for label in labels if label not in unsure]
        if not any(_within(text, label, sure) for label in unsure):
            yield from _graded_above(text, unsure, rule=f"{rule}-above")


def _within(text: str, label: _Label, others: Iterable[_Label]) -> bool:
    """Whether the grade above a label belongs to the words of another."""
    above = _grade_above(text, label)
    at = max(label.start - _LONGEST_GRADE, 0) + above.start(1) if above else -1
    return any(other.start <= at < other.end for other in others)


def _own_line(text: str, label: _Label) -> re.Match[str] | None:
    """The grade that ends a label on a line below its words, or ``None``."""
    below = _GRADE_BELOW.search(text, label.start, label.end)
    return None if below and _UNFINISHED.search(text, label.start, below.start()) else below


def _own_words(text: str, label: _Label, *, last: bool) -> _Label:
    """The label without the grade below it when that is not its own: its words hold one already, or further
    grades follow, which are a column."""
    below = _own_line(text, label)
    if below and (
        _SOME_GRADE.search(text, label.start, below.start())
        or (last and _GRADE_LINE.match(text, label.end))
    ):
        return label._replace(end=below.start())
    return label


def _has_stray(text: str, labels: list[_Label]) -> bool:
    """Whether a grade on a line of its own among the labels belongs to none: then one below a label may not be its."""
    owned = [(label.start, label.end) for label in labels]
    first, last = min(owned)[0], max(owned)[1]
    return any(
        first - _LONGEST_GRADE <= grade.start(1) < last
        and not any(start <= grade.start(1) < end for start, end in owned)
        for grade in _GRADE_ALONE.finditer(text)
    )


def _labels(text: str, areas: Areas) -> Iterator[_Label]:
    """Where each area stands first with a grade, or first at all when it never has one; in the order of ``areas``."""
    seen: set[Area] = set()
    for area, words in areas:
        if area in seen:
            continue
        matches = list(_PATTERNS[words].finditer(text))
        graded = (match for match in matches if _SOME_GRADE.search(match.group()))
        if match := next(graded, matches[0] if matches else None):
            seen.add(area)
            yield _Label(area, match.start(), match.end())


def _grade_above(text: str, label: _Label) -> re.Match[str] | None:
    return _GRADE_ABOVE.search(text[max(label.start - _LONGEST_GRADE, 0) : label.start])


def _graded_above(text: str, labels: Iterable[_Label], *, rule: str) -> Iterator[Row]:
    """Each area with the grade on the line above it; nothing unless every one has it."""
    rows = []
    for label in labels:
        above = _grade_above(text, label)
        grade = grade_in(above[1]) if above else None
        if not above or not grade:
            return
        start = max(label.start - _LONGEST_GRADE, 0) + above.start(1)
        rows.append(Row(label.area, grade, start, start + len(above[1]), rule))
    yield from rows


def _column(text: str, bare: list[_Label], *, rule: str) -> Iterator[Row]:
    """Areas one below the other, then their grades one below the other, as many as there are areas."""
    bare = sorted(bare, key=lambda label: label.start)
    between = [text[a.end : b.start].strip(_BETWEEN_LABELS) for a, b in pairwise(bare)]
    if len(bare) < 2 or any(between):
        return
    header = _HEADER.match(text, bare[-1].end)
    grades: list[re.Match[str]] = []
    at = header.end() if header else bare[-1].end
    while match := _GRADE_LINE.match(text, at):
        grades.append(match)
        at = match.end()
    if len(grades) != len(bare):
        return
    for label, match in zip(bare, grades, strict=True):
        if grade := grade_in(match[1]):
            yield Row(label.area, grade, match.start(1), match.end(1), rule)


def find_headings(clean: CleanText, areas: Areas, *, rule: str) -> Iterator[Row]:
    """The areas that the headings of the report's sections judge: *The experiences … of care leavers: good*."""
    for label in _labels(clean.text, areas):
        if grade := grade_in(clean.text[label.start : label.end]):
            yield Row(label.area, grade, label.start, label.end, rule)


def find_headline(clean: CleanText) -> Row | None:
    """The overall judgement in words: *Children's services in … require improvement to be good*."""
    match = _HEADLINE.search(clean.text)
    grade = grade_in(match["grade"]) if match else None
    if not match or not grade:
        return None
    return Row("overall", grade, match.start(), match.end(), "sif-headline")


def find_board(text: str) -> re.Match[str] | None:
    """Where a page judges the safeguarding board in words (its group ``grade``), or ``None``:
    *The Local Safeguarding Children Board is good*."""
    for hint in _BOARD_HINT.finditer(text):
        line = text.rfind("\n", 0, hint.start()) + 1
        above = text.rfind("\n", 0, max(line - 1, 0)) + 1
        match = _BOARD.match(text, line) or _BOARD.match(text, above)
        if match and match.end() >= hint.end():
            return match
    return None
