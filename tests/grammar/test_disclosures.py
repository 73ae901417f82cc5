"""Who was told what and when: each paper that came before somebody is read once, with its day, and nothing else is."""

import pytest
from disclosures import draw_disclosures

from grammar import differences, numbers, read_paper


@pytest.mark.parametrize("number", numbers(40))
def test_a_page_says_who_was_told_what_and_when(number: int) -> None:
    text, published, expected = draw_disclosures(number)
    facts = read_paper(text, published=published)
    assert differences(facts, expected, kind="disclosure") == [], text
