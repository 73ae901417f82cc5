"""What somebody says was withheld: an allegation, which counts only in the mouth of a speaker or a letter's writer."""

import re
from collections.abc import Iterator

from candour.extraction.literals import holds_all
from candour.extraction.prose.context import Context
from candour.extraction.prose.front import find_author
from candour.extraction.prose.quotations import Part
from candour.extraction.prose.speech.audiences import audience_of, audience_of_office
from candour.extraction.prose.speech.channels import withheld_patterns
from candour.extraction.prose.speech.papers import name_paper
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.utterance import Utterance
from candour.extraction.words import lower_alike
from candour.facts import NonDisclosure
from candour.facts.events import Audience

_DENIES = re.compile(
    r"\b(?:not|no|none|never|kept|withheld|hid|hidden|concealed|failed|refused|should have been|(?:learn|learned|learnt|heard|found out|read) (?:of|about))\b|n[’']t\b"
)


def find_withheld(context: Context, utterance: Utterance) -> Iterator[NonDisclosure]:
    """What a speaker says was kept from an audience: each audience once an utterance."""
    told: set[Audience] = set()
    for part in utterance.parts:
        for start, words in _clauses(context, part.start, part.end):
            for fact in _read_withheld(context, utterance, start, words):
                if fact.to and fact.to not in told:
                    told.add(fact.to)
                    yield fact


def find_withheld_from_letter(
    context: Context, utterances: list[Utterance]
) -> Iterator[NonDisclosure]:
    """What the writer of a letter says in it was withheld."""
    author = find_author(context.text, context.kind) or context.document.metadata.author
    if context.kind not in ("letter", "email") or author is None:
        return
    party = next((p for p in context.parties if p.name == author), None)
    office = party.office if party else None
    speaker = Speaker(author, None, None, 0, 0, office)
    for sentence in context.text.sentences:
        if any(u.start < sentence.end and sentence.start < u.end for u in utterances):
            continue
        part = Part(sentence.start, sentence.end)
        utterance = Utterance("", speaker, "direct", sentence.start, sentence.end, [part])
        yield from find_withheld(context, utterance)


def _clauses(context: Context, start: int, end: int) -> Iterator[tuple[int, str]]:
    at = start
    while at < end:
        sentence = context.text.sentence_at(at)
        stop = min(sentence.end, end)
        yield at, context.text.text[at:stop]
        at = max(stop + 1, at + 1)


def _read_withheld(
    context: Context, utterance: Utterance, start: int, words: str
) -> Iterator[NonDisclosure]:
    lowered = lower_alike(words)
    if not _DENIES.search(lowered):
        return
    held = context.text.held[context.text.sentence_at(start).number]
    for pattern in withheld_patterns():
        for match in pattern.finditer(words, lowered) if holds_all(held, pattern.needs) else ():
            named = match["audience"].lower()
            audience = (
                audience_of_office(utterance.speaker.office)
                if named in ("us", "me", "we")
                else audience_of(named) or audience_of(f"the {named}")
            )
            if audience is None:
                continue
            paper = "paper" in match.groupdict() and match["paper"]
            what = name_paper(words, match) if paper else _what_after(words, match.end())
            what = None if "pronoun" in match.groupdict() else what
            stop = start + len(words.rstrip())
            yield NonDisclosure(
                **context.ground("non_disclosure.alleged", start, stop),
                what=what,
                by=None,
                to=audience,
                alleged_by=utterance.speaker.name,
                date=None,
            )


def _what_after(words: str, end: int) -> str | None:
    """What was not told: the words after *about*, *of* or *that*."""
    match = re.match(
        r"\s*(?:(?:about|of|that)\s+)?(?P<what>[^.,;]{3,120}?)(?=[.,;]|\s+(?:until|till|before)\b|$)",
        words[end:],
    )
    return " ".join(match["what"].split()).strip("\"“”’'") or None if match else None
