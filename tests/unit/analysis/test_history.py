"""History and England's picture, on the store that ships."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from candour.analysis.history import (
    days_of_change,
    england_on,
    history,
    latest_day,
    standing_on,
    tile_map,
)
from candour.authorities import find_authority, register
from candour.errors import InvalidInput


def test_a_history_is_in_order_and_whole() -> None:
    told = history(find_authority("Bradford"))
    assert [(i.outcome.published_on.year, i.outcome.grades["overall"]) for i in told.inspections][
        :3
    ] == [(2014, "requires_improvement"), (2018, "inadequate"), (2023, "inadequate")]


def test_as_at_a_day_later_inspections_are_not_known() -> None:
    told = history(find_authority("Bradford"), as_at=date(2020, 1, 1))
    assert [i.outcome.published_on.year for i in told.inspections] == [2014, 2018]


def test_predecessors_are_included_and_marked() -> None:
    told = history(find_authority("Buckinghamshire"))
    former = [i for i in told.inspections if i.predecessor]
    assert {i.authority.name for i in former} == {"Buckinghamshire County Council"}
    assert all(i.outcome.published_on < date(2020, 4, 1) for i in former)


def test_a_predecessor_of_which_nothing_is_held_is_said() -> None:
    assert (
        "Northamptonshire County Council"
        in history(find_authority("North Northamptonshire")).gaps[0]
    )


def test_a_fictional_authority_has_no_history() -> None:
    assert history(find_authority("Ambermere City Council")).inspections == ()


@pytest.mark.parametrize(
    "day", [date(2014, 1, 1), date(2018, 6, 1), date(2020, 4, 1), latest_day()]
)
def test_every_authority_in_being_is_counted_once(day: date) -> None:
    england = england_on(day)
    assert sum(england.counts.values()) == len(england.standings) == len(register(on=day))


def test_between_two_days_of_change_the_picture_is_the_same() -> None:
    days = days_of_change()
    assert date(2019, 4, 1) in days
    for first, second in list(pairwise(days))[::25]:
        before, on = england_on(second - timedelta(days=1)), england_on(second)
        assert before.counts == england_on(first).counts
        assert [(s.authority, s.outcome) for s in before.standings] != [
            (s.authority, s.outcome) for s in on.standings
        ]


def test_england_before_2014_is_refused() -> None:
    with pytest.raises(InvalidInput, match="2014"):
        england_on(date(2013, 12, 31))


def test_a_grade_holds_from_the_day_it_was_published() -> None:
    bradford = find_authority("Bradford")
    assert standing_on(bradford, day=date(2018, 10, 28)).grade == "requires_improvement"
    assert standing_on(bradford, day=date(2018, 10, 29)).grade == "inadequate"


def test_a_new_authority_has_no_grade_but_those_before_it_have() -> None:
    bucks = find_authority("Buckinghamshire")
    told = standing_on(bucks, day=date(2021, 1, 1))
    assert (told.grade, told.ungraded) == (None, "not_yet_inspected")
    assert [s.grade for s in told.before] == ["inadequate"]


def test_an_inspection_without_an_overall_grade_leaves_the_one_before() -> None:
    told = standing_on(find_authority("Brent"), day=date(2026, 6, 30))
    assert told.grade == "good"
    assert told.later is not None
    assert told.later.published_on == date(2026, 6, 17)


def test_the_map_of_a_day_before_a_reorganisation_shows_who_was_there() -> None:
    tiles = {t.place.label: t for t in tile_map(date(2019, 6, 1))}
    assert tiles["BUC"].former
    assert tiles["BUC"].standing.authority.name == "Buckinghamshire County Council"
    assert tiles["BUC"].standing.grade == "inadequate"
    assert not tiles["BRD"].former


def test_the_map_shows_several_predecessors_as_standings_before() -> None:
    tiles = {t.place.label: t for t in tile_map(date(2016, 6, 1))}
    assert len(tiles["BCP"].standing.before) == 3
    assert tiles["BCP"].standing.grade is None


def test_the_map_and_the_counts_agree_where_nobody_was_replaced() -> None:
    day = date(2024, 6, 1)
    inadequate = [t for t in tile_map(day) if t.standing.grade == "inadequate"]
    assert len(inadequate) == england_on(day).counts["inadequate"]
