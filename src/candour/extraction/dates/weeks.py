"""Weeks told from the day of a document: *last week*, *next Friday*, *this Tuesday*."""

from datetime import timedelta

from candour.extraction.dates.calendar import WEEKDAYS, cut
from candour.extraction.dates.surroundings import Surroundings, published_day
from candour.facts import PartialDate


def resolve_week(word: str, text: str, around: Surroundings) -> PartialDate | None:
    """*last week*, *this week*, *next week*: from Monday to Sunday, as finely as one date can say."""
    day = published_day(around)
    if day is None or word not in ("last", "this", "next"):
        return None
    monday = (
        day
        - timedelta(days=day.weekday())
        + timedelta(days={"last": -7, "this": 0, "next": 7}[word])
    )
    return cut(monday, monday + timedelta(days=6), text)


def resolve_weekday_of_week(
    word: str, weekday: str, text: str, around: Surroundings
) -> PartialDate | None:
    """*last Friday*, *next Friday*, where the nearest Friday and that of the week before are one day; *this Friday*, where what
    is told of it agrees that it is over or still to come; to come where the week's own is over, it is that of the next week."""
    day = published_day(around)
    if day is None or word not in ("last", "this", "next"):
        return None
    if word == "this":
        of_week = day + timedelta(days=WEEKDAYS.index(weekday) - day.weekday())
        if around.direction == "future" and of_week < day and not around.told_then:
            of_week += timedelta(days=7)
        agrees = {"past": of_week <= day, "future": of_week >= day}
        return PartialDate.on(of_week, text) if agrees.get(around.direction or "") else None
    turn, number = (-1 if word == "last" else 1), WEEKDAYS.index(weekday)
    nearest = day + timedelta(days=turn * ((turn * (number - day.weekday())) % 7 or 7))
    of_week = day + timedelta(days=number - day.weekday() + 7 * turn)
    return PartialDate.on(nearest, text) if nearest == of_week else None
