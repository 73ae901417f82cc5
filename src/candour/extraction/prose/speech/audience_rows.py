"""Audiences in a row: *reported to the scrutiny committee and the cabinet*, *councillors and journalists were given the report*.

Each is an audience of its own, told alike.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from candour.extraction.prose.speech.audiences import audience_of, audience_words
from candour.extraction.prose.speech.channels import Channel
from candour.facts.events import Audience

_AND = r"(?:,\s+and\s+|,\s+|\s+and\s+|\s+as\s+well\s+as\s+)"
_TO = r"(?:also\s+)?(?:to\s+|with\s+|by\s+|before\s+)?(?:both\s+)?(?:the\s+council[’']s\s+|the\s+|its\s+|all\s+)?"
# *sent to members and staff were told* goes on to what staff were told.
_NOT_ACTING = (
    r"(?!\s+(?:\w+ly\s+|also\s+|then\s+|both\s+)?(?:was|were|is|are|has|have|had|will|would|could|should|can|may|must|did|do|"
    r"does|said|say|told|saw|met|wrote|gave|made|took|knew|heard|held|sent|got|came|went|found|learnt|(?!dated\b)\w+ed)\b)"
)
_COMMITTEE = r"(?:(?!of\b|and\b)[\w’'&-]+\s+|(?-i:and\s+[A-Z])[\w’'-]+\s+){0,8}?(?:committee|panel|scrutiny\s+board|council\s+meeting|cabinet|full\s+council|(?-i:Council))"
_FIRST_IN_ROW = re.compile(r"(?:^|\bthat\s+|\bwhen\s+)(?:(?:the|all|both|its)\s+)*$", re.IGNORECASE)


def audience_of_committee(words: str) -> Audience:
    """The audience that a paper came before at a meeting of a cabinet or committee."""
    return "executive" if "cabinet" in words.lower() else "councillors"


class Row(NamedTuple):
    """The audiences of a row but for the one that a match names, in order, and where the match or the row behind it ends."""

    audiences: tuple[Audience, ...]
    end: int


def find_row(sentence: str, channel: Channel, match: re.Match[str]) -> Row:
    """The row in which a match names an audience: those behind it, or those before it where it is who was shown the paper."""
    end = match.end()
    if channel.route == "published" or "audience" not in match.groupdict():
        return Row((), end)
    if match.start() == match.start("audience"):
        return Row(tuple(_read_before(sentence, match.start())), end)
    found: list[Audience] = []
    if end == match.end("audience"):
        while further := _further(channel.route).match(sentence, end):
            end = further.end()
            found += _read(further)
    return Row(tuple(found), end)


def _read(named: re.Match[str]) -> Iterator[Audience]:
    if named.groupdict().get("committee"):
        yield audience_of_committee(named["committee"])
        return
    words = named["audience"]
    if audience := audience_of(words) or audience_of(f"the {words}"):
        yield audience


def _read_before(sentence: str, end: int) -> Iterator[Audience]:
    """*Ministers and councillors were given …*: who stands before the last of the row, where the row opens the clause."""
    found: list[Audience] = []
    before = _before().search(sentence, 0, end)
    while before:
        found[:0] = _read(before)
        end = before.start()
        if _FIRST_IN_ROW.search(sentence, 0, end):
            yield from found
            return
        before = _before().search(sentence, 0, end)


@cache
def _further(route: str) -> re.Pattern[str]:
    """The next of a row; a meeting that a paper came before goes by more names than an audience does."""
    named = rf"(?P<audience>(?>{audience_words()}))\b"
    if route == "reported_to_committee":
        named = rf"(?:{named}|(?P<committee>{_COMMITTEE})\b)"
    return re.compile(rf"{_AND}{_TO}{named}(?![’'-]){_NOT_ACTING}", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<audience>{audience_words()}){_AND}(?:(?:the|all|its)\s+)?$", re.IGNORECASE
    )
