"""Releases, statements and letters that a text speaks of, so that *It said …* finds its speaker."""

import re
from typing import NamedTuple

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.speakers import as_speaker
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_NAMES = frozenset({"press", "news", "written", "statement", "letter", "wrote"})
_NAMED = re.compile(
    r"(?P<kind>press release|news release|press statement|written statement|statement|letter|wrote to)\b(?!\s+of)"
)
_ISSUING = re.compile(
    r"\b(?:issued|put out|released|published|headlined|entitled|dated|in an?|wrote)\b"
)
_KINDS = {"wrote to": "letter"}
_OFFICE = re.compile(r"[’']s (?:private |press )?office\b")
_ARTICLE = re.compile(r"[Tt]he $")
_SENTENCES_NEAR = 5


class Source(NamedTuple):
    """A release, statement or letter: ``kind`` as it is named, who issued it, and its date."""

    start: int
    sentence: int
    kind: str
    speaker: Speaker | None
    date: PartialDate | None

    def is_near(self, sentence: Sentence) -> bool:
        """Whether a sentence can still speak of it as *it*."""
        return 0 < sentence.number - self.sentence <= _SENTENCES_NEAR


def find_sources(context: Context) -> list[Source]:
    """The releases and statements that sentences name together with whoever issued them, in order."""
    found = []
    for match in context.text.words.finditer(_NAMED, _NAMES, lowered=True):
        sentence = context.text.sentence_at(match.start())
        if context.text.is_quoted(match.start()):
            continue
        if not _ISSUING.search(context.text.lowered_sentences[sentence.number]):
            continue
        found.append(
            Source(
                match.start(),
                sentence.number,
                _KINDS.get(match["kind"], match["kind"]),
                _find_issuer(context, sentence),
                _find_date(context, sentence),
            )
        )
    return found


def _find_issuer(context: Context, sentence: Sentence) -> Speaker | None:
    """The first person or authority that is a subject of the sentence."""
    for party in context.parties_in(sentence.start, sentence.end):
        if party.kind in ("person", "authority", "office") or party.office in (
            "department",
            "government",
        ):
            before = context.text.text[max(sentence.start, party.start - 8) : party.start]
            after = context.text.text[party.end : party.end + 2]
            office = _OFFICE.match(context.text.text, party.end)
            if office:
                return _as_own_office(context, party, office.end())
            if re.search(r"\b(?:by|from)\s+(?:the\s+)?$", before):
                return as_speaker(context, party)
            if not re.search(r"\b(?:to|of|for|about|in|on|with)\s+(?:the\s+)?$", before) and after[
                :1
            ] not in ("'", "’"):
                return as_speaker(context, party)
    return None


def _as_own_office(context: Context, party: Party, end: int) -> Speaker:
    """*the mayor's office* speaks for itself."""
    article = _ARTICLE.search(context.text.text, max(party.start - 4, 0), party.start)
    start = article.start() if article else party.start
    name = " ".join(context.text.text[start:end].split())
    return Speaker(name, None, party.code, start, end, party.office)


def _find_date(context: Context, sentence: Sentence) -> PartialDate | None:
    return next(
        (m.date for m in context.dates_in(sentence.start, sentence.end) if m.relation == "on"), None
    )
