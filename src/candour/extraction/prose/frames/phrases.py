"""Phrases: the wordings that frames look for, read from ``data/frames/*.toml``.

A phrase has a rule's name, a pattern, the values it gives to a fact's fields, an example that it must find and
the source of its wording. ``%name%`` in a pattern stands for a piece of pattern of ``shared.toml``. ``needs`` are
words, one of which a sentence must hold before the pattern is tried: most sentences hold none. Where these are
everyday words, ``beside`` names others, of which one has to stand in the sentence too.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from candour.extraction.anycase import AnyCase, lower_pattern
from candour.extraction.prose.context import Context
from candour.extraction.prose.phrasebook import read_frame
from candour.extraction.prose.text import Sentence
from candour.extraction.words import holds_any

_OWN = frozenset({"rule", "pattern", "needs", "beside", "example", "source"})
_PIECE = re.compile(r"%([a-z_]+)%")


class Phrase(NamedTuple):
    """One wording: ``values`` are fields of the fact that it gives by itself."""

    rule: str
    pattern: AnyCase
    needs: tuple[str, ...]
    beside: tuple[str, ...]
    values: dict[str, Any]
    example: str
    source: str


class Found(NamedTuple):
    """A phrase in a sentence; offsets of ``match`` are those of the whole text."""

    sentence: Sentence
    phrase: Phrase
    match: re.Match[str]


@cache
def load_phrases(name: str) -> tuple[Phrase, ...]:
    """The phrases of ``data/frames/<name>.toml`` in their order: the first that fits a passage counts."""
    data = read_frame(name)
    return tuple(
        Phrase(
            rule=f"{name}.{row['rule']}",
            pattern=AnyCase(fill(row["pattern"])),
            needs=tuple(row["needs"]),
            beside=tuple(row.get("beside", ())),
            values={key: value for key, value in row.items() if key not in _OWN},
            example=row["example"],
            source=row["source"],
        )
        for row in data["phrase"]
    )


@cache
def load_words(name: str, key: str) -> dict[str, Any]:
    """The table ``key`` of ``data/frames/<name>.toml``."""
    table: dict[str, Any] = read_frame(name)[key]
    return table


def find_phrases(context: Context, name: str) -> Iterator[Found]:
    """Every phrase of a file in the sentences of a document, sentence by sentence.

    Where two phrases overlap in a sentence, the one that stands first in the file counts.
    """
    text = context.text
    phrases, held, by_need = load_phrases(name), text.needs, _phrases_by_need(name)
    tried = {
        (number, index)
        for word in by_need.keys() & held.keys()
        for number in held[word]
        for index in by_need[word]
    }
    taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, index in sorted(tried):
        sentence, phrase = text.sentences[number], phrases[index]
        if phrase.beside and not holds_any(text.lowered_sentences[number], phrase.beside):
            continue
        for match in phrase.pattern.finditer(text.text, text.lowered, sentence.start, sentence.end):
            if not any(match.start() < end and start < match.end() for start, end in taken[number]):
                taken[number].append(match.span())
                yield Found(sentence, phrase, match)


@cache
def _phrases_by_need(name: str) -> dict[str, frozenset[int]]:
    """The numbers of a file's phrases by each word that lets them be tried."""
    by_need: defaultdict[str, set[int]] = defaultdict(set)
    for number, phrase in enumerate(load_phrases(name)):
        for word in phrase.needs:
            by_need[word].add(number)
    return {word: frozenset(numbers) for word, numbers in by_need.items()}


@cache
def compile_piece(pattern: str) -> re.Pattern[str]:
    """A pattern with its ``%pieces%`` filled in."""
    return re.compile(fill(pattern), re.IGNORECASE)


@cache
def compile_any_case(pattern: str) -> AnyCase:
    """A pattern with its ``%pieces%`` filled in, looked for in lower case and read as printed."""
    return AnyCase(fill(pattern))


@cache
def compile_lowered(pattern: str) -> re.Pattern[str]:
    """A pattern with its ``%pieces%`` filled in, for text in lower case: it may not heed case anywhere."""
    if "(?-i:" in fill(pattern):
        raise ValueError(f"This pattern heeds case: {pattern}")
    return re.compile(lower_pattern(fill(pattern)))


def fill(pattern: str) -> str:
    """A pattern with its ``%pieces%`` filled in."""
    pieces = read_frame("shared")["piece"]
    filled = pattern
    while match := _PIECE.search(filled):
        filled = filled.replace(match.group(), f"(?:{pieces[match.group(1)]})")
    return filled
