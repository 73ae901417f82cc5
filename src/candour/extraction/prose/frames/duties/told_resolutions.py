"""What a meeting resolved, as news, releases and branches of unions tell it, and resolutions that go on below their first clause.

*Members resolved:* and *The Cabinet also agreed to set up …* outside a record of the meeting; *RESOLVED – (a) That …* with *(b)
That …* as a paragraph of its own.
"""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.marks import mark_value
from candour.extraction.prose.text import Block

_COUNCILS = r"[Cc]ommittee|[Cc]abinet|[Pp]anel|[Cc]ommission|[Ee]xecutive|(?:[Ff]ull\s+)?[Cc]ouncil|[Mm]embers|[Cc]ouncillors|[Ss]crutiny\s+[Bb]oard"
_OTHERS = r"[Bb]ranch(?:\s+(?:members|committee))?|[Cc]onference|[Dd]elegates|[Uu]nion|[Tt]rustees|[Gg]overnors|[Mm]eeting"
_ADVERBS = r"(?:(?:also|then|unanimously|formally|later|has|have|had|further|overwhelmingly)\s+)*"
_LEAD = re.compile(
    rf"\b(?:(?P<council>{_COUNCILS})|{_OTHERS})\b(?:\s+\([^()]{{3,80}}\))?\s+{_ADVERBS}(?:resolved|(?P<may>agreed|voted|decided))"
    r"(?:\s+(?:unanimously|overwhelmingly))?(?:,\s[^,:.]{3,40},)?(?:\s+(?P<sure>that|to))?\s*[:–—-]+\s*$"
)
_OPENS_CLAUSE = re.compile(r"\W*(?:\(?\w{1,3}[.)]\s+)?(?:[Tt]hat|[Tt]o)\s")
# What a meeting agrees to do itself: acts that it can be held to, and neither help, money nor posts, which are told as such.
_TOLD_TO = re.compile(
    rf"\b(?:[Tt]he\s+|[Tt]his\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:{_COUNCILS}|[Bb]ranch(?:\s+members)?)\s+(?:(?:also|then|unanimously|formally|has|have)\s+)*"
    r"(?:(?:resolved|voted)\s+(?:unanimously\s+)?to\s+(?=[a-z])|agreed\s+(?:unanimously\s+)?to\s+(?=(?:set\s+up|establish|ask|request|instruct|urge|call\s+(?:up)?on|write|commission|refer|hold|publish|review|look\s+into|examine|recommend|bring|invite)\s))"
)
_UNDONE = re.compile(
    r"\b(?:lost|fell|defeated|withdrawn|rejected|if|whether|would\s+have|never|refused)\b"
)
_MOST = 20


class ToldLead:
    """A line that leads in what a meeting resolved; whether it is one of a council."""

    def __init__(self, found: re.Match[str]) -> None:
        self.is_council = found["council"] is not None
        self._may_tell = found["may"] is not None and found["sure"] is None

    def leads(self, below: str) -> bool:
        """Whether the words below the line are clauses of the resolution: always where it was *resolved*."""
        return not self._may_tell or _OPENS_CLAUSE.match(below) is not None


def find_told_lead(words: str) -> ToldLead | None:
    """Such a line outside a record of the meeting."""
    found = _LEAD.search(words)
    return ToldLead(found) if found else None


def find_told_acts(context: Context, block: Block) -> Iterator[tuple[int, int]]:
    """The clauses in which a paragraph tells what a meeting agreed or resolved to do: *agreed to set up a board by May*."""
    text = context.text.text
    for found in _TOLD_TO.finditer(text, block.start, block.end):
        sentence = context.text.sentence_at(found.start())
        is_done = not _UNDONE.search(text, sentence.start, sentence.end)
        if is_done and not context.text.is_quoted(found.start()):
            yield found.end(), sentence.end


def find_further(context: Context, number: int, first: str | None) -> list[Block]:
    """The paragraphs from ``number`` on that go on with the marks of a resolution whose first clause is marked ``first``."""
    found: list[Block] = []
    mark = first
    for block in context.text.paragraphs[number : number + _MOST]:
        words = context.text.text[block.start : block.end]
        value = mark_value(words)
        if mark is None or value is None or value != _next(mark):
            break
        found.append(block)
        mark = value
    return found


def _next(mark: str) -> str | None:
    if mark.isdigit():
        return str(int(mark) + 1)
    return chr(ord(mark) + 1) if len(mark) == 1 else None
