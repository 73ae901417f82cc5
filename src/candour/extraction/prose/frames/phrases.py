"""Phrases: the wordings that frames look for, read from ``data/frames/*.toml``.

A phrase has a rule's name, a pattern, the values it gives to a fact's fields, an example that it must find and
the source of its wording. ``%name%`` in a pattern stands for a piece of pattern of ``shared.toml``. ``needs`` are
words, one of which a sentence must hold before the pattern is tried: most sentences hold none.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.text import Sentence

_OWN = frozenset({"rule", "pattern", "needs", "example", "source"})
_PIECE = re.compile(r"%([a-z_]+)%")


class Phrase(NamedTuple):
    """One wording: ``values`` are fields of the fact that it gives by itself."""

    rule: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...]
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
    data = _read(name)
    return tuple(
        Phrase(
            rule=f"{name}.{row['rule']}",
            pattern=re.compile(_fill(row["pattern"]), re.IGNORECASE),
            needs=tuple(row["needs"]),
            values={key: value for key, value in row.items() if key not in _OWN},
            example=row["example"],
            source=row["source"],
        )
        for row in data["phrase"]
    )


@cache
def load_words(name: str, key: str) -> dict[str, Any]:
    """The table ``key`` of ``data/frames/<name>.toml``."""
    table: dict[str, Any] = _read(name)[key]
    return table


def find_phrases(context: Context, name: str) -> Iterator[Found]:
    """Every phrase of a file in the sentences of a document, sentence by sentence.

    Where two phrases overlap in a sentence, the one that stands first in the file counts.
    """
    text = context.text.text
    by_sentence: defaultdict[int, list[Phrase]] = defaultdict(list)
    for phrase in load_phrases(name):
        for number in _find_sentences(context, phrase.needs):
            by_sentence[number].append(phrase)
    for number in sorted(by_sentence):
        sentence = context.text.sentences[number]
        taken: list[tuple[int, int]] = []
        for phrase in by_sentence[number]:
            for match in phrase.pattern.finditer(text, sentence.start, sentence.end):
                if any(match.start() < end and start < match.end() for start, end in taken):
                    continue
                taken.append(match.span())
                yield Found(sentence, phrase, match)


def _find_sentences(context: Context, words: Iterable[str]) -> set[int]:
    """The numbers of the sentences that hold one of these words; a word that the text lacks costs one look."""
    text = context.text
    return {
        number for word in words if word in text.lowered for number in text.sentences_holding(word)
    }


@cache
def compile_piece(pattern: str) -> re.Pattern[str]:
    """A pattern with its ``%pieces%`` filled in."""
    return re.compile(_fill(pattern), re.IGNORECASE)


@cache
def _read(name: str) -> dict[str, Any]:
    path = files("candour.extraction") / "data" / "frames" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _fill(pattern: str) -> str:
    pieces = _read("shared")["piece"]
    filled = pattern
    while match := _PIECE.search(filled):
        filled = filled.replace(match.group(), f"(?:{pieces[match.group(1)]})")
    return filled
