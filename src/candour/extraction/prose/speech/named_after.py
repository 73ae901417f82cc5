"""Whoever speaks first by office and is named in the sentence after, as news leads in: *…, the commissioner has said. In a
report, Ash Lowe says …*."""

import re
from itertools import pairwise

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.speech.utterance import Utterance

_MOST_BETWEEN = 2
_OPPOSES = re.compile(
    r"(?:But|However|Meanwhile|Yet|Opposition|Labour|Conservative|Liberal|Green|Campaigner|Union)\b"
)
_WHO = re.compile(r",\s+(?:who\s+(?:leads|chairs|heads|represents|runs)|whose)\b")


def name_ahead(context: Context, utterances: list[Utterance]) -> None:
    """Gives speech under a mere office to the person without any office who is first named, speaking, right after it."""
    for earlier, later in pairwise(sorted(utterances, key=lambda one: one.start)):
        if not _is_by_office(context, earlier) or later.speaker.role or later.speaker.office:
            continue
        first = next((p for p in context.parties if p.name == later.speaker.name), None)
        if first is None or first.kind != "person" or first.start < earlier.end:
            continue
        if _is_another(context, earlier, first):
            continue
        here = context.text.sentence_at(earlier.end - 1).number
        if context.text.sentence_at(first.start).number - here <= _MOST_BETWEEN:
            named = earlier.speaker
            earlier.speaker = later.speaker._replace(
                role=named.name, start=named.start, end=named.end, office=named.office
            )


def _is_another(context: Context, earlier: Utterance, first: Party) -> bool:
    """Whether somebody was named before, who may be meant, or the sentence that names the next one sets them against the first."""
    before = context.parties_in(0, earlier.speaker.start)
    text, sentence = context.text.text, context.text.sentence_at(first.start)
    opposes = _OPPOSES.match(text, sentence.start)
    return any(p.kind == "person" for p in before) or bool(opposes or _WHO.match(text, first.end))


def _is_by_office(context: Context, utterance: Utterance) -> bool:
    speaker = utterance.speaker
    return any(
        party.kind == "office" and party.start == speaker.start and party.office != "spokesperson"
        for party in context.parties_in(speaker.start, speaker.start + 1)
    )
