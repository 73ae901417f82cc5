"""Statements: one fact for each utterance."""

from collections.abc import Iterator, Sequence

from candour.extraction.prose.context import Context
from candour.extraction.prose.speech.utterance import Utterance
from candour.extraction.prose.speech.utterances import find_utterances
from candour.extraction.prose.speech.withheld import find_withheld, find_withheld_from_letter
from candour.facts import NonDisclosure, Statement


def find_speech(context: Context) -> Iterator[Statement | NonDisclosure]:
    """Every statement, direct or reported, and what its speaker says was withheld.

    The speaker's words go whole into ``text``.
    """
    utterances = find_utterances(context)
    for utterance in utterances:
        yield make_statement(context, utterance)
        yield from find_withheld(context, utterance)
    yield from find_withheld_from_letter(context, utterances)


def make_statement(context: Context, utterance: Utterance) -> Statement:
    """The fact of one utterance, cited with its attribution."""
    text = context.text.text
    words = _join([text[part.start : part.end].strip() for part in utterance.parts])
    speaker = utterance.speaker
    further = [part for part in utterance.parts if part.start >= utterance.end]
    also = [passage for part in further for passage in context.text.also("text", *part)]
    return Statement(
        **context.ground(utterance.rule, utterance.start, utterance.end, also=also),
        speaker=speaker.name,
        speaker_code=speaker.code,
        role=speaker.role,
        text=words.rstrip(",") if utterance.reported == "direct" else words,
        reported=utterance.reported,
        via=utterance.via,
        date=utterance.date,
    )


def _join(parts: Sequence[str]) -> str:
    """The words of a speech; an ellipsis stands where a sentence was reported without its end."""
    joined = parts[0]
    for part in parts[1:]:
        is_open = joined[-1:].isalnum() and not part[:1].islower()
        joined = f"{joined} … {part}" if is_open else f"{joined} {part}"
    return joined
