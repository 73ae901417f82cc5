"""A record of its own on the disk for each test, and the command line to work on it."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
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


@pytest.fixture
def folder(tmp_path, django_db_blocker):
    """The folder of a new record, in use by this process until the test ends."""
    from candour_site import startup

    environment = {key: value for key, value in os.environ.items() if key.startswith("CANDOUR_")}
    before, data = connections["default"], settings.CANDOUR_DATA
    with django_db_blocker.unblock():
        connections["default"] = before.copy()
        startup.use_folder(tmp_path / "data")
        startup.prepare_record()
        yield tmp_path / "data"
        connections["default"].close()
    connections["default"] = before
    settings.CANDOUR_DATA = data
    os.environ.pop("CANDOUR_DATA")
    os.environ.update(environment)


@pytest.fixture
def run(folder):
    """Run a command of ``candour`` in this process, on the test's record."""

    def run_command(*arguments: str) -> Ran:
        words = [str(word) for word in arguments]
        result = CliRunner().invoke(cli, words, prog_name="candour")
        if isinstance(result.exception, CandourError):
            return Ran(result.exception.exit_code, result.stdout, str(result.exception))
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    return run_command


@pytest.fixture
def candour():
    """The program itself, as a process of its own: the words to start it with."""
    return [str(Path(sys.executable).with_name("candour"))]


@pytest.fixture
def letters(tmp_path):
    """Two hundred short letters, no two alike."""
    folder = tmp_path / "letters"
    folder.mkdir()
    for number in range(200):
        (folder / f"letter-{number:03}.txt").write_text(
            f"Department for Education\n\n{1 + number % 28} March 2019\n\nDear Leader of Ambermere City Council,\n\n"
            f"Letter {number}. I direct Ambermere City Council to report to me on children's services by 31 May 2019.\n\n"
            "Yours sincerely,\nThe Minister for Children\n",
            encoding="utf-8",
        )
    return folder
