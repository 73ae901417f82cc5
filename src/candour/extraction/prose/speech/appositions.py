"""Who is named after a role, set apart by commas: *the MP for Ambermere North, Ann Hay, said*."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context

_NO_VERB = r"(?!(?:is|was|are|were|has|have|had|will|would|said|says|told|and|but|who|which|that|when|while|as)\b)"
_ROLE_GOES_ON = re.compile(
    rf"(?:\s{_NO_VERB}[\w’'()&-]+){{0,9}}?,\s+(?:(?:Cllr|Councillor|Coun)\s+)?"
)
_SET_APART = re.compile(r"\s*(?:\([^)]{1,40}\)\s*)?[,.;:”\"’]|$")
_ARTICLE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[A-Z]\w+[’']s|council[’']s)\s+(?:[a-z][\w’'-]*\s+){0,3}$"
)
# Between a body and whoever is its own: *Ambermere council leader Ann Hay*, *Unison branch secretary Ben Orr*.
OWNS_NEXT = re.compile(
    r"(?:[’']s)?\s(?:(?:[a-z][\w’'-]*\s){0,3}(?:leader|mayor|executive|director|member|chair|chairman|chairwoman|boss|chief|head|deputy|secretary|holder)\s)?|[’']s (?:[a-z][\w’'-]*\s){1,3}"
)
_FARTHEST = 90


def find_named_after(context: Context, role: Party) -> Party | None:
    """The person whose name follows a role (an ``office``) within commas, as a mention that takes the role in."""
    if role.kind != "office":
        return None
    text = context.text.text
    for party in context.parties_in(role.end, role.end + _FARTHEST):
        if party.kind != "person" or not party.named:
            continue
        is_next = _ROLE_GOES_ON.fullmatch(text, role.end, party.start)
        is_apart = is_next and _SET_APART.match(text, party.end)
        known = party._replace(start=role.start, role=party.role or role.role)
        return known if is_apart else None
    return None


def start_of_role(context: Context, person: Party, since: int) -> int:
    """Where the words about somebody begin, with the body or the role that stands before the name."""
    text = context.text.text
    for role in context.parties_in(since, person.start):
        if role.kind in ("body", "authority") and OWNS_NEXT.fullmatch(text, role.end, person.start):
            return role.start
        named = find_named_after(context, role)
        if named and named.end == person.end:
            article = _ARTICLE.search(text, max(since, role.start - 40), role.start)
            return article.start() if article else role.start
    return person.start
