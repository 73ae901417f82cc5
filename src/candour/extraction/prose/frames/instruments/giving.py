"""Who gave a paper and to whom: the parties of the noun that names it and of the verb that gives it."""

import re
from typing import NamedTuple

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_reader, find_writer, speaks_of_self
from candour.extraction.prose.frames.instruments.carried import (
    Reach,
    addressee_after,
    addressee_at,
    party_at,
)
from candour.extraction.prose.frames.instruments.issuers import find_issuer, may_issue
from candour.extraction.prose.frames.instruments.joint import with_first
from candour.extraction.prose.frames.instruments.letters import OF_LATE, TOLD_IN, WROTE
from candour.extraction.prose.frames.lists import find_council_above
from candour.extraction.prose.frames.roles import find_actor, find_doer, first_party
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.text import Sentence

_ISSUE = r"(?:issu(?:e|ed|es|ing)|serv(?:e|ed|es|ing)|publish(?:ed|es|ing)?|sen[td]|sends|g[ai]ven?|gives|hand(?:ed|s)|made|signed|makes|making|impos\w+|invoked|hit|slapped|placed|put|handed)(?!\s+off\b)"
ISSUED_WITH = re.compile(
    rf"(?P<passive>\b(?:been|was|were|being|be)\s+(?:\w+ly\s+|then\s+|today\s+|yesterday\s+)?)?\b{_ISSUE}\s+(?P<whom>(?!(?:under|by|in|of|from|on)\b|\w*\s*(?:mention|note|use|sense|copy|copies|reference|reply|response)\b)(?:(?!\b(?:after|following|before|having|because|despite|since|when|until|while|once|was|were|is|are)\b)[^.;,]){{0,60}}?)\s*(?:\bwith\s+|(?<!made )(?<!issued )(?<!given )(?<!sent )\bunder\s+)?(?:an?\s+|the\s+|its\s+|their\s+)?$"
)
_DAYS_AGO = rf"(?:{OF_LATE}|last\s+(?:week|night|month))"
_RECEIVED = re.compile(
    rf"\b(?:{_DAYS_AGO}\s+)?(?:received|receives|got)\s+(?:(?:an?|the|its|their)\s+)?(?:(?:second|third|further|similar|formal)\s+)?$"
)
_LEADS_IN = re.compile(r"(?:['’]s?)?\s*[:,–—-]?\s*(?:(?:revised|statutory|second|new)\s+)*")
# *Thornsea, which was itself under an improvement notice*
_IS_UNDER = re.compile(
    r",?\s+(?:which\s+)?(?:is|was|were|has\s+been|had\s+been)\s+(?:(?:itself|also|still|once|then|already|now|placed|put)\s+)*"
    r"(?:under|subject\s+to|on)\s+(?:an?|its\s+(?:first|second|third))\s+"
)
_LABELS = re.compile(r"\s*(?::|\s[–—-])\s+(?:the\s+)?")
_THEIR = re.compile(r"\b(?:its|their|his|her)\s+$", re.IGNORECASE)
_COPYING = re.compile(
    r"\b(?:copying|copied|copy)\s+(?:of\s+)?(?:(?:this|the|my|his|her)\s+)?$", re.IGNORECASE
)
_CHANGE = re.compile(
    r"\W*(?:added|moved|removed|updated)\b[^.;]*?\b(?:notice|direction)s?\s(?:issued|given)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:my|your)\s+$", re.IGNORECASE)


_ANSWERED = re.compile(
    r"\b(?:thank(?:s|ed|ing|ful)?|grateful|repl(?:y|ies|ied|ying)|respon(?:d|ds|ding|se)|answer\w*|acknowledg\w*|receipt|received|further|reference|refer)\b[^.;]{0,60}$",
    re.IGNORECASE,
)


