"""What only rides on a duty told just before: *…, and the Director must confirm that in writing*, *and must not let another form*.
It is part of that duty and none by itself, unless it has a day of its own.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.drafts import Draft

_TAKES_UP = re.compile(
    r"(?:not\s+)?(?:then\s+|also\s+)?[a-z-]+\s+(?:(?:up|out|in|down|back|on|off)\s+)?(?:(?:it|them|another|one|so|do\s+so)\b|(?:that|this|these|those)\s*(?=$|[,.;]|(?:to|in|by|with|from|at|on|and|for|before|as)\s)|"
    r"any\s+[a-z]+\s+(?:to\s+[a-z-]+\s+(?:it|them)|of\s+(?:it|them)|(?:in|to)\s+(?:it|them))\b)"
)
_AND = re.compile(r",?\s+and\s+")
_LAST = 6
_RULES = (".must", ".should", ".has_to")


def join_riders(context: Context, drafts: list[Draft]) -> None:
    """Takes out the drafts that only ride on one before them in the same sentence, whose words then tell them too."""
    before: Draft | None = None
    for draft in list(drafts):
        at = _find_rider(context, before, draft) if before is not None else None
        if before is not None and at is not None:
            before.must = f"{before.must}, and {context.text.text[at : draft.end]}"
            before.end = max(before.end, draft.end)
            drafts.remove(draft)
        else:
            before = draft


def _find_rider(context: Context, before: Draft, draft: Draft) -> int | None:
    """Where a draft begins that takes up, behind *and*, what the one before it in its sentence is about."""
    is_own = draft.deadline or draft.recurs or not draft.rule.endswith(_RULES)
    if is_own or not before.start < before.end <= draft.end or not _TAKES_UP.match(draft.must):
        return None
    if draft.end > context.text.sentence_at(before.start).end + 1:
        return None
    joint = _AND.search(context.text.text, before.end - _LAST, draft.end)
    return joint.end() if joint else None
