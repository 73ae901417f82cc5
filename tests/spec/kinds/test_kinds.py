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
from candour.reading.formats import DOCX, PDF

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


@pytest.mark.parametrize(
    ("author", "shown"),
    [
        ("Ambermere City Council", "Ambermere City Council"),
        ("Department for Education", "Department for Education"),
        ("The Ofsted", "The Ofsted"),
        ("Michael Typist", None),
        ("Michael Typist, Ambermere City Council", None),
        ("python-docx", None),
    ],
)
@pytest.mark.parametrize("media_type", [PDF, DOCX])
def test_whoever_a_word_processor_names_is_no_author_unless_it_is_a_body(
    author: str, shown: str | None, media_type: str
) -> None:
    document = make_document(
        "Ambermere City Council must improve its services for children.",
        metadata=Metadata(author=author),
        media_type=media_type,
    )
    assert extract_prose(document).author == shown


def test_who_signed_a_letter_is_its_author_whoever_typed_it() -> None:
    letter = "Dear Leader\n\nAmbermere City Council must improve.\n\nYours sincerely,\nAlma Corrin\nMinister\n"
    document = make_document(letter, metadata=Metadata(author="Michael Typist"), media_type=DOCX)
    assert extract_prose(document).author == "Alma Corrin"
