"""What a document is, who wrote it, when, and which authority it is about: tests that are also the manual.

Each row of ``kinds.toml`` is the text of a small document and what is told from it; a field that is not listed
must be empty. A line that begins with ``# `` is a heading.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from documents import make_document

from candour.extraction.prose import extract_prose
from candour.facts import Block, Document, Metadata, PartialDate

_ROWS = tomllib.loads((Path(__file__).parent / "kinds.toml").read_text(encoding="utf-8"))["case"]


def _document(row: dict[str, Any]) -> Document:
    text, blocks = "", []
    for line in row["text"].strip("\n").split("\n"):
        kind = "heading" if line.startswith("# ") else "paragraph"
        words = line.removeprefix("# ")
        if words.strip():
            blocks.append(
                Block(kind, len(text), len(text) + len(words), 1 if kind == "heading" else 0)
            )
        text += words + "\n"
    given = row.get("metadata", {})
    published = PartialDate.of(given["published"]) if "published" in given else None
    return make_document(
        (text, tuple(blocks)),
        metadata=Metadata(
            title=given.get("title"),
            author=given.get("author"),
            published=published,
            publisher=given.get("publisher"),
        ),
    )


@pytest.mark.parametrize("row", [pytest.param(row, id=row["name"]) for row in _ROWS])
def test_a_document_says_what_it_is(row: dict[str, Any]) -> None:
    told = PartialDate.of(row["told"]["published"]) if "told" in row else None
    extract = extract_prose(_document(row), published=told)
    found = {
        "kind": extract.kind,
        "status": extract.status,
        "title": extract.title,
        "author": extract.author,
        "published": extract.published.value if extract.published else None,
        "about": extract.about,
    }
    given = {**dict.fromkeys(found), "status": "read", **row["is"]}
    assert found == given
