"""The date that a document gives itself: a dateline, a labelled date, the day of a meeting or of a signature."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Literal

from candour.extraction.before import Before
from candour.extraction.dates.resolution import resolve
from candour.extraction.dates.surroundings import Surroundings
from candour.extraction.parties.names import FULL
from candour.extraction.prose.front import BYLINE, FRONT_PARAGRAPHS
from candour.extraction.prose.kinds import ORDERS
from candour.extraction.prose.text import Block, Text
from candour.facts import Document, PartialDate
from candour.facts.extract import DocumentKind

_Use = Literal["own", "page", "title", "updated"]
"""What a date is there for: the paper bears it, its page does, its title gives the month, the page was changed on it."""

# What goes first where a document gives several dates.
_OF_PAGE: dict[_Use, int] = {"own": 0, "page": 0, "title": 1, "updated": 2}
_OF_ORDER: dict[_Use, int] = {"own": 0, "title": 1, "page": 2, "updated": 3}
_BACK_PARAGRAPHS, _SIGNATURE_LINES = 10, 5
_SELF_DATED = frozenset(
    {"letter", "direction", "improvement_notice", "email", "foi_response", "minutes"}
)
_DUE_LAST = Before(
    r"\b(?:by|before|until|within|no later than|not later than|from):?\s+(?:the\s+(?:end\s+of\s+)?)?$",
    re.IGNORECASE,
    reach=64,
)
_SIGNED_ON = re.compile(
    r"^(?:(?:statutory |improvement |formal )*(?:directions?|notice) )?(?:signed|sealed|issued|served|given (?:under|by))\b.{0,120}\b(?:on|this)\s*(?:(?:the|this|day of)\s*)*$",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"(?:the\s+)?(?:annex|schedule|appendix)\b[^.]{0,80}$", re.IGNORECASE)
_DATED_FORMS = frozenset({"iso", "figures", "dmy", "mdy", "my"})
_LABEL = Before(
    r"\b(?P<label>first published|published(?: on)?|publication date|posted(?: on| by)?|issued(?: on)?|served(?: on)?|signed(?: on| this)?|given on|given this|release date|released(?: on)?|for immediate release|sent|made(?: on| this)?|dated?(?: this)?|"
    r"date of (?:issue|letter|notice|direction)|answered(?: on)?|statement made(?: on)?|last updated|updated)\s*:?\s*"
    r"(?:(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]m)?(?:\s*(?:gmt|bst))?,?\s+)?(?:on\s+|the\s+)?$",
    re.IGNORECASE,
    reach=80,
)
_OPENS_DATED = re.compile(r"(?:First published|Published)(?: on)?:? \d", re.IGNORECASE)
_OF_PAPER = ("issued", "served", "signed", "given", "made", "date")
_ISSUING = ("issued", "served", "signed", "given", "made")
UPDATES = re.compile(r"^(?:Updates to this page|Full page history|Show all updates)", re.MULTILINE)
_RUN_ON = re.compile(r"\b[a-z’']+\s+$")
_SIGNING = re.compile(
    r"(?:Signed|SIGNED|Sealed|By\s+(?:the\s+)?authority\s+of|(?:For\s+and\s+)?[Oo]n\s+behalf\s+of|Given\s+under)\b"
)
_NEW_START = re.compile(r"[.:|–—]\s+$")
_HAS_FIGURE = re.compile(r"\d")
_SHORT = 110
_NEAR_START = 4
_MAY_DATE = re.compile(
    r"published|posted|answered|issued|signed|dated?\b|updated|sent|held|given|adopted|approved|agreed|release|made"
)
_MEETING = re.compile(r"\bheld\b.{0,60}\bon\s*$", re.IGNORECASE)
_EARLIER_MINUTES = re.compile(
    r"(?:[\s,]+(?:be|were|was|are|as|having|had|been))*[\s,]+(?:agreed|approved|confirmed|signed|accepted|received|circulated|noted|taken)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = (".", ";", ":", "?", "!", "”", '"')
_GIVEN = {
    "direction": re.compile(
        r"\bthis (?:(?:revised|amended|further|new) )?(?:statutory )?direction\b(?: ?\((?:“|‘|\")?the [^)]{3,30}\))?(?:(?!\b(?:direction|notice|letter)\b).){0,60}\b(?:given|issued|made)\b(?:(?!\b(?:direction|notice|letter)\b).){0,170}\bon\s*$",
        re.IGNORECASE,
    ),
    "improvement_notice": re.compile(
        r"\bthis (?:(?:revised|amended|further|new) )?(?:improvement )?notice\b(?: ?\((?:“|‘|\")?the [^)]{3,30}\))?(?:(?!\b(?:direction|notice|letter)\b).){0,60}\b(?:given|issued|served)\b(?:(?!\b(?:direction|notice|letter)\b).){0,170}\bon\s*$",
        re.IGNORECASE,
    ),
    "report": re.compile(r"^(?:report to|meeting|committee)\b.{0,90}$", re.IGNORECASE),
    "improvement_plan": re.compile(r"^(?:adopted|approved|agreed)\b.{0,60}\bon\s*$", re.IGNORECASE),
}
_NAME_ALONE = re.compile(rf"{FULL}\s*[|,·–-]?\s*")
_WEEKDAY_LAST = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?,?\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"[\s|•·,.:;()–—-]+|\b(?:by|on|at|am|pm|gmt|bst|updated|published|last|first|posted|date|dated|(?:press|media|news) (?:release|statement)|for immediate (?:release|use)|news|the|min read|\d{1,2}[:.]\d\d(?:am|pm)?)\b",
    re.IGNORECASE,
)
# What stands beside the day in the head of a letter: *9 April 2019   Our ref: 12/345   By email*.
_HEAD_BESIDE = re.compile(
    r"\b(?:(?:our|your|my)\s+)?ref(?:erence)?(?:\s+no)?\b\.?\s*:?\s*[\w/.-]*\d[\w/.-]*|\b(?:sent\s+)?(?:by|via)\s+e-?mail(?:\s+only)?\b",
    re.IGNORECASE,
)
_BARS = re.compile(r"\s[|·•]\s")
_SIGNATURE = re.compile(
    r"(?:(?:(?-i:[A-Z])[\w.’'&-]*|of|for|and|the|an?|in|to|on\s+behalf\s+of|by\s+authority\s+of|signed|official|member)(?:[\s,:]+|$))*",
    re.IGNORECASE,
)
_SIGNED_FOR = re.compile(r"signed\b|(?:by|on)\s+(?:authority|behalf)\s+of\b", re.IGNORECASE)
# Where lines are run together the signature begins behind the last sentence: *… until further notice. Signed by authority of …*
_SIGNED_BEHIND = re.compile(
    r"^.*[.;]\s+(?=(?:Signed|By\s+(?:the\s+)?authority\s+of|(?:For\s+and\s+)?[Oo]n\s+behalf\s+of)\b)",
    re.DOTALL,
)
_NO_SIGNATURE = re.compile(
    r"\b(?:review|end|expir\w*|deadline|due|force|effect|inspection|ofsted|report|until|meeting|page|version|draft|act)\b",
    re.IGNORECASE,
)
_HEADING_LED = re.compile(r"[\w)’'\"”]\s*[,:(|–-]?\s*$")
_PREPOSITION_LAST = re.compile(
    r"\b(?:on|in|of|by|before|after|since|from|to|until|for|at|and|between|dated|than|ending|over)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BY_REPORTER = re.compile(rf"\s*[/|,·–-]?\s*By:?\s+{FULL}(?:,\s[\w ]{{3,30}})?\s*", re.IGNORECASE)
# *by Ambermere Weekly on 9 May 2013 in Children, Workforce*
_BY_PAPER = re.compile(r"(?:posted\s+|written\s+)?by\s+[\w’'.& -]{2,50}?\s+on\s+", re.IGNORECASE)
_FILED_UNDER = re.compile(r"(?:\s+in\s+[\w’',& -]{3,60})?\s*", re.IGNORECASE)
_SET_APART = re.compile(r"[\w)’'\"”]\s*[,:|–—-]\s*$")
_OF_ELSE = re.compile(
    r"\b(?:inspect\w*|visit\w*|reviews?|ofsted|challenge|conference|budget|since|judgement|rating|judged|rated)\b",
    re.IGNORECASE,
)
_GREETING = re.compile(r"Dear\s+[A-Z]")
_FIRST_LINES, _LONGEST_HEAD = 3, 30
_NOWHERE = Surroundings(None, None, False, None)


def find_published(text: Text, kind: DocumentKind) -> PartialDate | None:
    """The date that the document gives itself: a dateline, a labelled date, the date of a meeting or signature.

    A day goes before a month in a heading, and the first published date before an update; ``None`` when no date stands
    by itself.
    """
    return _prefer(text, kind, _OF_PAGE)


def find_own_day(text: Text, kind: DocumentKind) -> PartialDate | None:
    """The day that a direction or notice itself bears, however its page is dated: that of its signature or giving, else
    that of its title, else that of the page; ``None`` where none is told."""
    return _prefer(text, kind, _OF_ORDER)


def find_page_day(text: Text, kind: DocumentKind) -> PartialDate | None:
    """The day on which a direction or notice was published, where its page tells one; ``None`` for any other document."""
    return find_published(text, kind) if kind in ORDERS else None


def _prefer(text: Text, kind: DocumentKind, order: Mapping[_Use, int]) -> PartialDate | None:
    """The first of the document's dates in the use that goes before the others."""
    best: tuple[int, PartialDate] | None = None
    for use, date in _find_dates(text, kind):
        rank = order[use]
        if rank == 0:
            return date
        if best is None or rank < best[0]:
            best = rank, date
    return best[1] if best else None


