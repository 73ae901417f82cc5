"""The index of a text's words."""

import pytest

from candour.extraction.words import Words, lower_alike

TEXT = "The council must report by 3 May; THE Council’s report is due in 2019."


def test_words_are_found_where_they_stand_whatever_their_case() -> None:
    found = Words(TEXT).find({"council", "the"})
    assert [TEXT[start : start + len(word)] for start, word in found] == [
        "The",
        "council",
        "THE",
        "Council",
    ]


def test_part_of_a_word_is_no_word() -> None:
    assert Words("a reporter reports").find({"report", "port"}) == []


def test_what_opens_with_a_figure_is_found_when_asked_for() -> None:
    found = Words(TEXT).find({"may"}, figures=True)
    assert [word for _start, word in found] == ["3", "may", "2019"]


def test_words_of_a_span_begin_in_it() -> None:
    words = Words(TEXT)
    assert [word for _start, word in words.back_from(17, 4)] == ["must", "council"]
    assert words.all[words.count_before(4) : words.count_before(17)] == ["council", "must"]


def test_text_without_any_of_the_words_holds_none() -> None:
    words = Words(TEXT)
    assert words.hold({"council", "panel"})
    assert not words.hold({"panel"})


@pytest.mark.parametrize("text", ["İSTANBUL Road Centre", "STRASSE", "Ambermere", ""])
def test_lower_case_keeps_every_offset(text: str) -> None:
    assert len(lower_alike(text)) == len(text)
    assert lower_alike(text)[1:].isascii()
