"""*The Partner* of a direction that says who that is: *“the Partner” means Eastmarch County Council*."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context, kept_with_document

_PARTNER = r"[“\"‘'](?:[Tt]he\s+)?(?:Improvement\s+|Delivery\s+|Sector-led\s+)?Partner[”\"’']"
_MEANS = re.compile(rf"{_PARTNER},?\s+(?:means|is|shall\s+mean)\s*:?\s*(?:the\s+)?$")
_CALLED = re.compile(rf"\s*\((?:hereafter\s+|hereinafter\s+|referred\s+to\s+as\s+)?{_PARTNER}\)")
_TO_AGREE = re.compile(
    r"\b(?:enter\s+into|agree|conclude|sign|make)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:agreement|arrangement|contract|memorandum[\w\s]{0,20}?)\s+with\s+the\s+"
    r"(?:Improvement\s+|Delivery\s+|Sector-led\s+)?Partner\b"
)
_REACH = 50


@kept_with_document
def find_defined_partner(context: Context) -> Party | None:
    """The authority that a document calls *the Partner*, or ``None`` where it defines none."""
    text = context.text.text
    for party in context.parties:
        if party.kind != "authority" or party.code == context.about:
            continue
        is_meant = _MEANS.search(text, max(party.start - _REACH, 0), party.start)
        if is_meant or _CALLED.match(text, party.end):
            return party
    return None


@kept_with_document
def is_still_to_agree(context: Context) -> bool:
    """Whether the document orders an agreement with *the Partner*, which is then none yet."""
    return _TO_AGREE.search(context.text.text) is not None
