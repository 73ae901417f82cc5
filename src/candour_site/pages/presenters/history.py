"""An authority's inspections and measures as tables and drawings."""

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from candour.analysis.days import say_day
from candour.analysis.history import History, Inspected, latest_day
from candour.analysis.measures import Comparison, MeasureSeries
from candour.authorities import Authority
from candour.publishing.charts import draw_compare, draw_history, draw_measures, draw_series
from candour.publishing.charts.units import show, show_change
from candour.statistics.lookup import WHY, Figure, Missing
from candour.statistics.values import Outcome, Unit
from candour_site.components.values import Cell, Column, Table, Tag, fold_rows
from candour_site.pages.presenters.words import AREAS, GRADES, start_large

_AREAS = ("overall", "leadership", "help_and_protection", "in_care", "care_leavers")
_SOURCES = {
    "outcomes": "list of outcomes",
    "overview": "published overview",
    "report": "the report itself",
}
GROUPS = {
    "front_door": "Front door",
    "assessments": "Assessments",
    "child_protection": "Child protection",
    "care": "Children in care",
    "leavers": "Care leavers",
    "workforce": "Workforce",
    "finance": "Money",
}


def tabulate_history(history: History) -> Table:
    """Every full inspection with its grades by area, the latest first, predecessors marked."""
    return Table(
        key="history",
        caption="Inspections since 2014",
        columns=(
            Column("published", "Published"),
            Column("framework", "Framework"),
            *(Column(area, AREAS[area]) for area in _AREAS),
            Column("sources", "Held from"),
        ),
        rows=tuple(_inspection(one) for one in reversed(history.inspections)),
        empty=f"{say_none_published(history.authority)}.",
        dense=True,
    )


def say_none_published(authority: Authority) -> str:
    """Why Candour's own history has no inspection of an authority: what this record holds is another matter."""
    if authority.kind == "fictional":
        return f"{authority.name} is invented: Ofsted’s published lists of outcomes do not hold it"
    return f"Ofsted’s published lists of outcomes, as they come with Candour, hold no full inspection of {authority.name}"


def _inspection(one: Inspected) -> tuple[Cell, ...]:
    outcome = one.outcome
    return (
        Cell(
            say_day(outcome.published_on),
            value=outcome.published_on.isoformat(),
            note=f"of {one.authority.name}, its predecessor" if one.predecessor else "",
        ),
        Cell(outcome.framework.upper(), value=outcome.framework),
        *(
            Cell(tag=GRADES[outcome.grades[area]], value=outcome.grades[area])
            if area in outcome.grades
            else Cell("–", value="")
            for area in _AREAS
        ),
        Cell(say_sources(outcome)),
    )


def say_sources(outcome: Outcome) -> str:
    """Where an outcome is held from: Ofsted's lists of outcomes, its published overview, or the report itself."""
    return ", ".join(_SOURCES[source] for source in outcome.sources)


def draw_line(history: History) -> SafeString:
    """The history on one line."""
    if not history.inspections:
        return SafeString("")
    return mark_safe(draw_history(history, until=latest_day()))  # noqa: S308 - escaped by the library


def draw_key_measures(series: tuple[MeasureSeries, ...]) -> SafeString:
    """The key measures as small charts."""
    shown = tuple(one for one in series if one.points)
    return mark_safe(draw_measures(shown)) if shown else SafeString("")  # noqa: S308


def draw_one(series: MeasureSeries) -> SafeString:
    """One measure with neighbours, region, England and noise."""
    return mark_safe(draw_series(series)) if series.points else SafeString("")  # noqa: S308


def draw_together(series: tuple[MeasureSeries, ...]) -> SafeString:
    """One measure of several authorities."""
    shown = tuple(one for one in series if one.points)
    return mark_safe(draw_compare(shown)) if len(shown) > 1 else SafeString("")  # noqa: S308


def tabulate_measures(found: tuple[Comparison, ...], *, code: str) -> Table:
    """Every measure in its latest year beside neighbours, region and England."""
    return Table(
        key="measures",
        caption="All measures, latest year of each",
        columns=(
            Column("measure", "Measure"),
            Column("year", "Year"),
            Column("value", "Here", numeric=True),
            Column("neighbours", "Neighbours’ mean", numeric=True),
            Column("region", "Region", numeric=True),
            Column("england", "England", numeric=True),
            Column("rank", "Place in England", numeric=True),
            Column("change", "Change on the year before"),
        ),
        rows=tuple(_measure(one, code=code) for one in found),
        dense=True,
        folds=fold_rows(GROUPS[one.measure.group] for one in found),
    )


