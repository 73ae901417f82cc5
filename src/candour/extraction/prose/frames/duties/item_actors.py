"""Whom an item of a list binds: whoever it names before its verb, else whom the lead of the list binds."""

import re
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.coordination import opens_duty
from candour.extraction.prose.frames.duties.actors import pattern_of
from candour.extraction.prose.frames.duties.lead_lines import Lead
from candour.extraction.prose.frames.duties.subjects import name_addressed
from candour.extraction.prose.frames.duties.undergoing import find_agent, is_acted_on
from candour.extraction.prose.frames.phrases import compile_piece
from candour.extraction.prose.frames.roles import name_span

_MODAL = (
    r"(?:must|shall|will(?!\s+(?:(?:also|then|formally|often|sometimes|no\s+doubt|from\s+time\s+to\s+time|not)\s+)*(?:be|have|see(?!\s+(?:to|that)\b)|hear|know|find|wish|want|hope|consider|take\s+place|return|decide|review|visit|monitor|assess|(?:help|support|assist)\s+(?:the\s+)?(?:council|authority)(?![^.;]*\b(?:and|by|every|each|monthly|quarterly)\b))\b)|should|"
    r"may(?=\s+(?:not|only)\b)|is\s+to|are\s+to|(?:is|are)(?=\s+not\s+to\s)|(?:is|are)\s+(?:(?:also|hereby|therefore|accordingly|further)\s+)*(?:required|directed|expected)\s+to)"
)
ACTS = re.compile(
    rf"^(?:(?:Until|From|After)\s+(?:then|that\s+(?:date|day)),?\s+|(?:In\s+order\s+)?to\s+(?:comply|meet|satisfy|fulfil|achieve|secure|bring|help|make)\b[^.;:,]{{3,110}},\s+(?=(?:the|each|its)\s))?(?:(?!(?:the|each|every|its|any|no|an?|all|to)\b)[A-Z][^.;:]{{3,90}}?,\s+|(?:Once|When|Where|After|If|Until|As\s+soon\s+as|In|At|On|From|Under|With|During|Following)\s[^.;:,]{{3,120}}?\s(?=the\s(?:councils?|authorit(?:y|ies)|board|chair|commissioner|trust|leader|director)\b))?(?P<who>(?:the|each|every|its|any|no|an?|all)\s+(?:(?!\s(?:will|must|shall|should|would)\s)[^,.;:]){{2,80}}?|(?!(?:which|who|that|whom|where|when|it|they|(?:to|of|for|in|on|by|under|with|from|at)\s+wh\w+)\b)[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){{0,5}}|"
    rf"(?-i:(?:[Tt]he\s+)?[A-Z][\w’'-]+(?:,?\s+(?:and\s+|of\s+|for\s+|the\s+)*[A-Z][\w’'-]+){{1,12}}))"
    rf"(?:\s\((?:together|collectively|jointly|each|the|[“\"‘'])[^()]{{1,60}}\))?(?:,\s(?!which\b|who\b)[^,;:.]{{3,90}},)?\s+{_MODAL}[,:]?\s+(?:(?:also|therefore|accordingly|likewise|further|for\s+(?:its|his|her|their)\s+part|in\s+(?:its|their)\s+turn),?\s+)*(?P<must>.+)$",
    re.DOTALL | re.IGNORECASE,
)
_ELLIPTIC = re.compile(
    r"(?P<who>(?:The|Each|Every|All)\s+(?:(?!\s(?:will|must|shall|to)\s)[\w’ -]){3,50}?(?:[Cc]ouncil|[Aa]uthority|[Bb]oard|[Cc]hair|[Cc]ommissioner|[Aa]dvis[eo]r|[Dd]irector|[Ll]eader|[Ee]xecutive|[Pp]artners?|[Tt]rust|[Oo]fficers?)|(?:The\s+)?(?:Council|Authority|Chair|Board|Commissioner|Adviser|Leader|Trust|Director|Chief\s+Executive|Improvement\s+(?:Board|Adviser)))\s+to\s+(?P<must>(?!be\b)[a-z-]+\s.+)$",
    re.DOTALL,
)
AGAIN = re.compile(
    rf"(?:[Ii]t|[Tt]hey|He|She|You)\s+{_MODAL},?\s+(?:(?:also|then|therefore|accordingly|likewise|further),?\s+)*(?P<must>(?!be\b(?!\s+able\s+to\b)).+)$",
    re.DOTALL,
)
_STATE = re.compile(r"be\s+(?!able\b|responsible\b|ready\b)", re.IGNORECASE)
_FRONT = r"(?:Once|When|Whenever|After|Where|If|Should|Unless|As\s+soon\s+as|Subject|Following|On|Upon|From|With|In|Until|During|At|Except|Starting|Beginning)\s[^;:]{3,240}?,\s+"
_FRONTED_TO = re.compile(
    rf"{_FRONT}(?=(?:not\s+)?to\s+(?!(?:the|an?|its|their|any|all|each|every|this|that|these|those|whom|which)\b)[a-z])",
    re.IGNORECASE,
)
_FRONTED_ACT = re.compile(
    rf"{_FRONT}(?=(?:not\s+)?(?P<verb>[a-z-]+)\s+(?:(?:up|out)\s+)?(?:the|its|their|an?|all|any|each|every|no|only|to|with|that|such|\d|[A-Z]))",
    re.IGNORECASE,
)
_ADVISED = re.compile(r"\b(?:should|ought\s+to)\b")
_NONE = re.compile(r"(?:no|nothing)\s", re.IGNORECASE)
_SPARED = re.compile(r"\b(?:except|those)\s+(?:those\s+)?(?:which|that|whom)\b")

