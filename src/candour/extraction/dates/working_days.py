"""Working days counted from a day: none is a Saturday, a Sunday or a holiday in England.

Source: the bank holidays of England under the Banking and Financial Dealings Act 1971, with Good Friday and Christmas Day, as the
*holidays* package has them.
"""

from datetime import date, timedelta
from functools import lru_cache

_FIRST, _LAST = 1995, 2027


def add_working_days(day: date, number: int) -> date | None:
    """The working day that comes so many after a day; ``None`` where the holidays of a year are not known.

    >>> add_working_days(date(2011, 4, 20), 5)
    datetime.date(2011, 5, 3)
    """
    while number > 0:
        day += timedelta(days=1)
        if not _FIRST <= day.year <= _LAST:
            return None
        number -= day.weekday() < 5 and day not in _holidays(day.year)
    return day


@lru_cache(maxsize=32)
def _holidays(year: int) -> frozenset[date]:
    import holidays  # here, since it is slow to load and seldom needed

    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))
