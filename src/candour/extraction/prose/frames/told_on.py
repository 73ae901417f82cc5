"""What goes on telling what a judge found: the next sentence in the judge's voice, and quoted paragraphs after a colon."""

import re
from collections.abc import Iterator
from functools import cache

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.polarity import tell_polarity
from candour.extraction.prose.speech.words import verb_pattern
from candour.extraction.prose.text import Sentence

_QUOTED = re.compile(r"[“\"‘']")
_MOST_QUOTED = 6


def find_told_on(context: Context, spoken: set[int]) -> Iterator[tuple[int, int]]:
    """The spans that go on from the sentences (by number) in which a judge spoke, in order.

    Only a weakness counts: what stands after a report without a name is praise from anybody.
    """
    sentences = context.text.sentences
    told = set(spoken)
    for number in range(min(spoken, default=0), len(sentences) - 1):
        if number not in told:
            continue
        here, after = sentences[number], sentences[number + 1]
        if here.text.rstrip().endswith(":"):
            yield from _find_quoted(context, here)
        elif after.number not in told and _goes_on(context, here, after):
            told.add(after.number)
            yield after.start, after.end


def _find_quoted(context: Context, here: Sentence) -> Iterator[tuple[int, int]]:
    paragraphs = context.text.paragraphs
    for block in paragraphs[here.paragraph + 1 : here.paragraph + 1 + _MOST_QUOTED]:
        if not _QUOTED.match(context.text.text, block.start):
            return
        yield block.start, block.end


def _goes_on(context: Context, here: Sentence, after: Sentence) -> bool:
    if after.paragraph != here.paragraph or verb_pattern().search(after.text):
        return False
    if any(p.kind in ("person", "office") for p in context.parties_in(after.start, after.end)):
        return False
    return bool(_subjects().match(after.text)) and tell_polarity(after.text) == "weakness"


@cache
def _subjects() -> re.Pattern[str]:
    return compile_piece(str(load_words("findings", "bounds")["goes_on"]))
