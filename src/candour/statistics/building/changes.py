"""What a new store changes against the one before: new, revised and withdrawn figures, outcomes, editions."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from candour.statistics.values import Outcome, Store


class Changes(msgspec.Struct, frozen=True):
    """Figures by measure, each as (new, revised, withdrawn), and outcomes and editions in words.

    A figure is compared as the newest version of each store gives it.
    """

    figures: dict[str, tuple[int, int, int]]
    outcomes: tuple[str, ...]
    editions: tuple[str, ...]

    @property
    def totals(self) -> tuple[int, int, int]:
        """New, revised and withdrawn figures of all measures."""
        rows = list(self.figures.values())
        return sum(r[0] for r in rows), sum(r[1] for r in rows), sum(r[2] for r in rows)


def compare_stores(before: Store, after: Store) -> Changes:
    """What changed from one store to the next, in the order of measures, authorities and days."""
    figures = {}
    for measure in sorted(set(before.tables) | set(after.tables)):
        old, new = dict(_cells(before, measure)), dict(_cells(after, measure))
        counts = (
            len(new.keys() - old.keys()),
            sum(old[key] != new[key] for key in old.keys() & new.keys()),
            len(old.keys() - new.keys()),
        )
        if any(counts):
            figures[measure] = counts
    editions = {e.id for e in after.editions} - {e.id for e in before.editions}
    return Changes(figures, tuple(_outcomes(before, after)), tuple(sorted(editions)))


def revised_between(store: Store) -> dict[tuple[str, str], tuple[int, int]]:
    """For each pair of successive versions: how many figures both give, and how many of them were revised."""
    counts: Counter[tuple[str, str]] = Counter()
    revised: Counter[tuple[str, str]] = Counter()
    for versions in store.tables.values():
        names = sorted(versions)
        for older, newer in pairwise(names):
            old = dict(_of(versions[older].years, versions[older].values))
            new = dict(_of(versions[newer].years, versions[newer].values))
            both = old.keys() & new.keys()
            counts[older, newer] += len(both)
            revised[older, newer] += sum(old[key] != new[key] for key in both)
    return {pair: (counts[pair], revised[pair]) for pair in sorted(counts)}


def _cells(store: Store, measure: str) -> Iterator[tuple[tuple[str, int], float]]:
    versions = store.tables.get(measure, {})
    if versions:
        table = versions[max(versions)]
        yield from _of(table.years, table.values)


def _of(
    years: tuple[int, ...], values: dict[str, tuple[float | None, ...]]
) -> Iterator[tuple[tuple[str, int], float]]:
    for code, row in values.items():
        for year, value in zip(years, row, strict=True):
            if value is not None:
                yield (code, year), value


def _outcomes(before: Store, after: Store) -> Iterator[str]:
    old, new = _keyed(before), _keyed(after)
    for key in sorted(old.keys() | new.keys()):
        name = f"{key[1].upper()} of {key[0]}, {key[2]}"
        if key not in old:
            yield f"new: {name}"
        elif key not in new:
            yield f"withdrawn: {name}"
        elif old[key].grades != new[key].grades:
            yield f"revised: {name}"


def _keyed(store: Store) -> dict[tuple[str, str, str], Outcome]:
    return {(o.authority, o.framework, o.published_on.isoformat()): o for o in store.outcomes}
