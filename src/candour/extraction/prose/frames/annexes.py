"""Listed duties: the numbered annex of a direction, and lists led in by *must:*, *calls for:* or *recommends:*.

One item is one requirement; its sub-items belong to it.
"""

import re
from typing import Any, NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.drafts import Draft
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import find_council, last_party, name_fields, name_span
from candour.extraction.prose.frames.timing import find_timing, trim_deadline
from candour.extraction.prose.text import Block
from candour.facts import PartialDate

_ACTS = re.compile(
    r"^(?P<who>(?:the|each|its|any)\s+[^,.;:]{2,80}?|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,5})\s+(?:must|shall|will|should|is\s+to|are\s+to|(?:is|are)\s+(?:also\s+)?(?:required|directed|expected)\s+to)\s+(?:also\s+)?(?P<must>.+)$",
    re.DOTALL,
)
_TO = re.compile(r"^to\s+", re.IGNORECASE)
_LEADS_ON = ":-–"
_LONGEST_LEAD = 1200
_BARE_VERB = re.compile(
    r"(?!(?:the|an?|its|their|all|any|each|every|that|which|who|how|whether|in|on|of|for|if|where|when|by|with|at|from|to|no|and|or|as|children)\b)[a-z]+\s",
)
_INFINITIVE = re.compile(
    r"[Tt]o\s+(?!(?:the|an?|its|their|all|any|each|every|that|this)\b)[a-z-]+\s"
)
_ANY = re.compile(r"(?P<must>.+)", re.DOTALL)


class _Lead(NamedTuple):
    force: str
    who: dict[str, Any]
    numbered: bool
    rule: str
    nominal: bool = False
    due: PartialDate | None = None


def find_listed(context: Context) -> tuple[list[Draft], list[tuple[int, int]]]:
    """The listed duties of a document in order, and the spans that their lists cover."""
    drafts: list[Draft] = []
    spans: list[tuple[int, int]] = []
    lead: _Lead | None = None
    for block in context.text.paragraphs:
        words = context.text.text[block.start : block.end]
        opened = _read_lead(context, block, words)
        if opened:
            lead = opened
            continue
        if lead is None:
            continue
        if _ends(words):
            lead = None
            continue
        item = (
            None
            if words.rstrip().endswith(":") and not lead.numbered
            else _item_start(words, lead, block)
        )
        if item is not None:
            draft = _read_item(context, block, item, lead)
            if draft:
                drafts.append(draft)
            spans.append((block.start, block.end))
        elif lead.numbered and drafts and spans and _matches("bullet", words):
            _append(context, drafts[-1], block)
            spans.append((block.start, block.end))
        elif not (lead.numbered and block.kind == "heading"):
            lead = lead if lead.numbered and spans and _is_short(words) else None
    for draft in drafts:
        draft.must = draft.must.rstrip(" :")
    return drafts, spans


def _read_lead(context: Context, block: Block, words: str) -> _Lead | None:
    formal = context.kind in ("direction", "improvement_notice")
    steps = _pattern("steps").match(words.strip()) if formal else None
    if steps:
        who = name_span(context, block.start, block.start + steps.end("who"), field="who")
        return _Lead("order", who, True, "requirements.annex")
    if formal and _matches("annex", words):
        return _Lead("order", name_fields("who", find_council(context)), True, "requirements.annex")
    if words.rstrip()[-1:] not in _LEADS_ON or len(words) > _LONGEST_LEAD:
        return None
    match = _pattern("lead").search(words)
    if match is None:
        return None
    advice = match["advice"] is not None
    official = context.kind in ("direction", "improvement_notice") or _near_instrument(
        context, block
    )
    force = "recommendation" if advice or not official else "order"
    who = _actor_of_lead(context, block, match)
    numbered = official and context.kind in ("direction", "improvement_notice")
    nominal = "calls for" in match.group().lower()
    due = _due_of_lead(context, block, match)
    return _Lead(force, who, numbered, "requirements.list", nominal, due)


def _due_of_lead(context: Context, block: Block, match: re.Match[str]) -> PartialDate | None:
    """The day by which all items are due: *must, by 31 March 2020:*."""
    if match["due"] is None:
        return None
    start, end = block.start + match.start("due"), block.start + match.end("due")
    return next((m.date for m in context.dates_in(start, end) if not m.is_length), None)


