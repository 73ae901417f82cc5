"""Disclosures: what came before an audience, told by the document in its own voice. One audience per fact."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from candour.extraction.prose.context import Context
from candour.extraction.prose.front import find_author
from candour.extraction.prose.speech.audience_rows import audience_of_committee, find_row
from candour.extraction.prose.speech.audiences import audience_of, audience_of_office
from candour.extraction.prose.speech.channels import (
    Channel,
    named_paper_pattern,
    paper_openers,
    paper_pattern,
    told_channels,
)
from candour.extraction.prose.speech.copies import find_copies
from candour.extraction.prose.speech.disclosers import find_discloser
from candour.extraction.prose.speech.enclosures import find_enclosures
from candour.extraction.prose.speech.meetings import find_told_at_meeting
from candour.extraction.prose.speech.papers import name_paper
from candour.extraction.prose.speech.realities import UNREAL, is_of_cases, is_only_said
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.subjects import find_subject
from candour.extraction.prose.speech.taken_up import find_taken_up
from candour.extraction.prose.text import Sentence, Text
from candour.extraction.prose.vocabulary import number_groups
from candour.facts import Disclosure, PartialDate
from candour.facts.events import Audience

_FOI = re.compile(r"\bfreedom of information|\bFOI\b", re.IGNORECASE)
_UNDER_FOI = re.compile(
    r"\b(?:letters?|correspondence|documents|papers|e-?mails)\b[^.;\"“”]{0,80}?\b(?:released|obtained|disclosed|provided|handed over)\b"
    r"[^.;\"“”]{0,60}?\b(?:under|following|through|after|using)\b[^.;\"“”]{0,20}?freedom of information",
    re.IGNORECASE,
)
_LEAKED_TO_ME = re.compile(r"\b(?:It|They) (?:was|were) leaked to (?:me|us)\b")
_WHOLE_COUNCIL = re.compile(
    r"\b(?:received|noted|taken|given)? ?(?:by|to) the (?:[\w’'-]+ ){0,3}council$", re.IGNORECASE
)
_OWNED = re.compile(
    r"(?:its|the|their|a|this) (?:(?!\w+[’'])[\w-]+ ){0,2}(?:reports?|letters?|findings|reviews?|judgements?|assessment)"
)
_INSPECTORATES = (
    "ofsted",
    "inspect",
    "watchdog",
    "office for standards",
    "csci",
    "area review",
    "performance assessment",
)
_GIVEN_OUT = re.compile(r"\b(?:released|disclosed|provided|obtained|handed|given|supplied|sent)\b")
_SOURCE = re.compile(
    r"\b(?:according to|show(?:s|n|ed)?(?: (?:by|in))?|in|from)\s+(?:the\s+)?", re.I
)
_OTHER_PAPERS = ("report", "plan", "notice", "direction", "review", "audit")
_YET_TO_COME = re.compile(r"\b(?:ahead\s+of|before|until|prior\s+to|due|to\s+be)\b[^.;,]{0,50}$")
_LEARNED = re.compile(r"\b(?:learned|learnt|heard|found out|read|first)\b", re.IGNORECASE)
_FROM_WHOM = re.compile(r" from .*$")
# What the papers show happened then: *letters seen by the BBC show the council was told in May*.
_SHOWS = re.compile(
    r"\b(?:shows?|showed|reveals?|revealed|suggests?|suggested|confirms?|confirmed)\s(?:that\s)?(?=\S)"
)
_DATES_PAPER = re.compile(r"\bof\s+.{0,6}$|\bdated\s*$")

# What is only asked has not come before anybody for that: *asked when members had been given the letter*.
_ASKED = re.compile(
    r"\b(?:asked|asks|queried|questioned|wondered|enquired|inquired)\s+(?:[\w’'-]+\s+){0,4}?(?:whether|if|when|why|how)\b[^.;]*$"
)


def find_disclosures(context: Context) -> Iterator[Disclosure]:
    """Everything that the document says came before an audience, in order of place."""
    if context.kind == "foi_response":
        yield from find_enclosures(context)
    if context.kind in ("letter", "email"):
        yield from _find_leaks_to_writer(context)
        yield from find_copies(context)
    yield from find_told_at_meeting(context)
    text = context.text
    for number in sorted(_sentences_naming_papers(text)):
        told = None
        for told in _find_in(context, text.sentences[number]):
            yield told
        following = number + 1
        while told and following < len(text.sentences):
            further = list(find_taken_up(context, text.sentences[following], told))
            yield from further
            told, following = (further[-1] if further else None), following + 1


def _find_in(context: Context, sentence: Sentence) -> Iterator[Disclosure]:
    """What one sentence that names a paper tells, one fact an audience."""
    lowered, held = (
        context.text.lowered_sentences[sentence.number],
        context.text.held[sentence.number],
    )
    taken: set[Audience] = set()
    for channel in [channel for channel, needed in _needed_by_channel() if needed <= held]:
        if channel.to and taken:
            continue
        for match in channel.pattern.finditer(sentence.text, lowered):
            if _ASKED.search(sentence.text[: match.start()]):
                continue
            row = find_row(sentence.text, channel, match)
            fact = _read_disclosure(context, sentence, channel, match, until=row.end)
            if fact is None:
                continue
            for audience in (fact.to, *row.audiences):
                if audience not in taken:
                    taken.add(audience)
                    yield replace(fact, to=audience)


@cache
def _needed_by_channel() -> list[tuple[Channel, frozenset[int]]]:
    return [(channel, number_groups(channel.groups)) for channel in told_channels()]


def _sentences_naming_papers(text: Text) -> set[int]:
    starts = [start for start, _word in text.words.find(paper_openers())]
    named = [start for start in starts if paper_pattern().match(text.lowered, start)]
    return {text.sentence_at(start).number for start in named}


def _find_leaks_to_writer(context: Context) -> Iterator[Disclosure]:
    """*It was leaked to me*, in a letter: the paper of the sentence before came before its writer."""
    author = find_author(context.text, context.kind)
    office = next((p.office for p in context.parties if p.name == author and p.office), None)
    audience = audience_of_office(office)
    for match in _LEAKED_TO_ME.finditer(context.text.text):
        sentence = context.text.sentence_at(match.start())
        before = context.text.sentences[max(sentence.number - 1, 0)]
        paper = next(named_paper_pattern().finditer(before.text), None)
        if audience is None or paper is None or before is sentence:
            continue
        yield Disclosure(
            **context.ground("disclosure.leaked", sentence.start, sentence.end),
            what=name_paper(before.text, paper),
            to=audience,
            route="leaked",
            date=_find_date(context, sentence, match.start(), match.end()),
        )


def _read_disclosure(
    context: Context, sentence: Sentence, channel: Channel, match: re.Match[str], *, until: int
) -> Disclosure | None:
    """What a match tells; ``until`` is where the row of its audiences ends in the sentence."""
    start = sentence.start + match.start(_name_of_paper(match))
    end = sentence.start + until
    audience = _audience(channel, match)
    if audience is None or _is_none(context, sentence, channel, match, start):
        return None
    told_at = end - 1 if channel.route == "published" else start
    date = _find_date(context, sentence, told_at, end)
    if date is None and channel.route in ("published", "told"):
        return None
    if channel.route == "published" and _is_inspection(context, sentence, match):
        return None
    route, request = _find_route(context, sentence, channel, match)
    by = _find_discloser(context, sentence, channel, match)
    return Disclosure(
        **context.ground(
            f"disclosure.{channel.route}",
            sentence.start,
            sentence.end,
            also=context.text.also("route", request.start, request.end) if request else (),
        ),
        what=_name_what(sentence.text, match),
        by=by.name if by else None,
        by_code=by.code if by else None,
        to=audience,
        route=route,  # type: ignore[arg-type]
        date=date,
    )


def _is_none(
    context: Context, sentence: Sentence, channel: Channel, match: re.Match[str], start: int
) -> bool:
    """Whether nobody was told, or not of a paper: words of a quotation, only wished or said, about cases."""
    told = match.group().replace("asked", "") if channel.route == "foi" else match.group()
    return (
        context.text.is_quoted(start)
        or bool(UNREAL.search(told))
        or is_only_said(sentence.text, match)
        or is_of_cases(sentence.text, match, route=channel.route)
    )


def _find_route(
    context: Context, sentence: Sentence, channel: Channel, match: re.Match[str]
) -> tuple[str | None, Sentence | None]:
    """By which way a paper came, and the other sentence that tells of the request for it."""
    if _FOI.search(sentence.text) and channel.route in ("obtained", "foi", "sent"):
        return "foi", None
    request = _find_request(context, match) if channel.route == "obtained" else None
    if request:
        return "foi", request
    return (None if channel.route in ("obtained", "told") else channel.route), None


def _find_discloser(
    context: Context, sentence: Sentence, channel: Channel, match: re.Match[str]
) -> Speaker | None:
    """Whoever stands as the subject before a verb that tells what somebody did, or gave the paper out by another verb."""
    start, end = sentence.start + match.start(), sentence.start + match.end()
    subject = find_subject(context, sentence, start) if channel.has_subject else None
    return subject or find_discloser(context, sentence, (start, end))


def _is_inspection(context: Context, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a published report is an inspection's: it is out for all by its nature, and a judgement tells of it."""
    what = (_name_what(sentence.text, match) or "").lower()
    told = sentence.text[: match.end()].lower()
    if _OWNED.match(what):
        told = context.text.text[max(sentence.start - 200, 0) : sentence.end].lower()
    return any(word in told for word in _INSPECTORATES)


