"""The kinds of argument that the commands of the record take: days, dates, moments, numbers, entries."""

import datetime as dt
import re
from typing import Any

import click

from candour.analysis.days import EARLIEST, LATEST
from candour.errors import InvalidFact
from candour.facts import PartialDate


class Date(click.ParamType[PartialDate]):
    """A date as precise as it is known: YYYY-MM-DD, YYYY-MM or YYYY."""

    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.of(value)
        except InvalidFact as error:
            self.fail(str(error), param, ctx)


class Day(click.ParamType[dt.date]):
    """A whole day: YYYY-MM-DD."""

    name = "day"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
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


DATE, DAY, ASKED_DAY, MOMENT, NUMBER = Date(), Day(), AskedDay(), Moment(), Number()
