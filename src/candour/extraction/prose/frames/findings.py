"""Findings in prose: weaknesses that a report or an inspection is said to have shown."""

from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import find_phrases
from candour.facts import Finding


def find_findings(context: Context) -> Iterator[Finding]:
    """The weaknesses that a document says were found, in order."""
    for found in find_phrases(context, "findings"):
        start, end = found.match.span("text")
        text = context.text.text
        while end > start and text[end - 1] in " .,;":
            end -= 1
        yield Finding(
            polarity=found.phrase.values["polarity"],
            text=text[start:end],
            **context.ground(found.phrase.rule, found.match.start(), end),
        )
