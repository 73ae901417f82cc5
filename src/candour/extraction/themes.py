"""The themes of a finding, by the phrases of ``data/themes.toml``.

Codes are stable words, so that the same weakness can be followed through successive reports.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from candour.extraction.anycase import any_of

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "‑": "-", "–": "-"})


class Theme(NamedTuple):
    """A theme: its code, its label for people, and what shows it."""

    code: str
    label: str
    phrases: tuple[str, ...]


@cache
def theme_list() -> tuple[Theme, ...]:
    """All themes in the order of the list."""
    text = (files("candour.extraction") / "data" / "themes.toml").read_text(encoding="utf-8")
    return tuple(
        Theme(code, row["label"], tuple(row["phrases"]))
        for code, row in tomllib.loads(text).items()
    )


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((theme.code, _pattern(theme.phrases)) for theme in theme_list())


def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    words = any_of(phrases).replace(r"\*", r"\w*")
    return re.compile(rf"\b(?:{words})\b")


def find_themes(text: str) -> tuple[str, ...]:
    """Codes of the themes that a text is about, in the order of the theme list; empty for none.

    >>> find_themes("The timeliness of initial health assessments for children in care.")
    ('assessment', 'health')
    """
    plain = text.translate(_APOSTROPHES).lower()
    return tuple(code for code, pattern in _patterns() if pattern.search(plain))