def _measure(one: Comparison, *, code: str) -> tuple[Cell, ...]:
    unit = one.measure.unit
    return (
        Cell(
            one.measure.name,
            href=f"{reverse('measure', args=[code, one.measure.id])}",
            note=GROUPS[one.measure.group],
        ),
        Cell(str(one.year), note="as later revised" if one.figure.as_later_revised else ""),
        _figure(one.figure.value, unit, missing=one.figure.missing),
        Cell(
            "–" if one.neighbour_mean is None else show(one.neighbour_mean, unit),
            value="" if one.neighbour_mean is None else one.neighbour_mean,
            note=f"of {one.neighbour_count}",
        ),
        _figure(one.region.value if one.region else None, unit),
        _figure(one.england.value, unit),
        Cell(
            f"{one.rank} of {one.ranked}" if one.rank else "–",
            value=one.rank or "",
            note=_quarter(one),
        ),
        _change(one),
    )


def _figure(value: float | None, unit: Unit, *, missing: Missing | None = None) -> Cell:
    if value is None:
        return Cell("–", value="", note=WHY[missing] if missing else "")
    return Cell(show(value, unit), value=value)


def _quarter(one: Comparison) -> str:
    if one.quartile is None:
        return ""
    if one.measure.polarity == "none":
        return f"quarter {one.quartile} of 4 from the highest"
    return ("best quarter", "second quarter", "third quarter", "last quarter")[one.quartile - 1]


_MEANINGS = {
    "within_noise": Tag("Within the noise", "grey"),
    "noise_unknown": Tag("Noise unknown", "grey"),
}


def _change(one: Comparison) -> Cell:
    change = one.change
    if change is None:
        return Cell("–", value="")
    words = show_change(change.value, one.measure.unit)
    note = (
        f"means something from {show_change(change.threshold, one.measure.unit)[1:]}"
        if change.threshold is not None
        else ""
    )
    beyond = Tag(
        start_large(change.direction),
        {"better": "green", "worse": "red"}.get(change.direction, "blue"),
    )
    return Cell(words, tag=_MEANINGS.get(change.meaning, beyond), note=note, value=change.value)


def tabulate_series(series: MeasureSeries) -> Table:
    """One measure, a row a year, the latest first."""
    return Table(
        key="series",
        caption=series.measure.name,
        columns=(
            Column("year", "Year"),
            Column("value", series.authority.short_name, numeric=True),
            Column("neighbours", "Neighbours’ mean", numeric=True),
            Column("region", "Region", numeric=True),
            Column("england", "England", numeric=True),
            Column("rank", "Place in England", numeric=True),
            Column("change", "Change on the year before"),
            Column("vintage", "Version of the figures"),
        ),
        rows=tuple(_year(one) for one in reversed(series.points)),
        empty="No figure is held.",
        dense=True,
    )


def _year(one: Comparison) -> tuple[Cell, ...]:
    cells = _measure(one, code=one.authority.code or one.authority.id)
    vintage = Cell(
        one.figure.vintage or "–", note="as later revised" if one.figure.as_later_revised else ""
    )
    return (Cell(str(one.year), value=one.year, note=" ".join(one.notes)), *cells[2:], vintage)


def tabulate_together(series: tuple[MeasureSeries, ...]) -> Table:
    """One measure of several authorities, a row a year, the latest first."""
    years = sorted({point.year for one in series for point in one.points}, reverse=True)
    figures = [{point.year: point.figure for point in one.points} for one in series]
    unit = series[0].measure.unit
    return Table(
        key="compare",
        caption=series[0].measure.name,
        columns=(
            Column("year", "Year"),
            *(_column(one.authority) for one in series),
        ),
        rows=tuple(
            (Cell(str(year), value=year), *(_figure_in(year, held, unit) for held in figures))
            for year in years
        ),
        empty="No figure is held.",
    )


def _column(authority: Authority) -> Column:
    return Column(authority.code or authority.id, authority.short_name, numeric=True)


def _figure_in(year: int, held: dict[int, Figure], unit: Unit) -> Cell:
    if year not in held:
        return Cell("–", value="")
    return _figure(held[year].value, unit, missing=held[year].missing)
