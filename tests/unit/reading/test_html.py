"""HTML: the article itself, and what the page says of itself."""

import pytest

from candour.reading import read
from candour.reading.page_metadata import parse_date

STORY = """<p><strong>Ambermere City Council has been given three months to agree a partnership.</strong></p>
<p>The Secretary of State for Education issued the direction on Thursday after an inspection.</p>
<figure><img src="x.jpg"><figcaption>The civic centre</figcaption></figure>
<p>The leader said: &ldquo;We accept the findings and will invest &pound;4.2m in 80 new posts.&rdquo;</p>
<ul><li>The council must agree a partner by the end of January.</li><li>The commissioner reports monthly.</li></ul>
<table><tr><th>Area</th><th>Grade</th></tr><tr><td>Overall</td><td>Inadequate</td></tr></table>
<blockquote><p>Progress has been too slow for children who need help today.</p></blockquote>"""
STORY_BLOCKS = [
    ("paragraph", "Ambermere City Council has been given three months to agree a partnership."),
    (
        "paragraph",
        "The Secretary of State for Education issued the direction on Thursday after an inspection.",
    ),
    ("caption", "The civic centre"),
    (
        "paragraph",
        "The leader said: “We accept the findings and will invest £4.2m in 80 new posts.”",
    ),
    ("list_item", "The council must agree a partner by the end of January."),
    ("list_item", "The commissioner reports monthly."),
    ("table_row", "Area\tGrade"),
    ("table_row", "Overall\tInadequate"),
    ("paragraph", "Progress has been too slow for children who need help today."),
]
HEADLINE = ("heading", "Council told to find a partner")
AROUND = """<div id="cookie-consent"><p>We use cookies to make this site work and to see how it is used by its many readers.</p></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>"""
BEHIND = """<section class="related-stories"><h2>Read more</h2><ul><li><a href="/2">Thornsea names new director</a></li>
<li><a href="/3">Row over school places goes on</a></li></ul></section>
<aside><h2>Most read</h2><p>Ten things to do this weekend in and around the town of Eastmarch, from the fair to the pier.</p></aside>
<footer><p>Copyright Ambermere Echo. All rights reserved. Registered in England and Wales with number 12345.</p></footer>"""


def page(body: str, *, head: str = "<title>Council told to find a partner | Echo</title>") -> bytes:
    return f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode()


def blocks_of(data: bytes) -> list[tuple[str, str]]:
    document = read(data, name="page.html")
    assert document.status == "read", document.problems
    (only,) = document.pages
    return [(block.kind, only.text[block.start : block.end]) for block in only.blocks]


@pytest.mark.parametrize(
    "body",
    [
        f"{AROUND}<main><article><h1>Council told to find a partner</h1>{STORY}</article>{BEHIND}</main>",
        f"{AROUND}<div class='wrap with-sidebar'><h1>Council told to find a partner</h1><div class='body'>{STORY}</div>{BEHIND}</div>",
        f"{AROUND}<h1>Council told to find a partner</h1><div itemprop='articleBody'>{STORY}</div>{BEHIND}",
        f"<form action='x'>{AROUND}<div id='content'><h1>Council told to find a partner</h1>{STORY}</div>{BEHIND}</form>",
        f"{AROUND}<article><h1>Council told to find a partner</h1>{STORY}</article>"
        "<article><h2><a href='/9'>Market square to be rebuilt</a></h2><p>Works begin in June and will take all of a year.</p></article>",
    ],
    ids=["marked", "classes", "microdata", "one form around all", "teasers are articles, too"],
)
def test_the_article_is_found_whatever_the_page_is_made_of(body):
    assert blocks_of(page(body)) == [HEADLINE, *STORY_BLOCKS]


