"""England on a day: counts, legend and table."""

from dataclasses import dataclass

from candour.analysis.days import say_day
from candour.analysis.history import England, Standing
from candour.publishing.charts.grades import LOOKS
from candour_site.components.values import Cell, Column, Table, fold_rows
from candour_site.pages.presenters.authorities import address_of_authority
from candour_site.pages.presenters.words import AREAS, GRADES, start_large

UNGRADED = {
    "not_yet_inspected": "not yet inspected since it was made",
    "no_outcome_held": "no published outcome is held",
}


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the legend: the grade, its letter, how many."""

    name: str
    letter: str
    style: str
    number: int


def make_legend(england: England) -> tuple[Key, ...]:
    """The grades with their letters and numbers, the best first."""
    return tuple(
        Key(start_large(LOOKS[grade].name), LOOKS[grade].letter, f"app-grade--{grade}", number)
        for grade, number in england.counts.items()
    )


def tabulate_england(england: England) -> Table:
    """Every authority in being on the day with its last grades by then."""
    return Table(
        key="england",
        caption=f"Every council on {say_day(england.day)}",
        columns=(
            Column("authority", "Council"),
            Column("overall", AREAS["overall"]),
            Column("published", "Published"),
            *(Column(area, AREAS[area]) for area in _AREAS),
        ),
        rows=tuple(_row(standing) for standing in england.standings),
        dense=True,
        folds=fold_rows(standing.authority.short_name[0] for standing in england.standings),
    )


_AREAS = ("leadership", "help_and_protection", "in_care", "care_leavers")


def _row(standing: Standing) -> tuple[Cell, ...]:
    name = Cell(standing.authority.name, href=address_of_authority(standing.authority))
    outcome = standing.outcome
    if outcome is None or standing.grade is None:
        why = UNGRADED.get(standing.ungraded or "", "no grade")
        return (
            name,
            Cell(why, value=""),
            Cell("–", value=""),
            *(Cell("–", value="") for _ in _AREAS),
        )
    return (
        name,
        Cell(tag=GRADES[standing.grade], value=standing.grade, note=_later(standing)),
        Cell(say_day(outcome.published_on), value=outcome.published_on.isoformat()),
        *(
            Cell(tag=GRADES[outcome.grades[area]], value=outcome.grades[area])
            if area in outcome.grades
            else Cell("–", value="")
            for area in _AREAS
        ),
    )


def _later(standing: Standing) -> str:
    if standing.later is None:
        return ""
    return f"an inspection published {say_day(standing.later.published_on)} gives no overall grade"
