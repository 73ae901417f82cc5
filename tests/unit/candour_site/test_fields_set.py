"""What people correct by hand as ``field=value``: what does not fit is refused with what would."""

import datetime as dt

import pytest

from candour.errors import InvalidInput
from candour.facts import Cite, Finding, Requirement
from candour.facts.record import DifferenceEntry
from candour_site.cli.fields import change

COMMON = {"about": None, "cite": Cite(1, 0, 4, "Late"), "confidence": 0.9, "rule": "by-hand"}
FINDING = Finding(**COMMON, polarity="weakness", text="Late")
DUTY = Requirement(**COMMON, who="the council", must="write a plan", force="order")


def test_a_word_that_a_field_does_not_take_is_refused_with_those_that_it_takes():
    with pytest.raises(InvalidInput, match="polarity='bad'") as refused:
        change(FINDING, ["polarity=bad"])
    assert (
        refused.value.advice == "Say one of needs_improvement, weakness, strength, priority_action."
    )


def test_one_of_its_words_is_taken():
    assert change(FINDING, ["polarity=strength"]).polarity == "strength"
    assert change(DUTY, ["force=motion", "who=null"]).who is None


def test_a_date_that_is_none_is_refused_with_how_to_write_one():
    with pytest.raises(InvalidInput, match="deadline='soon'") as refused:
        change(DUTY, ["deadline=soon"])
    assert "None" not in str(refused.value)
    assert ".." not in str(refused.value)
    assert "31 January 2027" in refused.value.advice


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("31 January 2027", "2027-01-31"),
        ("1st feb 2027", "2027-02-01"),
        ("January 2027", "2027-01"),
        ("2027-01-31", "2027-01-31"),
        ("2027", "2027"),
    ],
)
def test_a_date_is_taken_in_words_too(words, value):
    assert change(DUTY, [f"deadline={words}"]).deadline.value == value


def test_a_corrected_date_keeps_the_wording_of_the_document():
    read = change(DUTY, ["deadline=20 November 2026"])
    assert change(read, ["deadline=4 December 2026"]).deadline.text == "20 November 2026"


def test_the_day_of_an_invitation_is_taken():
    difference = DifferenceEntry(
        id="e1",
        sequence=1,
        intervention="i",
        recorded_at=dt.datetime(2026, 11, 23, tzinfo=dt.UTC),
        recorded_by="ada",
        statement="e2",
        against=("e3",),
        type="initiative",
        rule="by-hand",
    )
    assert change(difference, ["invited-on=2026-11-20"]).invited_on == dt.date(2026, 11, 20)


def test_what_people_do_not_correct_is_not_listed():
    with pytest.raises(InvalidInput, match="at_most=3") as refused:
        change(DUTY, ["at_most=3"])
    listed = refused.value.advice
    assert "deadline" in listed
    assert not any(word in listed for word in ("cite", "rule", "confidence", "also"))
