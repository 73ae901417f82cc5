"""The words of ``data/matters.toml``: those that tell of children's services, those that tell of other matters, and lists that hint."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from candour.extraction.literals import Group
from candour.extraction.words import holds_any


class Matter(NamedTuple):
    """Words that tell of a matter, as parts of words to look for first and as a pattern, and what says that they do not."""

    parts: Group
    pattern: re.Pattern[str]
    unless: tuple[str, ...]

    def is_told(self, words: str) -> bool:
        """Whether words in lower case that hold one of the parts tell of the matter."""
        return not holds_any(words, self.unless) and self.pattern.search(words) is not None


@cache
def _data() -> dict[str, Any]:
    source = files("candour.extraction") / "data" / "matters.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def read_list(name: str) -> tuple[str, ...]:
    """The words of a list: ``background``, ``hints``, ``actors`` or ``goes_on``."""
    return tuple(_data()[name]["words"])


@cache
def read_matters(kind: str) -> tuple[Matter, ...]:
    """The matters of a kind: ``own`` or ``matter``."""
    return tuple(_build(tuple(row["words"]), tuple(row["unless"])) for row in _data()[kind])


def _build(words: tuple[str, ...], unless: tuple[str, ...]) -> Matter:
    parts = tuple(word.rstrip("*.") for word in words)
    endings = (
        (r"\b" * part[0].isalnum())
        + re.escape(part)
        + {"*": r"\w*", ".": ""}.get(word[-1], r"s?(?:['’]s?)?")
        for word, part in zip(words, parts, strict=True)
    )
    return Matter(frozenset(parts), re.compile(rf"(?:{'|'.join(endings)})(?!\w)"), unless)
