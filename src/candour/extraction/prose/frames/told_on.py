"""What goes on telling what a judge found: the sentences that follow in the judge's voice, and quoted paragraphs after a colon."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import compile_lowered, compile_piece, load_words
from candour.extraction.prose.frames.polarity import Told, tell_polarity
from candour.extraction.prose.speech.words import verb_pattern
from candour.extraction.prose.text import Sentence

_QUOTED = re.compile(r"[“\"‘']")
_MOST_QUOTED = 6
_FEWEST_WORDS, _OPENING = 3, 5


class Span(NamedTuple):
    """What is told, and what the sentence that leads it in says of it."""

    start: int
    end: int
    lean: Told | None


def find_told_on(context: Context, spoken: set[int]) -> Iterator[Span]:
    """What goes on from the sentences (by number) in which a judge spoke, and from those that lead findings in, in order."""
    sentences, leads = context.text.sentences, _find_leads(context)
    starts = {*spoken, *leads}
    voice, lean, led = False, None, False
    for number in range(min(starts, default=len(sentences)), len(sentences)):
        here = sentences[number]
        if number in starts:
            voice, lean, led = True, leads.get(number), _is_heading(context, here)
            if here.text.rstrip().endswith(":"):
                yield from _find_quoted(context, here)
        elif voice:
            lean = None if _pattern("turns_round").match(here.text) else lean
            voice = _goes_on(context, sentences[number - 1], here, lean, led=led)
            if voice:
                yield Span(here.start, here.end, lean)


def _find_leads(context: Context) -> dict[int, Told | None]:
    """The sentences that only lead findings in, by number, with what they say these are."""
    leads: dict[int, Told | None] = {}
    wanted = load_words("findings", "leads")
    for sentence in context.sentences_with(wanted["needs"]):
        lowered = context.text.lowered_sentences[sentence.number]
        for polarity in ("strength", "weakness"):
            if compile_lowered(wanted[polarity]).search(lowered):
                leads[sentence.number] = polarity
        if compile_lowered(wanted["findings"]).search(lowered):
            leads.setdefault(sentence.number, None)
    return leads


def _find_quoted(context: Context, here: Sentence) -> Iterator[Span]:
    paragraphs = context.text.paragraphs
    for block in paragraphs[here.paragraph + 1 : here.paragraph + 1 + _MOST_QUOTED]:
        if not _QUOTED.match(context.text.text, block.start):
            return
        yield Span(block.start, block.end, None)


def _is_heading(context: Context, here: Sentence) -> bool:
    """Whether a sentence is a heading or a question, under which every paragraph goes on telling."""
    kind = context.text.paragraphs[here.paragraph].kind
    return kind == "heading" or here.text.rstrip()[-1:] not in '.”"'


def _goes_on(
    context: Context, before: Sentence, here: Sentence, lean: Told | None, *, led: bool
) -> bool:
    """Whether a sentence goes on in the judge's voice: nobody else speaks or acts in it, and it tells good or bad."""
    paragraph = context.text.paragraphs[here.paragraph]
    if paragraph.kind == "heading" or len(here.text.split()) < _FEWEST_WORDS:
        return False
    lowered = context.text.lowered_sentences[here.number]
    if _pattern("foreign").search(lowered) or _speaks(context, here):
        return False
    near = here.paragraph == before.paragraph
    if not near and (here.paragraph - before.paragraph > 1 or paragraph.kind == "list_item"):
        return False
    told = tell_polarity(here.text)
    if near or led:
        return bool(told or lean)
    return bool(told and compile_piece(_bounds()["goes_on"]).match(here.text))


def _speaks(context: Context, here: Sentence) -> bool:
    if context.text.is_quoted(here.start) or verb_pattern().search(here.text):
        return True
    parties = context.parties_in(here.start, here.end)
    acts = [p for p in parties if p.kind == "authority" and p.start - here.start < _OPENING]
    return bool(acts) or any(party.kind in ("person", "office") for party in parties)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return compile_piece(str(_bounds()[name]))


def _bounds() -> dict[str, str]:
    return load_words("findings", "bounds")
