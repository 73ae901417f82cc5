"""Rows of a list of papers that name a letter by its subject: *Letter to the council about removal of direction: 4 September*."""

import re
from collections.abc import Iterator

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_ROW = re.compile(
    r"\W*(?:(?:the|an?|final|further|second|ministerial)\s+)*letters?\b[^.;:]{0,120}?(?:\b(?:about|on|regarding|concerning|re|relating\s+to|confirming|announcing|of)\s|[:–—-]\s)"
    r"\w[^.;:]{3,100}?\s*(?:[:,(]|\s[–—-])\s*(?:dated\s+)?$",
    re.IGNORECASE,
)
_LONGEST_ROW = 200


def find_row_day(context: Context, sentence: Sentence) -> tuple[int, PartialDate] | None:
    """Where the day begins that closes a row for a letter, and that day; ``None`` for any other sentence."""
    text, length = context.text.text, sentence.end - sentence.start
    is_row = length <= _LONGEST_ROW and "letter" in sentence.text[:40].lower()
    for mention in context.dates_in(sentence.start, sentence.end) if is_row else ():
        is_last = not text[mention.end : sentence.end].strip(" .)")
        if is_last and mention.relation == "on" and mention.date.precision == "day":
            row = _ROW.fullmatch(text, sentence.start, mention.start)
            return (mention.start, mention.date) if row else None
    return None


def read_row(namings: Iterator[Naming], day: tuple[int, PartialDate], end: int) -> Iterator[Naming]:
    """The letter of a row, with its day, and of what it is about only what it lifts, whose own day nobody tells."""
    for naming in namings:
        if naming.kind == "letter":
            yield naming._replace(date=day[1], end=end, is_written=True)
        elif naming.status == "lifted":
            yield naming._replace(date=None, end=min(naming.end, day[0]), is_own_day=False)
