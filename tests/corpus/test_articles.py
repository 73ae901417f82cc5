"""The two real articles: every point of the story, exactly cited, no false fact, and nothing from teasers.

Copies with other councils, people, Acts, sums, years and teasers show that language is read and not a file.
"""

import html
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from candour.extraction import extract_facts
from candour.facts import AnyFact, Extract, PartialDate
from candour.reading import read

ARTICLES = Path(__file__).parents[3] / "shared" / "data" / "articles"
FIRST, SECOND = ARTICLES / "000_f568b20a4d30036c.txt", ARTICLES / "004_9f09e6c41c29aa70.txt"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not ARTICLES.is_dir(), reason="left out: the real articles of ../shared are not here"
    ),
]

Change = Callable[[str], str]


def _read(
    path: Path, tmp_path: Path, *, published: str | None = None, change: Change = str
) -> Extract:
    text = path.read_text(encoding="utf-8")
    if change is not str:
        text = change(text.replace("\u00a0", " "))
    copy = tmp_path / "article.txt"
    copy.write_text(text, encoding="utf-8")
    document = read(copy)
    extract = extract_facts(document, published=PartialDate.of(published) if published else None)
    for fact in extract:
        for passage in (fact.cite, *fact.also):
            page = document.pages[passage.page - 1].text
            assert page[passage.start : passage.end] == passage.quote
    return extract


def _type(fact: AnyFact) -> str:
    return str(type(fact).__struct_config__.tag)


def _find(extract: Extract, type_name: str, /, **fields: Any) -> AnyFact:
    """The one fact of a type with these fields; a date is given by its value, ``?`` for an unresolved one."""
    fitting = [
        f for f in extract if _type(f) == type_name and all(_is(f, k, v) for k, v in fields.items())
    ]
    shown = [f for f in extract if _type(f) == type_name]
    assert len(fitting) == 1, f"{len(fitting)} of {type_name} {fields}; there are {shown}"
    return fitting[0]


def _is(fact: AnyFact, field: str, wanted: Any) -> bool:
    value = getattr(fact, field)
    if isinstance(value, PartialDate):
        return (value.value or "?") == wanted
    return bool(value == wanted)


def _own(extract: Extract) -> Counter[str]:
    """How many facts of each type, statements and disclosures apart (they have tests of their own)."""
    told = ("statement", "disclosure", "non_disclosure")
    return Counter(_type(fact) for fact in extract if _type(fact) not in told)


def test_the_first_article_gives_every_point(tmp_path: Path) -> None:
    extract = _read(FIRST, tmp_path)
    assert extract.about == "E06000021"
    support = _find(extract, "support", kind="task_force", by="ministers", status="sent")
    assert support.cite.quote.startswith("ministers are sending in")
    _find(
        extract,
        "instrument",
        kind="letter",
        date="2006-03-15",
        issued_by="Beverley Hughes",
        issued_to="Mark Meredith",
    )
    weaknesses = [fact.text for fact in extract if _type(fact) == "finding"]
    assert len(weaknesses) == 2
    assert weaknesses[0].startswith('there were "critical')
    assert weaknesses[0].endswith("put at risk")
    assert weaknesses[1].startswith("those weaknesses")
    _find(extract, "instrument", kind="letter", date=None, issued_by="Beverley Hughes")
    _find(
        extract, "instrument", kind="letter", date="2006-10-19", issued_by="Beverley Hughes",
        issued_to="Mark Meredith", power="Education Act 1996",
    )  # fmt: skip
    called_for = _find(extract, "requirement", who=None, force="recommendation")
    assert "robust intervention" in called_for.cite.quote
    _find(extract, "transfer", to="an outside company", date="2007", status="ordered")
    expected = _find(
        extract, "requirement", who="council officials and members", force="recommendation"
    )
    assert expected.otherwise.startswith("if such co-operation")
    assert "tender process" in expected.otherwise
    _find(extract, "commitment", by="Department for Education and Skills", quantity=None, unit=None)


