"""The post of a speaker whom the document introduces by no post of theirs: one that it tells elsewhere.

An appointment that the document tells, what somebody *chairs* or *leads*, and the party or firm that they are of.
"""

import re
from collections.abc import Iterable, Sequence
from typing import TypeGuard

import msgspec

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.facts import AnyFact, Appointment, Statement

_TITLE = re.compile(r"(?:[A-Z][a-z]+\s+)?(?:cllr|councillor|coun|alderman)\.?", re.IGNORECASE)
_FORMER = re.compile(r"(?:former|ex|previous|then|outgoing)\b", re.IGNORECASE)
_CHAIRS = re.compile(
    r"(?:\s+\([^)]{2,40}\))?,\s+who\s+(?:(?:also|now|currently)\s+)?(?:is\s+)?"
    r"(?P<post>(?:chairs|leads|heads|runs|represents|oversees|speaks\s+(?:on|for)|holds\s+(?=[^,.;:]*\b(?:portfolio|brief)\b)|in\s+charge\s+of|responsible\s+for)\s+"
    r"[^,.;:()\"“”]{3,90}?(?:(?:,\s+[a-z]+){1,3},?\s+and\s+[a-z’' ]{3,30}?(?:committee|panel|board|services|portfolio))?)(?=[,.;:]|\s+(?:said|says|told|and|also|has|was|added|asked|welcomed|called|promised)\b)"
)
_STILL = re.compile(
    r"\b(?:is|are)\s+(?:due\s+)?to\b|\b(?:will|would)\b|\b(?:steps|stands)\s+down\b|\b(?:stepping|standing)\s+down\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?")
_NEAR = 30


def complete_posts(
    context: Context, facts: Iterable[AnyFact], *, others: Iterable[Appointment] = ()
) -> list[AnyFact]:
    """The facts, in their order, with the posts of speakers that other sentences tell; ``others`` are posts of other services."""
    told = list(facts)
    if not any(map(_lacks_post, told)):
        return told
    appointments = [*others, *(fact for fact in told if isinstance(fact, Appointment))]
    return [_complete(context, fact, appointments) if _lacks_post(fact) else fact for fact in told]


def _lacks_post(fact: AnyFact) -> TypeGuard[Statement]:
    return isinstance(fact, Statement) and _is_open(fact.role)


def _is_open(role: str | None) -> bool:
    return role is None or bool(_TITLE.fullmatch(role) or _FORMER.match(role))


def _complete(
    context: Context, statement: Statement, appointments: Sequence[Appointment]
) -> Statement:
    named = [
        party
        for party in context.parties
        if party.kind == "person" and party.name == statement.speaker
    ]
    post = _find_taken(statement, appointments) if named else None
    post = post or next((m["post"] for p in named if (m := _chairs(context, p))), None)
    if post is None and statement.role is None:
        post = next((one for p in named if (one := _find_owner(context, p))), None)
    return msgspec.structs.replace(statement, role=post) if post else statement


def _find_taken(statement: Statement, appointments: Sequence[Appointment]) -> str | None:
    """The one post to which the document tells that the speaker was appointed, or that they are still to leave."""
    posts = {
        fact.role.casefold(): fact.role
        for fact in appointments
        if fact.person == statement.speaker
        and fact.role
        and (fact.status != "left" or _STILL.search(fact.cite.quote))
    }
    longest = max(posts, key=len, default=None)
    is_one = longest is not None and all(post in longest for post in posts)
    return posts[longest] if longest and is_one else None


def _chairs(context: Context, party: Party) -> re.Match[str] | None:
    return _CHAIRS.match(context.text.text, party.end) if party.named else None


def _find_owner(context: Context, party: Party) -> str | None:
    """The party or body of which somebody is: *Labour's Ann Hay*, *Sam Vale of Unison*."""
    text = context.text.text
    before = context.party_before(party.start, since=max(party.start - _NEAR, 0))
    if (
        before
        and before.office == "political_party"
        and text[before.end : party.start].strip() in ("'s", "’s")
    ):
        return before.name
    led = _OF.match(text, party.end)
    after = context.parties_in(led.end() - 4, led.end() + 1) if led else ()
    return next((p.name for p in after if p.kind == "body"), None)