def _find_dates(text: Text, kind: DocumentKind) -> Iterator[tuple[_Use, PartialDate]]:
    """The dates that stand by themselves, in order, each with what it is there for."""
    for number, block, is_signed in _find_blocks(text, kind):
        paragraph = text.text[block.start : block.end]
        may_date = len(paragraph) <= _SHORT or _MAY_DATE.search(
            text.lowered, block.start, block.end
        )
        if not may_date or not _HAS_FIGURE.search(paragraph):
            continue
        for wording in text.wordings_in(block.start, block.end):
            if wording.form not in _DATED_FORMS:
                continue
            date = resolve(wording, text.text[wording.core_start : wording.end], _NOWHERE)
            start, end = wording.core_start - block.start, wording.end - block.start
            use = _read_use(paragraph, start, end, kind)
            if use is None and is_signed and _is_in_signature(paragraph[:start], paragraph[end:]):
                use = "own"
            if use is None and number < _FIRST_LINES and _may_head(date, paragraph[:start]):
                use = "page" if _is_heading_date(block, paragraph, start, end) else None
            if date.value is not None and use is not None:
                is_month = use == "page" and date.precision != "day"
                yield ("title" if is_month else use), date


def _find_blocks(text: Text, kind: DocumentKind) -> Iterator[tuple[int, Block, bool]]:
    """The paragraphs that may date a document, each with its number among them and whether it is of a signature."""
    front = _find_front(text, kind)
    late = text.paragraphs[front:]
    blocks = [(block, False) for block in _until_changes(text, text.paragraphs[:front])]
    if kind in (*ORDERS, "letter"):
        blocks += [(block, False) for block in _find_back(text)]
    if kind in ORDERS:
        blocks += [(block, True) for block in _find_signed(text, late)]
    blocks += [
        (b, False) for b in late if _OPENS_DATED.match(text.text, b.start, min(b.end, b.start + 40))
    ]
    for number, (block, is_signed) in enumerate(blocks):
        yield number, block, is_signed


