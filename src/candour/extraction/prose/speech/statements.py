"""Statements: one fact for each utterance."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from candour.extraction.prose.context import Context
from candour.extraction.prose.offices import is_of_another
from candour.extraction.prose.quotations import Part
from candour.extraction.prose.speech.utterance import Utterance
from candour.extraction.prose.speech.utterances import find_utterances
from candour.extraction.prose.speech.withheld import (
    find_withheld,
    find_withheld_from_letter,
    find_withheld_in_questions,
)
from candour.extraction.prose.text import Text
from candour.facts import NonDisclosure, Statement

_ORDERS = ("direction", "improvement_notice")
_RECITED = re.compile(r"\b(?:has|have)\s+(?:also\s+|carefully\s+)?(?:noted|considered)\b|\bnotes\b")
_AND_LAST = re.compile(r"[;,]\s+and$")


def find_speech(context: Context) -> Iterator[Statement | NonDisclosure]:
    """Every statement, direct or reported, and what its speaker says was withheld.

    The speaker's words go whole into ``text``.
    """
    utterances = find_utterances(context)
    for utterance in utterances:
        if _is_recited(context, utterance):
            continue
        yield make_statement(context, utterance)
        yield from find_withheld(context, utterance)
    yield from find_withheld_from_letter(context, utterances)
    yield from find_withheld_in_questions(context)


def _is_recited(context: Context, utterance: Utterance) -> bool:
    """Whether a direction or notice tells what its giver has noted: why it is given, and nothing that was said."""
    if context.kind not in _ORDERS or utterance.reported == "direct":
        return False
    return bool(_RECITED.search(context.text.text, utterance.start, utterance.parts[0].start))


def make_statement(context: Context, utterance: Utterance) -> Statement:
    """The fact of one utterance, cited with its attribution."""
    is_list = utterance.rule == "statement.set_out" and utterance.reported == "indirect"
    words = _join_words(context.text, utterance.parts, "; " if is_list else " … ")
    speaker = utterance.speaker
    further = [part for part in utterance.parts if part.start >= utterance.end]
    also = [passage for part in further for passage in context.text.also("text", *part)]
    is_others = speaker.role is not None and is_of_another(
        context, speaker.code, utterance.start, utterance.end
    )
    about = speaker.code if is_others else None
    return Statement(
        **context.ground(utterance.rule, utterance.start, utterance.end, also=also, about=about),
        speaker=speaker.name,
        speaker_code=speaker.code,
        role=speaker.role,
        text=words.rstrip(",") if utterance.reported == "direct" else words,
        reported=utterance.reported,
        via=utterance.via,
        date=utterance.date,
    )


def _join_words(text: Text, parts: Sequence[Part], after_open: str) -> str:
    """The words of a speech; ``after_open`` stands where a sentence was reported without its end, and a full stop for the comma
    with which print ends a sentence before *he said*."""
    joined = text.text[parts[0].start : parts[0].end].strip()
    for before, part in pairwise(parts):
        words = text.text[part.start : part.end].strip()
        goes_on = text.sentence_at(before.start).number == text.sentence_at(part.start).number
        is_open = joined[-1:].isalnum() and not (goes_on or _AND_LAST.search(joined))
        if joined.endswith(",") and words[:1].isupper() and not goes_on:
            joined = f"{joined[:-1]}."
        joined = f"{joined}{after_open}{words}" if is_open else f"{joined} {words}"
    return joined
