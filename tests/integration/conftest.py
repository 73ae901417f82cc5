"""A record of its own on the disk for each test, and the command line to work on it."""

import shutil
import sys
from pathlib import Path

import pytest
from records import run_command, use_record


@pytest.fixture(scope="session")
def empty_record(tmp_path_factory, django_db_blocker):
    """The folder of a record in which nothing stands. To be copied, never worked on."""
    folder = tmp_path_factory.mktemp("empty") / "data"
    with use_record(folder, blocker=django_db_blocker):
        pass
    return folder


@pytest.fixture
def start(empty_record):
    """The folder of the record that each test begins with a copy of; modules may begin with another."""
    return empty_record


@pytest.fixture
def folder(start, tmp_path, django_db_blocker):
    """The folder of a record of the test's own, in use by this process until the test ends."""
    shutil.copytree(start, tmp_path / "data")
    with use_record(tmp_path / "data", blocker=django_db_blocker):
        yield tmp_path / "data"


@pytest.fixture
def run(folder):
    """Run a command of ``candour`` in this process, on the test's record."""
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
