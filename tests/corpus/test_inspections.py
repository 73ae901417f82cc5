"""Inspection reports against agreed answers: the sample always, the real reports where they are.

The real reports are measured by the same command that people run, ``scripts/accuracy.py``.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from candour.extraction import extract_facts
from candour.facts import Document, Extract
from candour.reading import read

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "sample"
SHARED = ROOT.parent / "shared" / "data" / "inspections"
BASELINE = ROOT / "tests" / "corpus" / "inspections-baseline.json"

real = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not SHARED.is_dir(), reason="left out: the real reports of ../shared are not here"
    ),
]


@pytest.fixture(scope="module")
def figures() -> dict[str, dict[str, int]]:
    """The figures that ``make accuracy`` prints."""
    command = [sys.executable, str(ROOT / "scripts" / "accuracy.py"), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    read_figures: dict[str, dict[str, int]] = json.loads(done.stdout)
    return read_figures


def agreed() -> list[dict]:
    lines = (SAMPLE / "answers.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["kind"] == "inspection_report"]


def citations_that_differ(document: Document, extract: Extract) -> list[str]:
    """The quotes that are not the slice that they name."""
    pages = {page.number: page.text for page in document.pages}
    return [
        part.quote
        for fact in extract
        for part in (fact.cite, *fact.also)
        if pages[part.page][part.start : part.end] != part.quote
    ]


def test_the_sample_is_read_as_agreed(figures: dict[str, dict[str, int]]) -> None:
    sample = figures["sample"]
    assert sample["documents"] == len(agreed()) >= 3
    assert (sample["wrong"], sample["left open"]) == (0, 0)
    assert sample["items right"] == sample["items agreed"] > 20


@pytest.mark.parametrize("row", agreed(), ids=lambda row: row["file"])
def test_every_citation_of_the_sample_is_its_slice(row: dict) -> None:
    document = read(SAMPLE / "documents" / row["file"])
    extract = extract_facts(document)
    assert len(extract.facts) > 5
    assert citations_that_differ(document, extract) == []


def test_the_same_weaknesses_come_back_in_successive_reports() -> None:
    themes = []
    for row in agreed():
        facts = extract_facts(read(SAMPLE / "documents" / row["file"])).facts
        themes.append({theme for fact in facts for theme in getattr(fact, "themes", ())})
    assert {"management_oversight", "assessment"} <= set.intersection(*themes)


def test_building_the_sample_again_gives_the_same_bytes(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "scripts" / "build_sample_inspections.py")]
    subprocess.run([*command, "--out", str(tmp_path)], check=True, capture_output=True)
    for row in agreed():
        built, kept = tmp_path / "documents" / row["file"], SAMPLE / "documents" / row["file"]
        assert built.read_bytes() == kept.read_bytes(), row["file"]
    assert (tmp_path / "answers.jsonl").read_text() == (SAMPLE / "answers.jsonl").read_text()


class TestRealReports:
    """The measures of the project on real reports."""

    pytestmark = real

    def test_fields_are_right(self, figures: dict[str, dict[str, int]]) -> None:
        found = figures["real reports"]
        filled = found["right"] + found["wrong"] + found["left open"]
        assert found["right"] / filled >= 0.995
        assert found["wholly right"] / found["documents"] >= 0.9

    def test_nothing_is_wrong_that_could_have_been_left_open(
        self, figures: dict[str, dict[str, int]]
    ) -> None:
        assert figures["real reports"]["wrong"] == 0

    def test_items_are_as_agreed(self, figures: dict[str, dict[str, int]]) -> None:
        found = figures["real reports"]
        assert found["items right"] / found["items agreed"] >= 0.99

    def test_every_citation_is_its_slice(self) -> None:
        cited = 0
        for path in sorted(SHARED.glob("*.pdf")):
            document = read(path)
            extract = extract_facts(document)
            assert citations_that_differ(document, extract) == [], path.name
            cited += len(extract.facts)
        assert cited > 1000

    def test_a_name_tells_nothing(self) -> None:
        """The same bytes under another name give the same facts."""
        for path in sorted(SHARED.glob("*.pdf"))[:6]:
            renamed = read(path.read_bytes(), name="report-of-Bristol-2019-inadequate.pdf")
            assert extract_facts(renamed).facts == extract_facts(read(path)).facts

    def test_the_stored_run_is_that_of_today(self, figures: dict[str, dict[str, int]]) -> None:
        changes = figures["real reports"]["changes against the stored run"]
        assert changes == 0, "`make accuracy` shows them; `scripts/accuracy.py --write` stores them"
