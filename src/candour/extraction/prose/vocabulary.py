"""Which of the words that phrases need stand in a sentence, and which phrases are worth trying there.

A need is a word or part of one (*improv*), with a space where it has to begin or end there, or several words. What a
word of the language holds never changes: it is remembered, and most words of a document were met before.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from candour.extraction.literals import Group, holds_all
from candour.extraction.prose.phrasebook import all_phrases
from candour.extraction.prose.speech.channels import told_channels, withheld_patterns

_PART, _ONE_WORD = re.compile(r"\w+"), re.compile(r" ?\w+ ?")
_WORDS_REMEMBERED = 50_000


def find_held(words: Sequence[str], lowered: Sequence[str], ends: Sequence[int]) -> list[set[str]]:
    """The needs of all phrases that each sentence holds, in order.

    ``words`` are those of all ``lowered`` sentences, ``ends`` tells how many there are up to each sentence's end.
    """
    within = [*map(_WITHIN.__getitem__, words)]
    spread, held, since = _spread(), list[set[str]](), 0
    for sentence, end in zip(lowered, ends, strict=True):
        needs = set[str]().union(*within[since:end])
        if not spread.isdisjoint(needs):
            needs -= {need for need in needs & spread if need not in sentence}
        held.append(needs)
        since = end
    return held


def find_tries(held: Sequence[AbstractSet[str]]) -> dict[str, list[tuple[int, int]]]:
    """The phrases worth trying by their file: the sentence's number and that of the phrase, in order.

    ``held`` is what ``find_held`` gives for each sentence.
    """
    tries: dict[str, list[tuple[int, int]]] = {}
    by_need, tried = _tried_by_need(), _tried()
    for number, needs in enumerate(held):
        for at in sorted({at for need in needs if need in by_need for at in by_need[need]}):
            name, index, groups = tried[at]
            if holds_all(needs, groups):
                tries.setdefault(name, []).append((number, index))
    return tries


class _Within(dict[str, frozenset[str]]):
    """The needs that a text with this word may hold, remembered by word."""

    def __missing__(self, word: str) -> frozenset[str]:
        by_part = _needs_by_part()
        spaced, longest = f" {word} ", _longest_part()
        parts = {
            spaced[low : low + length]
            for length in range(1, min(longest, len(spaced)) + 1)
            for low in range(len(spaced) - length + 1)
        }
        within = frozenset(need for part in parts & by_part.keys() for need in by_part[part])
        if len(self) >= _WORDS_REMEMBERED:
            self.clear()
        self[word] = within
        return within


_WITHIN = _Within()


@cache
def _needs_by_part() -> Mapping[str, Sequence[str]]:
    """Every need by the longest part of it that stands within one word and the spaces around it: itself, if it is no
    more than that."""
    by_part: dict[str, list[str]] = {}
    for need in sorted(set(_all_needs())):
        is_one = _ONE_WORD.fullmatch(need)
        by_part.setdefault(need if is_one else max(_PART.findall(need), key=len), []).append(need)
    return by_part


@cache
def _longest_part() -> int:
    return max(map(len, _needs_by_part()))


@cache
def _spread() -> frozenset[str]:
    """The needs that are more than a word or part of one."""
    return frozenset(need for need in _all_needs() if not _ONE_WORD.fullmatch(need))


def _all_needs() -> Iterator[str]:
    for phrases in all_phrases().values():
        for phrase in phrases:
            yield from phrase.needs
    groups = [*(one.groups for one in _tried()), *(one.groups for one in told_channels())]
    groups += [pattern.needs for pattern in withheld_patterns()]
    for words in groups:
        yield from frozenset[str]().union(*words)


class _Tried(NamedTuple):
    """A phrase by its file and its number there, with the groups of words that a sentence must hold besides."""

    name: str
    number: int
    groups: tuple[Group, ...]


@cache
def _tried() -> Sequence[_Tried]:
    return [
        _Tried(name, index, phrase.groups)
        for name, phrases in all_phrases().items()
        for index, phrase in enumerate(phrases)
    ]


@cache
def _tried_by_need() -> Mapping[str, Sequence[int]]:
    """The places in ``_tried`` by each word that lets a phrase be tried."""
    by_need: dict[str, list[int]] = {}
    for at, one in enumerate(_tried()):
        for need in dict.fromkeys(all_phrases()[one.name][one.number].needs):
            by_need.setdefault(need, []).append(at)
    return by_need
