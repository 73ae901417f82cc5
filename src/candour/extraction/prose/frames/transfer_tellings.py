"""When two tellings are of one transfer of services, and how they are joined."""

import re

from candour.extraction.prose.frames.tellings import join_facts
from candour.facts import Transfer

_ORDER = {"proposed": 0, "ordered": 1, "done": 2}
GIVEN_BACK = re.compile(
    r"^(?:the\s+)?(?:council|authority|it|them|him|her|us|staff)(?:[’']s\s+(?:control|hands))?$",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"\b(?:adoption|fostering|residential|homes|early\s+help|youth|disab\w+|special|education|leaving\s+care|respite)\b",
    re.IGNORECASE,
)
_NAMED_SERVICE = re.compile(rf"{_KIND.pattern}|\bchild|\bsocial\s+care\b", re.IGNORECASE)
_COMPANY = re.compile(r"\b(?:trust|company|agency|charity|firm|provider|enterprise|mutual)\b", re.I)


def are_one_transfer(first: Transfer, second: Transfer) -> bool:
    """Whether two tellings are of one transfer: of the same services, to nobody else, in no other year."""
    if "done" in (first.status, second.status) and first.status != second.status:
        words = [
            set(re.findall(r"[a-z]{5,}", (fact.services or "").lower())) for fact in (first, second)
        ]
        if words[0] and words[1] and not words[0] & words[1]:
            return False
    if _are_other_services(first.services, second.services):
        return False
    if first.to_code and second.to_code:
        return first.to_code == second.to_code
    if _is_council_and_company(first, second) or _is_council_and_company(second, first):
        return False
    if _are_other_names(first.to, second.to) or {_goes_back(first), _goes_back(second)} == {
        True,
        False,
    }:
        return False
    one, other = first.date, second.date
    return not (one and other and one.value and other.value and one.value[:4] != other.value[:4])


def _are_other_services(first: str | None, second: str | None) -> bool:
    """Whether two wordings name services that are not alike: *fostering services*, *adoption services*, *children's services*;
    *the services*, *them* and *control* may be any."""
    named = [words for words in (first, second) if words and _NAMED_SERVICE.search(words)]
    kinds = [frozenset(map(str.lower, _KIND.findall(words))) for words in named]
    return len(set(kinds)) > 1


def _is_council_and_company(council: Transfer, other: Transfer) -> bool:
    """Whether one goes to a council by name and the other to a trust, a company or an agency."""
    return bool(council.to_code and not other.to_code and other.to and _COMPANY.search(other.to))


def _goes_back(transfer: Transfer) -> bool | None:
    """Whether services come back to their own council; ``None`` when nobody is named who gets them."""
    if transfer.to is None:
        return None
    return transfer.to_code == transfer.about or bool(GIVEN_BACK.match(transfer.to))


def _are_other_names(first: str | None, second: str | None) -> bool:
    """Whether two recipients are named, and not alike: *Bright Tide Trust*, *Marches Children's Trust*."""
    names = [name for name in (first, second) if name and name[:1].isupper()]
    if len(names) < len((first, second)):
        return False
    one, other = (set(re.findall(r"[A-Z][\w’'-]+", name)) for name in names)
    return not (one <= other or other <= one)


def join_transfers(first: Transfer, again: Transfer) -> Transfer:
    """The first telling with the furthest state of both and the recipient by name."""
    status = max(first.status, again.status, key=lambda one: _ORDER[one])
    recipients = [one for one in (first.to, again.to) if one]
    to = max(recipients, key=lambda name: name.removeprefix("The ")[:1].isupper(), default=None)
    return join_facts(first, again, to=to, status=status)
