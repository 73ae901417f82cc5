"""Which of the words that phrases need stand in a sentence, and which phrases are worth trying there.

A need is a word or part of one (*improv*), or several words. What a word of the language holds never changes: it is
remembered, and most words of a document were met before.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from candour.extraction.literals import Group, holds_all
from candour.extraction.prose.phrasebook import all_phrases
from candour.extraction.prose.speech.channels import told_channels, withheld_patterns

_PART = re.compile(r"\w+")
_WORDS_REMEMBERED = 50_000


def find_held(words: Iterable[str], lowered: str) -> set[str]:
    """The needs of all phrases that a sentence in lower case holds; ``words`` are its words."""
    held = set[str]().union(*map(_WITHIN.__getitem__, words))
    for need in held & _spread():
        if need not in lowered:
            held.remove(need)
    return held


def find_tries(held: Sequence[AbstractSet[str]]) -> dict[str, list[tuple[int, int]]]:
    """The phrases worth trying by their file: the sentence's number and that of the phrase, in order.

    ``held`` is what ``find_held`` gives for each sentence.
    """
    tries: dict[str, list[tuple[int, int]]] = {}
    by_need, groups = _phrases_by_need(), _groups()
    for number, needs in enumerate(held):
        tried = {phrase for need in needs if need in by_need for phrase in by_need[need]}
        for name, index in sorted(tried):
            if holds_all(needs, groups[name, index]):
                tries.setdefault(name, []).append((number, index))
    return tries


class _Within(dict[str, frozenset[str]]):
    """The needs that a text with this word may hold, remembered by word."""

    def __missing__(self, word: str) -> frozenset[str]:
        by_part = _needs_by_part()
        parts = {
            word[low:high] for low in range(len(word)) for high in range(low + 1, len(word) + 1)
        }
        within = frozenset(need for part in parts & by_part.keys() for need in by_part[part])
        if len(self) >= _WORDS_REMEMBERED:
            self.clear()
        self[word] = within
        return within


_WITHIN = _Within()


@cache
def _needs_by_part() -> Mapping[str, Sequence[str]]:
    """Every need by the longest part of it that stands within one word: the need itself, if it is no more than that."""
    by_part: dict[str, list[str]] = {}
    for need in sorted(set(_all_needs())):
        by_part.setdefault(max(_PART.findall(need), key=len), []).append(need)
    return by_part


@cache
def _spread() -> frozenset[str]:
    """The needs that are more than a word or part of one."""
    return frozenset(need for need in _all_needs() if not _PART.fullmatch(need))


def _all_needs() -> Iterator[str]:
    for phrases in all_phrases().values():
        for phrase in phrases:
            yield from phrase.needs
    groups = [*_groups().values(), *(channel.groups for channel in told_channels())]
    groups += [pattern.needs for pattern in withheld_patterns()]
    for words in groups:
        yield from frozenset[str]().union(*words)


@cache
def _groups() -> Mapping[tuple[str, int], tuple[Group, ...]]:
    return {
        (name, index): phrase.groups
        for name, phrases in all_phrases().items()
        for index, phrase in enumerate(phrases)
    }


@cache
def _phrases_by_need() -> Mapping[str, frozenset[tuple[str, int]]]:
    """The phrases, each by its file and number, by each word that lets them be tried."""
    by_need: dict[str, set[tuple[str, int]]] = {}
    for name, phrases in all_phrases().items():
        for index, phrase in enumerate(phrases):
            for need in phrase.needs:
                by_need.setdefault(need, set()).add((name, index))
    return {need: frozenset(phrases) for need, phrases in by_need.items()}