def test_the_first_article_gives_no_other_fact(tmp_path: Path) -> None:
    assert _own(_read(FIRST, tmp_path)) == {
        "support": 1, "instrument": 3, "finding": 2, "requirement": 2, "transfer": 1, "commitment": 1,
    }  # fmt: skip


def test_the_second_article_gives_every_point(tmp_path: Path) -> None:
    extract = _read(SECOND, tmp_path, published="2019-11-01")
    assert extract.about == "E06000021"
    _find(extract, "judgement", by="Ofsted", area="overall", grade="inadequate", date="2019")
    _find(
        extract,
        "instrument",
        kind="direction",
        issued_by="Gavin Williamson",
        issued_to_code="E06000021",
    )
    duty = _find(extract, "requirement")
    assert duty.who_code == "E06000021"
    assert duty.force == "order"
    assert duty.must.startswith("establish an agreed formal partnership")
    assert duty.deadline == PartialDate.of("2020-01-31", "until the end of January")
    assert duty.approver == "secretary of state"
    assert duty.otherwise.startswith("if it cannot be brokered")
    assert duty.otherwise.endswith("need to be sought")
    assert sum("three months" in also.quote for also in duty.also) >= 2
    _find(
        extract, "commitment", quantity=5_500_000, unit="GBP", by_code="E06000021", at_least=False
    )
    _find(extract, "commitment", quantity=130, unit="posts", by_code="E06000021", at_least=True)
    _find(extract, "review", kind="review", by="Eleanor Brazil", duration_days=122)
    _find(extract, "assessment", by="Eleanor Brazil", movement="some_progress")
    _find(extract, "assessment", by="Eleanor Brazil", movement="too_slow")
    _find(extract, "partnership", status="sought", partner_code=None)


def test_the_second_article_gives_no_other_fact_and_none_from_teasers(tmp_path: Path) -> None:
    extract = _read(SECOND, tmp_path, published="2019-11-01")
    assert _own(extract) == {
        "judgement": 1, "instrument": 1, "requirement": 1, "commitment": 2, "review": 1, "assessment": 2,
        "partnership": 1,
    }  # fmt: skip


def test_without_the_day_of_publication_the_year_stays_open(tmp_path: Path) -> None:
    extract = _read(SECOND, tmp_path)
    assert _find(extract, "requirement").deadline == PartialDate.unresolved(
        "until the end of January"
    )
    assert _find(extract, "judgement").date.value is None


def _swap(*pairs: tuple[str, str]) -> Change:
    def change(text: str) -> str:
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        return text

    return change


def test_another_council_people_act_and_years_in_the_first(tmp_path: Path) -> None:
    change = _swap(
        ("Stoke-on-Trent", "Northampton"), ("Stoke City Council", "Northamptonshire County Council"),
        ("Northampton ministers", "Northamptonshire ministers"), ("the city's elected Mayor", "the council's elected Mayor"),
        ("BBC Radio Stoke", "BBC Radio Northampton"), ("Mark Meredith", "Paul Langford"), ("Mr Meredith", "Mr Langford"),
        ("Beverley Hughes", "Margaret Selwyn"), ("Ms Hughes", "Ms Selwyn"), ("15 March 2006", "3 April 2011"),
        ("19 October", "21 November"), ("25 October", "28 November"), ("In October", "In November"),
        ("Education Act 1996", "Children Act 2004"), ("Roger Ibbs", "Alan Carr"),
        ("Department for Education and Skills", "Department for Education"),
    )  # fmt: skip
    extract = _read(FIRST, tmp_path, change=change)
    assert extract.about == "E10000021"
    _find(
        extract,
        "instrument",
        kind="letter",
        date="2011-04-03",
        issued_by="Margaret Selwyn",
        issued_to="Paul Langford",
    )
    _find(extract, "instrument", kind="letter", date="2011-11-21", power="Children Act 2004")
    _find(extract, "transfer", date="2012", to="an outside company")
    _find(extract, "commitment", by="Department for Education", quantity=None)
    assert _own(extract) == _own(_read(FIRST, tmp_path))


