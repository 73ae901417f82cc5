"""Duties told in one breath: *is required to put its plan into effect and to work openly with advisers* is two."""

import re

from candour.extraction.prose.frames.phrases import compile_piece, load_words

_AND_TO = re.compile(r"(?:,|;|,?\s+and)\s+(?:also\s+)?to\s+(?=(?P<rest>(?:\w+ly\s+)?[a-z-]+))")
_LEAST = 8


def split_duties(words: str) -> list[tuple[int, int]]:
    """The spans of the duties in the words after *to*; each infinitive of a list that a known verb opens is one.

    >>> [words[a:b] for words in ["share a plan and to meet Ofsted"] for a, b in split_duties(words)]
    ['share a plan', 'meet Ofsted']
    """
    lists = load_words("requirements", "lists")
    verb, more = compile_piece(str(lists["verb"])), compile_piece(str(lists["verb_after_to"]))
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _AND_TO.finditer(words):
        opens = re.sub(r"^\w+ly\s+", "", match["rest"])
        if match.start() - start >= _LEAST and (
            verb.match(opens) or more.fullmatch(opens) or opens != match["rest"]
        ):
            spans.append((start, match.start()))
            start = match.end()
    return [*spans, (start, len(words))]
