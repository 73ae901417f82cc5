"""Every phrase finds its own example, and says where its wording comes from."""

import pytest

from candour.extraction.prose.frames.phrases import (
    Phrase,
    compile_piece,
    load_phrases,
    load_words,
    search_lowered,
)

FILES = (
    "appointments", "assessments", "commitments", "findings", "judgements", "partnerships", "requirements", "reviews",
    "support", "transfers",
)  # fmt: skip
PHRASES = [phrase for name in FILES for phrase in load_phrases(name)]


@pytest.mark.parametrize("phrase", PHRASES, ids=[phrase.rule for phrase in PHRASES])
def test_a_phrase_finds_its_example(phrase: Phrase) -> None:
    assert phrase.pattern.printed.search(phrase.example)
    assert any(word in phrase.example.lower() for word in phrase.needs)
    assert not phrase.beside or any(word in phrase.example.lower() for word in phrase.beside)
    assert phrase.source


def test_rules_have_names_of_their_own() -> None:
    rules = [phrase.rule for phrase in PHRASES]
    assert len(rules) == len(set(rules))


@pytest.mark.parametrize(
    "noun", load_words("instruments", "noun"), ids=lambda noun: noun["example"]
)
def test_a_noun_of_an_instrument_finds_its_example(noun: dict[str, str]) -> None:
    assert compile_piece(noun["pattern"]).search(noun["example"])


def test_a_pattern_is_searched_for_where_its_words_stand() -> None:
    pattern = r"\b(?:lifted|revoked)\s+the\s*$"
    found = search_lowered(pattern, "ministers have lifted the")
    assert found
    assert found.group() == "lifted the"
    assert search_lowered(pattern, "ministers have lifted it") is None
    assert search_lowered(pattern, "ministers have issued the") is None
