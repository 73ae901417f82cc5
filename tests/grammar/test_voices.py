"""What people say is read, and nothing that nobody says."""

import pytest
import voices

from grammar import differences, read_paper


@pytest.mark.parametrize("number", range(48))
def test_a_paper_gives_what_its_people_say(number: int) -> None:
    text, published, expected = voices.draw_paper(number)
    facts = read_paper(text, published=published)
    assert differences(facts, expected, kind=voices.TOPIC) == []
