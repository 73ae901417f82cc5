"""Sums and counts in all their writings."""

import pytest

from candour.extraction.money import find_quantities


@pytest.mark.parametrize(
    ("text", "value", "unit", "at_least"),
    [
        ("£5.5m", 5_500_000, "GBP", False),
        ("£5.5 million", 5_500_000, "GBP", False),
        ("£5,500,000", 5_500_000, "GBP", False),
        ("more than £600k", 600_000, "GBP", True),
        ("at least £1.25 million", 1_250_000, "GBP", True),
        ("an extra £16.5m", 16_500_000, "GBP", False),
        ("up to £2bn", 2_000_000_000, "GBP", False),
        ("2.5 million pounds", 2_500_000, "GBP", False),
        ("130 posts", 130, "posts", False),
        ("more than 95 extra family support posts", 95, "posts", True),
        ("over forty extra social workers", 40, "social_workers", True),
        ("twenty-five newly qualified social workers", 25, "social_workers", False),
        ("up to 24 residential places", 24, "places", False),
        ("a further 12 foster carers", 12, "foster_carers", False),
        ("between 20 and 30 posts", 20, "posts", True),
        ("between £2m and £3m", 2_000_000, "GBP", True),
        ("£2m-£3m", 2_000_000, "GBP", True),
        ("£2-3 million", 2_000_000, "GBP", True),
        ("£1.5 to £2 million", 1_500_000, "GBP", True),
        ("£500,000 to £1 million", 500_000, "GBP", True),
        ("£2m or £3m", 2_000_000, "GBP", True),
        ("half a million pounds", 500_000, "GBP", False),
        ("3-4 social workers", 3, "social_workers", True),
        ("three to four social workers", 3, "social_workers", True),
        ("up to 3 or 4 social workers", 3, "social_workers", False),
        ("about 3 or 4 managers", 3, "managers", False),
        ("half a dozen social workers", 6, "social_workers", False),
        ("a dozen social workers", 12, "social_workers", False),
        ("12.5 full-time equivalent posts", 12.5, "posts", False),
    ],
)
def test_quantities_are_read(text: str, value: float, unit: str, at_least: bool) -> None:
    (found,) = find_quantities(f"The council will find {text} this year.")
    assert (found.value, found.unit, found.at_least) == (value, unit, at_least)


def test_up_to_is_a_limit() -> None:
    (found,) = find_quantities("up to £2m")
    assert found.at_most


def test_the_number_is_found_within_the_passage() -> None:
    text = "It promised more than 95 new posts."
    (found,) = find_quantities(text)
    assert text[found.start : found.end] == "more than 95 new posts"
    assert text[found.number_start :].startswith("95")


def test_what_grows_is_no_range() -> None:
    found = find_quantities("It will rise from £2m to £3m, and from 20 to 35 social workers.")
    assert [one.value for one in found] == [2_000_000, 3_000_000, 35]


@pytest.mark.parametrize(
    "text", ["1,5 posts", "£1,5 million", "2019-20 posts", "one to one workers"]
)
def test_numbers_that_are_only_part_of_something_are_left_out(text: str) -> None:
    assert find_quantities(f"It promised {text}.") == ()


@pytest.mark.parametrize("text", ["6,000 people", "in 2019", "section 50", "age 16", "30 children"])
def test_other_numbers_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == ()
