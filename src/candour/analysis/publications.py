"""Which facts say that a paper came out on its date: *Ofsted's report, published on 26 April 2019*.

What is published reaches every audience that day, whether the paper itself is held or only told of.
"""

import re
from collections.abc import Iterable

import msgspec

from candour.analysis.mentions import Mention
from candour.facts import Instrument, PartialDate

_GIVEN = ("issued", "varied")
_PUBLISHED = re.compile(
    r"(?P<before>(?:\S+\s+){0,4})\bpublished,?\s+(?:(?:on|in|during)\s+)?", re.IGNORECASE
)
# What is yet to be published, or says that something was not, has told nobody.
_NOT_YET = re.compile(
    r"\b(?:to|will|shall|would|should|could|must|may|might|not|never|nor)\b|n[’']t\b",
    re.IGNORECASE,
)


class Publication(msgspec.Struct, frozen=True, gc=False):
    """The date on which a paper came out, and the entry that says so."""

    date: PartialDate
    entry: str


def find_publications(mentions: Iterable[Mention]) -> tuple[Publication, ...]:
    """When the paper of these facts was published by their own words; in their order, empty where none says so."""
    return tuple(
        Publication(fact.date, entry.id)
        for entry, fact in mentions
        if fact.date is not None and fact.date.value is not None and _says_published(fact)
    )


def _says_published(fact: Instrument) -> bool:
    """Whether a passage of the fact says *published* straight before its date."""
    if fact.status not in _GIVEN or fact.date is None:
        return False
    worded = " ".join(fact.date.text.split())
    if not worded:
        return False
    for passage in (fact.cite.quote, *(one.quote for one in fact.also)):
        words = " ".join(passage.split())
        for match in _PUBLISHED.finditer(words):
            is_its_date = re.match(rf"{re.escape(worded)}(?!\w)", words[match.end() :])
            if is_its_date and not _NOT_YET.search(match["before"]):
                return True
    return False
