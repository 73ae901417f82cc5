"""The date that a document gives itself: a dateline, a labelled date, the day of a meeting or of a signature."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from itertools import chain, takewhile, tee

from candour.extraction.dates.resolution import resolve
from candour.extraction.dates.surroundings import NOWHERE
from candour.extraction.prose.date_uses import (
    NO_SIGNATURE,
    SELF_DATED,
    SHORT,
    WEEKDAY_LAST,
    Use,
    closes_address,
    is_in_signature,
    read_use,
)
from candour.extraction.prose.front import FRONT_PARAGRAPHS
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.text import Block, Text
from candour.extraction.prose.told_days import find_told_day
from candour.facts import Document, PartialDate
from candour.facts.extract import DocumentKind

# What goes first where a document gives several dates.
_OF_PAGE: dict[Use, int] = {"own": 0, "page": 0, "title": 1, "updated": 2}
_OF_ORDER: dict[Use, int] = {"own": 0, "told": 1, "title": 2, "page": 3, "updated": 4}
_BACK_PARAGRAPHS, _SIGNATURE_LINES = 10, 5
_ANNEX = re.compile(r"(?:the\s+)?(?:annex|schedule|appendix)\b[^.]{0,80}$", re.IGNORECASE)
_DATED_FORMS = frozenset({"iso", "figures", "dmy", "mdy", "my"})
_ANNEX_WORDS = frozenset({"annex", "schedule", "appendix"})
_OPENS_DATED = re.compile(r"(?:First published|Published)(?: on)?:? \d", re.IGNORECASE)
_DATED_WORD, _DATED_LEAD = frozenset({"published"}), len("First ")
_CHANGES = re.compile(
    r"Updates to this page|Full page history|Show all updates|"
    r"(?:(?:First\s+)?[Pp]ublished\s[^\n]{0,40}\s)?(?:Last\s+[Uu]pdated\s[^\n]{0,30})?[+–-]\s?(?:hide|show)\s+all\s+updates"
)
_CHANGES_WORDS = frozenset({"updates", "history"})
_SIGNING = re.compile(
    r"(?:Signed|SIGNED|Sealed|By\s+(?:the\s+)?authority\s+of|(?:For\s+and\s+)?[Oo]n\s+behalf\s+of|Given\s+under)\b"
)
_HAS_FIGURE = re.compile(r"\d")
_MAY_DATE = re.compile(
    r"published|posted|answered|issued|signed|dated?\b|updated|sent|held|given|adopted|approved|agreed|release|made"
)
_HEADING_LED = re.compile(r"[\w)’'\"”]\s*[,:(|–-]?\s*$")
_PREPOSITION_LAST = re.compile(
    r"\b(?:on|in|of|by|before|after|since|from|to|until|for|at|and|between|dated|than|ending|over)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SET_APART = re.compile(r"[\w)’'\"”]\s*[,:|–—-]\s*$")
_AFTER_COMMA = re.compile(r",\s*$")
_OF_ELSE = re.compile(
    r"\b(?:inspect\w*|visit\w*|reviews?|ofsted|challenge|conference|budget|since|judgement|rating|judged|rated)\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:letters?|reports?|plans?|statements?|minutes|notices?|directions?|guidance|annex|appendix|memorandum|terms\s+of\s+reference)\b",
    re.IGNORECASE,
)
_GREETING = re.compile(r"Dear\s+[A-Z]")
_FIRST_LINES, _LONGEST_HEAD = 3, 30


def find_published(text: Text, kind: DocumentKind) -> PartialDate | None:
    """The date that the document gives itself: a dateline, a labelled date, the date of a meeting or signature.

    A day goes before a month in a heading, and the first published date before an update; ``None`` when no date stands
    by itself.
    """
    return _prefer(text, kind, _OF_PAGE)


def find_own_day(text: Text, kind: DocumentKind) -> PartialDate | None:
    """The day that a direction or notice itself bears, however its page is dated: that of its signature or giving, else
    that which its page tells of it, else that of its title, else that of the page; ``None`` where none is told."""
    return _prefer(text, kind, _OF_ORDER)


def find_page_day(text: Text, kind: DocumentKind) -> PartialDate | None:
    """The day on which a direction or notice was published, where its page tells one; ``None`` for any other document."""
    return find_published(text, kind) if kind in ORDERS else None


def is_dated_by_page(text: Text, kind: DocumentKind) -> bool:
    """Whether a direction or notice is given no day but that on which its page was published."""
    uses = {use for use, _date in _recall_dates(text, kind)} if kind in ORDERS else set()
    return "page" in uses and not uses & {"own", "told"}


def _prefer(text: Text, kind: DocumentKind, order: Mapping[Use, int]) -> PartialDate | None:
    """The first of the document's dates in the use that goes before the others."""
    best: tuple[int, PartialDate] | None = None
    for use, date in _recall_dates(text, kind):
        rank = order.get(use)
        if rank is None:
            continue
        if rank == 0:
            return date
        if best is None or rank < best[0]:
            best = rank, date
    return best[1] if best else None


