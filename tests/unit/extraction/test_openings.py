"""Whether a pattern may begin at a capital is read from the pattern itself."""

import pytest

from candour.extraction.anycase import AnyCase
from candour.extraction.openings import may_open_with_capital


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?-i:[A-Z])\w+ took over",
        r"(?P<to>(?:the trust|(?:a|another) body)|(?-i:(?!We\b)[A-Z]\w+))\s+took over",
        r"\b(?:the\s+)?(?-i:[A-Z])\w+",
        r"partnership with (?-i:[A-Z])\w+|(?:x|)(?-i:[A-Z])\w+ merged",
    ],
)
def test_a_capital_among_the_openings_is_seen(pattern: str) -> None:
    assert may_open_with_capital(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"[A-Z]\w+ took over",
        r"\btaken over by (?-i:[A-Z])\w+",
        r"(?:the|a)\s+(?-i:[A-Z])\w+",
        r"(?<=(?-i:[A-Z])) council",
        r"(?-i:will)\s+\w+",
    ],
)
def test_a_capital_further_on_or_of_any_case_is_none(pattern: str) -> None:
    assert not may_open_with_capital(pattern)


def test_a_name_that_opens_a_passage_is_found_as_printed() -> None:
    text = "On Monday, said Ada, the new Quayside Trust took over the homes."
    pattern = AnyCase(r"(?P<to>its\s+partner|(?-i:(?:[A-Z]\w+\s+){1,3}?Trust))\s+took\s+over")
    assert [found["to"] for found in pattern.finditer(text, text.lower())] == ["Quayside Trust"]
