"""What is said to have been withheld, in words that agree in number with what it was."""

import pytest

from candour.analysis.happenings import describe_fact
from candour.facts import Cite, NonDisclosure

COMMON = {"about": None, "cite": Cite(1, 0, 4, "Late"), "confidence": 0.9, "rule": "by-hand"}


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (
            {"what": "these letters", "to": "councillors", "by": "the council", "alleged_by": "A"},
            "A says that the council withheld these letters from councillors",
        ),
        (
            {"what": "the report", "to": "parents"},
            "Somebody says that somebody withheld the report from parents",
        ),
        (
            {"to": "members", "alleged_by": "B"},
            "B says that somebody withheld something from members",
        ),
    ],
)
def test_what_is_said_to_be_withheld(told, words):
    fields = {"what": None, "to": None, "by": None, "alleged_by": None} | told
    assert describe_fact(NonDisclosure(**COMMON, **fields)) == words
