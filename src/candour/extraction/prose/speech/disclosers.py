"""Who gave a paper out, as the sentence that tells of it says: the subject of its verb, who did it by a passive, or who writes."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.speech.senders import find_writer
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.speakers import as_speaker
from candour.extraction.prose.text import Sentence

_GIVES = re.compile(
    r"\b(?:publish(?:ed|es|ing)?|releas(?:ed?|es|ing)|sent|send(?:s|ing)?|shared|gave|given|handed|cop(?:ied|ying)|circulated|disclosed|"
    r"provided|passed|supplied|issued|put\s+out)\b"
)
_HELPING = (
    r"(?:(?:has|have|had|also|then|later|today|yesterday|first|now|am|is|are|will|shall)\s+)*"
)
_I = re.compile(rf"\bI\s+{_HELPING}$")
_STRAIGHT = re.compile(rf"\s+{_HELPING}")
_DONE = re.compile(r"\b(?:was|were|been|being|be)\s+(?:\w+ly\s+)?$")
_BY = re.compile(r"\bby\s+(?:the\s+)?$")
_LED_IN = re.compile(r"\b(?:to|by|for|with|from|of|in|at|told)\s+(?:the\s+)?$")
_WITHHOLDS = re.compile(
    r"\b(?:hid(?:den|es|ing|e)?|kept|keep(?:s|ing)?|withheld|withhold(?:s|ing)?|sat\s+on|sit(?:s|ting)\s+on|suppress(?:ed|es|ing)|"
    r"buried|burying|conceal(?:ed|ing)|failed\s+to\s+(?:tell|share|show))\b"
)
_ACCUSED = re.compile(r"\baccus\w+\s+[^.;,]{0,60}$")
_NEAR = 60


def find_discloser(context: Context, sentence: Sentence, told: tuple[int, int]) -> Speaker | None:
    """Whoever gives the paper out in the passage ``told`` of a sentence, or ``None`` where it does not say."""
    text = context.text.text
    start, end = max(told[0] - _NEAR, sentence.start), min(told[1] + _NEAR, sentence.end)
    for verb in _GIVES.finditer(text, start, end):
        if context.text.is_quoted(verb.start()):
            continue
        if _I.search(text, sentence.start, verb.start()):
            writer = find_writer(context)
            return as_speaker(context, writer) if writer else None
        giver = _find_agent(context, sentence, verb) or _find_subject(context, sentence, verb)
        if giver:
            return as_speaker(context, giver)
    return None


def _find_agent(context: Context, sentence: Sentence, verb: re.Match[str]) -> Party | None:
    """Who did it by a passive: *released by the council on Tuesday*."""
    text, end = context.text.text, min(verb.end() + _NEAR, sentence.end)
    for party in context.parties_in(verb.end(), end):
        if _BY.search(text, verb.end(), party.start):
            return party
    return None


def _find_subject(context: Context, sentence: Sentence, verb: re.Match[str]) -> Party | None:
    """Who stands straight before the verb and is led in by nothing: *his letter, which the council published*."""
    text = context.text.text
    party = context.party_before(verb.start(), since=max(verb.start() - _NEAR, sentence.start))
    if party is None or _DONE.search(text, sentence.start, verb.start()):
        return None
    is_subject = _STRAIGHT.fullmatch(text, party.end, verb.start())
    return party if is_subject and not _LED_IN.search(text, sentence.start, party.start) else None


def find_withholder(context: Context, told: tuple[int, int]) -> Party | None:
    """Whoever is said to keep something back in the passage ``told``: *accused the council of hiding it*, *the mayor has kept it from us*."""
    text = context.text.text
    sentence = context.text.sentence_at(told[0])
    for verb in _WITHHOLDS.finditer(text, max(told[0] - 2, sentence.start), told[1]):
        party = context.party_before(verb.start(), since=max(verb.start() - _NEAR, sentence.start))
        if party is None or party.office in ("press", "ofsted"):
            continue
        gap = text[party.end : verb.start()]
        accused = _ACCUSED.search(text, sentence.start, party.start) and gap == " of "
        if accused or (
            _STRAIGHT.fullmatch(gap) and not _LED_IN.search(text, sentence.start, party.start)
        ):
            return party
    return None
