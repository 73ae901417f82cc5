"""Passages and the facts expected of them: tests that are also the manual.

Each ``*.toml`` beside this file holds passages. ``types`` says which facts the file is about: of those
types a passage must give exactly the facts listed, no more and no fewer. A fact lists the fields that
matter; a date is given by its value, and by ``?`` and its words where it must stay unresolved; ``""``
means that a field must be empty; ``quote`` is a part of the cited passage.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from documents import make_document
from further_passages import find_wrong_passages

from candour.extraction.prose import extract_prose
from candour.facts import AnyFact, Block, Document, PartialDate

_FILES = sorted(Path(__file__).parent.glob("*.toml"))
_CASES = [
    pytest.param(case, tuple(data["types"]), id=f"{path.stem}: {case['name']}")
    for path in _FILES
    for data in [tomllib.loads(path.read_text(encoding="utf-8"))]
    for case in data["case"]
]


def _document(case: dict[str, Any]) -> Document:
    paragraphs = [line for line in case["text"].strip("\n").split("\n") if line.strip()]
    text = "\n\n".join(paragraphs)
    blocks, start = [], 0
    for line in paragraphs:
        kind = "list_item" if line.lstrip().startswith(("•", "- ")) else "paragraph"
        blocks.append(Block(kind, start, start + len(line)))
        start += len(line) + 2
    if case.get("title"):
        blocks[0] = Block("heading", blocks[0].start, blocks[0].end, 1)
    return make_document((text, tuple(blocks)))


def _fits(fact: AnyFact, expected: dict[str, Any]) -> bool:
    for field, value in expected.items():
        if field == "type":
            continue
        if field == "quote":
            if value not in fact.cite.quote:
                return False
            continue
        if field == "also":
            if not any(value in also.quote for also in fact.also):
                return False
            continue
        actual = getattr(fact, field)
        if isinstance(actual, PartialDate):
            actual = actual.value if actual.value is not None else f"?{actual.text}"
        if isinstance(actual, tuple):
            actual = list(actual)
        if actual != (None if value == "" else value):
            return False
    return True


def _type_of(fact: AnyFact) -> str:
    tag = type(fact).__struct_config__.tag
    assert isinstance(tag, str)
    return tag


def _show(fact: AnyFact) -> str:
    own = {
        field: value.value or f"?{value.text}" if isinstance(value, PartialDate) else value
        for field in fact.__struct_fields__
        if field not in ("cite", "also", "confidence", "rule")
        and (value := getattr(fact, field)) not in (None, (), False)
    }
    return f"{_type_of(fact)} {own} “{fact.cite.quote}” [{fact.rule}]"


@pytest.mark.parametrize(("case", "types"), _CASES)
def test_a_passage_gives_its_facts(case: dict[str, Any], types: tuple[str, ...]) -> None:
    document = _document(case)
    published = PartialDate.of(case["published"]) if "published" in case else None
    extract = extract_prose(document, published=published, about=case.get("about"))
    found = [fact for fact in extract if _type_of(fact) in types]
    shown = "\n".join(_show(fact) for fact in found)
    left = list(found)
    for expected in case.get("facts", []):
        match = next(
            (f for f in left if _type_of(f) == expected["type"] and _fits(f, expected)), None
        )
        assert match is not None, f"missing {expected}\nfound\n{shown}"
        left.remove(match)
    assert not left, "not expected:\n" + "\n".join(_show(fact) for fact in left)
    for fact in extract:
        page = document.pages[fact.cite.page - 1].text
        assert page[fact.cite.start : fact.cite.end] == fact.cite.quote
        assert not list(find_wrong_passages(document, fact)), _show(fact)
