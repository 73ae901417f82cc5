"""What the national commands share: who is meant, and results as a table, JSON, CSV or a picture."""

import csv
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path

import click
import msgspec

from candour.authorities import Authority, find_authority, search_authorities
from candour.errors import UnknownAuthority

Row = dict[str, object]

DAY = click.DateTime(["%Y-%m-%d"])

form_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How the answer is printed.",
)
chart_option = click.option(
    "--chart",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also draw the answer to this file, .svg or .png.",
)

_STYLES = {
    "outstanding": "bold white on rgb(11,79,138)",
    "good": "black on rgb(134,184,224)",
    "requires_improvement": "black on rgb(246,197,113)",
    "inadequate": "bold white on rgb(163,32,27)",
    "adequate": "black on rgb(217,210,160)",
}
_SHORT = {
    "outstanding": "outst.",
    "good": "good",
    "requires_improvement": "req. imp.",
    "inadequate": "inadeq.",
    "adequate": "adeq.",
}


def find_named(text: str, *, on: date | None = None) -> Authority:
    """The authority that a command's NAME means; part of a name will do where only one has it.

    Raises ``UnknownAuthority`` and ``AmbiguousAuthority``.
    """
    try:
        return find_authority(text, on=on)
    except UnknownAuthority:
        found = [a for a in search_authorities(text) if a.closed is None]
        if len(found) != 1:
            raise
        return found[0]


def day_of(given: datetime | None) -> date | None:
    """The day of an option, or ``None``."""
    return given.date() if given else None


def plain(value: object) -> object:
    """A result as JSON has it: structs become objects, an authority its code and name.

    >>> plain((date(2020, 1, 2), None))
    ['2020-01-02', None]
    """
    if isinstance(value, Authority):
        return {"code": value.code, "name": value.name, "dfe_number": value.dfe_number}
    if isinstance(value, msgspec.Struct):
        return {name: plain(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def show_answer(
    form: str, *, answer: object, rows: Callable[[], Iterable[Row]], table: Callable[[], None]
) -> None:
    """Print an answer as its ``--format`` asks: the whole as JSON, ``rows`` as CSV, or the table."""
    if form == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(plain(answer)), indent=2))
    elif form == "csv":
        print_csv(rows())
    else:
        table()


def print_csv(rows: Iterable[Row]) -> None:
    """Rows as CSV with a line of names; nothing for no rows."""
    writer: csv.DictWriter[str] | None = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(sys.stdout, fieldnames=list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow({key: "" if value is None else value for key, value in row.items()})


def graded(grade: str | None, *, short: bool = False) -> str:
    """A grade for a table, in its colour; a dash for none. ``short`` abbreviates it for narrow terminals."""
    if grade is None:
        return "[dim]–[/dim]"
    word = _SHORT[grade] if short else grade.replace("_", " ")
    return f"[{_STYLES[grade]}] {word} [/]"


def said_day(day: date | None) -> str:
    """A day as people write it: 17 June 2026."""
    return f"{day.day} {day:%B %Y}" if day else "–"
