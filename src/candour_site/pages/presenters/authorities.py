"""Authorities as tables and summary lists."""

from collections.abc import Mapping

from django.urls import reverse

from candour.analysis.days import say_day
from candour.authorities import Authority, Code, authority_by_id
from candour.authorities import Link as Succession
from candour_site.components.values import Cell, Column, Detail, Link, Table, fold_rows
from candour_site.pages.presenters.words import spell


def address_of_authority(authority: Authority) -> str:
    """Where an authority is shown: by its GSS code, or by its id while it has none."""
    return reverse("authority", args=[authority.code or authority.id])


def tabulate_authorities(found: tuple[Authority, ...], *, with_record: Mapping[str, int]) -> Table:
    """Authorities with their kind, region, time in being, and how many interventions are on record."""
    return Table(
        key="authorities",
        caption="Councils with duties for children’s services",
        columns=(
            Column("name", "Council"),
            Column("kind", "Kind"),
            Column("region", "Region"),
            Column("time", "In being"),
            Column("interventions", "Interventions on record", numeric=True),
        ),
        rows=tuple(_row(authority, with_record) for authority in found),
        empty="No council fits these words.",
        folds=fold_rows(authority.name[0] for authority in found),
    )


def _row(authority: Authority, with_record: Mapping[str, int]) -> tuple[Cell, ...]:
    number = sum(with_record.get(code.value, 0) for code in authority.codes)
    return (
        Cell(authority.name, href=address_of_authority(authority)),
        Cell(spell(authority.kind)),
        Cell(authority.region),
        Cell(_say_time(authority)),
        Cell(str(number) if number else "none", value=number),
    )


def _say_time(authority: Authority) -> str:
    if authority.announced and authority.opened:
        return f"announced for {say_day(authority.opened)}"
    if authority.closed:
        return f"until {say_day(authority.closed)}"
    if authority.opened and authority.opened.year >= 2000:
        return f"since {say_day(authority.opened)}"
    return "yes"


def describe_authority(authority: Authority) -> list[Detail]:
    """Names, codes, region, predecessors and successors."""
    others = [name for name in authority.names if name != authority.name]
    details = [
        Detail("Other names", ", ".join(others)),
        Detail("Kind", spell(authority.kind)),
        Detail("Region", authority.region),
        Detail("GSS code", ", ".join(_say_code(code) for code in authority.codes) or "none yet"),
        Detail("DfE number", authority.dfe_number or "none"),
        Detail("Ofsted number", authority.urn or "none"),
    ]
    if authority.predecessors:
        details.append(Detail("Took over from", links=_links(authority.predecessors)))
    if authority.successors:
        details.append(Detail("Followed by", links=_links(authority.successors)))
    if authority.announced or authority.closed:
        details.append(Detail("In being", _say_time(authority)))
    return [detail for detail in details if detail.text or detail.links]


def _say_code(code: Code) -> str:
    return f"{code.value} (until {say_day(code.until)})" if code.until else code.value


def _links(links: tuple[Succession, ...]) -> tuple[Link, ...]:
    found = []
    for link in links:
        other = authority_by_id(link.id)
        words = f"{other.name}, {say_day(link.on)}"
        found.append(Link(words, address_of_authority(other)))
    return tuple(found)
