"""Duties told by the way, in a relative clause: *must set up an improvement board, which is to meet every month*."""

import re
from dataclasses import replace

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.extraction.prose.frames.timing import Timing, find_timing_in, trim_deadline

_MEETS = re.compile(
    r"\b(?:the|an?|its|their|this)\s+(?P<who>(?:(?!must\b|shall\b|will\b|is\b|are\b|to\b)[\w’'-]+\s+){0,5}?(?:board|panel|group|committee))(?:,\s+(?!which\b)[^,;.]{3,90})?,?\s+"
    r"(?:(?:which|that|to)\s+(?:(?:must|shall|will|should|is\s+to)\s+)?(?P<must>meet\s(?:(?!,?\s+and\s+(?:of|on|to)\s+(?:which|whom)\b|,?\s+and\s+whose\b)[^;.])*)|which\s+(?:must|shall|will|should|is\s+to)\s+(?P<acts>(?!be\b|have\b)[^;.]*))",
    re.IGNORECASE,
)


def split_relative(context: Context, draft: Draft) -> list[Draft]:
    """A draft with the duty of the board that it tells of by the way, where that says how often it meets or by when it acts."""
    match = _MEETS.search(context.text.text, draft.start, draft.end)
    if match is None or draft.recurs or "board" in str(draft.who.get("who", "")).lower():
        return [draft]
    start, end = match.span("must" if match["must"] else "acts")
    timing = find_timing_in(context, start, end)
    if timing is None or not (timing.recurs or (timing.deadline and match["acts"])):
        return [draft]
    acts = replace(
        draft,
        start=match.start("who"),
        end=end,
        must=context.text.text[start : trim_deadline(start, end, timing)].strip(" ,"),
        who={"who": match["who"]},
        deadline=timing.deadline,
        recurs=timing.recurs,
        also=[],
        tellings=[],
    )
    return [_without_day(context, draft, timing, match.end("who")), acts]


def _without_day(context: Context, draft: Draft, timing: Timing, until: int) -> Draft:
    """A draft without the day that belongs to the board it tells of: its own is what stands before."""
    if timing.deadline is None or draft.deadline != timing.deadline:
        return draft
    own = find_timing_in(context, draft.start, until)
    return replace(draft, deadline=own.deadline if own else None)
