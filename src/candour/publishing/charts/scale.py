"""From figures to places on the paper: a straight scale with round marks."""

from math import ceil, floor, log10

import msgspec

from candour.statistics.values import Unit


class Scale(msgspec.Struct, frozen=True):
    """A straight scale: ``low`` lies at ``low_at``, ``high`` at ``high_at`` (pixels)."""

    low: float
    high: float
    low_at: float
    high_at: float

    def at(self, value: float) -> float:
        """Where a value lies, in pixels."""
        if self.high == self.low:
            return (self.low_at + self.high_at) / 2
        share = (value - self.low) / (self.high - self.low)
        return self.low_at + share * (self.high_at - self.low_at)

    def ticks(self) -> list[float]:
        """Four to eight round values from low to high.

        >>> Scale(0, 42, 0, 1).ticks()
        [0.0, 10.0, 20.0, 30.0, 40.0]
        """
        step = round_step((self.high - self.low) / 5)
        first = ceil(self.low / step - 1e-9)
        last = floor(self.high / step + 1e-9)
        return [float(f"{n * step:.12g}") for n in range(first, last + 1)]


def round_step(rough: float) -> float:
    """The round step (1, 2, 5 or 10 times a power of ten) nearest a rough one.

    >>> round_step(8.4), round_step(0.13)
    (10.0, 0.1)
    """
    if rough <= 0:
        return 1.0
    power = 10.0 ** floor(log10(rough))
    return float(f"{next(n for n in (1, 2, 5, 10) if n * power >= rough * 0.75) * power:.12g}")


def fit_scale(values: list[float], *, low_at: float, high_at: float, unit: Unit) -> Scale:
    """A scale that holds all values with some room; it begins at nothing unless that would flatten them.

    A percentage never goes beyond 0 and 100.
    """
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    room = (high - low or abs(high) or 1) * 0.08
    bottom, top = low - room, high + room
    if low >= 0 and low < (high - low) * 1.5:
        bottom = 0.0
    if unit == "percent":
        bottom, top = max(bottom, 0.0), min(top, 100.0)
    return Scale(max(bottom, 0.0) if low >= 0 else bottom, top, low_at, high_at)
