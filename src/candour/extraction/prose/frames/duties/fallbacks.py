"""What follows if a duty is not met, and which duty the words of a condition speak of.

*If the Council does not comply with this notice* speaks of every duty that the notice sets, *should requirement R1 not
be met* of that one.
"""

import re
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.ministerial import ASKING, find_directed
from candour.extraction.prose.frames.phrases import compile_any_case, compile_piece, load_words
from candour.extraction.prose.merging import share_words

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
_SPOKEN_OF = re.compile(
    r"^(?:not|otherwise)$|\b(?:none|happens?|satisfied|contract|denied|obstruct\w*|deal|partner|such|this|these|that|it|they|agreement|comply|complied|fails?|withheld|refused|progress|improvements?)\b",
    re.IGNORECASE,
)
# *The partnership needs her consent, and failing that …*: what the clause before speaks of.
_FAILING_THAT = re.compile(r"failing\s+(?:that|this)\b", re.IGNORECASE)
_CLAUSE = 20
# How things stand, which no one duty of a list brings about.
_GENERAL = re.compile(r"\b(?:satisfied|progress|improvements?)\b", re.IGNORECASE)
_WHOLE_PAPER = re.compile(
    r"\b(?:(?:this|the|that|its)\s+(?:\w+\s+)?(?:notice|direction)|compl(?:y|ies|iance|ying)|targets?|requirements?|outcomes?|paragraphs|annex|schedule)\b",
    re.IGNORECASE,
)
_PAPER = re.compile(r"\b(?:the|this|that|its)\s+(?:\w+\s+)?(?:notice|direction)\b", re.IGNORECASE)
_CONCLUDES = re.compile(
    r"\b(?:concludes?|considers?|finds?|decides?|believes?|advises?|recommends?)\s+that\b[^,]*\bcannot\b|^there\s+(?:is|are)\s+any",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:(?:requirement|paragraph|action|item|step|target)s?\s+|(?=(?-i:[A-Z])\d))(?P<marks>\(?[A-Z]?\d[\d.]*\)?(?:(?:,\s*|\s+(?:and|or|to)\s+)\(?[A-Z]?\d[\d.]*\)?)*)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[A-Z]?\d+(?:\.\d+)*", re.IGNORECASE)
_PARAGRAPH = re.compile(
    r"(?:requirement\s+|action\s+)?(?P<mark>[A-Z]?\d+(?:\.\d+)*)(?:[.)]|\s|$)", re.IGNORECASE
)
_MOST_BEFORE = 12
_PART = re.compile(r"\bparagraphs?\s+\d+\s?\((?P<letter>[a-z])\)(?!\s*(?:,|and|or|to)\s*\()")
_LETTERED = re.compile(r"\s*\(?(?P<letter>[a-z])\)")
_CLOSES = re.compile(r"[,.]?[\"”]")
_FARTHEST = 1500
_NEAR = 300
_BARE = "Otherwise"
# *It must not close a home. If it does so, …*: speaks of what may not be done.
_DOES_SO = re.compile(
    r"(?:it|they|you|the\s+\w+)\s+(?:does|do)\s+(?:so|this|otherwise)", re.IGNORECASE
)
_FORBIDS = re.compile(r"(?:not|no|neither)\b", re.IGNORECASE)
_FOLLOWS = re.compile(r"\b(?:would|will|shall|may|could|might|can|must|intend|propose|am|are)\b")

