"""``candour correct`` and ``candour fact``: what was recorded wrongly, and what no reader proposed."""

from pathlib import Path

import click
import msgspec

from candour.errors import InvalidInput
from candour.facts.extract import AnyFact
from candour.facts.record import AnyEntry, FactEntry
from candour_site.cli.fields import change, read_settings, set_option
from candour_site.cli.options import entry_options, recording
from candour_site.cli.printed import acknowledge
from candour_site.record import queries, writing


@click.command()
@click.argument("entry", metavar="ENTRY")
@set_option
@click.option("--withdraw", is_flag=True, help="It should not stand at all; needs --reason.")
@click.option("--reason", help="Why it is withdrawn.")
@entry_options
def correct(
    entry: str,
    *,
    settings: tuple[str, ...],
    withdraw: bool,
    reason: str | None,
    intervention: str,
    by: str,
    form: str,
) -> None:
    """Correct an entry by a new one that supersedes it, or withdraw it. ENTRY is its id or number.

    The old entry stays in the record. Of a fact, --set changes the fact's own fields.
    """
    key = queries.find_key(intervention, entry)
    where = recording(intervention=intervention, by=by)
    recorded: AnyEntry
    if withdraw:
        if not reason or settings:
            raise InvalidInput(
                "A withdrawal has a reason and changes nothing else.", advice="Give --reason only."
            )
        recorded = writing.withdraw(key, reason=reason, **where)
    elif not settings:
        raise InvalidInput(
            "What should be corrected?", advice="Say so with --set FIELD=VALUE, or --withdraw."
        )
    else:
        former = queries.find_entry(intervention, key)
        changes = (
            {"fact": change(former.fact, settings)}
            if isinstance(former, FactEntry)
            else read_settings(former, settings)
        )
        recorded = writing.correct(key, changes=changes, **where)
    acknowledge(recorded, form=form)


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, exists=True, path_type=Path))
@click.option("--document", required=True, metavar="ID", help="The document that they stand in.")
@entry_options
def fact(*, file: Path, document: str, intervention: str, by: str, form: str) -> None:
    """Record facts by hand. FILE holds facts of FACTS.md, one JSON object a line."""
    facts = [_read(line, number, file) for number, line in _lines(file)]
    drafts = [
        writing.Draft(FactEntry, {"fact": one, "document": document, "basis": "by_hand"})
        for one in facts
    ]
    for entry in writing.append_drafts(drafts, **recording(intervention=intervention, by=by)):
        acknowledge(entry, form=form)


def _lines(file: Path) -> list[tuple[int, bytes]]:
    lines = enumerate(file.read_bytes().splitlines(), start=1)
    return [(number, line) for number, line in lines if line.strip()]


def _read(line: bytes, number: int, file: Path) -> AnyFact:
    try:
        return msgspec.json.decode(line, type=AnyFact)  # type: ignore[arg-type, no-any-return]
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise InvalidInput(
            f"{file}, line {number} is no fact: {error}.",
            advice="Compare it with what `candour read` prints.",
        ) from error
