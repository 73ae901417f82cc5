"""How large a one-year change must be to mean anything, worked out from the figures themselves.

About half of all one-year changes are undone in the next year, so an arrow alone misleads. For each measure, and
for authorities of three sizes, the changes of one year are taken less England's middle change of that year. Those
that were undone (at least half the change went back in the year after) show what size of change means nothing:
the threshold is the size under which nine in ten of them lie. Decision 0022 gives the reasons.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import copysign, log
from statistics import median, quantiles

from candour.statistics.values import ENGLAND, Noise, Size, Table, Unit

RELATIVE: frozenset[Unit] = frozenset({"per_10_000", "count", "pounds", "pounds_a_week"})
"""Units whose changes are proportional to the level: their noise is a share of the value."""

_FEWEST = 60  # pairs of changes below which nothing is said
_SPREAD = (
    1.4826  # the median absolute deviation times this is the standard deviation of a normal spread
)


def measure_noise(table: Table, *, unit: Unit, sizes: Mapping[str, Size]) -> tuple[Noise, ...]:
    """The noise of one measure in small, medium and large authorities; empty where too few pairs are held."""
    relative = unit in RELATIVE
    changes = one_year_changes(table, relative=relative)
    found = []
    for size in ("small", "medium", "large"):
        rows = [row for code, row in changes.items() if sizes.get(code) == size]
        noise = _noise(rows, size=size, relative=relative)
        if noise is not None:
            found.append(noise)
    return tuple(found)


def change(before: float, after: float, *, relative: bool) -> float | None:
    """The change between two figures: in points, or as the logarithm of their ratio (``None`` when that has none)."""
    if not relative:
        return after - before
    return log(after / before) if before > 0 and after > 0 else None


def is_undone(first: float, second: float) -> bool:
    """Whether at least half of a change went back the year after.

    >>> is_undone(4, -2), is_undone(4, -1), is_undone(-4, 3)
    (True, False, True)
    """
    return -second * copysign(1, first) >= abs(first) / 2


def size_groups(table: Table) -> dict[str, Size]:
    """Each authority's third by its middle number of children in care, from the table of that measure."""
    middle = {
        code: median(held)
        for code, row in table.values.items()
        if int(code) < int(ENGLAND) and (held := [v for v in row if v is not None])
    }
    order = sorted(middle, key=lambda code: (middle[code], code))
    third = len(order) / 3
    names: tuple[Size, ...] = ("small", "medium", "large")
    return {code: names[min(2, int(place / third))] for place, code in enumerate(order)}


def one_year_changes(table: Table, *, relative: bool) -> dict[str, list[float | None]]:
    """Each authority's one-year changes, oldest first, less the middle change of all in that year.

    ``None`` where one of the two figures is missing; England and regions are left out.
    """
    steps = [(i, i + 1) for i, (a, b) in enumerate(pairwise(table.years)) if b == a + 1]
    rows: dict[str, list[float | None]] = {
        code: [] for code in table.values if int(code) < int(ENGLAND)
    }
    for a, b in steps:
        moved = {
            code: change(x, y, relative=relative)
            for code in rows
            if (x := table.values[code][a]) is not None and (y := table.values[code][b]) is not None
        }
        held = [v for v in moved.values() if v is not None]
        common = median(held) if held else 0.0
        for code, row in rows.items():
            value = moved.get(code)
            row.append(None if value is None else value - common)
    return rows


def _pairs(rows: list[list[float | None]]) -> Iterator[tuple[float, float]]:
    for row in rows:
        for first, second in pairwise(row):
            if first is not None and second is not None:
                yield first, second


def _noise(rows: list[list[float | None]], *, size: Size, relative: bool) -> Noise | None:
    pairs = [(a, b) for a, b in _pairs(rows) if a != 0]
    undone = [abs(a) for a, b in pairs if is_undone(a, b)]
    if len(pairs) < _FEWEST or len(undone) < 10:
        return None
    every = [v for row in rows for v in row if v is not None]
    middle = median(every)
    reversed_share = sum(a * b < 0 for a, b in pairs) / len(pairs)
    return Noise(
        size=size,
        threshold=_rounded(quantiles(undone, n=10, method="inclusive")[8]),
        spread=_rounded(_SPREAD * median(abs(v - middle) for v in every)),
        reversed_share=_rounded(reversed_share),
        pairs=len(pairs),
        relative=relative,
    )


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")
