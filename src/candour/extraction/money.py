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
from candour.extraction.words import lower_alike
from candour.facts.numbers import TENS, UP_TO_NINETEEN

_SCALES = {
    "k": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "million": 1_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "billion": 1_000_000_000,
}
_WORDS = {word: number for number, word in enumerate(("zero", *UP_TO_NINETEEN))} | {
    word: 20 + 10 * number for number, word in enumerate(TENS)
}
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORDED = rf"(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(UP_TO_NINETEEN[:9])}))?|{'|'.join(reversed(UP_TO_NINETEEN))}|a dozen|(?:a|one|two|three|four|five)\ hundred"
_AT_LEAST = r"more than|over|at least|in excess of|upwards of|no fewer than|no less than|not less than|above|nearly double"
_AT_MOST = r"up to|no more than|a maximum of|as many as|as much as"
_ABOUT = r"about|around|approximately|some|nearly|almost|roughly|just over|just under|close to"
_RANGE = r"between\s+£?[\d.,]+\s?(?:k|m|bn|million|billion)?\s+and"
_LOW = re.compile(rf"(?P<digits>{_DIGITS})\s?(?P<scale>k|m|bn|million|billion)?")
_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"\d")
_NUMBERS = frozenset({*_WORDS, "dozen", "hundred"})
_LIMIT = rf"(?:(?P<between>{_RANGE})|(?P<at_least>{_AT_LEAST}|just over)|(?P<at_most>{_AT_MOST})|(?P<about>{_ABOUT}))\s+"
_MORE = r"(?:an?\s+)?(?:further|extra|additional|new|another)\s+"
_MONEY = re.compile(
    rf"(?:\b{_LIMIT})?(?:\b(?P<more>{_MORE}|another\s+))?"
    rf"(?:£\s?(?P<pounds>{_DIGITS})(?:\s?(?P<scale>k|m|mn|bn|b|thousand|million|billion)\b)?\+?"
    rf"|(?P<plain>{_DIGITS})\s?(?P<plain_scale>m|million|billion|bn|thousand)?\s+pounds\b"
    rf"|\b(?P<worded>half\s+a|(?:a\s+)?quarter\s+of\s+a|three[- ]quarters\s+of\s+a|an?|{_WORDED})\s+"
    r"(?P<worded_scale>million|billion|thousand)\s+pounds\b)"
)


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
    for match in _MONEY.finditer(text):
        name = next(name for name in ("pounds", "plain", "worded") if match[name])
        scale = match["scale"] or match["plain_scale"] or match["worded_scale"] or ""
        number = _read_part(match[name]) if name == "worded" else _number(match[name])
        value = _lowest(match, scale) or number * _SCALES.get(scale, 1)
        number_start = match.start(name) - (1 if name == "pounds" else 0)
        found.append(_quantity(match, match.end(), number_start, value, "GBP"))
    return found


def _find_counts(text: str) -> list[Quantity]:
    pattern, units, openers = _load_units()
    found: list[Quantity] = []
    words = set(_WORD.findall(text))
    if words.isdisjoint(openers) or (words.isdisjoint(_NUMBERS) and not _DIGIT.search(text)):
        return found
    for match in pattern.finditer(text):
        digits, noun = match["number"], match["noun"]
        if match.start("number") and text[match.start("number") - 1] in "£.,/":
            continue
        value = _lowest(match, "") or read_number_word(digits) or _number(digits)
        found.append(_quantity(match, match.end("noun"), match.start("number"), value, units[noun]))
    return found


def _quantity(
    match: re.Match[str], end: int, number_start: int, value: float, unit: str
) -> Quantity:
    value = round(value, 6)
    whole = int(value) if float(value).is_integer() else value
    at_least = match["at_least"] is not None or match["between"] is not None
    at_most = match["at_most"] is not None
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    return Quantity(start, end, number_start, whole, unit, at_least, at_most)


def _lowest(match: re.Match[str], scale: str) -> float | None:
    """The lower end of a range, in the scale of the upper one where it names none of its own."""
    if not match["between"]:
        return None
    low = _LOW.search(match["between"])
    return _number(low["digits"]) * _SCALES.get(low["scale"] or scale, 1) if low else None


def _read_part(words: str) -> float:
    """The number that words before *million* tell: *half a*, *a quarter of a*, *two*."""
    plain = " ".join(words.lower().replace("-", " ").split())
    parts = {
        "half a": 0.5,
        "a quarter of a": 0.25,
        "quarter of a": 0.25,
        "three quarters of a": 0.75,
    }
    return parts.get(plain) or read_number_word(words) or 1


def _number(digits: str) -> float:
    return round(float(digits.replace(",", "")), 6)


def read_number_word(words: str) -> int | None:
    """The number that these words are, up to ninety-nine; ``None`` for other words.

    >>> read_number_word("twenty-five")
    25
    """
    if words.lower() == "a dozen":
        return 12
    if words.lower().endswith(" hundred"):
        return 100 * _WORDS.get(words.lower().split(" ")[0], 1)
    parts = words.lower().replace("-", " ").split(" ")
    return sum(_WORDS[part] for part in parts) if all(part in _WORDS for part in parts) else None


@cache
def _load_units() -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    """The pattern that finds counts in lower case, the unit of every noun, and the first words of the nouns."""
    data = tomllib.loads(
        files("candour.extraction").joinpath("data/units.toml").read_text(encoding="utf-8")
    )
    units = {noun: unit["name"] for unit in data["unit"] for noun in unit["nouns"]}
    nouns, adjectives = any_of(units), any_of(data["adjectives"])
    pattern = re.compile(
        rf"(?:\b{_LIMIT})?(?:\b{_MORE})?(?<![\w.£])(?P<number>{_DIGITS}|\b(?:{_WORDED})\b)\+?\s+"
        rf"(?:of\s+)?(?:(?:{adjectives})[,\s]+(?:and\s+)?){{0,6}}?(?P<noun>{nouns})\b"
    )
    return pattern, units, frozenset(_WORD.findall(noun)[0] for noun in units)