_OFFICE = r"(?:council|authority|commissioner|chair|board|director|adviser|trust|leader|lead\s+member|chief\s+executive|cabinet|mayor)"
_ABOVE = (
    r"(?:department(?:\s+for\s+education)?|dfe|ofsted|ministers?|government|secretary\s+of\s+state)"
)
_SUPPOSED = re.compile(
    rf"(?:Where|When|If|Whenever|Once)\s+(?P<who>(?:the|its)\s+(?:[\w’'-]+\s+){{0,3}}?{_OFFICE})\s+(?:(?!\b(?:must|shall)\b)[^.;]){{3,160}}?\s(?:he|she|it|they)\s+(?:must|shall|(?:is|are)\s+to)\s+(?P<must>.+)$",
    re.DOTALL | re.IGNORECASE,
)
_ASKED = re.compile(
    rf"(?:[Tt]hat\s+)?(?P<who>you(?:r\s+{_OFFICE})?|(?:the\s+)?{_ABOVE}|(?:the|its)\s+(?:(?!of\b)[\w’'-]+\s+){{0,3}}?{_OFFICE}(?:\s+of\s+(?:the\s+|its\s+)?[\w’'-]+(?:\s+[\w’'-]+){{0,3}}?)?)\s+(?P<must>(?P<verb>(?-i:[a-z]+))\s.+)$",
    re.DOTALL | re.IGNORECASE,
)

