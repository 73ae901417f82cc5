"""Furniture: what stands around an article and is no part of it (teasers, menus, calls to share).

Told from its manner: a headline with a dated byline and at most a standfirst, once the article has begun; a label
that comes again and again; headlines one after the other at the end; and a few openings that pages use
(``data/furniture.txt``). Text is never removed: its blocks are marked.
"""

import re
from collections import Counter
from functools import cache
from importlib import resources

import msgspec

from candour.facts import Block
from candour.reading.bylines import DATE_LINE, DATED_BYLINE, DATED_NAME, LISTED_DATE

_FOLLOW = re.compile(
    r"(?i)(?:follow|like|join|find|share)\b.*\b(?:facebook|twitter|instagram|linkedin|whatsapp|youtube|bluesky)\b"
    r"|(?i:get|enjoy|for) unlimited access\b"
)
_POINTER = re.compile(
    r"(?i)(?:related|(?:also )?read(?: more| also| next)?|don[’']t miss|see also|watch|listen|more on this|trending)"
    r"(?: (?:story|article|link|video))?\s?[:|–—]\s*\S"
)
_COMMENTS = re.compile(
    r"(?i)(?:comments?|replies)\s*\(\d+\)|\d+\s+(?:comments?|replies|responses|thoughts)(?:\s+(?:to|on)\s.{5,140})?"
)
_SENTENCES_OF_AN_ARTICLE = 3
_POINTER_WORDS = 25
_MENU_CELLS = 3
_LABEL_WORDS = 4
_HEADLINE_WORDS = 5
_STANDFIRST_CHARACTERS = 400
_STANDFIRST_BLOCKS = 2
_SENTENCE_CHARACTERS = 60
_LABEL_TIMES = 3
_LIST_LENGTH = 3
_CONTENT = re.compile(r"[^\W\d_]{5,}")
_GOES_ON = 0.5
_BLURB_CHARACTERS = 300


class Teaser(msgspec.Struct):
    """A stretch of blocks that begins like a teaser: ``head`` its first block, ``body`` the first after its byline."""

    head: int
    body: int
    end: int
    strong: bool


@cache
def _openings() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Openings of lines that call to do something, and of lines that open a list of other articles."""
    text = (resources.files("candour.reading") / "data/furniture.txt").read_text("utf-8")
    kinds: dict[str, list[str]] = {"call": [], "list": []}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, _, opening = line.partition("\t")
            kinds[kind].append(re.escape(opening))
    call, listing = ("|".join(sorted(kinds[kind], key=len, reverse=True)) for kind in kinds)
    return re.compile(rf"(?i)(?:{call})\b"), re.compile(rf"(?i)(?:{listing})\b")


def mark_furniture(text: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same blocks in the same order, those that stand around the article turned into ``furniture``."""
    words = [text[block.start : block.end] for block in blocks]
    marked = {*_teased(words, blocks), *_listed(words, blocks), *_menus(words, blocks)}
    marked.update(_headlines_at_the_end(words, blocks, marked))
    return tuple(
        Block("furniture", block.start, block.end) if index in marked else block
        for index, block in enumerate(blocks)
    )


def _teased(words: list[str], blocks: tuple[Block, ...]) -> set[int]:
    """Blocks of teasers: short stretches that begin like one, but for the article itself."""
    teasers = _find_teasers(words, blocks)
    if not teasers:
        return set()
    lengths = [_length(words[each.body : each.end]) for each in teasers]
    before = _length(words[: teasers[0].head])
    opened = any(_is_sentence(word) for word in words[: teasers[0].head])
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
    opening = next((index for index in headlines if _is_headline(words[index])), teaser.head)
    own = next((i for i in range(teaser.head, teaser.body) if _is_headline(words[i])), teaser.head)
    begun = any(_is_sentence(word) for word in words[opening:own])
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


def _is_sentence(word: str) -> bool:
    return len(word) >= _SENTENCE_CHARACTERS and word.rstrip("\"'”’)")[-1:] in (".", "!", "?")


def _length(words: list[str]) -> int:
    return sum(map(len, words))


def _find_teasers(words: list[str], blocks: tuple[Block, ...]) -> list[Teaser]:
    """Stretches from one dated byline (with headline and label above it) or repeated label to the next."""
    labels = _repeated_labels(words)
    found: list[Teaser] = []
    for index, word in enumerate(words):
        strong = bool(DATED_BYLINE.fullmatch(word))
        headed = index > 0 and blocks[index - 1].kind == "heading"
        if strong or (headed and DATE_LINE.fullmatch(word) and _is_headline(words[index - 1])):
            head = index - 1 if headed else index
            if head > 0 and _is_label(words[head - 1], blocks[head - 1]):
                head -= 1
            found.append(Teaser(head, index + 1, len(words), strong))
        elif word in labels and index + 1 < len(words) and blocks[index + 1].kind == "heading":
            found.append(Teaser(index, index + 2, len(words), False))
    return _apart(found)


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


