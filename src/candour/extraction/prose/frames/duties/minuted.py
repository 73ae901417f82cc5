"""Whether a document is the record of a meeting."""

import re

from candour.extraction.prose.context import Context, kept_with_document
from candour.extraction.words import holds_any

_HEAD = 700
_MEETING = re.compile(
    r"(?<!\bby )(?<!\bto )\b(?:Committee|Commission|Panel|Cabinet|Executive\s+Board|Sub-Committee|Council\s+meeting|Full\s+Council|Scrutiny\s+Board|"
    r"Improvement\s+Board|Policy\s+Development\s+Group|Forum)\b[^\n.]{0,40}\b(?:\d{1,2}(?:st|nd|rd|th)?[ ,]+(?:of\s+)?[A-Z][a-z]+,?\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
_RECORD_WORDS = ("minute", "decision", "agenda", "action", "notes")
_RECORD = re.compile(
    r"\b(?:minutes\s+of|extract\s+from\s+(?:the\s+)?minutes|decisions?\s+(?:record|notice|sheet)|record\s+of\s+decisions?|minute\s+\d+|agenda\s+item|action\s+log|notes\s+of\s+(?:a|the)\s+meeting)\b"
)


@kept_with_document
def is_minuted(context: Context) -> bool:
    """Whether a document is the record of a meeting, or of a decision."""
    if context.kind == "minutes" or _MEETING.search(context.text.text, 0, _HEAD):
        return True
    head = context.text.lowered[:_HEAD]
    return holds_any(head, _RECORD_WORDS) and _RECORD.search(head) is not None
