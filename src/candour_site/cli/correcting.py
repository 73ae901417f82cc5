"""``candour correct``, ``erase`` and ``fact``: what was recorded wrongly, what must go, and what no reader proposed."""

from pathlib import Path
from typing import Any

import click
import msgspec

from candour.errors import InvalidInput, RecordRefused
from candour.facts.extract import AnyFact
from candour.facts.record import AnyEntry, ErasedEntry, FactEntry
from candour_site.cli.fields import change, read_settings, set_option
from candour_site.cli.options import entry_options, find_passage, recording, today
from candour_site.cli.printed import acknowledge, describe_document
from candour_site.cli.printing import print_json
from candour_site.record import queries, writing


@click.command()
@click.argument("entry", metavar="ENTRY")
@set_option
@click.option("--withdraw", is_flag=True, help="It should not stand at all; needs --reason.")
@click.option("--reason", help="Why. It is kept with the entry, and shown wherever that is.")
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

    The old entry stays in the record. Of a fact, --set changes the fact's own fields. In the place of an entry a document may be
    named: then what the record says of it (title, dates, publisher, address, licence) is said anew.
    """
    where = recording(intervention=intervention, by=by)
    if queries.holds_document(entry) and settings and not withdraw:
        _correct_document(entry, settings=settings, reason=reason, where=where, form=form)
        return
    key = queries.find_key(intervention, entry)
    if withdraw:
        if not reason or settings:
            raise InvalidInput(
                "A withdrawal has a reason and changes nothing else.", advice="Give --reason only."
            )
        recorded: AnyEntry = writing.withdraw(key, reason=reason, **where)
    elif settings:
        changes = _read_changes(queries.find_entry(intervention, key), settings)
        recorded = writing.correct(key, changes=changes, reason=reason, **where)
    else:
        raise InvalidInput(
            "What should be corrected?", advice="Say so with --set FIELD=VALUE, or --withdraw."
        )
    acknowledge(recorded, form=form)


def _read_changes(former: AnyEntry, settings: tuple[str, ...]) -> dict[str, Any]:
    """The fields that a correction sets, by name: of a fact, the fact as it should be."""
    if isinstance(former, ErasedEntry):
        raise RecordRefused(
            f"The content of entry {former.id} was erased.", advice="Record anew what should stand."
        )
    if isinstance(former, FactEntry):
        return {"fact": change(former.fact, settings)}
    return read_settings(former, settings)


def _correct_document(
    slug: str,
    *,
    settings: tuple[str, ...],
    reason: str | None,
    where: writing.Recording,
    form: str,
) -> None:
    document = msgspec.structs.replace(
        change(queries.find_document(slug), settings),
        reason=reason or msgspec.UNSET,
        recorded_at=writing.stamp(where["recorded_at"]),
        recorded_by=where["by"],
    )
    for date in (document.written, document.published):
        if date is not None and date.earliest is not None and date.earliest > today():
            raise InvalidInput(
                f"{date.value} has not come yet.", advice="Give the day when it has."
            )
    writing.describe_document(document)
    if form == "json":
        print_json(msgspec.structs.replace(document, pages=()))
    else:
        said = f" (reason: {reason})" if reason else ""
        click.echo(f"Described {slug} anew: {describe_document(document)}{said}")


@click.command()
@click.argument("entry", metavar="ENTRY")
@click.option("--authority", required=True, help="On whose authority: an office or an order.")
@click.option("--reason", required=True, help="Why, without saying again what is erased.")
@entry_options
def erase(
    entry: str, *, authority: str, reason: str, intervention: str, by: str, form: str
) -> None:
    """Record that an entry's content is erased: no answer shows it again, at any moment. ENTRY is its id or number.

    For personal data that has no place in the record; a mistake is corrected instead (candour correct).
    """
    erasure = writing.erase(
        queries.find_key(intervention, entry),
        authority=authority,
        reason=reason,
        **recording(intervention=intervention, by=by),
    )
    acknowledge(erasure, form=form)


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, exists=True, path_type=Path))
@click.option("--document", required=True, metavar="ID", help="The document that they stand in.")
@entry_options
def fact(*, file: Path, document: str, intervention: str, by: str, form: str) -> None:
    """Record facts by hand. FILE holds facts of FACTS.md, one JSON object a line.

    Of the passage, its words are enough: {"type": "review", "by": "Ofsted", …, "cite": {"quote": "…"}}. Their place is
    looked up in the text of the document.
    """
    authority = queries.find_intervention(intervention).authority
    facts = [
        read_fact(line, document=document, authority=authority, place=f"{file}, line {number}")
        for number, line in enumerate(file.read_bytes().splitlines(), start=1)
        if line.strip()
    ]
    drafts = [
        writing.Draft(FactEntry, {"fact": one, "document": document, "basis": "by_hand"})
        for one in facts
    ]
    for entry in writing.append_drafts(drafts, **recording(intervention=intervention, by=by)):
        acknowledge(entry, form=form)


def read_fact(line: bytes, *, document: str, authority: str, place: str) -> AnyFact:
    """The fact that a person wrote on a line, its passage found and its common fields filled in.

    Raises ``InvalidInput``, naming the ``place``, for what is no fact or cites what does not stand there.
    """
    try:
        written = msgspec.json.decode(line, type=dict[str, Any])
        cite = msgspec.convert(written.pop("cite", None), _Quote)
        passage = find_passage(document, quote=cite.quote, page=cite.page)
        common = {"about": authority, "confidence": 1.0, "rule": "by-hand"}
        whole = common | written | {"cite": passage}
        fact: AnyFact = msgspec.convert(msgspec.to_builtins(whole), AnyFact)
    except (msgspec.ValidationError, msgspec.DecodeError, InvalidInput) as error:
        raise InvalidInput(
            f"{place} is no fact: {error}", advice="Compare it with what `candour read` prints."
        ) from error
    return fact


class _Quote(msgspec.Struct, kw_only=True):
    quote: str
    page: int | None = None
