"""Disclosures and what is said to have been withheld.

A disclosure is told by the document in its own voice; that something was withheld is an allegation and
counts only in the mouth of a speaker. One audience per fact.
"""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.speech.audiences import audience_of, audience_of_office
from candour.extraction.prose.speech.channels import (
    Channel,
    paper_pattern,
    told_channels,
    withheld_patterns,
)
from candour.extraction.prose.speech.utterances import Utterance
from candour.extraction.prose.text import Sentence
from candour.facts import Disclosure, NonDisclosure, PartialDate
from candour.facts.events import Audience

_FOI = re.compile(r"\bfreedom of information|\bFOI\b", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:will|would|should|shall|must|may|might|could|can|to be|if|expected|due|not|never|n['’]t|calls? for|called for|asked|demand(?:ed|s)?)\b",
    re.IGNORECASE,
)
_PHRASE_START = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|this|that|these|those|two|three|several|some|all|copies of|[A-Z][\w’'-]*[’']s)\s+)?(?:(?!(?:and|but|that|which|who|said|show|shows)\b)[\w’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(r"\s+(?:from|to|by|of|about|on)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s*){1,4}")
_DENIES = re.compile(
    r"\b(?:not|never|kept|withheld|hid|hidden|concealed|failed|refused)\b|n[’']t\b", re.IGNORECASE
)
_DATED = re.compile(r"\b(?:today|yesterday)\b", re.IGNORECASE)


def find_disclosures(context: Context) -> Iterator[Disclosure]:
    """Everything that the document says came before an audience, in order of place."""
    for sentence in context.text.sentences:
        if not paper_pattern().search(sentence.text):
            continue
        taken: set[Audience] = set()
        for channel in told_channels():
            if not channel.may_occur_in(sentence.text):
                continue
            for match in channel.pattern.finditer(sentence.text):
                fact = _read_disclosure(context, sentence, channel, match)
                if fact and fact.to not in taken:
                    taken.add(fact.to)
                    yield fact


def _read_disclosure(
    context: Context, sentence: Sentence, channel: Channel, match: re.Match[str]
) -> Disclosure | None:
    start = sentence.start + match.start("paper")
    if context.text.is_quoted(start) or _UNREAL.search(match.group()):
        return None
    verb = sentence.text[max(match.start() - 30, 0) : match.start()]
    if re.search(r"\b(?:if|unless|whether|until)\b", verb):
        return None
    audience = _audience(channel, match)
    if audience is None:
        return None
    date = _find_date(context, sentence, sentence.start + match.end())
    if channel.route == "published" and date is None:
        return None
    is_foi = bool(_FOI.search(sentence.text)) and channel.route in ("obtained", "foi", "sent")
    return Disclosure(
        **context.ground(f"disclosure.{channel.route}", sentence.start, sentence.end),
        what=_name_paper(sentence.text, match),
        by=None,
        to=audience,
        route="foi" if is_foi else None if channel.route == "obtained" else channel.route,  # type: ignore[arg-type]
        date=date,
    )


def _audience(channel: Channel, match: re.Match[str]) -> Audience | None:
    if channel.route == "published":
        return "public"
    words = match["audience"]
    if channel.route == "reported_to_committee":
        return "executive" if "cabinet" in words.lower() else "councillors"
    return audience_of(words) or audience_of(f"the {words}")


def _find_date(context: Context, sentence: Sentence, end: int) -> PartialDate | None:
    """The first date after the telling words, else one that opens the sentence."""
    mentions = [m for m in context.dates_in(sentence.start, sentence.end) if m.relation == "on"]
    after = [m for m in mentions if end - 2 <= m.start <= end + 60]
    opening = [m for m in mentions if m.start <= sentence.start + 2]
    chosen = after or opening
    return chosen[0].date if chosen else None


def _name_paper(text: str, match: re.Match[str]) -> str:
    """The noun phrase around the paper: *A series of letters from Ms Hughes*."""
    start = match.start("paper")
    before = _PHRASE_START.search(text[max(start - 60, 0) : start])
    first = max(start - 60, 0) + before.start() if before else start
    after = _OF_WHOM.match(text, match.end("paper"))
    end = after.end() if after else match.end("paper")
    return " ".join(text[first:end].split())


def find_withheld(context: Context, utterance: Utterance) -> Iterator[NonDisclosure]:
    """What a speaker says was kept from an audience: each audience once an utterance."""
    told: set[Audience] = set()
    for part in utterance.parts:
        for start, words in _clauses(context, part.start, part.end):
            for fact in _read_withheld(context, utterance, start, words):
                if fact.to and fact.to not in told:
                    told.add(fact.to)
                    yield fact


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
    if not _DENIES.search(words):
        return
    for pattern in withheld_patterns():
        for match in pattern.finditer(words):
            named = match["audience"].lower()
            audience = (
                audience_of_office(utterance.speaker.office)
                if named in ("us", "me", "we")
                else audience_of(named) or audience_of(f"the {named}")
            )
            if audience is None:
                continue
            paper = "paper" in match.groupdict() and match["paper"]
            what = _name_paper(words, match) if paper else _what_after(words, match.end())
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
    match = re.match(r"\s*(?:(?:about|of|that)\s+)?(?P<what>[^.,;]{3,120})", words[end:])
    return " ".join(match["what"].split()).strip("\"“”’'") or None if match else None
