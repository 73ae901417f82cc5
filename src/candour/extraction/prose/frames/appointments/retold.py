"""Appointments told more than once: whether two tellings are of one, and what the further one adds."""

import re

from candour.extraction.prose.frames.tellings import join_facts
from candour.facts import Appointment

_CHIEF = re.compile(
    r"director|dcs|commissioner|advis[eo]r|chair|chief executive|leader|mayor|head|member|manager|troubleshooter"
)
_ELSEWHERE = re.compile(r"\sthere$")
_HONOURS = re.compile(r"\s+(?:OBE|CBE|MBE|KBE|DBE|MP|QC|KC)\b|^(?:Sir|Dame|Professor|Prof|Dr)\s+")
# What newspapers call whoever is sent in, whatever the post.
_NICKNAME = re.compile(
    r"(?:[\w’'-]+\s+){0,2}(?:trouble-?shooter|tsar|czar|supremo|fixer)", re.IGNORECASE
)
_SENT = re.compile(r"\b(?:commissioner|advis[eo]r)\b", re.IGNORECASE)


def join(earlier: Appointment, fact: Appointment) -> Appointment:
    """An appointment with what another telling of it adds."""
    return join_facts(
        earlier,
        fact,
        role=_fuller(earlier.role, fact.role),
        by_code=earlier.by_code if earlier.by else fact.by_code,
        status="acting" if "acting" in (earlier.status, fact.status) else earlier.status,
    )


def _fuller(first: str | None, second: str | None) -> str | None:
    """Of two wordings of a post the one told first, unless the second holds it or the first names no chief post."""
    if first is None or second is None:
        return first or second
    if _NICKNAME.fullmatch(first):
        return second
    is_bare = not _CHIEF.search(first.lower()) and len(second) > len(first)
    return second if is_bare or first.lower() in second.lower() else first


def are_one(first: Appointment, second: Appointment) -> bool:
    """Whether two tellings are of one appointment or departure."""
    nameless = first.person is None or second.person is None
    if not nameless and not is_same_person(str(first.person), str(second.person)):
        return False
    if (first.status == "left") != (second.status == "left"):
        return False
    if first.status != second.status and None not in (first.role, second.role):
        return False
    if not _share_role(first.role, second.role):
        return False
    if first.date and second.date and first.date.value and second.date.value:
        return first.date.value.startswith(second.date.value) or second.date.value.startswith(
            first.date.value
        )
    return True


def _share_role(first: str | None, second: str | None) -> bool:
    """Whether two roles may be one: either is unknown, or they share their chief word."""
    if first is None or second is None:
        return True
    if _ELSEWHERE.search(first) or _ELSEWHERE.search(second):
        return first == second
    if any(map(_NICKNAME.fullmatch, (first, second))) and _SENT.search(f"{first} {second}"):
        return True
    chief = [set(_CHIEF.findall(role.lower())) for role in (first, second)]
    deputy = ["deputy" in role.lower() or "assistant" in role.lower() for role in (first, second)]
    return deputy[0] == deputy[1] and (not all(chief) or bool(chief[0] & chief[1]))


def is_same_person(first: str, second: str) -> bool:
    """Whether two wordings name one person: *Jane Hale OBE*, *Hale*."""
    one, other = _bare(first), _bare(second)
    return one == other or one.endswith(f" {other}") or other.endswith(f" {one}")


def _bare(person: str) -> str:
    return _HONOURS.sub("", person).lower()
