"""Duties told by the way, in a relative clause: *must set up an improvement board, which is to meet every month*."""

import re
from dataclasses import replace

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.timing import find_timing_in

_MEETS = re.compile(
    r"\b(?:the|an?|its|their|this)\s+(?P<who>(?:(?!must\b|shall\b|will\b|is\b|are\b|to\b)[\w’'-]+\s+){0,5}?(?:board|panel|group|committee)),?\s+(?:which|that|to)\s+"
    r"(?:(?:must|shall|will|is\s+to)\s+)?(?P<must>meet\s[^;.]*)",
    re.IGNORECASE,
)


def split_relative(context: Context, draft: Draft) -> list[Draft]:
    """A draft with the duty of the board that it tells of by the way, where that says how often it meets."""
    match = _MEETS.search(context.text.text, draft.start, draft.end)
    if match is None or draft.recurs or "board" in str(draft.who.get("who", "")).lower():
        return [draft]
    timing = find_timing_in(context, *match.span("must"))
    if timing is None or timing.recurs is None:
        return [draft]
    meets = replace(
        draft,
        start=match.start("who"),
        end=match.end(),
        must=match["must"].strip(" ,"),
        who={"who": match["who"]},
        deadline=timing.deadline,
        recurs=timing.recurs,
        also=[],
        tellings=[],
    )
    return [draft, meets]