def _menus(words: list[str], blocks: tuple[Block, ...]) -> set[int]:
    """Rows that stand alone, of a word or two between bars: *Home | News | Sport*."""
    marked: set[int] = set()
    for index, (word, block) in enumerate(zip(words, blocks, strict=True)):
        neighbours = blocks[max(0, index - 1) : index] + blocks[index + 1 : index + 2]
        alone = all(other.kind != "table_row" for other in neighbours)
        if block.kind == "table_row" and alone and _is_menu(word.split(" | ")):
            marked.add(index)
    return marked


def _is_menu(cells: list[str]) -> bool:
    words = all(cell.replace(" ", "").isalpha() and len(cell.split()) <= 2 for cell in cells)
    return words and len(cells) >= _MENU_CELLS


def _listed(words: list[str], blocks: tuple[Block, ...]) -> set[int]:
    """Calls to share or sign up, and lists of other articles under a line that opens one."""
    call, listing = _openings()
    marked: set[int] = set()
    open_list = False
    for index, (word, block) in enumerate(zip(words, blocks, strict=True)):
        short = len(word.split()) <= 12 and not word.endswith(".")
        opens = short and bool(listing.match(word))
        title = block.kind in ("heading", "list_item") or bool(DATE_LINE.fullmatch(word))
        open_list = opens or (open_list and short and title)
        calls = block.kind != "list_item" and bool(
            (short and call.match(word)) or _FOLLOW.match(word) or _points_elsewhere(word)
        )
        if open_list or calls:
            marked.add(index)
    marked |= _blurbs_at_the_end(words, blocks, listing) | _comments_at_the_end(words)
    return marked | _dates_at_the_end(words, marked)


def _points_elsewhere(word: str) -> bool:
    """Whether a line names another article: *Related: Director leaves Thornsea*."""
    return bool(_POINTER.match(word)) and len(word.split()) <= _POINTER_WORDS and word[-1] != "."


def _comments_at_the_end(words: list[str]) -> set[int]:
    """What readers wrote below an article: from *Comments (3)* on, where a dated name follows."""
    sentences = 0
    for index, word in enumerate(words):
        below = words[index + 1 : index + 3]
        opens = sentences >= _SENTENCES_OF_AN_ARTICLE and bool(_COMMENTS.fullmatch(word))
        if opens and any(DATED_NAME.fullmatch(line) for line in below):
            return set(range(index, len(words)))
        sentences += _is_sentence(word)
    return set()


def _blurbs_at_the_end(
    words: list[str], blocks: tuple[Block, ...], listing: re.Pattern[str]
) -> set[int]:
    """What a line such as *Related articles* opens, where only headlines, each with a line or two below it, follow."""
    for first, word in enumerate(words):
        if not listing.fullmatch(word.rstrip(" :")) or first == 0:
            continue
        rest = range(first + 1, len(words))
        plain = [i for i in rest if blocks[i].kind not in ("heading", "list_item")]
        goes_on = any(_is_after_bullets(words, blocks, i) for i in plain)
        if not goes_on and all(
            len(words[i]) <= _BLURB_CHARACTERS and i - 1 not in plain for i in plain
        ):
            return set(range(first, len(words)))
    return set()


def _is_after_bullets(words: list[str], blocks: tuple[Block, ...], index: int) -> bool:
    """Whether a sentence stands after a list of bullets, so that the article goes on there: a blurb has its own headline."""
    bullets = all(block.kind == "list_item" for block in blocks[max(index - 2, 0) : index])
    return bullets and _is_sentence(words[index])


def _dates_at_the_end(words: list[str], marked: set[int]) -> set[int]:
    """*Published 18 March 2019* again and again at the end: the dates of other articles, whose links were lost."""
    last = len(words)
    while last > 1 and (last - 1 in marked or LISTED_DATE.fullmatch(words[last - 1])):
        last -= 1
    return set(range(last, len(words)))


def _headlines_at_the_end(
    words: list[str], blocks: tuple[Block, ...], marked: set[int]
) -> set[int]:
    """Three headlines or more, one after the other, that end the text; and labels left among what is marked."""
    last = len(words)
    while last > 0 and last - 1 in marked:
        last -= 1
    first = last
    while (
        first > 0
        and _is_headline(words[first - 1])
        and blocks[first - 1].kind in ("heading", "paragraph")
    ):
        first -= 1
    tail = set(range(first, last)) if last - first >= _LIST_LENGTH and first > 0 else set()
    if (
        last < len(words)
        and first == last
        and last > 1
        and _is_label(words[last - 1], blocks[last - 1])
    ):
        tail.add(last - 1)
    return tail


def _repeated_labels(words: list[str]) -> set[str]:
    """Short lines that come again and again; *Approval: none*, a field with its value, is none of them."""
    short = (word for word in words if 0 < len(word.split()) <= _LABEL_WORDS)
    times = Counter(word for word in short if ": " not in word)
    return {word for word, count in times.items() if count >= _LABEL_TIMES}


def _is_label(word: str, block: Block) -> bool:
    """A line of a few words that names a section (``EDUCATION``), not a sentence."""
    return block.kind == "heading" and len(word.split()) <= _LABEL_WORDS


def _is_headline(word: str) -> bool:
    return len(word.split()) >= _HEADLINE_WORDS and len(word) <= 140 and word[-1] not in ".:;,”\"'’"
