"""Lengths of time and periods as they are worded: *three months*, *monthly*, *every six weeks*."""

import re
from datetime import date

from candour.extraction.dates.calendar import add_length, write_length
from candour.facts.numbers import NUMBERS

_LENGTH = re.compile(
    r"(?P<number>[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine)\b)?|\d+).*?(?P<unit>day|week|fortnight|month|year)",
    re.I | re.S,
)
_COUNTED = re.compile(
    r"((?:[a-z]+ty-)?[a-z]+|\d+)(?:\s+|-)(?:(?:calendar|consecutive)\s+)?(days?|weeks?|months?|years?|(?:month|week)(?=ly))"
)
_NO_PERIOD = re.compile(r"working\s+days?|half[\s-]terms?|\s(?:to|or)\s")
# Days that only some calendar counts: no day can be told from them.
_SOME_DAYS = re.compile(r"\b(?:working|business|school|sitting|clear)\s")
_NTH = {"other": 2, "second": 2, "alternate": 2, "third": 3}
_A_YEAR = {"twice": 2, "two": 2, "three": 3, "four": 4, "six": 6, "half": 2}
_TIMES_A_YEAR = re.compile(
    r"(?:every\s+|each\s+)?(?=(twice|half|two|three|four|six))(?:half[\s-]year|twice[\s-]yearly|(?:twice|\w+\s+(?:times|occasions))\s+(?:in\s+)?(?:a|per|any|each|every)\s)"
)


def read_length(core: str) -> str | None:
    """The ISO 8601 duration of a length of time (*three months*), or ``None`` for one it cannot write."""
    counted = _count_units(core)
    return write_length(*counted) if counted else None


def _count_units(core: str) -> tuple[int, str] | None:
    """The number and the unit of a length of time; a fortnight is two weeks."""
    match = _LENGTH.search(core)
    if match is None or _SOME_DAYS.search(core):
        return None
    number = NUMBERS.get(match["number"].lower()) or _whole(match["number"])
    unit = match["unit"].lower()
    if unit == "fortnight":
        number, unit = 2 * number, "week"
    return (number, unit) if number else None


def read_period(core: str) -> str | None:
    """The ISO 8601 period of a recurrence (*monthly*, *every six weeks*), or ``None`` for one it cannot write."""
    words = core.lower()
    often = _TIMES_A_YEAR.match(words)
    if often:
        return write_length(12 // _A_YEAR[often[1]], "month")
    if _NO_PERIOD.search(words):
        return None
    counted = _COUNTED.search(words)
    number = NUMBERS.get(counted[1]) or _whole(counted[1]) if counted else 0
    if counted and number:
        return write_length(number, counted[2].rstrip("s"))
    nth = next((times for word, times in _NTH.items() if word in words), 1)
    for stem, unit, times in (
        ("fortnight", "week", 2),
        (" monday", "week", 1),
        (" tuesday", "week", 1),
        (" wednesday", "week", 1),
        (" thursday", "week", 1),
        (" friday", "week", 1),
        ("week", "week", 1),
        ("quarter", "month", 3),
        ("month", "month", 1),
        ("term", "month", 4),
        ("annual", "year", 1),
        ("year", "year", 1),
        ("day", "day", 1),
        ("daily", "day", 1),
    ):
        if stem in words:
            return write_length(times * nth, unit)
    return None


def _whole(word: str) -> int:
    return int(word) if word.isdigit() else 0


def count_from(day: date, core: str, *, back: bool = False) -> date | None:
    """The day that lies a length of time after another, or before it; ``None`` for working days and what has no number.

    >>> count_from(date(2019, 9, 1), "two weeks", back=True)
    datetime.date(2019, 8, 18)
    """
    counted = _count_units(core)
    if counted is None:
        return None
    number, unit = counted
    return add_length(day, -number if back else number, unit)
