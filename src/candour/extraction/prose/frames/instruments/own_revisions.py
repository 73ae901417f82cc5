"""The paper that a document is and a later revision of it, told or listed there, are two: one issued, one varied.

Source: the department's publication pages for directions and improvement notices, which keep a paper and its revisions together.
"""

import re

from candour.extraction.before import Before
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.naming import Naming

_THIS = Before(
    r"\b(?:this|these|the\s+enclosed|the\s+attached)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE, reach=48
)
_REVISED_NOUN = re.compile(
    r"(?:revised|varied|amended|updated)\s+(?:[\w-]+\s+){0,2}(?:direction|notice)", re.IGNORECASE
)
_REVISED = re.compile(r"\b(?:revised|varied|amended|updated)\b", re.IGNORECASE)


def part_revisions(context: Context, groups: list[list[Naming]], own: list[Naming] | None) -> None:
    """Takes out of the namings of the document's own paper, which is first told of as issued, those of its revision."""
    if own is None or own[0].status != "issued":
        return
    issued_on = {n.date.value for n in own if n.date and n.status == "issued"}
    revised = [n for n in own[1:] if _is_revision(context, n, issued_on)]
    if not revised:
        return
    own[:] = [n for n in own if n not in revised]
    for naming in sorted(revised, key=lambda n: n.date is None):
        others = [g for g in groups if g is not own and _is_of(g, naming)]
        if others:
            others[0].append(naming)
        else:
            groups.insert(groups.index(own) + 1, [naming])


def _is_revision(context: Context, naming: Naming, issued_on: set[str | None]) -> bool:
    """Whether a naming tells of a revision with a day of its own, or lists one that is not *this* paper."""
    if naming.status != "varied":
        return False
    start = context.text.sentence_at(naming.start).start
    is_this = _THIS.search(context.text.text, start, naming.start)
    words = context.text.text[naming.start : naming.end]
    if is_this and _REVISED_NOUN.match(words):
        return False
    if naming.date is not None:
        return naming.date.value not in issued_on
    return is_this is None and _REVISED.match(words) is not None


def _is_of(group: list[Naming], naming: Naming) -> bool:
    """Whether a revision told of elsewhere may be that of a naming: of its kind and, where both bear a day, of its day."""
    if group[0].kind != naming.kind or group[0].status != "varied":
        return False
    days = [n.date.value for n in group if n.date]
    return naming.date is None or not days or naming.date.value in days
