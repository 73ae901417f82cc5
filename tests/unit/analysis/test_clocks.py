"""Statutory clocks, on real year-ends, Easters and one-off holidays."""

import datetime as dt

import pytest

from candour.analysis.clocks import Pause, review_guidance, start_clock
from candour.analysis.working_days import (
    count_working_days,
    find_bank_holidays,
    is_working_day,
)
from candour.errors import InvalidInput


def day(text):
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2024-07-01", "2024-07-30"),  # the twelfth of July counts not: Northern Ireland
        ("2024-09-02", "2024-09-30"),  # no holiday at all: four weeks
        ("2019-12-20", "2020-01-23"),  # Christmas, New Year, and 2 January in Scotland
        ("2020-12-18", "2021-01-21"),  # substitute days of Boxing Day and 2 January
        (
            "2018-03-16",
            "2018-04-18",
        ),  # 19 March (St Patrick's, observed), Good Friday, Easter Monday
        ("2022-05-20", "2022-06-21"),  # the jubilee: 2 and 3 June
        ("2023-04-21", "2023-05-23"),  # 1 May and the coronation, 8 May
        ("2006-11-10", "2006-12-08"),  # St Andrew's Day was no bank holiday yet
        ("2007-11-09", "2007-12-10"),  # it was one by the Act of that year
        ("2019-11-15", "2019-12-16"),  # St Andrew's Day on a Saturday: 2 December instead
        ("2026-05-29", "2026-06-29"),  # 15 June 2026, Scotland only
        ("2024-08-31", "2024-09-27"),  # received on a Saturday
    ],
)
def test_twenty_working_days_from_the_day_after_receipt(received, due):
    assert start_clock(day(received)).due_on == day(due)


def test_a_holiday_in_any_part_of_the_united_kingdom_is_no_working_day():
    assert not is_working_day(day("2020-01-02"))  # Scotland
    assert not is_working_day(day("2020-07-13"))  # Northern Ireland
    assert not is_working_day(day("2020-04-13"))  # not Scotland
    assert is_working_day(day("2020-01-03"))


def test_holidays_of_one_year_hold_only_days_of_that_year():
    assert {found.year for found in find_bank_holidays(2022)} == {2022}


@pytest.mark.parametrize("year", [2004, 2028, 2050])
def test_a_year_whose_bank_holidays_are_not_known_is_refused(year):
    with pytest.raises(InvalidInput, match=f"bank holidays of {year} are not known"):
        is_working_day(dt.date(year, 6, 1))


def test_a_clock_that_runs_into_an_unknown_year_is_refused_not_guessed():
    with pytest.raises(InvalidInput, match="2028"):
        start_clock(day("2027-12-15"))


def test_a_clarification_restarts_the_clock_when_it_arrives():
    asked = Pause(day("2024-09-10"), day("2024-09-20"))
    clock = start_clock(day("2024-09-02"), clarifications=[asked])
    assert clock.due_on == day("2024-10-18")
    assert clock.working == (
        "20 working days after the clarification that came on 20 September 2024: 18 October 2024"
    )


def test_until_the_clarification_arrives_the_clock_stands_still():
    clock = start_clock(day("2024-09-02"), clarifications=[Pause(day("2024-09-10"))])
    assert clock.due_on is None
    assert not clock.is_late(on=day("2026-01-01"))
    assert "clarification asked for on 10 September 2024 has not arrived" in clock.working


def test_the_days_from_fees_notice_to_payment_do_not_count():
    fee = Pause(day("2024-09-09"), day("2024-09-13"))
    clock = start_clock(day("2024-09-02"), fees=[fee])
    assert clock.due_on == day("2024-10-07")
    assert "not counting 9 September 2024 to 13 September 2024" in clock.working


def test_an_unpaid_fee_stops_the_clock():
    assert start_clock(day("2024-09-02"), fees=[Pause(day("2024-09-09"))]).due_on is None


def test_nothing_is_asked_before_the_request_came_nor_arrives_before_it_was_asked():
    with pytest.raises(InvalidInput, match="before the request came"):
        start_clock(day("2024-09-02"), fees=[Pause(day("2024-09-01"), day("2024-09-03"))])
    with pytest.raises(InvalidInput, match="before it was asked for"):
        Pause(day("2024-09-02"), day("2024-09-01"))


def test_lateness_is_counted_in_working_days():
    clock = start_clock(day("2024-09-02"))
    assert not clock.is_late(on=day("2024-09-30"))
    assert clock.is_late(on=day("2024-10-01"))
    assert not clock.is_late(answered_on=day("2024-09-30"), on=day("2024-12-01"))
    assert clock.working_days_late(on=day("2024-10-07")) == 5
    assert clock.working_days_late(on=day("2024-09-10")) == 0


def test_an_internal_review_has_guidance_and_says_so():
    guidance = review_guidance(day("2024-09-02"))
    assert (guidance.expected_by, guidance.at_the_latest_by) == (
        day("2024-09-30"),
        day("2024-10-28"),
    )
    assert guidance.wording.startswith("guidance, not statute")


def test_no_working_days_lie_between_a_day_and_itself():
    assert count_working_days(day("2024-09-02"), day("2024-09-02")) == 0
