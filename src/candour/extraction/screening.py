"""Children's personal data in a document: on which pages what kind of it stands, never the data itself.

Sources: NHS Data Dictionary, *NHS Number* (ten digits, the last a check digit modulo 11); Department for Education, *Unique pupil
numbers: guide* (a check letter, twelve characters, modulo 23 without I, O and S); Children Act 1989 s105(1) (a child is under eighteen).
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from candour.extraction.named_children import Known, find_known, names_child
from candour.extraction.parties.names import FULL, trim_name
from candour.facts import Page

Kind = Literal["nhs_number", "upn", "date_of_birth", "child_name"]
KINDS: dict[Kind, str] = {
    "nhs_number": "an NHS number",
    "upn": "a unique pupil number",
    "date_of_birth": "a child's date of birth",
    "child_name": "a child's name",
}
_ADULT_AGE = 18
_NEAR = 120  # characters between a name and what makes it a child's: a line or two
_TABLE_ROWS = 40

_NHS_GROUPED = re.compile(r"(?<![\d-])(?<!\d )\d{3}([ \u00a0-])\d{3}\1\d{4}(?!\d)(?! ?-?\d)")
_NHS_LABELLED = re.compile(
    r"\bNHS\s*(?:number|no\b\.?|num\b\.?|#)?\s*(?:is|was|of)?\s*[:=|#-]?\s*(?<!\d)(\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4})(?!\d)",
    re.IGNORECASE,
)
_UPN = re.compile(r"(?<![A-Za-z0-9])([A-HJ-NP-RT-Z])(\d{11})([\dA-HJ-NP-RT-Z])(?![A-Za-z0-9])")
_UPN_LABELLED = re.compile(
    r"\b(?:UPN|unique\s+pupil\s+numbers?)\s*(?:is|was|no\.?|number)?\s*[:=|#-]?\s*[A-Z]\d{10,13}[A-Z]?(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = (
    r"(?:(?P<d>\d{1,2})\s*[/.-]\s*(?P<m>\d{1,2})\s*[/.-]\s*(?P<y>\d{4}|\d{2})(?!\d)"
    r"|(?P<iy>\d{4})-(?P<im>\d\d)-(?P<id>\d\d)(?!\d)"
    rf"|(?P<wd>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<wm>{_MONTH}),?\s+(?P<wy>\d{{4}}))"
)
_LABEL = r"(?:d\.?o\.?b\b\.?|dates?\s+of\s+birth|birth\s*dates?)"
_BORN = re.compile(
    rf"(?:\b{_LABEL}\s*(?:\([^)\n]{{0,20}}\))?\s*(?:is|was|of)?\s*[:=|,(–-]*\s*|\bborn\s+(?:on\s+)?(?:the\s+)?\(?){_DAY}",
    re.IGNORECASE,
)
_IN_TABLE = re.compile(_DAY, re.IGNORECASE)
_HEADING = re.compile(rf"\b{_LABEL}", re.IGNORECASE)
_CELLS = re.compile(r"\||\t| {3,}")
_OTHER_COLUMN = re.compile(
    r"\b(?:name|child|pupil|upn|nhs|gender|sex|ethnicity|school|address|forename|surname)\b",
    re.IGNORECASE,
)

_NAME_LABELLED = re.compile(
    rf"\b(?:(?:child|pupil|young\s+person|student|baby)(?:['’]?s)?\s+(?:full\s+)?name|"
    rf"(?:full\s+)?name\s+of\s+(?:the\s+)?(?:child|pupil|young\s+person|baby))\s*[:=|–-]\s*(?-i:(?P<name>{FULL}))",
    re.IGNORECASE,
)
_NAME = re.compile(FULL)


class Hit(NamedTuple):
    """A page, from 1, and the kind of a child's personal data that stands on it."""

    page: int
    kind: Kind


def screen(pages: Iterable[Page], *, on: dt.date | None = None) -> tuple[Hit, ...]:
    """Where children's personal data stands: each kind once a page, in the order of pages and of ``KINDS``.

    ``on`` is the day of the document, which says who was a child then; without it everybody's date of birth counts.
    Empty when nothing was found.
    """
    pages = tuple(pages)
    known = find_known(page.text for page in pages)
    return tuple(
        Hit(page.number, kind)
        for page in pages
        for found in [_screen_page(page.text, on, known)]
        for kind in KINDS
        if kind in found
    )


