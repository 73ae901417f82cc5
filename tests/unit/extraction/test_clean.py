"""Cleaned text leads back to the exact passage."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.extraction.clean import Span, clean_pages, clean_spans
from candour.facts import Page

ODD = st.text(alphabet="ab ﬁ\u00ad\u2011\n\r\t\u00a0\u200b", max_size=40)


def test_a_passage_over_a_page_break_has_one_part_on_each_page() -> None:
    clean = clean_pages([Page(1, "Plans are not \n"), Page(2, "\nkept up to date.\n")])
    assert clean.text == "Plans are not kept up to date."
    cite, also = clean.cite(0, len(clean.text), field="text")
    assert (cite.page, cite.quote) == (1, "Plans are not")
    assert [(a.field, a.page, a.quote) for a in also] == [("text", 2, "kept up to date.")]


def test_what_is_left_out_between_two_pieces_is_not_cited() -> None:
    page = Page(1, "The plan is\n7\nlate.")
    clean = clean_spans([page], [Span(1, 0, 11), Span(1, 14, 19)])
    assert clean.text == "The plan is late."
    assert [clean.quote(span) for span in clean.spans(0, 17)] == ["The plan is", "late."]


def test_kept_lines_stay_and_blank_lines_mark_paragraphs() -> None:
    clean = clean_pages([Page(1, "One  \r\ntwo\n \nthree")], keep_lines=True)
    assert clean.text == "One\ntwo\n\nthree"


def test_a_hyphen_that_may_not_break_is_a_hyphen_and_a_soft_one_is_nothing() -> None:
    clean = clean_pages([Page(1, "multi\u2011agency super\u00advision")])
    assert clean.text == "multi-agency supervision"
    assert clean.quote(clean.spans(13, 24)[0]) == "super\u00advision"


def test_white_space_alone_cannot_be_cited() -> None:
    clean = clean_pages([Page(1, "a b")])
    with pytest.raises(ValueError, match="nothing to cite"):
        clean.cite(1, 2)


@given(st.lists(ODD, min_size=1, max_size=4), st.booleans())
def test_every_word_of_the_cleaned_text_leads_back_to_itself(
    texts: list[str], keep_lines: bool
) -> None:
    pages = [Page(number, text) for number, text in enumerate(texts, 1)]
    clean = clean_pages(pages, keep_lines=keep_lines)
    for word in re.finditer(r"\S+", clean.text):
        quotes = [clean.quote(span) for span in clean.spans(*word.span())]
        again = clean_pages([Page(1, quote) for quote in quotes], keep_lines=keep_lines)
        assert again.text == word.group()
