"""Statements: one fact for each utterance."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from candour.extraction.prose.context import Context
from candour.extraction.prose.datelines import is_dated_by_page
from candour.extraction.prose.kinds import ORDERS
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

# What is still to be done by the advice just told is a duty: *He recommends a hub. The council should also, he says, …*.
_ADVISES = re.compile(r"\b(?:recommend|propos|advis|call)\w*\b")
_OUGHT = re.compile(r"\b(?:should|must|ought)\b")
_AND_LAST = re.compile(r"[;,]\s+and$")


def find_speech(context: Context) -> Iterator[Statement | NonDisclosure]:
    """Every statement, direct or reported, and what its speaker says was withheld.

    The speaker's words go whole into ``text``.
    """
    utterances = find_utterances(context)
    for utterance in utterances:
        if _is_recited(context, utterance, utterances) or _is_advice(context, utterance):
            continue
        yield make_statement(context, utterance)
        yield from find_withheld(context, utterance)
    yield from find_withheld_from_letter(context, utterances)
    yield from find_withheld_in_questions(context)


def _is_recited(context: Context, utterance: Utterance, others: Sequence[Utterance]) -> bool:
    """Whether a direction or notice tells by what was said or noted why it is given: its own tale, and no statement.

    Words for the press that a page prints with it stand beside others in quotation marks.
    """
    if utterance.reported == "direct" or not (context.kind in ORDERS or context.is_formal):
        return False
    speaker = utterance.speaker
    if context.kind not in ORDERS and speaker.role not in (None, speaker.name):
        return False  # somebody by name, on a page that sets out terms of reference
    if is_dated_by_page(context.text, context.kind):
        return False  # the page of a notice tells what was said beside it
    number, at = context.text.paragraph_at(utterance.start), context.text.paragraph_at
    quoted = (one for one in others if one.reported == "direct")
    return not any(at(one.start) - 1 <= number <= at(one.end - 1) + 1 for one in quoted)


def _is_advice(context: Context, utterance: Utterance) -> bool:
    """Whether an aside goes on with what its speaker advises: *The chief executive, she added, should chair the board.*"""
    if utterance.rule != "statement.reported_after":
        return False
    sentence = context.text.sentence_at(utterance.start)
    before = context.text.sentences[max(sentence.number - 1, 0)]
    is_next = before.paragraph == sentence.paragraph
    ought = _OUGHT.search(context.text.text, utterance.start, utterance.end)
    return bool(is_next and ought and _ADVISES.search(before.text))


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
