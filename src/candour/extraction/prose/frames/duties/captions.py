"""The line above a table in a paper about a direction or notice: *Table 1: what the Council has to do*.

Rows so headed are what the order asks of the council, whichever of its officers leads on each.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import compile_piece, load_words

_WHAT_MUST = re.compile(
    r"\bwhat\s+(?:the\s+)?(?:council|authority|[\w’'-]+\s+council)\s+(?:must|shall|has\s+to|needs\s+to|is\s+(?:now\s+)?(?:(?:required|directed|ordered|told)\s+)?to)\s+(?:do|achieve|deliver)\b",
    re.IGNORECASE,
)
_OF_ORDER = re.compile(
    r"\b(?:requirements?|terms|duties|obligations|directions?)\s+(?:of|in|under|imposed\s+by|set\s+(?:out\s+)?(?:in|by)|made\s+by)\s+(?:the|this)\s+(?:[\w-]+\s+){0,2}(?:direction|notice)\b",
    re.IGNORECASE,
)
_REQUIREMENT = re.compile(r"(?:the\s+)?(?:requirements?|directions?|duty|duties)", re.IGNORECASE)
_OF_OFFICERS = re.compile(
    r"(?:(?:council\s+|named\s+|accountable\s+|responsible\s+)?(?:lead|owner)(?:\s+officer)?|(?:lead|responsible|accountable)\s+officer|officer)s?",
    re.IGNORECASE,
)
_LONGEST, _NEAR, _FRONT = 160, 1200, 200
_ANNEX = re.compile(r"^\W*(?:annex|schedule|appendix|enclosure)\b", re.IGNORECASE | re.MULTILINE)
_PLAN = re.compile(
    r"\b(?:improvement|recovery|action|delivery|transformation|implementation)\s+plan\b(?![^.;]{0,60}\b(?:must|shall|required|requirements)\b)",
    re.IGNORECASE,
)


def binds_council(context: Context, start: int, heading: str) -> bool:
    """Whether the line above a table that begins at ``start`` says that its rows, under this heading, are what an order asks of the
    council."""
    number = context.text.paragraph_at(start)
    if number == 0:
        return False
    above = context.text.paragraphs[number - 1]
    words = context.text.text[above.start : above.end]
    if len(words) > _LONGEST:
        return False
    if _REQUIREMENT.fullmatch(heading) and _OF_ORDER.search(words):
        return True
    instrument = compile_piece(str(load_words("requirements", "instrument")["pattern"]))
    near = context.text.text[max(above.start - _NEAR, 0) : above.end]
    return bool(_WHAT_MUST.search(words) and instrument.search(near))


def is_of_officers(heading: str) -> bool:
    """Whether a column names the officers who lead on the rows, and not whom these bind."""
    return _OF_OFFICERS.fullmatch(heading.strip()) is not None


def is_of_plan(context: Context, at: int) -> bool:
    """Whether the annex in which something stands is the council's own plan: *Annex A: Ambermere recovery plan: milestones*."""
    heads = [*_ANNEX.finditer(context.text.text, 0, at)]
    last = heads[-1].start() if heads else at
    return _PLAN.search(context.text.text, last, min(last + _FRONT, at)) is not None
