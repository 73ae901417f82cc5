"""One item of a list of duties: whom it binds, to do what, and by when.

The day may stand within the item, at its head (*By 1 September every child must …*), after it (as a column of a table
that was set in lines: *… a progress report. Monthly*) or above the whole list.
"""

import re
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.clause_lists import SAME_DAY
from candour.extraction.prose.frames.duties.columns import (
    read_cell,
    read_column,
    read_fronted,
    read_head,
)
from candour.extraction.prose.frames.duties.deadlines import later_known, names_day
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.fields import fill_field, read_field
from candour.extraction.prose.frames.duties.item_actors import (
    ACTS,
    AGAIN,
    end_of_front,
    find_sitting,
    find_told_of,
    is_actor,
    read_who,
)
from candour.extraction.prose.frames.duties.lead_lines import Lead
from candour.extraction.prose.frames.duties.lead_lines import pattern_of as list_pattern
from candour.extraction.prose.frames.duties.ministerial import is_promised
from candour.extraction.prose.frames.duties.passives import split_timed
from candour.extraction.prose.frames.duties.relatives import split_relative
from candour.extraction.prose.frames.duties.sentences import (
    AND_MUST,
    DONE_BY,
    GOES_ON,
    NOUN_OF,
    OF_PAPER,
    is_name,
    is_static,
    is_timed,
    is_title,
    opens_with_day,
    split_sentences,
    trim_item,
    word_duty,
)
from candour.extraction.prose.frames.duties.statutory import is_general_law
from candour.extraction.prose.frames.duties.told_items import (
    WILL_LOOK,
    names_other_matter,
    only_tells,
)
from candour.extraction.prose.frames.timing import (
    Timing,
    find_timing,
    find_timing_in,
    trim_deadline,
)
from candour.extraction.prose.text import Block

_BINDS = re.compile(
    r"\b(?:must|shall|should|may\s+(?:not|only))\b|^(?:[Nn]o|[Nn]either)\s[^;.]{3,120}\s(?:may|can|to\s+be)\s|^(?:[Tt]he|[Ee]ach|[Ee]very|[Aa]ll)\s[^,;.]{3,60}\sto\s+be\s+\w+(?:ed|en)\s|\b(?:is|are)\s+(?:not\s+)?to\s+[a-z]"
)
_IN_RELATIVE = re.compile(r"\b(?:which|who|whom|that|where|if|when|whether|how)\b[^,]*$")
_CONDITION = re.compile(r"(?:if|where|unless|should)\s", re.IGNORECASE)
_ADVICE = re.compile(
    r"(?:I|We|It\s+is)\s+(?:(?:also|therefore|further|strongly)\s+)*(?:recommend(?:ed)?|advised?|suggest(?:ed)?|proposed?)\s+(?:that\s+)?"
)
# *To comply with this notice the Council must …*: what somebody acts for, before who acts.
_PURPOSE = re.compile(
    r"(?:In\s+order\s+)?[Tt]o\s+[a-z-]+\s[^,;:.]{3,80}?(?<!\swhether)(?<!\sthat)(?<!\show),?\s+(?=(?:[Tt]he|[Ii]t|[Ee]ach)\s+(?:[\w’'-]+\s+){0,12}?(?:must|shall|should)\s)"
)
_WILL = re.compile(r"\bwill\s+(?!(?:be\s+(?:able|safe|better|proud)|know|see|feel)\b)")
_TO = re.compile(r"^(?:that|to|shall|must)\s+", re.IGNORECASE)
_BARE_VERB = re.compile(
    r"(?!(?:the|an?|its|their|all|any|each|every|that|which|who|how|whether|in|on|of|for|if|where|when|by|with|at|from|to|no|and|or|as|children)\b)[a-z]+\s",
)
_INFINITIVE = re.compile(
    r"[Tt]o\s+(?!(?:the|an?|its|their|all|any|each|every|that|this)\b)[a-z-]+,?\s"
)
_MUST = re.compile(r"(?P<must>.+)", re.DOTALL)


