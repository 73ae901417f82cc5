"""Audiences of the record as prose names them (``data/audiences.toml``)."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import get_args

from candour.extraction.anycase import any_of
from candour.extraction.parties.gazetteer import bodies, offices
from candour.facts.events import Audience

_MASTHEADS = (
    "Advertiser|Argus|Bulletin|Chronicle|Citizen|Courier|Dispatch|Echo|Enquirer|Examiner|Express|Gazette|Globe|"
    "Guardian|Herald|Inquirer|Journal|Mail|Mercury|Messenger|News|Observer|Post|Recorder|Sentinel|Standard|Star|"
    "Telegraph|Times|Tribune|Visiter"
)
_STATION = re.compile(
    rf"(?:the )?(?:bbc\b|[a-z]+(?:live| live| online)$|radio \w+$|.*\b(?:{_MASTHEADS.lower()})$)"
)


# Inspectors are no audience of a council's: the record has no name for them.
_INSPECTORATES = frozenset({"ofsted", "csci", "ssi", "inspector"})


@cache
def _phrases() -> dict[str, Audience]:
    text = (files("candour.extraction") / "data" / "audiences.toml").read_text(encoding="utf-8")
    known = get_args(Audience)
    return {
        phrase.lower(): row["audience"]
        for row in tomllib.loads(text)["audience"]
        if row["audience"] in known
        for phrase in row["phrases"]
    }


@cache
def audience_words() -> str:
    """A regular expression of the words that name an audience, the longest first."""
    names = {re.sub("^the ", "", name) for name in (*_phrases(), *_named_bodies())}
    stations = (
        rf"bbc(?:\s+(?:radio|news|local radio)(?:\s+[a-z]+)?)?|(?-i:Radio [A-Z][a-z]+)|(?-i:[A-Z][a-z]+(?:Live| Live| Online)\b)|(?-i:(?:[A-Z][a-z]+ ){{0,2}}"
        rf"(?:{_MASTHEADS})\b)"
    )
    return rf"(?:{stations}|{any_of(names)})(?!\s+of\s+parliament)"


@cache
def _named_bodies() -> dict[str, Audience]:
    wanted = ("press", "ministers", "partners")
    return {
        name.lower(): _known(body.audience)
        for name, body in bodies().items()
        if body.audience in wanted and body.key not in _INSPECTORATES
    }


def _known(word: str) -> Audience:
    known: dict[str, Audience] = {audience: audience for audience in get_args(Audience)}
    return known[word]


def audience_of(words: str) -> Audience | None:
    """The audience that words name, or ``None``.

    >>> audience_of("Scrutiny Committee")
    'councillors'
    """
    key = " ".join(words.lower().split())
    if key in _phrases():
        return _phrases()[key]
    if _STATION.match(key):
        return "press"
    return _phrases().get(key) or _named_bodies().get(key)


def audience_of_office(key: str | None) -> Audience | None:
    """The audience to which the holder of an office belongs (*us* in a councillor's mouth), or ``None``."""
    known = {office.key: office.audience for office in offices().values()}
    is_known = key in known and key not in _INSPECTORATES
    return _known(known[key]) if key and is_known else None
