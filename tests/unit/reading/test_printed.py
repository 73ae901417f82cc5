"""Web pages printed to PDF: paragraphs, headlines, and what stands around the article."""

import pytest

from candour.reading import read

CHROMIUM = "Mozilla/5.0 \\(X11; Linux x86_64\\) HeadlessChrome/130.0.0.0 Safari/537.36"
ARTICLE = [
    (800, 8, "11/5/21, 9:04 AM Ambermere told to find a partner"),
    (760, 20, "Ambermere told to find a partner for its"),
    (736, 20, "struggling children’s services"),
    (
        700,
        10,
        "Ofsted rated the services inadequate in June, and the minister has given the council",
    ),
    (685, 10, "until the end of January to agree a partnership with a stronger authority."),
    (
        655,
        10,
        "The leader of the council said that the work had begun and that every family would be told.",
    ),
    (20, 8, "https://news.example/ambermere 1/2"),
]
TEASERS = [
    (800, 8, "11/5/21, 9:04 AM Ambermere told to find a partner"),
    (770, 10, "CHILDREN’S SERVICES"),
    (745, 14, "Thornsea appoints a new director of services"),
    (725, 8, "By Pat Writer | 02 May 2025"),
    (705, 10, "Alex Morgan has been appointed as director by Thornsea Borough Council."),
    (670, 10, "CHILDREN’S SERVICES"),
    (645, 14, "What the new bill means for social workers"),
    (625, 8, "By Sam Author | 01 May 2025"),
    (605, 10, "Sam Author asks what will change."),
    (20, 8, "https://news.example/ambermere 2/2"),
]


@pytest.fixture
def printed(make_web_print):
    return read(make_web_print([ARTICLE, TEASERS], creator=CHROMIUM))


def blocks_of(document, kind):
    return [
        page.text[block.start : block.end]
        for page in document.pages
        for block in page.blocks
        if block.kind == kind
    ]


def test_lines_set_alike_one_below_the_other_are_one_paragraph(printed):
    first, second = blocks_of(printed, "paragraph")
    assert first.startswith("Ofsted rated")
    assert first.endswith("stronger authority.")
    assert second.startswith("The leader of the council")


def test_a_headline_is_told_from_its_size_over_two_lines(printed):
    assert blocks_of(printed, "heading") == [
        "Ambermere told to find a partner for its\nstruggling children’s services"
    ]


@pytest.mark.parametrize("words", ["https://news.example", "11/5/21, 9:04 AM"])
def test_what_the_browser_prints_at_the_edges_is_furniture(printed, words):
    assert sum(words in block for block in blocks_of(printed, "furniture")) == 2


def test_a_moment_or_an_address_within_the_article_is_its_own(make_web_print):
    lines = [
        (800, 8, "11/5/21, 9:04 AM Ambermere told to find a partner"),
        (760, 10, "Published 16/05/2019 09:30"),
        (730, 10, "Ofsted judged leadership inadequate on 3 April 2019: https://ofsted.example/1"),
        (700, 10, "The council will reply."),
        (20, 8, "Ambermere told to find a partner https://news.example/1"),
    ]
    document = read(make_web_print([lines], creator=CHROMIUM))
    assert len(blocks_of(document, "furniture")) == 2
    assert any("Published" in block for block in blocks_of(document, "paragraph"))


def test_teasers_on_a_page_of_their_own_are_furniture(printed):
    assert {block.kind for block in printed.pages[1].blocks} == {"furniture"}


def test_a_pdf_that_no_browser_made_keeps_its_bare_lines(make_web_print):
    document = read(make_web_print([ARTICLE, TEASERS], creator="Microsoft Word"))
    assert [page.blocks for page in document.pages] == [(), ()]


def test_an_item_of_a_list_begins_a_block_and_the_text_stays_as_it_was(make_web_print):
    lines = [
        (700, 10, "The council must:"),
        (685, 10, "• send a plan"),
        (670, 10, "• publish it"),
    ]
    printed = read(make_web_print([lines], creator=CHROMIUM))
    assert blocks_of(printed, "list_item") == ["• send a plan", "• publish it"]
    assert printed.pages[0].text == "The council must:\n• send a plan\n• publish it"


def test_a_character_beyond_the_basic_plane_does_not_shift_the_places(smiling_pdf):
    document = read(
        smiling_pdf.replace(b"trailer<<", b"trailer<</Info 7 0 R ").replace(
            b"xref", b"7 0 obj\n<</Creator(Safari)>>\nendobj\nxref", 1
        )
    )
    assert blocks_of(document, "heading") == ["B😀BB"]