def read_items(context: Context, block: Block, item: int, lead: Lead) -> list[Draft]:
    """The duties of the item whose words begin at ``item`` in a paragraph, one for each sentence that binds somebody."""
    start = block.start + item
    column = read_cell(context, start, block.end) or read_column(context, start, block.end)
    is_last = column is not None and column.end >= block.end - 1
    until = column.start if column and is_last else block.end
    drafts: list[Draft] = []
    spans = split_sentences(context, start, until)
    if len(spans) > 1 and is_title(context.text.text[slice(*spans[0])]):
        spans.pop(0)
    for number, (first, last) in enumerate(spans):
        field = read_field(context, first, last) if drafts else None
        if field:
            fill_field(context, field, drafts[-1])
            continue
        if not drafts and AND_MUST.match(context.text.text, first, last):
            continue
        if number == 0:
            draft = _read_one(context, first, last, lead, column=column)
        elif drafts:
            draft = _read_further(context, first, last, lead, drafts[-1])
        else:
            told = find_told_of(context, *spans[number - 1])
            draft = _read_later(context, first, last, lead, told)
        drafts += split_timed(context, draft) if draft else []
    return [one for draft in drafts for one in split_relative(context, draft)]


def _read_further(
    context: Context, start: int, end: int, lead: Lead, before: Draft
) -> Draft | None:
    """A later sentence of an item: a duty of its own, or the day by which the one before is due."""
    words = context.text.text[start:end]
    again = AND_MUST.match(context.text.text, start, end)
    if again or GOES_ON.match(context.text.text, start - 1, end):
        sits = find_sitting(context, before.start, again.end()) if again else None
        same = lead._replace(who=sits or before.who, nominal=True)
        return _read_one(context, again.end() if again else start, end, same, column=None)
    if DONE_BY.match(words):
        told = find_timing_in(context, start, end, beyond=True)
        if told and told.deadline and before.deadline is None:
            before.deadline = told.deadline
            before.also += context.text.also("deadline", start, end)
        return None
    same_day = SAME_DAY.match(words)
    if same_day and before.deadline:
        return _read_due_then(context, start + same_day.end(), end, lead, before)
    if AGAIN.match(words):
        return _read_one(context, start, end, lead._replace(who=before.who), column=None)
    return _read_later(context, start, end, lead)


def _read_later(
    context: Context, start: int, end: int, lead: Lead, told: dict[str, Any] | None = None
) -> Draft | None:
    """A later sentence of an item, which binds only whom it says that it binds: the first one alone is bound by the lead.

    ``told`` is whom the sentence before is about, if a pronoun may take that up.
    """
    words = context.text.text[start:end]
    if told and AGAIN.match(words):
        return _read_one(context, start, end, lead._replace(who=told), column=None)
    acts = ACTS.match(words)
    binds = acts and re.match(r"(?!be\b)", acts["must"]) and is_actor(context, start, acts)
    binds = binds or (acts and lead.force == "order" and is_timed(context, start, end))
    binds = binds or (opens_with_day(context, start) and bool(_BINDS.search(words)))
    return _read_one(context, start, end, lead, column=None) if binds else None


def _read_due_then(
    context: Context, start: int, end: int, lead: Lead, before: Draft
) -> Draft | None:
    """*By the same date it must …*: what is due when the duty before is."""
    draft = _read_further(context, start, end, lead, before)
    if draft and draft.recurs is None:
        draft.deadline = before.deadline
    return draft


