"""What the first page of a report says of the inspection: whose services, when, published when.

The title stands in one of two orders: the authority above the inspection's name (until 2021) or within
it (*Inspection of … local authority children's services*). The label of the dates ends it.
"""

import re
from datetime import date
from typing import NamedTuple

from candour.authorities import find_authority, find_mentions
from candour.errors import AmbiguousAuthority, UnknownAuthority
from candour.extraction.clean import CleanText, Span
from candour.extraction.inspection.lines import Pages
from candour.extraction.inspection.visit_dates import Visit, parse_visit

_DATES = re.compile(
    r"\b(?:inspection\s+dates?|dates?\s+of\s+(?:the\s+)?(?:inspection|visit)|visit\s+dates?)(?:\s*\(s\))?\s*:?\s*(?:(?:from|between)\s+)?(?=\d|[MTWFS])",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:report\s+published(?:\s+on)?|published(?:\s+on)?|date\s+published|publication\s+date)\s*:?\s*(?=\d)",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"""(?P<before>.*?)\s*
    (?P<title>\b(?:re-?\s?inspection|joint\s+targeted\s+area\s+inspection|inspection|focus(?:s)?ed\s+visit|monitoring\s+visit)
      \s+(?:of|to|into)\b.*)""",
    re.IGNORECASE | re.VERBOSE,
)
_WITHIN = re.compile(
    r"""(?:inspection|visit)\s+(?:of|to)\s+(?:the\s+)?(?P<name>.+?)\s*
    (?:[’‘'`´]s?\s+)?(?:\blocal\s+authority\b\s*)?(?:children[’‘'`´]?s\s+|\bservices\b|\blocal\s+authority\b|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_IN = re.compile(
    r"children[’‘'`´]s\s+(?:social\s+care\s+)?services\s+(?:in|for|at)\s+(?:the\s+)?(?P<name>.{3,60}?)\s+(?:is|are|requires?)\b",
    re.IGNORECASE,
)
# A letter says when in a sentence: *… findings of a focused visit to … on 9 and 10 October 2018*.
_VISITED = re.compile(
    r"\b(?:visit|inspection)\b[^.]{0,200}?\b(?:on|from|between)\s+(?=(?:[MTWFS]\w+day\s+)?\d{1,2}(?:\s|st|nd|rd|th|[-–—]))"
    r"|\btook\s+place\s+(?:on|from|between)\s+(?=(?:[MTWFS]\w+day\s+)?\d)",
    re.IGNORECASE,
)
_LETTER_TITLE = re.compile(
    r"\b(?:focuss?ed\s+visit|monitoring\s+visit|joint\s+targeted\s+area\s+inspection)\s+(?:to|of)\s+.{2,120}?"
    r"(?:children[’‘'`´]?s\s+(?:social\s+care\s+)?services|(?=\s(?:this|following|dear|between|overview|context|headline|on\s\d{1,2})\b))",
    re.IGNORECASE,
)
_WRITTEN = re.compile(r"(?<!\d)\d{1,2}\s+[A-Z][a-z]+\s+20\d\d\b(?=.{0,400}?\bDear\b)")
_NAME_OF_INSPECTION = re.compile(r".*\b(?:services|protection of children)\b", re.IGNORECASE)
_TITLE_END = 900
_SHORTEST_TITLE = 10
_DATE_CHARACTERS = 200


class Passage(NamedTuple):
    """Half-open offsets into the cleaned front page."""

    start: int
    end: int


