"""The project's own documents: built anew they are the same, and every agreed fact stands on words that are read."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from further_passages import find_wrong_passages

from candour.authorities import authority_by_code
from candour.extraction import extract_facts
from candour.reading import read

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "sample"
ANSWERS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (SAMPLE / "answers-prose.jsonl").read_text(encoding="utf-8").splitlines()
]


def flat(text: str) -> str:
    return " ".join(text.split())


def test_building_again_gives_the_same_bytes(tmp_path: Path) -> None:
    script = ROOT / "scripts" / "build_sample_prose.py"
    subprocess.run([sys.executable, str(script), "--out", str(tmp_path)], check=True)
    answers = "answers-prose.jsonl"
    assert (tmp_path / answers).read_bytes() == (SAMPLE / answers).read_bytes()
    for made in (tmp_path / "documents").iterdir():
        assert made.read_bytes() == (SAMPLE / "documents" / made.name).read_bytes(), made.name


@pytest.mark.parametrize("answer", ANSWERS, ids=[answer["file"] for answer in ANSWERS])
def test_every_agreed_fact_stands_on_words_that_are_read(answer: dict[str, Any]) -> None:
    document = read(SAMPLE / "documents" / answer["file"])
    assert document.status == answer["status"]
    text = flat(" ".join(page.text for page in document.pages))
    for fact in answer["facts"]:
        assert flat(fact["anchor"]) in text


@pytest.mark.parametrize("answer", ANSWERS, ids=[answer["file"] for answer in ANSWERS])
def test_a_further_passage_gives_the_field_that_it_names(answer: dict[str, Any]) -> None:
    document = read(SAMPLE / "documents" / answer["file"])
    for fact in extract_facts(document).facts:
        assert not list(find_wrong_passages(document, fact)), fact.rule


def test_every_format_and_kind_of_the_story_is_there() -> None:
    assert {Path(a["file"]).suffix for a in ANSWERS} == {".docx", ".html", ".pdf", ".txt"}
    assert {a["kind"] for a in ANSWERS} >= {
        "direction", "email", "foi_response", "improvement_notice", "improvement_plan", "letter", "minutes",
        "news", "press_release", "report",
    }  # fmt: skip
    types = {fact["type"] for a in ANSWERS for fact in a["facts"]}
    assert types >= {
        "appointment", "assessment", "commitment", "disclosure", "finding", "instrument", "judgement",
        "non_disclosure", "partnership", "requirement", "review", "statement", "support", "transfer",
    }  # fmt: skip


def test_only_fictional_authorities_appear() -> None:
    codes = {
        value
        for a in ANSWERS
        for fact in a["facts"]
        for key, value in fact.items()
        if value and (key == "about" or key.endswith("_code"))
    }
    assert {authority_by_code(code).kind for code in codes} == {"fictional"}
