"""The recitals of a direction: *WHEREAS the Secretary of State has considered …*. They tell why, and order nothing."""

import re

from candour.extraction.prose.context import Context

_OPENS = re.compile(r"\W*(?:(?:\d{1,2}|[a-z])[.)]\s+)?(?:and\s+)?whereas\b", re.IGNORECASE)
_OPERATES = re.compile(
    r"\W*(?:\d[\d.]*[.)]?\s+)?(?:(?:now,?\s+)?(?:therefore|accordingly)\b|in\s+(?:the\s+)?exercise\s+of\b|pursuant\s+to\b|"
    r"(?:by|under|using)\s+(?:virtue\s+of\s+)?(?:the\s+|his\s+|her\s+|those\s+)?powers?\b|[^.;]{0,160}\b(?:hereby|therefore|accordingly|now)\s+(?:\w+\s+)?(?:directs?|requires?|orders?|gives?|issues?)\b|[^.;]{0,160}\bdirects\s+(?:the|that)\b)",
    re.IGNORECASE,
)
_ONLY_WORD = re.compile(r"\W*whereas\W*$", re.IGNORECASE)


def find_recitals(context: Context) -> list[tuple[int, int]]:
    """The spans of the recitals, paragraph by paragraph.

    Those under a mere *WHEREAS—* last until the operative words; where these cannot be told, nothing below it counts as
    a recital.
    """
    if "whereas" not in context.text.lowered:
        return []
    named: list[tuple[int, int]] = []
    below: list[tuple[int, int]] = []
    is_open = False
    for block in context.text.paragraphs:
        words = context.text.text[block.start : block.end]
        if _OPENS.match(words):
            is_open = is_open or _ONLY_WORD.match(words) is not None
            named.append((block.start, block.end))
        elif is_open and _OPERATES.match(words):
            return sorted([*named, *below])
        elif is_open:
            below.append((block.start, block.end))
    return named
