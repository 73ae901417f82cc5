"""The days of a visit, as reports print them."""

from datetime import date

import pytest

from candour.extraction.inspection.visit_dates import parse_visit


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("16 to 27 January 2023", "2023-01-16", "2023-01-27"),
        ("30 October to 10 November 2023", "2023-10-30", "2023-11-10"),
        ("30 September – 22 October 2014", "2014-09-30", "2014-10-22"),
        ("11 January 2016–4 February 2016", "2016-01-11", "2016-02-04"),
        ("18 Feb 2014 - 12 March 2014", "2014-02-18", "2014-03-12"),
        ("1/06/2015 – 25/06/2015", "2015-06-01", "2015-06-25"),
        ("01.06.15 to 25.06.15", "2015-06-01", "2015-06-25"),
        ("15-19 July 2013", "2013-07-15", "2013-07-19"),
        ("12th June to 23rd June 2017", "2017-06-12", "2017-06-23"),
        ("Monday 5 June to Friday 16 June 2017", "2017-06-05", "2017-06-16"),
        ("7 March 22 to 18 March 2022", "2022-03-07", "2022-03-18"),
        ("28 December 2019 to 10 January 2020", "2019-12-28", "2020-01-10"),
        ("14 December to 10 January 2020", "2019-12-14", "2020-01-10"),
        ("5 June 2017 to 29 June", "2017-06-05", "2017-06-29"),
        ("8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019", "2019-07-08", "2019-08-08"),
        ("9 and 10 October 2018", "2018-10-09", "2018-10-10"),
        ("6 ‒ 17March2023", "2023-03-06", "2023-03-17"),
        ("22 January to 2 February, 2018", "2018-01-22", "2018-02-02"),
        ("3 May 2018", "2018-05-03", "2018-05-03"),
        ("3 March to the 25 March 2015", "2015-03-03", "2015-03-25"),
        ("Monday, 3 March to Tuesday, 25 March 2015", "2015-03-03", "2015-03-25"),
    ],
)  # fmt: skip
def test_a_visit_runs_from_its_first_day_to_its_last(printed: str, start: str, end: str) -> None:
    visit = parse_visit(f"{printed} Report published: 7 July 2030")
    assert visit is not None
    assert (visit.start.isoformat(), visit.end.isoformat()) == (start, end)
    assert visit.length == len(printed)


def test_the_mark_of_a_footnote_after_the_year_is_no_part_of_it() -> None:
    visit = parse_visit("16 to 27 January 20231")
    assert visit is not None
    assert (visit.end, visit.length) == (date(2023, 1, 27), len("16 to 27 January 2023"))


def test_two_whole_days_with_nothing_between_them_are_left_open() -> None:
    assert parse_visit("5 November 2018 16 November 2018") is None


@pytest.mark.parametrize(
    "printed", ["in the spring", "5 to 2 May 2019", "31 to 32 June 2019", "4 to 8 March", "30 May to 3 2019 or so"]
)  # fmt: skip
def test_days_that_do_not_hold_together_are_left_open(printed: str) -> None:
    assert parse_visit(printed) is None


def test_days_on_site_are_added_up_over_the_ranges() -> None:
    visit = parse_visit("4 to 8 March and 11 to 15 March 2019")
    assert visit is not None
    assert visit.ranges == (
        (date(2019, 3, 4), date(2019, 3, 8)),
        (date(2019, 3, 11), date(2019, 3, 15)),
    )
    assert visit.days == 10
