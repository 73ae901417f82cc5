"""Written statements of ministers to Parliament: what their writer tells in the first person a minister says."""

import re

from candour.extraction.prose.context import Context, kept_with_document

_STATEMENT = re.compile(r"\bwritten\s+(?:ministerial\s+)?statement\b", re.IGNORECASE)
_HOUSE = re.compile(r"\b(?:the|both)\s+houses?\b|\bparliament\b", re.IGNORECASE)
_HEAD = 400


@kept_with_document
def is_told_to_parliament(context: Context) -> bool:
    """Whether a document is a minister's written statement to Parliament."""
    text = context.text.text
    return _STATEMENT.search(text, 0, _HEAD) is not None and _HOUSE.search(text) is not None
