"""The length of a review in days."""

import pytest

from candour.extraction.prose.frames.reviews.reviews import days_of


@pytest.mark.parametrize(
    ("length", "days"),
    [
        ("four-month", 122),
        ("three month", 91),
        ("12-week", 84),
        ("10 days", 10),
        ("one-year", 365),
        ("full", None),
    ],
)
def test_lengths_are_days(length: str, days: int | None) -> None:
    assert days_of(length) == days
