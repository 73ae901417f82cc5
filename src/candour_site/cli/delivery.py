"""``candour evidence``, ``fulfil``, ``agree`` and ``decide``: what became of a requirement or a promise."""

from typing import Any

import click

from candour.facts import PartialDate
from candour.facts.record.entries import EvidenceSays, Outcome
from candour_site.cli.options import find_passage, recording, verb_options
from candour_site.cli.parameters import DATE, NUMBER
from candour_site.cli.printed import acknowledge
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
@verb_options
def evidence(
    of: str,
    *,
    says: EvidenceSays,
    date: PartialDate | None,
    document: str | None,
    cited: dict[str, Any],
    intervention: str,
    by: str,
    form: str,
) -> None:
    """Record what shows whether a requirement or promise was carried out. ENTRY is its id or number."""
    entry = writing.add_evidence(
        queries.find_key(intervention, of),
        says=says,
        date=date,
        document=document or cited["source"],
        cite=find_passage(**cited),
        **recording(intervention=intervention, by=by),
    )
    acknowledge(entry, form=form)


@click.command()
@click.argument("of", metavar="ENTRY")
@click.option("--quantity", type=NUMBER, required=True, help="How much, in the promise's own unit.")
@click.option("--date", type=DATE, help="When it was delivered.")
@verb_options
def fulfil(
    of: str,
    *,
    quantity: float,
    date: PartialDate | None,
    cited: dict[str, Any],
    intervention: str,
    by: str,
    form: str,
) -> None:
    """Record that so much of a promise was delivered. ENTRY is the promise's id or number."""
    entry = writing.fulfil(
        queries.find_key(intervention, of),
        quantity=quantity,
        date=date,
        cite=find_passage(**cited),
        **recording(intervention=intervention, by=by),
    )
    acknowledge(entry, form=form)


@click.command()
@click.argument("of", metavar="ENTRY")
@click.option("--who", required=True, metavar="NAME", help="Who agreed.")
@click.option("--date", type=DATE, help="When they agreed.")
@verb_options
def agree(
    of: str,
    *,
    who: str,
    date: PartialDate | None,
    cited: dict[str, Any],
    intervention: str,
    by: str,
    form: str,
) -> None:
    """Record that somebody agreed to what was done for a requirement. ENTRY is its id or number."""
    entry = writing.agree(
        queries.find_key(intervention, of),
        agreed_by=who,
        date=date,
        cite=find_passage(**cited),
        **recording(intervention=intervention, by=by),
    )
    acknowledge(entry, form=form)


@click.command()
@click.argument("of", metavar="ENTRY")
@click.option("--who", required=True, metavar="NAME", help="Who decided.")
@click.option("--outcome", type=click.Choice(_OUTCOMES), required=True, help="What they decided.")
@click.option("--date", type=DATE, help="From which day it holds.")
@verb_options
def decide(
    of: str,
    *,
    who: str,
    outcome: Outcome,
    date: PartialDate | None,
    cited: dict[str, Any],
    intervention: str,
    by: str,
    form: str,
) -> None:
    """Record what was decided about a requirement, or about an instrument and all that it requires."""
    entry = writing.decide(
        queries.find_key(intervention, of),
        decided_by=who,
        outcome=outcome,
        date=date,
        cite=find_passage(**cited),
        **recording(intervention=intervention, by=by),
    )
    acknowledge(entry, form=form)
