"""An authority's statistical neighbours and how they stand: the councils most alike, as a table."""

from urllib.parse import urlencode

from django.urls import reverse

from candour.analysis.days import say_day
from candour.analysis.history import Standing
from candour.analysis.neighbours import NeighbourOn, Neighbours
from candour_site.components.values import Cell, Column, Table
from candour_site.pages.presenters.authorities import address_of_authority
from candour_site.pages.presenters.history import say_sources
from candour_site.pages.presenters.words import GRADES

_UNGRADED = {
    "not_yet_inspected": "not yet inspected",
    "no_outcome_held": "no published outcome is held",
}
_COMPARED = 3


def tabulate_neighbours(found: Neighbours) -> Table:
    """The ten neighbours, the nearest first, each with its latest overall grade, its day and where that is held from."""
    return Table(
        key="neighbours",
        caption="The councils most like it, and how they stand",
        columns=(
            Column("place", "Nearest", numeric=True),
            Column("authority", "Council"),
            Column("region", "Region"),
            Column("closeness", "How alike"),
            Column("grade", "Latest overall grade"),
            Column("published", "Published"),
            Column("sources", "Held from"),
        ),
        rows=tuple(_row(one) for one in found.neighbours),
        empty=_say_why_none(found),
        dense=True,
    )


def _row(one: NeighbourOn) -> tuple[Cell, ...]:
    outcome = one.standing.outcome
    return (
        Cell(str(one.place), value=one.place),
        Cell(one.authority.name, href=address_of_authority(one.authority)),
        Cell(one.authority.region),
        Cell(one.closeness),
        _grade(one.standing),
        Cell(
            say_day(outcome.published_on) if outcome else "–",
            value=outcome.published_on.isoformat() if outcome else "",
        ),
        Cell(
            say_sources(outcome) if outcome else "–", value=say_sources(outcome) if outcome else ""
        ),
    )


def _grade(standing: Standing) -> Cell:
    if standing.grade is not None:
        later = standing.later
        note = f"inspected since ({say_day(later.published_on)}), no overall grade" if later else ""
        return Cell(tag=GRADES[standing.grade], value=standing.grade, note=note)
    before = ", ".join(
        f"{one.authority.short_name}, which it replaced: {GRADES[one.grade].text.lower()}"
        for one in standing.before
        if one.grade is not None
    )
    return Cell(_UNGRADED[standing.ungraded or "no_outcome_held"], note=before)


def _say_why_none(found: Neighbours) -> str:
    if found.authority.kind == "fictional":
        return f"{found.authority.name} is invented: the published lists of statistical neighbours do not hold it."
    return (
        f"The edition of {found.edition}, the newest published list of statistical neighbours, gives "
        f"{found.authority.name} none."
    )


def address_to_compare(found: Neighbours) -> str:
    """Where an authority stands beside its three nearest neighbours; empty where it has none."""
    nearest = [one.authority.code for one in found.neighbours[:_COMPARED]]
    codes = [found.authority.code, *nearest]
    return f"{reverse('compare')}?{urlencode([('a', code) for code in codes])}" if nearest else ""
