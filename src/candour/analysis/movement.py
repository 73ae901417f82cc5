"""Whether a figure moved: one year's change against its noise, several years' movement with an interval.

Year on year the direction reverses about half the time, so a change is first held against what such changes
usually are: those smaller than the threshold are mostly undone the year after (decision 0022).
"""

from math import exp, log, sqrt
from statistics import fmean
from typing import Literal

import msgspec

from candour.statistics.lookup import Figure
from candour.statistics.noise import change as step
from candour.statistics.values import Measure, Noise

Meaning = Literal["within_noise", "beyond_noise", "noise_unknown"]
Direction = Literal["better", "worse", "up", "down", "same"]

_NINETY = 1.645  # half the width of a 90% interval, in standard deviations
_WINDOW = 6
_FEWEST = 4


class Change(msgspec.Struct, frozen=True):
    """The change from the year before: its size in the unit, its direction, and whether it means anything.

    ``threshold`` is the size, in the unit, that it would have to exceed; ``None`` where the noise is not known.
    """

    value: float
    before: float
    direction: Direction
    threshold: float | None
    meaning: Meaning


class Movement(msgspec.Struct, frozen=True):
    """The movement over several years: the mean of the first two figures against that of the last two.

    ``low`` and ``high`` bound it with 90% confidence, in the unit; ``clear`` says that they exclude no movement.
    """

    first_year: int
    last_year: int
    value: float
    low: float
    high: float
    direction: Direction
    clear: bool


def measure_change(
    before: Figure, after: Figure, *, measure: Measure, noise: Noise | None
) -> Change | None:
    """The change between two successive years; ``None`` when either figure is missing."""
    if before.value is None or after.value is None:
        return None
    moved = after.value - before.value
    threshold = None if noise is None else _threshold(before.value, noise)
    size = step(before.value, after.value, relative=noise.relative) if noise else None
    meaning: Meaning = "noise_unknown"
    if noise is not None and size is not None:
        meaning = "beyond_noise" if abs(size) > noise.threshold else "within_noise"
    return Change(
        float(f"{moved:.12g}"), before.value, direct(moved, measure=measure), threshold, meaning
    )


def measure_movement(
    figures: list[Figure], *, measure: Measure, noise: Noise | None
) -> Movement | None:
    """The movement over the last six years; ``None`` with fewer than four figures or where the noise is not known.

    The interval takes every one-year change for noise, so it is rather too wide than too narrow.
    """
    held = [(f.year, f.value) for f in figures[-_WINDOW:] if f.value is not None]
    if noise is None or len(held) < _FEWEST:
        return None
    values = [value for _, value in held]
    if noise.relative and min(values) <= 0:
        return None
    scaled = [log(v) for v in values] if noise.relative else values
    first, last = fmean(scaled[:2]), fmean(scaled[-2:])
    half = _NINETY * noise.spread / sqrt(2)
    moved, low, high = (last - first + d for d in (0, -half, half))
    if noise.relative:
        base = exp(first)
        moved, low, high = (base * (exp(x) - 1) for x in (moved, low, high))
    clear = low > 0 or high < 0
    direction = direct(moved, measure=measure)
    return Movement(held[0][0], held[-1][0], moved, low, high, direction, clear)


def direct(moved: float, *, measure: Measure) -> Direction:
    """Which way a change goes: better or worse where the measure says which is which, else up or down."""
    if moved == 0:
        return "same"
    if measure.polarity == "none":
        return "up" if moved > 0 else "down"
    return "better" if (moved > 0) == (measure.polarity == "high") else "worse"


def _threshold(value: float, noise: Noise) -> float:
    return value * (exp(noise.threshold) - 1) if noise.relative else noise.threshold
