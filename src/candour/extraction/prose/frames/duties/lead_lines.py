"""What a line that leads a list of duties in says of its items, and whom it binds."""

import re
from functools import cache
from typing import Any, NamedTuple

from candour.extraction.before import Before
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_writer
from candour.extraction.prose.frames.duties.marks import goes_above
from candour.extraction.prose.frames.duties.subjects import name_addressed
from candour.extraction.prose.frames.duties.terms import board_of, bound_by
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import (
    name_council,
    name_fields,
    name_span,
    name_worded,
)
from candour.extraction.prose.text import Block
from candour.facts import PartialDate

_YOURS = re.compile(
    r"\b[Yy]our\s+(?:(?:main|key|specific)\s+)?(?:responsibilities|tasks?|role|remit|duties|functions|objectives|terms\s+of\s+reference)\b"
)
# Whom a writer's own terms of reference bind: *They ask me to:*, *I was asked to:*.
_MYSELF = re.compile(
    r"\b(?:asks?|asked|requires?|required|directs?|directed|instructs?|instructed|expects?|expected|tells?|told)\s+(?:me|us)\b|\b(?:I|we)\s+(?:am|was|were|are|have\s+been)\s+(?:\w+\s+)?(?:asked|required|directed|instructed|expected|told)\b"
)
_ASKS_YOU = re.compile(
    r"\b(?:asks?|asking|asked|expects?|expecting|wants?|like|invites?|inviting|urges?|urging|requires?|requiring|directs?|directing|instructs?)\s+you\b"
)
# A letter by which somebody is sent in: what *you must* do there is theirs to do, and not their council's.
_YOU_MUST = re.compile(
    r"\b[Yy]ou\s+(?:(?:now|also|therefore)\s+)?(?:must|shall|should|will|need\s+to|are\s+(?:to|required|asked|expected))\b"
)
_SENDS_YOU = re.compile(
    r"\bappoint(?:ed|ing)?\s+you\b|\b[Yy]our\s+appointment\b|\b(?:agree(?:d|ing)|ask(?:ed|ing)?\s+you)\s+to\s+(?:act|serve)\s+as\b"
)
_ASIDE = Before(r",\s+(?:who|which|chaired\s+by|led\s+by)\s[^;:.]{3,90},\s*$", reach=120)
_GIVING = ("secretary_of_state", "minister", "prime_minister", "department", "government", "ofsted")
_NAMED_LAST = Before(
    r"(?:^|(?<=\s))(?P<who>(?:[Tt]he|[Ee]ach|[Ii]ts|[Bb]oth)\s+(?:(?!the\b|of\b|that\b|which\b)[\w’'&-]+\s+){0,4}?(?:[Bb]oard|[Cc]hair(?:man)?|[Pp]anel|[Tt]rust|[Pp]artners(?:hip)?|"
    r"[Cc]ommissioners?|[Aa]dvis[eo]rs?|[Rr]eviewers?|[Ii]nspectors?|[Dd]irector|[Ll]eader|[Mm]ayor|[Cc]hief\s+[Ee]xecutive|[Oo]fficers|[Mm]embers|[Mm]anagers|[Ss]taff|[Cc]ompany|"
    r"[Tt]eam|[Tt]ask\s?-?[Ff]orce|[Gg]roup|[Uu]nit|[Ii]nquiry|[Cc]ommittee|[Cc]abinet|[Ff]orum|[Cc]ouncil|[Aa]uthority))(?:,\s[^,;:.]{3,80},)?(?:\s+(?:is|are|was|were|(?:has|have)\s+been|will\s+be)(?:\s+(?:also|now|therefore|further|hereby))*)?\s*$",
    reach=160,
)

_PRONOUN = Before(r"\b[Ss]?[Hh]e\s+(?:(?:is|was|will\s+be|has\s+been)\s+(?:\w+\s+)?)?$", reach=40)
_SENT = ("commissioner", "adviser")
_NEAR = 400


