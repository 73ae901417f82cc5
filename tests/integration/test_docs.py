"""The commands in the documentation are run, in order, and print what the pages say they print.

A block ``console`` holds commands after ``$`` and what they print; ``…`` stands for anything. A block that is named after a
file (``json facts.jsonl``) is written to that file first. With CANDOUR_UPDATE_DOCS=1 the pages are given anew what the
commands print (lines that hold ``…`` stay as they are).
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("national.md", "record.md", "requests.md", "stoke-on-trent.md")
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.M | re.S)
UPDATE = os.environ.get("CANDOUR_UPDATE_DOCS") == "1"


@pytest.fixture
def desk(tmp_path, folder, monkeypatch):
    """A folder to work in: the sample beside the record, and somebody at the keyboard."""
    desk = folder.parent
    (desk / "sample").symlink_to(ROOT / "sample")
    monkeypatch.chdir(desk)
    monkeypatch.setenv("LOGNAME", "ada")
    return desk


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_true(name, run, desk):
    path = ROOT / "docs" / "how-to" / name
    page = path.read_text(encoding="utf-8")
    failures = []
    for language, file, body in BLOCK.findall(page):
        if file:
            (desk / file).write_text(body, encoding="utf-8")
        elif language == "console":
            printed = run_block(body, run=run, desk=desk)
            if UPDATE:
                page = page.replace(body, printed)
            elif not fits(printed, said=body):
                failures.append(f"{name} says:\n{body}\nbut it prints:\n{printed}")
    if UPDATE:
        path.write_text(page, encoding="utf-8")
    assert not failures, "\n".join(failures)


@pytest.mark.slow
def test_the_record_of_the_readme_can_be_made_beside_the_one_of_make_run(tmp_path):
    (tmp_path / "sample").symlink_to(ROOT / "sample")
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    (block,) = [body for _, _, body in BLOCK.findall(page) if "candour init" in body]
    commands = [
        line.removeprefix("$ ") for line in block.splitlines() if "candour serve" not in line
    ]
    made = ["candour init --data candour-data", "candour case import --shipped --data candour-data"]
    candour = f"{shlex.quote(sys.executable)} -c 'from candour.cli.main import main; main()'"
    script = "\n".join(["set -e", f'candour() {{ {candour} "$@"; }}', *made, *commands])
    environment = {key: value for key, value in os.environ.items() if key != "CANDOUR_DATA"}
    ran = subprocess.run(
        ["bash", "-c", script],
        cwd=tmp_path,
        env={**environment, "LOGNAME": "ada"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr


def run_block(body: str, *, run, desk: Path) -> str:
    """The block with what its commands print now; output that the page elides with … stays elided."""
    lines: list[str] = []
    for command, said in re.findall(r"^\$ candour (.*)\n((?:(?!\$ ).*\n)*)", body, re.M):
        ran = run(*shlex.split(command))
        err = f"candour: {ran.err}\n" if ran.code and ran.err else ""
        out = re.sub(r"[ \t]+$", "", ran.out + err, flags=re.M).replace(str(desk), ".")
        out = re.sub(r"recorded \d{4}-\d\d-\d\d \d\d:\d\d UTC", "recorded … UTC", out)
        lines.append(f"$ candour {command}\n")
        lines.append(said if "…" in said and fits(out, said=said) else out)
    return "".join(lines)


def fits(printed: str, *, said: str) -> bool:
    """Whether what was printed is what the page says, ``…`` standing for anything."""
    pattern = ".*".join(re.escape(part) for part in said.strip().split("…"))
    return re.fullmatch(pattern, printed.strip(), re.S) is not None


def test_every_command_of_the_record_has_an_example():
    from candour_site.commands import COMMANDS

    page = (ROOT / "docs" / "how-to" / "record.md").read_text(encoding="utf-8")
    own = {name for name, (place, _) in COMMANDS.items() if ".cli." in place} - {"serve"}
    shown = set(re.findall(r"^\$ candour ([a-z]+)", page, re.M))
    assert own - shown == set()
