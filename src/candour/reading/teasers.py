"""Teasers: other articles announced around the one that a page is about.

Told from their manner: a headline with a dated byline and at most a standfirst, once the article has begun, or a label
that comes again and again.
"""

import re
from collections import Counter

import msgspec

from candour.facts import Block
from candour.reading.bylines import DATE_LINE, DATED_BYLINE
from candour.reading.looks import LABEL_WORDS, is_headline, is_label, is_sentence

# What closes a row of a collection, behind its day: *7 June 2018*, *Decision*; a heading after it opens the next part.
_TYPES_OF_PAPER = frozenset(
    {"Decision", "Guidance", "Statutory guidance", "Notice", "Correspondence", "Policy paper"}
)
_STANDFIRST_CHARACTERS = 400
_STANDFIRST_BLOCKS = 2
_LABEL_TIMES = 3
_CONTENT = re.compile(r"[^\W\d_]{5,}")
_GOES_ON = 0.5


class Teaser(msgspec.Struct):
    """A stretch of blocks that begins like a teaser: ``head`` its first block, ``body`` the first after its byline."""

    head: int
    body: int
    end: int
    strong: bool


def find_teased(words: list[str], blocks: tuple[Block, ...]) -> set[int]:
    """Blocks of teasers: short stretches that begin like one, but for the article itself."""
    teasers = _find_teasers(words, blocks)
    if not teasers:
        return set()
    lengths = [_length(words[each.body : each.end]) for each in teasers]
    before = _length(words[: teasers[0].head])
    opened = any(is_sentence(word) for word in words[: teasers[0].head])
    article = None if opened else _find_article(teasers, lengths)
    longest = before if article is None else lengths[article]
    marked: set[int] = set()
    for index, (teaser, length) in enumerate(zip(teasers, lengths, strict=True)):
        if _stands_in_between(words, blocks, teaser):
            marked.update(range(teaser.head, teaser.body + 1))
            continue
        among = any(
            lengths[each] <= _STANDFIRST_CHARACTERS
            for each in (index - 1, index + 1)
            if 0 <= each < len(teasers)
        )
        if index == article or not (teaser.strong or among):
            continue
        if _is_short(teaser, length):
            marked.update(range(teaser.head, teaser.end))
        elif length < longest:
            marked.update(range(teaser.head, teaser.body))
    return marked


def _stands_in_between(words: list[str], blocks: tuple[Block, ...], teaser: Teaser) -> bool:
    """Whether an article that has begun goes on after a teaser: its headline's words come again there, the teaser's not."""
    headlines = [index for index, block in enumerate(blocks) if block.kind == "heading"]
    opening = next((index for index in headlines if is_headline(words[index])), teaser.head)
    own = next((i for i in range(teaser.head, teaser.body) if is_headline(words[i])), teaser.head)
    begun = any(is_sentence(word) for word in words[opening:own])
    if not begun or not teaser.strong or teaser.body >= teaser.end:
        return False
    if len(words[teaser.body]) > _STANDFIRST_CHARACTERS:
        return False
    rest = set(_CONTENT.findall(" ".join(words[teaser.body + 1 : teaser.end]).lower()))
    first, other = (set(_CONTENT.findall(words[index].lower())) for index in (opening, own))
    return _share(first, rest) >= _GOES_ON > _share(other, rest)


def _share(words: set[str], among: set[str]) -> float:
    return len(words & among) / max(len(words), 1)


def _find_article(teasers: list[Teaser], lengths: list[int]) -> int:
    """Which stretch is the article where the text begins with one: the first, unless only a later one is long."""
    longest = max(range(len(teasers)), key=lengths.__getitem__)
    if _is_short(teasers[0], lengths[0]) and not _is_short(teasers[longest], lengths[longest]):
        return longest
    return 0


def _is_short(teaser: Teaser, length: int) -> bool:
    return length <= _STANDFIRST_CHARACTERS and teaser.end - teaser.body <= _STANDFIRST_BLOCKS


def _length(words: list[str]) -> int:
    return sum(map(len, words))


def _find_teasers(words: list[str], blocks: tuple[Block, ...]) -> list[Teaser]:
    """Stretches from one dated byline (with headline and label above it) or repeated label to the next."""
    labels = _find_repeated(words)
    found: list[Teaser] = []
    for index, word in enumerate(words):
        strong = bool(DATED_BYLINE.fullmatch(word))
        headed = index > 0 and blocks[index - 1].kind == "heading"
        if strong or (headed and DATE_LINE.fullmatch(word) and is_headline(words[index - 1])):
            head = index - 1 if headed else index
            if head > 0 and is_label(words[head - 1], blocks[head - 1]):
                head -= 1
            found.append(Teaser(head, index + 1, len(words), strong))
        elif _opens_with_label(words, blocks, index, labels):
            found.append(Teaser(index, index + 2, len(words), False))
    return _apart(found)


def _opens_with_label(
    words: list[str], blocks: tuple[Block, ...], index: int, labels: set[str]
) -> bool:
    """Whether a label that comes again and again stands above a headline, and does not close the row before."""
    if words[index] not in labels or index + 1 == len(words):
        return False
    closes = words[index] in _TYPES_OF_PAPER and index > 0 and DATE_LINE.fullmatch(words[index - 1])
    return not closes and blocks[index + 1].kind == "heading"


def _apart(found: list[Teaser]) -> list[Teaser]:
    """Each stretch ended where the next begins; a label and the byline below it are one."""
    apart: list[Teaser] = []
    for teaser in found:
        if apart and teaser.head <= apart[-1].head + 1:
            apart[-1].body, apart[-1].strong = teaser.body, teaser.strong or apart[-1].strong
            continue
        if apart:
            apart[-1].end = max(apart[-1].body, teaser.head)
        apart.append(teaser)
    return apart


def _find_repeated(words: list[str]) -> set[str]:
    """Short lines that come again and again; *Approval: none*, a field with its value, is none of them."""
    short = (word for word in words if 0 < len(word.split()) <= LABEL_WORDS)
    times = Counter(word for word in short if ": " not in word)
    return {word for word, count in times.items() if count >= _LABEL_TIMES}
