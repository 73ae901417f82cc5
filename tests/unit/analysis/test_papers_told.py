"""A paper and what tells of it are one, and what is published reaches everyone that day."""

import datetime as dt

import pytest

from candour.analysis import AUDIENCES, find_told, find_told_instruments, find_told_of_fact
from candour.analysis import find_instruments as find_known
from candour.analysis.summary import find_gaps
from candour.analysis.timeline import find_timeline
from candour.facts import Cite, Inspection, Instrument, PartialDate

LATER = dt.date(2021, 1, 1)


def on(day):
    return dt.date.fromisoformat(day)


def report(record, **fields):
    """A letter of a minister that tells of Ofsted's report."""
    if "letter" not in {one.id for one in record.documents}:
        record.document("letter", kind="letter", written="2018-11-12")
        record.fact(
            Instrument,
            "letter",
            kind="letter",
            issued_by="the minister",
            issued_to="the leader",
            date="2018-11-12",
        )
    fields = {"kind": "report", "issued_by": "Ofsted", "status": "issued"} | fields
    return record.fact(Instrument, "letter", **fields)


def told(record, entry):
    """The one row of the instrument that an entry tells of."""
    (item,) = [
        one for one in find_told_instruments(record.ledger(), on=LATER) if entry in one.entries
    ]
    return item


def days(item):
    return {str(answer.day) if answer.day else answer.state for answer in item.told}


def test_a_report_named_by_its_year_is_the_one_held_of_that_year(record):
    record.document(
        "held", kind="inspection_report", publisher="Ofsted", published="2015-08-07", title="Held"
    )
    item = told(record, report(record, date="2015"))
    assert item.document == "held"
    assert item.title == "Report of 7 August 2015 from Ofsted"
    assert days(item) == {"2015-08-07"}


@pytest.mark.parametrize("sender", ["Peer Review Ltd", None])
def test_a_report_of_the_year_from_somebody_else_or_nobody_is_not_it(record, sender):
    record.document("held", kind="inspection_report", publisher=sender, published="2015-08-07")
    assert told(record, report(record, date="2015")).document == "letter"


def test_of_two_reports_of_the_year_neither_is_taken(record):
    for day in ("2015-03-01", "2015-08-07"):
        record.document(day, kind="inspection_report", publisher="Ofsted", published=day)
    assert told(record, report(record, date="2015")).document == "letter"


def test_a_report_that_another_mention_names_by_its_day_is_not_taken_for_a_second_one(record):
    record.document("held", kind="inspection_report", publisher="Ofsted", published="2015-08-07")
    first = report(record, date="2015-08-07")
    report(record, date="2015-12-03")
    vague = report(record, date="2015")
    assert told(record, first).document == "held"
    assert told(record, vague).document == "letter"


def test_what_is_said_to_be_published_on_a_day_reached_everyone_that_day(record):
    words = "Ofsted’s report of its inspection, published\non 26\nApril 2018."
    cite = Cite(1, 0, len(words), words)
    date = PartialDate.of("2018-04-26", "26 April 2018")
    entry = report(record, date=date, cite=cite)
    item = told(record, entry)
    assert days(item) == {"2018-04-26"}
    assert {answer.basis for answer in item.told} == {"published"}
    assert {key for answer in item.told for key in answer.entries} == {entry}
    gaps = {gap.title: gap.days for gap in find_gaps((item,), on=LATER)}
    assert gaps == {}


@pytest.mark.parametrize(
    "words",
    [
        "a report that is to be published on 26 April 2018",
        "a report that was not published on 26 April 2018",
        "a report of 26 April 2018, published since",
        "a report of 26 April 2018",
    ],
)
def test_a_day_on_which_nothing_is_said_to_have_come_out_told_the_public_nothing(record, words):
    date = PartialDate.of("2018-04-26", "26 April 2018")
    item = told(record, report(record, date=date, cite=Cite(1, 0, len(words), words)))
    assert item.of("public").state == "no_record"


def published_report(record):
    words = "its report, published on 26 April 2018"
    date = PartialDate.of("2018-04-26", "26 April 2018")
    return report(record, date=date, cite=Cite(1, 0, len(words), words))


def undated_report(record, ended, name="held"):
    record.document(name, kind="inspection_report", publisher="Ofsted", title="Inspection")
    record.fact(Inspection, name, framework="ilacs", start=ended, end=ended)


def test_a_report_without_a_day_is_the_one_told_of_soon_after_its_inspection(record):
    undated_report(record, "2018-03-22")
    entry = published_report(record)
    assert told(record, entry).document == "held"
    (held,) = [one for one in find_told(record.ledger(), on=LATER) if one.id == "held"]
    assert days(held) == {"2018-04-26"}
    assert [
        (event.title, event.day)
        for event in find_timeline(record.ledger(), on=LATER, kinds=["published"])
    ] == [("Inspection", on("2018-04-26"))]


@pytest.mark.parametrize("ended", ["2018-04-26", "2017-03-22"])
def test_a_report_whose_inspection_ended_then_or_long_before_is_another(record, ended):
    undated_report(record, ended)
    assert told(record, published_report(record)).document == "letter"


def test_of_two_reports_without_a_day_neither_is_taken(record):
    undated_report(record, "2018-03-22")
    undated_report(record, "2018-02-22", "other")
    assert told(record, published_report(record)).document == "letter"


@pytest.mark.parametrize(("framework", "document"), [("focused_visit", "held"), ("sif", "letter")])
def test_the_letter_of_a_visit_is_what_the_inspectorate_published_that_day(
    record, framework, document
):
    record.document("held", kind="inspection_report", publisher="Ofsted", published="2018-11-01")
    record.fact(Inspection, "held", framework=framework, end="2018-10-10")
    entry = report(record, kind="letter", issued_to="the director", date="2018-11-01")
    item = told(record, entry)
    assert item.document == document
    assert (item.of("public").day == on("2018-11-01")) == (document == "held")


def test_a_lifting_of_a_year_is_not_the_page_that_tells_it(record):
    record.document("page", kind="direction", publisher="the minister", published="2020-02-08")
    report(record, kind="direction", status="lifted", issued_by="the minister", date="2020")
    assert all(one.document != "page" for one in find_known(record.ledger()))


def test_a_fact_of_a_report_told_of_as_published_is_known_to_all(record):
    undated_report(record, "2018-03-22")
    published_report(record)
    ledger = record.ledger()
    (entry,) = ledger.in_document("held")
    answers = find_told_of_fact(ledger, entry, on=LATER)
    assert len(answers) == len(AUDIENCES)
    assert {answer.day for answer in answers} == {on("2018-04-26")}