def test_another_council_sums_and_deadline_in_the_second(tmp_path: Path) -> None:
    change = _swap(
        ("Stoke-on-Trent City Council", "Wirral Council"), ("Stoke-on-Trent", "Wirral"),
        ("Gavin Williamson", "Justine Ferrers"), ("Mr Williamson", "Ms Ferrers"), ("Eleanor Brazil", "Thomas Oakley"),
        ("£5.5m", "£12.25 million"), ("more than 130 new social care posts", "up to 85 new social work posts"),
        ("end of January", "end of June"), ("three months", "six months"), ("four-month", "six-week"),
        ("Abi Brown", "Janet Moss"), ("Dave Evans", "Colin Frost"), ("Esther Beresford", "Miles Beresford"),
    )  # fmt: skip
    extract = _read(SECOND, tmp_path, published="2017-02-10", change=change)
    assert extract.about == "E08000015"
    duty = _find(extract, "requirement")
    assert duty.who_code == "E08000015"
    assert duty.deadline == PartialDate.of("2017-06-30", "until the end of June")
    _find(extract, "commitment", quantity=12_250_000, unit="GBP", by_code="E08000015")
    _find(extract, "commitment", quantity=85, unit="posts", at_least=False)
    _find(extract, "review", by="Thomas Oakley", duration_days=42)
    _find(extract, "instrument", kind="direction", issued_by="Justine Ferrers")
    assert _own(extract) == _own(_read(SECOND, tmp_path, published="2019-11-01"))


def test_other_teasers_say_nothing(tmp_path: Path) -> None:
    teaser = (
        "CHILDREN'S SERVICES\n\nBarnsley director quits\n\nBy Martin Ford | 02 May 2025\n\n"
        "Barnsley MBC has appointed Joan Marsh as director and will spend £40m on 90 new posts.\n"
    )
    change = _swap(
        ("Popular articles by William Eichler", teaser + "\nPopular articles by William Eichler")
    )
    plain = _read(SECOND, tmp_path, published="2019-11-01")
    assert _own(_read(SECOND, tmp_path, published="2019-11-01", change=change)) == _own(plain)


def test_paragraphs_in_another_order_tell_the_same_duties(tmp_path: Path) -> None:
    def change(text: str) -> str:
        body = text.split("\n\n")
        rated = next(i for i, one in enumerate(body) if one.startswith("Ofsted rated"))
        body[rated], body[rated + 1] = body[rated + 1], body[rated]
        return "\n\n".join(body)

    extract = _read(SECOND, tmp_path, published="2019-11-01", change=change)
    assert _find(extract, "requirement").deadline == PartialDate.of(
        "2020-01-31", "until the end of January"
    )
    _find(extract, "commitment", quantity=130)


@pytest.mark.parametrize("path", [FIRST, SECOND], ids=["first", "second"])
def test_an_article_saved_as_bare_paragraphs_says_the_same(path: Path, tmp_path: Path) -> None:
    """A page that marks no headline as one keeps the article from its teasers as plain text does."""
    paragraphs = [one for one in path.read_text(encoding="utf-8").splitlines() if one.strip()]
    page = tmp_path / "article.html"
    body = "".join(f"<p>{html.escape(one)}</p>" for one in paragraphs)
    page.write_text(f"<!doctype html><meta charset=utf-8><body>{body}", encoding="utf-8")
    published = PartialDate.of("2019-11-01") if path is SECOND else None
    extract = extract_facts(read(page), published=published)
    as_text = _read(path, tmp_path, published="2019-11-01" if path is SECOND else None)
    assert Counter(map(_type, extract)) == Counter(map(_type, as_text))
