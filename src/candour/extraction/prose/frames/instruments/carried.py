"""What a naming of an instrument carries besides its day: who gave it, to whom, and its power."""

import re
from typing import NamedTuple

from candour.extraction.parties.mention import Party
from candour.extraction.powers import find_powers, name_powers
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.roles import find_council
from candour.extraction.prose.text import Sentence

_GIVEN_TO = re.compile(r"\b(?:to|on)\s+(?:the\s+)?", re.IGNORECASE)
_TO_ALONE = re.compile(r"\bto\s+(?:the\s+)?", re.IGNORECASE)
ISSUED_GAP = re.compile(
    r"^\s*,?\s*(?:\([\w ]+\)\s*)?(?:(?:that|which|was|were|has|had|been|is|also|now|formally|today|yesterday)\s+)*"
    r"(?:(?:issued|given|made|published|signed|sent|written|dated|served|produced|completed|drawn\s+up|prepared|submitted)\b\s*)?"
    r"(?:(?:today|yesterday|last\s+week|this\s+week|jointly|recently|on|in)\s*)*[,\s]*(?:into|on|about|over)?[^.;:,]{0,40}$",
    re.IGNORECASE,
)
# *the direction that I gave Thornsea Borough Council on 7 October*, *which the minister served on the council*
_IN_CLAUSE = re.compile(
    r",?\s+(?:(?:that|which)\s+)?(?:I|we|it|[^.;,]{2,50}?)\s(?:gave|served\s+(?:on|upon)|issued\s+to|handed(?:\s+to)?|imposed\s+on|sent(?:\s+to)?)\s+(?:the\s+)?(?=[A-Z])"
)
_LEADS_IN = re.compile(r"\b(?:by|to|from|for|of|on|in)\s+(?:the\s+)?$")
_LEADS = re.compile(
    r"(?:(?:the|your|our|its|their|his|her)\s+)?(?:(?:then|then-|former|successor,?|predecessor,?|neighbouring|nearby|(?:town|city|county|borough|council|authority)['’]s)\s*)*",
    re.IGNORECASE,
)
_YOURS = re.compile(r"your\s+(?:council|authority)\b", re.IGNORECASE)
_EMPTY_BRACKETS = re.compile(r"\(\s*\)")
# *under section 497A(4), (4A) and (4B) of the Education Act 1996, as applied by section 50 of the Children Act 2004*
_UNDER_POWER = re.compile(
    r",?\s+\(?(?:under|pursuant\s+to|in\s+(?:the\s+)?exercise\s+of|by\s+virtue\s+of|using)\s+"
    r"(?:(?:the|his|her|its|their|that|said|powers?|conferred|given|(?:up)?on|him|it|by|in)\s+)*(?:sections?|ss?\.)\s*\d+[A-Z]*(?:\s?\(\w{1,4}\))*"
    r"(?:[\s,]+(?:\(\w{1,4}\)|\(?(?:as\s+(?:applied|extended)\s+to\s+[^.;,()]{3,70}?\s+by|and|or|of|the|that|said|same|as|applied|extended|modified|amended|by|to|sections?|ss?\.|\d{1,3}[A-Z]{0,2}|(?:1[89]|20)\d\d|"
    r"(?:(?:[A-Z][\w’']*|\([A-Z][\w’' ]*\))\s+(?:(?:and|of|etc\.?)\s+)?)*Act)\b(?:\s?\(\w{1,4}\))*))*\)?"
)
_POWER_LASTS = 160
_MAY = re.compile(r"\b(?:(?-i:may)|might|could|would)\b[^.;]{0,120}$", re.IGNORECASE)
MOST_APART = 90


class Reach(NamedTuple):
    """The part of a sentence that belongs to one naming: from the one before to the one after it."""

    since: int
    until: int


def party_at(context: Context, position: int) -> Party | None:
    """The party that stands at a position, an article aside."""
    for party in context.parties_in(position, position + 18):
        if _LEADS.fullmatch(context.text.text, position, party.start):
            return party
    for party in context.parties_in(max(position - 6, 0), position):
        if party.start <= position < party.end:
            return party
    return None


def addressee_at(context: Context, position: int) -> Party | None:
    """The party that stands at a position; who holds the office, where it is an office of an authority."""
    party = party_at(context, position)
    if party and party.kind == "authority":
        return _holder_after(context, party) or party
    return party


def addressee_after(context: Context, start: int, end: int) -> Party | None:
    text = context.text.text
    told = _IN_CLAUSE.match(text, start, end)
    given = addressee_at(context, told.end()) if told else None
    if given and given.kind == "authority":
        return given
    is_report = text[max(start - 7, 0) : start].lower().rstrip("s").endswith("report")
    for match in (_TO_ALONE if is_report else _GIVEN_TO).finditer(
        text, start, min(end, reach_past_power(context, start, MOST_APART))
    ):
        if _is_in_power(text, start, match):
            continue
        gap = without_powers(without_parties(context, start, match.start()))
        if not ISSUED_GAP.match(gap):
            return None
        party = addressee_at(context, match.end())
        if party is None and _YOURS.match(text, match.end()):
            return find_council(context)
        if party and party.kind in ("authority", "person", "office"):
            return party
    return None


def _holder_after(context: Context, authority: Party) -> Party | None:
    """Who holds an office of an authority: *Ambermere mayor Ada Hale*, *the council's leader, Ben Okoro*."""
    for party in context.parties_in(authority.end, authority.end + 4):
        between = context.text.text[authority.end : party.start]
        if party.kind == "person" and between in (" ", "'s ", "’s "):
            return party
    return None


def without_parties(context: Context, start: int, end: int) -> str:
    """The words of a span but for the parties and dates named in it, and what leads them in."""
    words = context.text.text
    pieces, at = [], start
    spans = [(p.start, p.end) for p in context.parties_in(start, end)]
    spans += [(d.start, d.end) for d in context.dates_in(start, end) if not d.is_length]
    for one_start, one_end in sorted(spans):
        if one_start >= at:
            pieces.append(_LEADS_IN.sub("", words[at:one_start]))
            at = max(at, min(one_end, end))
    pieces.append(words[at:end])
    return _EMPTY_BRACKETS.sub("", " ".join(pieces))


def without_powers(words: str) -> str:
    """Words without those that tell under which section of which Act something was done."""
    return _UNDER_POWER.sub("", words) if "ection" in words or "s." in words else words


def reach_past_power(context: Context, start: int, usual: int) -> int:
    """Where the words end that may be told of a noun which ends at ``start``: farther than usual where a power is named."""
    named = context.text.lowered.find(" act ", start, start + usual + _POWER_LASTS // 2)
    return start + usual + (_POWER_LASTS if named >= 0 else 0)


def _is_in_power(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a preposition stands within the words on a power: *the powers conferred on her by section 497A*."""
    power = _UNDER_POWER.search(text, start, match.end() + _POWER_LASTS)
    return power is not None and power.start() <= match.start() < power.end()


def power_of(text: str, sentence: Sentence, *, may: bool = False) -> str | None:
    """The power that a sentence names as used or, with ``may``, as one that may be."""
    words = text[sentence.start : sentence.end]
    powers = find_powers(words, elsewhere=text)
    for number, power in enumerate(powers):
        threatened = not may and _MAY.search(text, sentence.start, sentence.start + power.start)
        if (
            not threatened
            and not power.applies
            and not power.name.startswith("Freedom of Information")
        ):
            return name_powers(words, powers[number:])
    return None