def _find_signed(text: Text, late: Sequence[Block]) -> Iterator[Block]:
    """The lines of a signature and the few below it, wherever it stands: notes on the paper may follow it."""
    for number, block in enumerate(late):
        if _SIGNING.match(text.text, block.start, block.end):
            yield from late[number : number + _SIGNATURE_LINES]


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
    annex = next(
        (n for n, b in enumerate(late) if _ANNEX.match(text.text, b.start, b.end)), len(late)
    )
    return [*late[:annex][-_BACK_PARAGRAPHS:], *late[annex:][-_BACK_PARAGRAPHS:]]


def _until_changes(text: Text, blocks: Sequence[Block]) -> Iterator[Block]:
    """The paragraphs before the history of a page, whose days are those of changes to the page."""
    return takewhile(lambda block: not UPDATES.match(text.text, block.start, block.end), blocks)


def _read_use(paragraph: str, start: int, end: int, kind: DocumentKind) -> _Use | None:
    """What a date is there for, by what stands before and after it in its paragraph."""
    before, after = paragraph[:start], paragraph[end:]
    before = _WEEKDAY_LAST.sub("", before)
    label = _LABEL.search(before)
    if _DUE_LAST.search(before) or (label and _is_of_row(label, kind)):
        return None
    if label and _labels(label, before):
        return _use_of(label["label"].lower())
    if _is_of_paper(before, after, kind):
        return "own"
    if kind == "minutes" and _is_of_meeting(before, after):
        return "page"
    if _NAME_ALONE.fullmatch(before) and not _NOISE.sub("", after):
        return "page"
    if not before.strip() and _BY_REPORTER.fullmatch(after):
        return "page"
    if (not before.strip() or _BY_PAPER.fullmatch(before)) and _FILED_UNDER.fullmatch(after):
        return "page"
    if kind in ("news", "press_release") and _is_alone_between_bars(before, after):
        return "page"
    beside = _HEAD_BESIDE.sub("", before + after) if kind in _SELF_DATED else before + after
    if not _NOISE.sub("", beside) or (BYLINE.match(before) and len(paragraph) < 80):
        return "page"
    return None


def _use_of(label: str) -> _Use:
    """What a labelled date is there for: the paper's own day, that of its page, or that of a change to the page."""
    if "updated" in label:
        return "updated"
    return "own" if label.startswith(_OF_PAPER) else "page"


