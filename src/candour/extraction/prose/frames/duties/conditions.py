"""What hangs on a duty: who has to agree, and what follows if it is not met.

Both are often told in a sentence of their own, and are then given to the last duty before it that they speak of.
"""

import re
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.deadlines import look_ahead
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.fallbacks import attach_otherwise, find_target
from candour.extraction.prose.frames.duties.items import DONE_BY
from candour.extraction.prose.frames.phrases import compile_any_case, compile_piece, load_words
from candour.extraction.prose.frames.roles import name_span
from candour.extraction.prose.text import Sentence

_AGREEING = ("agree", "approv", "consent", "sign", "endors", "accept", "clear", "satisf")
_FAILING = (
    " or ",
    "if ",
    "otherwise",
    "failing",
    "failure",
    "should ",
    "where ",
    "in the event ",
    "unless ",
    "without ",
)
_NEXT = 4
_RELATIVE = re.compile(r"\b(?:which|whom|that)\s+$")
_SET_DAY = re.compile(
    r"\b(?:set(?:s|ting)?|gives?|gave|imposes?|with|fixe[sd])\s+(?:it\s+|them\s+|the\s+council\s+)?(?:an?|the)\s+deadline\s+(?:of|as)\s+|"
    r"\bthe\s+deadline\s+(?:for\s+[\w ]{3,40}\s+)?(?:is|was|falls\s+on)\s+",
    re.IGNORECASE,
)
_FARTHEST_DAY = 700


def attach_conditions(context: Context, drafts: list[Draft]) -> None:
    """Gives the drafts their approvers and fallbacks; a draft that says nothing but these is taken out."""
    agreeing = context.text.holding_any(_AGREEING) if drafts else set()
    failing = context.text.holding_any(_FAILING) if drafts else set()
    for number in sorted(context.text.holding_any(("deadline",))) if drafts else ():
        _attach_set_day(context, context.text.sentences[number], drafts)
    for number in sorted(agreeing | failing):
        sentence = context.text.sentences[number]
        if number in agreeing:
            _attach_approver(context, sentence.start, sentence.end, drafts)
        if number in failing:
            attach_otherwise(context, sentence.start, sentence.end, drafts)
        if DONE_BY.match(context.text.text, sentence.start, sentence.end):
            _attach_day(context, sentence, drafts)


def _attach_day(context: Context, sentence: Sentence, drafts: list[Draft]) -> None:
    """*This work is to be finished by 30 September*: no duty of its own but the day of the one told just before."""
    day = next(
        (
            mention.date
            for mention in context.dates_in(sentence.start, sentence.end)
            if mention.relation in ("by", "before", "until") and not mention.is_length
        ),
        None,
    )
    near = [d for d in drafts if sentence.start - _NEXT < d.end <= sentence.start]
    if day is None or not near or near[-1].deadline or near[-1].recurs:
        return
    near[-1].deadline = day
    near[-1].also += context.text.also("deadline", sentence.start, sentence.end)
    for draft in [d for d in drafts if sentence.start <= d.start < sentence.end]:
        drafts.remove(draft)


def _attach_set_day(context: Context, sentence: Sentence, drafts: list[Draft]) -> None:
    """*The direction sets a deadline of 9 July*: the day of the order told before, where that has none that is known."""
    match = _SET_DAY.search(context.text.text, sentence.start, sentence.end)
    if match is None:
        return
    near = [
        draft
        for draft in drafts
        if sentence.start - _FARTHEST_DAY < draft.start < match.start() and draft.force == "order"
    ]
    mention = next(iter(context.dates_in(match.start(), match.end() + 4)), None)
    open_ = [d for d in near if d.recurs is None and not (d.deadline and d.deadline.value)]
    if not open_ or mention is None or mention.is_length:
        return
    due = look_ahead(context, mention)
    if due.value:
        open_[-1].deadline = due
        open_[-1].also += context.text.also("deadline", match.start(), mention.end)


def _attach_approver(context: Context, start: int, end: int, drafts: list[Draft]) -> None:
    text, lowered = context.text.text, context.text.lowered
    words: Any = load_words("requirements", "approval")
    for match in compile_any_case(words["pattern"]).finditer(text, lowered, start, end):
        group = next(
            name
            for name in (
                "approver",
                "approver_b",
                "approver_c",
                "approver_d",
                "approver_e",
                "approver_f",
                "approver_g",
                "approver_h",
            )
            if match.group(name) is not None
        )
        approver = name_span(context, *match.span(group), field="approver", as_worded=True)
        if group == "approver_d":
            _attach_to_partner(context, drafts, match, approver)
            continue
        subject = compile_piece(words["subject"]).search(text, start, match.start())
        own = [d for d in drafts if d.start < match.end() and match.start() < d.end]
        if subject:
            target = find_target(drafts, subject["subject"], before=subject.start(), skip=own)
            if target:
                target.approver = target.approver or approver
                target.also += context.text.also("approver", subject.start(), match.end())
                _drop_mere(drafts, own)
                continue
        is_told = not match.group().lower().startswith(("agreed", "approved", "signed", "endors"))
        nearest = _nearest(drafts, match.start(), start) if is_told else None
        target = own[-1] if own else nearest
        if target:
            target.approver = target.approver or approver
            if not own:
                target.also += context.text.also("approver", match.start(), match.end())


def _attach_to_partner(
    context: Context, drafts: list[Draft], match: re.Match[str], approver: dict[str, Any]
) -> None:
    """*The secretary of state must approve the partner*: no duty of the secretary of state but a condition on another's."""
    own = [d for d in drafts if d.start < match.end() and match.start() < d.end]
    if own and _RELATIVE.search(context.text.text, own[-1].start, match.start()):
        own[-1].approver = own[-1].approver or approver
        return
    rest = context.text.text[match.end() : match.end() + 60]
    target = find_target(drafts, rest, before=match.start(), skip=own)
    if target:
        target.approver = target.approver or approver
        target.also += context.text.also("approver", match.start(), match.end())
    for draft in own:
        drafts.remove(draft)


def _drop_mere(drafts: list[Draft], own: list[Draft]) -> None:
    for draft in own:
        if draft in drafts and draft.rule.endswith((".must", ".should", ".has_to", ".is_required")):
            drafts.remove(draft)


def _nearest(drafts: list[Draft], position: int, since: int) -> Draft | None:
    near = [draft for draft in drafts if since <= draft.start <= position]
    return near[-1] if near else None
