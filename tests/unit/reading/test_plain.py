"""Plain text: its encoding, its blocks, and what stands around an article."""

import codecs
import textwrap

import pytest

from candour.reading.encodings import decode
from candour.reading.plain import read_plain

ARTICLE = """EDUCATION

Ambermere looks to a neighbour for help with its services

By Pat Writer | 05 November 2021

Talks with Eastmarch began on Thursday, and Ambermere City Council hopes to sign by Easter.

The council's leader said that nobody would lose a social worker while the two sides talked.

An audit in spring had praised the duty team but found that a third of its posts were empty.
"""
TEASERS = """
EDUCATION

Thornsea adds to its leadership team

By Sam Reporter | 02 May 2025

A new assistant director has been appointed by Thornsea Borough Council.

EDUCATION

What is next for school transport

By Kim Columnist | 01 May 2025

Kim Columnist looks at what councils can do about the cost of taxis.

Popular articles by Pat Writer
"""


def blocks_of(text: str) -> list[tuple[str, str]]:
    page = read_plain(text.encode()).pages[0]
    assert page.text == text
    return [(block.kind, page.text[block.start : block.end]) for block in page.blocks]


def furniture_of(text: str) -> list[str]:
    return [words for kind, words in blocks_of(text) if kind == "furniture"]


def kept_of(text: str) -> str:
    return "\n".join(words for kind, words in blocks_of(text) if kind != "furniture")


def test_teasers_after_an_article_are_furniture_and_the_article_is_not():
    kept = [words for kind, words in blocks_of(ARTICLE + TEASERS) if kind != "furniture"]
    assert kept == [line for line in ARTICLE.split("\n") if line]
    assert furniture_of(ARTICLE + TEASERS) == [line for line in TEASERS.split("\n") if line]


def test_a_headline_broken_over_two_lines_is_one_heading():
    text = (
        "Ambermere looks to its neighbour on the coast for help with the\nchildren of the city\n\n"
        "Talks with the neighbour began on Thursday and Ambermere City Council hopes\nto sign before Easter, it was said today in the city.\n"
    )
    assert blocks_of(text)[0] == ("heading", text[: text.index("\n\n")])


def test_fields_above_a_letter_are_no_teaser():
    text = (
        "From: Alma Writer MP, Parliamentary Under-Secretary of State for Children and Families\n\n"
        "To: Councillor Harriet Reader, Leader, Ambermere City Council\nCopied to: Owen Third, Chief Executive; Patricia Fourth\n\n"
        "Date: 4 July 2019\n\nDear Councillor Reader,\n\nYour letter of 20 May about children and families has reached me.\n\n"
        "I write for the Secretary of State about families and their children in your city.\n"
    )
    assert furniture_of(text) == []


def test_an_article_alone_keeps_its_own_headline_and_byline():
    assert furniture_of(ARTICLE) == []


@pytest.mark.parametrize(
    "byline",
    [
        "By Sam Reporter, 2 May 2025",
        "Sam Reporter · 2 May 2025",
        "2nd May 2025 | Sam Reporter",
        "By Sam Reporter and Kim Columnist — May 2, 2025",
        "Sam Reporter | 3 days ago",
        "By Sam Reporter 02/05/2025 at 10:15",
    ],
)
def test_teasers_are_told_by_their_manner_whatever_the_byline(byline):
    teaser = f"\nBins row goes on in Thornsea\n\n{byline}\n\nCollections changed again this week.\n"
    assert furniture_of(ARTICLE + teaser) == [line for line in teaser.split("\n") if line]


def test_teasers_before_an_article_are_furniture():
    before = "Bins row goes on in Thornsea\n\nBy Sam Reporter | 2 May 2025\n\nCollections changed again.\n\n"
    assert furniture_of(before + ARTICLE) == [line for line in before.split("\n") if line]


def test_a_short_article_is_kept_however_long_the_teasers_are():
    short = "EDUCATION\n\nAmbermere told to find a partner\n\nThe minister has issued an improvement notice to Ambermere City Council.\n\nIt follows an inspection.\n"
    standfirst = "Thornsea and its neighbours " * 8 + "agreed."
    teaser = f"\nEDUCATION\n\nThornsea joins with its neighbours\n\nBy Sam Reporter | 02 May 2025\n\n{standfirst}\n"
    assert furniture_of(short + teaser) == [line for line in teaser.split("\n") if line]