def test_an_old_page_laid_out_by_tables_is_read_paragraph_by_paragraph():
    body = """<table><tr><td><a href="1">Front Page</a><br><a href="2">Africa</a></td><td><table><tr><td><b>Officials arrive</b></td></tr>
    <tr><td><p>Two officials arrived on Monday to look into foster care, and stay until Easter.
    <p>The mayor said he had sent for them, but the minutes show that he had voted against it.<br><br>
    A spokesman for the council had no more to say about what the minutes say of it.</td></tr></table></td></tr></table>"""
    assert [words for _, words in blocks_of(page(body))] == [
        "Officials arrive",
        "Two officials arrived on Monday to look into foster care, and stay until Easter.",
        "The mayor said he had sent for them, but the minutes show that he had voted against it.",
        "A spokesman for the council had no more to say about what the minutes say of it.",
    ]


def test_an_article_in_bare_boxes_is_read_like_one_in_paragraphs():
    lines = [
        "Ambermere City Council has three months to agree a partnership.",
        "Its leader said that she accepts the findings of <b>the inspection</b>.",
    ]
    boxes = "".join(f"<div>{line}</div>" for line in lines)
    beside = "<div><h3>You may also like</h3><div><a href='/1'>Thornsea names a new director of services</a></div></div>"
    body = f"<div><div><h1>Council told to find a partner</h1>{boxes}</div>{beside}</div>"
    assert [words for _, words in blocks_of(page(body))] == [
        "Council told to find a partner",
        "Ambermere City Council has three months to agree a partnership.",
        "Its leader said that she accepts the findings of the inspection.",
    ]


def test_a_title_on_the_first_line_of_a_cell_is_the_heading():
    body = (
        "<table><tr><td><font size=5>Council told to find a partner</font><br>Ministers gave it three months to agree one."
        "<br><br>The leader of the council said that she accepts what the inspectors found.</td></tr></table>"
    )
    assert blocks_of(page(body))[:2] == [
        HEADLINE,
        ("paragraph", "Ministers gave it three months to agree one."),
    ]


def test_teasers_that_no_element_gives_away_are_marked_as_furniture():
    cards = "".join(
        f"<div><h3><a href='/{n}'>{title}</a></h3><p>By Sam Reporter | 0{n} May 2025</p><p>{line}</p></div>"
        for n, title, line in (
            (
                1,
                "Leader of Eastmarch steps down after vote",
                "She lost a vote of confidence on Monday night.",
            ),
            (
                2,
                "Market square to be rebuilt at long last",
                "Works begin in June and will take a year.",
            ),
        )
    )
    found = blocks_of(page(f"<div><h1>Council told to find a partner</h1>{STORY}{cards}</div>"))
    assert found[:10] == [HEADLINE, *STORY_BLOCKS]
    assert {kind for kind, _ in found[10:]} <= {"furniture"}


def test_a_page_says_its_title_author_publisher_address_and_day():
    head = """<title>X | Echo</title><link rel="canonical" href="https://echo.example/1">
    <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Council told",
    "datePublished": "2021-11-05T10:12:00Z", "author": [{"@type": "Person", "name": "Pat Writer"}, {"name": "Kim Columnist"}],
    "publisher": {"name": "Ambermere Echo"}}]}</script>"""
    metadata = read(page(f"<article>{STORY}</article>", head=head)).metadata
    assert metadata.title == "Council told"
    assert metadata.author == "Pat Writer, Kim Columnist"
    assert metadata.publisher == "Ambermere Echo"
    assert metadata.url == "https://echo.example/1"
    assert metadata.published.value == "2021-11-05"


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("Agenda item", "Improvement plan: update"),
        ("Decision details", "Improvement plan: update"),
        ("Council told to act", "Council told to act"),
    ],
)
def test_a_headline_that_only_names_the_kind_of_page_is_no_title(top, title):
    head = f"<title>{top} - Ambermere City Council</title>"
    headings = f"<h1>{top}</h1><h2>Improvement plan: update</h2>"
    assert read(page(f"<main>{headings}{STORY}</main>", head=head)).metadata.title == title


def test_author_and_site_are_found_where_the_article_names_none():
    site = '<script type="application/ld+json">[{"@type": "WebSite", "name": "Ambermere Echo"}]</script>'
    byline = (
        '<span itemprop="author" itemscope><span itemprop="name">Pat Writer</span>, reporter</span>'
    )
    metadata = read(page(f"<article>{byline}{STORY}</article>", head=site)).metadata
    assert (metadata.author, metadata.publisher) == ("Pat Writer", "Ambermere Echo")


