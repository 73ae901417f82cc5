"""``candour neighbours``: an authority's ten statistical neighbours and how they stood."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from candour.analysis.history import latest_day
from candour.analysis.neighbours import Neighbours
from candour.analysis.neighbours import neighbours as neighbours_of
from candour.cli.showing import (
    DAY,
    Row,
    chart_option,
    day_of,
    find_named,
    form_option,
    graded,
    show_answer,
)

if TYPE_CHECKING:
    from rich.table import Table


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--edition", help="The edition of the list, 2021 or 2025; without it the newest.")
@click.option("--on", type=DAY, help="As things stood on this day; without it the newest held.")
@form_option
@chart_option
def neighbours(
    name: tuple[str, ...], edition: str | None, on: datetime | None, form: str, chart: Path | None
) -> None:
    """Show an authority's ten statistical neighbours, the nearest first, with their overall grades.

    NAME is any name or code of the authority.
    """
    found = neighbours_of(find_named(" ".join(name)), day=day_of(on), edition=edition)
    show_answer(form, answer=found, rows=lambda: rows(found), table=lambda: _print(found))
    if chart:
        from candour.publishing.charts import draw_neighbours, write_chart

        write_chart(draw_neighbours(found, until=day_of(on) or latest_day()), chart)


def rows(neighbours: Neighbours) -> Iterator[Row]:
    """One row a neighbour: its place, name, closeness and overall grade."""
    for one in neighbours.neighbours:
        outcome = one.standing.outcome
        yield {
            "place": one.place,
            "code": one.authority.code,
            "authority": one.authority.name,
            "region": one.authority.region,
            "closeness": one.closeness,
            "grade": one.standing.grade,
            "published_on": outcome.published_on if outcome else None,
            "edition": neighbours.edition,
        }


def _print(neighbours: Neighbours) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    if neighbours.neighbours:
        console.print(_tabulate(neighbours, width=console.width))
    else:
        console.print(
            f"The edition of {neighbours.edition} gives {neighbours.authority.name} none."
        )
    if neighbours.later:
        console.print("[dim]This edition came out after the day asked about.[/dim]")
    console.print(
        f"[dim]Source: Department for Education, statistical neighbours, {neighbours.published_on:%B %Y}.[/dim]"
    )


def _tabulate(neighbours: Neighbours, *, width: int) -> "Table":
    """The table for a terminal of this width: in a narrow one regions are left out and grades cut short."""
    from rich.table import Table

    title = f"{neighbours.authority.name}: statistical neighbours, edition of {neighbours.edition}"
    table = Table(title=title, title_justify="left", title_style="bold", box=None)
    table.add_column("", justify="right", style="dim")
    wide = width >= 100
    for column in ("Neighbour", *(["Region"] if wide else []), "Closeness", "Overall", "Published"):
        table.add_column(column, no_wrap=True)
    for one in neighbours.neighbours:
        outcome = one.standing.outcome
        table.add_row(
            str(one.place),
            one.authority.short_name,
            *([one.authority.region] if wide else []),
            one.closeness,
            graded(one.standing.grade, short=width < 110),
            f"{outcome.published_on:%d %b %Y}" if outcome else "–",
        )
    return table