def test_a_teaser_between_the_paragraphs_of_an_article_is_furniture():
    text = (
        "SOCIAL CARE\n\nAmbermere told to find a partner for failing children's services\n\n"
        "The minister has told Ambermere City Council to find a partner for its children's services.\n\n"
        "Closing the gap in early learning\n\nBy Pat Writer | 12 June 2023\n\nPat Writer asks what comes next.\n\n"
        "Ambermere has until March to agree with a partner, and its failing services were told of it in June.\n\n"
        "The council's leader said that children would come first whatever the partner was to be.\n"
    )
    kept = kept_of(text)
    assert "Pat Writer" not in kept
    assert "Ambermere told to find" in kept
    assert "Ambermere has until March" in kept


def test_related_articles_at_the_end_are_furniture_with_their_blurbs():
    text = (
        "Ambermere told to find a partner\n\nThe minister has told Ambermere City Council to find a partner.\n\n"
        "RELATED ARTICLES\n\nThornsea trust appoints chief executive\n\nA new chief executive has been appointed in Thornsea. 12 May 2020\n"
    )
    assert "Thornsea" not in kept_of(text)
    assert "find a partner." in kept_of(text)


def test_an_article_after_another_long_one_is_left_alone():
    assert furniture_of(ARTICLE + ARTICLE.replace("05 November", "06 November") * 1) == []


@pytest.mark.parametrize(
    "line",
    [
        "Related: Minister orders Thornsea Borough Council to set up a trust by 31 March 2016",
        "READ MORE: Eastmarch appoints a director of children's services",
        "Don't miss: Thornsea to hire 200 social workers with £30m",
        "Read also | Inspectors rate Eastmarch inadequate",
    ],
)
def test_a_line_that_points_to_another_article_is_furniture_wherever_it_stands(line):
    opening, _, rest = ARTICLE.rpartition("\n\n")
    assert furniture_of(f"{opening}\n\n{line}\n\n{rest}") == [line]


def test_what_readers_wrote_below_an_article_is_furniture():
    comments = "\nComments (2)\n\nAngryResident 6 Nov 2021\n\nThe leader said she would go by March and spent £3m on 40 posts.\n"
    assert furniture_of(ARTICLE + comments) == [line for line in comments.split("\n") if line]
    above = ARTICLE.replace("\n\n", "\n\nComments (2)\n\n", 1)
    assert furniture_of(above) == ["Comments (2)"]


def test_an_article_goes_on_after_bullets_that_point_elsewhere():
    bullets = "\nMORE NEWS:\n\n* Man held after crash in Thornsea\n\n* Opening date for the new bypass\n\n"
    last = "Ambermere City Council was last rated in 2018, and inspectors are due back.\n"
    assert last.strip() not in furniture_of(ARTICLE + bullets + last)
    assert "* Opening date for the new bypass" in furniture_of(ARTICLE + bullets + last)


def test_what_readers_answered_below_an_article_is_furniture():
    answers = "\n3 responses to Caseloads and drift\n\nPat Resident May 26, 2022 at 2:12 pm\n\nNobody listened to us.\n"
    assert furniture_of(ARTICLE + answers) == [line for line in answers.split("\n") if line]


def test_a_list_of_other_articles_with_their_ages_is_furniture():
    tail = "\nMore from the Echo\n\nThornsea services rated poor\n\n2 hours ago\n\nEastmarch pledges £14m for 90 posts\n\n1 day ago\n"
    assert furniture_of(ARTICLE + tail) == [line for line in tail.split("\n") if line]


def test_dates_of_other_articles_at_the_end_and_calls_to_follow_are_furniture():
    end = "Follow Ambermere Echo on Facebook, on Twitter, and sign up for updates.\n- Published18 March 2019\n- Published9 October 2014\n"
    text = ARTICLE.replace("\n\n", "\n") + end
    assert furniture_of(text) == [line for line in end.split("\n") if line]


