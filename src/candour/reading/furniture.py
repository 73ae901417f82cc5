"""Furniture: what stands around an article and is no part of it (teasers, menus, calls to share).

Told from its manner: teasers (``teasers``), headlines one after the other at the end, and a few openings that pages use
(``data/furniture.txt``). Text is never removed: its blocks are marked.
"""

import re
from functools import cache
from importlib import resources

from candour.facts import Block
from candour.reading.bylines import DATE_LINE, DATED_NAME, LISTED_DATE
from candour.reading.looks import as_seen, is_headline, is_label, is_sentence
from candour.reading.teasers import find_teased

_FOLLOW = re.compile(
    r"(?i)(?:follow|like|join|find|share)\b.*\b(?:facebook|twitter|instagram|linkedin|whatsapp|youtube|bluesky)\b"
    r"|(?i:get|enjoy|for) unlimited access\b"
)
_POINTER = re.compile(
    r"(?i)(?:related|(?:also )?read(?: more| also| next)?|don[’']t miss|see also|watch|listen|more on this|trending)"
    r"(?: (?:story|article|link|video))?\s?[:|–—]\s*\S"
)
# A menu whose links were run together: *Home News Sport What's On Jobs*.
_MENU = re.compile(
    r"Home(?=.*\b(?:News|Sport|Jobs|About|Contact|Search|Login|Services|What['’]s\s+On)\b)(?:\s+(?:[A-Z][\w'’-]*|and|&)){2,11}"
)
_COMMENTS = re.compile(
    r"(?i)(?:comments?|replies)\s*\(\d+\)|\d+\s+(?:comments?|replies|responses|thoughts)(?:\s+(?:to|on)\s.{5,140})?"
)
# Lines of an annex that end without a stop, as headlines do: *Step 2: …*, *23 May 2014 – Commissioner to report*, *The Council must …*.
_OF_ORDER = re.compile(
    r"(?:Step|Stage|Action|Requirement|Milestone)\s+\d|(?:By\s+|On\s+)?(?:\d{1,2}\s+)?[A-Z][a-z]+\s+\d{4}\s*[:–—-]\s*\S.*\s(?:to|will|must|shall|should)\s|To\s+[a-z]+\s|"
    r"(?:The\s+|Each\s+)(?:[A-Z][\w’'-]+\s+){0,4}(?:Council|Authority|Commissioner|Board|Adviser|Advisor|Chair|Trust|Director)\s+(?:must|shall|will|(?:is|are)\s+(?:required\s+)?to)\s"
)
_SENTENCES_OF_AN_ARTICLE = 3
_POINTER_WORDS = 25
_BAR = " | "
_MENU_CELLS = 3
_CELL_WORDS = 3
_LIST_LENGTH = 3
_BLURB_CHARACTERS = 300


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
    marked = find_furniture([text[block.start : block.end] for block in blocks], blocks)
    return tuple(
        Block("furniture", block.start, block.end) if index in marked else block
        for index, block in enumerate(blocks)
    )


def find_furniture(words: list[str], blocks: tuple[Block, ...]) -> set[int]:
    """The indices of the blocks that stand around the article, by their words and kinds."""
    seen = tuple(map(as_seen, words, blocks))
    marked = {*find_teased(words, seen), *_listed(words, blocks), *_menus(words, blocks)}
    marked.update(_headlines_at_the_end(words, seen, marked))
    return marked


def _menus(words: list[str], blocks: tuple[Block, ...]) -> set[int]:
    """Rows that stand alone, of a word or two between bars: *Home | News | Sport*, *My account | Subscribe*."""
    marked: set[int] = set()
    for index, (word, block) in enumerate(zip(words, blocks, strict=True)):
        beside = [*range(max(0, index - 1), index), *range(index + 1, min(index + 2, len(words)))]
        alone = all(blocks[i].kind != "table_row" and _BAR not in words[i] for i in beside)
        is_menu = block.kind == "table_row" and _is_menu(word.split(_BAR))
        if alone and (is_menu or _is_row_of_calls(word.split(_BAR))):
            marked.add(index)
    return marked


def _is_menu(cells: list[str]) -> bool:
    words = all(cell.replace(" ", "").isalpha() and len(cell.split()) <= 2 for cell in cells)
    return words and len(cells) >= _MENU_CELLS


def _is_row_of_calls(cells: list[str]) -> bool:
    """Whether short links stand between bars and one of them calls to do something."""
    call, _ = _openings()
    is_short = len(cells) > 1 and all(0 < len(cell.split()) <= _CELL_WORDS for cell in cells)
    return is_short and any(call.match(cell) for cell in cells)


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
            (short and (call.match(word) or _MENU.fullmatch(word)))
            or _FOLLOW.match(word)
            or _points_elsewhere(word)
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
        sentences += is_sentence(word)
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
    return bullets and is_sentence(words[index])


def _dates_at_the_end(words: list[str], marked: set[int]) -> set[int]:
    """*Published 18 March 2019* again and again at the end: the dates of other articles, whose links were lost; one that stands
    alone, where the page says so nowhere else, is its own."""
    last = len(words)
    while last > 1 and (last - 1 in marked or LISTED_DATE.fullmatch(words[last - 1])):
        last -= 1
    others = any(word.lower().startswith("published") for word in words[:last])
    is_own = len(words) - last == 1 and not others and words[-1].startswith("Published ")
    return set() if is_own else set(range(last, len(words)))


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
        and is_headline(words[first - 1])
        and blocks[first - 1].kind in ("heading", "paragraph")
    ):
        first -= 1
    is_order = 2 * sum(bool(_OF_ORDER.match(word)) for word in words[first:last]) > last - first
    is_list = last - first >= _LIST_LENGTH and first > 0 and not is_order
    tail = set(range(first, last)) if is_list else set()
    if (
        last < len(words)
        and first == last
        and last > 1
        and is_label(words[last - 1], blocks[last - 1])
    ):
        tail.add(last - 1)
    return tail
