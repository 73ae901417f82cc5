"""What stands directly before a place is found, and nothing that ends earlier."""

import re

from candour.extraction.before import Before

_DEFINITE = Before(r"\b(?:the|this)\s*$", re.IGNORECASE, reach=8)


def test_what_stands_before_the_end_is_found_however_long_the_text() -> None:
    found = _DEFINITE.search("It was long before the council answered. " * 20 + "Lift The ")
    assert found is not None
    assert found.group() == "The "


def test_what_stands_further_back_is_not_found() -> None:
    assert _DEFINITE.search("the order ") is None


def test_a_passage_ends_where_it_is_told_to() -> None:
    text = "under the direction"
    found = _DEFINITE.search(text, 0, text.index("direction"))
    assert found is not None
    assert found.start() == 6


def test_what_begins_before_the_passage_is_cut_off() -> None:
    assert _DEFINITE.search("the ", 1) is None


def test_a_word_is_whole_where_the_reach_begins_within_another() -> None:
    assert Before(r"\bthe\s$", reach=4).search("to breathe ") is None
    assert Before(r"\bthe\s$", reach=4).search("to the ") is not None