def _screen_page(text: str, on: dt.date | None, known: Known) -> set[Kind]:
    places: dict[Kind, list[int]] = {
        "nhs_number": list(_find_nhs_numbers(text)),
        "upn": list(_find_upns(text)),
        "date_of_birth": list(_find_births(text, on)),
    }
    found: set[Kind] = {kind for kind, at in places.items() if at}
    others = [at for each in places.values() for at in each]
    if _has_labelled_name(text, others) or names_child(text, known=known):
        found.add("child_name")
    return found


def _find_nhs_numbers(text: str) -> Iterator[int]:
    for match in _NHS_LABELLED.finditer(text):
        yield match.start()
    for match in _NHS_GROUPED.finditer(text):
        if has_nhs_check_digit(re.sub(r"\D", "", match.group())):
            yield match.start()


def has_nhs_check_digit(digits: str) -> bool:
    """Whether the last of ten digits is the check digit of the others.

    >>> has_nhs_check_digit("9434765919"), has_nhs_check_digit("9434765918")
    (True, False)
    """
    total = sum(
        int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)
    )
    check = 11 - total % 11
    return len(set(digits)) > 1 and (0 if check == 11 else check) == int(digits[-1])


def _find_upns(text: str) -> Iterator[int]:
    for match in _UPN_LABELLED.finditer(text):
        yield match.start()
    for match in _UPN.finditer(text):
        if has_upn_check_letter(match.group()):
            yield match.start()


def has_upn_check_letter(upn: str) -> bool:
    """Whether the first of thirteen characters is the check letter of the others.

    >>> has_upn_check_letter("H801200001001"), has_upn_check_letter("A801200001001")
    (True, False)
    """
    values = [int(one) if one.isdigit() else _UPN_LETTERS.index(one) for one in upn[1:]]
    total = sum(value * weight for weight, value in enumerate(values, 2))
    return _UPN_LETTERS[total % 23] == upn[0]


def _find_births(text: str, on: dt.date | None) -> Iterator[int]:
    for match in _BORN.finditer(text):
        is_labelled = not match.group().lower().startswith("born")
        if _is_childs(_read_day(match, on), on, when_undated=is_labelled):
            yield match.start()
    yield from _find_births_in_tables(text, on)


def _find_births_in_tables(text: str, on: dt.date | None) -> Iterator[int]:
    """Dates in the rows under a heading that has a date of birth beside other columns of a person."""
    for heading in _HEADING.finditer(text):
        start = text.rfind("\n", 0, heading.start()) + 1
        end = text.find("\n", heading.end())
        line = text[start : end if end >= 0 else len(text)]
        if end < 0 or not _CELLS.search(line) or not _OTHER_COLUMN.search(line):
            continue
        at = end + 1
        for row in text[at:].split("\n", _TABLE_ROWS)[:_TABLE_ROWS]:
            if not _CELLS.search(row):
                break
            day = _IN_TABLE.search(row)
            if day and _is_childs(_read_day(day, on), on, when_undated=True):
                yield at + day.start()
            at += len(row) + 1


def _read_day(match: re.Match[str], on: dt.date | None) -> dt.date | None:
    if match["wy"]:
        month = _MONTHS.index(match["wm"][:3].lower()) + 1
        parts = int(match["wy"]), month, int(match["wd"])
    elif match["iy"]:
        parts = int(match["iy"]), int(match["im"]), int(match["id"])
    else:
        year = int(match["y"])
        if len(match["y"]) == 2:
            year += 2000 if year <= (on.year if on else 2099) % 100 else 1900
        parts = year, int(match["m"]), int(match["d"])
    try:
        return dt.date(*parts)
    except ValueError:
        return None


def _is_childs(born: dt.date | None, on: dt.date | None, *, when_undated: bool) -> bool:
    """Whether somebody born on a day was a child on another; where that is not known, ``when_undated``."""
    if born is None:
        return False
    if on is None:
        return when_undated
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    return 0 <= age < _ADULT_AGE


def _has_labelled_name(text: str, places: list[int]) -> bool:
    """Whether a child's name stands under its label, or a name right before other data of a child."""
    if any(_is_name(match["name"]) for match in _NAME_LABELLED.finditer(text)):
        return True
    return any(
        _is_name(match.group())
        for at in places
        for match in _NAME.finditer(text, max(at - _NEAR, 0), at)
    )


def _is_name(words: str) -> bool:
    return " " in trim_name(words)