def _is_of_meeting(before: str, after: str) -> bool:
    """Whether a day is that of the meeting: it was *held on* it, or a line that is no sentence names it; the minutes of
    an earlier meeting, that this one agrees, are of another day."""
    if _EARLIER_MINUTES.match(after):
        return False
    is_line = len(before) + len(after) < _SHORT and not after.rstrip().endswith(_SENTENCE_ENDS)
    return is_line or bool(_MEETING.search(before))


def _is_alone_between_bars(before: str, after: str) -> bool:
    """Whether a day has a part of a short line to itself: *News | 2 October 2015 | by Pat Writer*."""
    beside = f"{_BARS.split(before)[-1]} {_BARS.split(after)[0]}"
    is_set_apart = _BARS.search(before) or (not before.strip() and _BARS.match(after))
    is_short = bool(is_set_apart) and len(before) + len(after) <= _SHORT
    return is_short and not _NOISE.sub("", beside)


def _is_of_row(label: re.Match[str], kind: DocumentKind) -> bool:
    """*Issued on* in a page that is no paper itself: the day of a paper that it lists."""
    return kind == "other" and label["label"].lower().startswith(_ISSUING)


def _labels(label: re.Match[str], before: str) -> bool:
    """Whether a label opens its line or a sentence of it, or ends in a colon."""
    opens = label.start() < _NEAR_START or _NEW_START.search(before, 0, label.start())
    return bool(opens or ":" in label.group() or _opens_line(label, before))


def _opens_line(label: re.Match[str], before: str) -> bool:
    """Whether a label that names no paper opens a line, though lines were run together: *Statement on our services
    Released 22 May 2015*."""
    is_capital = before[label.start()].isupper() and len(before) <= _SHORT
    return is_capital and _RUN_ON.search(before, 0, label.start()) is not None


def _is_of_paper(before: str, after: str, kind: DocumentKind) -> bool:
    """Whether a day is told as that on which the document was given or signed."""
    if kind in _GIVEN and _GIVEN[kind].search(before):
        return True
    is_order = kind in ("direction", "improvement_notice")
    return is_order and bool(
        _SIGNED_ON.match(_SIGNED_BEHIND.sub("", before)) or _is_signature(before, after)
    )


def _is_signature(before: str, after: str) -> bool:
    """Whether a day stands beside nothing but names and offices: *16 May 2014  Director, Department for Education*."""
    before = _SIGNED_BEHIND.sub("", before)
    is_between = before.strip() and after.strip() and not _SIGNED_FOR.match(before)
    return not is_between and _is_in_signature(before, after)


def _is_in_signature(before: str, after: str) -> bool:
    """Whether nothing but names and offices stands before and after a day in its paragraph."""
    rest = f"{before} {after}".strip()
    return bool(
        len(rest) <= _SHORT and _SIGNATURE.fullmatch(rest) and not _NO_SIGNATURE.search(rest)
    )


def _may_head(date: PartialDate, before: str) -> bool:
    """Whether a date can close a heading as that of the paper: a day, or a month set apart (*Board news, January 2022*)."""
    if date.precision == "day":
        return True
    apart = _SET_APART.search(before) and not _OF_ELSE.search(before)
    return date.precision == "month" and bool(apart)


def _is_heading_date(block: Block, paragraph: str, start: int, end: int) -> bool:
    """Whether a day closes a heading, or one of the lines that a document opens with, and no preposition takes it."""
    before, after = _WEEKDAY_LAST.sub("", paragraph[:start]), paragraph[end:]
    if after.strip(" ).") or after.startswith(".") or len(paragraph) > _SHORT * 2:
        return False
    is_line = block.kind == "heading" or (block.kind == "paragraph" and len(paragraph) <= _SHORT)
    is_own = _HEADING_LED.search(before) and not _PREPOSITION_LAST.search(before)
    return bool(is_line and is_own and not _NO_SIGNATURE.search(before[-12:]))


def find_day(
    document: Document, text: Text, kind: DocumentKind, *, told: PartialDate | None
) -> PartialDate | None:
    """The day from which a document counts: that which it bears itself, where it is one that does, else that of its
    publication, as ``told``, as the file gives it, or as the text does."""
    given = told or document.metadata.published
    is_dated_by_itself = kind in _SELF_DATED  # a letter may be scanned long after it was written
    find = find_own_day if kind in ORDERS else find_published
    own = find(text, kind) if given is None or is_dated_by_itself else None
    if told is not None:
        return own if own and _is_signed(own, kind) else told
    return own or given


def _is_signed(own: PartialDate, kind: DocumentKind) -> bool:
    """Whether a letter or order bears this day, from which it counts however late it was published."""
    return own.precision == "day" and (kind == "letter" or kind in ORDERS)
