"""Dates keep what they do not know."""

import datetime as dt

import pytest

from candour.errors import InvalidFact
from candour.facts import PartialDate


@pytest.mark.parametrize(
    ("value", "precision", "earliest", "latest"),
    [
        ("2019-11-01", "day", "2019-11-01", "2019-11-01"),
        ("2020-02", "month", "2020-02-01", "2020-02-29"),
        ("2019-12", "month", "2019-12-01", "2019-12-31"),
        ("2019", "year", "2019-01-01", "2019-12-31"),
    ],
)
def test_a_date_spans_the_days_that_it_may_mean(value, precision, earliest, latest):
    date = PartialDate.of(value, "as printed")
    assert (date.precision, date.text) == (precision, "as printed")
    assert date.earliest == dt.date.fromisoformat(earliest)
    assert date.latest == dt.date.fromisoformat(latest)


def test_an_unresolved_date_keeps_its_words_and_has_no_day():
    date = PartialDate.unresolved("early next year")
    assert (date.value, date.precision, date.text) == (None, None, "early next year")
    assert date.earliest is date.latest is None


@pytest.mark.parametrize("value", ["2019-13", "2019-02-30", "19-11-01", "2019-1-1", "", "abcd"])
def test_what_is_no_date_is_refused(value):
    with pytest.raises(InvalidFact):
        PartialDate.of(value)


@pytest.mark.parametrize(
    ("value", "precision"), [("2019-11", "day"), ("2019", None), (None, "year")]
)
def test_value_and_precision_cannot_contradict_one_another(value, precision):
    with pytest.raises(InvalidFact):
        PartialDate(value, precision, "text")


def test_a_whole_day_is_written_in_iso():
    assert PartialDate.on(dt.date(2019, 11, 1)).value == "2019-11-01"
