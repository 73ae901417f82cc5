"""Periods are read from words and durations, and counted by the calendar."""

import datetime as dt

import pytest

from candour.analysis.deadlines import read_duration, read_period


@pytest.mark.parametrize(
    ("text", "months", "days"),
    [
        ("within three months", 3, 0),
        ("no later than 28 days after this direction", 0, 28),
        ("within a year of the date of this letter", 12, 0),
        ("six weeks", 0, 42),
        ("within forty-five days", 0, 45),
        ("twelve calendar months", 12, 0),
    ],
)
def test_a_period_is_read_from_words(text, months, days):
    period = read_period(text)
    assert (period.months, period.days) == (months, days)


@pytest.mark.parametrize("text", ["by the end of January", "ten working days", "", "monthly"])
def test_what_is_no_period_of_the_calendar_is_none(text):
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("text", "months", "days", "words"),
    [
        ("P1M", 1, 0, "1 month"),
        ("P2W", 0, 14, "2 weeks"),
        ("P1Y6M", 18, 0, "1 year and 6 months"),
        ("P10D", 0, 10, "10 days"),
    ],
)
def test_a_duration_of_whole_days_is_read(text, months, days, words):
    period = read_duration(text)
    assert (period.months, period.days, period.words) == (months, days, words)


@pytest.mark.parametrize("text", ["P", "PT1H", "P0D", "monthly", "P1M2", "-P1M"])
def test_other_durations_are_refused(text):
    assert read_duration(text) is None


@pytest.mark.parametrize(
    ("start", "times", "end"),
    [
        ("2019-10-31", 3, "2020-01-31"),
        ("2019-11-30", 3, "2020-02-29"),
        ("2019-01-31", 1, "2019-02-28"),
        ("2019-12-01", 1, "2020-01-01"),
        ("2019-01-31", 12, "2020-01-31"),
    ],
)
def test_months_are_counted_by_the_calendar(start, times, end):
    period = read_duration("P1M")
    assert period.after(dt.date.fromisoformat(start), times=times).isoformat() == end
