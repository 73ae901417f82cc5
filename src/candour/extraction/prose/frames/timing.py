"""When a duty falls due: its deadline, or the period by which it comes round.

*at least 12 months* and *an anticipated two-year period* are lengths and no deadlines; a duty that comes round has
a period and no deadline.
"""

import re
from typing import NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.text import Sentence
from candour.facts import PartialDate

_DUE = ("by", "until", "within", "before")


class Timing(NamedTuple):
    """The deadline or period of a duty, and the span of the words that give it."""

    deadline: PartialDate | None
    recurs: str | None
    start: int
    end: int


def find_timing(
    context: Context, sentence: Sentence, match: re.Match[str], must_end: int
) -> Timing:
    """The deadline or period of the duty that ``match`` tells, as far as its words give one."""
    groups = match.groupdict()
    if groups.get("due"):
        start, end = match.span("due")
        for mention in context.dates_in(start - 1, end):
            if mention.date.value:
                return Timing(_worded(context, mention.date, start, end), None, start, end)
        words = context.text.text[start:end]
        return Timing(PartialDate.unresolved(words), None, start, end)
    clause_end = _clause_end(context, sentence, must_end)
    for mention in context.dates_in(match.start(), clause_end):
        if mention.relation == "every" and mention.duration:
            return Timing(None, mention.duration, mention.start, mention.end)
    for mention in context.dates_in(match.start(), clause_end):
        if mention.relation in _DUE and not mention.is_length:
            return Timing(mention.date, None, mention.start, mention.end)
    return Timing(None, None, must_end, must_end)


def trim_deadline(must_start: int, must_end: int, timing: Timing) -> int:
    """Where the duty ends when its deadline, at its end, is not told as part of it."""
    if timing.deadline and must_start + 8 < timing.start and timing.end >= must_end - 1:
        return timing.start
    return must_end


def _clause_end(context: Context, sentence: Sentence, must_end: int) -> int:
    rest = context.text.text[must_end : sentence.end]
    stop = re.search(r"[.;]|\b(?:if|failing|otherwise|or)\b", rest)
    return must_end + (stop.start() if stop else len(rest))


def _worded(context: Context, date: PartialDate, start: int, end: int) -> PartialDate:
    return PartialDate(date.value, date.precision, context.text.text[start:end])
