"""Reading one version of the department's Local Authority Interactive Tool: figures and dictionary.

Source: Department for Education, Local Authority Interactive Tool (public repository
dfe-analytical-services/local-authority-interactive-tool, MIT; the figures under the Open Government Licence).
"""

import csv
from collections import Counter
from pathlib import Path

import msgspec
import polars

from candour.errors import InvalidInput
from candour.statistics.cells import read_number, read_serial_date, read_year
from candour.statistics.values import Discrepancy, Measure, Table

_COLUMNS = ("Short Desc", "Years", "LA Number", "Values")


def read_tool(path: Path, *, measures: tuple[Measure, ...]) -> dict[str, Table]:
    """The figures of these measures in one version, by measure id; a measure that it lacks is left out.

    Raises ``InvalidInput`` when a cell is neither number nor dash, or two rows give the same cell.
    """
    wanted = {measure.source: measure.id for measure in measures}
    frame = (
        polars.scan_parquet(path)
        .select(_COLUMNS)
        .filter(polars.col("Short Desc").is_in(list(wanted)))
        .with_columns(polars.col("LA Number").cast(polars.Int64).cast(polars.String))
        .collect()
    )
    cells: dict[str, dict[tuple[str, str], float | None]] = {}
    for source, printed, code, text in frame.iter_rows():
        table = cells.setdefault(wanted[source], {})
        if (printed, code) in table:
            raise InvalidInput(f"{path.name} gives {source} of {code} for {printed} twice.")
        table[printed, code] = read_number(text)
    return {identity: _table(cells[identity]) for identity in sorted(cells)}


def odd_years(path: Path, *, measures: tuple[Measure, ...]) -> list[Discrepancy]:
    """The wordings of years that mean no single year, with what was done."""
    wanted = [measure.source for measure in measures]
    frame = (
        polars.scan_parquet(path)
        .select("Short Desc", "Years")
        .unique()
        .sort("Short Desc", "Years")
        .collect()
    )
    return [
        Discrepancy(
            kind="year",
            what=f"{source}: the year reads {printed!r}",
            said={path.name: printed},
            kept="left out",
            because="it names no single year",
        )
        for source, printed in frame.iter_rows()
        if read_year(printed) is None and (source in wanted or printed == "0")
    ]


def _table(cells: dict[tuple[str, str], float | None]) -> Table:
    printed = {p: year.ends_in for p, _ in cells if (year := read_year(p)) is not None}
    order = sorted(printed, key=lambda p: printed[p])
    years = tuple(printed[p] for p in order)
    if len(set(years)) < len(years):
        raise InvalidInput(f"Two wordings mean the same year: {', '.join(order)}.")
    codes = sorted({code for _, code in cells})
    values = {code: tuple(cells.get((p, code)) for p in order) for code in codes}
    return Table(years, tuple(order), {c: v for c, v in values.items() if _any(v)})


def _any(values: tuple[float | None, ...]) -> bool:
    return any(value is not None for value in values)


def read_dictionary(
    path: Path, *, measures: tuple[Measure, ...]
) -> tuple[tuple[Measure, ...], list[Discrepancy]]:
    """The measures with the dictionary's name and date, and what in the dictionary contradicts them or itself."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    found: list[Discrepancy] = _duplicates(rows, file=path.name)
    by_source: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        by_source.setdefault(row["Measure_short"].strip(), []).append(row)
    told = []
    for measure in measures:
        named = by_source.get(measure.source, [])
        if not named:
            raise InvalidInput(
                f"The dictionary does not know {measure.source}.",
                advice="Look for its new name and change data/measures.toml.",
            )
        row = named[0]
        found += _polarity(measure, said=row["Polarity"], file=path.name)
        told.append(
            msgspec.structs.replace(
                measure,
                source_name=" ".join(row["Measure"].split()),
                updated_on=read_serial_date(row["Last Update"]),
            )
        )
    return tuple(told), found


def _polarity(measure: Measure, *, said: str, file: str) -> list[Discrepancy]:
    printed = {"High": "high", "Low": "low"}.get(said, "none")
    if printed == measure.polarity:
        return []
    return [
        Discrepancy(
            kind="polarity",
            what=f"{measure.id}: which way is better",
            said={file: said},
            kept=measure.polarity,
            because="Candour's own definition of the measure",
        )
    ]


def _duplicates(rows: list[dict[str, str]], *, file: str) -> list[Discrepancy]:
    counts = Counter(row["Measure_short"].strip() for row in rows)
    return [
        Discrepancy(
            kind="dictionary",
            what=f"{source} stands {count} times in the dictionary",
            said={
                f"{file} ({place})": f"{row['Topic']}: {row['Measure']}"
                for place, row in enumerate(
                    (r for r in rows if r["Measure_short"].strip() == source), start=1
                )
            },
            kept="the first",
            because="the figures are keyed by this name; the rows differ in topic or wording only",
        )
        for source, count in sorted(counts.items())
        if count > 1
    ]