class Front:
    """The front page of one report; ``clean`` is its text with single spaces."""

    def __init__(self, pages: Pages) -> None:
        self.clean: CleanText = pages.clean_lines(list(pages.lines(pages.front)))
        if not self.clean.text:  # all of it looks like furniture: then the page as it stands
            page = pages.pages[pages.front - 1]
            self.clean = pages.clean([Span(page.number, 0, len(page.text))])
        text = self.clean.text
        letter = None if (label := _DATES.search(text)) else _LETTER_TITLE.search(text)
        self._letter = letter
        self._dates = _VISITED.search(text) if letter else label

    @property
    def visit(self) -> tuple[Visit, Passage] | None:
        """The days of the visit and their wording, or ``None`` when they are not printed or hold no sense."""
        if not self._dates:
            return None
        start = self._dates.end()
        visit = parse_visit(self.clean.text[start : start + _DATE_CHARACTERS])
        return (visit, Passage(start, start + visit.length)) if visit else None

    @property
    def published(self) -> tuple[date, Passage] | None:
        """The day of publication where the front page prints it."""
        label = _PUBLISHED.search(self.clean.text, 0, _TITLE_END)
        if not label:
            return None
        printed = parse_visit(self.clean.text[label.end() : label.end() + 40])
        if not printed or len(printed.ranges) > 1 or printed.start != printed.end:
            return None
        return printed.start, Passage(label.end(), label.end() + printed.length)

    @property
    def written(self) -> tuple[date, Passage] | None:
        """The day on which a letter was written."""
        printed = _WRITTEN.search(self.clean.text, 0, _TITLE_END) if self._letter else None
        day = parse_visit(printed.group()) if printed else None
        return (day.start, Passage(*printed.span())) if printed and day else None

    @property
    def title(self) -> Passage:
        """Everything above the dates (or the first words, where no dates are printed); of a letter its subject."""
        if self._letter:
            return Passage(*self._letter.span())
        end = self._dates.start() if self._dates else 0
        return Passage(0, end if end > _SHORTEST_TITLE else min(len(self.clean.text), 200))

    @property
    def title_words(self) -> str | None:
        """The title as a person would write it: the authority, a colon, the inspection; no mark of a footnote."""
        printed = self.clean.text[self.title.start : self.title.end].strip()
        parts = _TITLE.match(printed)
        words = f"{parts['before']}: {parts['title']}" if parts and parts["before"] else printed
        return re.sub(r"(?<=[a-z])\d{1,2}$", "", words) or None

    def about(self, *, on: date | None) -> str | None:
        """The GSS code of the authority whose services were inspected, as it was on a day; ``None`` when not clear."""
        head = self.clean.text[self.title.start : self.title.end]
        parts = _TITLE.match(head)
        names = [parts["before"]] if parts else []
        if parts and (within := _WITHIN.search(parts["title"])):
            names.append(within["name"])
        if parts:
            names += _after(parts["title"])
        names += [match["name"] for match in _IN.finditer(self.clean.text, 0, _TITLE_END)]
        codes = (code for name in names if (code := code_of(name, on=on)))
        if found := next(codes, None):
            return found
        # Without dates or a subject nothing ends the title: what stands there may be the inspectorate's address.
        return _only_mention(head, on=on) if self._letter or self._dates else None


def _only_mention(head: str, *, on: date | None) -> str | None:
    """The one authority that the title mentions for certain, where its layout is not known."""
    codes = {found.authority.code for found in find_mentions(head, on=on) if found.certain}
    return codes.pop() if len(codes) == 1 else None


def _after(title: str) -> list[str]:
    """What follows the name of the inspection: *Inspection of looked after children services Kent County Council*."""
    name = _NAME_OF_INSPECTION.sub("", title)
    return [name] if name and name != title else []


def code_of(name: str, *, on: date | None) -> str | None:
    """The GSS code of the authority that a printed name means, or ``None`` when it means none or several."""
    words = re.sub(r"^\s*\d{1,3}\s+(?=\D)", "", name)
    words = re.sub(
        r"[’‘'`´]s?\s*$|\b(?:children[’‘'`´]?s?\s+services?|children[’‘'`´]?s?\s+trust|local authority)\s*$",
        "",
        words.strip(),
        flags=re.I,
    )
    if not words.strip():
        return None
    try:
        return find_authority(words.strip(" ,:–-"), on=on).code
    except (UnknownAuthority, AmbiguousAuthority):
        return None
