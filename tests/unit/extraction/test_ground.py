"""Names looked up in a text."""

import pytest

from candour.extraction.parties.ground import Ground
from candour.extraction.words import Words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada Hollis left. Hollis said so.", ["Ada Hollis", "Hollis"]),
        ("Hollister and HOLLIS are others.", []),
        ("Anne-Marie O’Dell spoke; O’Dell left.", ["O’Dell", "O’Dell"]),
    ],
)
def test_names_are_found_whole_and_as_printed(text: str, found: list[str]) -> None:
    names = Ground(Words(text), ()).find_names(["Ada Hollis", "Hollis", "O’Dell"])
    assert [text[start : start + len(name)] for start, name in names] == found
