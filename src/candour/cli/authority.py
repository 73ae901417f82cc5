"""``candour authority``: who is meant by a name or code, and who came before and after."""

import sys
from datetime import date, datetime

import click

from candour.authorities import (
    Authority,
    authority_by_id,
    find_authority,
    search_authorities,
)
from candour.authorities.model import Link
from candour.errors import AmbiguousAuthority, UnknownAuthority

_KINDS = {
    "county": "county council",
    "unitary": "unitary authority",
    "metropolitan_district": "metropolitan district",
    "london_borough": "London borough",
    "city_of_london": "City of London",
    "isles_of_scilly": "council of the Isles of Scilly",
    "fictional": "fictional, for this project's own documents",
}
_MOST_LISTED = 20


@click.command()
@click.argument("text", nargs=-1, required=True)
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The authority in being on this day.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True
)
def authority(text: tuple[str, ...], on: datetime | None, form: str) -> None:
    """Find a local authority by any name or code.

    TEXT is a name in use now or formerly, part of one, a GSS code, a DfE number or an Ofsted URN.
    A text that may mean several authorities ends with exit code 2 and lists them.
    """
    found = _find(" ".join(text), on=on.date() if on else None)
    if form == "json":
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(as_printed(found)), indent=2))
    else:
        _print_table(found)


def as_printed(authority: Authority) -> dict[str, object]:
    """The authority as ``--format json`` prints it: its fields and its code now in use.

    ``weak_names`` and ``ordinary``, which only the reading of running text needs, are left out.
    """
    fields = {"code": authority.code}
    fields |= {name: getattr(authority, name) for name in authority.__struct_fields__}
    return {k: v for k, v in fields.items() if k not in {"weak_names", "ordinary"}}


def _find(text: str, *, on: date | None) -> Authority:
    try:
        return find_authority(text, on=on)
    except UnknownAuthority as error:
        found = [a for a in search_authorities(text) if on is None or a.in_being(on)]
        if not found:
            raise error
    if len(found) == 1:
        return found[0]
    names = "".join(f"\n  {a.code or 'no code yet':<11} {a.name}" for a in found[:_MOST_LISTED])
    more = f"\n  and {len(found) - _MOST_LISTED} more" if len(found) > _MOST_LISTED else ""
    raise AmbiguousAuthority(
        f"{text!r} may mean any of {len(found)} authorities:{names}{more}\n",
        advice="Say which, by its whole name or its code.",
    )


def _print_table(authority: Authority) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for label, value in rows(authority):
        table.add_row(label, value)
    Console(file=sys.stdout, highlight=False).print(table)


def rows(authority: Authority) -> list[tuple[str, str]]:
    """What the table says of an authority: label and value, line by line."""
    others = [n for n in (*authority.names, *authority.weak_names) if n != authority.name]
    lines = [
        ("Name", authority.name),
        ("Also known as", ", ".join(others)),
        ("Kind", _KINDS[authority.kind]),
        ("Region", authority.region),
        ("In being", _life(authority)),
    ]
    codes = reversed(authority.codes)
    lines += [("GSS code", f"{c.value}{_span(c.since, c.until)}") for c in codes]
    lines += [("GSS code", "none yet")] if not authority.codes else []
    lines += [("DfE number", authority.dfe_number or "not known")] if authority.codes else []
    lines += [("Ofsted URN", authority.urn or "not known")] if authority.codes else []
    lines += [("Predecessor", _linked(link)) for link in authority.predecessors]
    lines += [("Successor", _linked(link)) for link in authority.successors]
    lines += [("Changed", f"{_day(c.on)}: {c.what} {c.source}") for c in authority.changes]
    return lines


def _life(authority: Authority) -> str:
    since = f"from {_day(authority.opened)}" if authority.opened else "since before 1965"
    if authority.announced:
        return f"announced, {since}"
    return f"{since} until {_day(authority.closed)}" if authority.closed else since


def _span(since: date | None, until: date | None) -> str:
    if until is None:
        return ""
    return f" (from {_day(since)} until {_day(until)})" if since else f" (until {_day(until)})"


def _linked(link: Link) -> str:
    other = authority_by_id(link.id)
    return f"{other.name} ({other.code or 'no code yet'}), {_day(link.on)}"


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else ""
