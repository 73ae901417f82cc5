"""Dates that keep what they do not know.

A date of a document is often no day: *in October*, *early next year*. ``PartialDate`` holds the ISO 8601
value cut to what is known, the precision, and the document's own wording. A wording that cannot be
resolved keeps its text and has no value.
"""

from datetime import date
from functools import lru_cache
from typing import Literal, Self

import msgspec

from candour.errors import InvalidFact

Precision = Literal["day", "month", "year"]

_LENGTHS: dict[int, Precision] = {10: "day", 7: "month", 4: "year"}


class PartialDate(msgspec.Struct, frozen=True, order=False, gc=False):
    """A date as precise as its source.

    ``value`` is ``2019-11-01``, ``2019-11`` or ``2019``, or ``None`` when it could not be resolved;
    ``precision`` is ``None`` exactly when ``value`` is; ``text`` is the document's wording.
    Raises ``InvalidFact`` when they contradict one another.

    >>> PartialDate.of("2019-11", "in November 2019").precision
    'month'
    """

    value: str | None
    precision: Precision | None
    text: str

    def __post_init__(self) -> None:
        if self.value is None:
            if self.precision is not None:
                raise InvalidFact(
                    f"A date without a value has no precision (got {self.precision!r})."
                )
            return
        if _LENGTHS.get(len(self.value)) != self.precision:
            raise InvalidFact(
                f"The date {self.value!r} is not of precision {self.precision!r}.",
                advice="Write YYYY-MM-DD, YYYY-MM or YYYY.",
            )
        _first_day(self.value)

    @classmethod
    def of(cls, value: str, text: str | None = None) -> Self:
        """The date with this ISO value (its length gives the precision) and wording (the value itself if none)."""
        precision = _LENGTHS.get(len(value))
        if precision is None:
            raise InvalidFact(f"{value!r} is no date.", advice="Write YYYY-MM-DD, YYYY-MM or YYYY.")
        return cls(value, precision, value if text is None else text)

    @classmethod
    def on(cls, day: date, text: str | None = None) -> Self:
        """The date of one whole day."""
        return cls.of(day.isoformat(), text)

    @classmethod
    def unresolved(cls, text: str) -> Self:
        """A wording that names a date which the document does not say enough to resolve."""
        return cls(None, None, text)

    @property
    def earliest(self) -> date | None:
        """The first day that the date may mean, or ``None`` when unresolved."""
        return None if self.value is None else _first_day(self.value)

    @property
    def latest(self) -> date | None:
        """The last day that the date may mean, or ``None`` when unresolved."""
        first = self.earliest
        if first is None or self.precision == "day":
            return first
        if self.precision == "year":
            return date(first.year, 12, 31)
        following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        return date.fromordinal(following.toordinal() - 1)


@lru_cache(maxsize=16_384)  # a record asks the same few days over and over
def _first_day(value: str) -> date:
    try:
        return date.fromisoformat((value + "-01-01")[:10])
    except ValueError as error:
        raise InvalidFact(
            f"{value!r} is no date of the calendar.", advice="Write YYYY-MM-DD, YYYY-MM or YYYY."
        ) from error
