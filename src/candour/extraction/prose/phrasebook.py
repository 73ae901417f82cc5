"""The data files of the frames, read once, and the words without which no phrase in them can be found.

A need is a word or part of one (*improv*), so that every word of the language holds some needs or none. What a word
holds never changes: it is remembered, and most words of a document were met before.
"""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from candour.extraction.words import Words

_FRAMES = files("candour.extraction") / "data" / "frames"
_PART = re.compile(r"\w+")
_WORDS_REMEMBERED = 50_000


@cache
def read_frame(name: str) -> dict[str, Any]:
    """The data of ``data/frames/<name>.toml``."""
    return tomllib.loads((_FRAMES / f"{name}.toml").read_text(encoding="utf-8"))


def find_needs(words: Words) -> set[str]:
    """The needs of all phrases, in lower case, that a text may hold: it has the longest word of each."""
    return set().union(*map(_needs_within, words.known))


@lru_cache(maxsize=_WORDS_REMEMBERED)
def _needs_within(word: str) -> frozenset[str]:
    """The needs that a text with this word may hold."""
    by_part = _needs_by_part()
    return frozenset(need for part in by_part if part in word for need in by_part[part])


@cache
def _needs_by_part() -> dict[str, list[str]]:
    """Every need by the longest part of it that stands within one word: the need itself, if it is no more than that."""
    names = [path.name.removesuffix(".toml") for path in _FRAMES.iterdir()]
    rows = [row for name in names for row in read_frame(name).get("phrase", ())]
    by_part: dict[str, list[str]] = {}
    for need in sorted({need for row in rows for need in row["needs"]}):
        by_part.setdefault(max(_PART.findall(need), key=len), []).append(need)
    return by_part
