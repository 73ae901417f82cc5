"""The reference of the record names every kind of entry, every field and every word that an answer may use."""

from pathlib import Path
from typing import get_args

import pytest

from candour.analysis import AUDIENCES, Status
from candour.analysis.commitments import Delivery
from candour.facts.record import AnyEntry, Entry

PAGE = (Path(__file__).parents[3] / "docs" / "reference" / "record.md").read_text()
COMMON = set(Entry.__struct_fields__)


@pytest.mark.parametrize("kind", get_args(AnyEntry))
def test_every_kind_of_entry_has_its_row_with_its_fields(kind):
    word = kind.__struct_config__.tag
    rows = [line for line in PAGE.splitlines() if line.startswith(f"| `{word}` |")]
    assert len(rows) == 1
    for name in kind.__struct_fields__:
        assert name in COMMON or f"`{name}`" in rows[0]


@pytest.mark.parametrize(
    "word", [*get_args(Status), *get_args(Delivery), *AUDIENCES, *sorted(COMMON)]
)
def test_every_word_of_an_answer_is_explained(word):
    assert f"`{word}`" in PAGE
