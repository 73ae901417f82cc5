"""Headings that say whose duties stand below them: *THE COUNCIL*, *Duties of the Adviser*, *For the Improvement Board*."""

import re
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.coordination import opens_duty
from candour.extraction.prose.frames.duties.lead_lines import pattern_of
from candour.extraction.prose.frames.roles import name_council, name_span
from candour.extraction.prose.text import Block

_LONGEST = 90
_MARK = r"(?:(?:part|section|annex|schedule)\s+[\dA-Z]{1,4}\b\s*[:.–—-]*\s*|\(?(?:\d{1,2}(?:\.\d{1,2})?|[A-Z]|[ivx]{1,4})[.)]\s+)?"
_ACTS = r"(?:duties|responsibilities|functions|obligations|tasks|actions?|steps|requirements|(?:key\s+)?deliverables)"
_PARTY = (
    r"(?:(?:the|its|all)\s+)?(?:(?!(?:of|to|from|by|and|with|for|between|in|on|at|under|about|through|without|than|report|letter|role)\b)[\w’'-]+\s+){0,4}?"
    r"(?:(?:city|county|borough|district|local)\s+)?(?:council|authority|commissioners?|advis[eo]rs?|boards?|panel|trust|company|partners|partner\s+agencies|chair(?:man)?|leader|lead\s+member|"
    r"mayor|cabinet|executive|chief\s+executive|officers|councillors|members)(?:\s+(?:of|for)\s+(?:the\s+)?(?:[\w’'-]+\s*){1,5}?)?|(?:the\s+)?director\s+of\s+(?:[\w’'-]+\s*){1,4}?"
)
_HEAD = re.compile(
    rf"{_MARK}(?:"
    rf"(?:(?:specific|further|general|additional)\s+)?{_ACTS}\s+(?:(?:required|expected|placed|falling)\s+)?(?:of|for|by|on|upon|to)\s+(?P<who>{_PARTY})|"
    rf"(?:for|by|on)\s+(?P<who_b>{_PARTY})|"
    rf"(?P<who_c>{_PARTY})[’']s?\s+(?:(?:specific|further|general)\s+)?{_ACTS}|"
    rf"(?P<who_d>{_PARTY})(?:\s+{_ACTS})?"
    r")\s*[:.–—-]?",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:secretary|ministers?|department|ofsted|inspect\w+|review|membership|members\s+of|appointment|purpose|role\s+of|report|by\s+authority)\b",
    re.IGNORECASE,
)
_COUNCIL = re.compile(r"(?:the\s+)?(?:[\w-]+\s+)?(?:council|authority)", re.IGNORECASE)
_ACT = re.compile(r"(?:[Tt]o\s+)?(?:not\s+)?(?P<verb>[A-Za-z][a-z-]+)\b")


def read_party_head(context: Context, block: Block, words: str) -> dict[str, Any] | None:
    """Whose duties stand below a heading that names nobody else, ``None`` for any other line or where no act stands below."""
    line = words.strip()
    if len(line) > _LONGEST or not line[:1].isalnum() or line[-1] in ";,":
        return None
    head = _HEAD.fullmatch(line)
    if head is None or _NOBODY.search(line) or not _is_act(_below(context, block)):
        return None
    group = next(name for name, told in head.groupdict().items() if told)
    start, end = (block.start + len(words) - len(words.lstrip()) + at for at in head.span(group))
    if not (context.text.text[start].isupper() or group != "who_d"):
        return None
    return _name(context, start, end)


def _name(context: Context, start: int, end: int) -> dict[str, Any]:
    told = context.text.text[start:end]
    if _COUNCIL.fullmatch(told):
        return name_council(context, "who")
    named = name_span(context, start, end, field="who", as_worded=True)
    if named.get("who", "").isupper() and "who_code" not in named:
        return {"who": _as_written(context, named["who"])}
    return named


def _as_written(context: Context, capitals: str) -> str:
    """A name in capitals as the paper writes it elsewhere, else with capitals at the head of its words."""
    elsewhere = re.finditer(rf"\b{re.escape(capitals)}\b", context.text.text, re.IGNORECASE)
    written = (one.group() for one in elsewhere if not one.group().isupper())
    return next(written, capitals.title().replace(" Of ", " of ").replace("’S", "’s"))


def _below(context: Context, block: Block) -> str:
    number = context.text.paragraph_at(block.start) + 1
    if number >= len(context.text.paragraphs):
        return ""
    below = context.text.paragraphs[number]
    words = context.text.text[below.start : below.end]
    marked = pattern_of("bullet").match(words) or pattern_of("number").match(words)
    return marked["rest"] if marked else words


def _is_act(words: str) -> bool:
    """Whether a line says what to do: *To report …*, *co-operate with …*."""
    act = _ACT.match(words)
    if act is None:
        return False
    is_led = words[:3].lower() == "to "
    return is_led or opens_duty(act["verb"].lower())