_DRAWN = re.compile(
    r"[;,]\s+(?:and\s+|so\s+)?(?=(?:(?:therefore|accordingly|so),?\s+)?(?:it|they|the\s+(?:council|authority|board|trust))\s+(?:must|shall|has\s+to|have\s+to|is\s+to|are\s+to)\s)",
    re.IGNORECASE,
)
# *If the Council is not co-operating, to inform …*: what is to be done, and not what follows if nothing is.
_LEADS_ACT = re.compile(
    r"(?:if|where|should|in\s+the\s+event)\s[^,;]{3,200},\s+(?:not\s+)?to\s+[a-z]", re.I
)
# *unless the Secretary of State agrees otherwise, …*: a leave to do something else.
_LEAVES = re.compile(
    r"\b(?:unless|except|save)\b[^,;.]*$|\b(?:agrees?|agreed|directs?|directed|decides?|decided|requires?|states?|stated|or)$",
    re.I,
)
_THEREFORE = re.compile(
    r"[;,]?\s*(?:(?:and\s+)?(?:so|to\s+avoid\s+(?:this|that))\b|[^.;]{0,60}\b(?:therefore|accordingly)\b)",
    re.IGNORECASE,
)
_WAS_MADE = re.compile(
    r",?\s+(?:[\w’'-]+\s+){1,5}?(?:was|were|had\s+been)\s+(?:forced|made|obliged|required|told|asked)\s+to\s"
)
_SAID_SO = re.compile(
    r",\s+(?:the\s+)?[\w’' ]{2,40}\s(?:has\s+|have\s+)?(?:said|announced|warned|added|ruled|confirmed)$"
)


def attach_otherwise(context: Context, start: int, end: int, drafts: list[Draft]) -> None:
    """Gives the duties that a sentence speaks of what follows if they are not met; takes out a draft that says only that."""
    words: Any = load_words("requirements", "otherwise")
    if _attach_trailing(context, start, end, drafts):
        return
    text = context.text.text
    told = compile_piece(words["consequent"]).search(text, start, end) or compile_piece(
        words["conditional"]
    ).search(text, start, end)
    if told is None or _LEADS_ACT.match(text, told.start(), told.end()):
        return
    drawn = _DRAWN.search(text, told.start(), told.end())
    told_end = drawn.start() if drawn else told.end()
    inside = [d for d in drafts if told.start() <= d.start < told_end]
    condition = _condition_of(told)
    if _FAILING_THAT.match(text, told.start()) and told.start() - start > _CLAUSE:
        condition = text[start : told.start()]
    targets = _drawn_from(context, drafts, told_end)
    targets = targets or _targets(context, drafts, condition, before=told.start() + 1, skip=inside)
    if condition == _BARE:
        targets = [d for d in targets if told.start() - d.end < _NEAR]
    if _DOES_SO.fullmatch(condition):
        targets = [d for d in targets if _FORBIDS.match(d.must) and told.start() - d.end < _NEAR]
    if not targets:
        return
    start, end = _words_of(context, told.start(), told_end)
    for target in targets:
        _give(context, target, start, end)
    for draft in inside:
        drafts.remove(draft)


def _words_of(context: Context, start: int, end: int) -> tuple[int, int]:
    """The span that tells what follows; in a quotation that a *he went on* interrupts, where its consequence stands."""
    text = context.text
    if not text.is_quoted(start):
        return start, end
    close = _CLOSES.search(text.text, start, end)
    stop = close.start() if close else end
    resumed = next(iter(text.quotations_from(stop)), None)
    if _FOLLOWS.search(text.text, start, stop) or resumed is None or resumed.start >= end:
        return start, stop
    return resumed.parts[0].start, min(resumed.parts[0].end, end)


def _drawn_from(context: Context, drafts: list[Draft], told_end: int) -> list[Draft]:
    """The duty that is drawn from what follows otherwise: *If it does not, …; it must therefore …*, in the same sentence or the
    next."""
    sentence = context.text.sentence_at(told_end - 1)
    since = told_end
    if sentence.end <= told_end + 1 and sentence.number + 1 < len(context.text.sentences):
        sentence = context.text.sentences[sentence.number + 1]
        since = sentence.start
    if not _THEREFORE.match(context.text.text, since, sentence.end):
        return []
    return [d for d in drafts if since <= d.start < sentence.end][:1]


