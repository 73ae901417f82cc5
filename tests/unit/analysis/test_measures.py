"""Measures beside neighbours, region and England, and whether they moved."""

from datetime import date

import pytest

from candour.analysis.measures import compare, compare_all, compare_measure, measure_series
from candour.analysis.movement import measure_change, measure_movement
from candour.analysis.neighbours import choose_edition, neighbours
from candour.authorities import find_authority
from candour.errors import InvalidInput
from candour.statistics import Noise, measure_of, national_store
from candour.statistics.lookup import Figure

BRADFORD = find_authority("Bradford")
VACANCIES = measure_of(national_store(), "vacancies")
REFERRALS = measure_of(national_store(), "referrals")
POINTS = Noise("large", 8.0, 4.0, 0.55, 400, relative=False)
SHARES = Noise("large", 0.2, 0.1, 0.55, 400, relative=True)


def told(year: int, value: float | None) -> Figure:
    day = date(year + 1, 3, 31)
    return Figure(measure="x", authority="380", year=year, value=value, published_by=day)


def test_the_mean_of_neighbours_is_unweighted_and_says_what_it_rests_on() -> None:
    one = compare_measure(BRADFORD, "leavers_not_in_touch", year=2025)
    values = [f.value for f in one.neighbours if f.value is not None]
    assert one.neighbour_count == len(values) < 10
    assert one.neighbour_mean == pytest.approx(sum(values) / len(values))


def test_rank_and_quarter_count_from_the_best() -> None:
    low = compare_measure(BRADFORD, "agency", year=2025)
    assert (low.rank, low.ranked, low.quartile) == (119, 151, 4)
    high = compare_measure(BRADFORD, "health_checks", year=2025)
    assert (high.rank, high.quartile) == (29, 1)


def test_every_quarter_holds_about_a_quarter() -> None:
    store = national_store()
    found = [
        compare_measure(find_authority(code), "vacancies", year=2025).quartile
        for code, row in store.tables["vacancies"]["2026-04"].values.items()
        if int(code) < 970 and row[-1] is not None
    ]
    assert all(30 <= found.count(q) <= 46 for q in (1, 2, 3, 4))


def test_all_measures_are_given_in_order_of_their_groups() -> None:
    groups = [one.measure.group for one in compare_all(BRADFORD)]
    assert len(groups) >= 40
    assert list(dict.fromkeys(groups)) == [
        "front_door",
        "assessments",
        "child_protection",
        "care",
        "leavers",
        "workforce",
        "finance",
    ]


def test_a_change_is_held_against_its_noise() -> None:
    within = measure_change(told(2024, 20), told(2025, 27), measure=VACANCIES, noise=POINTS)
    beyond = measure_change(told(2024, 20), told(2025, 29), measure=VACANCIES, noise=POINTS)
    assert within is not None
    assert beyond is not None
    assert (within.meaning, beyond.meaning) == ("within_noise", "beyond_noise")
    assert (beyond.direction, beyond.threshold) == ("worse", 8.0)


def test_noise_of_rates_grows_with_their_level() -> None:
    low = measure_change(told(2024, 100), told(2025, 125), measure=REFERRALS, noise=SHARES)
    high = measure_change(told(2024, 1000), told(2025, 1025), measure=REFERRALS, noise=SHARES)
    assert low is not None
    assert high is not None
    assert (low.meaning, high.meaning) == ("beyond_noise", "within_noise")
    assert low.direction == "up"
    assert low.threshold == pytest.approx(22.14, abs=0.01)


def test_no_change_is_told_where_a_figure_is_missing() -> None:
    assert measure_change(told(2024, None), told(2025, 9), measure=VACANCIES, noise=POINTS) is None


def test_without_noise_a_change_means_nothing_yet() -> None:
    one = measure_change(told(2024, 1), told(2025, 9), measure=VACANCIES, noise=None)
    assert one is not None
    assert one.meaning == "noise_unknown"


def test_movement_has_an_interval_and_is_clear_only_outside_it() -> None:
    steady = [told(2020 + i, v) for i, v in enumerate((20, 22, 21, 20, 22, 21))]
    falling = [told(2020 + i, v) for i, v in enumerate((40, 38, 30, 25, 20, 18))]
    still = measure_movement(steady, measure=VACANCIES, noise=POINTS)
    moved = measure_movement(falling, measure=VACANCIES, noise=POINTS)
    assert still is not None
    assert moved is not None
    assert not still.clear
    assert moved.clear
    assert moved.direction == "better"
    assert (moved.value, round(moved.high - moved.low, 2)) == (-20, 9.31)


def test_movement_needs_four_figures() -> None:
    few = [told(2023 + i, v) for i, v in enumerate((20, 22, 21))]
    assert measure_movement(few, measure=VACANCIES, noise=POINTS) is None


def test_a_series_as_at_a_day_ends_with_what_was_out() -> None:
    series = measure_series(BRADFORD, "vacancies", as_at=date(2020, 6, 1))
    assert series.points[-1].year == 2019
    assert all("later revised" in p.notes[0] for p in series.points)
    assert "edition of 2021, which came out later" in series.points[0].notes[-1]


def test_shared_figures_and_missing_ones_are_said_in_words() -> None:
    north = find_authority("North Northamptonshire")
    assert "West Northamptonshire" in compare_measure(north, "vacancies").notes[0]
    before = compare_measure(north, "in_care", year=2018)
    assert before.notes == ("No figure: the authority did not exist yet.",)


def test_two_to_four_authorities_can_be_compared() -> None:
    others = [find_authority(n) for n in ("Leeds", "Kirklees", "Wakefield", "Calderdale")]
    assert [s.authority.short_name for s in compare((BRADFORD, others[0]), "agency")] == [
        "Bradford",
        "Leeds",
    ]
    with pytest.raises(InvalidInput, match="Two to four"):
        compare((BRADFORD, *others), "agency")


def test_an_unknown_measure_lists_those_there_are() -> None:
    with pytest.raises(InvalidInput, match="re_referrals"):
        compare_measure(BRADFORD, "happiness")


def test_neighbours_are_those_of_the_edition_of_the_day() -> None:
    assert neighbours(BRADFORD).edition == "2025"
    assert neighbours(BRADFORD, day=date(2023, 1, 1)).edition == "2021"
    early = neighbours(BRADFORD, day=date(2015, 1, 1))
    assert (early.edition, early.later) == ("2021", True)
    assert len(early.neighbours) == 10


def test_an_edition_may_give_a_new_authority_no_neighbours() -> None:
    told = neighbours(find_authority("Cumberland"), edition="2021")
    assert told.neighbours == ()
    with pytest.raises(InvalidInput, match="2021, 2025"):
        choose_edition(edition="1999")


def test_a_fictional_authority_has_no_figures_and_no_error() -> None:
    one = compare_measure(find_authority("Ambermere City Council"), "agency")
    assert (one.figure.value, one.rank, one.neighbour_count, one.region) == (None, None, 0, None)
