"""Lines of a page's history: what was put up or changed on the page on a day is no act of anybody whom the page is about.

Source: the department's publication pages, with the history open below the heading *Updates to this page*, or as dated lines.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.datelines import is_in_changes

CHANGED = (
    r"(?:Added|Updated|Corrected|Amended|Replaced|Removed|Uploaded|Moved|Marked|Fixed|Republished)"
)
_DATED_CHANGE = re.compile(
    rf"\W*(?:\d{{1,2}}\s+)?[A-Z][a-z]+\s+\d{{4}}\s*[:,–—-]?\s+(?:{CHANGED}\s|First\s+published\b)"
)


def is_of_history(context: Context, position: int) -> bool:
    """Whether a place stands in a line that tells what was changed on the page, or below the heading of its history."""
    block = context.text.paragraphs[context.text.paragraph_at(position)]
    is_change = _DATED_CHANGE.match(context.text.text, block.start, block.end)
    return is_change is not None or is_in_changes(context.text, position)
