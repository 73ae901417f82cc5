"""Each paper drawn says who must do what, by when, how often and with whose agreement; its look-alikes bind nobody."""

import pytest
from requirements_in_papers import draw_paper

from grammar import differences, numbers, read_paper

_NUMBERS = numbers(63)


@pytest.mark.parametrize("number", _NUMBERS)
def test_a_paper_binds_whom_it_says_and_nobody_else(number: int) -> None:
    text, published, expected = draw_paper(number)
    facts = read_paper(text, published=published)
    assert not differences(facts, expected, kind="requirement"), text
