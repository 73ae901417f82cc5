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
# *For 12, against 40*, *there were 12 votes for and 40 against*.
_VOTES = re.compile(
    r"\b(?:(?P<for>\d{1,3})\s+(?:votes?\s+)?(?:for|in\s+favour)|(?:for|in\s+favour)\s*[:–-]?\s*(?P<for_b>\d{1,3}))\b[^.;]{0,40}?"
    r"(?:\b(?P<against>\d{1,3})\s+(?:votes?\s+)?against\b|\bagainst\s*[:–-]?\s*(?P<against_b>\d{1,3})\b)",
    re.IGNORECASE,
)
_ITEM_HEAD = re.compile(r"\s*(?:(?:Item|Minute|[A-Z]{1,4}[./-]?)\s?)?\d{1,4}[.)]?\s+[A-Z]")
_OF_VOTE = re.compile(
    r"\b(?:vot\w*|motions?|amendments?|debate|discussion|decisions?|resol\w+|recorded)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.;:”\"]\s*$")
_MOST_BLOCKS, _FARTHEST, _LONGEST_HEAD = 30, 60, 120


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
    """What became of a motion that ``lead`` leads in: told from paragraph ``number`` on, before its item ends."""
    is_amendment = _AMENDMENT.search(lead) is not None
    text, fate = context.text.text, None
    for block in context.text.paragraphs[number : number + _FARTHEST]:
        at = (text, block.start, block.end)
        if _RESOLVED.match(*at):
            return "resolved"
        if _opens_item(text, block) or (fate and _moves_another(text[block.start : block.end])):
            break
        fate = fate or _read_fate(*at, is_amendment=is_amendment)
    return fate or "open"


def _read_fate(text: str, start: int, end: int, *, is_amendment: bool) -> Fate | None:
    """What a paragraph tells of the motion, or of the amendment, that was put to the vote; ``None`` for nothing."""
    for told in _FATE.finditer(text, start, end):
        if is_amendment == ("amendment" in told["what"].lower()):
            is_passed = told["fate"].lower() in _PASSED
            is_not = _NOT.search(text, start, told.start("fate"))
            return "carried" if is_passed and not is_not else "lost"
    votes = _VOTES.search(text, start, end)
    if votes and is_amendment == (_AMENDMENT.search(text, start, end) is not None):
        return "carried" if _count(votes, "for") > _count(votes, "against") else "lost"
    return None


def _count(votes: re.Match[str], side: str) -> int:
    return int(votes[side] or votes[f"{side}_b"])


def _opens_item(text: str, block: Block) -> bool:
    """Whether a paragraph heads the next item of a meeting: *13 Accounts*, *14. Questions from members*."""
    if block.end - block.start > _LONGEST_HEAD or _ENDS.search(text, block.start, block.end):
        return False
    is_head = block.kind == "heading" and not _OF_VOTE.search(text, block.start, block.end)
    return is_head or _ITEM_HEAD.match(text, block.start, block.end) is not None


def _moves_another(words: str) -> bool:
    """Whether a paragraph leads in another motion, which is no amendment of the one before."""
    return bool(_MOVES.search(words) and _OF_MOTION.search(words) and not _AMENDMENT.search(words))
