"""What hangs on a duty: who has to agree, and what follows if it is not met.

Both are often told in a sentence of their own, and are then given to the last duty before it that they speak of.
"""

import re
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.drafts import Draft
from candour.extraction.prose.frames.items import DONE_BY
from candour.extraction.prose.frames.phrases import compile_any_case, compile_piece, load_words
from candour.extraction.prose.frames.roles import name_span
from candour.extraction.prose.text import Sentence

_NOUN = re.compile(r"[a-z]{5,}")
_COMMON = frozenset(
    {
        "council",
        "services",
        "service",
        "children",
        "their",
        "which",
        "would",
        "should",
        "authority",
        "improve",
    }
)
_AGREEING = ("agree", "approv", "consent", "sign", "endors", "accept", "clear")
_FAILING = (" or ", "if ", "otherwise", "failing", "should ")
_CLOSES = re.compile(r"[,.]?[\"”]")
_FARTHEST = 1500
_NEAR = 300
_NEXT = 4


def attach_conditions(context: Context, drafts: list[Draft]) -> None:
    """Gives the drafts their approvers and fallbacks; a draft that says nothing but these is taken out."""
    agreeing = context.text.holding_any(_AGREEING) if drafts else set()
    failing = context.text.holding_any(_FAILING) if drafts else set()
    for number in sorted(agreeing | failing):
        sentence = context.text.sentences[number]
        if number in agreeing:
            _attach_approver(context, sentence.start, sentence.end, drafts)
        if number in failing:
            _attach_otherwise(context, sentence.start, sentence.end, drafts)
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
            target = _target(drafts, subject["subject"], before=subject.start(), skip=own)
            if target:
                target.approver = target.approver or approver
                target.also += context.text.also("approver", subject.start(), match.end())
                _drop_mere(drafts, own)
                continue
        target = own[-1] if own else _nearest(drafts, match.start(), start)
        if target:
            target.approver = target.approver or approver
            if not own:
                target.also += context.text.also("approver", match.start(), match.end())


def _attach_to_partner(
    context: Context, drafts: list[Draft], match: re.Match[str], approver: dict[str, Any]
) -> None:
    """*The secretary of state must approve the partner*: no duty of the secretary of state but a condition on another's."""
    own = [d for d in drafts if d.start < match.end() and match.start() < d.end]
    rest = context.text.text[match.end() : match.end() + 60]
    target = _target(drafts, rest, before=match.start(), skip=own)
    if target:
        target.approver = target.approver or approver
        target.also += context.text.also("approver", match.start(), match.end())
    for draft in own:
        drafts.remove(draft)


def _drop_mere(drafts: list[Draft], own: list[Draft]) -> None:
    for draft in own:
        if draft in drafts and draft.rule.endswith((".must", ".should", ".has_to", ".is_required")):
            drafts.remove(draft)


def _attach_otherwise(context: Context, start: int, end: int, drafts: list[Draft]) -> None:
    text, lowered = context.text.text, context.text.lowered
    words: Any = load_words("requirements", "otherwise")
    for match in compile_any_case(words["trailing"]).finditer(text, lowered, start, end):
        own = [d for d in drafts if start <= d.start < match.start()]
        if own:
            own[-1].otherwise = own[-1].otherwise or match["whole"].strip(" ,”’\"'")
            own[-1].also += context.text.also("otherwise", *match.span("whole"))
            return
    told = compile_piece(words["consequent"]).search(text, start, end) or compile_piece(
        words["conditional"]
    ).search(text, start, end)
    if told is None:
        return
    match = told
    groups = match.groupdict()
    condition = match["condition"] or groups.get("condition_b") or groups.get("condition_c") or ""
    inside = [d for d in drafts if match.start() <= d.start < match.end()]
    target = _target(drafts, condition, before=match.start() + 1, skip=inside)
    if target is None:
        return
    words_of = _CLOSES.split(match.group())[0]
    if target.otherwise is None:
        target.otherwise = words_of.strip(" ,.”’\"'")
    target.also += context.text.also("otherwise", match.start(), match.start() + len(words_of))
    for draft in inside:
        drafts.remove(draft)


def _target(drafts: list[Draft], words: str, *, before: int, skip: list[Draft]) -> Draft | None:
    """The duty that these words speak of: the last one before that shares a noun, else the last one near."""
    nouns = {noun[:7] for noun in _NOUN.findall(words.lower()) if noun not in _COMMON}
    near = [
        d
        for d in drafts
        if d.start < before
        and before - d.end < (_NEAR if d.in_list else _FARTHEST)
        and d not in skip
    ]
    for draft in reversed(near):
        if nouns & {noun[:7] for noun in _NOUN.findall(draft.must.lower())}:
            return draft
    if re.search(
        r"\b(?:such|this|these|that|it|they|agreement|comply|complied|fails?|withheld|refused|progress|improvements?)\b",
        words,
        re.IGNORECASE,
    ):
        return near[-1] if near else None
    return None


def _nearest(drafts: list[Draft], position: int, since: int) -> Draft | None:
    near = [draft for draft in drafts if since <= draft.start <= position]
    return near[-1] if near else None
