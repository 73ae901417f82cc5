"""``candour disclose``, ``respond``, ``assess`` and ``link``: who was told, who replied, how it is going, what came again."""

from typing import Any

import click

from candour.facts import PartialDate
from candour.facts.events import Audience, Movement
from candour.facts.record.entries import DisclosureBasis, Relation, Route
from candour_site.cli.options import AUDIENCES, entry_options, find_passage, recording, verb_options
from candour_site.cli.parameters import DATE
from candour_site.cli.printed import acknowledge
from candour_site.record import queries, writing

_ROUTES: tuple[str, ...] = Route.__args__  # type: ignore[attr-defined]
_BASES: tuple[str, ...] = DisclosureBasis.__args__  # type: ignore[attr-defined]
_MOVEMENTS: tuple[str, ...] = Movement.__args__  # type: ignore[attr-defined]
_RELATIONS: tuple[str, ...] = Relation.__args__  # type: ignore[attr-defined]


@click.command()
@click.argument("document", metavar="DOCUMENT")
@click.option("--to", type=click.Choice(AUDIENCES), required=True, help="The audience.")
@click.option("--date", type=DATE, help="When; left out: told, date unknown.")
@click.option("--route", type=click.Choice(_ROUTES), help="By which way.")
@click.option("--basis", type=click.Choice(_BASES), default="recorded", show_default=True)
@verb_options
def disclose(
    document: str,
    *,
    to: Audience,
    date: PartialDate | None,
    route: Route | None,
    basis: DisclosureBasis,
    cited: dict[str, Any],
    intervention: str,
    by: str,
    form: str,
) -> None:
    """Record that a document came before an audience."""
    entry = writing.disclose(
        document,
        to=to,
        date=date,
        route=route,
        basis=basis,
        cite=find_passage(**cited),
        **recording(intervention=intervention, by=by),
    )
    acknowledge(entry, form=form)


@click.command()
@click.argument("to", metavar="ENTRY")
@click.option("--who", required=True, metavar="NAME", help="Who responds.")
@click.option("--text", required=True, help="What they say.")
@click.option("--date", type=DATE, help="When they said it.")
@verb_options
def respond(
    to: str,
    *,
    who: str,
    text: str,
    date: PartialDate | None,
    cited: dict[str, Any],
    intervention: str,
    by: str,
    form: str,
) -> None:
    """Record a response to an entry: the right of reply. ENTRY is its id or number."""
    entry = writing.respond(
        queries.find_key(intervention, to),
        said_by=who,
        text=text,
        date=date,
        cite=find_passage(**cited),
        **recording(intervention=intervention, by=by),
    )
    acknowledge(entry, form=form)


@click.command()
@click.option("--who", required=True, metavar="NAME", help="Who judged.")
@click.option("--of", help="What was judged, in words: the services, one area.")
@click.option("--movement", type=click.Choice(_MOVEMENTS), required=True)
@click.option("--date", type=DATE, help="When.")
@verb_options
def assess(
    *,
    who: str,
    of: str | None,
    movement: Movement,
    date: PartialDate | None,
    cited: dict[str, Any],
    intervention: str,
    by: str,
    form: str,
) -> None:
    """Record progress as somebody judged it."""
    entry = writing.assess(
        of,
        judged_by=who,
        movement=movement,
        date=date,
        cite=find_passage(**cited),
        **recording(intervention=intervention, by=by),
    )
    acknowledge(entry, form=form)


@click.command()
@click.argument("earlier", metavar="EARLIER")
@click.argument("later", metavar="LATER")
@click.option("--relation", type=click.Choice(_RELATIONS), default="same", show_default=True)
@entry_options
def link(
    earlier: str,
    later: str,
    *,
    relation: Relation,
    intervention: str,
    by: str,
    form: str,
) -> None:
    """Record that two findings are the same or related. EARLIER and LATER are their ids or numbers."""
    entry = writing.link(
        queries.find_key(intervention, earlier),
        later=queries.find_key(intervention, later),
        relation=relation,
        **recording(intervention=intervention, by=by),
    )
    acknowledge(entry, form=form)
