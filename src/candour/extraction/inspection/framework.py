"""Which inspection a document reports, told from the words of its first page.

Frameworks: single inspection framework (November 2013 to 2017), ILACS (from January 2018), its focused
visits, monitoring visits to authorities judged inadequate, joint targeted area inspections, and others
(the inspections of looked after children and of child protection before November 2013).
"""

import re
from typing import NamedTuple

from candour.authorities import find_authorities
from candour.facts import Document
from candour.facts.inspections import Framework

_TITLE_CHARACTERS = 2500
_APOSTROPHE = "[’‘'`´]"
_CHILDRENS = f"children{_APOSTROPHE}?s{_APOSTROPHE}? (?:social care )?services"

_SIGNS: dict[str, Framework] = {
    r"inspection of services for children in need of help,? and protection,? "
    r"(?:children looked after|looked after children) and care leavers": "sif",
    rf"inspection of {_CHILDRENS}\b": "ilacs",
    rf"inspection of .{{2,120}}?(?: local authority|{_APOSTROPHE}s?)? {_CHILDRENS}": "ilacs",
    rf"inspection of (?:safeguarding and )?looked after children(?:{_APOSTROPHE}s)? services": "other",
    r"inspection of (?:local authority )?arrangements for the protection of children": "other",
    r"joint targeted area inspection (?:of|into)\b": "jtai",
    r"monitoring visit (?:of|to)\b": "monitoring_visit",
    r"focuss?ed visit (?:of|to)\b": "focused_visit",
    r"this letter summaris(?:es|ing) the findings of (?:the|a|our) (?:\w+ )?monitoring visit": "monitoring_visit",
    r"this letter summaris(?:es|ing) the findings of (?:the|a|our) (?:\w+ )?focuss?ed visit": "focused_visit",
}


def _at_line_start(sign: str) -> re.Pattern[str]:
    """The words of a title, which begins a line and may run over the next; *re-* may stand before them.

    A name before them on their line is kept apart: only that of an authority belongs there.
    """
    words = sign.replace(" ", r"\s")
    name = r"(?:(?P<name>[A-Z][^\n:;!?]{2,60}?) (?=[A-Z]))?"
    return re.compile(rf"^(?-i:{name}(?=[A-Z]))(?:re-?\s?)?{words}", re.I | re.M | re.S)


_PATTERNS = tuple((framework, _at_line_start(sign)) for sign, framework in _SIGNS.items())
_VISITS = ("monitoring_visit", "focused_visit", "jtai")
_REPORT_MARK = re.compile(
    r"^inspection\sdates?(?:\s?\(s\))?\s(?:from |between )?(?:\d|mon|tues|wednes|thurs|fri)"
    r"|\binspection\sdates?(?:\s?\(s\))?\s?:|\b(?:lead|reporting)\sinspectors?\s?:"
    r"|^(?:joint )?(?:lead|reporting)\sinspectors?\b|\breport\spublished\s?:|^dates?\sof\s(?:the\s)?inspection"
    r"|^judgement\sgrade$|^1\.\schildren\swho\sneed\shelp",
    re.IGNORECASE | re.MULTILINE,
)
_LETTER_MARK = re.compile(
    r"letter\s(?:\w+\s){0,9}?(?:summaris|outlin)|^lead\sinspectors?\b|^inspection\sdates?\b"
    r"|(?:on\sbehalf\sof|from)\s(?:his|her)\smajesty.s\schief\sinspector"
    r"|inspectors?\s(?:were|was|came)\b|\bfindings\sof\s(?:the|a)\s(?:\w+\s)?(?:monitoring|focuss?ed)\svisit",
    re.IGNORECASE | re.MULTILINE,
)
_OTHER_WRITER = re.compile(
    r"\b(?:Minister|Secretary of State|Department for Education|Councillor|MP)\b"
)
_MARK_CHARACTERS = 600
_TITLE_DEPTH = 500
_COVER_SPACES = 8
_LETTER_DEPTH = 1500


class Told(NamedTuple):
    """A framework and where the sign of it stands in the title text (half open)."""

    framework: Framework
    start: int
    end: int


def title_text(document: Document) -> str:
    """The first words of a document: its lines with single spaces within them, empty lines left out."""
    return next(
        (_first_lines(page.text) for page in document.pages if may_hold_title(page.text)), ""
    )


def may_hold_title(text: str) -> bool:
    """Whether a page holds more than the few words of a cover or a scanned leaf."""
    return _first_lines(text).count(" ") > _COVER_SPACES


def _first_lines(text: str) -> str:
    lines = (" ".join(line.split()) for line in text[:_TITLE_CHARACTERS].split("\n"))
    return "\n".join(line for line in lines if line)


def tell_framework(document: Document) -> Told | None:
    """The framework that the first page names, or ``None`` when the document is no inspection report.

    A page that only mentions an inspection names none: a report's title begins a line near the top and is
    followed by its dates, inspectors or judgements; a letter on a visit says that it tells its findings.
    """
    text = title_text(document)
    found = (
        Told(framework, *match.span())
        for framework, sign in _PATTERNS
        for match in sign.finditer(text)
        if not match["name"] or find_authorities(match["name"])
    )
    return min(
        (told for told in found if _holds(told, text)), key=lambda told: told.start, default=None
    )


def _holds(told: Told, text: str) -> bool:
    if told.framework in _VISITS:
        by_another = _OTHER_WRITER.search(text.partition("Dear ")[0])
        return told.start < _LETTER_DEPTH and bool(_LETTER_MARK.search(text)) and not by_another
    marked = _REPORT_MARK.search(text, told.start, told.end + _MARK_CHARACTERS)
    return told.start < _TITLE_DEPTH and bool(marked)
