"""Which inspection a document reports, told from the words of its first page.

Frameworks: single inspection framework (November 2013 to 2017), ILACS (from January 2018), its focused
visits, monitoring visits to authorities judged inadequate, joint targeted area inspections, and others
(the inspections of looked after children and of child protection before November 2013).
"""

import re
from typing import NamedTuple

from candour.facts import Document
from candour.facts.inspections import Framework

_TITLE_CHARACTERS = 2500

_SIGNS: dict[str, Framework] = {
    r"joint targeted area inspection (?:of|into)\b": "jtai",
    r"inspection of services for children in need of help,? and protection,? "
    r"(?:children looked after|looked after children) and care leavers": "sif",
    r"inspection of children[’‘'`´]?s[’‘'`´]? (?:social care )?services\b": "ilacs",
    r"inspection of .{2,120}?(?: local authority|[’‘'`´]s?)? children[’‘'`´]?s (?:social care )?services": "ilacs",
    r"inspection of (?:safeguarding and )?looked after children(?:[’‘'`´]s)? services": "other",
    r"inspection of (?:local authority )?arrangements for the protection of children": "other",
    r"monitoring visit (?:of|to)\b": "monitoring_visit",
    r"findings of the (?:\w+ )?monitoring visit": "monitoring_visit",
    r"focuss?ed visit (?:of|to)\b": "focused_visit",
    r"findings of (?:the|a) focuss?ed visit": "focused_visit",
}
_PATTERNS = tuple(
    (framework, re.compile(sign, re.IGNORECASE)) for sign, framework in _SIGNS.items()
)
_VISITS = ("monitoring_visit", "focused_visit", "jtai")
_REPORT_MARK = re.compile(
    r"inspection dates?(?: ?\(s\))? ?:? ?(?:\d|mon|tues|wednes|thurs|fri)|(?:lead|reporting) inspectors? ?:"
    r"|report published\b|date of inspection|judgement grade|1\. children who need help",
    re.IGNORECASE,
)
_MARK_CHARACTERS = 600
_LETTER_MARK = re.compile(r"\bdear\b|lead inspector|inspection dates?\b", re.IGNORECASE)
_LETTER_HEAD = re.compile(r"\bofsted\b|majesty[’‘'`´]s", re.IGNORECASE)
_TITLE_DEPTH = 500
_LETTER_DEPTH = 1500


class Told(NamedTuple):
    """A framework and where the sign of it stands in the title text (single spaces, half open)."""

    framework: Framework
    start: int
    end: int


def title_text(document: Document) -> str:
    """The first words of a document, single spaces between them."""
    texts = (" ".join(page.text[:_TITLE_CHARACTERS].split()) for page in document.pages)
    return next((text for text in texts if text.count(" ") > 8), "")


def tell_framework(document: Document) -> Told | None:
    """The framework that the first page names, or ``None`` when the document is no inspection report.

    A page that only mentions an inspection names none: a report's title stands near the top and is
    followed by its dates, inspectors or judgements; a letter on a visit is a letter of the inspectorate.
    """
    text = title_text(document)
    found = (
        Told(framework, *match.span())
        for framework, sign in _PATTERNS
        if (match := sign.search(text))
    )
    return min(
        (told for told in found if _holds(told, text)), key=lambda told: told.start, default=None
    )


def _holds(told: Told, text: str) -> bool:
    if told.framework in _VISITS:
        marks = _LETTER_MARK.search(text) and _LETTER_HEAD.search(text)
        return told.start < _LETTER_DEPTH and bool(marks)
    marked = _REPORT_MARK.search(text, told.start, told.end + _MARK_CHARACTERS)
    return told.start < _TITLE_DEPTH and bool(marked)
