"""The recitals of a direction: *WHEREAS the Secretary of State has considered …*. They tell why, and order nothing."""

import re

from candour.extraction.prose.context import Context

_OPENS = re.compile(r"\W*(?:and\s+)?whereas\b", re.IGNORECASE)
_OPERATES = re.compile(
    r"\W*(?:now,?\s+)?(?:therefore|accordingly)\b|\W*in\s+exercise\s+of\b", re.IGNORECASE
)
_ONLY_WORD = re.compile(r"\W*whereas\W*$", re.IGNORECASE)


def find_recitals(context: Context) -> list[tuple[int, int]]:
    """The spans of the recitals, paragraph by paragraph; those under a mere *WHEREAS—* last until the operative words."""
    if "whereas" not in context.text.lowered:
        return []
    spans: list[tuple[int, int]] = []
    is_open = False
    for block in context.text.paragraphs:
        words = context.text.text[block.start : block.end]
        if _OPENS.match(words):
            is_open = is_open or _ONLY_WORD.match(words) is not None
            spans.append((block.start, block.end))
        elif is_open and _OPERATES.match(words):
            return spans
        elif is_open:
            spans.append((block.start, block.end))
    return spans
