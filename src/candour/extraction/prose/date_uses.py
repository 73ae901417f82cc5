"""What a date that stands by itself is there for: whether a paper bears it, its page does, or the page was changed on it."""

import re
from typing import Literal

from candour.extraction.before import Before
from candour.extraction.parties.names import FULL
from candour.extraction.prose.front import BYLINE
from candour.facts.extract import DocumentKind

Use = Literal["own", "told", "page", "title", "updated"]
"""What a date is there for: the paper bears it, its page tells it of the paper or bears it itself, its title gives the month, the page was changed on it."""
SELF_DATED = frozenset(
    {"letter", "direction", "improvement_notice", "email", "foi_response", "minutes"}
)
_DUE_LAST = Before(
    r"\b(?:by|before|until|within|no later than|not later than|from):?\s+(?:the\s+(?:end\s+of\s+)?)?$",
    re.IGNORECASE,
    reach=64,
)
_SIGNED_ON = re.compile(
    r"^(?:(?:statutory |improvement |formal )*(?:directions?|notice) )?(?:signed|sealed|issued|served|given (?:under|by))\b(?:(?!\b(?:which|published|reports?|because|found|judged)\b).){0,120}\b(?:on|this)\s*(?:(?:the|this|day of)\s*)*$",
    re.IGNORECASE,
)
_LABEL = Before(
    r"\b(?P<label>first published|published(?: on)?|publication date|created on|posted(?: on| by)?|issued(?: on)?|served(?: on)?|signed(?: on| this)?|given on|given this|release date|released(?: on)?|for immediate release|sent|made(?: on| this)?|dated?(?: this)?|"
    r"date of (?:issue|letter|notice|direction)|delivered on|answered(?: on)?|statement made(?: on)?|last updated|updated)\s*:?\s*"
    r"(?:(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]m)?(?:\s*(?:gmt|bst))?,?\s+)?(?:on\s+|the\s+)?$",
    re.IGNORECASE,
    reach=80,
)
_OF_PAPER = ("issued", "served", "signed", "given", "made", "date")
_ISSUING = ("issued", "served", "signed", "given", "made")
_RUN_ON = re.compile(r"\b[a-z’']+\s+$")
_AFTER_BYLINE = re.compile(r"\b(?:Reporter|Correspondent|Editor|Writer)\s+$")
_NEW_START = re.compile(r"[.:|–—]\s+$")
SHORT = 110
_NEAR_START = 4
_LONGEST_BYLINE = 65
_MEETING = re.compile(r"\bheld\b.{0,60}\bon\s*$", re.IGNORECASE)
_EARLIER_MINUTES = re.compile(
    r"(?:[\s,]+(?:be|were|was|are|as|having|had|been))*[\s,]+(?:agreed|approved|confirmed|signed|accepted|received|circulated|noted|taken)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = (".", ";", ":", "?", "!", "”", '"')
_GIVEN = {
    "direction": re.compile(
        r"\bthis (?:(?:revised|amended|further|new) )?(?:statutory )?direction\b(?: ?\((?:“|‘|\")?the [^)]{3,30}\))?(?:(?!\b(?:direction|notice|letter|supersed\w+|replac\w+|revok\w+|withdr\w+|tak\w+\s+the\s+place)\b).){0,60}\b(?:given|issued|made)\b(?:(?!\b(?:direction|notice|letter|which|published|reports?|because|found|judged)\b).){0,170}\bon\s*$",
        re.IGNORECASE,
    ),
    "improvement_notice": re.compile(
        r"\bthis (?:(?:revised|amended|further|new) )?(?:improvement )?notice\b(?: ?\((?:“|‘|\")?the [^)]{3,30}\))?(?:(?!\b(?:direction|notice|letter|supersed\w+|replac\w+|revok\w+|withdr\w+|tak\w+\s+the\s+place)\b).){0,60}\b(?:given|issued|served)\b(?:(?!\b(?:direction|notice|letter|which|published|reports?|because|found|judged)\b).){0,170}\bon\s*$",
        re.IGNORECASE,
    ),
    "report": re.compile(r"^(?:report to|meeting|committee)\b.{0,90}$", re.IGNORECASE),
    "improvement_plan": re.compile(r"^(?:adopted|approved|agreed)\b.{0,60}\bon\s*$", re.IGNORECASE),
}
_NAME_ALONE = re.compile(
    rf"{FULL}(?:,?\s+(?:[A-Za-z]+\s+){{0,4}}(?i:reporter|correspondent|editor))?\s*[|,·–-]?\s*"
)
WEEKDAY_LAST = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?,?\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"[\s|•·,.:;()–—-]+|\b(?:by|on|at|am|pm|gmt|bst|updated|published|last|first|posted|date|dated|(?:press|media|news) (?:release|statement)|for immediate (?:release|use)|news|the|min read|\d+ comments?|\d{1,2}[:.]\d\d(?:am|pm)?)\b",
    re.IGNORECASE,
)
# What stands beside the day in the head of a letter: *9 April 2019   Our ref: 12/345   By email*.
_HEAD_BESIDE = re.compile(
    r"\b(?:(?:our|your|my)\s+)?ref(?:erence)?(?:\s+no)?\b\.?\s*:?\s*[\w/.-]*\d[\w/.-]*|\b(?:sent\s+)?(?:by|via)\s+e-?mail(?:\s+only)?\b",
    re.IGNORECASE,
)
# The day of a letter at the right of the last line of an address: *Leader, Ambermere City Council          13 March 2018*.
_ADDRESS = re.compile(
    r"(?:(?:[A-Z][\w’'.-]*|\d{1,4}[A-Z]{0,2}|of|the|and|upon|on|in|le|for)(?:,\s*|\s+))+", re.ASCII
)
_NO_ADDRESS = re.compile(
    r"\b(?:ofsted|inspection|review|visit|report|letter|notice|direction|meeting|services|act|improvement|re|published|dated|until|from|by|since|of|on|in)\s+$|\b(?:letter|notice|direction|report|inspection|visit|meeting|re)\b",
    re.IGNORECASE,
)
_BARS = re.compile(r"\s[|·•/]\s")
# *NEWS 10 March 2016 at 5:04pm*, and a day beside the number of its page.
_IN_CAPITALS = re.compile(r"(?:[A-Z]{3,}\s+){1,3}")
_PAGE_NUMBER = re.compile(r"\s+\d{1,3}\s*")
_SIGNATURE = re.compile(
    r"(?:(?:(?-i:[A-Z])[\w.’'&-]*|of|for|and|the|an?|in|to|this|on\s+behalf\s+of|by\s+authority\s+of|signed|official|member|senior|civil|servant|dated)(?:[\s,:]+|$))*",
    re.IGNORECASE,
)
_SIGNED_FOR = re.compile(r"signed\b|(?:by|on)\s+(?:authority|behalf)\s+of\b", re.IGNORECASE)
# The department stands beside the day, below who signs: *A Deputy Director* *22nd March 2010     Department for Education*.
_OF_DEPARTMENT = re.compile(r"\s*(?:the\s+)?Department\s+(?:for|of)\s")
# Where lines are run together the signature begins behind the last sentence: *… until further notice. Signed by authority of …*
_SIGNED_BEHIND = re.compile(
    r"^.*[.;]\s+(?=(?:Signed|By\s+(?:the\s+)?authority\s+of|(?:For\s+and\s+)?[Oo]n\s+behalf\s+of)\b)",
    re.DOTALL,
)
NO_SIGNATURE = re.compile(
    r"\b(?:review|end|expir\w*|deadline|due|force|effect|inspection|ofsted|report|until|meeting|page|version|draft|act)\b|^\s*(?:the\s+)?(?:[\w’\'-]+\s+){0,3}?(?:letters?|statements?|guidance|annex|appendix)\b",
    re.IGNORECASE,
)
_BY_REPORTER = re.compile(
    rf"\s*[/|,·–-]?\s*By:?\s+{FULL}(?:,\s[\w ]{{3,30}})?(?:\s+\d+\s+comments?)?\s*", re.IGNORECASE
)
# *by Ambermere Weekly on 9 May 2013 in Children, Workforce*
_BY_PAPER = re.compile(r"(?:posted\s+|written\s+)?by\s+[\w’'.& -]{2,50}?\s+on\s+", re.IGNORECASE)
_FILED_UNDER = re.compile(r"(?:\s+in\s+[\w’',& -]{3,60})?\s*", re.IGNORECASE)


