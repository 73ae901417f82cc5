"""Arithmetic of the calendar: months and years added, the last day of a span, the finest cut of an interval."""

from calendar import monthrange
from datetime import date, timedelta

from candour.facts import PartialDate

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_length(day: date, number: int, unit: str) -> date:
    """A day so many days, weeks, months or years later (``unit`` in the singular).

    >>> add_length(date(2019, 11, 30), 3, "month")
    datetime.date(2020, 2, 29)
    """
    if unit in ("day", "week"):
        return day + timedelta(days=number * (7 if unit == "week" else 1))
    return add_months(day, number * (12 if unit == "year" else 1))


def write_length(number: int, unit: str) -> str:
    """The ISO 8601 duration (``P3M``)."""
    return f"P{number}{unit[0].upper()}"


def last_day(year: int, month: int = 12) -> date:
    """The last day of a month, or of a year."""
    return date(year, month, monthrange(year, month)[1])


def cut(first: date, last: date, text: str) -> PartialDate:
    """The most precise date that is true of every day from ``first`` to ``last``; unresolved when they share no year.

    >>> cut(date(2019, 11, 11), date(2019, 11, 17), "last week").value
    '2019-11'
    """
    if first == last:
        return PartialDate.on(first, text)
    if first.year != last.year:
        return PartialDate.unresolved(text)
    return PartialDate.of(first.isoformat()[: 7 if first.month == last.month else 4], text)
