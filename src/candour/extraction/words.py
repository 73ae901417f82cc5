"""The words of a text and where they stand, found once for all rules that begin at one of a few words.

To look up a word costs far less than to try a pattern at every letter.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import accumulate

_WORD = re.compile(r"(\w+)")


def lower_alike(text: str) -> str:
    """A text in lower case that is as long as before, so that offsets hold in both.

    >>> lower_alike("İz Council")
    'İz council'
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def holds_any(text: str, parts: Iterable[str]) -> bool:
    """Whether a text holds one of these words or parts of words."""
    return any(map(text.__contains__, parts))


class Words:
    """The words of a text in order.

    ``text`` and ``lowered`` are of one length; ``all`` holds every word, ``known`` each once. Words are told in lower case.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.lowered = lower_alike(text)
        parts = _WORD.split(self.lowered)
        ends = list(accumulate(map(len, parts)))
        self.all: list[str] = parts[1::2]
        self._starts: list[int] = ends[0:-1:2]
        self.known = frozenset(self.all)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {word: [] for word in self.known}
        for word, start in zip(self.all, self._starts, strict=True):
            places[word].append(start)
        return places

    def hold(self, words: AbstractSet[str]) -> bool:
        """Whether one of these words stands in the text."""
        return not self.known.isdisjoint(words)

    def find(self, words: AbstractSet[str], *, figures: bool = False) -> list[tuple[int, str]]:
        """Where these words begin, each with its word, in order; with ``figures`` also whatever opens with a figure."""
        wanted = self.known & words
        if figures:
            wanted |= {word for word in self.known if word < ":"}
        return sorted([(start, word) for word in wanted for start in self._places[word]])

    def finditer(
        self, pattern: re.Pattern[str], openers: AbstractSet[str], *, lowered: bool = False
    ) -> Iterator[re.Match[str]]:
        """The matches of a pattern that begins at one of these words, in order, none overlapping another.

        The pattern reads the text as printed, or in lower case.
        """
        text, floor = self.lowered if lowered else self.text, 0
        for start, _word in self.find(openers):
            match = pattern.match(text, start) if start >= floor else None
            if match:
                floor = match.end()
                yield match

    def count_before(self, position: int) -> int:
        """How many words begin before a position."""
        return bisect_left(self._starts, position)

    def back_from(self, end: int, start: int) -> Iterator[tuple[int, str]]:
        """The words that begin within a span, each with its start, the last one first."""
        starts, words = self._starts, self.all
        for index in range(bisect_left(starts, end) - 1, bisect_left(starts, start) - 1, -1):
            yield starts[index], words[index]