def test_the_only_date_at_the_end_on_which_a_page_says_that_it_was_published_is_its_own():
    text = "Direction issued to Ambermere City Council\n\nA direction issued by the department.\n\nPublished 9 May 2015\n"
    assert furniture_of(text) == []


def test_the_date_under_a_letter_is_no_furniture():
    text = "Dear leader,\n\nI am minded to direct the council to act upon the report.\n\nYours sincerely,\n\nA. Minister\n\n15 March 2006\n"
    assert furniture_of(text) == []


@pytest.mark.parametrize(
    "caption",
    [
        "The town hall, Ambermere (photo: Pat Writer)",
        "A trust for children’s services was launched in April. Picture: Thornsea Council",
        "Image source, Ambermere Council",
        "© Pat Writer / Picture Agency",
        "[Image: the town hall, seen from the square]",
        "Pictured: Cllr Max Reed and Ada Hollis, who joined in May",
        "Pictured (l-r): Max Reed and Ada Hollis",
    ],
)
def test_captions_with_a_credit_are_captions(caption):
    assert ("caption", caption) in blocks_of(
        ARTICLE + f"\n{caption}\n\nThe council said that it agreed with the report.\n"
    )


def test_headlines_in_a_row_at_the_end_are_furniture():
    headlines = "\nCouncil tax to rise by five per cent\n\nMarket square closed for the summer works\n\nThornsea pier to open again next spring\n"
    assert furniture_of(ARTICLE + headlines) == [line for line in headlines.split("\n") if line]


def test_a_chronicle_of_dated_paragraphs_is_no_row_of_teasers():
    text = "What happened\n\n15 March 2006\n\nThe minister wrote to the mayor about the weaknesses.\n\n19 October 2006\n\nThe minister invoked her powers and wrote again.\n\n25 October 2006\n\nThe mayor issued a press release about it.\n"
    assert furniture_of(text) == []


def test_a_letter_with_its_sender_at_the_end_has_no_furniture():
    text = "Dear Councillor Example,\n\nI have read the report and I am minded to direct the council to act.\n\nYours sincerely,\n\nRt Hon A. Minister MP\n\nSecretary of State for Education\n"
    assert furniture_of(text) == []


def test_rows_of_cells_are_rows_and_a_byline_is_none():
    rows = "Area\tGrade\nOverall\tInadequate\n| Leaders | Good | 2021 |\n"
    kinds = {words: kind for kind, words in blocks_of(f"Judgements\n\n{rows}\n{ARTICLE}")}
    assert kinds["Overall\tInadequate"] == "table_row"
    assert kinds["By Pat Writer | 05 November 2021"] == "paragraph"


def test_captions_between_bars_are_captions_without_their_bars():
    text = "Max Reed called the visitors in |\nTwo officials arrived on Monday to look into foster care, minutes of the cabinet show this week.\n | The minutes say so \n|\nThe mayor denied it."
    assert [each for each in blocks_of(text) if each[0] == "caption"] == [
        ("caption", "Max Reed called the visitors in"),
        ("caption", "The minutes say so"),
    ]


def test_lines_broken_at_any_width_are_one_paragraph():
    for width in (60, 72, 100, 130):
        words = "The agreement was signed on Thursday. It was approved by the minister on the same day, and the commissioner, who had asked for it, has stood down. Her successor starts in May. He has led services elsewhere."
        text = (
            f"A headline here\n\n{textwrap.fill(words, width)}\n\n{textwrap.fill(words, width)}\n"
        )
        assert [kind for kind, _ in blocks_of(text)] == ["heading", "paragraph", "paragraph"]


def test_the_fields_above_an_e_mail_stay_apart():
    text = "From: Interventions Unit, Department for Education and Skills\nTo: Owen Example, Chief Executive of the council\nSent: 4 March 2020\n\nDear Mr Example,\n"
    assert len(blocks_of(text)) == 4


def test_short_paragraphs_of_a_line_each_stay_apart():
    text = "A headline here\nThe agreement was signed by both of the councils on Thursday.\nIt was approved by the minister on the same day as that.\nThe commissioner has stood down, which removes any conflict.\n"
    assert [kind for kind, _ in blocks_of(text)] == ["heading", *["paragraph"] * 3]


