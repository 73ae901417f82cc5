"""Partnerships: a partner sought, proposed, agreed or parted from."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.partnerships.defined_partners import is_still_to_agree
from candour.extraction.prose.frames.partnerships.partners import (
    find_leaver,
    find_partners,
    helps_something_else,
    is_for_own,
    is_of_others,
    is_of_this_field,
)
from candour.extraction.prose.frames.partnerships.retold import are_one, join
from candour.extraction.prose.frames.partnerships.stages import read_standing
from candour.extraction.prose.frames.phrases import Found, compile_piece, find_phrases, load_words
from candour.extraction.prose.frames.roles import name_fields
from candour.extraction.prose.frames.tellings import add_telling
from candour.facts import PartialDate, Partnership

_VAGUE = re.compile(
    r"\b(?:another|other|a|an|strong|good|outstanding|high|better)\b.*\b(?:council|authority)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:parents|schools|police|nhs|health|families|partners|agencies|staff|unions?|providers|young people|children|communities|department|government|dfe|commissioner|minister|advis[eo]rs?)\b",
    re.IGNORECASE,
)
_ONE_DIRECTOR = re.compile(
    r"\bdirector\b[^.;]{0,60}?\bfor\s+both\b|\b(?:joint|shared|single|same)\s+(?:statutory\s+)?director\s+of\b|\bone\s+director\s+(?:of\b[^.;]{3,40}\s)?between\b",
    re.IGNORECASE,
)
_OTHER_THING = re.compile(
    r"[;:]|\b(?:after|following|inspection|report|rated)\b"
    r"|,\s+(?:and|but|while|whilst|with)\s+[^,;]*\b(?:will|would|is|are|was|were|has|have|had|must|shall|due)\b"
)
_SIGNED = re.compile(
    r"(?:(?:I|We)\s+(?:am|are)\s+(?:\w+\s+)?(?:pleased|glad|happy|delighted)\s+(?:to\s+(?:say|report|note|see)\s+)?that\s+)?"
    r"(?i:(?:the|this|that|their)\s+(?:\w+\s+)?(?:agreement|partnership|deal|contract|memorandum|arrangement|alliance)|this|it)\s+(?:was|is|has(?:\s+(?:now|since))?\s+been)\s+"
    r"(?:\w+ly\s+)?(?:signed|agreed|concluded|sealed|announced|made|approved)\b"
)
_AND_DID = re.compile(
    r"\band\s+(?:then\s+|has\s+|have\s+)?(?:set|took|made|began|put|sent|gave|found|[a-z]{3,}ed)\b"
)
_THAT_BEGAN = re.compile(r"\b(?:that|which)\s+(?:began|started|took|was|were|came|had)\b")
# *The partnership, formed in May 2014, was dissolved on 3 June*: the day on which what is over began.
_BEGUN_LAST = re.compile(
    r"\b(?:formed|set\s+up|signed|agreed|made|begun|began|started|established|launched|created|concluded|entered\s+into|dated)\s+(?:(?:in|on)\s+)?$"
)
_SINCE = re.compile(r"since\b", re.IGNORECASE)
_HAD_ONE = re.compile(r"\b(?:has|had|have)\s+$")
_BY_ANOTHER = (".joins_with", ".approached_about", ".engaged_under")
_SOON = 30
# What became of it, told next: *Thornsea helped from 2016; that partnership ended in March 2020*.
_ENDED_NEXT = re.compile(
    r"(?:\.?;?\s+)?(?:(?:and|but)\s+)?(?i:the|that|this|its)\s+(?:[\w-]+\s+)?(?:partnership|arrangement|agreement|support|help)\s+(?:(?:has|had)\s+(?:now\s+|since\s+)?)?"
    r"(?:ended|finished|ceased|lapsed|came\s+to\s+an\s+end|come\s+to\s+an\s+end|was\s+(?:ended|wound\s+up|brought\s+to\s+an\s+end))\s+(?=(?:in|on|at)\s)"
)
_NAMED_TRUST = re.compile(r"\b(?:[A-Z][\w’'-]+\s+(?:and\s+)?){1,7}Trust$")


def find_partnerships(context: Context) -> Iterator[Partnership]:
    """The partnerships of a document, each partner once with the most that the document says of it; a title says no more than
    its text."""
    found: list[Partnership] = []
    titled: list[Partnership] = []
    for phrase in find_phrases(context, "partnerships"):
        for fact in _read(context, phrase):
            if phrase.sentence.text.isupper():
                titled.append(fact)
            else:
                add_telling(found, fact, are_one=are_one, join=join)
    told = {fact.partner_code for fact in found}
    for fact in titled:
        if fact.partner_code not in told:
            add_telling(found, fact, are_one=are_one, join=join)
    for number, fact in enumerate(found):
        if not _has_come_and_gone(fact, found[number + 1 :]):
            yield fact


def _has_come_and_gone(fact: Partnership, later: Sequence[Partnership]) -> bool:
    """Whether what was only sought or proposed is told afterwards as over: one partnership of its kind, and its end is the news."""
    is_open = fact.status in ("sought", "proposed") and fact.partner_code is not None
    ended = (one for one in later if one.status == "ended" and one.kind == fact.kind)
    return is_open and any(one.partner_code == fact.partner_code for one in ended)


def _read(context: Context, found: Found) -> Iterator[Partnership]:
    group = _partner_group(found.match)
    start, end = _partner_span(context, found, group)
    parties = find_partners(context, found, start, end, group)
    words = context.text.text[start:end].strip(" ,–—-‘’'\"“”")
    if not parties and _names_none(context, found, group, words, (start, end)):
        return
    if _is_for_others(context, found):
        return
    if not group and not parties:
        if found.phrase.values["status"] not in ("sought", "ended"):
            return
        if found.phrase.values["status"] == "ended":
            parties = find_leaver(context, found)
    status = read_standing(context, found, parties)
    if status is None:
        return
    cited = _span(context, found, parties, end)
    is_sought = group == "partner_b" and found.phrase.rule.endswith(".sought")
    unnamed = {"partner": _unquoted(words)} if group and words and not is_sought else {}
    for partner in [name_fields("partner", party) for party in parties] or [unnamed]:
        fact = _build(context, found, status, cited, partner)
        if partner or not _is_only_due_to_end(context, fact):
            yield fact


def _is_only_due_to_end(context: Context, fact: Partnership) -> bool:
    """Whether an agreement runs until a day to come: *the current partnership agreement ends next March*."""
    own = context.published.value if context.published else None
    value = fact.date.value if fact.date else None
    return fact.status == "ended" and bool(own and value and value > own)


def _partner_span(context: Context, found: Found, group: str | None) -> tuple[int, int]:
    """The words that name a partner; none where the phrase has no place for it."""
    span = found.match.span(group) if group else (found.match.end(), found.match.end())
    return span if found.phrase.values.get("last") else (span[0], _partner_end(context, *span))


def _names_none(
    context: Context, found: Found, group: str | None, words: str, span: tuple[int, int]
) -> bool:
    """Whether words without an authority are not those of a partner, where the phrase needs one."""
    values = found.phrase.values
    if values.get("authority") or values["status"] == "proposed":
        return True
    unnamed = values.get("unnamed") or (group == "partner_b" and values["status"] == "sought")
    return not (
        group is None or unnamed or values.get("firm") or _is_partner(context, words, *span)
    )


def _is_for_others(context: Context, found: Found) -> bool:
    """Whether a wording tells of no help, or of help between other authorities."""
    values = found.phrase.values
    if not is_of_this_field(context, found) or helps_something_else(context, found):
        return True
    if values.get("own") and not is_for_own(context, found):
        return True
    if found.phrase.rule.endswith(".means") and is_still_to_agree(context):
        return True
    is_unnamed = found.phrase.rule.endswith(".sought") and not found.match["partner"]
    may_be = is_unnamed or found.phrase.rule.endswith(_BY_ANOTHER)
    if found.phrase.rule.endswith(".the_partnership"):
        lead = context.text.text[found.sentence.start : found.match.start()]
        may_be = _HAD_ONE.search(lead) is not None
    return may_be and is_of_others(context, found)


def _span(context: Context, found: Found, parties: list[Party], end: int) -> tuple[int, int]:
    """The words that tell of a partnership: of a partner that acts, its whole clause."""
    match, values = found.match, found.phrase.values
    if values.get("subject") and parties:
        stop = re.search(r"[.,;]", context.text.text[match.end() : found.sentence.end])
        return parties[0].start, match.end() + stop.start() if stop else found.sentence.end
    if values.get("before") and parties:
        return parties[0].start, match.end()
    return match.start(), match.end() if values.get("authority") else max(end, match.start() + 1)


def _unquoted(words: str) -> str:
    return re.sub(r"^[Tt]he\s+(?=[A-Z])", "", re.sub(r"[“”\"‘]", "", words))


def _build(
    context: Context,
    found: Found,
    status: Any,
    span: tuple[int, int],
    partner: dict[str, Any],
) -> Partnership:
    date, kind = _date(context, found, status), found.phrase.values["kind"]
    signed = _date_of_signing(context, found) if status in ("sought", "proposed") else None
    if signed and partner:
        status, date = "agreed", signed
    if status == "agreed" and partner and (ended := _date_of_end(context, found)):
        status, date = "ended", ended
    if "alliance" in found.match.group().lower():
        kind = "alliance"
    if found.phrase.rule.endswith(".joint_body"):
        kind = next((name for name in ("company", "trust") if name in found.match.group()), "other")
    if kind == "improvement_partner" and _ONE_DIRECTOR.search(found.sentence.text):
        kind = "shared_director"
    if kind != "trust" and _NAMED_TRUST.search(partner.get("partner") or ""):
        kind = "other"
    return Partnership(
        kind=kind,
        status=status,
        date=date,
        **partner,
        **context.ground(
            found.phrase.rule,
            *span,
        ),
    )


def _date(context: Context, found: Found, status: str) -> PartialDate | None:
    if status in ("sought", "proposed"):
        return None
    match = found.match
    since = match.end() if found.phrase.values.get("behind") else match.start()
    for mention in context.dates_in(since, found.sentence.end):
        gap = context.text.text[since : mention.start]
        plain = mention.relation in ("on", "from") and not mention.is_length
        if status == "ended" and (
            _SINCE.match(context.text.text, mention.start) or _BEGUN_LAST.search(gap)
        ):
            continue
        if mention.relation == "on" and _THAT_BEGAN.search(gap):
            return None
        if found.phrase.values.get("anywhere") and "," in gap[1:]:
            return None
        if plain and not _OTHER_THING.search(gap) and not _goes_on(context, found, mention.start):
            return mention.date
    return _date_of_signing(context, found) if status == "agreed" else None


def _goes_on(context: Context, found: Found, until: int) -> bool:
    """Whether a verb after the partner tells of another thing: *was supported by Thornsea and set up a board in March*."""
    group = _partner_group(found.match)
    start = found.match.start(group) if group else found.match.end()
    return _AND_DID.search(context.text.text, start, until) is not None


def _date_of_signing(context: Context, found: Found) -> PartialDate | None:
    """The day of the agreement where the next sentence tells it: *The agreement was signed on Tuesday.*"""
    text, number = context.text, found.sentence.number + 1
    after = text.sentences[number] if number < len(text.sentences) else None
    if after is None or after.paragraph != found.sentence.paragraph:
        return None
    signed = _SIGNED.match(text.text, after.start, after.end)
    near = context.dates_in(signed.end(), signed.end() + _SOON) if signed else ()
    return next((m.date for m in near if m.relation == "on" and not m.is_length), None)


def _date_of_end(context: Context, found: Found) -> PartialDate | None:
    """The day on which a partnership ended, where the next clause or sentence tells it."""
    text, sentence = context.text, found.sentence
    end = text.paragraphs[sentence.paragraph].end
    clause = text.text.find(";", found.match.end(), sentence.end)
    for start in (clause, sentence.end):
        told = _ENDED_NEXT.match(text.text, start, end) if start >= 0 else None
        near = context.dates_in(told.end(), told.end() + _SOON) if told else ()
        if near and near[0].relation == "on" and not near[0].is_length:
            return near[0].date
    return None


def _partner_group(match: re.Match[str]) -> str | None:
    for name in ("partner", "partner_b"):
        if match.groupdict().get(name):
            return name
    return None


def _partner_end(context: Context, start: int, end: int) -> int:
    pattern = compile_piece(str(load_words("partnerships", "partner")["ends"]))
    stop = pattern.search(context.text.text, start, end)
    return stop.start() if stop else end


def _is_partner(context: Context, words: str, start: int, end: int) -> bool:
    """Whether these words, which name no other authority, may yet be a partner: one still to be found, or a body."""
    if _VAGUE.search(words):
        return True
    if _NAMED_TRUST.search(words):
        return True
    bodies = [p for p in context.parties_in(start, end) if p.kind == "body"]
    return bool(bodies) and not _PEOPLE.search(words)
