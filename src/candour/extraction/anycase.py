"""Patterns that ignore case, looked for in the text in lower case and read in the text as printed.

A search that ignores case tries every alternative at every letter; one in lower case leaves most of them at their
first letter, and is several times quicker. Few passages are found, so the second look costs little.
"""

import re
import sys
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from candour.extraction.literals import Group, find_literals
from candour.extraction.openings import may_open_with_capital

_CAPITAL = re.compile(r"\\.|\(\?P|[A-Z]")
_CASED = "(?-i:"
_CASED_DENIAL = re.compile(r"\(\?<?![^()]*(?:\([^()]*\)[^()]*)*\(\?-i:")


def lower_pattern(pattern: str) -> str:
    r"""A pattern for text in lower case; escapes and the names of groups stay.

    >>> lower_pattern(r"\bDear (?P<who>[A-Z]\W)")
    '\\bdear (?P<who>[a-z]\\W)'
    """
    return _CAPITAL.sub(lambda m: m[0] if len(m[0]) > 1 else m[0].lower(), pattern)


def any_of(phrases: Iterable[str]) -> str:
    """An alternative of phrases, the longest first, each space any white space; told apart letter by letter.

    >>> any_of(["the mayor", "mayor", "member", "members"])
    'the\\\\s+mayor|m(?:ayor|ember(?:s)?)'
    """
    root: dict[str, Any] = {}
    for phrase in phrases:
        node = root
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[""] = {}
    return "|".join(_write_letter(letter) + _write_rest(root[letter]) for letter in root)


def _write_rest(node: dict[str, Any]) -> str:
    """What may follow in a tree of letters, where an empty letter marks the end of a phrase."""
    branches = [_write_letter(letter) + _write_rest(node[letter]) for letter in node if letter]
    if not branches:
        return ""
    if len(branches) == 1 and "" not in node:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if "" in node else "")


def _write_letter(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)


class AnyCase:
    """A pattern that ignores case, compiled at its first use."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern, self._flags = pattern, flags
        self._heeds_case = _CASED in pattern

    @cached_property
    def printed(self) -> re.Pattern[str]:
        """The pattern itself, for texts that nobody has in lower case."""
        return re.compile(self._pattern, re.IGNORECASE | self._flags)

    @cached_property
    def needs(self) -> tuple[Group, ...]:
        """Words in lower case of which whatever the pattern finds holds one of each group."""
        return find_literals(self._pattern)

    @cached_property
    def _lowered(self) -> re.Pattern[str] | None:
        """The pattern for text in lower case; none where that would find other places, or every letter could open it."""
        if _CASED_DENIAL.search(self._pattern) or may_open_with_capital(self._pattern):
            return None
        return re.compile(lower_pattern(self._pattern.replace(_CASED, "(?:")), self._flags)

    def finditer(
        self, text: str, lowered: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterable[re.Match[str]]:
        """The matches between two places of a text, given as printed and in lower case, of one length."""
        if self._lowered is None:
            return self.printed.finditer(text, start, end)
        first = self._lowered.search(lowered, start, end)
        if first is None:
            return ()
        if self._heeds_case:
            return self.printed.finditer(text, first.start(), end)
        return self._read(text, lowered, first.start(), end)

    def _read(self, text: str, lowered: str, start: int, end: int) -> list[re.Match[str]]:
        """The matches in the text as printed at the places where one begins in the text in lower case."""
        lowered_pattern, printed = self._lowered or self.printed, self.printed
        places = [found.start() for found in lowered_pattern.finditer(lowered, start, end)]
        return [found for at in places if (found := printed.match(text, at, end))]
