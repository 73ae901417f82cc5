"""Patterns of disclosure and of withholding (``data/disclosures.toml``), compiled once."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from candour.extraction.anycase import AnyCase
from candour.extraction.literals import Group
from candour.extraction.prose.speech.audiences import audience_words

_COMMITTEE = r"(?P<audience>(?:[\w’'&,-]+ ){0,8}?(?:committee|panel|select committee|scrutiny board|council meeting|cabinet|full council|council))\b(?![’'])"


_ADVERBS = r"(?:(?:now|first|also|then|later|since|finally|only|recently|already|eventually|formally|quietly|officially|subsequently|duly|today|yesterday|all|both|just|previously) )*"


class Channel(NamedTuple):
    """A pattern and the route it tells; ``obtained`` says that the route stands elsewhere, if anywhere, ``told`` that there is none.

    ``to`` is an audience that the wording implies; ``has_subject`` says that whoever stands before the match disclosed it.
    A sentence has to hold one word of each of the ``groups``, and so one of the ``clues``.
    """

    route: str
    to: str | None
    has_subject: bool
    pattern: AnyCase
    clues: tuple[str, ...]
    groups: tuple[Group, ...]


@cache
def _data() -> dict[str, Any]:
    text = (files("candour.extraction") / "data" / "disclosures.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def told_channels() -> tuple[Channel, ...]:
    """The ways in which something comes before an audience, the most telling first."""
    return tuple(
        Channel(
            row["route"],
            row.get("to"),
            bool(row.get("subject")),
            pattern,
            tuple(row["clues"]),
            (frozenset(row["clues"]), *pattern.needs),
        )
        for row in _data()["told"]
        for pattern in [_compile(row["pattern"])]
    )


class Withholding(NamedTuple):
    """A pattern of what was withheld; ``to`` is the audience that it implies: ``self`` the speaker's own, ``nobody`` none."""

    pattern: AnyCase
    to: str | None

    @property
    def needs(self) -> tuple[Group, ...]:
        """Words of each of which a sentence has to hold one."""
        return self.pattern.needs


@cache
def withheld_patterns() -> tuple[Withholding, ...]:
    """The ways in which somebody says that something was kept from an audience."""
    return tuple(
        Withholding(_compile(row["pattern"]), row.get("to")) for row in _data()["withheld"]
    )


@cache
def paper_pattern() -> re.Pattern[str]:
    """A noun that names a paper, in lower case."""
    return re.compile(rf"(?:{_papers()})\b")


@cache
def paper_openers() -> frozenset[str]:
    """The words with which the name of a paper begins, in lower case."""
    return frozenset(re.split(r"\W", word)[0] for word in _paper_words())


@cache
def named_paper_pattern() -> re.Pattern[str]:
    """A noun that names a paper, as the group ``paper``."""
    return re.compile(rf"\b(?P<paper>{_papers()})\b", re.IGNORECASE)


def _papers() -> str:
    one = "|".join(re.escape(word) for word in _paper_words())
    return rf"(?:{one})(?:\s+(?:{one}))?(?!\s+(?:{one})\b)"  # *the draft plan* is no draft


def _paper_words() -> list[str]:
    return sorted(_data()["papers"]["words"], key=len, reverse=True)


def _compile(pattern: str) -> AnyCase:
    audience = rf"(?P<audience>{audience_words()})\b(?![’'-])"
    filled = (
        pattern.replace("{paper}", rf"\b(?P<paper>{_papers()})\b", 1)
        .replace("{paper}", rf"\b(?P<other_paper>{_papers()})\b")
        .replace("{audience}", audience)
        .replace("{adverbs}", _ADVERBS)
        .replace("{committee}", _COMMITTEE)
        .replace(
            "{withheld_from}",
            rf"(?:(?:any|all|opposition|backbench|elected|other|fellow|ordinary)\s+)*(?P<audience>us|me|we|they|i|he|she|him|them|(?:my|our|her|his|their) (?:group|party|colleagues|members|side)|board|panel|commission|{audience_words()})\b(?![’']s\b)",
        )
    )
    return AnyCase(filled)
