"""What people correct by hand as ``field=value``: what does not fit is refused with what would."""

import pytest

from candour.errors import InvalidInput
from candour.facts import Cite, Finding, Requirement
from candour_site.cli.fields import change

COMMON = {"about": None, "cite": Cite(1, 0, 4, "Late"), "confidence": 0.9, "rule": "by-hand"}
FINDING = Finding(**COMMON, polarity="weakness", text="Late")
DUTY = Requirement(**COMMON, who="the council", must="write a plan", force="order")


def test_a_word_that_a_field_does_not_take_is_refused_with_those_that_it_takes():
    with pytest.raises(InvalidInput, match="polarity='bad'") as refused:
        change(FINDING, ["polarity=bad"])
    assert (
        refused.value.advice == "Say one of needs_improvement, weakness, strength, priority_action."
    )


def test_one_of_its_words_is_taken():
    assert change(FINDING, ["polarity=strength"]).polarity == "strength"
    assert change(DUTY, ["force=motion", "who=null"]).who is None


def test_a_date_that_is_none_is_refused_without_choices():
    with pytest.raises(InvalidInput, match="deadline") as refused:
        change(DUTY, ["deadline=soon"])
    assert refused.value.advice is None
