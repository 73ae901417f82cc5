"""One item of a list of duties: whom it binds, to do what, and by when.

The day may stand within the item, at its head (*By 1 September every child must …*), after it (as a column of a table
that was set in lines: *… a progress report. Monthly*) or above the whole list.
"""

import re
from typing import Any, NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.actors import GIVERS, pattern_of
from candour.extraction.prose.frames.drafts import Draft
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import name_span
from candour.extraction.prose.frames.timing import Timing, find_timing, trim_deadline
from candour.extraction.prose.text import Block
from candour.facts import PartialDate

_MODAL = r"(?:must|shall|will|should|is\s+to|are\s+to|(?:is|are)\s+(?:also\s+)?(?:required|directed|expected)\s+to)"
_ACTS = re.compile(
    rf"^(?:(?!(?:the|each|every|its|any|no)\b)[A-Z][^.;:]{{3,90}}?,\s+)?(?P<who>(?:the|each|every|its|any|no)\s+[^,.;:]{{2,80}}?|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){{0,5}})"
    rf"\s+{_MODAL}\s+(?:also\s+)?(?P<must>.+)$",
    re.DOTALL | re.IGNORECASE,
)
_TO = re.compile(r"^to\s+", re.IGNORECASE)
_NONE = re.compile(r"no\s", re.IGNORECASE)
_BARE_VERB = re.compile(
    r"(?!(?:the|an?|its|their|all|any|each|every|that|which|who|how|whether|in|on|of|for|if|where|when|by|with|at|from|to|no|and|or|as|children)\b)[a-z]+\s",
)
_INFINITIVE = re.compile(
    r"[Tt]o\s+(?!(?:the|an?|its|their|all|any|each|every|that|this)\b)[a-z-]+\s"
)
_ANY = re.compile(r"(?P<must>.+)", re.DOTALL)
_LONGEST_COLUMN = 70


class Lead(NamedTuple):
    """What leads into a list: the force of its items, whom they bind by default, and the day by which all are due."""

    force: str
    who: dict[str, Any]
    numbered: bool
    rule: str
    nominal: bool = False
    due: PartialDate | None = None


def read_item(context: Context, block: Block, item: int, lead: Lead) -> Draft | None:
    """The duty of the item whose words begin at ``item`` in a paragraph; ``None`` when it tells none."""
    start = block.start + item
    column = _read_column(context, start, block.end)
    start, at_head = _read_head(context, start)
    end = _trim(context.text.text, start, column.start if column else block.end)
    words = context.text.text[start:end]
    if _matches("noted", words):
        return None
    who, must_start = _read_who(context, start, words, lead)
    if GIVERS.match(str(who.get("who", ""))) and who != lead.who:
        return None
    if must_start == start and not lead.nominal and not _is_duty(words, lead):
        return None
    to = _TO.match(context.text.text[must_start:end])
    must_start += to.end() if to else 0
    match = _ANY.match(context.text.text, must_start, end)
    if end - must_start < 4 or match is None:
        return None
    return _draft(context, start, match, lead, who=who, outer=column or at_head)


def _draft(
    context: Context,
    start: int,
    match: re.Match[str],
    lead: Lead,
    *,
    who: dict[str, Any],
    outer: Timing | None,
) -> Draft:
    text, (must_start, end) = context.text.text, match.span()
    timing = find_timing(context, context.text.sentence_at(start), match, end)
    if outer and (outer.deadline or outer.recurs):
        timing = outer
    deadline = None if timing.recurs else _later_known(timing.deadline, lead.due)
    is_own = timing is not outer and deadline == timing.deadline
    must_end = trim_deadline(must_start, end, timing) if is_own else end
    return Draft(
        rule=lead.rule,
        start=min(start, outer.start) if outer else start,
        end=max(end, outer.end) if outer else end,
        must=text[must_start:must_end].strip(" ,"),
        force=lead.force,
        who=who,
        deadline=deadline,
        recurs=timing.recurs,
        in_list=True,
    )


def _read_head(context: Context, start: int) -> tuple[int, Timing | None]:
    """Where the item begins after a day at its head, and that day."""
    for mention in context.dates_in(start, start + 2):
        if mention.relation in ("by", "before", "within", "until") and not mention.is_length:
            rest = context.text.text[mention.end : mention.end + 3]
            after = mention.end + len(rest) - len(rest.lstrip(" ,:"))
            return after, Timing(mention.date, None, mention.start, mention.end)
    return start, None


def _read_column(context: Context, start: int, end: int) -> Timing | None:
    """A last sentence that is only a day or a period, as the column of a table gives it."""
    last = context.text.sentence_at(end - 1)
    words = context.text.text[last.start : end].strip()
    if last.start <= start or len(words) > _LONGEST_COLUMN:
        return None
    if compile_piece(str(load_words("requirements", "lists")["timeless"])).fullmatch(words):
        return Timing(None, None, last.start, end)
    for mention in context.dates_in(last.start, last.start + 2):
        if mention.relation == "every":
            return Timing(None, mention.duration, last.start, end)
        if not mention.is_length:
            match = _ANY.match(context.text.text, last.start, end)
            told = find_timing(context, last, match, end) if match else None
            known = told.deadline if told and told.deadline else mention.date
            return Timing(known, None, last.start, end)
    return None


def _read_who(context: Context, start: int, words: str, lead: Lead) -> tuple[dict[str, Any], int]:
    """Whom an item binds, and where what must be done begins; ``start`` when it names nobody."""
    acts = _ACTS.match(words)
    if acts is None or _NONE.match(acts["who"]):
        return lead.who, start
    named = name_span(context, start + acts.start("who"), start + acts.end("who"), field="who")
    acting = compile_piece(pattern_of("actors")).search(acts["who"]) or "who_code" in named
    return (named, start + acts.start("must")) if acting else (lead.who, start)


def _is_duty(words: str, lead: Lead) -> bool:
    """Whether an item that names nobody is a duty: a verb opens it, or it says *must*."""
    goes_on = (
        lead.force == "order" and lead.rule.endswith(".list") and bool(_BARE_VERB.match(words))
    )
    return (
        goes_on
        or _matches("verb", words)
        or bool(_INFINITIVE.match(words))
        or bool(re.search(r"\b(?:must|shall|should)\b|^[Nn]o\b.*\b(?:is|are)\s+to\b", words))
    )


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " ;.,":
        end -= 1
    words = re.sub(r"[,;]?\s+(?:and|or)$", "", text[start:end])
    return start + len(words)


def _later_known(own: PartialDate | None, lead: PartialDate | None) -> PartialDate | None:
    """The deadline of an item: its own, unless only the lead's can be told."""
    return own if own and (own.value or lead is None) else lead


def _matches(name: str, words: str) -> bool:
    pattern = compile_piece(str(load_words("requirements", "lists")[name]))
    return bool(pattern.search(words.strip()))
