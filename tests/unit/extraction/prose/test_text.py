"""Paragraphs and sentences of a document, and the way back to its pages."""

import pytest
from documents import make_document

from candour.extraction.prose.text import Text
from candour.facts import Block


def _sentences(*pages) -> list[str]:
    return [sentence.text for sentence in Text(make_document(*pages)).sentences]


def test_a_line_of_plain_text_is_a_paragraph():
    text = Text(make_document("The council failed. It must act.\nA letter was sent."))
    assert [s.paragraph for s in text.sentences] == [0, 0, 1]


def test_titles_and_initials_end_no_sentence():
    assert _sentences("Mr. Wynn met Cllr. A. Hollis on No. 4 Street. They agreed.") == [
        "Mr. Wynn met Cllr. A. Hollis on No. 4 Street.",
        "They agreed.",
    ]


def test_a_sentence_keeps_its_closing_mark():
    assert _sentences("“We will act.” The leader left.") == ["“We will act.”", "The leader left."]


def test_a_sentence_longer_than_anybody_writes_is_cut_between_words():
    words = "the council and its partners " * 300
    found = _sentences(words.strip())
    assert max(map(len, found)) <= 2_500
    assert " ".join(found) == words.strip()
    assert [*map(len, _sentences("x" * 6_000))] == [2_500, 2_500, 1_000]


def test_furniture_is_no_part_of_the_text():
    page = "The council failed.\nRead more: ten recipes.\nIt must act."
    blocks = (Block("paragraph", 0, 19), Block("furniture", 20, 43), Block("paragraph", 44, 56))
    assert _sentences((page, blocks)) == ["The council failed.", "It must act."]


def test_wrapped_lines_are_one_paragraph():
    lines = (
        "Having read what was sent to her the minister asked her inspectors\n"
        "and has decided that a neighbour shall look after the homes until a\n"
        "manager has been found for each of them. The cabinet has ten weeks\n"
        "to choose one."
    )
    text = Text(make_document(lines))
    assert len(text.paragraphs) == 1
    assert "inspectors and has decided" in text.text


def test_running_headers_are_left_out():
    items = ("the letter", "the budget", "the partner", "the visit")
    pages = (
        f"Page {n}\nAmbermere City Council\nThe board took note of {item}."
        for n, item in enumerate(items, 1)
    )
    text = Text(make_document(*pages))
    assert text.text.split("\n") == [f"The board took note of {item}." for item in items]


def test_a_span_leads_back_to_its_page():
    text = Text(make_document("The  council\nfailed.", "It must\tact."))
    start = text.text.index("must")
    cite, also = text.cite(start, start + 8)
    assert (cite.page, cite.quote, also) == (2, "must\tact", ())


def test_paragraphs_side_by_side_are_cited_in_one_piece():
    text = Text(make_document("One thing.\n\nAnother thing."))
    cite, also = text.cite(0, len(text.text))
    assert cite.quote == "One thing.\n\nAnother thing."
    assert also == ()


def test_a_passage_around_furniture_or_over_a_page_is_cited_in_parts():
    page = "One.\nAdvert.\nTwo."
    blocks = (Block("paragraph", 0, 4), Block("furniture", 5, 12), Block("paragraph", 13, 17))
    text = Text(make_document((page, blocks), "Three."))
    cite, also = text.cite(0, len(text.text))
    assert cite.quote == "One."
    assert [(a.page, a.quote) for a in also] == [(1, "Two."), (2, "Three.")]


def test_a_paragraph_runs_on_over_a_page():
    first = "The council must find a partner that"
    second = "is strong enough to help."
    blocks = (Block("paragraph", 0, len(first)),)
    text = Text(make_document((first, blocks), (second, (Block("paragraph", 0, len(second)),))))
    assert [s.text for s in text.sentences] == [f"{first} {second}"]
    cite, also = text.cite(0, len(text.text))
    assert (cite.page, also[0].page) == (1, 2)


def test_nothing_cannot_be_cited():
    text = Text(make_document("One.\n\nTwo."))
    with pytest.raises(ValueError, match="nothing to cite"):
        text.cite(4, 5)


def test_the_rulers_of_a_table_are_no_words():
    assert _sentences(" | The letter says so |\n|\n") == ["The letter says so"]


def test_a_document_without_pages_has_no_sentences():
    assert Text(make_document()).sentences == ()


def test_a_word_is_held_by_the_sentences_it_stands_in_whole() -> None:
    text = Text(
        make_document("Leaders gave up. By May it was led by officers. It was led by nobody.")
    )
    assert text.sentences_holding("led by") == [1, 2]
    assert text.sentences_holding(". by") == []
    assert text.sentences_holding("absent") == []


def test_the_lines_of_a_cell_that_say_who_was_there_are_paragraphs():
    row = "Present:\tCllr Ada Bell, Leader\nBen Orr (Chief Executive)\nCy Poe, Commissioner"
    text = Text(make_document((row, (Block("table_row", 0, len(row)),))))
    assert text.text.split("\n") == [
        "Present: Cllr Ada Bell, Leader",
        "Ben Orr (Chief Executive)",
        "Cy Poe, Commissioner",
    ]
    wrapped = "A1\tPublish a plan\nfor the workforce\t31 May 2023"
    text = Text(make_document((wrapped, (Block("table_row", 0, len(wrapped)),))))
    assert text.text == "A1 Publish a plan for the workforce 31 May 2023"
