"""The days of a visit as reports print them, in words or figures, in one range or several.

*16 to 27 January 2023*, *30 October – 10 November 2023*, *1/06/2015 – 25/06/2015*,
*8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019*. What a day leaves out (month, year)
stands with a later one.
"""

import re
from datetime import date
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"),
            ("may",), ("june", "jun"), ("july", "jul"), ("august", "aug"),
            ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"), ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = re.compile(
    rf"""(?:the\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?
    (?:(?P<d>\d{{1,2}})[/.](?P<m>\d{{1,2}})[/.](?P<y>\d{{4}}|\d{{2}})(?!\d)
    |(?P<day>\d{{1,2}})\s?(?:st|nd|rd|th)?
      (?:\s*(?:of\s+)?(?P<month>{_MONTH})(?![a-z])\.?,?)?(?:\s*(?P<year>20\d\d(?!\d\d)|\d\d(?!\d)(?=\s*(?:to|–|-|—|and|&|$))))?)""",
    re.IGNORECASE | re.VERBOSE,
)
_BETWEEN = re.compile(
    r"\s*(?P<range>to|until|[-–—\u2010-\u2015\u2212]|through)\s*|\s*(?P<other>and|&|,|;)\s*",
    re.IGNORECASE,
)


class Visit(NamedTuple):
    """The days of a visit: first and last day of each range, and how much of the text they take."""

    ranges: tuple[tuple[date, date], ...]
    length: int

    @property
    def start(self) -> date:
        """The first day of all ranges."""
        return self.ranges[0][0]

    @property
    def end(self) -> date:
        """The last day of all ranges."""
        return self.ranges[-1][1]

    @property
    def days(self) -> int:
        """Days from first to last of each range, added up."""
        return sum((end - start).days + 1 for start, end in self.ranges)


def parse_visit(text: str) -> Visit | None:
    """The visit that the start of ``text`` names, or ``None`` when it names none that holds together.

    >>> parse_visit("30 October to 10 November 2023 Lead inspector").ranges
    ((datetime.date(2023, 10, 30), datetime.date(2023, 11, 10)),)
    """
    parts: list[re.Match[str]] = []
    joins: list[str] = []
    at = 0
    while match := _DAY.match(text, at):
        parts.append(match)
        at = match.end()
        between = _BETWEEN.match(text, at)
        if not between or not _DAY.match(text, between.end()):
            break
        joins.append("range" if between["range"] else "other")
        at = between.end()
    days = _filled(parts)
    if not days or (len(days) == 1 and _is_full(_DAY.match(text, at + 1))):
        return None  # *5 November 2018 16 November 2018*: what stands between the days was lost
    ranges = _paired(days, joins)
    if any(start > end for start, end in ranges) or ranges != sorted(ranges):
        return None
    return Visit(tuple(ranges), at)


def _filled(parts: list[re.Match[str]]) -> list[date] | None:
    """The days with what they leave out taken from the next one; a month past the next one's is of the year before."""
    days: list[date] = []
    month: int | None = None
    # A last day without a year is of the year named before it: *5 June 2017 to 29 June*.
    year = next((year for part in reversed(parts) if (year := _year_of(part))), None)
    if parts and _year_of(parts[-1]) is None and not _in_order(parts):
        return None
    for part in reversed(parts):
        own_month = _month_of(part)
        own_year = _year_of(part)
        if own_year is None and year is not None and own_month and month and own_month > month:
            year -= 1
        month = own_month or month
        year = own_year or year
        day = int(part["d"] or part["day"])
        if month is None or year is None:
            return None
        try:
            days.insert(0, date(year, month, day))
        except ValueError:
            return None
    return days


def _is_full(day: re.Match[str] | None) -> bool:
    return day is not None and _month_of(day) is not None and _year_of(day) is not None


def _in_order(parts: list[re.Match[str]]) -> bool:
    months = [month for part in parts if (month := _month_of(part))]
    return months == sorted(months)


def _month_of(part: re.Match[str]) -> int | None:
    if part["m"]:
        return int(part["m"])
    return _MONTHS[part["month"].lower()] if part["month"] else None


def _year_of(part: re.Match[str]) -> int | None:
    year = part["y"] or part["year"]
    return int(year) + (2000 if len(year) == 2 else 0) if year else None


def _paired(days: list[date], joins: list[str]) -> list[tuple[date, date]]:
    ranges = [(days[0], days[0])]
    for day, join in zip(days[1:], joins, strict=True):
        if join == "range":
            ranges[-1] = (ranges[-1][0], day)
        else:
            ranges.append((day, day))
    return ranges
