"""Terms of reference: whom they bind, and with what force.

Those of a commissioner or adviser whom ministers sent order; those that a council or a board gives to a board of its own
say what the board means to do. What they repeat of a direction binds all the same.
"""

import re
from collections import Counter
from functools import lru_cache
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.roles import name_council, name_worded
from candour.extraction.prose.kinds import ORDERS

_FRONT, _LINES, _LONGEST = 900, 2, 120
_TERMS = re.compile(r"\bterms\s+of\s+reference\b", re.IGNORECASE)
_BOARD = re.compile(
    r"\b(?P<noun>(?i:board|panel|steering\s+group|working\s+group|task\s+group|sub-?group|committee|partnership))\b"
)
_SENT = re.compile(r"\b(?:commissioner|advis[eo]r)s?\b", re.IGNORECASE)
_SET_UP = re.compile(
    r"\b(?:secretary\s+of\s+state|ministers?|department)\b[^.;]{0,90}?\b(?:has\s+|have\s+)?(?:set\s+up|established|appointed|created|convened)\s[^.;]{0,80}?\b(?:board|panel)\b",
    re.IGNORECASE,
)
_SET_UP_BY = re.compile(
    r"\b(?:board|panel)\b[^.;]{0,60}\b(?:set\s+up|established|appointed|created|convened)\s+by\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:secretary\s+of\s+state|ministers?|department)\b|"
    r"^(?:issued|published|given)\s+by\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:secretary\s+of\s+state|ministers?|department)\b",
    re.IGNORECASE | re.MULTILINE,
)
_MINISTERS = re.compile(
    r"\b(?:secretary\s+of\s+state|ministers?|department\s+for)\b", re.IGNORECASE
)
_REVIEWER = re.compile(
    r"\b(?P<who>The\s+(?:(?:independent|review|inspection|expert|inquiry)\s+)*(?:panel|reviewers?|team|task\s?-?force|inquiry|review))\s+(?=(?:will|is|are|must|shall|should)\b)",
    re.IGNORECASE,
)
_ORDER_SAYS = re.compile(
    r"\b(?:notice|direction|order)\b[^.;:]{0,60}?\b(?:says|said|requires?|required|orders?|ordered|directs?|directed|obliges?|obliged|tells|told|asks|asked|states|sets?)\b|"
    r"\b(?:under|by)\s+(?:the|this|that|its)\s+(?:[\w-]+\s+){0,2}(?:notice|direction|order)\b",
    re.IGNORECASE,
)
_MOST_ITEMS = 12
_TOLD = (
    ".requires",
    ".requires_that",
    ".requires_it_done",
    ".requiring_it",
    ".is_required",
    ".instrument_says",
    ".under_instrument",
    ".ordered_should",
    ".given_until",
    ".has_until",
    ".set_deadline",
    ".has_to",
)


@lru_cache(maxsize=8)
def _noun_of(front: str) -> str | None:
    if "terms" not in front.lower():
        return None
    lines = [line for line in front.split("\n") if line.strip()]
    titles = (n for n, line in enumerate(lines) if len(line) < _LONGEST and _TERMS.search(line))
    title = next(titles, None)
    if title is None:
        return None
    around = "\n".join(
        line for line in lines[max(title - _LINES, 0) : title + 2] if len(line) < _LONGEST
    )
    is_sent = bool(_SENT.search(around) or _SET_UP.search(front) or _SET_UP_BY.search(front))
    is_sent |= " review" in around.lower() and _MINISTERS.search(around) is not None
    board = None if is_sent else _BOARD.search(around)
    return board["noun"].capitalize() if board else None


def board_of(context: Context) -> str | None:
    """The noun of the board or panel whose terms of reference a document is (*Board*), or ``None`` for any other paper."""
    return None if context.kind in ORDERS else _noun_of(context.text.text[:_FRONT])


def bound_by(context: Context) -> dict[str, Any]:
    """Whom a formal paper binds where it names nobody: the council; in terms of reference whoever they are for."""
    if context.kind in ORDERS:
        return name_council(context, "who")
    board = board_of(context)
    if board:
        return {"who": board}
    sent = [
        p
        for p in context.parties
        if p.office in ("commissioner", "adviser") or "ommissioner" in (p.role or "")
    ]
    called = Counter(name_worded(context, "who", party)["who"] for party in sent)
    if called:
        return {"who": max(called, key=called.__getitem__)}
    reviewer = _REVIEWER.search(context.text.text)
    return {"who": reviewer["who"]} if reviewer else name_council(context, "who")


def weaken(context: Context, drafts: list[Draft]) -> None:
    """Makes plans of what a board's own terms of reference set; what they tell of a direction stays an order."""
    if board_of(context) is None:
        return
    for draft in drafts:
        is_told = draft.rule.endswith(_TOLD) or _is_led_by_order(context, draft)
        if draft.force in ("order", "recommendation") and not is_told:
            draft.force = "plan"


def _is_led_by_order(context: Context, draft: Draft) -> bool:
    """Whether the line that leads a list in tells what a direction or notice says: *The notice says that the Council must:*."""
    if not draft.rule.endswith(".list"):
        return False
    number = context.text.paragraph_at(draft.start)
    for block in reversed(context.text.paragraphs[max(number - _MOST_ITEMS, 0) : number]):
        if context.text.text[block.start : block.end].rstrip().endswith((":", "—", "–")):
            return _ORDER_SAYS.search(context.text.sentence_at(block.end - 1).text) is not None
    return False
