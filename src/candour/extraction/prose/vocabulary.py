"""Which groups of words that patterns need stand in a sentence, and which phrases are worth trying there.

A need is a word or part of one (*improv*), with a space where it has to begin or end there, or several words. A pattern
needs one word of each of its groups; groups are numbered. What a word of the language holds never changes: it is
remembered, and most words of a document were met before.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from candour.extraction.literals import Group
from candour.extraction.prose.matter_words import read_matters
from candour.extraction.prose.phrasebook import all_phrases
from candour.extraction.prose.speech.channels import told_channels, withheld_patterns

_ONE_WORD, _PART = re.compile(r" ?\w+ ?"), re.compile(r"(?=( \w+ ?|(?<![\w ])\w+ ?))")
_COMMONEST = "the and for that was were to of in a at is be as by it with council children"
_EVERYDAY = frozenset(_COMMONEST.split())
_WORDS_REMEMBERED = 50_000


def find_held(words: Sequence[str], lowered: Sequence[str], ends: Sequence[int]) -> list[set[int]]:
    """The numbers of the groups of which each sentence holds a word, in order.

    ``words`` are those of all ``lowered`` sentences, ``ends`` tells how many there are up to each sentence's end.
    """
    within, several = [*map(_WITHIN.__getitem__, words)], [*map(_SEVERAL.get, words)]
    held, since, by_need = list[set[int]](), 0, _groups_by_need()
    for sentence, end in zip(lowered, ends, strict=True):
        groups = set[int]().union(*within[since:end])
        for needs in filter(None, several[since:end]):
            for need in needs:
                if need in sentence:
                    groups.update(by_need[need])
        held.append(groups)
        since = end
    return held


def find_tries(held: Sequence[AbstractSet[int]]) -> dict[str, list[tuple[int, int]]]:
    """The phrases worth trying by their file: the sentence's number and that of the phrase, in order.

    ``held`` is what ``find_held`` gives for each sentence.
    """
    tries: dict[str, list[tuple[int, int]]] = {}
    by_group, tried = _tried_by_group(), _tried()
    opening = frozenset(by_group)
    for number, groups in enumerate(held):
        for at in sorted({at for group in opening & groups for at in by_group[group]}):
            name, index, needed = tried[at]
            if needed <= groups:
                tries.setdefault(name, []).append((number, index))
    return tries


@cache
def number_groups(groups: tuple[Group, ...]) -> frozenset[int]:
    """The numbers of groups: a sentence may match their pattern if it holds them all."""
    return frozenset(_numbers()[group] for group in groups)


class _Within(dict[str, frozenset[int]]):
    """The groups of which every text with this word holds one, remembered by word; what several words together may hold
    is noted in ``_SEVERAL``."""

    def __missing__(self, word: str) -> frozenset[int]:
        by_part, by_need = _needs_by_part(), _groups_by_need()
        spaced, longest = f" {word} ", _longest_part()
        parts = {
            spaced[low : low + length]
            for length in range(1, min(longest, len(spaced)) + 1)
            for low in range(len(spaced) - length + 1)
        }
        needs = {need for part in parts & by_part.keys() for need in by_part[part]}
        several = frozenset(need for need in needs if not _ONE_WORD.fullmatch(need))
        if len(self) >= _WORDS_REMEMBERED:
            self.clear()
            _SEVERAL.clear()
        if several:
            _SEVERAL[word] = several
        within = self[word] = frozenset(at for need in needs - several for at in by_need[need])
        return within


_WITHIN = _Within()
_SEVERAL: dict[str, frozenset[str]] = {}


@cache
def _needs_by_part() -> Mapping[str, Sequence[str]]:
    """Every need by the part of it that stands within one word and the spaces around it."""
    by_part: dict[str, list[str]] = {}
    for need in sorted(_groups_by_need()):
        by_part.setdefault(key_of(need), []).append(need)
    return by_part


def key_of(need: str) -> str:
    """A need of one word itself, else what of it stands within one word and tells most: an uncommon word, a long one.

    >>> key_of("improv"), key_of(" if the ")
    ('improv', ' if ')
    """
    if _ONE_WORD.fullmatch(need):
        return need
    parts: list[str] = _PART.findall(need)
    return max(parts, key=lambda part: (part.strip() not in _EVERYDAY, len(part)))


@cache
def _longest_part() -> int:
    return max(map(len, _needs_by_part()))


@cache
def _numbers() -> Mapping[Group, int]:
    """Every group of words that a pattern needs, with its number."""
    asked = [phrase.groups for phrases in all_phrases().values() for phrase in phrases]
    asked += [channel.groups for channel in told_channels()]
    asked += [pattern.needs for pattern in withheld_patterns()]
    asked += [(matter.parts,) for kind in ("own", "matter") for matter in read_matters(kind)]
    groups = dict.fromkeys(group for groups in asked for group in groups)
    return {group: number for number, group in enumerate(groups)}


@cache
def _groups_by_need() -> Mapping[str, Sequence[int]]:
    by_need: dict[str, list[int]] = {}
    for group, number in _numbers().items():
        for need in group:
            by_need.setdefault(need, []).append(number)
    return by_need


class _Tried(NamedTuple):
    """A phrase by its file and its number there, with the groups of which a sentence must hold one word each."""

    name: str
    number: int
    needed: frozenset[int]


@cache
def _tried() -> Sequence[_Tried]:
    return [
        _Tried(name, number, number_groups(phrase.groups))
        for name, phrases in all_phrases().items()
        for number, phrase in enumerate(phrases)
    ]


@cache
def _tried_by_group() -> Mapping[int, Sequence[int]]:
    """The places in ``_tried`` by the group of words that lets a phrase be tried."""
    by_group: dict[int, list[int]] = {}
    for at, one in enumerate(_tried()):
        phrase = all_phrases()[one.name][one.number]
        by_group.setdefault(_numbers()[phrase.groups[0]], []).append(at)
    return by_group
