"""Lists: the line that leads in an item, which says who is meant and whether the items are done, promised or ordered; and
the council that heads a row on a page about many."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.duties.marks import goes_above, mark_of
from candour.extraction.prose.text import Sentence

_MARK = re.compile(r"(?:[•●▪◦■‣»►➢✓+*–-]|\(?[a-z0-9]{1,3}[.)])\s+", re.IGNORECASE)
_ONLY_MARK = re.compile(r"\W*(?:\w{1,3}[.)]\s+)?")
_LONGEST_ITEM = 400
_LONGEST_HEAD = 130
_MOST_ITEMS = 20


def find_lead(context: Context, sentence: Sentence) -> Sentence | None:
    """The sentence that ends with a colon and leads in the list whose item this sentence opens, or ``None``.

    What stands between the two are items: lines that are marked or listed, or short ones without a full stop. A
    paragraph that is marked as the lead itself is (*3.1* after *2.1 The Council must:*) is none of its items.
    """
    text, blocks = context.text, context.text.paragraphs
    if sentence.start != blocks[sentence.paragraph].start:
        return None
    if not _is_item(context, sentence.paragraph):
        return None
    for number in range(sentence.paragraph - 1, sentence.paragraph - _MOST_ITEMS, -1):
        if number < 0:
            return None
        start, end = blocks[number].start, blocks[number].end
        if text.text[end - 1] == ":":
            lead = mark_of(text.text[start:end])
            is_next = lead is not None and goes_above(mark_of(sentence.text), lead)
            return None if is_next else text.sentence_at(end - 1)
        if not _is_item(context, number):
            return None
    return None


def find_council_above(context: Context, sentence: Sentence, position: int) -> Party | None:
    """The council of a row on a page about many: the one whose name alone is the line right above, named before in its
    paragraph, or last in the short line above (*Improvement notice issued to Ambermere City Council*)."""
    if context.about is not None:
        return None
    number = sentence.paragraph
    if (headed := _find_heading_council(context, number - 1)) is not None:
        return headed
    blocks = [context.text.paragraphs[at] for at in (number, number - 1) if at >= 0]
    for block in blocks:
        is_own = block.start <= position < block.end
        councils = [
            p
            for p in context.parties_in(block.start, min(block.end, position))
            if p.kind == "authority" and p.code and p.named
        ]
        is_short = block.end - block.start <= _LONGEST_HEAD
        is_head = bool(councils) and councils[-1].end == block.end and is_short
        if councils and (is_own or is_head):
            return councils[-1]
    return None


def _find_heading_council(context: Context, number: int) -> Party | None:
    """The council whose name a line is, and nothing else."""
    if number < 0:
        return None
    block = context.text.paragraphs[number]
    named = [p for p in context.parties_in(block.start, block.end) if p.kind == "authority"]
    is_whole = len(named) == 1 and (named[0].start, named[0].end) == (block.start, block.end)
    return named[0] if is_whole and named[0].code else None


def opens(text: str, sentence: Sentence, position: int) -> bool:
    """Whether nothing but a bullet or number stands before a position in its sentence."""
    return _ONLY_MARK.fullmatch(text, sentence.start, position) is not None


def _is_item(context: Context, number: int) -> bool:
    block, words = context.text.paragraphs[number], context.text.text
    if block.end - block.start > _LONGEST_ITEM:
        return False
    if block.kind == "list_item" or _MARK.match(words, block.start, block.end):
        return True
    return words[block.end - 1] not in '.!?”"'
