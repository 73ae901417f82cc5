"""Every phrase list stands with an example that it finds, and a source."""

import tomllib
from importlib.resources import files

import pytest

from candour.extraction.parties import find_parties
from candour.extraction.prose.kinds import tell_kind
from candour.extraction.prose.speech.audiences import audience_of
from candour.extraction.prose.speech.channels import told_channels, withheld_patterns
from candour.extraction.prose.speech.withheld import may_withhold
from candour.extraction.prose.speech.words import find_occasion, says_nothing
from candour.extraction.prose.vocabulary import key_of


def _load(name: str) -> dict:
    text = (files("candour.extraction") / "data" / name).read_text(encoding="utf-8")
    return tomllib.loads(text)


_OFFICES = _load("offices.toml")["office"]
_BODIES = _load("bodies.toml")["body"]
_DISCLOSURES = _load("disclosures.toml")
_SPEECH = _load("speech.toml")


@pytest.mark.parametrize("row", _OFFICES, ids=[row["key"] for row in _OFFICES])
def test_an_office_is_found_in_its_example(row):
    assert row["key"] in {party.office for party in find_parties(row["example"])}
    assert row["source"]


@pytest.mark.parametrize("row", _BODIES, ids=[row["names"][0] for row in _BODIES])
def test_a_body_is_found_in_its_example(row):
    assert row["key"] in {party.office for party in find_parties(row["example"])}
    assert row["source"]


@pytest.mark.parametrize("index", range(len(_DISCLOSURES["told"])))
def test_a_way_of_telling_is_found_in_its_example(index):
    row, channel = _DISCLOSURES["told"][index], told_channels()[index]
    lowered = row["example"].lower()
    assert all(any(word in lowered for word in group) for group in channel.groups)
    assert channel.pattern.printed.search(row["example"])
    assert row["source"]


@pytest.mark.parametrize("index", range(len(_DISCLOSURES["withheld"])))
def test_a_way_of_withholding_is_found_in_its_example(index):
    row, way = _DISCLOSURES["withheld"][index], withheld_patterns()[index]
    lowered = row["example"].lower()
    assert may_withhold(lowered)
    assert all(any(word in lowered for word in group) for group in way.needs)
    assert way.pattern.printed.search(row["example"])
    assert row["source"]


@pytest.mark.parametrize(
    "row", _load("audiences.toml")["audience"], ids=lambda row: row["audience"]
)
def test_every_phrase_names_its_audience(row):
    assert {audience_of(phrase) for phrase in row["phrases"]} == {row["audience"]}


@pytest.mark.parametrize("row", _SPEECH["occasion"], ids=lambda row: row["example"][:40])
def test_an_occasion_is_found_in_its_example(row):
    found = find_occasion(row["example"])
    assert found
    assert found == row["via"] if "via" in row else found in row["example"]
    assert row["source"]


def test_empty_words_are_found_in_their_example():
    assert says_nothing(_SPEECH["empty"]["example"])


@pytest.mark.parametrize("row", _load("kinds.toml")["cue"], ids=lambda row: row["example"][:40])
def test_a_cue_has_an_example_and_a_source(row):
    assert row["example"]
    assert row["source"]
    assert any(word in row["example"].lower() for word in row["needs"])


def test_a_text_without_cues_is_of_no_kind():
    assert tell_kind("Peel the squash.") == "other"


def test_what_opens_a_line_tells_the_kind_in_any_line_and_nowhere_within_one():
    heading = "Improvement notice to Ambermere City Council"
    assert tell_kind(f"Ambermere\n{heading}\nIssued in March.") == "improvement_notice"
    assert tell_kind(f"They read the old {heading} aloud.") == "other"


@pytest.mark.parametrize("need", [" if the ", "the new ", "ed that", "day-to-day"])
def test_what_several_words_need_is_known_by_a_part_of_one_of_them(need):
    spaced = [f" {word} " for word in need.replace("-", " ").split()]
    key = key_of(need)
    assert any(key in word for word in spaced)
    assert key.strip() not in ("the", "that", "to")