def read_use(paragraph: str, start: int, end: int, kind: DocumentKind) -> Use | None:
    """What a date is there for, by what stands before and after it in its paragraph."""
    before, after = paragraph[:start], paragraph[end:]
    before = WEEKDAY_LAST.sub("", before)
    label = _LABEL.search(before)
    if _DUE_LAST.search(before) or (label and _is_of_row(label, kind)):
        return None
    if label and _labels(label, before):
        return _use_of(label["label"].lower())
    if _is_of_paper(before, after, kind):
        return "own"
    if kind == "minutes" and _is_of_meeting(before, after):
        return "page"
    return "page" if _heads_page(before, after, kind) else None


def _heads_page(before: str, after: str, kind: DocumentKind) -> bool:
    """Whether a day stands in the head of a page with nothing but its byline, its time, its section or a page's number."""
    opens, ends = not before.strip(), not _NOISE.sub("", after)
    if (_NAME_ALONE.fullmatch(before) or _IN_CAPITALS.fullmatch(before)) and ends:
        return True
    if opens and (_BY_REPORTER.fullmatch(after) or _PAGE_NUMBER.fullmatch(after)):
        return True
    if (opens or _BY_PAPER.fullmatch(before)) and _FILED_UNDER.fullmatch(after):
        return True
    if kind in ("news", "press_release") and _is_alone_between_bars(before, after):
        return True
    beside = _HEAD_BESIDE.sub("", before + after) if kind in SELF_DATED else before + after
    is_short = len(before) + len(after) < _LONGEST_BYLINE
    return not _NOISE.sub("", beside) or bool(BYLINE.match(before) and is_short)