def _recall_dates(text: Text, kind: DocumentKind) -> Iterator[tuple[Use, PartialDate]]:
    """The dates that stand by themselves, in order, then the day that a page tells of its paper; each is looked for once,
    when somebody first asks for it."""
    if kind not in text.own_dates:
        found = chain(_find_dates(text, kind), _find_told(text))
        (text.own_dates[kind],) = tee(found, 1)
    return copy(text.own_dates[kind])


def _find_told(text: Text) -> Iterator[tuple[Use, PartialDate]]:
    told = find_told_day(text)
    if told:
        yield "told", told


def _find_dates(text: Text, kind: DocumentKind) -> Iterator[tuple[Use, PartialDate]]:
    """The dates that stand by themselves, in order, each with what it is there for."""
    for number, block, is_signed in _find_blocks(text, kind):
        paragraph = text.text[block.start : block.end]
        may_date = len(paragraph) <= SHORT or _MAY_DATE.search(text.lowered, block.start, block.end)
        if not may_date or not _HAS_FIGURE.search(paragraph):
            continue
        for wording in text.wordings_in(block.start, block.end):
            if wording.form not in _DATED_FORMS:
                continue
            date = resolve(wording, text.text[wording.core_start : wording.end], NOWHERE)
            start, end = wording.core_start - block.start, wording.end - block.start
            use = read_use(paragraph, start, end, kind)
            if use is None and is_signed and is_in_signature(paragraph[:start], paragraph[end:]):
                use = "own"
            if use is None and kind == "letter" and number < FRONT_PARAGRAPHS:
                use = "page" if closes_address(paragraph[:start], paragraph[end:]) else None
            if use is None and number < _FIRST_LINES and _may_head(number, date, paragraph[:start]):
                use = "page" if _is_heading_date(block, paragraph, start, end) else None
            if date.value is not None and use is not None:
                is_line = number > 0 and not is_signed and _AFTER_COMMA.search(paragraph, 0, start)
                yield (use if date.precision == "day" else _weigh_month(use, bool(is_line))), date


def _weigh_month(use: Use, is_line: bool) -> Use:
    """What a month is there for: that of a title goes behind a day of the paper, and where it only closes a line of names
    below the title, behind every other date."""
    if use == "own" and is_line:
        return "updated"
    return "title" if use == "page" else use


def _find_blocks(text: Text, kind: DocumentKind) -> Iterator[tuple[int, Block, bool]]:
    """The paragraphs that may date a document, each with its number among them and whether it is of a signature."""
    front = [*_until_changes(text, text.paragraphs[: _find_front(text, kind)])]
    blocks = [(block, False) for block in front]
    if kind in (*ORDERS, "letter"):
        blocks += [(block, False) for block in _find_back(text)]
    if kind in ORDERS:
        blocks += [(block, True) for block in _find_signed(text)]
    blocks += [(block, False) for block in _find_opening_dated(text, len(front))]
    for number, (block, is_signed) in enumerate(blocks):
        yield number, block, is_signed


def _find_opening_dated(text: Text, since: int) -> Iterator[Block]:
    """The paragraphs, from one number on, that open with *Published* or *First published* and a day."""
    for start, _word in text.words.find(_DATED_WORD):
        number = text.paragraph_at(start)
        block = text.paragraphs[number]
        opens = number >= since and start - block.start <= _DATED_LEAD
        if opens and _OPENS_DATED.match(text.text, block.start, min(block.end, block.start + 40)):
            yield block


