"""Speech told as a message: *The warning from Ms Vale was that …*, *… That was the message from Ms Vale*."""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.quotations import Part
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.speakers import as_speaker
from candour.extraction.prose.speech.utterance import Utterance
from candour.extraction.prose.speech.views import find_views
from candour.extraction.prose.speech.words import is_clause, says_nothing
from candour.extraction.prose.text import Sentence

_NOUN = r"(?:[a-z]+\s+)?(?:message|warning|plea|promise|assurance|admission|view)"
_THAT_WAS = re.compile(
    rf"(?:^|[:;,–—-]\s+)[Tt]hat\s+(?:was|is)\s+the\s+{_NOUN}\s+(?:(?:yesterday|today|tonight|last\s+night|this\s+week|last\s+week)\s+)?(?:from|of)\s+"
)
_THE_MESSAGE = re.compile(rf"^(?:The|Her|His|Their)\s+{_NOUN}\s+(?:from|of)\s+")
_WAS_THAT = re.compile(r"[^.;:“”\"]{0,70}?,?\s+(?:was|is)\s+that\s+")
_WORDS = (" message ", " warning ", " plea ", " promise ", " assurance ", " admission ", " view ")
_SHORTEST_TITLE, _NEAR = 4, 90


def find_views_and_messages(context: Context) -> Iterator[Utterance]:
    """What a text gives as somebody's words or view, then what it gives as their message."""
    yield from find_views(context)
    yield from find_messages(context)


def find_messages(context: Context) -> Iterator[Utterance]:
    """What a text gives as the message, warning or plea of somebody whom it names, in order of place."""
    if context.kind in ORDERS or context.is_formal:
        return
    for sentence in context.sentences_with(_WORDS):
        text = context.text.text
        if told := _THE_MESSAGE.search(sentence.text):
            speaker = _find_speaker(context, sentence, sentence.start + told.end())
            was = _WAS_THAT.match(text, speaker.end, sentence.end) if speaker else None
            words = Part(was.end(), sentence.end) if was else None
        elif told := _THAT_WAS.search(sentence.text):
            speaker = _find_speaker(context, sentence, sentence.start + told.end())
            words = _words_before(context, sentence, sentence.start + told.start())
        else:
            continue
        if speaker and words and (utterance := _utter(context, sentence, speaker, words)):
            yield utterance


def _find_speaker(context: Context, sentence: Sentence, start: int) -> Speaker | None:
    """The person named first behind a place, or the office that stands there."""
    parties = context.parties_in(start, min(start + _NEAR, sentence.end))
    people = [party for party in parties if party.kind == "person" and party.named]
    near = [p for p in parties if p.kind == "office" and p.start - start <= _SHORTEST_TITLE]
    chosen = next(iter(people or near), None)
    return as_speaker(context, chosen) if chosen else None


def _words_before(context: Context, sentence: Sentence, until: int) -> Part | None:
    """The words of the message: what the sentence tells before, or the sentence before in its paragraph."""
    if until > sentence.start:
        return Part(sentence.start, until)
    before = context.text.sentences[sentence.number - 1] if sentence.number else None
    if before is None or before.paragraph != sentence.paragraph:
        return None
    return Part(before.start, before.end)


def _utter(context: Context, sentence: Sentence, speaker: Speaker, words: Part) -> Utterance | None:
    text = context.text.text
    said = text[words.start : words.end].rstrip(" .")
    if says_nothing(said) or not is_clause(said) or context.text.quotation_of(words):
        return None
    part = Part(words.start, words.start + len(said))
    start = min(words.start, sentence.start)
    return Utterance("statement.view", speaker, "indirect", start, sentence.end, [part])
