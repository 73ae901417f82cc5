"""The date on which a document says of itself that it was published, apart from the day that its paper bears.

A page that carries a letter or an order tells both: *Published 2 May 2019* is the page's, the date of the letter is its own. Only a
line that says nothing else tells it; a sentence may speak of any paper.
"""

import re

from candour.extraction.dates import find_dates
from candour.facts import Document, PartialDate

_LINES = 60
_MONTH = r"[A-Z][a-z]{2,8}"
_STATED = re.compile(
    r"^[ \t|•–-]*(?:(?:First\s+)?[Pp]ublished(?:\s+on)?|PUBLISHED|[Pp]ublication\s+date|[Dd]ate\s+(?:of\s+publication|published))"
    rf"[ \t]*[:\t|–-]?[ \t\n]{{0,3}}(?P<date>(?:(?:[A-Z][a-z]+day,?\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}\s+\d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/\d{{4}})"
    r"(?=[ \t.,]*(?:$|[|•·–-]|(?:and\s+)?(?:[Ll]ast\s+)?[Uu]pdated\b))",
    re.MULTILINE,
)
_CHANGES = re.compile(
    r"^(?:Updates(?: to this page)?|Full page history|Show all updates|Last updated)\b",
    re.MULTILINE,
)


def find_stated_publication(document: Document) -> PartialDate | None:
    """The first date that a line near the document's beginning gives as that of its publication; ``None`` without one.

    ``document`` is as a reader gives it. The history of a page dates its changes, and nothing before them.
    """
    text = "\n".join(document.pages[0].text.split("\n")[:_LINES]) if document.pages else ""
    match = _STATED.search(text)
    if match is None or any(one.end() < match.start() for one in _CHANGES.finditer(text)):
        return None
    found = [mention.date for mention in find_dates(match["date"])]
    return found[0] if found and found[0].value is not None else None
