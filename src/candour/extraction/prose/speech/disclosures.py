"""Disclosures and what is said to have been withheld.

A disclosure is told by the document in its own voice; that something was withheld is an allegation and
counts only in the mouth of a speaker. One audience per fact.
"""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.front import find_author
from candour.extraction.prose.quotations import Part
from candour.extraction.prose.speech.audiences import audience_of, audience_of_office
from candour.extraction.prose.speech.channels import (
    Channel,
    paper_pattern,
    told_channels,
    withheld_patterns,
)
from candour.extraction.prose.speech.speakers import Speaker
from candour.extraction.prose.speech.utterance import Utterance
from candour.extraction.prose.text import Sentence
from candour.facts import Disclosure, NonDisclosure, PartialDate
from candour.facts.events import Audience

_FOI = re.compile(r"\bfreedom of information|\bFOI\b", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:will|would|should|shall|must|may|might|could|can|to be|if|expected|due|not|never|n['’]t|calls? for|called for|asked|demand(?:ed|s)?)\b",
    re.IGNORECASE,
)
_PHRASE_START = re.compile(
    r"(?:\b(?:a|the)\s+(?:copy|series|draft|summary|number|set)\s+of\s+)?(?:\b(?:the|a|an|his|her|its|their|this|that|these|those|two|three|several|some|all|copies of|[A-Z][\w’'-]*[’']s)\s+)?(?:\b(?!(?:and|but|that|which|who|said|show|shows|according|to|in|on|by|with|for|from|not|one|none|the|a|an|these|those)\b)[\w’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    r"\s+(?:(?:from|to|by|of|about|on)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s*){1,4}|(?:of|dated)\s+\d{1,2}\s+[A-Z][a-z]+(?:\s+\d{4})?)"
)
_OPENING_LENGTH = 600
_NEWSROOM = re.compile(
    r"\b(?:newsroom|news desk|newsdesk|editor|reporter|journalist|correspondent|radio|BBC|ITV|newspaper|gazette|echo)\b",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(
    r"\b(?:We|I) (?:(?:have )?(?:enclosed?|attach(?:ed)?|disclosed?|released?)|(?:now )?(?:enclose|attach|disclose|release|provide))\s+"
    r"(?:you with )?(?P<what>[^.;,]{3,90}?\b(?:letters?|reports?|e-?mails?|documents?|correspondence|minutes|copies|plans?|reviews?|notes)\b[^.;,]{0,120}?)(?=[.;,])"
)
_DATES_PAPER = re.compile(r"\b(?:of|dated)\s*$")
_DENIES = re.compile(
    r"\b(?:not|no|none|never|kept|withheld|hid|hidden|concealed|failed|refused)\b|n[’']t\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"\b(?:today|yesterday)\b", re.IGNORECASE)


def find_disclosures(context: Context) -> Iterator[Disclosure]:
    """Everything that the document says came before an audience, in order of place."""
    if context.kind == "foi_response":
        yield from _find_enclosures(context)
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


def _find_enclosures(context: Context) -> Iterator[Disclosure]:
    """What a response to a request hands over, to whoever asked."""
    opening = context.text.text[:_OPENING_LENGTH]
    audience: Audience = "press" if _NEWSROOM.search(opening) else "public"
    own = context.own_authority()
    for match in _ENCLOSED.finditer(context.text.text):
        yield Disclosure(
            **context.ground("disclosure.enclosed", match.start(), match.end()),
            what=" ".join(match["what"].split()),
            by=own.name if own else None,
            by_code=own.code if own else None,
            to=audience,
            route="foi",
            date=context.published,
        )


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
    date = _find_date(context, sentence, start, sentence.start + match.end())
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


def _find_date(context: Context, sentence: Sentence, start: int, end: int) -> PartialDate | None:
    """The first date after the telling words, else one that opens the sentence."""
    mentions = [m for m in context.dates_in(sentence.start, sentence.end) if m.relation == "on"]
    after = [
        m
        for m in mentions
        if start < m.start <= end + 60
        and not _DATES_PAPER.search(context.text.text[start : m.start])
    ]
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