_REACHED = re.compile(
    r"\b(?:reached|arrived|came\s+to|to)\s+(?:me|us)\b|\byou\s+(?:say|said|ask|asked|write|wrote|set\s+out|raise|raised|tell|told|request|requested|invite|invited)\b|\b(?:asking|inviting|requesting|about|telling)\s+(?:me|us)\b"
)


# Whom a letter is to that somebody speaks in: *told the leader in a letter of 4 May*.
_TOLD_BY_LETTER = re.compile(
    r"\b(?:told|informed|warned|advised|notified|reminded|assured)\s+(?=[^.;:“”]{3,80}?,?\s(?:in|by)\s+(?:(?:an?|his|her|the|another)\s+)?(?:[\w-]+\s+){0,2}$)"
)


# *The mayor was warned in a letter from …*: whom somebody was told by letter, it is to.
_WAS_TOLD_BY_LETTER = re.compile(
    r"\b(?:was|were|had\s+been|has\s+been)\s+(?:\w+ly\s+|first\s+)?(?:told|informed|warned|advised|notified|reminded|put\s+on\s+notice)\s+(?:in|by)\s+(?:(?:an?|the|another)\s+)?(?:[\w-]+\s+){0,2}$"
)


class Giving(NamedTuple):
    """The parties of a paper, and the span of the words that tell them; whether these write it or give it."""

    start: int
    end: int
    issuer: Party | None
    addressee: Party | None
    is_written: bool = False
    is_given: bool = False


_NOT_FAR = 12
_OTHER_SUBJECT = re.compile(r"\b(?:why|whether|how|if|when)\s+(?:the|an?|its|their|his|her|any)\s")
_NOT_GIVEN = re.compile(r"\b(?:not|never|yet\s+to)\b|n[’']t\b")


def read_parties(
    context: Context, sentence: Sentence, kind: str, match: re.Match[str], reach: Reach
) -> Giving:
    """Who gave a paper and to whom, and the span of the words that tell it."""
    text = context.text.text
    issuer = find_issuer(context, sentence, kind, match, reach)
    is_copied = _COPYING.search(text, sentence.start, match.start())
    addressee = None if is_copied else addressee_after(context, match.end(), reach.until)
    start, end = match.span()
    if addressee is None and kind in ORDERS:
        addressee = _council_around(context, sentence, start, end)
    if kind == "letter" and (own := _OWN.search(text, sentence.start, match.start())):
        issuer, addressee = _read_own(context, sentence, own)
    given = _read_giving(context, sentence, kind, reach.since, start)
    if given:
        is_theirs = kind == "report" and _THEIR.search(text, sentence.start, start)
        by_me = given.issuer is not None and given.issuer == find_writer(context)
        giver = None if is_theirs and by_me else given.issuer  # *I am publishing their report*
        issuer = (giver if is_theirs else None) or issuer or giver
        addressee = addressee or given.addressee
        start = given.start
    if kind in ORDERS and addressee is None:
        addressee = find_council_above(context, sentence, match.start())
        addressee = addressee or _council_of_change(context, sentence)
    if kind != "letter":
        return Giving(start, end, issuer, addressee, is_given=given is not None)
    wrote = WROTE.search(text, sentence.start, sentence.end)
    if wrote and is_reply(match) and _THEIR.search(text, sentence.start, start):
        return Giving(
            start, end, party_at(context, wrote.end()), find_actor(context, sentence, wrote.start())
        )
    told = wrote or TOLD_IN.match(text, sentence.start, sentence.end)
    if addressee is None and (
        told_by := _TOLD_BY_LETTER.search(text, sentence.start, match.start())
    ):
        addressee = addressee_at(context, told_by.end())
    if addressee is None and (
        was_told := _WAS_TOLD_BY_LETTER.search(text, sentence.start, match.start())
    ):
        addressee = find_doer(context, sentence, was_told.start())
    if told:
        verb = told.start() if wrote else told.start("verb")
        issuer = issuer or find_doer(context, sentence, verb)
        addressee = addressee or party_at(context, told.end())
        end = max(end, addressee.end if addressee else told.end())
    return Giving(start, end, issuer, addressee, is_written=wrote is not None)


