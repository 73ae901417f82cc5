"""A revised direction or notice that comes in the place of one that is over: it is a new one, and the former is lifted."""

import re
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.naming import Naming

_REPLACED = re.compile(
    r"\b(?:supersed|replac)\w+|\b(?:withdraws|revokes)\b|\btakes\s+the\s+place\b"
)
_CHANGED_BY = re.compile(r"\b(?:varied|amended|revised|modified|extended)\s+by\b")
_NEAR = 4


def issue_anew(context: Context, groups: list[list[Naming]], own: list[Naming] | None) -> None:
    """A revised direction is the former one varied; where it is told that the former one is replaced, it is new."""
    lifted = [n for group in groups for n in group if n.status == "lifted" and group is not own]
    for former in lifted:
        for group in groups:
            is_revised = group[0].kind == former.kind and find_status(group) == "varied"
            if is_revised and _takes_its_place(context, group, former, is_own=group is own):
                group[:] = [
                    n._replace(status="issued") if n.status == "varied" else n for n in group
                ]


def _takes_its_place(
    context: Context, group: list[Naming], former: Naming, *, is_own: bool
) -> bool:
    """Whether a revised paper comes in the place of one that is over: both are told of in one sentence, the former is told to be
    replaced near by, or the document is the revised one and names the former by its day."""
    if any(n.start < former.end and former.start < n.end for n in group):
        return False
    if any(_CHANGED_BY.search(context.text.text, n.start, n.end) for n in group):
        return False
    told = context.text.sentence_at(former.start)
    away = [told.number - context.text.sentence_at(naming.start).number for naming in group]
    is_former_day = former.date is None or former.is_own_day
    if is_former_day and (0 in away or (is_own and former.date is not None)):
        return True
    is_near = is_own or 0 <= away[0] < _NEAR
    return is_near and _REPLACED.search(context.text.text, told.start, former.end) is not None


def find_status(group: list[Naming]) -> Any:
    """The furthest status that the namings of a paper tell."""
    statuses = [naming.status for naming in group]
    return next((told for told in ("lifted", "varied") if told in statuses), group[0].status)
