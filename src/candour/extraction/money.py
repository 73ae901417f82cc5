"""Quantities in prose: sums of money, and numbers of posts, people and places.

A quantity is a number and a unit, with what the document says of its limits: *more than* and *at least*
give ``at_least``, *up to* gives ``at_most``. Whether it is promised, owed or merely counted is not for
this module to say.

The nouns that are units stand in ``data/units.toml``.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from candour.extraction.anycase import any_of
from candour.extraction.numerals import (
    DIGITS,
    SCALE,
    SCALES,
    WORDED,
    WORDS,
    read_digits,
    read_number,
    read_part,
)
from candour.extraction.ranges import extend_sum, find_low
from candour.extraction.words import lower_alike

_AT_LEAST = r"more than|over|at least|in excess of|upwards of|no fewer than|no less than|not less than|above|nearly double"
_AT_MOST = r"up to|no more than|a maximum of|as many as|as much as"
_ABOUT = r"about|around|approximately|some|nearly|almost|roughly|just over|just under|close to"
_RANGE = r"between\s+£?[\d.,]+\s?(?:k|m|bn|million|billion)?\s+and"
_LOW = re.compile(rf"(?P<digits>{DIGITS})\s?(?P<scale>k|m|bn|million|billion)?")
_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")
_LIMIT = rf"(?:(?P<between>{_RANGE})|(?P<at_least>{_AT_LEAST}|just over)|(?P<at_most>{_AT_MOST})|(?P<about>{_ABOUT}))\s+"
_MORE = r"(?:an?\s+)?(?:further|extra|additional|new|another)\s+"
_MONEY = re.compile(
    rf"(?:\b{_LIMIT})?(?:\b(?P<more>{_MORE}|another\s+))?"
    rf"(?:£\s?(?P<pounds>{DIGITS})(?!\d|,\d)(?:\s?(?P<scale>{SCALE}))?\+?"
    rf"|(?P<plain>{DIGITS})\s?(?P<plain_scale>m|million|billion|bn|thousand)?\s+pounds\b"
    rf"|\b(?P<worded>half[\s-]+a|(?:a\s+)?quarter\s+of\s+a|three[- ]quarters\s+of\s+a|an?|{WORDED})[\s-]+"
    r"(?P<worded_scale>million|billion|thousand)\s+pounds\b)"
)
_LIMIT_LAST = re.compile(rf"\b{_LIMIT}(?:{_MORE})?$")
_LIMIT_REACH = 40
# Before a number that is the second half of something else: *2019-20 posts*, *1,5 posts*, *one to one workers*.
_NOT_BEFORE = (*"£.,/-–", "one to ")


class Quantity(NamedTuple):
    """A number and its unit; the span takes in words like *more than*, and the noun that gives the unit.

    ``number_start`` is where the number itself begins.
    """

    start: int
    end: int
    number_start: int
    value: int | float
    unit: str
    at_least: bool
    at_most: bool


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The sums of money and the counts of posts, people and places in a text, in order; empty for none.

    >>> for found in find_quantities("spend £7.4m on at least 95 extra family support posts"):
    ...     print(found.value, found.unit, found.at_least)
    7400000 GBP False
    95 posts True
    """
    lowered = lower_alike(text)
    return tuple(sorted([*_find_money(lowered), *_find_counts(lowered)]))


def _find_money(text: str) -> list[Quantity]:
    found: list[Quantity] = []
    if "£" not in text and "pounds" not in text:
        return found
    floor = 0
    for match in _MONEY.finditer(text):
        if match.start() < floor:
            continue
        name = next(name for name in ("pounds", "plain", "worded") if match[name])
        scale = match["scale"] or match["plain_scale"] or match["worded_scale"] or ""
        number = read_part(match[name]) if name == "worded" else read_digits(match[name])
        value = _lowest(match, scale) or number * SCALES.get(scale, 1)
        number_start = match.start(name) - (1 if name == "pounds" else 0)
        range_ = extend_sum(text, number_start, match.end(), number, scale)
        value, floor = range_ or (value, match.end())
        found.append(_quantity(match, floor, number_start, value, "GBP", is_range=bool(range_)))
    return found


def _find_counts(text: str) -> list[Quantity]:
    pattern, units, openers = _load_units()
    found: list[Quantity] = []
    words = set(_WORD.findall(text))
    if words.isdisjoint(openers) or (words.isdisjoint(WORDS) and not _DIGIT.search(text)):
        return found
    for match in pattern.finditer(text):
        start, unit = match.start("number"), units[match["noun"]]
        value = read_number(match["number"])
        low = None if match["between"] else find_low(text, start, value)
        if low:
            found.append(_counted_from(text, match, low, unit))
        elif not text[:start].endswith(_NOT_BEFORE):
            value = _lowest(match, "") or value
            found.append(_quantity(match, match.end("noun"), start, value, unit))
    return found


def _counted_from(text: str, match: re.Match[str], low: tuple[float, int], unit: str) -> Quantity:
    """A range of counts: its lower end, with the limit that stands before the two: *up to 3 or 4*."""
    value, start = low
    before = text[max(start - _LIMIT_REACH, 0) : start]
    limit = _LIMIT_LAST.search(before)
    counted = _quantity(match, match.end("noun"), match.start("number"), value, unit, is_range=True)
    if limit is None:
        return counted._replace(start=start)
    is_over = limit["at_least"] is not None
    return counted._replace(
        start=start - len(before) + limit.start(),
        at_least=is_over,
        at_most=limit["at_most"] is not None,
    )


def _quantity(
    match: re.Match[str],
    end: int,
    number_start: int,
    value: float,
    unit: str,
    *,
    is_range: bool = False,
) -> Quantity:
    value = round(value, 6)
    whole = int(value) if float(value).is_integer() else value
    is_over = match["at_least"] is not None or match["between"] is not None
    is_limited = match["at_most"] is not None
    at_least = is_over or (is_range and not (is_limited or match["about"]))
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    return Quantity(start, end, number_start, whole, unit, at_least, is_limited)


def _lowest(match: re.Match[str], scale: str) -> float | None:
    """The lower end of a range, in the scale of the upper one where it names none of its own."""
    if not match["between"]:
        return None
    low = _LOW.search(match["between"])
    return read_digits(low["digits"]) * SCALES.get(low["scale"] or scale, 1) if low else None


@cache
def _load_units() -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    """The pattern that finds counts in lower case, the unit of every noun, and the first words of the nouns."""
    data = tomllib.loads(
        files("candour.extraction").joinpath("data/units.toml").read_text(encoding="utf-8")
    )
    units = {noun: unit["name"] for unit in data["unit"] for noun in unit["nouns"]}
    nouns, adjectives = any_of(units), any_of(data["adjectives"])
    pattern = re.compile(
        rf"(?:\b{_LIMIT})?(?:\b{_MORE})?(?<![\w.£])(?P<number>{DIGITS}|\b(?:{WORDED})\b)\+?\s+"
        rf"(?:of\s+)?(?:(?:{adjectives})[,\s]+(?:and\s+)?){{0,6}}?(?P<noun>{nouns})\b"
    )
    return pattern, units, frozenset(_WORD.findall(noun)[0] for noun in units)