def _name_of_paper(match: re.Match[str]) -> str:
    """The group of the pattern that names the paper."""
    return "paper" if match["paper"] else "copy" if match.groupdict().get("copy") else "other_paper"


def _name_what(text: str, match: re.Match[str]) -> str | None:
    """The paper as the sentence names it; none where it only names a copy of it."""
    group = _name_of_paper(match)
    if group == "copy":
        return None
    if nearer := _find_given(text, match, group):
        return name_paper(text, nearer)
    names_audience = match.groupdict().get("audience")
    follows = names_audience and match.start("audience") > match.end(group)
    end = match.start("audience") if follows else len(text)
    what = name_paper(text, match, group=group, end=end)
    return _FROM_WHOM.sub("", what) if _LEARNED.search(match.group()) else what


def _find_given(text: str, match: re.Match[str], group: str) -> re.Match[str] | None:
    """The paper that is given out, where another stands before it: *the plan is late, according to letters released to …*."""
    verb = _GIVEN_OUT.search(text, match.end(group), match.end())
    if verb is None:
        return None
    source = _SOURCE.search(text, match.end(group), verb.start())
    named = named_paper_pattern().finditer(text, source.end(), verb.start()) if source else ()
    return next(iter(named), None)


def _find_request(context: Context, told: re.Match[str]) -> Sentence | None:
    """The sentence that says that such papers came out under the Freedom of Information Act; one report is not among *documents*."""
    match = _UNDER_FOI.search(context.text.text)
    sentence = context.text.sentence_at(match.start()) if match else None
    noun = told[_name_of_paper(told)].lower().split()[-1].rstrip("s")
    is_named = sentence is not None and (noun not in _OTHER_PAPERS or noun in sentence.text.lower())
    return sentence if is_named else None


def _audience(channel: Channel, match: re.Match[str]) -> Audience | None:
    if channel.route == "published" or channel.to == "public":
        return "public"
    words = match["audience"]
    if channel.route == "reported_to_committee":
        acts = match.start("audience") < match.start("paper")
        whole = words.lower().endswith("council") and "full council" not in words.lower()
        if _WHOLE_COUNCIL.search(match.group()) or (acts and whole):
            return None
        return audience_of_committee(words)
    return audience_of(words) or audience_of(f"the {words}")


def _find_date(context: Context, sentence: Sentence, start: int, end: int) -> PartialDate | None:
    """The first date after the telling words, else one that opens the sentence."""
    mentions = [m for m in context.dates_in(sentence.start, sentence.end) if m.relation == "on"]
    after = [
        m
        for m in mentions
        if start < m.start <= end + 60
        and not _SHOWS.search(context.text.text, start, m.start)
        and not _YET_TO_COME.search(context.text.text, start, m.start)
        and not _DATES_PAPER.search(context.text.text[start : m.start + len("dated ")])
    ]
    opening = [m for m in mentions if m.start <= sentence.start + 2]
    chosen = after or opening
    return chosen[0].date if chosen else None
