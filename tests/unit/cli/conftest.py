"""Reports and letters made for the tests of the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from candour.cli.main import cli

LETTER = """Ambermere City Council looks for a director

By Pat Writer | 05 November 2021

The Secretary of State for Education has given Ambermere City Council three months to find a director.

Council leader, Cllr Jo Example, said: "We accept the findings in full, =1+1 and all."
"""


@pytest.fixture(scope="session")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A letter to read, never to be changed."""
    path = tmp_path_factory.mktemp("letters") / "letter.txt"
    path.write_text(LETTER, "utf-8")
    return path


@pytest.fixture(scope="session")
def run():
    def run_candour(*arguments: object) -> Result:
        return CliRunner().invoke(cli, [str(argument) for argument in arguments])

    return run_candour
