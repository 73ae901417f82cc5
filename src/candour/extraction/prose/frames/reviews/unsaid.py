"""Reviewers whom the words of a review leave out, where the document names them elsewhere: *Her six-week review*, *The review
begins this month*, a report on the author's own review, and a direction that is to be reviewed by who gave it.
"""

import re
from typing import Any

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_writer
from candour.extraction.prose.frames.phrases import Found
from candour.extraction.prose.frames.roles import name_fields, name_span

_OWN = re.compile(r"\b(?:[Hh]is|[Hh]er)\s+(?:[\w-]+\s+){0,3}$")
_OPENS = re.compile(r"[“\"‘']?(?:The|This|That)\s+(?:[\w-]+\s+){0,2}?(?=review|inquiry|stocktake)")
_SENT_TO_LOOK = re.compile(
    r"\b(?:ask(?:ed|s)|appoint(?:ed|s)|sent|sends|nam(?:ed|es)|commission(?:ed|s)|chosen|chose|invit(?:ed|es)|brought\s+in)\b[^.;]*?\bto\s+"
    r"(?:[\w-]+\s+){0,2}?(?:look|review|examine|lead|investigate|assess|take|carry|conduct|advise|report|see|find)\b",
    re.IGNORECASE,
)
_MYSELF = re.compile(r"\b(?:I|my|My)\b")
_TEAM_WITHIN = re.compile(r"\b(?:my|our|departmental)\s+officials\b", re.IGNORECASE)
_OF_DIRECTION = re.compile(r"\b(?:direction|it|progress)\b", re.IGNORECASE)
_GIVES = ("secretary_of_state", "minister")
_BACK = 2


def find_unsaid(context: Context, found: Found) -> dict[str, Any]:
    """The fields that name who reviews, taken from beside the words of the review; empty where nobody is sure."""
    team = _TEAM_WITHIN.search(found.match.group())
    if team:
        at = found.match.start()
        return name_span(context, at + team.start(), at + team.end(), field="by")
    return name_fields("by", _find_before(context, found) or _find_giver(context, found)) or (
        name_fields("by", _find_author(context, found))
    )


def _find_before(context: Context, found: Found) -> Party | None:
    """The one person whom the sentences before name, where *his* or *the review* takes them up."""
    lead = context.text.text[found.sentence.start : found.match.start()]
    number = found.sentence.number
    if number == 0:
        return None
    before = context.text.sentences[number - 1]
    if _OWN.search(lead):
        earlier = context.text.sentences[max(number - _BACK, 0)]
        return _only_person(context, earlier.start, found.match.start())
    opens = _OPENS.match(context.text.text, found.sentence.start, found.match.end())
    sent = _SENT_TO_LOOK.search(context.text.text, before.start, before.end) if opens else None
    return _only_person(context, *sent.span()) if sent else None


def _only_person(context: Context, start: int, end: int) -> Party | None:
    people = [p for p in context.parties_in(start, end) if p.kind == "person"]
    return people[-1] if len({person.name for person in people}) == 1 else None


def _find_giver(context: Context, found: Found) -> Party | None:
    """Who gave the direction that says of itself that it will be reviewed."""
    if context.kind != "direction" or not found.phrase.rule.endswith(".will_be_reviewed"):
        return None
    lead = context.text.text[found.sentence.start : found.match.start()]
    if not _OF_DIRECTION.search(lead):
        return None
    return next((p for p in context.parties if p.office in _GIVES and p.kind == "office"), None)


def _find_author(context: Context, found: Found) -> Party | None:
    """Who writes the report that follows their own review."""
    is_own = found.phrase.rule.endswith((".lasted", ".long_review")) and context.kind == "report"
    return find_writer(context) if is_own and _MYSELF.search(context.text.text) else None
