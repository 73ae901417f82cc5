"""Findings in prose: weaknesses that a report or an inspection is said to have shown."""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import find_phrases
from candour.facts import Finding

_NOUN = re.compile(
    r"weakness|failure|failing|shortfall|shortcoming|deficit|deficienc|concerns|delays|protected|at risk|unsafe|too long"
)
_COLON = re.compile(r"[^.;“\"]{0,60}:\s+[“\"‘']?")


def _first_noun(words: str) -> int:
    match = _NOUN.search(words.lower())
    return match.end() if match else 0


def find_findings(context: Context) -> Iterator[Finding]:
    """The weaknesses that a document says were found, in order."""
    for found in find_phrases(context, "findings"):
        start, end = found.match.span("text")
        text = context.text.text
        comma = text.find(",", start + _first_noun(text[start:end]), end)
        end = comma if comma > 0 else end
        colon = _COLON.match(text, start, end)
        start = colon.end() if colon else start
        while end > start and text[end - 1] in " .,;":
            end -= 1
        yield Finding(
            polarity=found.phrase.values["polarity"],
            text=text[start:end],
            **context.ground(found.phrase.rule, found.match.start(), end),
        )
