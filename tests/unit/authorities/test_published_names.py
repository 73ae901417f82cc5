"""Names and numbers as Ofsted and the department print them, and the register rebuilt from their files."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from candour.authorities import authority_by_code, find_authority

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared" / "data"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="needs the published files in ../shared"),
]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_name_in_published_outcomes_finds_the_authority_of_its_number() -> None:
    outcomes = rows(SHARED / "national" / "outcomes.csv")
    assert len(outcomes) > 400
    for row in outcomes:
        found = find_authority(row["authority"])
        assert (found.dfe_number, found.urn) == (row["dfe_number"], row["ofsted_urn"])
        assert authority_by_code(row["ofsted_urn"]) == found


def test_every_name_printed_in_inspection_reports_is_found() -> None:
    names = {row["authority"] for row in rows(SHARED / "inspections" / "answers.csv")} - {""}
    assert len(names) > 50
    for name in names:
        assert find_authority(name).code


def test_building_the_register_again_gives_the_same_bytes(tmp_path: Path) -> None:
    out = tmp_path / "register.json"
    script = ROOT / "scripts" / "build_authorities.py"
    arguments = ["--national", str(SHARED / "national"), "--out", str(out)]
    subprocess.run([sys.executable, str(script), *arguments], check=True)
    committed = ROOT / "src" / "candour" / "authorities" / "data" / "register.json"
    assert out.read_bytes() == committed.read_bytes()
