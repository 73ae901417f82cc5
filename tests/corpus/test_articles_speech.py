"""The two real articles: every statement, disclosure and allegation in them, and no false one."""

from pathlib import Path

import pytest
from documents import make_document

from candour.extraction.prose import extract_prose
from candour.facts import Disclosure, Document, NonDisclosure, PartialDate, Statement
from candour.reading.plain import read_plain

ARTICLES = Path(__file__).parents[3] / "shared" / "data" / "articles"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not ARTICLES.is_dir(), reason="left out: the real articles of ../shared are not here"
    ),
]


def _read(name: str) -> Document:
    (page,) = read_plain((ARTICLES / name).read_bytes()).pages
    return make_document((page.text, page.blocks))


@pytest.fixture(scope="module")
def first() -> Document:
    return _read("000_f568b20a4d30036c.txt")


@pytest.fixture(scope="module")
def second() -> Document:
    return _read("004_9f09e6c41c29aa70.txt")


def _statements(document: Document, **told) -> list[Statement]:
    return [fact for fact in extract_prose(document, **told) if isinstance(fact, Statement)]


def test_the_first_is_news_about_the_city_without_a_date_of_its_own(first):
    extract = extract_prose(first)
    assert (extract.kind, extract.about, extract.published) == ("news", "E06000021", None)


def test_the_letters_came_to_the_broadcaster_under_the_freedom_of_information_act(first):
    (told,) = [fact for fact in extract_prose(first) if isinstance(fact, Disclosure)]
    assert (told.what, told.to, told.route) == ("Letters", "press", "foi")
    assert told.cite.quote.startswith("Letters obtained by BBC Radio Stoke")
    assert any("Freedom of Information Act" in also.quote for also in told.also)


def test_that_councillors_were_not_told_is_what_one_of_them_says(first):
    (withheld,) = [fact for fact in extract_prose(first) if isinstance(fact, NonDisclosure)]
    assert (withheld.to, withheld.alleged_by) == ("councillors", "Roger Ibbs")
    assert withheld.cite.quote.startswith("This information was not given")


def test_the_councillors_statement_runs_over_two_paragraphs(first):
    (said,) = [s for s in _statements(first) if s.speaker == "Roger Ibbs"]
    assert said.role == "Conservative councillor"
    assert said.reported == "direct"
    assert said.text.startswith("This information was not given")
    assert said.text.endswith("the system we have.")


def test_the_press_release_speaks_for_the_mayor_on_its_day(first):
    released = [s for s in _statements(first) if s.date and s.date.value == "2006-10-25"]
    assert [(s.speaker, s.via, s.reported) for s in released] == [
        ("Mark Meredith", "press release", "indirect"),
        ("Mark Meredith", "press release", "direct"),
    ]
    assert "stepped in after concerns" in released[0].text
    assert released[1].text.startswith("It's time for")
    assert released[1].text.endswith("a right to expect.")


def test_the_mayors_claim_and_his_denial_stand_once_each(first):
    said = [s for s in _statements(first) if s.speaker == "Mark Meredith"]
    claims = [s for s in said if "had stepped in" in s.text]
    denials = [s for s in said if "never tried" in s.text]
    assert [(s.via, s.date.value if s.date else None) for s in claims] == [
        ("press release", "2006-10")
    ]
    assert [s.reported for s in denials] == ["indirect"]
    assert any("never tried" in also.quote for also in denials[0].also)
    assert len(said) == 4


def test_the_ministers_letter_is_quoted_under_its_date(first):
    said = [s for s in _statements(first) if s.speaker == "Beverley Hughes"]
    assert [(s.reported, s.via, s.date.value if s.date else None) for s in said] == [
        ("indirect", "letter", "2006-10-19"),
        ("direct", "letter", "2006-10-19"),
    ]


def test_the_second_has_two_statements_and_nothing_from_its_teasers(second):
    said = _statements(second, published=PartialDate.of("2019-11-01"))
    assert [(s.speaker, s.role, s.reported) for s in said] == [
        ("Abi Brown", "Council leader", "direct"),
        ("Dave Evans", "Cabinet member for children and young people", "direct"),
    ]
    assert said[0].text.endswith("to make this happen.")
    assert said[1].text.endswith("all aspects of children services.")


def test_no_date_of_the_second_is_taken_from_its_teasers(second):
    extract = extract_prose(second)
    assert extract.published is None
    assert extract.title is not None
    assert extract.title.startswith("Stoke-on-Trent given three months")


def test_every_passage_is_exact(first, second):
    for document in (first, second):
        text = document.pages[0].text
        for fact in extract_prose(document):
            for passage in (fact.cite, *fact.also):
                assert text[passage.start : passage.end] == passage.quote
