"""Directions, notices, letters and reports in papers drawn from a grammar: each is read once, and nothing else is."""

import pytest
from instruments_in_papers import draw

from grammar import differences, numbers, read_file


@pytest.mark.parametrize("number", numbers(30))
def test_a_paper_tells_of_its_instruments(number: int) -> None:
    text, published, expected = draw(number)
    assert not differences(read_file(text, published=published), expected, kind="instrument"), text
