"""Lists whose items end the clause of the line that leads them in: *The plan must deal with: (a) …; (b) …*."""

import re
from dataclasses import replace

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.duties.lead_lines import Lead, pattern_of
from candour.extraction.prose.text import Block

_AND_LAST = re.compile(r"[,;]?\s+(?:and|or)$")
_SIGN = re.compile(r";(?:\s+and)?\s+[o•▪–-]\s+")
# *a costed plan showing: …*: what is listed stands in it.
_SHOWING = re.compile(
    r"\s(?:showing|setting\s+out|covering|including|containing|describing|stating|giving|listing|detailing|specifying|explaining|identifying|addressing|dealing\s+with|"
    r"(?:which|that)\s+(?:(?:must|shall|will|should)\s+)?(?:shows?|sets?\s+out|covers?|includes?|says?|explains?|states?|describes?|identif(?:y|ies)|address(?:es)?|deals?\s+with|contains?))$"
)
SAME_DAY = re.compile(
    r"(?:by|before|within|on)\s+(?:the\s+same|that)\s+(?:date|day|time|period),?\s+", re.IGNORECASE
)


def join_clause(context: Context, drafts: list[Draft], lead: Lead) -> list[Draft]:
    """The items as one duty where they are one thing to do, else as they are.

    They are one where they say what a paper holds or which targets are to be reached, or where none of them is due or comes
    round by itself.
    """
    if not drafts or lead.clause is None:
        return drafts
    items = [context.text.text[draft.start : draft.end].strip(" ;.,") for draft in drafts]
    is_content = bool(pattern_of("content").match(lead.prefix) or _SHOWING.search(lead.prefix))
    is_goal = pattern_of("reaching").search(f"must {lead.prefix}:") is not None
    is_in_areas = pattern_of("in_areas").search(f"must {lead.prefix}:") is not None
    is_apart = any(_has_own_time(draft, lead) for draft in drafts)
    has_days = any(_has_own_time(draft, lead) and not _is_counted(draft) for draft in drafts)
    if is_goal and (has_days or any(pattern_of("verb").search(item) for item in items)):
        return [
            replace(draft, must=item, tellings=[])
            for draft, item in zip(drafts, items, strict=True)
        ]
    if lead.prefix.endswith(" that"):
        return drafts
    is_whole = is_goal or (is_content and not is_in_areas)
    if not is_whole and is_apart:
        return drafts
    first, last = drafts[0], drafts[-1]
    return [
        replace(
            first,
            start=lead.clause[0],
            end=last.end,
            must=f"{lead.prefix}: {'; '.join(items)}",
            deadline=lead.due,
            recurs=lead.recurs,
            also=first.also if lead.due else [],
            tellings=[],
        )
    ]


def _has_own_time(draft: Draft, lead: Lead) -> bool:
    return (draft.deadline is not None and draft.deadline != lead.due) or (
        draft.recurs is not None and draft.recurs != lead.recurs
    )


def _is_counted(draft: Draft) -> bool:
    """Whether a draft is due within a length of time, which in a target may be what its figure counts."""
    return draft.deadline is not None and draft.deadline.text.lower().startswith("within ")


def take_same_day(found: list[Draft], before: list[Draft]) -> None:
    """*by the same date, fill all posts*: an item due when the one before it is."""
    same = SAME_DAY.match(found[0].must) if found else None
    if same and before and before[-1].deadline:
        found[0].must = found[0].must[same.end() :]
        found[0].deadline = before[-1].deadline


def append_below(context: Context, draft: Draft, block: Block) -> None:
    """A sub-item belongs to its item."""
    bullet = pattern_of("bullet").match(context.text.text[block.start : block.end])
    start = block.start + (bullet.start("rest") if bullet else 0)
    words = _AND_LAST.sub("", context.text.text[start : block.end].strip(" ;.,"))
    words = _SIGN.sub("; ", words)
    draft.must = (
        f"{draft.must.rstrip(':')}: {words}"
        if draft.must.endswith(":")
        else f"{draft.must}; {words}"
    )
    draft.also += context.text.also("must", start, block.end)
