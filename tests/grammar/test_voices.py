"""What people say is read, in the news and in minutes, and nothing that nobody says."""

from types import ModuleType

import pytest
import voices
import voices_in_minutes

from grammar import differences, numbers, read_paper


@pytest.mark.parametrize("genre", [voices, voices_in_minutes])
@pytest.mark.parametrize("number", numbers(18))
def test_a_paper_gives_what_its_people_say(genre: ModuleType, number: int) -> None:
    text, published, expected = genre.draw_paper(number)
    facts = read_paper(text, published=published)
    assert differences(facts, expected, kind=genre.TOPIC) == []
