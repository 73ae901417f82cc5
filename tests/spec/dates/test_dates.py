"""Wordings and the dates they mean: tests that are also the manual of dates.

Each row of ``dates.toml`` is a passage and the dates found in it, in order: the value (``?`` where it stays
unresolved), the relation when it is not *on*, the length or period when there is one.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from candour.extraction.dates import DateMention, find_dates
from candour.facts import PartialDate

_ROWS = tomllib.loads((Path(__file__).parent / "dates.toml").read_text(encoding="utf-8"))["case"]


def _show(mention: DateMention) -> str:
    words = [mention.date.value or "?"]
    if mention.until:
        words.append(f"to {mention.until.value or '?'}")
    if mention.relation != "on":
        words.append(mention.relation)
    if mention.duration:
        words.append(mention.duration)
    return " ".join(words)


def _bounds(text: str) -> list[tuple[int, int]]:
    ends = [
        i + 1 for i, letter in enumerate(text) if letter == "." and text[i + 1 : i + 2] in ("", " ")
    ]
    return list(zip([0, *ends], [*ends, len(text)], strict=False))


@pytest.mark.parametrize("row", [pytest.param(row, id=row["text"]) for row in _ROWS])
def test_a_wording_means_its_date(row: dict[str, Any]) -> None:
    published = PartialDate.of(row["published"]) if "published" in row else None
    sentences = _bounds(row["text"])

    def find_bounds(position: int) -> tuple[int, int]:
        return next(s for s in sentences if s[0] <= position < max(s[1], s[0] + 1))

    found = find_dates(row["text"], published=published, bounds=find_bounds)
    assert [_show(mention) for mention in found] == row["dates"]
    for mention in found:
        assert mention.date.text.lower() in row["text"].lower()