def _find_signed(text: Text) -> Iterator[Block]:
    """The lines of a signature and the few below it, wherever it stands: notes on the paper may follow it."""
    for number, block in enumerate(text.paragraphs):
        if _SIGNING.match(text.text, block.start, block.end):
            yield from text.paragraphs[number : number + _SIGNATURE_LINES]


def _find_front(text: Text, kind: DocumentKind) -> int:
    """How many paragraphs a document opens with; the head of a letter goes on to its greeting, however many lines the
    addresses take."""
    if kind != "letter":
        return FRONT_PARAGRAPHS
    for number, block in enumerate(text.paragraphs[:_LONGEST_HEAD]):
        if number >= FRONT_PARAGRAPHS and _GREETING.match(text.text, block.start, block.end):
            return number
    return FRONT_PARAGRAPHS


def _find_back(text: Text) -> list[Block]:
    """The paragraphs in which a letter or order is signed: before its annexes, else at its very end."""
    late = [*_until_changes(text, text.paragraphs[FRONT_PARAGRAPHS:])]
    annexes = enumerate(late if text.words.hold(_ANNEX_WORDS) else ())
    annex = next((n for n, b in annexes if _ANNEX.match(text.text, b.start, b.end)), len(late))
    return [*late[:annex][-_BACK_PARAGRAPHS:], *late[annex:][-_BACK_PARAGRAPHS:]]


def _until_changes(text: Text, blocks: Sequence[Block]) -> Iterable[Block]:
    """The paragraphs before the history of a page, whose days are those of changes to the page."""
    changes = _find_changes(text)
    return takewhile(lambda block: block.start not in changes, blocks) if changes else blocks


def is_in_changes(text: Text, position: int) -> bool:
    """Whether a place stands below the heading of a page's history."""
    return any(start < position for start in _find_changes(text))


def _find_changes(text: Text) -> set[int]:
    """Where a page's history begins: its heading, or what opens it."""
    if not text.words.hold(_CHANGES_WORDS):
        return set()
    starts = (block.start for block in text.paragraphs)
    return {start for start in starts if _CHANGES.match(text.text, start)}


def _may_head(number: int, date: PartialDate, before: str) -> bool:
    """Whether a date can close a heading as that of the paper: a day, or a month set apart (*Board news, January 2022*), but
    below the title no month of a paper that the line names (*Letter to the leader, June 2019*)."""
    if date.precision == "day":
        return True
    is_others = number > 0 and _PAPER.search(before)
    apart = _SET_APART.search(before) and not (is_others or _OF_ELSE.search(before))
    return date.precision == "month" and bool(apart)


def _is_heading_date(block: Block, paragraph: str, start: int, end: int) -> bool:
    """Whether a day closes a heading, or one of the lines that a document opens with, and no preposition takes it."""
    before, after = WEEKDAY_LAST.sub("", paragraph[:start]), paragraph[end:]
    if after.strip(" ).") or after.startswith(".") or len(paragraph) > SHORT * 2:
        return False
    is_line = block.kind == "heading" or (block.kind == "paragraph" and len(paragraph) <= SHORT)
    is_own = _HEADING_LED.search(before) and not _PREPOSITION_LAST.search(before)
    return bool(is_line and is_own and not NO_SIGNATURE.search(before[-12:]))


def find_day(
    document: Document, text: Text, kind: DocumentKind, *, told: PartialDate | None
) -> PartialDate | None:
    """The day from which a document counts: that which it bears itself, where it is one that does, else that of its
    publication, as ``told``, as the file gives it, or as the text does."""
    given = told or document.metadata.published
    is_dated_by_itself = kind in SELF_DATED  # a letter may be scanned long after it was written
    find = find_own_day if kind in ORDERS else find_published
    own = find(text, kind) if given is None or is_dated_by_itself else None
    if told is not None:
        return own if own and _is_signed(own, kind) else told
    return own or given


def _is_signed(own: PartialDate, kind: DocumentKind) -> bool:
    """Whether a letter or order bears this day, from which it counts however late it was published."""
    return own.precision == "day" and (kind == "letter" or kind in ORDERS)
