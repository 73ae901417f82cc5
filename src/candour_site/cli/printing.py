"""How answers are printed: a table for people, JSON for programs; both on standard output."""

import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click
import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

_WIDTH_WITHOUT_TERMINAL = 110


def print_json(value: Any) -> None:
    """Print a value of the library, or several, as JSON."""
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def print_table(
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    title: str = "",
    empty: str = "Nothing recorded.",
) -> None:
    """Print rows under headings; ``empty`` when there are none."""
    found = list(rows)
    out = console()
    if title:
        out.print(Text(title, style="bold"))
    if not found:
        out.print(Text(empty))
        return
    table = Table(
        box=None, pad_edge=False, show_edge=False, header_style="bold", collapse_padding=True
    )
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in found:
        table.add_row(*(Text(cell) for cell in row))
    out.print(table)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines, wrapped at the width of the terminal."""
    out = console()
    for line in lines:
        out.print(Text(line))


def console() -> Console:
    """Standard output, as wide as the terminal or as a page of documentation."""
    width = None if sys.stdout.isatty() else _WIDTH_WITHOUT_TERMINAL
    return Console(file=sys.stdout, width=width, highlight=False, soft_wrap=False)