class Lead(NamedTuple):
    """What leads into a list: the force of its items, whom they bind by default, and when all are due.

    Under a ``nominal`` lead an item is a duty whatever its words; ``headed`` says that a day or period heads the group, at
    ``due_at``; ``mark`` is the manner in which the lead itself is numbered. ``prefix`` are the words, at ``clause``, that
    each item ends. Under a heading that ``acts``, whatever its party *will* do is a duty too. A lead that ``tells`` has in
    its own line the words of a duty that its items only spell out.
    """

    force: str
    who: dict[str, Any]
    numbered: bool
    rule: str
    nominal: bool = False
    due: PartialDate | None = None
    prefix: str = ""
    recurs: str | None = None
    headed: bool = False
    due_at: tuple[int, int] | None = None
    mark: str | None = None
    clause: tuple[int, int] | None = None
    acts: bool = False
    tells: bool = False


def find_above(opened: Lead, before: Lead | None, above: Lead | None) -> Lead | None:
    """The numbered lead below which one that opens stands: where its numbering goes on, both are over."""
    for outer in (before, above):
        if outer is None or outer.mark is None or not outer.mark[-1].isdigit():
            continue
        is_below = opened.mark is None or not goes_above(opened.mark, outer.mark)
        return outer if is_below else None
    return None


def actor_of(
    context: Context, block: Block, before: int, until: int, *, since: int = 0
) -> dict[str, Any]:
    """Whom a lead binds: the last party before its verb, else the last one it names, else the council.

    Who gives the order (*the Secretary of State directs …*) is not bound by it.
    """
    at = block.start
    aside = _ASIDE.search(context.text.text, at + since, at + before)
    before = aside.start() - at if aside else before
    addressed = _find_addressed(context, at + since, at + until)
    if addressed is not None:
        return addressed
    parties = [p for p in context.parties_in(at + since, at + until) if p.end <= at + until]
    bound = [p for p in parties if p.kind != "body" and p.office not in _GIVING]
    first = [party for party in bound if party.end <= at + before + 1]
    chosen = next(reversed(first or bound), None)
    joined = next((p for p in first if chosen and _are_joined(context, p, chosen)), None)
    if joined and chosen:
        return {"who": context.text.text[joined.start : chosen.end]}
    sent = _find_sent(context, at + since, at + before)
    if sent:
        return name_worded(context, "who", sent)
    named = _NAMED_LAST.search(context.text.text, at + since, at + before)
    if named and (chosen is None or chosen not in first or chosen.end <= named.start("who")):
        return name_span(context, *named.span("who"), field="who", as_worded=True)
    if chosen is None and board_of(context):
        return bound_by(context)
    return name_worded(context, "who", chosen) or name_council(context, "who")


def _find_sent(context: Context, start: int, before: int) -> Party | None:
    """The commissioner or adviser whom *she* stands for that ends directly before a lead's verb."""
    pronoun = _PRONOUN.search(context.text.text, start, before)
    if pronoun is None:
        return None
    near = context.parties_in(max(pronoun.start() - _NEAR, 0), pronoun.start())
    return next((one for one in reversed(near) if one.office in _SENT), None)


def _find_addressed(context: Context, start: int, end: int) -> dict[str, Any] | None:
    """The reader of a letter, bound by *your tasks*, or the writer whom a paper *asks me to …*; of a writer unknown nothing
    is told."""
    if binds_writer(context, start, end):
        return name_fields("who", find_writer(context))
    text = context.text.text
    is_yours = bool(_YOURS.search(text, start, end) or _ASKS_YOU.search(text, start, end))
    if not is_yours and _YOU_MUST.search(text, start, end):
        is_yours = sends_reader(context)
    if context.kind != "letter" or not is_yours:
        return None
    return name_addressed(context, "you") or None


def sends_reader(context: Context) -> bool:
    """Whether a letter is that by which its reader is sent in: *I am pleased to appoint you as commissioner*."""
    return context.kind == "letter" and _SENDS_YOU.search(context.text.text) is not None


def binds_writer(context: Context, start: int, end: int) -> bool:
    """Whether words tell what the writer was asked to do."""
    is_own = context.kind in ("letter", "report") and not context.text.is_quoted(start)
    return is_own and _MYSELF.search(context.text.text, start, end) is not None


def _are_joined(context: Context, party: Party, other: Party) -> bool:
    """Whether two parties act together: *the Council and Thornsea must …*."""
    between = context.text.text[party.end : other.start]
    return party.end < other.start and between.strip() in ("and", "and the")


@cache
def pattern_of(name: str) -> re.Pattern[str]:
    """A pattern of the table ``lists`` of ``requirements.toml`` by its name."""
    return compile_piece(str(load_words("requirements", "lists")[name]))