_TOLD_OF = re.compile(
    rf"(?:(?:If|Where|When|Unless|Since|As|Although|Should)\s+)?(?P<who>(?:the|each|its)\s+(?:[\w’'-]+\s+){{0,3}}?{_OFFICE}s?)\s+(?:itself\s+)?(?:has|have|had|is|are|was|were|will|exists?|does|do|fails?|cannot|can|may)\b",
    re.IGNORECASE,
)
_SITS = re.compile(r"(?:meet|sit|convene)\s")
_A_BOARD = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts)\s+(?P<who>(?:[\w’'-]+\s+){0,4}?(?:[Bb]oard|[Pp]anel|[Gg]roup|[Cc]ommittee))\b"
)
_FINITE_LATER = re.compile(
    r"(?:(?!\b(?:which|that|who|whom|how|what|when|where|whether|if|until|and)\b)[^,;.:])*?\s(?:will|shall|must|should|is|are|was|were|has|have|had)\s",
    re.IGNORECASE,
)
# Verbs whose past looks like their bare form tell of what was done where they name a day gone by: *the Council set up a board on 3 May*.
_TOLD = re.compile(
    r"(?:set|put|cut|let|split|shut|spread)\s[^.;]*\b(?:on\s+\d|in\s+(?:[A-Z]\w+\s+)?\d{4}|last\s|ago\b|earlier\b)"
)
_OF_NOUN = re.compile(r"[a-z]+\s+(?:of|for|which)\b")


def read_who(context: Context, start: int, words: str, lead: Lead) -> tuple[dict[str, Any], int]:
    """Whom an item binds, and where what must be done begins; ``start`` when it names nobody."""
    again = AGAIN.match(words)
    if again:
        return lead.who, start + again.start("must")
    fronted = end_of_front(words, lead)
    if fronted:
        return lead.who, start + fronted
    told = _SUPPOSED.match(words) or (None if lead.prefix else _read_asked(words))
    if told:
        span = start + told.start("who"), start + told.end("who")
        addressed = name_addressed(context, told["who"]) if told["who"].lower() == "you" else None
        who = addressed or name_span(context, *span, field="who", as_worded=True)
        return who, start + told.start("must")
    acts = ACTS.match(words) or (_ELLIPTIC.match(words) if lead.force == "order" else None)
    of_thing = lead.force == "recommendation" and bool(_ADVISED.search(words))
    agent = find_agent(context, start, start + len(words))
    if (
        acts is None
        or not is_actor(context, start, acts)
        or _STATE.match(acts["must"])
        or is_acted_on(acts["who"], acts["must"])
    ):
        return agent or ({} if of_thing else lead.who), start
    named = name_span(
        context, start + acts.start("who"), start + acts.end("who"), field="who", as_worded=True
    )
    return named, start + acts.start("must")


def end_of_front(words: str, lead: Lead) -> int:
    """Where the act begins behind a day or condition that an item opens with: *If the plan fails, to inform …*, under a lead that
    orders also *with effect from 1 June, allocate …*; 0 where it opens with none."""
    fronted = _FRONTED_TO.match(words)
    if fronted is None and lead.nominal and lead.force == "order":
        acts = _FRONTED_ACT.match(words)
        fronted = acts if acts and opens_duty(acts["verb"].lower()) else None
    return fronted.end() if fronted else 0


def find_sitting(context: Context, start: int, at: int) -> dict[str, Any] | None:
    """The board that is named before *and shall meet every month*, which nobody else can do."""
    if _SITS.match(context.text.text, at) is None:
        return None
    boards = list(_A_BOARD.finditer(context.text.text, start, at))
    return {"who": boards[-1]["who"]} if boards else None


def find_told_of(context: Context, start: int, end: int) -> dict[str, Any] | None:
    """Whom a sentence that binds nobody is about: *The Council has set money aside. It must not …*."""
    told = _TOLD_OF.match(context.text.text, start, end)
    return name_span(context, *told.span("who"), field="who", as_worded=True) if told else None


def _read_asked(words: str) -> re.Match[str] | None:
    """*(b) the lead member visits each team*: an item after *asks that* has a verb without a modal."""
    asked = _ASKED.match(words)
    if asked is None or _TOLD.match(asked["must"]):
        return None
    verb = asked["verb"].lower()
    is_noun = compile_piece(pattern_of("things")).fullmatch(verb) and _OF_NOUN.match(asked["must"])
    # *the board set up in May will be stood down*
    is_noun = is_noun or _FINITE_LATER.match(asked["must"])
    is_act = opens_duty(verb.removesuffix("s")) or (
        words.startswith("That ") and compile_piece("%plain_act%").match(asked["must"])
    )
    return asked if not is_noun and is_act else None


def is_actor(context: Context, start: int, acts: re.Match[str]) -> bool:
    """Whether the subject that a match names is somebody who can act, and not only those who are spared."""
    named = name_span(
        context, start + acts.start("who"), start + acts.end("who"), field="who", as_worded=True
    )
    return bool(
        compile_piece(pattern_of("actors")).search(acts["who"]) or "who_code" in named
    ) and not (_NONE.match(acts["who"]) or _SPARED.search(acts["who"]))
