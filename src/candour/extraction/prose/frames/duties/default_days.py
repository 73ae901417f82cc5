"""The day by which a direction or notice says that all its measures are due where they give none of their own.

*The measures set out in paragraphs 4 to 11 must be met by 31 March 2013 unless stated otherwise* is no duty by itself: it is the
deadline of what those paragraphs tell.
"""

import re
from typing import NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.due_days import due_of
from candour.extraction.prose.frames.duties.drafts import Draft
from candour.facts import PartialDate

_UNLESS = re.compile(
    r"\bunless\s+(?:\w+\s+){0,3}?(?:stated|specified|indicated|shown|noted|provided|given|set\s+out)\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:measures|requirements|actions|targets|steps|duties|tasks|improvements)\b[^.;]{0,90}?\s(?:must|shall|should|are\s+to)\s+(?:all\s+)?be\s+"
    r"(?:\w+ly\s+)?(?:met|achieved|completed?|complied\s+with|fulfilled|satisfied|reached|done|carried\s+out|in\s+place|implemented|taken|delivered)\b"
)
_PARAGRAPHS = re.compile(
    r"\bparagraphs?\s+(?P<first>\d{1,2})(?:\s*(?:to|[–-])\s*(?P<last>\d{1,2}))?\b(?!\s*(?:,|and|\())"
)
_NUMBER = re.compile(r"(?P<number>\d{1,2})(?:[.)]|\s)")
_AGAIN = re.compile(
    r"\b(?:every|each|at\s+all\s+times|throughout|ongoing|always|continu\w+|maintain\w*|remain|from\s+time\s+to\s+time|not)\b",
    re.IGNORECASE,
)


class Default(NamedTuple):
    """Such a day, the spans of the words that give it and of their sentence, and the span of the paragraphs that it is for."""

    due: PartialDate
    words: tuple[int, int]
    sentence: tuple[int, int]
    paragraphs: tuple[int, int]

    def covers(self, position: int) -> bool:
        """Whether a place stands in the paragraphs that the day is for."""
        return self.paragraphs[0] <= position < self.paragraphs[1]


def find_default(context: Context) -> Default | None:
    """The one day by which a paper says that its measures are due unless they say otherwise; ``None`` for none or two."""
    text = context.text.text
    if not context.is_formal or "nless" not in text:
        return None
    found = []
    for unless in _UNLESS.finditer(text):
        sentence = context.text.sentence_at(unless.start())
        if not _ALL.search(text, sentence.start, sentence.end):
            continue
        for mention in context.dates_in(sentence.start, sentence.end):
            if mention.relation in ("by", "before", "within") and not mention.is_length:
                span = _paragraphs_of(context, sentence.start, sentence.end)
                due, words = due_of(context, mention), (mention.start, mention.end)
                found += [Default(due, words, (sentence.start, sentence.end), span)]
    is_told = len(found) == 1 and found[0].due.value is not None
    return found[0] if is_told else None


def give_default(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Gives duties without a day the one that their paper says is that of all; its own sentence is then no duty."""
    told = find_default(context)
    if told is None:
        return drafts
    others = [one for one in drafts if not told.sentence[0] <= one.start < told.sentence[1]]
    given = [one for one in others if told.covers(one.start) and one.deadline == told.due]
    for draft in others:
        is_open = draft.force == "order" and draft.deadline is None and draft.recurs is None
        is_once = draft.rule != "requirements.action" and not _AGAIN.search(draft.must)
        if is_open and is_once and told.covers(draft.start):
            draft.deadline = told.due
            draft.also += context.text.also("deadline", *told.words)
            given.append(draft)
    return others if given else drafts


def _paragraphs_of(context: Context, start: int, end: int) -> tuple[int, int]:
    """The span of the paragraphs that a sentence names by their numbers; of none named, all that follow it."""
    text, blocks = context.text.text, context.text.paragraphs
    named = _PARAGRAPHS.search(text, start, end)
    if named is None:
        return (end, len(text)) if "paragraph" not in text[start:end] else (end, end)
    first, last = int(named["first"]), int(named["last"] or named["first"])
    begins = ends = None
    for block in blocks[context.text.paragraph_at(start) + 1 :]:
        number = _NUMBER.match(text, block.start, block.end)
        value = int(number["number"]) if number else 0
        if value == first and begins is None:
            begins = block.start
        elif value == last + 1 and begins is not None:
            ends = block.start
            break
    return (end, end) if begins is None else (begins, ends or len(text))
