"""The kinds of argument that the commands of the record take: days, dates, moments, numbers, entries."""

import datetime as dt
import re
from typing import Any

import click

from candour.analysis.days import EARLIEST, LATEST, read_date
from candour.errors import InvalidFact
from candour.facts import PartialDate


class Date(click.ParamType[PartialDate]):
    """A date as precise as it is known: YYYY-MM-DD, YYYY-MM, YYYY, or in words (31 January 2027)."""

    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        try:
            return read_date(value)
        except InvalidFact as error:
            self.fail(str(error), param, ctx)


class Day(click.ParamType[dt.date]):
    """A whole day: YYYY-MM-DD, or in words (31 January 2027)."""

    name = "day"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        if isinstance(value, dt.date):
            return value
        try:
            return read_whole_day(value)
        except ValueError:
            self.fail(f"{value!r} is no day; write YYYY-MM-DD.", param, ctx)


class AskedDay(Day):
    """A day that a question may be about, within the bounds that the site has too."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        return _refuse_far(super().convert(value, param, ctx), self, param, ctx)


class Moment(click.ParamType[dt.date]):
    """A day, or an instant in UTC (2026-03-01T09:30:00Z)."""

    name = "moment"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        if isinstance(value, dt.date):
            return value
        try:
            if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                return _refuse_far(dt.date.fromisoformat(value), self, param, ctx)
            instant = dt.datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day or instant; write 2026-03-01T09:30:00Z.", param, ctx)
        if instant.tzinfo is None:
            self.fail(f"{value!r} does not say its time zone; end it with Z for UTC.", param, ctx)
        _refuse_far(instant.date(), self, param, ctx)
        return instant.astimezone(dt.UTC)


class Numbers(click.ParamType[range]):
    """A number, or a range of them: 7, 3-9."""

    name = "numbers"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> range:
        if isinstance(value, range):
            return value
        match = re.fullmatch(r"(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?", value.strip())
        if match is None:
            self.fail(f"{value!r} is no number or range of numbers; write 7 or 3-9.", param, ctx)
        first, last = int(match[1]), int(match[2] or match[1])
        if last < first:
            self.fail(f"{value!r} ends before it begins; write {last}-{first}.", param, ctx)
        return range(first, last + 1)


class Number(click.ParamType[float]):
    """A number, with or without thousands separators; whole numbers stay whole."""

    name = "number"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float | int:
        if isinstance(value, int | float):
            return value
        words = value.replace(",", "")
        try:
            return int(words) if words.isdigit() else float(words)
        except ValueError:
            self.fail(f"{value!r} is no number.", param, ctx)


def read_whole_day(words: str) -> dt.date:
    """The whole day that words name, in ISO form or as *31 January 2027*. Raises ``ValueError`` where they name none."""
    try:
        date = read_date(words)
    except InvalidFact as error:
        raise ValueError(error.message) from error
    if date.precision != "day" or date.earliest is None:
        raise ValueError(f"{words!r} is no whole day.")
    return date.earliest


def _refuse_far(
    day: dt.date,
    kind: click.ParamType[Any],
    param: click.Parameter | None,
    ctx: click.Context | None,
) -> dt.date:
    """The day, unless it is too far away to be meant: then the option is refused."""
    if not EARLIEST <= day <= LATEST:
        kind.fail(f"{day} is not between {EARLIEST.year} and {LATEST.year}.", param, ctx)
    return day


DATE, DAY, ASKED_DAY, MOMENT = Date(), Day(), AskedDay(), Moment()
NUMBER, NUMBERS = Number(), Numbers()
