"""What a pattern cannot do without is read from it, and never asks for more than the pattern does."""

import re
import tomllib
from importlib.resources import files

import pytest

from candour.extraction.anycase import AnyCase
from candour.extraction.literals import find_literals
from candour.extraction.prose.phrasebook import all_phrases
from candour.extraction.prose.speech.channels import told_channels
from candour.extraction.prose.vocabulary import find_held, find_tries, number_groups
from candour.extraction.words import Words


def _held_by(sentence: str) -> set[int]:
    words = Words(sentence).all
    return find_held(words, [sentence.lower()], [len(words)])[0]


PHRASES = [phrase for phrases in all_phrases().values() for phrase in phrases]


@pytest.mark.parametrize(
    ("pattern", "groups"),
    [
        (r"\bappoint(?:ed|s)?\b", [{"appoint"}]),
        (r"(?:revoke|lift)s? (?:the )?order", [{"order"}, {"revoke", "lift"}]),
        (r"(?P<who>council)\s+(?i:Agreed)", [{"council"}, {"agreed"}]),
        (r"letters? of", [{"letter"}]),
        (r"reviewed{2}x", [{"reviewed"}]),
        (r"(?:plan|planned)ning", [{"plan"}, {"ning"}]),
        (r"(?:the )*board{0,1}", [{"boar"}]),
        (r"direct\w+\.[abc]notice", [{"direct"}, {"notice"}]),
    ],
)
def test_every_match_holds_a_word_of_each_group(pattern: str, groups: list[set[str]]) -> None:
    assert [set(group) for group in find_literals(pattern)] == groups


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:council)?",
        r"(?:board|\w+)",
        r"(?<=council )\d",
        r"(?!council)\w+",
        r"(?P<day>\d)(?P=day)",
        r"an? (?:of|to)",
        r"(?:board)*",
    ],
)
def test_what_may_be_missing_is_not_asked_for(pattern: str) -> None:
    assert find_literals(pattern) == ()


@pytest.mark.parametrize("phrase", PHRASES, ids=[phrase.rule for phrase in PHRASES])
def test_a_phrase_is_tried_on_its_own_example(phrase) -> None:
    held = _held_by(phrase.example)
    assert number_groups(phrase.groups) <= held
    tries = find_tries([held])
    name = phrase.rule.partition(".")[0]
    assert (0, all_phrases()[name].index(phrase)) in tries[name]


@pytest.mark.parametrize("index", range(len(told_channels())))
def test_a_way_of_telling_is_tried_on_its_own_example(index: int) -> None:
    text = (files("candour.extraction") / "data" / "disclosures.toml").read_text(encoding="utf-8")
    example = tomllib.loads(text)["told"][index]["example"]
    held = _held_by(example)
    assert number_groups(told_channels()[index].groups) <= held


def test_several_words_are_held_only_where_they_stand_together() -> None:
    groups = next(one.groups for one in told_channels() if "shared with" in one.clues)
    asked = number_groups(tuple(group for group in groups if "shared with" in group))
    assert not asked <= _held_by("It was shared widely, with care.")
    assert asked <= _held_by("It was shared with us.")


def test_a_pattern_is_compiled_when_it_is_first_used() -> None:
    broken = AnyCase("(council")
    with pytest.raises(re.error):
        broken.finditer("The council", "the council")
