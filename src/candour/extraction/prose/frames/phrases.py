"""Phrases in the sentences of a document, and patterns that share their pieces (see ``phrasebook``)."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from candour.extraction.anycase import AnyCase, lower_pattern
from candour.extraction.literals import Group, find_literals
from candour.extraction.prose.context import Context
from candour.extraction.prose.phrasebook import Phrase, fill, load_phrases, read_frame
from candour.extraction.prose.text import Sentence
from candour.extraction.words import holds_any

__all__ = [
    "Found",
    "Phrase",
    "compile_any_case",
    "compile_lowered",
    "compile_piece",
    "fill",
    "find_phrases",
    "load_phrases",
    "load_words",
    "names_subject",
    "search_lowered",
]
_QUICKLY_SOUGHT = 16
_KINDS = {"letter": ("letter",), "letter or report": ("letter", "report")}


class Found(NamedTuple):
    """A phrase in a sentence; offsets of ``match`` are those of the whole text."""

    sentence: Sentence
    phrase: Phrase
    match: re.Match[str]


@cache
def load_words(name: str, key: str) -> dict[str, Any]:
    """The table ``key`` of ``data/frames/<name>.toml``."""
    table: dict[str, Any] = read_frame(name)[key]
    return table


def find_phrases(context: Context, name: str) -> Iterator[Found]:
    """Every phrase of a file in the sentences of a document, sentence by sentence.

    Where two phrases overlap in a sentence, the one that stands first in the file counts; one of letters is looked for in
    letters alone.
    """
    text, phrases = context.text, load_phrases(name)
    kind = context.kind
    taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, index in text.tries.get(name, ()):
        sentence, phrase = text.sentences[number], phrases[index]
        if kind not in _KINDS.get(str(phrase.values.get("context")), (kind,)):
            continue
        for match in phrase.pattern.finditer(text.text, text.lowered, sentence.start, sentence.end):
            if not any(match.start() < end and start < match.end() for start, end in taken[number]):
                taken[number].append(match.span())
                yield Found(sentence, phrase, match)


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


def search_lowered(pattern: str, lowered: str) -> re.Match[str] | None:
    """The first match of a pattern (see ``compile_lowered``) in a passage in lower case, searched for only where the
    passage holds the words that the pattern cannot do without."""
    for group in _needs_of(pattern):
        if not holds_any(lowered, group):
            return None
    return compile_lowered(pattern).search(lowered)


def names_subject(kind: str, words: str) -> bool:
    """Whether words name a matter of children's services (``own``) or of other departments (``foreign``)."""
    return search_lowered(load_words("shared", "subject")[kind], words.lower()) is not None


@cache
def _needs_of(pattern: str) -> tuple[Group, ...]:
    return tuple(group for group in find_literals(fill(pattern)) if len(group) <= _QUICKLY_SOUGHT)
