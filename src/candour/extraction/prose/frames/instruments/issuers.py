"""Who gave an instrument: the party whose name leads into it, that a verb or *by* gives it to, or that speaks in it."""

import re
from typing import Any

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party, PartyKind
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.carried import (
    ISSUED_GAP,
    MOST_APART,
    Reach,
    party_at,
    reach_past_power,
    without_parties,
    without_powers,
)
from candour.extraction.prose.frames.instruments.joint import with_second
from candour.extraction.prose.frames.instruments.publishing import (
    DELIVERED,
    date_of_publishing,
    find_inspecting,
)
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import find_doer
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.text import Sentence

_REPLY = re.compile(r"(?:reply|response|correspondence)\b", re.IGNORECASE)
_GIVEN_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+|then\s+)?", re.IGNORECASE)
_REPORT_BY = re.compile(r"\b(?:by|from|of)\s+(?:the\s+|then\s+)?", re.IGNORECASE)
_SAYS = re.compile(
    r"\b(?:said|says|must|should|would|that|states?|stated|requires?|ha(?:s|ve)\s+to|will|is\s+to)\b",
    re.IGNORECASE,
)
# What else is done by whom *by* names: *on the report it was moved by …*, *letter countersigned by …*.
_ELSE = re.compile(
    r"\b(?:it|there|he|she|they|we|members)\s+(?:is|was|were|has|had|be)\b|\bcounter-?sign",
    re.IGNORECASE,
)
_MADE_PUBLIC = re.compile(r"\b(?:published|released|disclosed)\s*$", re.IGNORECASE)
_LEAD = re.compile(r"^[^,.;:]{0,90}(?:,\s+(?:dated|of|sent\s+on|which)\s+[^,.;:]{4,60})?,\s+")
_IN_A = re.compile(
    r"^\s*[“\"']?(?:in|with)\s+(?:an?|his|her|the|its|another|one)(?:\s+[\w-]+)?\s*$", re.IGNORECASE
)
_OF = re.compile(r"^\s+of\s+(?:the\s+)?", re.IGNORECASE)
_OF_MINISTER = re.compile(
    r"^\s+of\s+(?:the\s+)?(?:secretary|minister|children[’']s\s+minister|education)", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"^\s*,?\s*(?:which|that)?\s*(?:(?:the|then|my|his|her|its)\s+)*$", re.IGNORECASE
)
_GAVE = re.compile(
    r"(?:\s+\([^()]{2,60}\))?(?:\s+and\s+(?:his|her|their)\s+[\w-]+)?(?:,\s(?:(?!\bwho\b)[^.;]){3,160}?,|,|\s(?:of|for|at|from|to|in)\s[^,.;]{3,90},)?\s+(?:(?:has|had|have|then|now|formally|first|himself|herself)\s+)*"
    r"(?:issued|gave|given|made|sent|served|signed|imposed|published|wrote|written|handed|released|delivered|produced|submitted|completed|finished|prepared)\b"
)
_SAYING_IN = re.compile(
    r"\b(?:says?|said|confirm(?:s|ed)|wr(?:ites|ote)|warn(?:s|ed)|t(?:ells|old)|announced|announces|explain(?:s|ed)|conclude[sd]|f(?:inds|ound)|"
    r"stated|states|made\s+clear|set\s+out|sets\s+out|praise[sd]|recommend(?:s|ed)|revealed|argue[sd]|acknowledge[sd]|note[sd]|judged|reported|describe[sd])\b"
    r"(?:(?!\b(?:that|he|she|they|it|is|was|were|had|has)\b)[^.;:“”\"]){0,50}?\s(?:(?:in|with|through)\s+(?:an?|his|her|its|their|another|one)|in\s+the)\s*$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"\b(?:its|their|his|her)\s*$", re.IGNORECASE)
# What is done to a paper by others than its writer: *the leader welcomed her report*, *said of her report*.
_TAKES_ANOTHERS = re.compile(
    r"(?:\b(?:of|about|on|upon|to|for|over|against|from|after|following|before)|\b(?:welcom|accept|reject|disput|critici[sz]|dismiss|attack|condemn|challeng|prais|back|endors|question|doubt|consider|"
    r"read|stud[iy]|receiv|await|request|requir|obtain|debat|discuss|ignor|not)(?:s|e|es|ed|ing)?|\bs(?:een|aw|ought)|\bstudy|\bis)\s+(?:(?:both|all|of)\s+)*(?:its|their|his|her)\s*$",
    re.IGNORECASE,
)
_IN_WHICH = re.compile(
    r"^(?:\s+(?:of|dated)\s+[^,.;]{4,30})?\s*,?\s+in\s+which\s+(?:the\s+|then\s+)?", re.IGNORECASE
)
_WHOSE = Before(r",?\s+whose\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE, reach=50)
REVIEWERS = ("commissioner", "adviser", "improvement_adviser", "ofsted", "csci", "ssi")
_TELLING = ("letter", "report")
_LED_BY = re.compile(
    r"^\s+of\s+(?:an?|the|its|her|his)\s+[^.;]{0,200}?\b(?:led|chaired|conducted|undertaken|carried\s+out|headed)\s+by\s+(?:the\s+)?",
    re.IGNORECASE,
)
_S_INSPECTION = re.compile(
    r"[’']s?\s+(?:[\w-]+\s+){0,3}(?:inspections?|reviews?|visits?|re-?inspection)\b"
)
_OF_INSPECTION = re.compile(
    r"^\s+(?:of|on|into|from)\s+(?:the|that|this|an?|its)\s+(?:[\w-]+\s+){0,2}?(?:inspection|visit)\b(?:\s+of\s+[^.;,]{3,60}?)?(?=,)"
)
_NEAR = 70
_AUTHORS: tuple[PartyKind, ...] = ("person", "office", "body")


def find_issuer(
    context: Context, sentence: Sentence, kind: str, match: re.Match[str], reach: Reach
) -> Party | None:
    """The party that gave the instrument named by ``match``, or ``None`` when its naming tells of none."""
    text = context.text.text
    before = text[sentence.start : match.start()]
    after = text[match.end() : sentence.end]
    published = date_of_publishing(context, sentence, match, reach.until)
    found = (
        party_leading_in(context, sentence, match.start())
        or (_owner_before_whose(context, sentence, match.start()) if kind in _TELLING else None)
        or _giver_in_relative(context, match.end(), reach.until)
        or (_teller_in_relative(context, match.end(), after) if kind in _TELLING else None)
        or issuer_after(context, match.end(), reach.until)
        or _issuer_of(context, kind, match.end(), after, is_out=any(published))
        or _issuer_of_lead(context, match, before, after)
    )
    if found is None and kind == "letter":
        found = find_inspecting(context, sentence, match)
    if found is None and kind in ("letter", "report"):
        found = _speaker_in(context, sentence, match.start(), before)
    return found if found and may_issue(kind, found) else None


def party_leading_in(context: Context, sentence: Sentence, position: int) -> Party | None:
    """The party whose name leads straight into the noun: *Ofsted report*, *Mr Hale's direction*, *her letter*."""
    text = context.text.text
    for party in context.parties_in(max(sentence.start, position - 80), position):
        between = text[party.end : position].strip().lower()
        if between in ("", "'s", "’s", "'", "’") and party.kind != "authority":
            return party
        if between in ("'s", "’s") and _REPLY.match(text, position):
            return party
    return None


def _owner_before_whose(context: Context, sentence: Sentence, position: int) -> Party | None:
    """*commissioner Ada Hale, whose report …*, *the inspectors, whose latest letter …*: the party named right before."""
    whose = _WHOSE.search(context.text.text, sentence.start, position)
    before = context.party_before(whose.start(), since=sentence.start) if whose else None
    is_near = before is not None and whose is not None and before.end == whose.start()
    return before if is_near and before and before.kind != "authority" else None


def _giver_in_relative(context: Context, start: int, until: int) -> Party | None:
    """*a direction that the department issued*: the subject of a clause that says how the instrument came about."""
    text = context.text.text
    for party in context.parties_in(start, min(start + 60, until)):
        if not _RELATIVE.match(text[start : party.start]):
            return None
        if party.kind in _AUTHORS:
            return party if _GAVE.match(text, party.end) else None
    return None


def _teller_in_relative(context: Context, end: int, after: str) -> Party | None:
    """*the letter in which the minister told the council …*: who tells there wrote it."""
    relative = _IN_WHICH.match(after)
    party = party_at(context, end + relative.end()) if relative else None
    return party if party and party.kind in _AUTHORS else None


def issuer_after(context: Context, start: int, end: int) -> Party | None:
    """Whom *by* or *from* names after the noun."""
    text = context.text.text
    given_by = _REPORT_BY if text[max(start - 6, 0) : start].lower() == "report" else _GIVEN_BY
    is_letter = text[max(start - 7, 0) : start].lower().rstrip("s").endswith("letter")
    reach = reach_past_power(context, start, MOST_APART)
    for match in given_by.finditer(text, start, min(end, reach)):
        gap = without_powers(without_parties(context, start, match.start()))
        gap = _OF_INSPECTION.sub("", gap) if given_by is _REPORT_BY else gap
        if (is_letter and _MADE_PUBLIC.search(gap)) or _SAYS.search(gap) or _ELSE.search(gap):
            return None
        if not ISSUED_GAP.match(gap) or (match.group().lower().startswith("of") and gap.strip()):
            return None
        party = party_at(context, match.end())
        if party and party.kind != "authority" and party.office != "press":
            return with_second(context, party)
    return None


def _issuer_of(context: Context, kind: str, end: int, after: str, *, is_out: bool) -> Party | None:
    """*Directions of the Secretary of State*, *the report of an inspection led by Ms Hale*; who carried out an inspection
    that is told at length wrote a report that is told to have come out."""
    led = _LED_BY.match(after) if kind == "report" else None
    if led and led.end() > _NEAR and not is_out:
        led = None
    if kind == "report" and led is None:
        inspected = _OF.match(after)
        inspector = party_at(context, end + inspected.end()) if inspected else None
        if inspector and _S_INSPECTION.match(context.text.text, inspector.end):
            return inspector
    if kind in ORDERS or (kind == "letter" and _OF_MINISTER.match(after)):
        led = _OF.match(after)
    return party_at(context, end + led.end()) if led else None


def _issuer_of_lead(
    context: Context, match: re.Match[str], before: str, after: str
) -> Party | None:
    """*In her third letter, of 4 February, the minister warned …*: who speaks wrote it."""
    comma = _LEAD.match(after)
    if comma is None or not _IN_A.match(before):
        return None
    party = party_at(context, match.end() + comma.end())
    return with_second(context, party) if party and party.kind in _AUTHORS else None


def _speaker_in(context: Context, sentence: Sentence, position: int, before: str) -> Party | None:
    """*Ms Hale confirmed in a letter that …*, *Ofsted inspected and in its report judged …*: who acts there wrote it."""
    saying = _SAYING_IN.search(before)
    handed = None if saying else DELIVERED.search(before)
    if handed:
        deliverer = find_doer(context, sentence, sentence.start + handed.start())
        return deliverer if deliverer and deliverer.office in REVIEWERS else None
    is_reply = _REPLY.match(context.text.text, position) is not None
    is_anothers = not is_reply and _TAKES_ANOTHERS.search(before)
    if saying is None and (is_anothers or not _POSSESSIVE.search(before)):
        return None
    end = sentence.start + saying.start() if saying else position
    is_its = saying is None and before.rstrip().lower().endswith("its")
    if is_its and is_reply:
        named = context.parties_in(sentence.start, position)
        return next((party for party in reversed(named) if party.kind == "authority"), None)
    actor = find_doer(context, sentence, end, kinds=("body",) if is_its else _AUTHORS)
    return None if actor is None or actor.office == "press" else actor


def may_issue(kind: str, party: Party) -> bool:
    """Only a minister, a department or the government gives directions and notices; a report of a council's own
    officer to its members is none of these papers."""
    issuers: Any = load_words("instruments", "issuers")
    if kind == "report":
        return party.kind != "office" or party.office not in issuers["officers"]
    if kind not in ORDERS:
        return True
    return party.office in issuers["offices"] or bool(
        compile_piece(issuers["roles"]).search(f"{party.role or ''} {party.name}")
    )
