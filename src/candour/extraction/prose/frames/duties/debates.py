"""Motions and amendments whose words minutes give before they tell what became of them: *It was moved by …: “…”*.

What was lost asks nothing, and what was resolved in the end is told again in its own words: neither is read twice.
"""

import re
from typing import Literal, NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.text import Block

Fate = Literal["carried", "lost", "resolved", "open"]

_MOVES = re.compile(
    r"\b(?:moved|proposed|submitted|put\s+forward)\b[^:]{0,220}[:–—-]\s*$",
    re.IGNORECASE | re.DOTALL,
)
_MOVES_THAT = re.compile(r"\bmoved\b[^.;:]{0,120}\bseconded\b[^.;:]{0,90}?\s(?:that|to)\s")
_OF_MOTION = re.compile(r"\b(?:seconded|motion|amendment)\b", re.IGNORECASE)
_AMENDMENT = re.compile(r"\bamendment\b", re.IGNORECASE)
_WORDS_OF_IT = re.compile(
    r"\s*(?:[“\"‘']|[•●*·–-]\s|\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)]|(?:That|To|This\s+(?:Council|Committee)|(?:The\s+)?Council)\s|Delete|Insert|Add|Replace|Amend|(?:and\s+)?insert)",
)
_FATE = re.compile(
    r"\b(?P<what>amendment|(?:substantive\s+|original\s+|amended\s+)?motion)\b[^.;]{0,110}?\b(?P<fate>carried|agreed|approved|passed|adopted|lost|fell|defeated|rejected|withdrawn)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\bnot\s+$", re.IGNORECASE)
_PASSED = ("carried", "agreed", "approved", "passed", "adopted")
_RESOLVED = re.compile(
    r"\s*(?:\d[\d.]*\s+)?(?:It\s+was\s+)?(?:RESOLVED|Resolved|resolved)\b[^:–—\n]{0,60}[:–—-]"
)
_MOST_BLOCKS, _FARTHEST = 30, 60


class Debate(NamedTuple):
    """The paragraphs in which the words of a motion stand, and whether it was carried as they stand."""

    blocks: tuple[Block, ...]
    is_carried: bool


def read_debate(context: Context, number: int, words: str) -> Debate | None:
    """The motion that a paragraph of ``words`` leads in or tells, if it is known what became of it.

    ``number`` is that of the paragraph after it.
    """
    if not _OF_MOTION.search(words):
        return None
    if _MOVES_THAT.search(words):
        fate = _tell_fate(context, words, number - 1)
        return Debate((), is_carried=False) if fate == "lost" else None
    blocks = _find_words(context, number) if _MOVES.search(words) else ()
    fate = _tell_fate(context, words, number + len(blocks)) if blocks else "open"
    return Debate(blocks, fate == "carried") if fate != "open" else None


def _find_words(context: Context, number: int) -> tuple[Block, ...]:
    """The paragraphs from ``number`` on in which the words of a motion stand."""
    blocks: list[Block] = []
    for block in context.text.paragraphs[number : number + _MOST_BLOCKS]:
        at = (context.text.text, block.start, block.end)
        if not _WORDS_OF_IT.match(*at) or _RESOLVED.match(*at):
            break
        blocks.append(block)
    return tuple(blocks)


def _tell_fate(context: Context, lead: str, number: int) -> Fate:
    """What became of a motion that ``lead`` leads in: told from paragraph ``number`` on, where it is told."""
    paragraphs = context.text.paragraphs[number : number + _FARTHEST]
    text = context.text.text
    if any(_RESOLVED.match(text, block.start, block.end) for block in paragraphs):
        return "resolved"
    start, end = (paragraphs[0].start, paragraphs[-1].end) if paragraphs else (0, 0)
    is_amendment = _AMENDMENT.search(lead) is not None
    for told in _FATE.finditer(text, start, end):
        if is_amendment == ("amendment" in told["what"].lower()):
            is_passed = told["fate"].lower() in _PASSED
            return (
                "carried"
                if is_passed and not _NOT.search(text, start, told.start("fate"))
                else "lost"
            )
    return "open"