def _actor_of_lead(context: Context, block: Block, match: re.Match[str]) -> dict[str, Any]:
    party = last_party(context, block.start, block.start + match.end())
    before = last_party(context, block.start, block.start + match.start() + 1)
    chosen = before or party
    if chosen and chosen.kind in ("authority", "office", "person"):
        return name_fields("who", chosen)
    return name_fields("who", find_council(context))


def _near_instrument(context: Context, block: Block) -> bool:
    pattern = compile_piece(str(load_words("requirements", "instrument")["pattern"]))
    return bool(pattern.search(context.text.text, max(block.start - 1200, 0), block.end))


def _item_start(words: str, lead: _Lead, block: Block) -> int | None:
    """Where the words of an item begin, or ``None`` when the paragraph is none."""
    number = _pattern("number").match(words)
    if number:
        return number.start("rest")
    if lead.rule.endswith(".annex") and lead.numbered:
        return 0 if _matches("verb", words) and words[:3].lower() == "to " else None
    bullet = _pattern("bullet").match(words)
    if bullet:
        return bullet.start("rest")
    return 0 if block.kind == "list_item" or _matches("verb", words) else None


def _read_item(context: Context, block: Block, item: int, lead: _Lead) -> Draft | None:
    start, end = block.start + item, block.end
    text = context.text.text
    while end > start and text[end - 1] in " ;.,":
        end -= 1
    words = re.sub(r"[,;]?\s+(?:and|or)$", "", text[start:end])
    end = start + len(words)
    if _matches("noted", words):
        return None
    who, must_start = lead.who, start
    acts = _ACTS.match(words)
    if acts:
        who_start, who_end = start + acts.start("who"), start + acts.end("who")
        named = name_span(context, who_start, who_end, field="who")
        if (
            compile_piece(str(load_words("requirements", "actors")["pattern"])).search(acts["who"])
            or "who_code" in named
        ):
            who, must_start = named, start + acts.start("must")
    is_verb = _matches("verb", words) or _goes_on(words, lead) or bool(_INFINITIVE.match(words))
    if not acts and not lead.nominal and not is_verb and not _modal(words):
        return None
    to = _TO.match(text[must_start:end])
    must_start += to.end() if to else 0
    if end - must_start < 4:
        return None
    match = _ANY.match(text, must_start, end)
    sentence = context.text.sentence_at(start)
    if match is None:
        return None
    timing = find_timing(context, sentence, match, end)
    deadline = None if timing.recurs else _later_known(timing.deadline, lead.due)
    must_end = trim_deadline(must_start, end, timing) if deadline == timing.deadline else end
    return Draft(
        rule=lead.rule,
        start=start,
        end=end,
        must=text[must_start:must_end].strip(" ,"),
        force=lead.force,
        who=who,
        deadline=deadline,
        recurs=timing.recurs,
        in_list=True,
    )


def _goes_on(words: str, lead: _Lead) -> bool:
    """Whether an item goes on the sentence of its lead (*must: (a) fill every post*): a verb is the only word that can."""
    return lead.force == "order" and lead.rule.endswith(".list") and bool(_BARE_VERB.match(words))


def _later_known(own: PartialDate | None, lead: PartialDate | None) -> PartialDate | None:
    """The deadline of an item: its own, unless only the lead's can be told."""
    return own if own and (own.value or lead is None) else lead


def _append(context: Context, draft: Draft, block: Block) -> None:
    """A sub-item belongs to its item."""
    bullet = _pattern("bullet").match(context.text.text[block.start : block.end])
    start = block.start + (bullet.start("rest") if bullet else 0)
    words = context.text.text[start : block.end].strip(" ;.,")
    draft.must = (
        f"{draft.must.rstrip(':')}: {words}"
        if draft.must.endswith(":")
        else f"{draft.must}; {words}"
    )
    draft.also += context.text.also("must", start, block.end)


def _modal(words: str) -> bool:
    return bool(re.search(r"\b(?:must|shall|should)\b", words))


def _ends(words: str) -> bool:
    return _matches("ends", words) and not _matches("annex", words)


def _is_short(words: str) -> bool:
    return len(words.split()) <= 10 and not words.rstrip().endswith(".")


def _matches(name: str, words: str) -> bool:
    return bool(_pattern(name).search(words.strip()))


def _pattern(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("requirements", "lists")[name]))
