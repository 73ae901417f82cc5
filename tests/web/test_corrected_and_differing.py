"""Pages tell what was corrected and why, and where a statement differs from the record."""

import datetime as dt

import msgspec
import pytest

from candour.facts import Instrument, PartialDate, Requirement, Statement
from candour.facts.record import DifferenceEntry, FactEntry, ResponseEntry

pytestmark = pytest.mark.django_db

HOME = "/interventions/ambermere-2019"


@pytest.fixture
def told(site, record):
    """A record in which a deadline was corrected, and a statement differs."""
    from candour_site.record import writing

    record.document("notice", kind="improvement_notice", written="2020-02-06", licence="own")
    record.document(
        "release",
        kind="press_release",
        published="2020-02-10",
        licence="own",
        reason="It bears its day.",
    )
    record.fact(Instrument, "notice", kind="improvement_notice", date="2020-02-06")
    stated = PartialDate.of("2021-11-20", "20 November 2021")
    record.fact(Requirement, "notice", must="publish a plan", force="order", deadline=stated)
    former = record.entries[-1]
    later = PartialDate.of("2021-12-04", "20 November 2021")
    record.add(
        FactEntry,
        fact=msgspec.structs.replace(former.fact, deadline=later),
        document="notice",
        basis="corrected",
        proposal=former.fact,
        supersedes=former.id,
        reason="The minister gave more time.",
    )
    record.fact(
        Statement,
        "release",
        speaker="Martin Hallow",
        role="leader",
        text="Nobody has told us",
        reported="direct",
        date="2020-02-10",
    )
    record.add(
        DifferenceEntry,
        statement="e4",
        against=("e1",),
        type="initiative",
        rule="by-hand",
        invited_on=dt.date(2021, 2, 1),
        published_by="Ed",
    )
    record.add(ResponseEntry, to="e5", by="the council", text="We acted first.")
    writing.import_case(record.case(), by="test", recorded_at=dt.datetime.now(dt.UTC))
    return site


def read(site, path):
    response = site.get(HOME + path)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_requirements_tell_what_was_corrected_when_and_why(told):
    page = read(told, "/requirements/?on=2021-11-24")
    assert "4 December 2021, as corrected; the document says ‘20 November 2021’" in page
    assert "stated as" not in page
    assert "Corrected on 1 March 2021: deadline from 20 November 2021 to 4 December 2021" in page
    assert "The minister gave more time" in page


def test_what_changed_has_the_correction_on_its_day(told):
    page = read(told, "/changes/?from=2021-02-28&to=2021-03-02")
    assert "Deadline: 20 November 2021" in page
    assert "Deadline: 4 December 2021" in page
    assert "The minister gave more time." in page
    assert "No entry was corrected" in read(told, "/changes/?from=2021-03-02&to=2021-03-09")


def test_the_facts_of_the_document_tell_the_correction(told):
    page = told.get("/documents/notice/").content.decode()
    assert "The minister gave more time" in page


def test_a_document_that_was_described_anew_tells_why(told):
    page = told.get("/documents/release/").content.decode()
    assert "It bears its day." in page
    assert "described anew" not in told.get("/documents/notice/").content.decode()


def test_statements_show_both_sides_and_every_response(told):
    page = read(told, "/statements/?on=2021-04-01")
    for words in (
        "Differs from the record in who acted first",
        "What was said",
        "What the record holds",
        "notice, 6 February 2020",
        "Invited to respond on 1 February 2021.",
        "We acted first.",
    ):
        assert words in page
    assert "Differs from the record" not in read(told, "/statements/?on=2021-01-31")


def test_the_timeline_and_the_feed_lead_to_the_difference(told):
    page = read(told, "/timeline/?on=2021-04-01")
    assert f'{HOME}/statements/?on=2021-04-01#d-e5"' in page
    feed = read(told, "/new.atom")
    assert "Differs from the record (initiative): Martin Hallow: Nobody has told us" in feed
    assert f"{HOME}/statements/#d-e5" in feed
