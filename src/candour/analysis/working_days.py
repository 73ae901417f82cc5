"""Working days as the Freedom of Information Act counts them.

Source: Freedom of Information Act 2000 s10(6): any day but a Saturday, a Sunday, Christmas Day, Good Friday or a day that is
a bank holiday under the Banking and Financial Dealings Act 1971 in any part of the United Kingdom. The days are those of
the *holidays* package, which follows the proclamations; years whose days are not proclaimed yet are refused.
"""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

import holidays

from candour.errors import InvalidInput

FIRST_YEAR = 2005
"""The Act's right to information begins on 1 January 2005."""

LAST_YEAR = 2027
"""The last year whose bank holidays were proclaimed and published when this was written."""

_PARTS = ("ENG", "WLS", "SCT", "NIR")
# The package has St Andrew's Day a year before the St Andrew's Day Bank Holiday (Scotland) Act 2007 (asp 2) made it one.
_NONE = frozenset({dt.date(2006, 11, 30)})


def find_bank_holidays(year: int) -> dict[dt.date, str]:
    """The bank holidays of any part of the United Kingdom in a year, by day, with the name.

    Raises ``InvalidInput`` for a year whose bank holidays are not known.

    >>> find_bank_holidays(2026)[dt.date(2026, 6, 15)]
    "Scotland's participation in the FIFA World Cup final"
    """
    return dict(_bank_holidays(year))


def is_working_day(day: dt.date) -> bool:
    """Whether a day counts. Raises ``InvalidInput`` for a year whose bank holidays are not known."""
    known = _bank_holidays(day.year)
    return day.weekday() < 5 and day not in known


def working_days_after(day: dt.date) -> Iterator[dt.date]:
    """The working days after ``day``, in order, without end (until a year that is not known)."""
    while True:
        day += dt.timedelta(days=1)
        if is_working_day(day):
            yield day


def count_working_days(after: dt.date, until: dt.date) -> int:
    """How many working days lie after one day and up to another, which counts; 0 when it is no later.

    >>> count_working_days(dt.date(2019, 12, 24), dt.date(2020, 1, 3))
    4
    """
    days = (after + dt.timedelta(days=n) for n in range(1, (until - after).days + 1))
    return sum(is_working_day(day) for day in days)


@lru_cache(maxsize=64)
def _bank_holidays(year: int) -> dict[dt.date, str]:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise InvalidInput(
            f"The bank holidays of {year} are not known ({FIRST_YEAR} to {LAST_YEAR} are).",
            advice="For a later year, install a newer Candour once they are proclaimed.",
        )
    found: dict[dt.date, str] = {}
    for part in _PARTS:
        for day, name in holidays.country_holidays("GB", subdiv=part, years=year).items():
            if day.year == year and day not in _NONE:
                found.setdefault(day, name)
    return found
