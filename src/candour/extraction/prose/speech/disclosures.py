"""Disclosures: what came before an audience, told by the document in its own voice. One audience per fact."""

import re
from collections.abc import Iterator

from candour.extraction.literals import holds_all
from candour.extraction.prose.context import Context
from candour.extraction.prose.front import find_author
from candour.extraction.prose.speech.audiences import audience_of, audience_of_office
from candour.extraction.prose.speech.channels import (
    Channel,
    named_paper_pattern,
    paper_openers,
    paper_pattern,
    told_channels,
)
from candour.extraction.prose.speech.copies import find_copies
from candour.extraction.prose.speech.papers import name_paper
from candour.extraction.prose.text import Sentence, Text
from candour.facts import Disclosure, PartialDate
from candour.facts.events import Audience

_FOI = re.compile(r"\bfreedom of information|\bFOI\b", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:will|would|should|shall|must|(?-i:may)|might|could|can|to be|if|expected|due|not|never|n['’]t|calls? for|called for|asked|demand(?:ed|s)?)\b",
    re.IGNORECASE,
)
_UNDER_FOI = re.compile(
    r"\b(?:letters?|correspondence|documents|papers|e-?mails)\b[^.;\"“”]{0,80}?\b(?:released|obtained|disclosed|provided|handed over)\b"
    r"[^.;\"“”]{0,60}?\b(?:under|following|through|after|using)\b[^.;\"“”]{0,20}?freedom of information",
    re.IGNORECASE,
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
_LEAKED_TO_ME = re.compile(r"\b(?:It|They) (?:was|were) leaked to (?:me|us)\b")
_WHOLE_COUNCIL = re.compile(
    r"\b(?:received|noted|taken|given)? ?(?:by|to) the (?:[\w’'-]+ ){0,3}council$", re.IGNORECASE
)
_DATES_PAPER = re.compile(r"\bof\s+.{0,6}$|\bdated\s*$")


def find_disclosures(context: Context) -> Iterator[Disclosure]:
    """Everything that the document says came before an audience, in order of place."""
    if context.kind == "foi_response":
        yield from _find_enclosures(context)
    if context.kind in ("letter", "email"):
        yield from _find_leaks_to_writer(context)
        yield from find_copies(context)
    text = context.text
    for number in sorted(_sentences_naming_papers(text)):
        sentence, lowered = text.sentences[number], text.lowered_sentences[number]
        taken: set[Audience] = set()
        for channel in told_channels():
            if not holds_all(text.held[number], channel.groups):
                continue
            for match in channel.pattern.finditer(sentence.text, lowered):
                fact = _read_disclosure(context, sentence, channel, match)
                if fact and fact.to not in taken:
                    taken.add(fact.to)
                    yield fact


def _sentences_naming_papers(text: Text) -> set[int]:
    starts = [start for start, _word in text.words.find(paper_openers())]
    named = [start for start in starts if paper_pattern().match(text.lowered, start)]
    return {text.sentence_at(start).number for start in named}


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
    context: Context, sentence: Sentence, channel: Channel, match: re.Match[str]
) -> Disclosure | None:
    start = sentence.start + match.start("paper")
    told = match.group().replace("asked", "") if channel.route == "foi" else match.group()
    if context.text.is_quoted(start) or _UNREAL.search(told) or _is_bare_figure(channel, match):
        return None
    verb = sentence.text[max(match.start() - 30, 0) : match.start()]
    if re.search(
        r"\b(?:if|unless|whether|until|not|never|nobody|no one|none of|neither|no member|few|to have|(?:should|would|could|must|will) have)\b",
        verb,
    ):
        return None
    audience = _audience(channel, match)
    if audience is None:
        return None
    end = sentence.start + match.end()
    told_at = end - 1 if channel.route == "published" else start
    date = _find_date(context, sentence, told_at, end)
    if channel.route == "published" and (date is None or _is_inspection(context, sentence, match)):
        return None
    is_foi = bool(_FOI.search(sentence.text)) and channel.route in ("obtained", "foi", "sent")
    request = None if is_foi or channel.route != "obtained" else _find_request(context)
    return Disclosure(
        **context.ground(
            f"disclosure.{channel.route}",
            sentence.start,
            sentence.end,
            also=context.text.also("route", request.start, request.end) if request else (),
        ),
        what=name_paper(sentence.text, match),
        by=None,
        to=audience,
        route="foi"
        if is_foi or request
        else None
        if channel.route == "obtained"
        else channel.route,  # type: ignore[arg-type]
        date=date,
    )


def _is_bare_figure(channel: Channel, match: re.Match[str]) -> bool:
    """Whether figures are only cited (*figures seen by the Echo*), not laid before anybody."""
    laid = channel.route in ("sent", "reported_to_committee")
    return match["paper"].lower() == "figures" and not laid


def _is_inspection(context: Context, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a published report is an inspection's: it is out for all by its nature, and a judgement tells of it."""
    what = name_paper(sentence.text, match).lower()
    if what in ("its report", "the report", "their report"):
        what = context.text.text[max(sentence.start - 200, 0) : sentence.end].lower()
    told = f"{what} {match.group().lower()}"
    return any(word in told for word in ("ofsted", "inspect", "watchdog"))


def _find_request(context: Context) -> Sentence | None:
    """The sentence that says that such papers came out under the Freedom of Information Act."""
    match = _UNDER_FOI.search(context.text.text)
    return context.text.sentence_at(match.start()) if match else None


def _audience(channel: Channel, match: re.Match[str]) -> Audience | None:
    if channel.route == "published":
        return "public"
    words = match["audience"]
    if channel.route == "reported_to_committee":
        acts = match.start("audience") < match.start("paper")
        whole = words.lower().endswith("council") and "full council" not in words.lower()
        if _WHOLE_COUNCIL.search(match.group()) or (acts and whole):
            return None
        return "executive" if "cabinet" in words.lower() else "councillors"
    return audience_of(words) or audience_of(f"the {words}")


def _find_date(context: Context, sentence: Sentence, start: int, end: int) -> PartialDate | None:
    """The first date after the telling words, else one that opens the sentence."""
    mentions = [m for m in context.dates_in(sentence.start, sentence.end) if m.relation == "on"]
    after = [
        m
        for m in mentions
        if start < m.start <= end + 60
        and not _DATES_PAPER.search(context.text.text[start : m.start + len("dated ")])
    ]
    opening = [m for m in mentions if m.start <= sentence.start + 2]
    chosen = after or opening
    return chosen[0].date if chosen else None
