"""Finding the wordings of dates in a text, before anything is resolved.

One pass finds the core of each wording (*19 October*, *next year*, *three months*); what stands directly
before it (*by the end of*, *no later than*) is read backwards from there.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from candour.extraction.dates.mention import Relation
from candour.extraction.dates.openers import (
    COUNTED,
    DATED_NOUNS,
    FIRST_BEFORE,
    LAST_BEFORE,
    LEFT_OUT,
    NEEDS_PLACE,
    OPENERS,
    PLAIN_BEFORE_TIME,
    PLAIN_BEFORE_YEAR,
    RELATIONS,
)
from candour.extraction.dates.patterns import AFTER_LENGTH, BEFORE, WORDS_BEFORE, core_pattern
from candour.extraction.words import Words

_COMES_ROUND = re.compile(
    r"\s+(?:of|in)\s+(?:every|each|the)\s+(?:other\s+)?(?:calendar\s+)?(?:week|month|quarter)\b"
)
# Before *that day*; and what is to be done *on the same day*, always.
_BEFORE_THEN = ("on", "of", "dated", "from", "with effect from", "after")
# *a year before 1 June*, *a fortnight after that date*: behind a length that is told with an article.
_COUNTED_ON = re.compile(
    r"(?:(?<=before)|\s+(?:after|before|following|prior\s+to))\s+(?:\d|(?:that|the\s+same)\s+da|[A-Z][a-z]{2,8}\s+\d)"
)
_DUTY = re.compile(r"\b(?:must|shall|should|will|would|may|can|is|are|be)\s[^.;]{0,90}$")
_FARTHEST_BEFORE, _LONGEST_BEFORE, _FARTHEST_AHEAD = 60, 14, 40
# What a subject does, that stands right behind a year: *In 2019 inspectors found*.
_VERBS = frozenset(
    re.findall(
        r"\w+",
        "are began could did found had have judged left published rated reported returned said saw started told visited "
        "warned was were will would",
    )
)


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


def scan(words: Words) -> Iterator[Wording]:
    """The wordings of dates in a text, in order, none overlapping another."""
    floor = 0
    for start, word in words.find(OPENERS, figures=True):
        match = core_pattern(word).match(words.text, start) if start >= floor else None
        wording = _read_wording(match, words, floor) if match else None
        if wording:
            floor = wording.end
            yield wording


def _read_wording(match: re.Match[str], words: Words, floor: int) -> Wording | None:
    text = words.text
    start, end = match.span()
    if start and text[start - 1] in "£$_/-." and text[max(start - 4, 0) : start].lower() != "mid-":
        return None
    form = match.lastgroup or ""
    core = match.group()
    before = _read_before(words, floor, start)
    preposition = " ".join(((before and before["relation"]) or "").split())
    place = (before and before["place"]) or ""
    if not _is_date(form, core, preposition, place, text, end):
        return None
    anchor, end = _read_anchor(form, text, end)
    relation = RELATIONS.get(preposition, "on")
    if relation == "for" and (
        form != "length" and (form != "relative" or preposition in ("for", "over"))
    ):
        relation = "on"
    begin = _find_begin(before, preposition, start)
    return Wording(begin, end, start, form, core, relation, preposition, place, anchor)


def _read_before(words: Words, floor: int, start: int) -> re.Match[str] | None:
    """The preposition and the place before a core; the last word tells whether there can be one."""
    text = words.text
    floor = max(floor, text.rfind("\n", max(floor, start - _FARTHEST_BEFORE), start) + 1)
    last = text[max(floor, start - _LONGEST_BEFORE) : start].replace("-", " ").split()[-1:]
    if not last or last[0].lower().strip(",") not in LAST_BEFORE:
        return None
    leading = list(
        takewhile(_may_lead, words.back_from(start, max(floor, start - _FARTHEST_BEFORE)))
    )
    for at, word in reversed(leading):
        if word in FIRST_BEFORE and (match := BEFORE.match(words.lowered, at, start)):
            return match
    return None


def _may_lead(place: tuple[int, str]) -> bool:
    return place[1] in WORDS_BEFORE or (place[1][:1].isdigit() and place[1].endswith(("am", "pm")))


def _find_begin(before: re.Match[str] | None, preposition: str, start: int) -> int:
    if before is None or not (preposition or before["place"]):
        return start
    if preposition and preposition not in LEFT_OUT:
        return before.start("relation")
    return before.start("place") if before["place"] else start


def _is_date(form: str, core: str, preposition: str, place: str, text: str, end: int) -> bool:
    """Whether a wording that may be something else (the verb *may*, the number 2000) is a date here."""
    if form == "month":
        name = core.lower().rstrip(".")
        clear = bool(preposition or place) and preposition not in ("and", "of", "first", "this")
        if name in NEEDS_PLACE and not clear:
            return preposition == "of" and bool(place)
        return len(name) > 3 or clear
    if form in ("relative", "then"):
        return _is_relative(form, core, preposition, place, text[: end - len(core)])
    if form == "year":
        plain = preposition in PLAIN_BEFORE_YEAR
        ahead = text[end : end + _FARTHEST_AHEAD].split()
        named = bool(ahead) and ahead[0].strip(",.") in DATED_NOUNS
        named = named or (preposition == "of" and _is_of_paper(text[: end - len(core)]))
        return bool(place) or (plain and not _counts(ahead)) or named
    if form in ("season", "feast", "turn") and not core[-4:].isdigit():
        led_in = form == "feast" or text[: end - len(core)][-4:].lower() == "the "
        return preposition in PLAIN_BEFORE_TIME and (led_in or bool(place))
    if form == "weekday" and _COMES_ROUND.match(text, end):
        return False
    if form == "length" and core.lower().startswith(("a ", "an ")):
        if core.endswith(("ago", "earlier", "later")) or _COUNTED_ON.match(text, end):
            return True
        return preposition in ("within", "for", "in", "after") and not core.endswith("time")
    return True


def _is_relative(form: str, core: str, preposition: str, place: str, before: str) -> bool:
    """Whether *the same month*, *new year* or *that day* is a date: by the article or preposition before it."""
    if form == "then":
        is_duty = core.lower().startswith("same") and _DUTY.search(before)
        return preposition in _BEFORE_THEN and not is_duty
    words = core.lower().split()
    if words[0] in ("following", "previous", "same") or words[-1] in ("day", "after", "before"):
        return before.rstrip()[-3:].lower() == "the"
    if core.lower() == "new year":
        return preposition in ("in", "by", "before", "from")
    return " " in core or bool(place)


def _is_of_paper(before: str) -> bool:
    """Whether a paper or visit stands before *of* (*the inspection report of 2015*)."""
    words = before[-30:].lower().split()
    return len(words) > 1 and words[-1] == "of" and words[-2] in DATED_NOUNS


def _counts(ahead: list[str]) -> bool:
    """Whether the word after a number says that it counts something (*in 2000 homes*); no subject of a verb does (*In 2019
    inspectors found*)."""
    word = ahead[0].strip(".,;:") if ahead else ""
    if word in COUNTED:
        return True
    is_subject = len(ahead) > 1 and ahead[1] in _VERBS
    return word.isalpha() and word.endswith("s") and len(word) > 3 and not is_subject


def _read_anchor(form: str, text: str, end: int) -> tuple[str | None, int]:
    """What a length of time is counted from, and where the wording ends with it."""
    if form != "length":
        return None, end
    after = AFTER_LENGTH.match(text, end)
    if after is None:
        return None, end
    if after["anchor"]:
        return after["anchor"].lower(), after.end()
    return "", end
