"""Records of their own on the disk for tests, and the command line to work on them."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from django.conf import settings
from django.db import connections

from candour.cli.main import cli
from candour.errors import CandourError


@dataclass
class Ran:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@contextmanager
def use_record(folder: Path, *, blocker: Any) -> Iterator[None]:
    """Have this process use the record in a folder, made or brought up to date, until the block ends."""
    from candour_site import startup

    environment = {key: value for key, value in os.environ.items() if key.startswith("CANDOUR_")}
    before, data = connections["default"], settings.CANDOUR_DATA
    with blocker.unblock():
        connections["default"] = before.copy()
        try:
            startup.use_folder(folder)
            startup.prepare_record()
            yield
        finally:
            connections["default"].close()
            connections["default"] = before
            settings.CANDOUR_DATA = data
            os.environ.pop("CANDOUR_DATA")
            os.environ.update(environment)


def run_command(*arguments: object) -> Ran:
    """Run a command of ``candour`` in this process, on the record in use."""
    words = [str(word) for word in arguments]
    result = CliRunner().invoke(cli, words, prog_name="candour")
    if isinstance(result.exception, CandourError):
        return Ran(result.exception.exit_code, result.stdout, str(result.exception))
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ran(result.exit_code, result.stdout, result.stderr)
