"""Whose paper speaks: *Ms Vane's letter says: “…”*, *her report said*. Only its own words, quoted, are the writer's speech."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.speech.sources import Source
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.speakers import as_speaker
from candour.extraction.prose.speech.utterance import Pivot

_PAPER = r"(?P<paper>letter|report|review|statement|e-?mail|response|reply|blog|note|submission|message|article|foreword|memo|evidence|tweet)"
_OWNED = re.compile(
    rf"(?:(?P<of>[’']s?)|\b(?P<pronoun>[Hh]is|[Hh]er))\s+(?:[\w-]+\s+){{0,2}}?{_PAPER}(?:\s+(?:to|of|for|on|dated)\s[^,;:.\"“”]{{2,60}}?)?"
    r"(?:,\s[^;:.\"“”]{2,60},)?(?:\s+(?:also|then|now|had))*\s+$"
)
_FROM = re.compile(
    rf"\b{_PAPER}(?:\s+(?:to|of|dated)\s[^,;:.\"“”]{{2,60}}?)?,?\s+(?:from|by)\s+(?:the\s+)?$"
)
_REST = re.compile(
    r"(?:,?\s+to\s[^,;:.\"“”]{2,80}?)?(?:,\s[^;:.\"“”]{2,60},)?(?:\s+(?:also|then|now|had))*\s+$"
)
_FARTHEST = 120
_OF_BODIES = ("statement", "response", "reply", "tweet", "message")
_WRITERS = ("department", "government")


def find_owned_paper(context: Context, pivot: Pivot) -> Source | None:
    """The paper that is the subject of a verb beside a quotation, with its writer as the speaker."""
    text, since = context.text.text, max(pivot.sentence.start, pivot.start - _FARTHEST)
    match = _OWNED.search(text, since, pivot.start)
    if match is None:
        return _find_paper_from(context, pivot, since)
    writer = (
        context.party_before(match.start("of") + 1, since=since)
        if match["of"]
        else _find_person_before(context, pivot)
    )
    is_next = writer is not None and (match["pronoun"] or writer.end == match.start("of"))
    return _as_source(context, pivot, writer, match) if writer and is_next else None


def _find_paper_from(context: Context, pivot: Pivot, since: int) -> Source | None:
    """*The letter from Ms Vane says: “…”*"""
    text = context.text.text
    for party in context.parties_in(since, pivot.start):
        match = _FROM.search(text, since, party.start)
        if match and party.end <= pivot.start and _REST.fullmatch(text, party.end, pivot.start):
            return _as_source(context, pivot, party, match)
    return None


def _find_person_before(context: Context, pivot: Pivot) -> Party | None:
    """The only person of the sentence before."""
    if pivot.sentence.number == 0:
        return None
    earlier = context.text.sentences[pivot.sentence.number - 1]
    people = [
        party
        for party in context.parties_in(earlier.start, earlier.end)
        if party.kind == "person" and not context.text.is_quoted(party.start)
    ]
    return people[0] if len({party.name for party in people}) == 1 else None


def _as_source(
    context: Context, pivot: Pivot, writer: Party, match: re.Match[str]
) -> Source | None:
    is_writer = writer.kind in ("person", "office") or writer.office in _WRITERS
    is_writer = is_writer or match["paper"] in _OF_BODIES
    speaker: Speaker | None = as_speaker(context, writer) if is_writer else None
    if speaker is None:
        return None
    start = (
        min(match.start(), writer.start) if writer.start >= pivot.sentence.start else match.start()
    )
    speaker = speaker._replace(start=start, end=pivot.start)
    return Source(start, pivot.sentence.number, match["paper"], speaker, None)
