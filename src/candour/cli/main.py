"""The entry point: finds commands, and turns errors into messages and exit codes."""

import sys
from importlib import import_module
from importlib.metadata import entry_points

import click

from candour import __version__
from candour.cli.commands import COMMANDS
from candour.errors import CandourError


class LazyGroup(click.Group):
    """A group whose commands are imported when called, not when listed."""

    def __init__(self, *, table: dict[str, tuple[str, str]], **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type]
        self._table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._table:
            return None
        module, _, name = self._table[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, self._table[name][1]) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


def all_commands() -> dict[str, tuple[str, str]]:
    """The library's commands and those that installed packages add."""
    table = dict(COMMANDS)
    for point in entry_points(group="candour.commands"):
        table.update(point.load())
    return table


cli = LazyGroup(
    name="candour",
    table=all_commands(),
    help="Read the documents of an intervention and keep one open, citable record of it.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
click.version_option(__version__, prog_name="candour")(cli)


def main() -> None:
    """Run the command line; a ``CandourError`` ends it with its message and exit code."""
    try:
        cli(standalone_mode=True)
    except CandourError as error:
        click.echo(f"candour: {error}", err=True)
        sys.exit(error.exit_code)
