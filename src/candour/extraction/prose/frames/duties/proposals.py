"""Lists of what ministers would order, and have not: *I am minded to proceed as follows: …*, *The draft direction would require the
Council to: …*. What stands in them is proposed, and binds nobody.
"""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.marks import mark_of
from candour.extraction.prose.frames.duties.ministerial import is_ministerial
from candour.extraction.prose.text import Block

_WORDS = ("minded to", "propos", "intend", "considering", "draft direction", "would require")
_PROPOSES = re.compile(
    r"\bminded\s+to\b|\b(?:propos(?:e|es|ed|ing)|intend(?:s|ed|ing)?|considering)\s+(?:to\s+)?(?:direct|proceed|issu|giv|mak|requir|order|us)\w*\b|"
    r"\b(?:my|our|his|her|their|the)\s+(?:\w+\s+)?proposals?\s+(?:is|are|would)\b(?!\s+to\s+be)|\bproposed\s+(?:direction|notice|requirements?|terms|steps|actions)\b|\bdraft\s+(?:direction|notice)\b|\b(?:direction|notice)\b[^.;]{0,60}\bwould\s+(?:require|direct|order)\b",
    re.IGNORECASE,
)
_OF_MINISTERS = re.compile(
    r"\b(?:ministers?|secretary\s+of\s+state|(?:education|health)\s+secretary|government|department|direction|notice)\b|\b(?:she|he)\s+(?:is|was)\s+minded\b",
    re.IGNORECASE,
)
_LEADS_ON = (":", "—", "–", " as follows.")


def find_proposals(context: Context) -> list[tuple[int, int]]:
    """The spans of the items of such lists, and of the lines that lead them in."""
    lowered = context.text.lowered
    if not any(word in lowered for word in _WORDS):
        return []
    spans: list[tuple[int, int]] = []
    lead: str | None = None
    is_open = is_first = False
    for block in context.text.paragraphs:
        words = context.text.text[block.start : block.end]
        if _proposes(context, block, words):
            is_open, is_first, lead = True, True, mark_of(words)
        elif is_open and not (is_first or _goes_on(block, words, lead)):
            is_open = False
        elif is_open:
            is_first = False
        spans += [(block.start, block.end)] if is_open else []
    return spans


def _proposes(context: Context, block: Block, words: str) -> bool:
    """Whether a paragraph leads a list in as what ministers propose."""
    if not words.rstrip().endswith(_LEADS_ON):
        return False
    last = context.text.sentence_at(block.end - 1).text
    if not _PROPOSES.search(last):
        return False
    return is_ministerial(context) or _OF_MINISTERS.search(last) is not None


def _goes_on(block: Block, words: str, lead: str | None) -> bool:
    """Whether a paragraph is an item of the list: it bears a mark, and not that of the lead."""
    manner = mark_of(words)
    return (block.kind == "list_item" or manner is not None) and (lead is None or manner != lead)
