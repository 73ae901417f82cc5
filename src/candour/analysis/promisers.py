"""Whose promise it is: one name for a council, its cabinet and its leader, and one for the government's ministers and departments.

Sums of promises keep promisers apart: what a department promises is not the council's to keep.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from candour.analysis.ledger import Ledger
from candour.analysis.parties import find_audience
from candour.authorities import authority_by_code, find_mentions
from candour.errors import CandourError
from candour.facts import Commitment

_DEPARTMENT = re.compile(
    r"(?:my|our|the|this|his|her) (?:department|ministry|government)|(?:central |hm )?government",
    re.IGNORECASE,
)
_OWN = ("executive", "officers", "councillors")


class Promiser(NamedTuple):
    """Who promised: ``key`` is equal for two names of one promiser and ``None`` where nobody is named, ``name`` is for people."""

    key: str | None
    name: str


NOBODY_NAMED = Promiser(None, "somebody whom the document does not name")
GOVERNMENT = Promiser("government", "the government")


def find_promiser(ledger: Ledger, promise: Commitment) -> Promiser:
    """Who made a promise: the authority whose code or name stands there, its own council, the government, or the name itself."""
    return _find(promise.by, promise.by_code, ledger.intervention.authority)


def may_be_one(one: Promiser, other: Promiser) -> bool:
    """Whether two promisers may be one: the same, or at least one of them not named."""
    return one.key is None or other.key is None or one.key == other.key


@lru_cache(maxsize=4096)
def _find(by: str | None, code: str | None, own: str) -> Promiser:
    if code is not None:
        return _name(code, by or code)
    if by is None:
        return NOBODY_NAMED
    audience = find_audience(by, authority=own)
    if audience == "ministers" or _DEPARTMENT.fullmatch(by):
        return GOVERNMENT
    if audience in _OWN:
        return _name(own, by)
    for mention in find_mentions(by):
        is_whole = by.strip() == by[mention.start : mention.end].strip()
        if mention.authority.code and mention.certain and (is_whole or audience == "partners"):
            return _name(mention.authority.code, by)
    return Promiser(by.lower().removeprefix("the "), by)


def _name(code: str, by: str) -> Promiser:
    try:
        return Promiser(code, authority_by_code(code).name)
    except CandourError:
        return Promiser(code, by)