def _read_one(
    context: Context, start: int, end: int, lead: Lead, *, column: Timing | None
) -> Draft | None:
    start, at_head = read_head(context, start)
    end = trim_item(context.text.text, start, end)
    before = _ADVICE.match(context.text.text, start, end) or _PURPOSE.match(
        context.text.text, start, end
    )
    start = before.end() if before else start
    words = context.text.text[start:end]
    if _is_no_act(context, start, end, lead):
        return None
    who, must_start = read_who(context, start, words, lead)
    is_anothers = lead.force == "order" and who != lead.who
    if is_anothers and is_promised(context, who, (start, must_start), end):
        return None
    if must_start == start:
        is_open = column is not None or _is_open(words, lead)
        is_other = _CONDITION.match(words) or names_other_matter(words)
        if is_other or not (is_open or _is_duty(words, lead)):
            return None
    elif at_head is None:
        must_start, at_head = read_head(context, must_start)
        if at_head is None and end_of_front(words, lead):
            at_head = read_fronted(context, start, must_start)
    to = _TO.match(context.text.text[must_start:end])
    must_start += to.end() if to else 0
    match = _MUST.match(context.text.text, must_start, end)
    if end - must_start < 4 or match is None or OF_PAPER.match(match["must"]):
        return None
    return _draft(context, start, match, lead, who=who, outer=column or at_head)


def _is_no_act(context: Context, start: int, end: int, lead: Lead) -> bool:
    """Whether an item tells of nothing to be done under its lead: a name, a state, a law, what is noted, another's act."""
    words = context.text.text[start:end]
    if (
        (" " not in words.strip() and lead.clause is None)
        or bool(list_pattern("noted").search(words.strip()))
        or only_tells(words, is_timed=is_timed(context, start, end))
    ):
        return True
    looks = WILL_LOOK.match(words)
    if looks and is_actor(context, start, looks):
        return True
    if is_name(context, start, end) or is_static(context, start, end):
        return True
    modal = _BINDS.search(words) if lead.force == "order" else None
    if modal and is_general_law(context, start, start + modal.start(), end):
        return True
    return words.startswith(("He ", "She ")) and "who_code" in lead.who


def _is_open(words: str, lead: Lead) -> bool:
    """Whether the lead makes a duty of whatever is no title and no remark."""
    if not lead.nominal or names_other_matter(words):
        return False
    return lead.headed or lead.rule.endswith(".list") or not is_title(words)


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
    sentence = context.text.sentence_at(start)
    timing = find_timing(context, sentence._replace(end=min(sentence.end, end + 1)), match, end)
    if outer and (outer.deadline or outer.recurs):
        timing = outer
    if lead.due and lead.headed and not names_day(context, timing):
        timing = Timing(None, None, end, end)
    deadline = timing.deadline if timing.recurs else later_known(timing.deadline, lead.due)
    recurs = timing.recurs or (lead.recurs if deadline is None else None)
    is_own = timing is not outer and deadline == timing.deadline
    must_end = trim_deadline(must_start, end, timing) if is_own else end
    is_led = lead.due_at is not None and (
        deadline is lead.due if deadline else recurs is lead.recurs
    )
    field = "deadline" if deadline else "recurs"
    return Draft(
        rule=lead.rule,
        start=min(start, outer.start) if outer else start,
        end=max(end, outer.end) if outer else end,
        must=word_duty(text, must_start, must_end, lead, outer),
        force=lead.force,
        who=who,
        deadline=deadline,
        recurs=recurs,
        also=list(context.text.also(field, *lead.due_at)) if is_led and lead.due_at else [],
        in_list=True,
    )


def _is_duty(words: str, lead: Lead) -> bool:
    """Whether an item that names nobody is a duty: a verb opens it, or it says *must*."""
    goes_on = (
        lead.force == "order" and lead.rule.endswith(".list") and bool(_BARE_VERB.match(words))
    )
    if lead.force == "plan" and _WILL.search(words):
        return True
    if NOUN_OF.match(words) and not _BINDS.search(words):
        return False
    return (
        goes_on
        or bool(list_pattern("verb").search(words.strip()))
        or bool(_INFINITIVE.match(words))
        or any(not _IN_RELATIVE.search(words[: one.start()]) for one in _BINDS.finditer(words))
    )
