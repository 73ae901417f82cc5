"""The lists of offices and bodies (``data/offices.toml``, ``data/bodies.toml``), read once."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from candour.extraction.anycase import any_of

_PARTY_WORDS = (
    r"(?:conservative|labour|liberal democrat|lib dem|green|independent|tory|ukip|reform uk)"
)
_MODIFIERS = (
    r"(?:(?:former|ex|then|current|new|newly appointed|newly-appointed|outgoing|incoming|interim|acting|"
    r"temporary|permanent|independent|non-executive|statutory|government-appointed|government appointed|dfe-appointed|"
    r"joint|senior|executive|corporate|strategic|group|city|county|borough|town|shadow|"
    r"deputy|assistant|associate|vice|co)[\s-]+)*"
)


class Office(NamedTuple):
    """An office: its key and the audience to which whoever holds it belongs."""

    key: str
    audience: str


class Body(NamedTuple):
    """A body under one of its names: its key, audience, and the years of that name (``None``: open)."""

    key: str
    audience: str
    since: int | None
    until: int | None


@cache
def _load(name: str) -> dict[str, Any]:
    text = (files("candour.extraction") / "data" / name).read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def offices() -> dict[str, Office]:
    """Every phrase that names an office, in lower case."""
    return {
        spelling.lower(): Office(row["key"], row["audience"])
        for row in _load("offices.toml")["office"]
        for phrase in row["phrases"]
        for spelling in _spellings(phrase)
    }


@cache
def bodies() -> dict[str, Body]:
    """Every name of a body as it is printed."""
    return {
        spelling: Body(row["key"], row["audience"], row.get("since"), row.get("until"))
        for row in _load("bodies.toml")["body"]
        for name in row["names"]
        for spelling in _spellings(name)
    }


@cache
def role_pattern() -> re.Pattern[str]:
    """A whole role in lower case: modifiers, the office, and the portfolio that follows it."""
    portfolio = any_of(_load("offices.toml")["portfolio"]["words"].lower().split())
    return re.compile(
        rf"(?P<modifiers>{_MODIFIERS})(?P<party>{_PARTY_WORDS}\s+)?"
        rf"(?P<phrase>{any_of(offices())})(?P<portfolio>(?:(?:,?\s+(?:of|for|with responsibility for|responsible for|in charge of))"
        rf"(?:\s+the)?(?:(?:,?\s+and|\s+&|,)?\s+(?:{portfolio})(?![\w’']))+)?)(?!\w|[’'](?!s\b))"
    )


@cache
def directorate_pattern() -> re.Pattern[str]:
    """What follows a post as the title of a directorate does, in capitals and without a link: *, Children, Families and Education*.

    A name or another post behind it takes it back: *, Education Secretary*.
    """
    words = any_of(_load("offices.toml")["portfolio"]["words"].lower().split())
    needy = r"Children\s+in\s+(?:Need|Care)(?:\s+of\s+Help\s+and\s+Protection)?"
    word = rf"(?:{needy}|(?=[A-Z])(?i:{words})(?![\w’']))"
    titled = rf"{word}(?:\s+(?:(?:and|&)\s+)?{word})*"
    return re.compile(
        rf"(?>(?:,|:|(?<=rector|member|holder)\s[–-])?[^\S\n]+{titled}(?:,\s+{titled})*(?:,?\s+(?:and|&)\s+{titled})?)(?!\s+(?:and\s+|&\s+)?[A-Z]|[’'])"
        rf"|(?<=[a-z])\s[–-]\s{titled}(?:\s+(?:and|&)\s+{titled})?(?<=Services)(?=\s*(?:[\n,;)]|$))"
    )


@cache
def joined_portfolio_pattern() -> re.Pattern[str]:
    """A further part of a portfolio that a name or a verb follows: *… for Children* and then *and Wellbeing Ann Hay*."""
    words = any_of(_load("offices.toml")["portfolio"]["words"].lower().split())
    word = rf"(?i:{words})(?![\w’'])"
    return re.compile(rf"(?:,\s+{word})*,?\s+(?:and|&)\s+{word}(?=,|\s+(?:[A-Z]|said\b|told\b))")


@cache
def role_openers() -> frozenset[str]:
    """The words, in lower case, with which a role can begin."""
    modifiers = "former ex then current new newly outgoing incoming interim acting temporary permanent independent"
    modifiers += " non statutory government joint senior executive corporate strategic group city county borough town"
    modifiers += " shadow deputy assistant associate vice co dfe conservative labour liberal lib green tory ukip reform"
    return frozenset({*modifiers.split(), *(re.split(r"\W", phrase)[0] for phrase in offices())})


@cache
def body_pattern() -> re.Pattern[str]:
    """A body by one of its names."""
    return re.compile(rf"(?:{any_of(bodies())})(?!\w|-[a-z]| Office\b)")


@cache
def body_openers() -> dict[str, set[str]]:
    """The words with which a body's name can begin, as printed, by their lower case."""
    openers: dict[str, set[str]] = {}
    for name in bodies():
        opener = re.split(r"[^\w]", name)[0]
        openers.setdefault(opener.lower(), set()).add(opener)
    return openers


def _spellings(phrase: str) -> tuple[str, ...]:
    """A phrase with the apostrophe of typewriters and that of printers."""
    return (phrase, phrase.replace("'", "’")) if "'" in phrase else (phrase,)
