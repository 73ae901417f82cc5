"""A statement is set beside what its speaker's audience had on the day."""

import datetime as dt

import pytest

from candour.analysis.speakers import find_speaker_audience
from candour.analysis.statements import find_occasion, find_on_the_table
from candour.facts import Appointment, Statement
from candour.facts.record import DisclosureEntry


def say(record, document="release", **fields):
    fields = {"speaker": "A", "text": "x", "reported": "direct"} | fields
    entry_id = record.fact(Statement, document, **fields)
    ledger = record.ledger()
    entry = ledger.current(entry_id)
    return ledger, entry


@pytest.mark.parametrize(
    ("speaker", "role", "audience"),
    [
        ("Harriet Pell", "leader of Ambermere City Council", "executive"),
        ("Harriet Pell", "Council leader", "executive"),
        ("Noor Castell", "leader of the opposition", "councillors"),
        ("Owen Tarrant", "Chief Executive", "officers"),
        ("Malcolm Yarrow", "leader of Thornsea Borough Council", "partners"),
        ("spokesperson for the Department for Education", "spokesperson", "ministers"),
        ("Ambermere City Council", None, "executive"),
        ("Leonard Quist", "Commissioner", None),
        ("Harriet Pell", "former leader of the council", None),
        ("a parent", None, None),
        (None, None, None),
    ],
)
def test_the_post_of_the_speaker_says_the_audience(record, speaker, role, audience):
    record.document("release", kind="press_release", published="2019-05-02")
    ledger, entry = say(record, speaker=speaker, role=role)
    assert find_speaker_audience(ledger, entry.fact) == audience


def test_whoever_has_a_post_elsewhere_and_speaks_in_an_unnamed_one_is_left_open(record):
    record.document("release", kind="press_release", published="2019-05-02")
    record.fact(
        Appointment, "release", person="Patricia Orme", role="Commissioner", status="appointed"
    )
    ledger, entry = say(record, speaker="Patricia Orme", role="chief executive")
    assert find_speaker_audience(ledger, entry.fact) is None
    ledger, entry = say(
        record, speaker="Patricia Orme", role="chief executive of Eastmarch County Council"
    )
    assert find_speaker_audience(ledger, entry.fact) == "partners"


def test_papers_stand_as_told_told_on_no_known_day_or_without_record(record):
    record.document("early", kind="letter", written="2019-01-10")
    record.document("public", kind="news", published="2019-03-01")
    record.document("hidden", kind="report", written="2019-04-01")
    record.document("unsure", kind="report", written="2019-04-02")
    record.document("later", kind="report", written="2019-05-03")
    record.document("timeless", kind="other")
    record.document("release", kind="press_release", published="2019-05-02")
    record.add(DisclosureEntry, document="early", to="executive", date="2019-01-10", route="sent")
    record.add(DisclosureEntry, document="hidden", to="officers", date="2019-04-01", route="sent")
    record.add(DisclosureEntry, document="hidden", to="executive", date="2019-05-03", route="sent")
    record.add(DisclosureEntry, document="unsure", to="executive", route="sent")
    ledger, entry = say(record, role="leader of the council", date="2019-05-02")
    found = find_on_the_table(ledger, entry)
    assert found is not None
    assert found.occasion.day == dt.date(2019, 5, 2)
    assert [one.id for one in found.had] == ["early", "public"]
    assert [one.id for one in found.undated] == ["unsure"]
    assert [one.id for one in found.no_record] == ["hidden"]


def test_a_day_that_is_not_given_is_said_to_be_the_documents_and_a_month_is_no_day(record):
    record.document("article", kind="news", published="2019-11-05")
    record.document("report", kind="report", written="2019-09")
    ledger, entry = say(record, "article", role="leader of the council")
    occasion = find_occasion(ledger, entry)
    assert occasion is not None
    assert (occasion.day, occasion.is_day_said) == (dt.date(2019, 11, 5), False)
    for document, date in (("report", None), ("article", "2019-10")):
        ledger, entry = say(record, document, role="leader of the council", date=date)
        assert find_occasion(ledger, entry) is None
