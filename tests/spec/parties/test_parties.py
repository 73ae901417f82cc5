"""Parties of a passage: tests that are also the manual of authorities, offices, bodies and people.

Each row of ``parties.toml`` is a passage and the parties found in it, in order: the words, ``→`` and who is meant
(``name · role · code``, ``former`` for a post no longer held). ``about`` is the authority that *the council* means.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from candour.authorities import find_mentions
from candour.extraction.parties import Party, find_parties

_ROWS = tomllib.loads((Path(__file__).parent / "parties.toml").read_text(encoding="utf-8"))["case"]


def _show(text: str, party: Party) -> str:
    words = [party.kind, party.name, party.role or "", party.code or ""]
    if party.former:
        words.append("former")
    shown = " · ".join(word for word in words if word)
    return f"{text[party.start : party.end]} → {shown}"


@pytest.mark.parametrize("row", [pytest.param(row, id=row["text"][:70]) for row in _ROWS])
def test_a_passage_names_its_parties(row: dict[str, Any]) -> None:
    text = row["text"]
    starts = [
        0,
        *(
            i + 2
            for i in range(len(text))
            if text[i : i + 2] == ". " and text[i - 2 : i] not in ("Mr", "Ms")
        ),
    ]

    def find_bounds(position: int) -> tuple[int, int]:
        start = max(s for s in starts if s <= position)
        return start, min([s - 1 for s in starts if s > position], default=len(text))

    found = find_parties(
        text, authorities=find_mentions(text), about=row.get("about"), bounds=find_bounds
    )
    assert [_show(text, party) for party in found] == row["parties"]
