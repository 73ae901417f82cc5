"""Building the national store from the published files: the same files give the same bytes."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from candour.authorities import authority_by_code, register
from candour.errors import InvalidInput
from candour.statistics.building.agreement import join_outcomes
from candour.statistics.building.figures import (
    Tables,
    find_shared,
    hold_back_late,
    unify_units,
)
from candour.statistics.building.files import What, describe_source, sort_files
from candour.statistics.building.neighbours import read_neighbours
from candour.statistics.building.outcomes import read_outcomes, read_overview, read_reports
from candour.statistics.building.tool import odd_years, read_dictionary, read_tool
from candour.statistics.cells import month_of_name
from candour.statistics.definitions import defined_measures, defined_releases
from candour.statistics.noise import measure_noise, size_groups
from candour.statistics.store import FORMAT
from candour.statistics.values import (
    Discrepancy,
    Edition,
    Measure,
    Outcome,
    Size,
    SourceFile,
    Store,
    Vintage,
)

_SIZE_BY = "in_care_number"


def build_store(paths: Iterable[Path], *, inspections: Path | None = None) -> Store:
    """The store made of the published files among ``paths`` (files or folders, told apart by their columns).

    ``inspections`` is a file of JSON Lines that ``candour read`` printed of inspection reports. Raises
    ``InvalidInput`` when a needed file is missing or a cell cannot be read; the counts are the gate's to check.
    """
    files = sort_files(paths)
    measures, found = read_dictionary(files["dictionary"][-1], measures=defined_measures())
    vintages, tables, odd = _figures(files["tool"], measures=measures)
    tables, units = unify_units(tables)
    tables, late = hold_back_late(tables, measures=measures, releases=defined_releases())
    outcomes, disagreements = _outcomes(files, inspections=inspections)
    editions, without = _editions(files["neighbours"])
    sizes = size_groups(tables[_SIZE_BY][max(tables[_SIZE_BY])])
    return Store(
        format=FORMAT,
        sources=_sources(files, inspections=inspections),
        vintages=vintages,
        releases=defined_releases(),
        measures=tuple(_with_noise(m, tables=tables, sizes=sizes) for m in measures),
        sizes=sizes,
        shared=find_shared(tables),
        outcomes=tuple(outcomes),
        editions=editions,
        discrepancies=_ordered([*found, *odd, *units, *late, *disagreements, *without]),
        tables=tables,
    )


def _figures(
    paths: list[Path], *, measures: tuple[Measure, ...]
) -> tuple[tuple[Vintage, ...], Tables, list[Discrepancy]]:
    vintages: list[Vintage] = []
    tables: Tables = {}
    odd: list[Discrepancy] = []
    for path in paths:
        day = month_of_name(path.name)
        if day is None:
            raise InvalidInput(
                f"The version {path.name} of the tool has no month in its name.",
                advice="Name it like interactive_tool_2026-04.parquet: figures count as known from that month.",
            )
        vintages.append(Vintage(f"{day:%Y-%m}", day))
        for measure, table in read_tool(path, measures=measures).items():
            tables.setdefault(measure, {})[vintages[-1].id] = table
        odd += odd_years(path, measures=measures)
    return tuple(sorted(vintages, key=lambda v: v.id)), tables, odd


def _with_noise(measure: Measure, *, tables: Tables, sizes: dict[str, Size]) -> Measure:
    versions = tables.get(measure.id, {})
    if not versions:
        return measure
    noise = measure_noise(versions[max(versions)], unit=measure.unit, sizes=sizes)
    return msgspec.structs.replace(measure, noise=noise)


def _outcomes(
    files: dict[What, list[Path]], *, inspections: Path | None
) -> tuple[list[Outcome], list[Discrepancy]]:
    listed: list[Outcome] = []
    found: list[Discrepancy] = []
    for path in files["outcomes"]:
        outcomes, names = read_outcomes(path)
        listed += outcomes
        found += names
    overview = [o for path in files.get("overview", []) for o in read_overview(path)]
    reports = read_reports(inspections) if inspections else []
    joined, discrepancies = join_outcomes(listed, overview=overview, reports=reports)
    return joined, [*found, *discrepancies, *_without_outcomes(joined)]


def _without_outcomes(outcomes: list[Outcome]) -> list[Discrepancy]:
    """Former authorities in being since 2014 of which no published outcome is held: a gap, said as one."""
    held = {o.authority for o in outcomes}
    return [
        Discrepancy(
            kind="no_outcomes",
            authority=a.dfe_number,
            what=f"no outcome is held of {a.name}, which closed on {a.closed}",
            said={"the list of outcomes": "none"},
            kept="none",
            because="the list holds only authorities now in being",
        )
        for a in register()
        if a.closed and a.closed.year >= 2014 and a.dfe_number and a.dfe_number not in held
    ]


def _editions(paths: list[Path]) -> tuple[tuple[Edition, ...], list[Discrepancy]]:
    read = [read_neighbours(path) for path in paths]
    editions = tuple(sorted((e for e, _ in read), key=lambda e: e.published_on))
    for edition in editions:
        for number in {n.authority for row in edition.neighbours.values() for n in row}:
            authority_by_code(number)  # a number that the register does not know stops the build
    return editions, [d for _, found in read for d in found]


def _sources(files: dict[What, list[Path]], *, inspections: Path | None) -> tuple[SourceFile, ...]:
    found = [
        describe_source(path, what=what)
        for what, paths in files.items()
        if what != "other"
        for path in paths
    ]
    if inspections:
        digests = sorted(o.report or "" for o, _ in read_reports(inspections))
        found.append(
            SourceFile(
                inspections.name,
                msgspec.json.encode(len(digests)).decode(),
                "Inspection reports read by Candour (how many full inspections)",
            )
        )
    return tuple(sorted(found, key=lambda s: (s.what, s.name)))


def _ordered(found: list[Discrepancy]) -> tuple[Discrepancy, ...]:
    return tuple(sorted(found, key=lambda d: (d.kind, d.authority or "", d.what, str(d.said))))
