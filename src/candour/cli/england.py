"""``candour england``: how England's authorities stood on a day."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from candour.analysis.history import England, england_on, latest_day
from candour.cli.showing import (
    DAY,
    Row,
    chart_option,
    day_of,
    form_option,
    graded,
    said_day,
    show_answer,
)

if TYPE_CHECKING:
    from rich.table import Table


@click.command()
@click.option("--on", type=DAY, help="The day, from 2014-01-01; without it the newest held.")
@form_option
@chart_option
def england(on: datetime | None, form: str, chart: Path | None) -> None:
    """Show how many authorities stood at each overall grade on a day, and which."""
    day, last = day_of(on) or latest_day(), latest_day()
    found = england_on(day)
    if day > last:
        click.echo(
            f"What is held ends on {said_day(last)}: what was published after that day is not known here.",
            err=True,
        )
    show_answer(form, answer=found, rows=lambda: rows(found), table=lambda: _print(found))
    if chart:
        from candour.analysis.history import tile_map
        from candour.publishing.charts import draw_england, write_chart

        write_chart(draw_england(found, tile_map(day)), chart)


def rows(england: England) -> Iterator[Row]:
    """One row an authority in being on the day: its grade, when that was published, or why it has none."""
    for standing in england.standings:
        outcome = standing.outcome
        yield {
            "code": standing.authority.code,
            "authority": standing.authority.name,
            "region": standing.authority.region,
            "grade": standing.grade,
            "published_on": outcome.published_on if outcome else None,
            "framework": outcome.framework if outcome else None,
            "ungraded": standing.ungraded,
        }


def _print(england: England) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    console.print(f"[bold]England on {said_day(england.day)}[/bold], overall judgements")
    console.print(_tabulate(england))
    for note in _notes(england):
        console.print(f"[dim]{note}[/dim]")


def _tabulate(england: England) -> "Table":
    from rich.table import Table

    table = Table(show_header=False, box=None, padding=(0, 1, 1, 0))
    table.add_column(no_wrap=True)
    table.add_column(justify="right", style="bold")
    table.add_column(overflow="fold")
    for grade, number in england.counts.items():
        asked = None if grade == "ungraded" else grade
        names = [s.authority.short_name for s in england.standings if s.grade == asked]
        shown = " no grade " if asked is None else graded(grade)
        table.add_row(shown, str(number), "; ".join(names))
    return table


def _notes(england: England) -> Iterator[str]:
    for standing in england.standings:
        if standing.later:
            yield (
                f"{standing.authority.short_name}: an inspection published on "
                f"{said_day(standing.later.published_on)} gives no overall grade; the grade before it is shown."
            )
    silent = [s.authority.name for s in england.standings if s.ungraded == "no_outcome_held"]
    if silent:
        yield f"No published outcome is held of {'; '.join(silent)}."
    yield "Source: Ofsted, published outcomes of full inspections. A new authority has no grade until inspected."
