"""Which audience the speaker of a statement belongs to, as far as documents say.

The post that the statement gives its speaker decides, then the speaker's name. A commissioner belongs to no audience; whoever is
known to have a post at another authority, or one of no audience, is left open where the statement does not say in which post
they spoke.
"""

import re
from collections import defaultdict
from functools import lru_cache

from candour.analysis.ledger import Ledger, remembered
from candour.analysis.parties import find_audience, is_no_audience
from candour.authorities import find_mentions
from candour.facts import Appointment, Statement
from candour.facts.events import Audience

_FORMER = re.compile(r"\b(?:former|formerly|ex|past|predecessor)\b", re.IGNORECASE)


def find_speaker_audience(ledger: Ledger, fact: Statement) -> Audience | None:
    """The audience of a statement's speaker, or ``None`` where documents do not say."""
    own = ledger.intervention.authority
    if _FORMER.search(f"{fact.role or ''} {fact.speaker or ''}"):
        return None
    if fact.role is None or find_audience(fact.role, authority=own) is None:
        if fact.role is not None and is_no_audience(fact.role):
            return None
        return find_audience(fact.speaker, code=fact.speaker_code, authority=own)
    if not _names_authority(fact.role) and _has_post_elsewhere(ledger, fact.speaker):
        return None
    return find_audience(fact.role, code=fact.speaker_code, authority=own)


@lru_cache(maxsize=4096)
def _names_authority(role: str) -> bool:
    return bool(find_mentions(role))


def _has_post_elsewhere(ledger: Ledger, speaker: str | None) -> bool:
    """Whether the record gives a speaker any post at another authority or one of no audience."""
    own = ledger.intervention.authority
    return any(
        is_no_audience(role) or find_audience(role, authority=own) == "partners"
        for role in _list_posts(ledger).get(speaker or "", ())
    )


@remembered
def _list_posts(ledger: Ledger) -> dict[str, set[str]]:
    """The posts of everybody whom the record names, by name."""
    posts: defaultdict[str, set[str]] = defaultdict(set)
    for _, appointment in ledger.of_fact(Appointment):
        if appointment.person and appointment.role:
            posts[appointment.person].add(appointment.role)
    for _, said in ledger.of_fact(Statement):
        if said.speaker and said.role:
            posts[said.speaker].add(said.role)
    return posts
