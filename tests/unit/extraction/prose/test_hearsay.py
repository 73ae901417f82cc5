"""Every list of words of hearsay stands with an example that it finds, and a source."""

import tomllib
from importlib.resources import files

import pytest
from documents import make_document

from candour.extraction.prose import build_context
from candour.extraction.prose.hearsay import find_led_in

_LEADS = tomllib.loads(
    (files("candour.extraction") / "data" / "hearsay.toml").read_text(encoding="utf-8")
)["lead"]


@pytest.mark.parametrize("row", _LEADS, ids=[row["name"] for row in _LEADS])
def test_words_of_hearsay_are_found_in_their_example(row):
    context = build_context(make_document(row["example"]))
    assert row["name"] in {name for name, _clause in find_led_in(context)}
    assert row["source"]
