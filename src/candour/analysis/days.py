"""Days in words and when a dated thing had happened for certain.

A date known to the month or year has certainly come only on its last day; a date that nobody knows only on the day
that the record took the entry in: what is recorded has happened.
"""

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from candour.facts import PartialDate
from candour.facts.record import AgreementEntry, DecisionEntry, EvidenceEntry, FulfilmentEntry

DatedEntry = AgreementEntry | DecisionEntry | EvidenceEntry | FulfilmentEntry
Dated = TypeVar("Dated", AgreementEntry, DecisionEntry, EvidenceEntry, FulfilmentEntry)

EARLIEST, LATEST = dt.date(1900, 1, 1), dt.date(2100, 12, 31)
"""The days that may be asked about: others are slips of the keyboard, and the calendar ends not far behind them."""

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_WRITTEN = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<month>{'|'.join(_MONTHS)}|{'|'.join(month[:3] for month in _MONTHS)}|Sept)"
    r",?\s+(?P<year>\d{4})",
    re.IGNORECASE,
)


@lru_cache(maxsize=16_384)
def say_day(day: dt.date) -> str:
    """A day in words.

    >>> say_day(dt.date(2019, 11, 1))
    '1 November 2019'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_date(date: PartialDate | None) -> str:
    """A date in words, as precise as it is.

    >>> say_date(PartialDate.of("2019-11"))
    'November 2019'
    >>> say_date(PartialDate.unresolved("early next year")), say_date(None)
    ('“early next year”', 'date unknown')
    """
    if date is None or (date.value is None and not date.text):
        return "date unknown"
    if date.value is None or date.earliest is None:
        return f"“{date.text}”"
    if date.precision == "day":
        return say_day(date.earliest)
    if date.precision == "month":
        return f"{_MONTHS[date.earliest.month - 1]} {date.earliest.year}"
    return str(date.earliest.year)


def read_date(words: str) -> PartialDate:
    """A date as people write it: in ISO form, or as ``say_date`` says it; the wording is kept. Raises ``InvalidFact``.

    >>> read_date("31 January 2027").value, read_date("january 2027").value, read_date("2027").value
    ('2027-01-31', '2027-01', '2027')
    """
    match = _WRITTEN.fullmatch(words.strip())
    if match is None:
        return PartialDate.of(words.strip(), words)
    number = [month[:3].lower() for month in _MONTHS].index(match["month"][:3].lower()) + 1
    value = f"{match['year']}-{number:02}"
    return PartialDate.of(f"{value}-{int(match['day']):02}" if match["day"] else value, words)


def say_days(number: int) -> str:
    """A number of days in words.

    >>> say_days(1), say_days(224)
    ('1 day', '224 days')
    """
    return f"{number:,} day" if number == 1 else f"{number:,} days"


def certain_by(entry: DatedEntry) -> dt.date:
    """The first day on which what an entry tells of had certainly happened."""
    if entry.date is None or entry.date.latest is None:
        return entry.recorded_at.date()
    return entry.date.latest


def happened_by(entries: Iterable[Dated], *, on: dt.date) -> list[Dated]:
    """The entries that had certainly happened by ``on``, in the order in which they did."""
    dated = [(certain_by(entry), entry.sequence, entry) for entry in entries]
    return [entry for day, _, entry in sorted(dated) if day <= on]


def first_day(*dates: PartialDate | None) -> dt.date | None:
    """The earliest day of the first of these dates that has one."""
    for date in dates:
        if date is not None and (day := date.earliest) is not None:
            return day
    return None
