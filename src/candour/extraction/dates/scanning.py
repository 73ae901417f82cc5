"""Finding the wordings of dates in a text, before anything is resolved.

One pass finds the core of each wording (*19 October*, *next year*, *three months*); what stands directly
before it (*by the end of*, *no later than*) is read backwards from there.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from candour.extraction.dates.calendar import MONTHS, NUMBERS, WEEKDAYS
from candour.extraction.dates.mention import Relation

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_YEAR = r"(?:19[5-9]\d|20\d\d)(?![\d%])"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:\s?(?:st|nd|rd|th)\b)?"
_NUMBER = "(?i:" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r"|\d{1,3})"
_UNIT = r"(?:working days?|days?|weeks?|months?|years?)"
_WEEKDAY = "(?:" + "|".join(day.title() for day in WEEKDAYS) + ")"
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)"
_PLACE = r"(?:early|late|later|earlier|mid)"

_CORE = re.compile(
    "|".join(
        (
            r"(?P<iso>20\d\d-[01]\d-[0-3]\d)(?!\d)",
            r"(?P<figures>\d{1,2}(?P<stroke>[/.])\d{1,2}(?P=stroke)(?:(?:19|20)\d\d|\d\d))(?![\d%/])",
            r"(?P<financial>20\d\d\s?[/–-]\s?(?:20)?\d\d)(?![\d/–-])",
            rf"(?P<range>{_DAY}(?:\s+{_MONTH})?(?:,?\s+{_YEAR})?\s*(?:–|-|\bto\b|\band\b|\buntil\b)\s*"
            rf"(?:{_WEEKDAY},?\s+)?{_DAY}\s+{_MONTH}(?:,?\s+{_YEAR})?)",
            rf"(?P<months>{_MONTH}(?:\s+{_YEAR})?\s*(?:–|-|\bto\b|\band\b|\buntil\b)\s*{_MONTH}\s+{_YEAR})",
            rf"(?P<dmy>{_DAY}\s+(?:day\s+)?(?:of\s+)?{_MONTH}(?:,?\s+(?:of\s+)?{_YEAR}|\s+(?:this|last|next|the same) year)?)",
            rf"(?P<mdy>{_MONTH}\s+{_DAY}(?![\d%,.]\d|\d)(?:,\s*{_YEAR}|\s+{_YEAR})?)",
            rf"(?P<my>{_MONTH},?\s+(?:of\s+)?(?:{_YEAR}|(?:this|last|next|the following|the same|that) year\b))",
            rf"(?P<season>{_SEASON}(?:\s+(?:of\s+)?{_YEAR}|\s+term\s+{_YEAR}))",
            rf"(?P<month>{_MONTH})(?![\w-])",
            rf"(?P<weekday>{_WEEKDAY}\b(?!s)(?!,?\s+(?:the\s+)?(?:{_DAY}\s|{_MONTH}\s+\d)))",
            r"(?P<relative>(?i:(?:next|last|this|following|previous|same|that)\s+"
            rf"(?:year|month|week|{_SEASON}|{_WEEKDAY}|{_MONTH})\b(?!-long|ly|[’']s))"
            r"|\b(?:year|month|new year|New Year)\b(?![’'-]))",
            r"(?P<near>(?i:yesterday|today(?![’']s)|tomorrow))\b",
            rf"(?P<length>{_NUMBER}(?:\s+(?:further|more|consecutive|calendar|full|additional))?[\s-]+{_UNIT}\b[’']?"
            r"(?:\s+(?:ago|later|earlier|before|time|period)\b)?)",
            r"(?P<recurring>(?i:every\s+(?:other\s+)?(?:(?:\w+\s+)?(?:days?|weeks?|fortnight|months?|quarters?|years?)\b)"
            r"|each\s+(?:week|month|quarter|year)\b|once\s+a\s+(?:week|fortnight|month|quarter|year)\b"
            r"|(?:six-|three-|two-|four-)?monthly\b|fortnightly\b|weekly\b|quarterly\b|annually\b))",
            rf"(?P<year>{_YEAR})(?![/–-]\d)",
        )
    )
)
_BEFORE = re.compile(
    r"(?:(?P<relation>\b(?:no later than|not later than|by no later than|on or before|at the latest by|by|before|"
    r"prior to|until|till|up to|from|with effect from|since|after|following|within|for|over|during|throughout|"
    r"on|in|dated|of|as of|as at|between|at|around|about|towards|and|this|first))\s+)?"
    r"(?:(?:an?|its)\s+(?:anticipated|expected|initial|minimum|maximum|further|period of)\s+)?"
    r"(?:at least\s+|no more than\s+|up to\s+|a further\s+|approximately\s+|around\s+)?"
    r"(?:the\s+)?(?:(?:next|first|past|last|coming|following|initial)\s+(?=$))?"
    r"(?:(?P<place>end(?:ing)? of|close of(?: play on)?|beginning of|start of|middle of|"
    r"early|earlier|late|later|mid|latter part of|first half of|second half of)(?:\s+|-)(?:in\s+)?(?:the\s+)?)?"
    rf"(?:{_WEEKDAY},?\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_AFTER_LENGTH = re.compile(
    r"\s*(?:of|from|after|following|beginning with|starting (?:on|from))\s+"
    r"(?P<anchor>(?:the\s+)?(?:date\s+(?:of|on which)\s+)?(?:this|the)\s+(?:\w+\s+)?(?:direction|notice|letter|order|report)\b"
    r"(?:\s+(?:was|is|being)\s+(?:issued|made|given|published))?|(?:the\s+)?(?:date|issue|publication)\s+(?:of|hereof)"
    r"(?:\s+(?:this|the)\s+\w+)?|the date hereof|today)?"
)
_WORD = re.compile(r"\w+")
_OPENERS = frozenset(
    {*MONTHS, *WEEKDAYS, *(number.split("-")[0] for number in NUMBERS)}
    | {
        "spring",
        "summer",
        "autumn",
        "winter",
        "next",
        "last",
        "this",
        "following",
        "previous",
        "same",
        "that",
        "year",
        "month",
        "new",
    }
    | {
        "yesterday",
        "today",
        "tomorrow",
        "every",
        "each",
        "once",
        "monthly",
        "fortnightly",
        "weekly",
        "quarterly",
        "annually",
    }
)
_LAST_BEFORE = frozenset(
    {
        *WEEKDAYS,
        *("before", "until", "till", "from", "since", "after", "within", "for", "between"),
        *(
            "of",
            "as",
            "at",
            "to",
            "on",
            "in",
            "the",
            "an",
            "a",
            "its",
            "early",
            "earlier",
            "late",
            "later",
            "mid",
        ),
        *(
            "than",
            "least",
            "more",
            "further",
            "anticipated",
            "expected",
            "initial",
            "minimum",
            "maximum",
            "about",
        ),
        *(
            "next",
            "first",
            "past",
            "last",
            "coming",
            "following",
            "approximately",
            "around",
            "dated",
            "and",
            "this",
        ),
        *("over", "during", "throughout", "towards", "by", "up", "effect"),
    }
)
_LEFT_OUT = frozenset({"of", "and", "this", "at", "first", "about"})
_NEEDS_PLACE = frozenset({"may", "march"})
_RELATIONS: dict[str, Relation] = {
    **dict.fromkeys(
        (
            "no later than",
            "not later than",
            "by no later than",
            "on or before",
            "at the latest by",
            "by",
        ),
        "by",
    ),
    **dict.fromkeys(("before", "prior to"), "before"),
    **dict.fromkeys(("until", "till", "up to"), "until"),
    **dict.fromkeys(("from", "with effect from", "since", "between"), "from"),
    **dict.fromkeys(("after", "following"), "after"),
    **dict.fromkeys(("within",), "within"),
    **dict.fromkeys(("for", "over", "during", "throughout"), "for"),
}


class Wording(NamedTuple):
    """The wording of a date: ``form`` is the pattern's name, ``core`` its words, ``place`` what of it is
    meant (*end of*, *early*), ``anchor`` what a length is counted from (``None`` when nothing is said)."""

    start: int
    end: int
    core_start: int
    form: str
    core: str
    relation: Relation
    preposition: str
    place: str
    anchor: str | None = None


def scan(text: str) -> Iterator[Wording]:
    """The wordings of dates in a text, in order, none overlapping another."""
    floor = 0
    for word in _WORD.finditer(text):
        first = word.group()
        if word.start() < floor or not (first[0].isdigit() or first.lower() in _OPENERS):
            continue
        match = _CORE.match(text, word.start())
        wording = _read_wording(match, text, floor) if match else None
        if wording:
            floor = wording.end
            yield wording


def _read_wording(match: re.Match[str], text: str, floor: int) -> Wording | None:
    start, end = match.span()
    if start and text[start - 1] in "£$_/-." and text[max(start - 4, 0) : start].lower() != "mid-":
        return None
    form = match.lastgroup or ""
    core = match.group()
    before = _read_before(text, floor, start)
    preposition = " ".join(((before and before["relation"]) or "").lower().split())
    place = ((before and before["place"]) or "").lower()
    if not _is_date(form, core, preposition, place, text, end):
        return None
    anchor, end = _read_anchor(form, text, end)
    relation = _RELATIONS.get(preposition, "on")
    if relation == "for" and (
        form != "length" and (form != "relative" or preposition in ("for", "over"))
    ):
        relation = "on"
    begin = _find_begin(before, preposition, start)
    return Wording(begin, end, start, form, core, relation, preposition, place, anchor)


def _read_before(text: str, floor: int, start: int) -> re.Match[str] | None:
    """The preposition and the place before a core; the last word tells whether there can be one."""
    words = text[max(floor, start - 14) : start].replace("-", " ").split()
    if not words or words[-1].lower().strip(",") not in _LAST_BEFORE:
        return None
    for word in _WORD.finditer(text, max(floor, start - 60), start):
        if before := _BEFORE.match(text, word.start(), start):
            return before
    return None


def _find_begin(before: re.Match[str] | None, preposition: str, start: int) -> int:
    if before is None or not (preposition or before["place"]):
        return start
    if preposition and preposition not in _LEFT_OUT:
        return before.start("relation")
    return before.start("place") if before["place"] else start


def _is_date(form: str, core: str, preposition: str, place: str, text: str, end: int) -> bool:
    """Whether a wording that may be something else (the verb *may*, the number 2000) is a date here."""
    if form == "month":
        name = core.lower().rstrip(".")
        clear = bool(preposition or place) and preposition not in ("and", "of", "first", "this")
        if name in _NEEDS_PLACE and not clear:
            return preposition == "of" and bool(place)
        return len(name) > 3 or clear
    if form == "relative" and core.split()[0].lower() in ("following", "previous", "same"):
        return text[: end - len(core)].rstrip()[-3:].lower() == "the"
    if form == "year":
        plain = preposition in (
            "in",
            "since",
            "by",
            "during",
            "from",
            "until",
            "before",
            "after",
            "and",
            "between",
        )
        ahead = text[end : end + 14].split()
        named = bool(ahead) and ahead[0].strip(",.") in _DATED_NOUNS
        return bool(place) or (plain and not _counts(ahead)) or named
    if form == "relative" and " " not in core:
        return bool(place)
    if form == "relative" and core.lower() == "new year":
        return preposition in ("in", "by", "before", "from")
    if form == "length" and core.lower().startswith(("a ", "an ")):
        return preposition in ("within", "for", "in", "after") and not core.endswith("time")
    return True


_COUNTED = frozenset({"children", "people", "young", "more", "social", "new", "staff"})
_DATED_NOUNS = frozenset(
    {"inspection", "report", "letter", "judgement", "review", "visit", "direction", "notice"}
)


def _counts(ahead: list[str]) -> bool:
    """Whether the word after a number says that it counts something (*in 2000 homes*)."""
    word = ahead[0].strip(".,;:") if ahead else ""
    return word in _COUNTED or (word.isalpha() and word.endswith("s") and len(word) > 3)


def _read_anchor(form: str, text: str, end: int) -> tuple[str | None, int]:
    """What a length of time is counted from, and where the wording ends with it."""
    if form != "length":
        return None, end
    after = _AFTER_LENGTH.match(text, end)
    if after is None:
        return None, end
    if after["anchor"]:
        return after["anchor"].lower(), after.end()
    return "", end
