"""``candour history``: what inspectors judged of an authority, and of those it replaced."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from candour.analysis.history import History, latest_day
from candour.analysis.history import history as history_of
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
from candour.facts.inspections import Area

AREAS: dict[Area, str] = {
    "overall": "Overall",
    "leadership": "Leadership",
    "help_and_protection": "Help and protection",
    "in_care": "In care",
    "care_leavers": "Care leavers",
}


_SHORT: dict[Area, str] = {
    "overall": "Overall",
    "leadership": "Leadership",
    "help_and_protection": "Protection",
    "in_care": "In care",
    "care_leavers": "Leavers",
}
_WIDE = 140


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--as-at", type=DAY, help="Only what had been published by this day.")
@form_option
@chart_option
def history(name: tuple[str, ...], as_at: datetime | None, form: str, chart: Path | None) -> None:
    """Show every full inspection of an authority and its grades by area, predecessors included.

    NAME is any name or code of the authority.
    """
    day = day_of(as_at)
    found = history_of(find_named(" ".join(name)), as_at=day)
    show_answer(form, answer=found, rows=lambda: rows(found), table=lambda: _print(found))
    if chart:
        from candour.publishing.charts import draw_history, write_chart

        write_chart(draw_history(found, until=day or latest_day()), chart)


def rows(history: History) -> Iterator[Row]:
    """One row an inspection: the authority judged, the days, the grades, the sources."""
    for one in history.inspections:
        outcome = one.outcome
        yield {
            "authority": one.authority.name,
            "code": one.authority.code,
            "predecessor": one.predecessor,
            "framework": outcome.framework,
            "inspected_on": outcome.inspected_on,
            "published_on": outcome.published_on,
            **{area: outcome.grades.get(area) for area in AREAS},
            "sources": ";".join(outcome.sources),
        }


def _print(history: History) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False)
    short = console.width < _WIDE
    table = Table(title=history.authority.name, title_justify="left", title_style="bold", box=None)
    table.padding, table.pad_edge = (0, 1, 0, 0), False
    for column in ("Published", "", *(_SHORT if short else AREAS).values()):
        table.add_column(column, no_wrap=True)
    for one in history.inspections:
        grades = [graded(one.outcome.grades.get(area), short=short) for area in AREAS]
        day = f"{one.outcome.published_on:%d %b %Y}{'†' if one.predecessor else ''}"
        table.add_row(day, one.outcome.framework.upper(), *grades)
    if history.inspections:
        console.print(table)
    else:
        console.print(f"[bold]{history.authority.name}[/bold]: no full inspection is held.")
    former = dict.fromkeys(o.authority.name for o in history.inspections if o.predecessor)
    if former:
        console.print(f"[dim]† judged of {', '.join(former)}, which it replaced.[/dim]")
    for gap in history.gaps:
        console.print(f"[dim]{gap}[/dim]")
    console.print(
        "[dim]Source: Ofsted, published outcomes of full inspections since 2014; visits give no grades.[/dim]"
    )
