"""Cleaning the figures across authorities and versions: late values, changed units, shared services."""

from itertools import combinations
from statistics import median

import msgspec

from candour.authorities import Authority, register
from candour.statistics.values import (
    ENGLAND,
    Discrepancy,
    Measure,
    Release,
    SharedFigures,
    Table,
)

Tables = dict[str, dict[str, Table]]
_THOUSAND = (700.0, 1400.0)


def unify_units(tables: Tables) -> tuple[Tables, list[Discrepancy]]:
    """The tables with every version of a measure in the unit of its newest version, and what was converted.

    The tool once gave a measure in thousands of pounds and then in pounds: where the figures of the same years
    stand in a ratio of about a thousand, year by year, the older ones are multiplied.
    """
    unified: Tables = {}
    found: list[Discrepancy] = []
    for measure, versions in tables.items():
        newest = versions[max(versions)]
        unified[measure] = dict(versions)
        for vintage, table in versions.items():
            factors = {y: _factor(table, newest, year=y) for y in table.years}
            if {f for f in factors.values() if f is not None} <= {1.0}:
                continue
            known = [f for f in factors.values() if f is not None]
            rest = max(set(known), key=known.count)
            unified[measure][vintage] = _scaled(table, {y: f or rest for y, f in factors.items()})
            years = [str(y) for y, f in factors.items() if (f or rest) != 1.0]
            found.append(_unit_discrepancy(measure, vintage, newest=max(versions), years=years))
    return unified, found


def _factor(older: Table, newer: Table, *, year: int) -> float | None:
    """A thousand, a thousandth or one, by the ratio of the figures that both versions give for a year."""
    if year not in newer.years:
        return None
    a, b = older.years.index(year), newer.years.index(year)
    ratios = [
        new / old
        for code, row in older.values.items()
        if (old := row[a]) and (new := newer.values.get(code, (None,) * len(newer.years))[b])
    ]
    if not ratios:
        return None
    middle = median(ratios)
    if _THOUSAND[0] <= middle <= _THOUSAND[1]:
        return 1000.0
    return 0.001 if 1 / _THOUSAND[1] <= middle <= 1 / _THOUSAND[0] else 1.0


def _scaled(table: Table, factors: dict[int, float]) -> Table:
    scale = [factors[year] for year in table.years]
    values = {
        code: tuple(
            None if v is None else float(f"{v * f:.15g}") for v, f in zip(row, scale, strict=True)
        )
        for code, row in table.values.items()
    }
    return msgspec.structs.replace(table, values=values)


def _unit_discrepancy(measure: str, vintage: str, *, newest: str, years: list[str]) -> Discrepancy:
    return Discrepancy(
        kind="unit",
        what=f"{measure}: the unit of {', '.join(years)} changed between versions",
        said={vintage: "another unit", newest: "the unit now used"},
        kept=f"the unit of {newest}",
        because="the figures of the same years stand in a ratio of about a thousand",
    )


def hold_back_late(
    tables: Tables, *, measures: tuple[Measure, ...], releases: tuple[Release, ...]
) -> tuple[Tables, list[Discrepancy]]:
    """The tables without figures for years in which their authority was not in being, and those figures.

    After a reorganisation some figures of the new authority stand in the row of the old one, or the other way.
    They are listed and not used: which of the successors they belong to is not said.
    """
    by_number = _by_number()
    ends = {m.id: next(r for r in releases if r.id == m.release) for m in measures}
    kept: Tables = {}
    found: list[Discrepancy] = []
    for measure, versions in tables.items():
        kept[measure] = {}
        for vintage, table in versions.items():
            rows = dict(table.values)
            for code, row in table.values.items():
                late = _late(row, table, by_number.get(code, []), release=ends[measure])
                if late:
                    rows[code] = tuple(None if i in late else v for i, v in enumerate(row))
                    found += [_late_discrepancy(measure, vintage, code, table, i) for i in late]
            kept[measure][vintage] = msgspec.structs.replace(table, values=rows)
    return kept, _joined(found)


def _late(
    row: tuple[float | None, ...], table: Table, lives: list[Authority], *, release: Release
) -> list[int]:
    if not lives:
        return []
    return [
        place
        for place, value in enumerate(row)
        if value is not None
        and not any(a.in_being(release.ended_on(table.years[place])) for a in lives)
    ]


def _late_discrepancy(
    measure: str, vintage: str, code: str, table: Table, place: int
) -> Discrepancy:
    value = table.values[code][place]
    return Discrepancy(
        kind="late_value",
        authority=code,
        what=f"{measure} {table.years[place]}: a figure for a year in which it was not in being",
        said={vintage: f"{value:g}"},
        kept="not used",
        because="by the register the authority had closed or had not opened; whose it is, is not said",
    )


def _joined(found: list[Discrepancy]) -> list[Discrepancy]:
    """One discrepancy for a figure that several versions give."""
    joined: dict[tuple[str | None, str], Discrepancy] = {}
    for one in found:
        before = joined.get((one.authority, one.what))
        said = {**(before.said if before else {}), **one.said}
        joined[one.authority, one.what] = msgspec.structs.replace(one, said=said)
    return list(joined.values())


def _by_number() -> dict[str, list[Authority]]:
    lives: dict[str, list[Authority]] = {}
    for authority in register():
        if authority.dfe_number:
            lives.setdefault(authority.dfe_number, []).append(authority)
    return lives


def find_shared(tables: Tables) -> tuple[SharedFigures, ...]:
    """Pairs of authorities for which a measure gives the same three or more figures, and no other: one service.

    Whole numbers agree by chance: at least three of the figures have decimals and are different from one another.
    """
    shared = []
    for measure, versions in sorted(tables.items()):
        table = versions[max(versions)]
        codes = [c for c in table.values if int(c) < int(ENGLAND)]
        for one, other in combinations(codes, 2):
            pairs = [
                (a, b)
                for a, b in zip(table.values[one], table.values[other], strict=True)
                if a is not None or b is not None
            ]
            telling = {a for a, _ in pairs if a is not None and a % 1}
            if len(telling) >= 3 and all(a == b for a, b in pairs):
                shared.append(SharedFigures(measure, (one, other)))
    return tuple(shared)
