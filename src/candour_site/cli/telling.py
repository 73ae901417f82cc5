"""Who was told, who replied, how it is going, what came again, what differs: one command each."""

import datetime as dt
from typing import Unpack

import click

from candour.facts import PartialDate
from candour.facts.events import Audience, Movement
from candour.facts.record import AnyEntry
from candour.facts.record.entries import DifferenceType, DisclosureBasis, Relation, Route
from candour_site.cli.options import AUDIENCES, refuse_future
from candour_site.cli.parameters import DATE, DAY
from candour_site.cli.verbs import Cited, cited_verb, verb
from candour_site.record import queries, writing
from candour_site.record.writing import Recording

_ROUTES: tuple[str, ...] = Route.__args__  # type: ignore[attr-defined]
_BASES: tuple[str, ...] = DisclosureBasis.__args__  # type: ignore[attr-defined]
_MOVEMENTS: tuple[str, ...] = Movement.__args__  # type: ignore[attr-defined]
_DIFFERENCES: tuple[str, ...] = DifferenceType.__args__  # type: ignore[attr-defined]
_RELATIONS: tuple[str, ...] = Relation.__args__  # type: ignore[attr-defined]


@click.command()
@click.argument("document", metavar="DOCUMENT")
@click.option("--to", type=click.Choice(AUDIENCES), required=True, help="The audience.")
@click.option("--date", type=DATE, help="When; left out: told, date unknown.")
@click.option("--route", type=click.Choice(_ROUTES), help="By which way.")
@click.option("--basis", type=click.Choice(_BASES), default="recorded", show_default=True)
@cited_verb
def disclose(
    document: str,
    *,
    to: Audience,
    date: PartialDate | None,
    route: Route | None,
    basis: DisclosureBasis,
    **where: Unpack[Cited],
) -> AnyEntry:
    """Record that a document came before an audience."""
    return writing.disclose(
        document,
        to=to,
        date=date,
        route=route,
        basis=basis,
        **where,
    )


@click.command()
@click.argument("to", metavar="ENTRY")
@click.option("--who", required=True, metavar="NAME", help="Who responds.")
@click.option("--text", required=True, help="What they say.")
@click.option("--date", type=DATE, help="When they said it.")
@cited_verb
def respond(
    to: str,
    *,
    who: str,
    text: str,
    date: PartialDate | None,
    **where: Unpack[Cited],
) -> AnyEntry:
    """Record a response to an entry: the right of reply. ENTRY is its id or number."""
    return writing.respond(
        queries.find_key(where["intervention"], to),
        said_by=who,
        text=text,
        date=date,
        **where,
    )


@click.command()
@click.option("--who", required=True, metavar="NAME", help="Who judged.")
@click.option("--of", help="What was judged, in words: the services, one area.")
@click.option("--movement", type=click.Choice(_MOVEMENTS), required=True)
@click.option("--date", type=DATE, help="When.")
@cited_verb
def assess(
    *,
    who: str,
    of: str | None,
    movement: Movement,
    date: PartialDate | None,
    **where: Unpack[Cited],
) -> AnyEntry:
    """Record progress as somebody judged it."""
    return writing.assess(
        of,
        judged_by=who,
        movement=movement,
        date=date,
        **where,
    )


@click.command()
@click.argument("earlier", metavar="EARLIER")
@click.argument("later", metavar="LATER")
@click.option("--relation", type=click.Choice(_RELATIONS), default="same", show_default=True)
@verb
def link(
    earlier: str,
    later: str,
    *,
    relation: Relation,
    **where: Unpack[Recording],
) -> AnyEntry:
    """Record that two findings are the same or related. EARLIER and LATER are their ids or numbers."""
    return writing.link(
        queries.find_key(where["intervention"], earlier),
        later=queries.find_key(where["intervention"], later),
        relation=relation,
        **where,
    )


@click.command()
@click.argument("statement", metavar="STATEMENT")
@click.option(
    "--against",
    "others",
    multiple=True,
    required=True,
    metavar="ENTRY",
    help="An entry that it differs from; may be repeated.",
)
@click.option(
    "--type",
    "differs_in",
    type=click.Choice(_DIFFERENCES),
    required=True,
    help="In what it differs.",
)
@click.option(
    "--invited-on",
    type=DAY,
    callback=refuse_future,
    help="The day on which the person or body was invited to respond.",
)
@click.option(
    "--published-by",
    metavar="NAME",
    help="The publisher who accepted it, once a response was invited.",
)
@verb
def difference(
    statement: str,
    *,
    others: tuple[str, ...],
    differs_in: DifferenceType,
    invited_on: dt.date | None,
    published_by: str | None,
    **where: Unpack[Recording],
) -> AnyEntry:
    """Record that a statement differs from the record. STATEMENT is its id or number.

    Nobody but reviewers sees it until a publisher has accepted it, having invited the person or body to respond.
    """
    return writing.note_difference(
        queries.find_key(where["intervention"], statement),
        against=tuple(queries.find_key(where["intervention"], other) for other in others),
        differs_in=differs_in,
        rule="by-hand",
        invited_on=invited_on,
        published_by=published_by,
        **where,
    )
