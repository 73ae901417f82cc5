"""``candour measures``: an authority's figures beside its neighbours, region and England."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path

import click

from candour.analysis.measures import Comparison, compare_all, compare_measure, measure_series
from candour.authorities import Authority
from candour.cli import measures_table
from candour.cli.showing import DAY, Row, chart_option, day_of, find_named, form_option, show_answer
from candour.statistics import national_store


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--measure", help="One measure over the years (an unknown one lists them all).")
@click.option("--year", type=int, help="The year; without it the latest of each measure.")
@click.option("--as-at", type=DAY, help="Only what had been published by this day.")
@click.option("--edition", help="The edition of neighbours, 2021 or 2025; without it the newest.")
@form_option
@chart_option
def measures(
    name: tuple[str, ...],
    measure: str | None,
    year: int | None,
    as_at: datetime | None,
    edition: str | None,
    form: str,
    chart: Path | None,
) -> None:
    """Show an authority's measures: its neighbours, region and England, and what a change means.

    NAME is any name or code of the authority. Without --measure all measures are shown.
    """
    authority, day = find_named(" ".join(name)), day_of(as_at)
    answer: object
    points: tuple[Comparison, ...]
    if measure is None:
        answer = points = compare_all(authority, year=year, as_at=day, edition=edition)
        table = partial(measures_table.print_all, authority, points, as_at=day)
    elif year is not None:
        answer = one = compare_measure(authority, measure, year=year, as_at=day, edition=edition)
        points = (one,)
        table = partial(measures_table.print_all, authority, points, as_at=day)
    else:
        answer = series = measure_series(authority, measure, as_at=day, edition=edition)
        points = series.points
        table = partial(measures_table.print_series, series, as_at=day)
    show_answer(form, answer=answer, rows=lambda: rows(points), table=table)
    if chart:
        _draw(authority, measure, as_at=day, edition=edition, chart=chart)


def rows(comparisons: Iterable[Comparison]) -> Iterator[Row]:
    """One row a measure and year: the figure, its comparisons, its version and what there is to know."""
    for one in comparisons:
        yield {
            "code": one.authority.code,
            "authority": one.authority.name,
            "measure": one.measure.id,
            "name": one.measure.name,
            "unit": one.measure.unit,
            "year": one.year,
            "value": one.figure.value,
            "missing": one.figure.missing,
            "change": one.change.value if one.change else None,
            "change_means": one.change.meaning if one.change else None,
            "neighbour_mean": one.neighbour_mean,
            "neighbour_count": one.neighbour_count,
            "region": one.region.value if one.region else None,
            "england": one.england.value,
            "rank": one.rank,
            "ranked": one.ranked,
            "quartile": one.quartile,
            "vintage": one.figure.vintage,
            "as_later_revised": one.figure.as_later_revised,
            "notes": " ".join(one.notes),
        }


def _draw(
    authority: Authority,
    measure: str | None,
    *,
    as_at: date | None,
    edition: str | None,
    chart: Path,
) -> None:
    from candour.publishing.charts import draw_measures, draw_series, write_chart

    if measure is not None:
        series = measure_series(authority, measure, as_at=as_at, edition=edition)
        write_chart(draw_series(series), chart)
        return
    key = [m.id for m in national_store().measures if m.key]
    every = tuple(measure_series(authority, k, as_at=as_at, edition=edition) for k in key)
    write_chart(draw_measures(tuple(s for s in every if s.points)), chart)
