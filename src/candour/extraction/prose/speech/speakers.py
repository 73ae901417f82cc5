"""Parties as speakers: people, bodies and offices, and whoever stands after a verb of speech."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.offices import find_council_of
from candour.extraction.prose.speech.appositions import find_named_after
from candour.extraction.prose.speech.speaker import Speaker
from candour.extraction.prose.speech.spokespersons import as_spokesperson

SILENT = frozenset({"ofsted", "csci", "ssi", "press"})
_INVERTED = re.compile(
    r"\s+(?:the\s+|a\s+|an\s+|our\s+|its\s+)?(?:(?:council|authority|trust|department|union|group|city|county)[’']s\s+)?(?:new\s+|local\s+)?"
)
_ARTICLE = re.compile(r"\s+(?:(?:the|an?|its|their|one)\s+)?")
_OTHER_ROLE = re.compile(
    r"\s+(?:(?!(?:that|he|she|it|they|there|to|by|of|in|at|on|about|after|when|while|how|if|with|for|had|has|was|were|and|but|his|her|their)\b)"
    r"[a-z][\w’'-]*\s+){1,4}"
)
# *added her deputy, Ann Hay*: whose people they are is told before the name.
_OWN_PEOPLE = re.compile(r"\s+(?:his|her|its|their)\s+(?:[a-z][\w’'-]*\s+){0,4}[a-z][\w’'-]*,?\s+")
_SAYS_NO_MORE = re.compile(
    r"(?![’']s\b)\s*(?:[.,;:()”\"’'–—-]|$)|\s+(?:of|from|at|for|in|on|to|yesterday|today|last|this|during|after|when|while|before|as|and|who)\b"
)
_OWNS = re.compile(r"[’']s (?:[a-z][\w’'-]* ){0,4}")
_FARTHEST_OWNED = 60
_AND_PERSON = re.compile(r"\s+(?:\([^)]*\)\s+)?and\s+(?:the\s+)?")
_OF_PLACE = re.compile(r" of [A-Z][\w’-]+(?: (?:and )?[A-Z][\w’-]+)*")
_WORDED_AS_PAST = re.compile(r"(?:former|ex|outgoing|previous|retired)\b", re.IGNORECASE)
_NO_ROLES = frozenset({"MP", "head of", "Head of"})


def as_speaker(context: Context, party: Party) -> Speaker | None:
    """A party as a speaker, or ``None`` for one whose words are findings or news and no statement of its own."""
    if party.kind == "body" and party.office in SILENT:
        return None
    if party.kind == "office":
        return _as_office(context, party)
    if party.kind == "authority" and not party.named:
        return _as_the_council(context, party)
    return Speaker(party.name, _role_of(party), party.code, party.start, party.end, party.office)


def _role_of(party: Party) -> str | None:
    """The role of a person; a post once held only where it is worded so (*former leader*)."""
    if party.kind != "person" or party.office == "predecessor":
        return None
    is_past = party.former and not _WORDED_AS_PAST.match(party.role or "")
    return None if is_past else party.role


def _as_the_council(context: Context, party: Party) -> Speaker:
    """*the council* under its whole name, also where the document only names its place."""
    said = context.text.text[party.start : party.end].lower()
    is_place = "council" in said and "council" not in party.name.lower()
    name = f"{party.name} Council" if is_place else party.name
    return Speaker(name, None, party.code, party.start, party.end, party.office)


def find_inverted(context: Context, verb_end: int, end: int) -> Speaker | None:
    """The subject directly after a verb of speech (*said Cllr Bell*), or ``None``."""
    text = context.text.text
    if spoken := _find_spokesperson(context, verb_end, end):
        return spoken
    for party in context.parties_in(verb_end, min(end, verb_end + 60)):
        party = find_named_after(context, party) or party
        gap = text[verb_end : party.start]
        has_own_role = party.kind == "person" and _OTHER_ROLE.fullmatch(gap)
        has_own_role = has_own_role or (party.named and _OWN_PEOPLE.fullmatch(gap))
        if not has_own_role and not _INVERTED.fullmatch(gap):
            return None
        party = _find_owned(context, party) or party
        follower = next(iter(context.parties_in(party.end, party.end + 3)), None)
        if follower and follower.kind == "person" and party.kind in ("office", "body"):
            party = follower._replace(start=party.start)
        if second := _find_second(context, party):
            name = f"{party.name} and {second.name}"
            return Speaker(name, None, None, party.start, second.end, party.office)
        return as_speaker(context, party) if _SAYS_NO_MORE.match(text, party.end) else None
    return None


def _find_spokesperson(context: Context, verb_end: int, end: int) -> Speaker | None:
    """Who speaks for a body directly after the verb: *said a council spokesperson*."""
    text = context.text.text
    for party in context.parties_in(verb_end, min(end, verb_end + 60)):
        spoken = as_spokesperson(context, party) if party.office == "spokesperson" else None
        is_next = spoken and _ARTICLE.fullmatch(text, verb_end, spoken.start)
        if spoken and is_next and _SAYS_NO_MORE.match(text, spoken.end):
            return spoken
    return None


def _find_second(context: Context, first: Party) -> Party | None:
    """Who speaks together with the first: *said Ann Hay and Ben Orr*, and not *said Ann Hay, and Ben Orr agreed*."""
    for party in context.parties_in(first.end, first.end + _FARTHEST_OWNED):
        is_like = first.kind == party.kind == "person" and first.named and party.named
        is_linked = _AND_PERSON.fullmatch(context.text.text, first.end, party.start)
        is_last = _SAYS_NO_MORE.match(context.text.text, party.end)
        return party if is_like and is_linked and is_last else None
    return None


def _find_owned(context: Context, owner: Party) -> Party | None:
    """Whoever follows the body of which they are: *said Ambermere's deputy leader*, *said Labour's Ann Hay*."""
    if owner.kind not in ("authority", "body"):
        return None
    for party in context.parties_in(owner.end, owner.end + _FARTHEST_OWNED):
        is_owned = _OWNS.fullmatch(context.text.text, owner.end, party.start)
        is_one = party.kind in ("person", "office")
        return party._replace(start=owner.start) if is_owned and is_one else None
    return None


def _as_office(context: Context, party: Party) -> Speaker | None:
    """An office without a name: a spokesperson speaks for a body, another office under its own words."""
    if party.former or party.name in _NO_ROLES or party.office == "inspector":
        return None
    if party.office == "spokesperson":
        return as_spokesperson(context, party)
    place = _OF_PLACE.match(context.text.text, party.end)
    place = place if place and not party.name.endswith(place.group()) else None
    name = f"{party.name}{place.group()}" if place else party.name
    council = find_council_of(context, party)
    return Speaker(name, name, council and council.code, party.start, party.end, party.office)