def _use_of(label: str) -> Use:
    """What a labelled date is there for: the paper's own day, that of its page, or that of a change to the page."""
    if "updated" in label:
        return "updated"
    return "own" if label.startswith(_OF_PAPER) else "page"


def _is_of_meeting(before: str, after: str) -> bool:
    """Whether a day is that of the meeting: it was *held on* it, or a line that is no sentence names it; the minutes of
    an earlier meeting, that this one agrees, are of another day."""
    if _EARLIER_MINUTES.match(after):
        return False
    is_line = len(before) + len(after) < SHORT and not after.rstrip().endswith(_SENTENCE_ENDS)
    return is_line or bool(_MEETING.search(before))


def _is_alone_between_bars(before: str, after: str) -> bool:
    """Whether a day has a part of a short line to itself: *News | 2 October 2015 | by Pat Writer*."""
    beside = f"{_BARS.split(before)[-1]} {_BARS.split(after)[0]}"
    is_set_apart = _BARS.search(before) or (not before.strip() and _BARS.match(after))
    is_short = bool(is_set_apart) and len(before) + len(after) <= SHORT
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
    is_capital = before[label.start()].isupper() and len(before) <= SHORT
    is_led = _RUN_ON.search(before, 0, label.start()) or _AFTER_BYLINE.search(
        before, 0, label.start()
    )
    return is_capital and is_led is not None


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
    is_between = is_between and not _OF_DEPARTMENT.match(after)
    return not is_between and is_in_signature(before, after)


def closes_address(before: str, after: str) -> bool:
    """Whether a day stands alone at the end of a line of names in the head of a letter: its place or its reader."""
    is_line = len(before) <= SHORT and not after.strip(" .")
    return bool(is_line and _ADDRESS.fullmatch(before) and not _NO_ADDRESS.search(before))


def is_in_signature(before: str, after: str) -> bool:
    """Whether nothing but names and offices stands before and after a day in its paragraph."""
    rest = f"{before} {after}".strip()
    return bool(len(rest) <= SHORT and _SIGNATURE.fullmatch(rest) and not NO_SIGNATURE.search(rest))
