"""Days counted from a day that the words name: *within six weeks of 3 January*, *two weeks before 1 September*.

A length and the day from which it is counted are one date. Where that day is not known to the day, nor is the one
counted from it.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from candour.extraction.dates.lengths import count_from
from candour.extraction.dates.mention import DateMention, Relation
from candour.extraction.dates.scanning import Wording
from candour.facts import PartialDate

# Between the length and the day; *beginning with* a day counts that day.
_JOINS = re.compile(
    r"\s*(?:(?P<with>(?:beginning|starting|commencing)\s+(?:with|on))|(?P<back>before|prior\s+to|preceding|ahead\s+of)"
    r"|(?P<ahead>after|following)|(?:of|from(?:\s+and\s+including)?|starting\s+from))\s+(?:(?:the|about)\s+)?(?:[A-Za-z]+day,?\s+)?(?:the\s+)?"
)
_COUNTED_BACK = ("before", "earlier")
_DAYS = frozenset({"iso", "figures", "dmy", "mdy", "then", "near", "weekday", "month", "my"})
_AT_LEAST = re.compile(
    r"\b(?:at\s+least|no(?:t)?\s+(?:less|fewer)\s+than|a\s+minimum\s+of)\s+$", re.I
)
_AT_MOST = re.compile(r"\b(?:by|no(?:t)?\s+(?:later|more)\s+than|at\s+(?:the\s+)?latest)\s+$", re.I)
_ABOUT = re.compile(
    r"\b(?:about|around|approximately|roughly|some|almost|nearly|over|under|(?:more|less)\s+than|barely|only)\s+$",
    re.I,
)
# *the six months after 1 June*, *a period of six months from 1 June*: a time that runs, and no day.
_RUNS = re.compile(
    r"\b(?:the|its|their|an?|initial|further|first|next|last|of|for|over|during|throughout|lasts?|runs)\s+$",
    re.I,
)
# *within two months before 1 September*: a time that ends on that day, and whose first day is no deadline.
_WINDOWS = ("within", "in", "during", "over", "for", "throughout")
_NO_MORE = re.compile(r"\b(?:no(?:t)?\s+more\s+than|at\s+most|a\s+maximum\s+of)\s+$", re.I)
_UNTIL = ("until", "till", "up to")
_OPENLY = ("", "and", "on", "about", "around")
_REACH = 24

Found = tuple[Wording, DateMention]


def join_counted(text: str, found: Iterable[Found]) -> Iterator[DateMention]:
    """The mentions of a text in order, each length and the day from which it is counted as one."""
    held: Found | None = None
    for wording, mention in found:
        joined = _join(text, held, wording, mention) if held else None
        if held and joined is None:
            yield held[1]
        if joined:
            yield joined
        held = None if joined else (wording, mention)
    if held:
        yield held[1]


def _join(text: str, held: Found, wording: Wording, named: DateMention) -> DateMention | None:
    length, counted = held
    if length.form != "length" or wording.form not in _DAYS or wording.place:
        return None
    core_end = length.core_start + len(length.core)
    is_back = length.core.lower().endswith(_COUNTED_BACK)
    joins = _JOINS.fullmatch(
        text, core_end - len("before") if is_back else core_end, wording.core_start
    )
    if joins is None or length.core.lower().endswith(("ago", "later")):
        return None
    relation = _relate(text, length, wording, counted, joins)
    if relation is None:
        return None
    words = text[length.core_start : wording.end]
    return DateMention(
        counted.start, named.end, _count(text, length, named, joins, words), relation
    )


def _relate(
    text: str, length: Wording, wording: Wording, counted: DateMention, joins: re.Match[str]
) -> Relation | None:
    """How the day counted is meant; ``None`` where the length runs from the day that is named, and gives no other."""
    before = text[max(length.core_start - _REACH, 0) : length.core_start]
    if joins["back"]:
        if _is_window(length, before):
            return "within"
        is_limit = _AT_LEAST.search(before) or length.preposition not in ("", "on")
        return "by" if is_limit else "on"
    if _AT_LEAST.search(before):
        return "after"
    if _AT_MOST.search(before):
        return "by"
    if length.preposition in _UNTIL:
        return "until"
    if counted.relation in ("by", "within", "after", "from", "before"):
        is_span = length.preposition == "in" and _RUNS.search(before)
        return None if is_span else counted.relation
    is_point = joins["ahead"] or wording.form == "then"
    return "on" if is_point and length.preposition in _OPENLY and not _RUNS.search(before) else None


def _is_window(length: Wording, before: str) -> bool:
    """Whether a length that ends on the day named is the time within which something is done."""
    return length.preposition in _WINDOWS or _NO_MORE.search(before) is not None


def _count(
    text: str, length: Wording, named: DateMention, joins: re.Match[str], words: str
) -> PartialDate:
    """The day so long after the day named, or before it; open where that is known only to the month, or the length only
    about."""
    first = named.date.earliest if named.date.precision == "day" else None
    before = text[max(length.core_start - _REACH, 0) : length.core_start]
    is_about = _ABOUT.search(before) and not _AT_MOST.search(before)
    day = count_from(first, length.core, back=bool(joins["back"])) if first else None
    is_window = joins["back"] and _is_window(length, before)
    if day is None or is_about or is_window:
        return PartialDate.unresolved(words)
    return PartialDate.on(day - timedelta(days=bool(joins["with"])), words)
