"""Whatever stands in a document, reading it gives exact passages or nothing, and the same again."""

import pytest
from documents import make_document
from hypothesis import given, settings
from hypothesis import strategies as st

from candour.extraction.prose import extract_prose
from candour.facts import Block, Document

_PIECES = st.sampled_from(
    [
        "Council leader Ada Hollis said: “We will act.",
        "“It is late,” said Cllr Ben Okoro.",
        "In May 2008 she wrote to the leader.",
        "Under the Freedom of Information Act two audits were released to the BBC.",
        "'Inadequate' services, it's said, 'must improve.'",
        "Ambermere City Council",
        "She said: \"None of us saw this.\"",
        "by the end of January",
        "1. The Council must report monthly.",
        "told that the the , said",
        "Dear Councillor Hollis,",
        "Mr",
        "£5.5m ... ‘ “ ' \"",
        "\u00a0\u200b\ufb01rst",
        "|",
    ]
)  # fmt: skip


def _document(pages: list[str], blocks: bool) -> Document:
    return make_document(
        *((text, (Block("paragraph", 0, len(text)),) if blocks and text else ()) for text in pages),
        media_type=None,
    )


@settings(max_examples=120, deadline=None)
@given(
    st.lists(
        st.lists(_PIECES | st.text(max_size=40), max_size=8).map("\n".join), min_size=0, max_size=3
    ),
    st.booleans(),
)
def test_every_passage_of_any_document_is_exact(pages, blocks):
    document = _document(pages, blocks)
    extract = extract_prose(document)
    for fact in extract:
        for passage in (fact.cite, *fact.also):
            page = document.pages[passage.page - 1].text
            assert page[passage.start : passage.end] == passage.quote
    assert extract_prose(document) == extract


def test_a_long_paragraph_of_quotation_marks_is_read_in_time():
    document = _document(["' \" “ ‘ said a' " * 3000], blocks=True)
    assert extract_prose(document).status in ("read", "not_a_record")


def test_a_long_run_of_capitalised_words_is_read_in_time():
    document = _document(["Ada Hollis Of The Council And " * 3000], blocks=True)
    assert extract_prose(document).status == "read"


@pytest.mark.slow
def test_quotations_that_are_opened_and_never_closed_are_read_in_time():
    document = _document(["She said “he said ‘Ofsted said ' " * 1000], blocks=True)
    assert extract_prose(document).status in ("read", "not_a_record")
