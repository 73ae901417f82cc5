"""``candour evidence``, ``fulfil``, ``agree`` and ``decide``: what became of a requirement or a promise."""

from typing import Unpack

import click

from candour.facts import PartialDate
from candour.facts.record import AnyEntry
from candour.facts.record.entries import EvidenceSays, Outcome
from candour_site.cli.parameters import DATE, NUMBER
from candour_site.cli.verbs import Cited, cited_verb
from candour_site.record import queries, writing

_SAYS: tuple[str, ...] = EvidenceSays.__args__  # type: ignore[attr-defined]
_OUTCOMES: tuple[str, ...] = Outcome.__args__  # type: ignore[attr-defined]


@click.command()
@click.argument("of", metavar="ENTRY")
@click.option("--says", type=click.Choice(_SAYS), required=True, help="What it shows.")
@click.option("--date", type=DATE, help="When it was so.")
@click.option(
    "--document", metavar="ID", help="The document that shows it, where no passage is cited."
)
@cited_verb
def evidence(
    of: str,
    *,
    says: EvidenceSays,
    date: PartialDate | None,
    document: str | None,
    **where: Unpack[Cited],
) -> AnyEntry:
    """Record what shows whether a requirement or promise was carried out. ENTRY is its id or number."""
    return writing.add_evidence(
        queries.find_key(where["intervention"], of),
        says=says,
        date=date,
        document=document or (where["cite"].document if where["cite"] else None),
        **where,
    )


@click.command()
@click.argument("of", metavar="ENTRY")
@click.option("--quantity", type=NUMBER, required=True, help="How much, in the promise's own unit.")
@click.option("--date", type=DATE, help="When it was delivered.")
@cited_verb
def fulfil(
    of: str,
    *,
    quantity: float,
    date: PartialDate | None,
    **where: Unpack[Cited],
) -> AnyEntry:
    """Record that so much of a promise was delivered. ENTRY is the promise's id or number."""
    return writing.fulfil(
        queries.find_key(where["intervention"], of),
        quantity=quantity,
        date=date,
        **where,
    )


@click.command()
@click.argument("of", metavar="ENTRY")
@click.option("--who", required=True, metavar="NAME", help="Who agreed.")
@click.option("--date", type=DATE, help="When they agreed.")
@cited_verb
def agree(
    of: str,
    *,
    who: str,
    date: PartialDate | None,
    **where: Unpack[Cited],
) -> AnyEntry:
    """Record that somebody agreed to what was done for a requirement. ENTRY is its id or number."""
    return writing.agree(
        queries.find_key(where["intervention"], of),
        agreed_by=who,
        date=date,
        **where,
    )


@click.command()
@click.argument("of", metavar="ENTRY")
@click.option("--who", required=True, metavar="NAME", help="Who decided.")
@click.option("--outcome", type=click.Choice(_OUTCOMES), required=True, help="What they decided.")
@click.option("--date", type=DATE, help="From which day it holds.")
@cited_verb
def decide(
    of: str,
    *,
    who: str,
    outcome: Outcome,
    date: PartialDate | None,
    **where: Unpack[Cited],
) -> AnyEntry:
    """Record what was decided about a requirement, or about an instrument and all that it requires."""
    return writing.decide(
        queries.find_key(where["intervention"], of),
        decided_by=who,
        outcome=outcome,
        date=date,
        **where,
    )