def _read_own(
    context: Context, sentence: Sentence, own: re.Match[str]
) -> tuple[Party | None, Party | None]:
    """Who wrote *my letter* and *your letter*, and to whom: yours came to me only where I thank for it or answer it."""
    writer, reader = find_writer(context), find_reader(context)
    if own.group().strip().lower() == "my":
        return writer, reader
    text = context.text.text
    answered = _ANSWERED.search(text, sentence.start, own.start())
    reached = _REACHED.search(text, own.end(), sentence.end)
    return reader, writer if answered or reached else None


def _council_of_change(context: Context, sentence: Sentence) -> Party | None:
    """The council of the row that a page's list of changes tells of just before: *Moved ‘Improvement notice issued to
    Thornsea Borough Council’ to the closed notices. The notice was lifted …*."""
    before = context.text.sentences[sentence.number - 1] if sentence.number else None
    if before is None or before.paragraph != sentence.paragraph or not _CHANGE.match(before.text):
        return None
    named = [p for p in context.parties_in(before.start, before.end) if p.kind == "authority"]
    return named[0] if len({party.code for party in named}) == 1 else None


def is_reply(match: re.Match[str]) -> bool:
    """Whether a noun names the answer to a letter, and so another letter than the one that was written."""
    return match["head"].lower() in ("reply", "response")


def _council_around(context: Context, sentence: Sentence, start: int, end: int) -> Party | None:
    return _council_leading_in(context, sentence, start) or _council_labelled(context, end)


def _council_leading_in(context: Context, sentence: Sentence, position: int) -> Party | None:
    """*Ambermere City Council: improvement notice*, *Ambermere's direction*: the council named right before the paper."""
    parties = context.parties_in(max(sentence.start, position - 90), position)
    for party in reversed(parties):
        if party.kind == "authority" and party.end <= position:
            gap = context.text.text[party.end : position]
            return party if _LEADS_IN.fullmatch(gap) or _IS_UNDER.fullmatch(gap) else None
    return None


def _council_labelled(context: Context, end: int) -> Party | None:
    """*Improvement notice: Ambermere City Council*: the council named after a colon or dash."""
    led = _LABELS.match(context.text.text, end)
    party = party_at(context, led.end()) if led else None
    return party if party and party.kind == "authority" else None


def _read_giving(
    context: Context, sentence: Sentence, kind: str, since: int, until: int
) -> Giving | None:
    """Who gave it and to whom, when a verb of giving leads into the noun: *issued the council with a notice*."""
    given = ISSUED_WITH.search(context.text.lowered, since, until)
    received = None if given else _RECEIVED.search(context.text.lowered, since, until)
    if received and kind in (*ORDERS, "warning"):
        council = find_doer(context, sentence, received.start(), kinds=("authority",))
        return Giving(received.start(), received.end(), None, council) if council else None
    if given is None or _NOT_GIVEN.search(
        context.text.lowered, max(since, given.start() - _NOT_FAR), given.end()
    ):
        return None
    actor = find_doer(context, sentence, given.start())
    if actor and _OTHER_SUBJECT.search(context.text.lowered, actor.end, given.start()):
        actor = None
    whom = first_party(context, given.start("whom"), given.end("whom"))
    if given["passive"]:
        return Giving(actor.start if actor else given.start(), given.end(), None, actor or whom)
    if actor is None and speaks_of_self(context, sentence.start, given.start()):
        actor = find_writer(context)
    if actor and not may_issue(kind, actor):
        actor = None
    actor = with_first(context, actor) if actor and actor.start >= sentence.start else actor
    start = actor.start if actor and actor.start >= sentence.start else given.start()
    return Giving(min(start, given.start()), given.end(), actor, whom)
