"""An accepted disclosure counts for the paper that its words name; where they name none, it is asked for."""

import datetime as dt

import pytest

from candour.analysis import find_told, find_told_instruments, find_told_of_fact
from candour.analysis.disclosed import find_open_disclosures
from candour.facts import Disclosure, Instrument
from candour.facts.record import DisclosureEntry, WithdrawalEntry

LATER = dt.date(2021, 1, 1)


@pytest.fixture
def article(record):
    """An article that tells of a letter and a direction, neither held."""
    record.document("article", kind="news", published="2020-01-14")
    for kind, day in (("letter", "2018-11-12"), ("direction", "2019-04-30")):
        record.fact(
            Instrument,
            "article",
            kind=kind,
            status="issued",
            issued_by="the minister",
            issued_to="the council",
            date=day,
        )
    return record


def disclose(record, what, document="article", **fields):
    fields = {"to": "officers", "route": "sent", "date": "2019-07-04"} | fields
    return record.fact(Disclosure, document, what=what, **fields)


def answer(record, entry, audience):
    ledger = record.ledger()
    row = find_told_of_fact(ledger, ledger.current(entry), on=LATER)
    return next(one for one in row if one.audience == audience)


def test_a_letter_that_says_to_whom_it_is_copied_told_them(record):
    record.document("letter", kind="letter", written="2019-07-04")
    entry = disclose(record, "this letter", "letter")
    (item,) = find_told(record.ledger(), on=LATER)
    officers = item.of("officers")
    assert (officers.state, str(officers.day), officers.entries) == ("told", "2019-07-04", (entry,))
    assert answer(record, entry, "officers") == officers
    assert answer(record, entry, "councillors").state == "no_record"


@pytest.mark.parametrize(
    ("what", "number"),
    [
        ("your letter of 12 November 2018", 0),
        ("The direction of 30 April", 1),
        ("the direction", 1),
        ("a copy of the letter", 0),
    ],
)
def test_a_paper_named_by_kind_and_day_or_the_only_one_of_its_kind_was_told(article, what, number):
    entry = disclose(article, what)
    items = find_told_instruments(article.ledger(), on=LATER)
    told = [item.of("officers").entries == (entry,) for item in items]
    assert told == [number == 0, number == 1]
    assert find_open_disclosures(article.ledger()) == ()


@pytest.mark.parametrize(
    "what",
    [
        "letters",
        "the letter of 13 November 2018",
        "the letter of 12 November 2017",
        "the commissioner's report",
        "this letter",
        None,
    ],
)
def test_words_that_name_no_known_paper_count_for_none_and_are_asked_about(article, what):
    entry = disclose(article, what)
    for item in find_told_instruments(article.ledger(), on=LATER):
        assert item.of("officers").state == "no_record"
    (found,) = find_open_disclosures(article.ledger())
    assert found.entry.id == entry
    assert str(answer(article, entry, "officers").day) == "2019-07-04"
    assert answer(article, entry, "councillors").state == "no_record"


def test_of_two_letters_the_letter_is_neither(article):
    article.fact(Instrument, "article", kind="letter", status="issued", date="2019-01-25")
    disclose(article, "the letter")
    assert len(find_open_disclosures(article.ledger())) == 1


def test_nobody_was_told_of_a_paper_before_it_was_there(article):
    disclose(article, "the direction", date="2019-04-01")
    assert len(find_open_disclosures(article.ledger())) == 1


def test_what_is_recorded_of_the_document_answers_the_question(article):
    disclose(article, "letters", to="press", date="2019-12")
    article.document("held", kind="letter", written="2019-01-01")
    article.add(DisclosureEntry, document="held", to="press", date="2018-12-16")
    assert len(find_open_disclosures(article.ledger())) == 1
    article.add(DisclosureEntry, document="held", to="press", date="2019-12-16")
    assert find_open_disclosures(article.ledger()) == ()


def test_what_was_published_by_the_words_of_a_document_reached_everybody(article):
    disclose(article, "the direction", to="public", route="published", date="2019-05-03")
    direction = find_told_instruments(article.ledger(), on=LATER)[1]
    assert {str(one.day) for one in direction.told} == {"2019-04-30", "2019-05-03"}
    assert str(direction.of("councillors").day) == "2019-05-03"


def test_a_withdrawn_disclosure_counts_no_more(article):
    entry = disclose(article, "the direction")
    article.add(WithdrawalEntry, supersedes=entry, reason="misread")
    direction = find_told_instruments(article.ledger(), on=LATER)[1]
    assert direction.of("officers").state == "no_record"


@pytest.mark.parametrize(
    ("what", "told"), [("two letters from the minister", 2), ("three letters", 0)]
)
def test_letters_that_are_counted_are_those_that_the_document_lists(article, what, told):
    article.fact(Instrument, "article", kind="letter", status="issued", date="2019-01-25")
    entry = disclose(article, what)
    items = find_told_instruments(article.ledger(), on=LATER)
    assert sum(item.of("officers").entries == (entry,) for item in items) == told
    assert len(find_open_disclosures(article.ledger())) == (0 if told else 1)
