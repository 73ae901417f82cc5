"""Patterns that ignore case."""

import pytest

from candour.extraction.anycase import AnyCase

TEXT = "The Council wrote. THE COUNCIL TOLD Cllr Hollis; the council asked cllr hollis."


def find(pattern: str, start: int = 0, end: int = len(TEXT)) -> list[str]:
    return [m.group() for m in AnyCase(pattern).finditer(TEXT, TEXT.lower(), start, end)]


def test_matches_are_read_as_printed() -> None:
    assert find(r"\bthe council\b") == ["The Council", "THE COUNCIL", "the council"]


@pytest.mark.parametrize("pattern", [r"Told (?-i:[A-Z])\w+", r"(?P<Whom>(?-i:Cllr) \S+)"])
def test_what_heeds_case_heeds_it(pattern: str) -> None:
    assert len(find(pattern)) == 1


def test_a_denial_that_heeds_case_is_read_as_it_stands() -> None:
    assert find(r"\bcllr (?!(?-i:[A-Z]))\w+") == ["cllr hollis"]


def test_only_the_span_asked_for_is_read() -> None:
    assert find(r"council", 10, 40) == ["COUNCIL"]
