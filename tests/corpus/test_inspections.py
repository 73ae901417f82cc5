"""Inspection reports against agreed answers: the sample always, the real reports where they are.

The real reports are measured by what people run, ``scripts/accuracy.py``; each is read once for all that is asked of it.
"""

import json
import subprocess
import sys
from pathlib import Path

import accuracy
import pytest
from corpus.scoring import Scored, score
from corpus.tables import summary

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
def scored() -> dict[str, list[Scored]]:
    """What ``make accuracy`` measures: each set of documents read and compared."""
    return {name: list(score(answers)) for name, answers in accuracy.collect(shared=SHARED).items()}


@pytest.fixture(scope="module")
def figures(scored: dict[str, list[Scored]]) -> dict[str, dict[str, int]]:
    """The figures that ``make accuracy`` prints, of each set."""
    return {name: summary(compared) for name, compared in scored.items()}


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


def test_the_command_prints_the_figures(monkeypatch, capsys, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.argv", ["accuracy.py", "--inspections", str(tmp_path)])
    accuracy.main()
    printed = capsys.readouterr().out
    assert f"documents wholly right {len(agreed())} of {len(agreed())}" in printed
    assert "only the sample was measured" in printed


def test_every_citation_of_the_sample_is_its_slice(scored: dict[str, list[Scored]]) -> None:
    for one in scored["sample"]:
        assert len(one.extract.facts) > 5, one.name
        assert citations_that_differ(one.document, one.extract) == [], one.name


def test_the_same_weaknesses_come_back_in_successive_reports(
    scored: dict[str, list[Scored]],
) -> None:
    themes = [
        {theme for fact in one.extract for theme in getattr(fact, "themes", ())}
        for one in scored["sample"]
    ]
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

    def test_every_citation_is_its_slice(self, scored: dict[str, list[Scored]]) -> None:
        for one in scored["real reports"]:
            assert citations_that_differ(one.document, one.extract) == [], one.name
        assert sum(len(one.extract.facts) for one in scored["real reports"]) > 1000

    def test_a_name_tells_nothing(self, scored: dict[str, list[Scored]]) -> None:
        """The same bytes under another name give the same facts."""
        for one in scored["real reports"][:6]:
            path = one.answer.path
            renamed = read(path.read_bytes(), name="report-of-Bristol-2019-inadequate.pdf")
            assert extract_facts(renamed).facts == one.extract.facts

    def test_the_stored_run_is_that_of_today(self, scored: dict[str, list[Scored]]) -> None:
        changes = accuracy.compare_with_stored(scored["real reports"])
        assert changes == [], "`scripts/accuracy.py --write` stores a run"
