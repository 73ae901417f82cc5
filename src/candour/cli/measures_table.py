"""The tables of ``candour measures``: all measures of a year, or one measure over the years."""

from datetime import date

from rich.console import Console
from rich.table import Table

from candour.analysis.measures import Comparison, MeasureSeries
from candour.analysis.movement import Change
from candour.authorities import Authority
from candour.cli.showing import said_day
from candour.publishing.charts.units import show, show_change
from candour.statistics.values import Unit

_GROUPS = {
    "front_door": "Front door",
    "assessments": "Assessments",
    "child_protection": "Child protection",
    "care": "Care",
    "leavers": "Care leavers",
    "workforce": "Workforce",
    "finance": "Finance",
}
_COLUMNS = {
    "Year": 0,
    "Figure": 0,
    "Change": 0,
    "Neighbours": 0,
    "Region": 112,
    "England": 0,
    "Rank": 124,
    "Quarter": 0,
}
"""The columns, and the width of terminal from which each is shown."""
_COLOURS = {"better": "green", "worse": "red", "up": "cyan", "down": "cyan", "same": "dim"}


def print_all(
    authority: Authority, comparisons: tuple[Comparison, ...], *, as_at: date | None
) -> None:
    """All measures, group by group, and what the marks mean."""
    console = Console(highlight=False)
    when = _as_published(as_at)
    if all(one.figure.value is None for one in comparisons):
        console.print(f"No published figure is held of [bold]{authority.name}[/bold]{when}.")
        return
    years = sorted({one.year for one in comparisons})
    said = f", {years[0]}" if len(years) == 1 else ""
    title = f"{authority.name}{said}{when}"
    columns = [c for c in _COLUMNS if console.width >= _COLUMNS[c]]
    columns = [c for c in columns if c != "Year" or len(years) > 1]
    console.print(_tabulate(comparisons, columns, title=title))
    _print_notes(console, [(one.measure.name, one.notes) for one in comparisons])
    console.print(
        "[dim]Change: coloured where it is beyond the noise (larger than nine in ten changes that were undone the year "
        "after), dim where it is not. Neighbours: unweighted mean, with the number of figures where it is not ten. "
        "Rank and quarter count from the best, or from the highest where neither way is better (in brackets).[/dim]"
    )


def print_series(series: MeasureSeries, *, as_at: date | None) -> None:
    """One measure over the years, how far it moved, and where the figures come from."""
    console = Console(highlight=False)
    said = f"[bold]{series.authority.name}: {series.measure.name}[/bold]"
    console.print(f"{said}{_as_published(as_at)}")
    columns = [c for c in (*_COLUMNS, "Version") if console.width >= _COLUMNS.get(c, 100) - 20]
    table = Table(box=None)
    for column in columns:
        table.add_column(column, justify="right", no_wrap=True)
    for one in series.points:
        cells = _cells(one)
        table.add_row(*(cells[c] for c in columns))
    console.print(table)
    for line in (_movement(series), _noise(series)):
        if line:
            console.print(line)
    _print_notes(console, [(str(one.year), one.notes) for one in series.points])
    console.print(
        f"[dim]Source: {series.publication}, as the Local Authority Interactive Tool carries it "
        f"({series.measure.source_name}). * as later revised[/dim]"
    )


def _as_published(as_at: date | None) -> str:
    return f", as published by {said_day(as_at)}" if as_at else ""


def _tabulate(comparisons: tuple[Comparison, ...], columns: list[str], *, title: str) -> Table:
    """A row a measure, each group under its name."""
    table = Table(box=None, title=title, title_justify="left", title_style="bold")
    table.add_column("Measure", overflow="fold", min_width=24, max_width=60)
    for column in columns:
        table.add_column(column, justify="right", no_wrap=True)
    group = None
    for one in comparisons:
        if one.measure.group != group:
            group = one.measure.group
            table.add_row(f"[bold]{_GROUPS[group]}[/bold]")
        cells = _cells(one)
        table.add_row(one.measure.name, *(cells[c] for c in columns))
    return table


def _cells(one: Comparison) -> dict[str, str]:
    """What each column says of a comparison."""
    unit = one.measure.unit
    region = one.region.value if one.region else None
    rank = f"{one.rank} of {one.ranked}" if one.rank else "–"
    quarter = str(one.quartile) if one.quartile else "–"
    if one.measure.polarity == "none" and one.quartile:
        rank, quarter = f"({rank})", f"({quarter})"
    count = "" if one.neighbour_count == 10 else f" ({one.neighbour_count})"
    version = f"[dim]{one.figure.vintage or '–'}{' *' if one.figure.as_later_revised else ''}[/dim]"
    return {
        "Year": str(one.year),
        "Figure": f"[bold]{show(one.figure.value, unit)}[/bold]",
        "Change": _change(one.change, unit=unit),
        "Neighbours": show(one.neighbour_mean, unit) + count,
        "Region": show(region, unit),
        "England": show(one.england.value, unit),
        "Rank": rank,
        "Quarter": quarter,
        "Version": version,
    }


def _change(change: Change | None, *, unit: Unit) -> str:
    if change is None:
        return "–"
    text = show_change(change.value, unit).removesuffix(" points")
    if change.meaning != "beyond_noise":
        return f"[dim]{text}[/dim]"
    word = {"up": "", "down": "", "same": ""}.get(change.direction, f" {change.direction}")
    return f"[{_COLOURS[change.direction]}]{text}{word}[/]"


def _movement(series: MeasureSeries) -> str:
    moved = series.movement
    if moved is None:
        return ""
    unit = series.measure.unit
    low, high = show_change(moved.low, unit), show_change(moved.high, unit)
    verdict = moved.direction if moved.clear else "no clear movement"
    return (
        f"From {moved.first_year} to {moved.last_year}: {show_change(moved.value, unit)} "
        f"(90% interval {low} to {high}): {verdict}."
    )


def _noise(series: MeasureSeries) -> str:
    noise = series.noise
    if noise is None:
        return "Its noise is not known: too few figures."
    last = next((p.change for p in reversed(series.points) if p.change), None)
    unit = series.measure.unit
    size = ""
    if last and last.threshold is not None:
        least = show_change(last.threshold, unit).removeprefix("+")
        size = f" A change of less than {least} is within the noise."
    return (
        f"Of all one-year changes in {noise.size} authorities {noise.reversed_share:.0%} went the other way the year "
        f"after ({noise.pairs} pairs).{size}"
    )


def _print_notes(console: Console, notes: list[tuple[str, tuple[str, ...]]]) -> None:
    """Each note once, with the places that it holds for."""
    said: dict[str, list[str]] = {}
    for place, found in notes:
        for note in found:
            said.setdefault(note, []).append(place)
    for note, places in said.items():
        names = ", ".join(places[:6]) + (f" and {len(places) - 6} more" if len(places) > 6 else "")
        console.print(f"[yellow]{note}[/yellow] [dim]{names}[/dim]")