def test_a_page_of_the_government_is_by_the_body_that_published_it():
    head = '<meta property="og:site_name" content="GOV.UK"><meta name="govuk:primary-publishing-organisation" content="Department for Education">'
    metadata = read(page(f"<main>{STORY}</main>", head=head)).metadata
    assert (metadata.author, metadata.publisher) == ("Department for Education", "GOV.UK")


@pytest.mark.parametrize(
    "meta",
    [
        '<meta property="article:published_time" content="2019-11-01T09:00:00+00:00">',
        '<meta name="govuk:first-published-at" content="2019-11-01T00:00:00.000+00:00"><meta name="govuk:updated-at" content="2023-02-01">',
        '<meta name="DCTERMS.issued" content="2019-11-01"><meta name="DC.date.modified" content="2022-01-01">',
        '<meta name="pubdate" content="Fri, 01 Nov 2019 09:00:00 GMT">',
        '<meta itemprop="datePublished" content="November 1, 2019">',
    ],
)
def test_the_day_of_publication_is_found_wherever_pages_put_it(meta):
    found = read(page(f"<article>{STORY}</article>", head=meta)).metadata.published
    assert found.value == "2019-11-01"


@pytest.mark.parametrize("text", ["01/11/2019", "yesterday", "2019-13-45", "", "32 May 2020"])
def test_a_date_that_may_mean_two_days_or_none_is_left_open(text):
    assert parse_date(text) is None


def test_the_publication_date_that_the_caller_tells_wins(make_pdf):
    from candour.facts import PartialDate

    meta = '<meta property="article:published_time" content="2019-11-01">'
    told = PartialDate.of("2018-01-01")
    assert (
        read(page(f"<article>{STORY}</article>", head=meta), published=told).metadata.published
        == told
    )


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Report not found",
            "<main><h1>Report not found</h1><p>Sorry, the document you requested no longer exists.</p></main>",
        ),
        (
            "Just a moment...",
            "<p>Checking your browser before you continue. Enable JavaScript to go on with it.</p>",
        ),
        (
            "Sign in to your account",
            "<main><p>Please sign in to read this document of the council, or ask for access.</p></main>",
        ),
        (
            "404 - Page not found",
            "<main><h1>Page not found</h1><p>We could not find that page. It may have moved.</p></main>",
        ),
    ],
)
def test_a_page_in_place_of_the_document_is_no_record(title, body):
    document = read(page(body, head=f"<title>{title}</title>"), name="report.pdf")
    assert document.status == "not_a_record"
    assert [found.code for found in document.problems] == ["type_mismatch", "error_page"]


def test_menus_alone_are_no_record():
    document = read(
        page(f"{AROUND}<footer><p>All rights reserved by the owners of this site.</p></footer>")
    )
    assert (document.status, document.problems[-1].code) == ("not_a_record", "no_article")


def test_an_article_about_something_not_found_is_an_article():
    story = STORY.replace("after an inspection", "after the missing report was not found")
    assert (
        read(page(f"<article><h1>Report not found in archive</h1>{story * 3}</article>")).status
        == "read"
    )


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("iso-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("utf-8", "utf-8"),
        ("", "utf-8"),
        ("nonsense", "cp1252"),
    ],
)
def test_the_declared_encoding_is_believed_where_it_fits(declared, encoding):
    text = f"<html><head><meta http-equiv=Content-Type content='text/html; charset={declared}'></head><body><p>“Café” – a council with £5 to spend on its services.</p></body></html>"
    assert (
        read(text.encode(encoding)).pages[0].text
        == "“Café” – a council with £5 to spend on its services."
    )


def test_control_characters_by_number_are_no_text_and_no_fault():
    body = f"<article><p>A clause &#1; with <script>x</script>&#x1b; odd &#xFFFE; signs in it.</p>{STORY}</article>"
    words = blocks_of(page(body))[0][1]
    assert words == "A clause \ufffd with \ufffd odd \ufffd signs in it."


