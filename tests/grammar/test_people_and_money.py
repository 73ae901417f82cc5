"""Posts, promises, partners, transfers and support are read, and none of their look-alikes."""

import people_and_money
import pytest

from grammar import differences, numbers, read_paper


@pytest.mark.parametrize("number", numbers(30))
def test_a_paper_gives_its_posts_promises_and_partners(number: int) -> None:
    text, published, expected = people_and_money.draw_paper(number)
    facts = read_paper(text, published=published)
    for kind in people_and_money.TYPES:
        told = [
            {field: value for field, value in fact.items() if field != "type"}
            for fact in expected
            if fact["type"] == kind
        ]
        assert differences(facts, told, kind=kind) == []
