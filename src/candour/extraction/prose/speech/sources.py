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
    r"(?P<kind>press release|news release|press statement|written statement|statement|letter|(?:wrote|written) (?:back )?to|wrote (?:again|first))\b(?!\s+of(?!\s+\d))"
)
_ISSUING = re.compile(
    r"\b(?:issued|put out|released|published|headlined|entitled|dated|in an?|wrote|written)\b"
)
_WRITTEN = ("wrote", "written to", "written back")
_IN_PAPER = re.compile(
    r"[Ii]n\s+(?:an?|his|her|its|their|the\s+(?:first|second|third|next|last|later))\s+(?:[\w-]+\s+){0,2}?(?:letter|release|statement)\b[^.;:]{0,60}?\s"
)
# Who surely issued it, by what follows their name.
_SENDS = re.compile(
    r"(?:,[^,;.:\"“”]{2,80},)?,?\s+(?:(?:has|have|had|also|then|first|again|later|himself|herself|today|yesterday)\s+)*"
    r"(?:wrote|written|replied|sent\s+(?:an?|the|one|two|another|this|that|his|her|its|their)\s+(?:[\w-]+\s+){0,2}?(?:letter|e-?mail)|"
    r"(?:issued|put\s+out|released|published|made)\s+(?:an?|the|this|that|his|her|its|their)\s+(?:[\w-]+\s+){0,3}?(?:release|statement)|announced)\b"
)
_OFFICE = re.compile(r"[’']s (?:private |press )?office\b")
_ARTICLE = re.compile(r"[Tt]he $")
_SENTENCES_NEAR, _SENTENCES_NAMED = 5, 9


class Source(NamedTuple):
    """A release, statement or letter: ``kind`` as it is named, who issued it, and its date.

    ``is_sure`` says that the sentence tells who issued it, and does not only name somebody.
    """

    start: int
    sentence: int
    kind: str
    speaker: Speaker | None
    date: PartialDate | None
    is_sure: bool = False

    def is_near(self, sentence: Sentence, *, is_named: bool = False) -> bool:
        """Whether a sentence can still speak of it as *it* or, named, as *the letter*."""
        reach = _SENTENCES_NAMED if is_named else _SENTENCES_NEAR
        return 0 < sentence.number - self.sentence <= reach


def find_sources(context: Context) -> list[Source]:
    """The releases and statements that sentences name together with whoever issued them, in order."""
    found = []
    for match in context.text.words.finditer(_NAMED, _NAMES, lowered=True):
        sentence = context.text.sentence_at(match.start())
        if context.text.is_quoted(match.start()):
            continue
        if not _ISSUING.search(context.text.lowered_sentences[sentence.number]):
            continue
        found.append(_read(context, sentence, match))
    return found


def _read(context: Context, sentence: Sentence, match: re.Match[str]) -> Source:
    is_written = match["kind"].startswith(_WRITTEN)
    speaker = _find_issuer(context, sentence)
    return Source(
        match.start(),
        sentence.number,
        "letter" if is_written else match["kind"],
        speaker,
        (_find_date(context, match.start(), sentence.end) if is_written else None)
        or _find_date(context, sentence.start, sentence.end),
        speaker is not None and _issues(context.text.text, sentence, speaker),
    )


def _issues(text: str, sentence: Sentence, speaker: Speaker) -> bool:
    """Whether a sentence tells that somebody issued it: *she wrote to the mayor*, *in her letter of 4 June she*."""
    is_led = _IN_PAPER.fullmatch(text, sentence.start, speaker.start)
    return bool(is_led or _SENDS.match(text, speaker.end, sentence.end))


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


def _find_date(context: Context, start: int, end: int) -> PartialDate | None:
    return next((m.date for m in context.dates_in(start, end) if m.relation == "on"), None)