def test_a_headline_and_its_byline_without_a_blank_line_are_two_blocks():
    teasers = "More from this section\n\nThornsea: 'We were not told', says opposition\nBy Sam Reporter | 12 October 2021\n\nA third of directors leave within two years\nBy Sam Reporter | 8 October 2021\n"
    assert furniture_of(f"{ARTICLE}\n{teasers}") == [line for line in teasers.split("\n") if line]


def test_a_row_of_menu_words_is_furniture_and_a_byline_is_no_heading():
    kinds = {
        words: kind
        for kind, words in blocks_of(
            f"Home | News | Sport\n\n{ARTICLE}".replace(" | 05 November 2021", "")
        )
    }
    assert kinds["Home | News | Sport"] == "furniture"
    assert kinds["By Pat Writer"] == "paragraph"


@pytest.mark.parametrize(
    "row", ["Sign in | Subscribe", "My account | Log in", "Jobs | Register now"]
)
def test_a_row_of_links_with_a_call_among_them_is_no_headline(row):
    text = f"{row}\n\n{ARTICLE}"
    kinds = {text[b.start : b.end]: b.kind for b in read_plain(text.encode()).pages[0].blocks}
    assert kinds[row] == "furniture"
    assert kinds["Ambermere looks to a neighbour for help with its services"] == "heading"


def test_the_head_of_a_table_is_no_row_of_links():
    table = "Ref | Comments\nA1 | On track\nA2 | Late"
    blocks = read_plain(f"{ARTICLE}\n{table}\n\n{ARTICLE}".encode()).pages[0].blocks
    page = read_plain(f"{ARTICLE}\n{table}\n\n{ARTICLE}".encode()).pages[0].text
    kinds = {page[b.start : b.end]: b.kind for b in blocks}
    assert not [
        words for words, kind in kinds.items() if "Comments" in words and kind == "furniture"
    ]


def test_wrapped_lines_are_one_paragraph_and_items_are_apart():
    text = (
        "Annex\n\nThe council must do the following things, each of which is to be\nreported to the commissioner in writing and without delay:\n"
        "(a) co-operate with the commissioner in all that the direction\nasks of it;\n(b) agree a partner.\n\n1. Report each month.\n2. Publish the plan.\n"
    )
    assert [kind for kind, _ in blocks_of(text)] == [
        "heading",
        "paragraph",
        "list_item",
        "list_item",
        "list_item",
        "list_item",
    ]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("“Café” – £5".encode(), "“Café” – £5"),
        ("“Café” – £5".encode("cp1252"), "“Café” – £5"),
        (codecs.BOM_UTF8 + "é".encode(), "é"),
        (codecs.BOM_UTF16_LE + "é £".encode("utf-16-le"), "é £"),
        (codecs.BOM_UTF16_BE + "é £".encode("utf-16-be"), "é £"),
    ],
)
def test_encodings_are_told_from_the_bytes(data, text):
    assert decode(data) == text


@pytest.mark.shared
def test_the_real_articles_keep_their_sentences_and_lose_their_teasers(shared_articles):
    first, second = shared_articles
    assert [kind for kind, _ in blocks_of(first)].count("furniture") == 0
    assert [kind for kind, _ in blocks_of(first)].count("caption") == 2
    kept = [words for kind, words in blocks_of(second) if kind != "furniture"]
    assert len(kept) == 11
    assert kept[-1].endswith("children services.'")


def test_a_menu_run_together_and_a_notice_of_cookies_are_no_title():
    text = "Cookies on GOV.UK\n\nHome News Sport What's On Jobs\n\nHome Secretary Visits Thornsea\n"
    assert furniture_of(text) == ["Cookies on GOV.UK", "Home News Sport What's On Jobs"]


def test_rows_of_a_timetable_are_no_bylines_of_other_articles():
    text = (
        "Terms of reference\n\nThe Commissioner works for the minister and reports to him in writing.\n\nTimetable\n\n"
        "23 May 2014 – Commissioner to give Ministers a report\n\n30 September 2014 – Council to adopt the single plan\n"
    )
    assert "furniture" not in {block.kind for block in read_plain(text.encode()).pages[0].blocks}
