"""Occasion and day that a sentence takes over from those before it: *She wrote to the mayor on 9 May. She told him that …*."""

import re
from collections.abc import Sequence

from candour.extraction.prose.context import Context
from candour.extraction.prose.speech.sources import Source
from candour.extraction.prose.speech.utterance import Pivot, Utterance
from candour.extraction.prose.speech.words import addressing_verbs, going_on_verbs

_PRONOUNS = frozenset({"he", "she", "they", "it"})
_CONNECTED = frozenset({"", "and", "but", "then", "in it", "there"})
_LOOKS_BACK = re.compile(r"\bhad\s+(?:\w+\s+)?$")
_NOT_THERE = re.compile(
    r"\b(?:yesterday|today|now|since|later|last\s+(?:night|week)|afterwards|earlier|asked)\b"
)
_HIM = re.compile(r"\s+(?:him|her|them)\b(?!\s+[a-z]+\s+(?:said|told))")
_LETTER_SENTENCES, _SENTENCES = 4, 2


def carry_on(
    context: Context,
    pivot: Pivot,
    utterance: Utterance,
    last: Utterance | None,
    sources: Sequence[Source],
) -> None:
    """Gives an utterance that tells of no occasion or day those of its speaker's last words, or of their letter just named."""
    if utterance.via or utterance.date or not _takes_up(context, pivot, utterance):
        return
    source = _find_paper(context, pivot, utterance, last, sources)
    is_older = source and last and source.start < last.start
    if last and (source is None or is_older) and _goes_on(context, pivot, utterance, last):
        utterance.via, utterance.date = last.via, last.date
    elif source:
        utterance.via, utterance.date = source.kind, source.date


def _goes_on(context: Context, pivot: Pivot, utterance: Utterance, last: Utterance) -> bool:
    """Whether the one who spoke in this sentence or the one before goes on."""
    since = context.text.sentence_at(last.end - 1).number
    is_theirs = last.speaker.name == utterance.speaker.name
    is_next = pivot.sentence.number - since <= 1
    return is_theirs and is_next and _is_again(context, pivot, utterance)


def _takes_up(context: Context, pivot: Pivot, utterance: Utterance) -> bool:
    """Whether nothing around the verb tells of another time or place."""
    text, speaker = context.text.text, utterance.speaker
    ends = [part.end for part in utterance.parts if part.end <= speaker.start]
    start = max([pivot.sentence.start, *ends])
    lead = text[start : speaker.start].strip(" ,.:\"“”'‘’\n").lower()
    if lead not in _CONNECTED or speaker.start > pivot.start:
        return False
    before = text[speaker.end : pivot.start]
    words = text[pivot.end : pivot.sentence.end] if ends else before
    return not (_LOOKS_BACK.search(before + " ") or _NOT_THERE.search(words))


def _is_again(context: Context, pivot: Pivot, utterance: Utterance) -> bool:
    """Whether the attribution takes up whoever spoke before: *she said*, *Ms Vale added*."""
    named = context.text.text[utterance.speaker.start : utterance.speaker.end].lower()
    return named in _PRONOUNS or pivot.verb in going_on_verbs()


def _find_paper(
    context: Context,
    pivot: Pivot,
    utterance: Utterance,
    last: Utterance | None,
    sources: Sequence[Source],
) -> Source | None:
    """The speaker's own letter or release named shortly before, where nobody else has spoken since."""
    number = pivot.sentence.number
    before = [one for one in sources if one.sentence < number]
    source = before[-1] if before else None
    if source is None or not source.is_sure or source.speaker is None:
        return None
    if source.speaker.name != utterance.speaker.name:
        return None
    if last and last.start > source.start and last.speaker.name != utterance.speaker.name:
        return None
    is_told = source.kind == "letter" and _tells_reader(context, pivot, source)
    if is_told:
        return source if number - source.sentence <= _LETTER_SENTENCES else None
    is_near = number - source.sentence <= _SENTENCES
    return source if is_near and _is_again(context, pivot, utterance) else None


def _tells_reader(context: Context, pivot: Pivot, source: Source) -> bool:
    """Whether somebody is told who is named where the letter is: *wrote to the mayor … Ms Vale told him*."""
    if pivot.verb not in addressing_verbs():
        return False
    if _HIM.match(context.text.text, pivot.end):
        return True
    written = context.text.sentences[source.sentence]
    named = {p.name for p in context.parties_in(written.start, written.end)}
    told = [p for p in context.parties_in(pivot.end, pivot.end + 8) if p.end <= pivot.sentence.end]
    return bool(told) and told[0].name in named
