"""What the commands that read documents have in common: their paths, their options, their end."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click
import msgspec

from candour.errors import InvalidInput
from candour.reading.limits import Limits
from candour.reading.walk import find_files

Command = TypeVar("Command", bound=Callable[..., Any])

# What may not be read fails when its turn comes, as every other document that cannot be read: the rest is still read.
FILE_OR_FOLDER = click.Path(path_type=Path, readable=False)


def reading_options(command: Command) -> Command:
    """The arguments and options of every command that reads documents."""
    limits = ", ".join(Limits.__struct_fields__)
    for option in (
        click.option(
            "--limit",
            "limits",
            multiple=True,
            metavar="NAME=NUMBER",
            callback=lambda _ctx, _option, given: limits_from(given),
            help=f"What one document may use, instead of the default; may be repeated. Names: {limits}.",
        ),
        click.option(
            "--workers",
            type=click.IntRange(1, 256),
            default=available_processors,
            show_default="one a processor",
            help="How many processes read side by side.",
        ),
        click.option(
            "--out",
            type=click.Path(dir_okay=False, path_type=Path),
            help="Write to this file, all or nothing, instead of standard output.",
        ),
        click.argument("paths", nargs=-1, required=True, type=FILE_OR_FOLDER),
    ):
        command = option(command)
    return command


def limits_from(given: Sequence[str]) -> Limits:
    """The limits with these ``NAME=NUMBER`` in place of the defaults. Raises ``InvalidInput`` for what is none.

    >>> limits_from(["pages=5000"]).pages
    5000
    """
    changes: dict[str, float | int] = {}
    for each in given:
        name, _, number = each.partition("=")
        if name not in Limits.__struct_fields__ or not number.replace(".", "", 1).isdigit():
            raise InvalidInput(
                f"{each!r} is no limit.",
                advice=f"Write NAME=NUMBER with one of {', '.join(Limits.__struct_fields__)}.",
            )
        whole = isinstance(getattr(Limits(), name), int)
        changes[name] = int(float(number)) if whole else float(number)
    return msgspec.structs.replace(Limits(), **changes)


def list_files(paths: Sequence[Path]) -> list[Path]:
    """The files of these paths in order. Raises ``InvalidInput`` when a path does not exist.

    What stands behind a folder that may not be looked into is listed: it fails when it is read.
    """
    for path in paths:
        if _is_absent(path):
            raise InvalidInput(f"There is no {str(path)!r}.", advice="Check the path.")
    return [found.path for found in find_files(paths)]


def _is_absent(path: Path) -> bool:
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def available_processors() -> int:
    """How many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