def test_a_duty_that_reads_like_a_call_is_no_furniture():
    body = f"<article>{STORY}<ul><li>Share this plan with partners</li><li>Comments of members by May</li></ul></article>"
    assert blocks_of(page(body))[-2:] == [
        ("list_item", "Share this plan with partners"),
        ("list_item", "Comments of members by May"),
    ]


def test_the_type_that_closes_a_row_of_a_collection_opens_no_teaser():
    rows = [
        f"<li><a href='/{n}'>Direction issued to {council}</a><ul><li>{n} May 2018</li><li>Decision</li></ul></li>"
        for n, council in enumerate(("Ambermere", "Thornsea", "Eastmarch"), 1)
    ]
    found = blocks_of(
        page(
            "<main><h1>Improvement notices and directions</h1><p>Directions about children's services.</p>"
            f"<h2>Open directions</h2><ul>{rows[0]}{rows[1]}</ul><h2>Closed directions</h2><ul>{rows[2]}</ul></main>"
        )
    )
    assert ("heading", "Closed directions") in found


def test_what_is_not_seen_is_not_text():
    body = f"<article>{STORY}<p hidden>Secret that is hidden from every reader of the page.</p><p style='display: none'>Another secret of the page.</p><!-- a comment --><script>var x = 'code';</script></article>"
    assert blocks_of(page(body)) == STORY_BLOCKS


def test_elements_nested_past_the_limit_fail():
    body = "<div>" * 230 + STORY + "</div>" * 230
    document = read(page(body))
    assert (document.status, document.problems[-1].code) == ("failed", "nested_too_deep")


@pytest.mark.shared
@pytest.mark.parametrize("name", ["report-016.pdf", "report-077.pdf"])
def test_the_saved_error_pages_among_the_reports_are_no_records(shared_inspections, name):
    document = read(shared_inspections / name)
    assert document.status == "not_a_record"
    assert [found.code for found in document.problems] == ["type_mismatch", "error_page"]


def test_a_short_notice_with_a_table_of_duties_is_read_whole():
    rows = (
        "<tr><th>Ref</th><th>Action</th><th>By when</th></tr>"
        "<tr><td>A1</td><td>Publish a plan</td><td>31 May 2023</td></tr>"
    )
    body = f"<h1>Improvement Notice to Ambermere</h1><p>14 March 2023</p><table>{rows}</table>"
    assert blocks_of(page(body, head="")) == [
        ("heading", "Improvement Notice to Ambermere"),
        ("paragraph", "14 March 2023"),
        ("table_row", "Ref\tAction\tBy when"),
        ("table_row", "A1\tPublish a plan\t31 May 2023"),
    ]


def test_a_table_of_short_cells_beside_a_boxed_paragraph_is_part_of_the_article():
    rows = "".join(
        f"<tr><td>A{number}</td><td>Publish plan {number} on the web site</td><td>31 May 2023</td></tr>"
        for number in range(1, 6)
    )
    lead = (
        "<div><div><p>The council must take these steps before the end of the year.</p></div></div>"
    )
    found = blocks_of(page(f"<div>{lead}<table>{rows}</table></div>", head=""))
    assert [kind for kind, _ in found].count("table_row") == 5


def test_a_list_of_links_without_a_menus_marks_is_no_record():
    links = "".join(f"<li><a href='/{n}'>Children and families {n}</a></li>" for n in range(9))
    document = read(page(f"<h1>News</h1><div><ul>{links}</ul></div>"))
    assert (document.status, document.problems[-1].code) == ("not_a_record", "no_article")


def test_the_lines_of_a_cell_stay_lines():
    cell = "<td>Ada Bell, Leader<br>Ben Orr, Chief Executive<p>Cy Poe, Commissioner</p></td>"
    rows = blocks_of(page(f"{STORY}<table><tr><td>Present:</td>{cell}</tr></table>"))
    assert rows[-1] == (
        "table_row",
        "Present:\tAda Bell, Leader\nBen Orr, Chief Executive\nCy Poe, Commissioner",
    )
