"""What hangs on a duty: who has to agree, and what follows if it is not met.

Both are often told in a sentence of their own, and are then given to the last duty before it that they speak of.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.approvals import attach_approvers
from candour.extraction.prose.frames.duties.deadlines import look_ahead
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.fallbacks import attach_otherwise
from candour.extraction.prose.frames.duties.sentences import DONE_BY
from candour.extraction.prose.text import Sentence

_AGREEING = (
    "agree",
    "approv",
    "consent",
    "sign",
    "endors",
    "accept",
    "clear",
    "satisf",
    "content with",
    "ratif",
    "sanction",
    "chosen",
    "blessing",
    "happy with",
)
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
    "in the absence ",
)
_NEXT = 4
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
            attach_approvers(context, sentence, drafts)
        if number in failing:
            attach_otherwise(context, sentence.start, sentence.end, drafts)
    for sentence in _sentences_after(context, drafts):
        if DONE_BY.match(context.text.text, sentence.start, sentence.end):
            _attach_day(context, sentence, drafts)


def _sentences_after(context: Context, drafts: list[Draft]) -> list[Sentence]:
    """The sentences that follow a duty of which no day is told yet, in order."""
    open_ = [d for d in drafts if d.deadline is None and d.recurs is None]
    numbers = {context.text.sentence_at(draft.end - 1).number + 1 for draft in open_}
    return [context.text.sentences[n] for n in sorted(numbers) if n < len(context.text.sentences)]


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
