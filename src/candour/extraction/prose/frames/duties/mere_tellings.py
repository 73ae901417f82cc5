"""Wordings that only tell: what may be recommended, what somebody found, what was denied or asked before. They order nothing."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.told_items import DAYS_GIVEN, DEFINES, is_for_readers
from candour.extraction.prose.frames.duties.voices import is_only_allowed, is_only_told

MODALS = ("must", "has_to", "should")
# A notice tells what somebody *has been asked to* do before it orders: that is no order of its own.
_PASSIVE = ("is_asked", "is_required")
_ASKED_BEFORE = re.compile(
    r"\b(?:ha(?:s|ve|d)\s+(?:(?!to\b)\w+\s+){0,2}?been|was|were)\s+(?:\w+\s+){0,2}?(?:asked|invited|encouraged|urged|advised|required|directed|instructed|told)\b[^.;]*$",
    re.IGNORECASE,
)
_PRIORITY = re.compile(
    r"\W*(?:(?:area|matter)s?\s+for\s+)?priority\s+actions?\s*[:–—-]", re.IGNORECASE
)
_DENIED = re.compile(
    r"\b(?:not|never|\w+n[’']t)\s+(?:(?:yet|so\s+far|at\s+this\s+stage|now|formally)\s+)*$|"
    r"^\W*(?:\d[\d.]*\W+)?(?:nothing|nobody|no\s+one|neither|no\s+(?:\w+\s+)?(?:direction|notice|order|minister))\b[^.;:]*$",
    re.IGNORECASE,
)
_TELLING = (
    "requires",
    "requiring_it",
    "ordered_should",
    "given_until",
    "has_until",
    "recommends_to",
)
# *The earlier direction, which obliges the council to …, is on its own page*: another paper is only pointed at.
_EARLIER = re.compile(
    r"\b(?:earlier|previous|former|old|original|separate|other|existing)\s+(?:[\w-]+\s+){0,2}?(?:direction|notice|order|letter),\s+which\s+(?:also\s+|already\s+)?$",
    re.IGNORECASE,
)
_OBJECT_BEFORE = re.compile(
    r"\b(?:improvements?|changes?|steps|actions?|progress|standards?|targets?|measures|things|what)\s+(?:that\s+|which\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)

# *I would be grateful to receive your thoughts*: who may say what they think is bound to nothing.
_VIEWS = r"(?:thoughts|views|comments|observations|representations|reflections|feedback|opinions?|remarks|suggestions)\b"
_SENDING = (
    r"(?:(?:let|send|give|provide|offer|submit|share|make|put|receive|have|hear|see|tell|forward|supply|set\s+out|write|return)\s+"
    r"(?:(?:me|us|him|her|to|in|with|have|know|back|ministers|my\s+\w+|the\s+(?:department|minister|secretary\s+of\s+state))\s+){0,4})?"
)
_OF_VIEWS = r"(?:(?:any|your|own|written|further|other|formal|initial|early|first|detailed|considered|council[’']s|thoughts|views|comments|observations|and|or)\s+){0,4}"
_YOUR_VIEWS = re.compile(
    rf"{_SENDING}{_OF_VIEWS}{_VIEWS}|(?:let|tell)\s+(?:me|us)\s+(?:know\s+)?what\s+you\s+think\b|"
    r"comment\b(?!\s+(?:publicly|to\s+the\s+press))|say\s+what\s+you\s+think\b|make\s+(?:\w+\s+)?representations\b",
    re.IGNORECASE,
)
_POLITE = (
    "grateful_if",
    "grateful_for",
    "grateful_by",
    "welcome_paper",
    "could_you",
    "please",
    "ask_you",
    "should",
    "trust_you",
)
_EXPECTS = re.compile(r"\b(?:expect|insist)\b", re.IGNORECASE)

# *I ask you to accept that …*, *to hear me out*, *to do likewise*: what somebody should think or bear asks for no act.
_FIGURES = re.compile(
    r"(?:be|have|know|think|believe|feel|bear|reflect|remember|forgive|forget|imagine|understand|appreciate|recogni[sz]e|realise|trust|agree(?=\s+(?:that|with\s+me))|judge|hear|listen|join\s+(?:me|us|with)|thank|"
    r"look\s+(?:at|back|upon|on|beyond|again)|go|stand|stay|treat|share\s+my|accept\s+(?:that|my|this|it|what|how)|note|"
    r"do\s+(?:likewise|so|this|that|it|next|now|what|all|everything|better|more|the\s+same|your\s+(?:best|utmost|part))|see\s+(?!(?:to\s+it\s+)?that\b)|"
    r"take\s+(?:this|that|it|my|these|comfort|heart|pride|note|me|him|her|them|up|seriously)(?!\s+\w+\s+(?:to|before)\b)|not)\b",
    re.IGNORECASE,
)
_OF_YOU = ("ask_you", "trust_you", "could_you", "expects_to", "grateful_if")

# *a company that the council will own*, *what the adviser will see*: told by the way, and ordered nowhere.
_BY_THE_WAY = re.compile(
    r"\b(?:that|which|whom|whose|what|where|when|how|whether|if|as)\s+(?:[\w’'-]+\s+){1,4}$"
)

# *I understand that your officers are to talk*: what the writer has been told is arranged.
_HEARD = re.compile(
    r"\b(?:I|[Ww]e)\s+(?:(?:also|now|do|was|were|am|are|have\s+been)\s+)*(?:understand|gather|hear|heard|learn|learnt|learned|note|see|told|informed|pleased\s+to\s+hear|glad\s+to\s+(?:hear|learn|see))\s+(?:from\s+[^,.;]{3,40}\s)?that\b[^.;:]*$"
)
# Who is to have the services is decided or proposed, and is no act of anybody: *the services should stay with the Council*.
_OF_CONTROL = re.compile(
    r"\b(?:services?|functions|control|responsibilit(?:y|ies)|homes)(?:\s+(?:of|for|in)\s+[^,.;]{3,60}?)?\s+$",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?:\w+\s+)?(?:not\s+)?(?:stay|remain|go(?=\s+(?:to|elsewhere|back|out))|move|pass|return|leave|lie|rest|sit|belong|continue\s+(?:with|under|in)|be\s+(?:left|kept|run|taken|removed|transferred|returned|placed|retained|moved|handed|held|put|given|delivered|passed))\b",
    re.IGNORECASE,
)
_THOUGHT = re.compile(
    r"\b(?:presum(?:es?|ed|ption)|assum(?:es?|ed|ption)|suppos(?:es?|ed|ition)|(?:proposals?|suggestions?|ideas?|notion|question|rumours?|calls?)(?=[\s,]))\b[^.;]{0,90}?,?\s+that\b[^.;]*$",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"\bwhose\s[^,.;]{2,60}$", re.IGNORECASE)
_UNACTED = re.compile(
    r"(?:(?:act|serve|stay\s+on|continue|step\s+in)\s+as\b|(?:not|never)\s+be\s+(?:forgotten|underestimated|overlooked|underrated|ignored|lost\s+sight|taken\s+(?:lightly|for\s+granted|as)|confused|mistaken|read\s+as|seen\s+as)\b|"
    r"read\s+(?:\d|[“\"‘'£])|be\s+(?:remembered|borne\s+in\s+mind|recalled|acknowledged|applauded|emphasised)\b)",
    re.IGNORECASE,
)


def is_unbinding(rule: str, lead: str, must: str) -> bool:
    """Whether a *should* or *is to* binds nobody: it weighs who is to have the services, tells what somebody thinks or proposes, or
    asks only to be kept in mind."""
    if rule == "is_to":
        return _HEARD.search(lead) is not None
    if rule not in ("should", "must"):
        return False
    if _UNACTED.match(must) or _WHOSE.search(lead):
        return True
    is_of_control = _OF_CONTROL.search(lead) and _HELD.match(must)
    return rule == "should" and bool(is_of_control or _THOUGHT.search(lead))


def asks_no_act(rule: str, told: str, must: str) -> bool:
    """Whether a wording politely asks somebody for nothing but what they think (their comments, thoughts or representations), or a
    letter its reader only to think, bear or do as the writer does."""
    if rule in _OF_YOU and _FIGURES.match(must):
        return True
    is_polite = rule in _POLITE and not _EXPECTS.search(told.removesuffix(must))
    return is_polite and _YOUR_VIEWS.match(must) is not None


def is_mere(context: Context, rule: str, lead: str, told: str) -> bool:
    """Whether a wording only says what may be recommended, or tells of a priority or of what somebody found."""
    if rule in ("recommends", "suggests"):
        return is_only_allowed(lead)
    if rule in _TELLING and (_DENIED.search(lead) or _EARLIER.search(lead)):
        return True
    if rule in _PASSIVE and context.is_formal and _ASKED_BEFORE.search(f"{lead}{told}"):
        return True
    if rule in ("is_to", "official_will") and DAYS_GIVEN.match(f"{lead.lstrip()}{told}"):
        return True
    if rule == "official_will" and _BY_THE_WAY.search(lead):
        return True
    if rule == "expects_to" and _OBJECT_BEFORE.search(lead):
        return True
    if rule in MODALS and (is_for_readers(f"{lead}{told}") or DEFINES.match(lead)):
        return True
    return rule in MODALS and (bool(_PRIORITY.match(lead)) or is_only_told(context, lead))