def _attach_trailing(context: Context, start: int, end: int, drafts: list[Draft]) -> bool:
    """Gives a duty what its own sentence ends in: *…, or lose control of its services*; whether there is such an end."""
    text, lowered = context.text.text, context.text.lowered
    trailing = str(load_words("requirements", "otherwise")["trailing"])
    for match in compile_any_case(trailing).finditer(text, lowered, start, end):
        own = [d for d in drafts if start <= d.start < match.start()]
        if own and not _LEAVES.search(text, start, match.start()):
            since, until = match.span("whole")
            told = _SAID_SO.search(text, since, until)
            _give(context, own[-1], since, told.start() if told else until)
            return True
    return False


def _condition_of(told: re.Match[str]) -> str:
    """The words of the condition itself; *Otherwise* where there is no other."""
    if told.groupdict().get("condition_b"):
        return told.group().partition(",")[0]
    named = (words for name, words in told.groupdict().items() if name.startswith("condition"))
    return next((words for words in named if words), "")


def _give(context: Context, draft: Draft, start: int, end: int) -> None:
    words = context.text.text[start:end].strip(" ,.”’\"'")
    if draft.otherwise is None or share_words(draft.otherwise, words):
        draft.otherwise = draft.otherwise or words
        draft.also += context.text.also("otherwise", start, end)


def _targets(
    context: Context, drafts: list[Draft], condition: str, *, before: int, skip: list[Draft]
) -> list[Draft]:
    """The duties that a condition speaks of: a numbered one, all that a paper orders, or the last before it."""
    if _CONCLUDES.search(condition):
        return []
    if context.is_formal:
        if part := _PART.search(condition):
            return [d for d in drafts if d not in skip and _is_part(context, d, part["letter"])]
        numbered = {
            m for one in _NUMBERED.finditer(condition) for m in _MARKS.findall(one["marks"])
        }
        if numbered:
            return [d for d in drafts if d not in skip and _is_marked(context, d, numbered)]
        if _WHOLE_PAPER.search(condition):
            return [
                d
                for d in drafts
                if d.force == "order" and d not in skip and _is_councils(context, d)
            ]
    if _PAPER.search(condition):
        directed = find_directed(context)
        orders = [d for d in drafts if d.force == "order" and d not in skip]
        if directed is not None:
            return [d for d in orders if d.start >= directed and _is_councils(context, d)]
        told = [d for d in orders if not d.rule.endswith(ASKING)]
        drafts = told if context.kind == "letter" else drafts
        drafts = [d for d in drafts if not _is_done(context, d)]
    target = find_target(drafts, condition, before=before, skip=skip)
    return [target] if target else []


def _is_done(context: Context, draft: Draft) -> bool:
    """*In July the council was forced to …*: what had been asked of it before the paper of which a condition speaks."""
    sentence = context.text.sentence_at(draft.start)
    first = context.dates_in(sentence.start, sentence.start + 4)[:1]
    lead = context.text.text[first[0].end : sentence.end] if first else ""
    return bool(first) and not first[0].is_length and _WAS_MADE.match(lead) is not None


def _is_marked(context: Context, draft: Draft, marks: set[str]) -> bool:
    """Whether a duty stands in a paragraph so numbered: *(2)* is a part of the one before that bears a number without brackets."""
    number = context.text.paragraph_at(draft.start)
    for block in reversed(context.text.paragraphs[max(number - _MOST_BEFORE, 0) : number + 1]):
        opening = _PARAGRAPH.match(context.text.text, block.start, block.end)
        if opening:
            return opening["mark"].upper() in {mark.upper() for mark in marks}
    return False


def _is_part(context: Context, draft: Draft, letter: str) -> bool:
    """Whether a duty stands in the item that bears this letter."""
    block = context.text.paragraphs[context.text.paragraph_at(draft.start)]
    opening = _LETTERED.match(context.text.text, block.start, block.end)
    return opening is not None and opening["letter"] == letter


def _is_councils(context: Context, draft: Draft) -> bool:
    return not draft.who or draft.who.get("who_code") == context.about


def find_target(drafts: list[Draft], words: str, *, before: int, skip: list[Draft]) -> Draft | None:
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
    if len(near) > 1 and all(d.in_list for d in near[-2:]) and _GENERAL.search(words):
        return None
    return near[-1] if near and _SPOKEN_OF.search(words) else None
