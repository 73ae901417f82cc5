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
_PLAIN = re.compile(r"\w+")
_WORDS_REMEMBERED = 50_000


@cache
def read_frame(name: str) -> dict[str, Any]:
    """The data of ``data/frames/<name>.toml``."""
    return tomllib.loads((_FRAMES / f"{name}.toml").read_text(encoding="utf-8"))


def find_needs(words: Words) -> set[str]:
    """The needs of all phrases that a text holds, in lower case."""
    _plain, worded = _needs()
    found = {need for need in worded if need in words.lowered}
    return found.union(*map(_needs_within, words.known))


@lru_cache(maxsize=_WORDS_REMEMBERED)
def _needs_within(word: str) -> tuple[str, ...]:
    plain, _worded = _needs()
    return tuple(need for need in plain if need in word)


@cache
def _needs() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Every need: those that can stand within a word, and those of several words or with spaces around them."""
    names = [path.name.removesuffix(".toml") for path in _FRAMES.iterdir()]
    rows = [row for name in names for row in read_frame(name).get("phrase", ())]
    needs = sorted({need for row in rows for need in row["needs"]})
    plain = tuple(need for need in needs if _PLAIN.fullmatch(need))
    return plain, tuple(need for need in needs if not _PLAIN.fullmatch(need))
