"""Instruments told by a verb and no noun: *the minister directed the authority under section …*, *Ofsted reported on
9 June*."""

import re
from collections.abc import Iterator

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.datelines import find_own_day
from candour.extraction.prose.frames.correspondence import find_reader, find_writer, speaks_of_self
from candour.extraction.prose.frames.instruments.carried import Reach, power_of
from candour.extraction.prose.frames.instruments.head_days import date_at_head, date_of_clause
from candour.extraction.prose.frames.instruments.issuers import may_issue
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import find_doer, first_party
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_ACTIVE = re.compile(
    r"\b(?P<verb>direct(?:s|ed)|DIRECTS?|(?<=\bis )directing|(?<=\bam )directing|(?<=\bwas )directing|direct(?=\s+the\s+(?:Council|Authority|Borough|County|City)\b[^.;]{0,90}?\bas\s+follows)|(?:orders?|ordered|requires?|required|instructs?|instructed|compels?|compelled|t(?:ells|old)))\s+"
    r"(?=(?:the|that|your|you|[A-Z]))"
)
_INTENDED = re.compile(
    r"(?:\b(?P<me>I|we)\s+(?:(?:am|was|are|were|have|had|now|therefore)\s+)*)?\b(?P<verb>minded\s+to|propos(?:e|es|ed|ing)\s+to|intend(?:s|ed|ing)?\s+to|would(?=\s+(?:use|exercise|invoke))|(?<=\bI\s)(?:will|shall)\s+(?:not\s+hesitate\s+to|consider(?=\s+using)))\s+"
    r"(?:(?:us(?:e|ing)|exercise|invoke)\s+(?:my|the|his|her|its|their|your|our)\s+(?:\w+\s+){0,2}powers?|direct|intervene|issue\s+a\s+(?:statutory\s+)?direction)\b"
)
_TO_DIRECT = re.compile(r"\bto\s+direct\s+(?:(?:the\s+)?[A-Z]|that\b)")
_NEXT_OBJECT = 40
_IN_EXERCISE = re.compile(
    r",?\s+(?:in\s+exercise\s+of|acting|exercising|using|having|pursuant\s+to)\b.*?,?\s+(?:hereby\s+)?$",
    re.IGNORECASE,
)
_FARTHEST_NAME = 40
_OPERATIVE = re.compile("directs?", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\b(?:was|were|has\s+been|have\s+been|had\s+been|is|are)\s+(?:(?:also|now|then|formally|again|therefore)\s+)*(?P<verb>directed|ordered|required|instructed)\b"
)
_NOT_SAID = re.compile(
    r"\b(?:to|(?-i:may)|might|could|can|would|not|never|if|whether|should|who|which)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_POWERS_USED = re.compile(
    r"\b(?:us(?:ed|ing|es)|invok(?:ed|ing|es)|exercis(?:ed|ing|es))\b[^.;]{0,30}\bpowers?\b[^.;]{0,120}\sto\s+$",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\s+(?:the\s+|then\s+)?", re.IGNORECASE)
_REPORTED = re.compile(
    r"\breported\s+(?:(?:back\s+)?to\s+(?:the\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+|me|us|ministers|him|her)\s+)?(?=(?:on|in)\s)"
)
# *the full inspection in March, reported on 13 April*: the inspection is reported, by whom the sentence names.
_WAS_INSPECTED = re.compile(
    r"\b(?:inspection|review|visit)\b[^.;:]{0,120},\s+(?:which\s+(?:was|were)\s+)?$"
)
_INSPECTING = ("ofsted", "csci", "ssi", "commissioner", "adviser", "inspector")
_ORDERING = (" order", " requir", " instruct", " compel", " told ", " tells ")
_FURTHEST_OBJECT = 70
_YOU = re.compile(r"you(?:r\s+(?:[Cc]ouncil|[Aa]uthority))?\b")


def tells_of_directing(lowered: str) -> bool:
    """Whether a sentence, in lower case, holds words without which it tells of no direction."""
    return (
        " directs " in lowered
        or " directed " in lowered
        or " directing " in lowered
        or (" direct " in lowered and " as follows" in lowered)
        or (" act" in lowered and any(word in lowered for word in _ORDERING))
    )


def read_intended(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """*I am minded to use my powers under section 497A*, *I propose to direct the Council*: a direction that is proposed."""
    power = power_of(context.text.text, sentence, may=True)
    match = _INTENDED.search(context.text.text, sentence.start, sentence.end)
    if match is None:
        return
    giver = find_writer(context) if match["me"] else None
    giver = giver or find_doer(context, sentence, match.start("verb"))
    giver = giver if giver and may_issue("direction", giver) else None
    to_whom = _TO_DIRECT.search(context.text.text, match.start(), match.end() + _NEXT_OBJECT)
    if power or " section " in sentence.text or (giver and to_whom):
        yield Naming(
            "direction", False, "proposed", match.start(), match.end(), False, False, False,
            giver, None, None, power,
        )  # fmt: skip


def read_directing(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """The direction that a verb tells of in a sentence which names none; another verb of ordering needs a power."""
    text = context.text.text
    power = power_of(text, sentence)
    for match in (
        *_ACTIVE.finditer(text, sentence.start, sentence.end),
        *_PASSIVE.finditer(text, sentence.start, sentence.end),
    ):
        if not match["verb"].lower().startswith("direct") and not power:
            continue
        lead = (text, sentence.start, match.start())
        if _NOT_SAID.search(*lead) and not _POWERS_USED.search(*lead):
            continue
        is_active = match.re is _ACTIVE
        parties = (
            _read_active(context, sentence, match)
            if is_active
            else _read_passive(context, sentence, match, power)
        )
        if parties is None:
            continue
        issuer, council = parties
        spans = [match.span(), *((p.start, p.end) for p in (issuer, council) if p)]
        dated = _date(context, sentence, match, min(start for start, _ in spans))
        dated = dated or _date_behind(context, max(end for _, end in spans))
        if dated is None and context.kind == "direction" and _OPERATIVE.fullmatch(match["verb"]):
            dated = find_own_day(context.text, context.kind) or context.published
        yield Naming(
            "direction", False, "issued",
            min(start for start, _ in spans), max(end for _, end in spans),
            context.kind == "direction", False, False, issuer, council,
            dated, power, is_operative=context.kind == "direction", is_own_day=dated is not None,
        )  # fmt: skip
        return


def _date_behind(context: Context, end: int) -> PartialDate | None:
    """*directed the Council on 4 May to …*: the day right behind whom somebody directs."""
    behind = context.dates_in(end, end + len(" on "))
    is_day = bool(behind) and behind[0].relation == "on" and not behind[0].is_length
    return behind[0].date if is_day else None


def _read_active(
    context: Context, sentence: Sentence, match: re.Match[str]
) -> tuple[Party | None, Party | None] | None:
    used = _POWERS_USED.search(context.text.text, sentence.start, match.start())
    issuer = _directing(context, sentence, match.start()) or find_doer(
        context, sentence, used.start() if used else match.start()
    )
    if (
        issuer is None
        and context.kind == "direction"
        and match["verb"].lower().startswith("direct")
    ):
        return None, first_party(context, match.end(), min(sentence.end, match.end() + 40))
    by_me = issuer is None and speaks_of_self(context, sentence.start, match.start())
    if not by_me and (issuer is None or not may_issue("direction", issuer)):
        return None
    until = min(sentence.end, match.end() + _FURTHEST_OBJECT)
    council = first_party(context, match.end(), until)
    if by_me and context.kind == "letter" and _YOU.match(context.text.text, match.end()):
        return find_writer(context), find_reader(context)
    if council is None or council.kind != "authority" or council.start - match.end() > 20:
        return (issuer, None) if context.kind == "direction" else None
    return (issuer, council) if issuer or power_of(context.text.text, sentence) else None


def _directing(context: Context, sentence: Sentence, verb_start: int) -> Party | None:
    """*The Secretary of State, in exercise of her powers under …, directs*: who acts before the words on the powers."""
    aside = _IN_EXERCISE.search(context.text.text, sentence.start, verb_start)
    acting = context.party_before(aside.start(), since=sentence.start) if aside else None
    near = acting is not None and aside is not None and aside.start() - acting.end <= _FARTHEST_NAME
    return acting if near and acting and may_issue("direction", acting) else None


def _read_passive(
    context: Context, sentence: Sentence, match: re.Match[str], power: str | None
) -> tuple[Party | None, Party] | None:
    council = find_doer(context, sentence, match.start(), kinds=("authority",))
    by = _BY.search(context.text.text, match.end(), min(sentence.end, match.end() + 12))
    issuer = first_party(context, by.end(), min(by.end() + 60, sentence.end)) if by else None
    if issuer and not may_issue("direction", issuer):
        return None
    return (issuer, council) if council and (power or issuer) else None


def read_reported(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """Ofsted reported on 9 June 2014 …*: a report that is not called one."""
    text = context.text.text
    for match in _REPORTED.finditer(text, sentence.start, sentence.end):
        author = find_doer(context, sentence, match.start())
        if _WAS_INSPECTED.search(text, sentence.start, match.start()):
            author = _inspector_of(context, sentence) or author
        if author is None or author.office not in _INSPECTING:
            continue
        for mention in context.dates_in(match.end(), match.end() + 1):
            if not mention.is_length:
                yield Naming(
                    "report", False, "issued", min(author.start, match.start()), mention.end, False, False, False,
                    author, None, mention.date, None,
                )  # fmt: skip


def _inspector_of(context: Context, sentence: Sentence) -> Party | None:
    """The only inspectorate of a sentence: *the inspection of May, reported on 9 June, in which Ofsted gave …*."""
    named = [p for p in context.parties_in(sentence.start, sentence.end) if p.office in _INSPECTING]
    return named[0] if len({party.office for party in named}) == 1 else None


def _date(
    context: Context, sentence: Sentence, match: re.Match[str], start: int
) -> PartialDate | None:
    for mention in context.dates_in(start, match.start()):
        if not mention.is_length and not context.text.text[mention.end : match.start()].strip():
            return mention.date
    barrier = compile_piece(str(load_words("instruments", "between")["pattern"]))
    dates = date_at_head(context, sentence, match.start(), barrier) or date_of_clause(
        context, Reach(sentence.start, start)
    )
    return dates[0][2] if dates else None
