"""Listed duties: the numbered annex of a direction, and lists led in by *must:*, *calls for:* or *recommends:*.

One item is one requirement; its sub-items belong to it.
"""

import re
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.drafts import Draft
from candour.extraction.prose.frames.items import Lead, read_items
from candour.extraction.prose.frames.phrases import compile_piece, load_words
from candour.extraction.prose.frames.roles import find_council, last_party, name_fields, name_span
from candour.extraction.prose.text import Block
from candour.facts import PartialDate

_LEADS_ON = ":-–—"
_LONGEST_LEAD = 1200
_LONGEST_DATE = 60


def find_listed(context: Context) -> tuple[list[Draft], list[tuple[int, int]]]:
    """The listed duties of a document in order, and the spans that their lists cover."""
    drafts: list[Draft] = []
    spans: list[tuple[int, int]] = []
    lead: Lead | None = None
    for block in context.text.paragraphs:
        words = context.text.text[block.start : block.end]
        opened = _read_lead(context, block, words)
        if opened:
            lead = opened
            spans += [(block.start, block.end)] if opened.prefix else []
        elif lead is not None:
            lead = _go_on(context, block, lead, drafts=drafts, spans=spans)
        else:
            _read_alone(context, block, words, drafts=drafts, spans=spans)
    for draft in drafts:
        draft.must = draft.must.rstrip(" :")
    return drafts, spans


def _read_alone(
    context: Context,
    block: Block,
    words: str,
    *,
    drafts: list[Draft],
    spans: list[tuple[int, int]],
) -> None:
    """Reads a numbered paragraph of a direction or notice that stands under no lead: *3.—(1) The Council must …*."""
    if context.kind not in ("direction", "improvement_notice"):
        return
    number = _pattern("number").match(words)
    if number is None or not re.search(r"\b(?:must|shall)\b", words):
        return
    lead = Lead("order", name_fields("who", find_council(context)), True, "requirements.annex")
    found = read_items(context, block, number.start("rest"), lead)
    if found:
        drafts += found
        spans.append((block.start, block.end))


def _go_on(
    context: Context,
    block: Block,
    lead: Lead,
    *,
    drafts: list[Draft],
    spans: list[tuple[int, int]],
) -> Lead | None:
    """Reads a paragraph of an open list into ``drafts`` and ``spans``; gives the list's lead, or ``None`` when it is over."""
    words = context.text.text[block.start : block.end]
    if _ends(words):
        return None
    due = _due_of_group(context, block, words)
    if due:
        return lead._replace(due=due)
    is_open = words.rstrip().endswith(":") and not lead.numbered
    item = None if is_open else _item_start(words, lead, block)
    if item is not None:
        drafts += read_items(context, block, item, lead)
        spans.append((block.start, block.end))
    elif lead.numbered and drafts and spans and _is_sub_item(words):
        _append(context, drafts[-1], block)
        spans.append((block.start, block.end))
    elif not (lead.numbered and block.kind == "heading"):
        return lead if lead.numbered and spans and _is_short(words) else None
    return lead


def _read_lead(context: Context, block: Block, words: str) -> Lead | None:
    formal = context.kind in ("direction", "improvement_notice")
    steps = _pattern("steps").match(words.strip()) if formal else None
    if steps:
        who = name_span(context, block.start, block.start + steps.end("who"), field="who")
        return Lead("order", who, True, "requirements.annex")
    if formal and (
        _matches("annex", words) or ("follows" in words.lower() and _matches("follows", words))
    ):
        return Lead("order", name_fields("who", find_council(context)), True, "requirements.annex")
    if words.rstrip()[-1:] not in _LEADS_ON or len(words) > _LONGEST_LEAD:
        return None
    match = _pattern("lead").search(words)
    if match is None:
        return _read_verb_lead(context, block, words) if formal else None
    advice = match["advice"] is not None
    official = context.kind in ("direction", "improvement_notice") or _near_instrument(
        context, block
    )
    force = "recommendation" if advice or not official else "order"
    who = _actor_of_lead(context, block, match)
    numbered = official and context.kind in ("direction", "improvement_notice")
    nominal = "calls for" in match.group().lower()
    due = _due_of_lead(context, block, match)
    return Lead(force, who, numbered, "requirements.list", nominal, due)


def _read_verb_lead(context: Context, block: Block, words: str) -> Lead | None:
    """*The Council must give the Commissioner—*: each item ends the clause."""
    match = _pattern("verb_lead").search(words)
    if match is None:
        return None
    who = _actor_of_lead(context, block, match)
    return Lead("order", who, False, "requirements.list", nominal=True, prefix=match["verb"])


def _due_of_group(context: Context, block: Block, words: str) -> PartialDate | None:
    """The day that heads a group of items by itself: *By 30 November 2015:*."""
    if len(words) > _LONGEST_DATE:
        return None
    for mention in context.dates_in(block.start, block.start + 2):
        if mention.relation in ("by", "before", "until") and mention.end >= block.end - 2:
            return mention.date
    return None


def _is_sub_item(words: str) -> bool:
    bullet = _pattern("bullet").match(words.strip())
    return bullet is not None and not bullet["rest"][:1].isupper()


def _due_of_lead(context: Context, block: Block, match: re.Match[str]) -> PartialDate | None:
    """The day by which all items are due: *must, by 31 March 2020:*."""
    if match["due"] is None:
        at_head = context.dates_in(block.start, block.start + 2)
        return next((m.date for m in at_head if m.relation in ("by", "before", "within")), None)
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


def _item_start(words: str, lead: Lead, block: Block) -> int | None:
    """Where the words of an item begin, or ``None`` when the paragraph is none."""
    number = _pattern("number").match(words)
    if number:
        return number.start("rest")
    if lead.rule.endswith(".annex") and lead.numbered:
        return 0 if _matches("verb", words) and words[:3].lower() == "to " else None
    bullet = _pattern("bullet").match(words)
    if bullet:
        return bullet.start("rest")
    is_infinitive = re.match(r"to\s+(?!the\b|an?\b|its\b)[a-z]+\s", words)
    return 0 if block.kind == "list_item" or is_infinitive or _matches("verb", words) else None


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
