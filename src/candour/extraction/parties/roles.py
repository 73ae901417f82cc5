"""Roles in a text: *interim director of children's services*, *leader of Ambermere City Council*."""

import re
from collections.abc import Iterator

from candour.extraction.parties.gazetteer import (
    directorate_pattern,
    offices,
    role_openers,
    role_pattern,
)
from candour.extraction.parties.ground import Ground
from candour.extraction.parties.mention import Party
from candour.extraction.parties.names import given_names
from candour.extraction.parties.portfolios import end_of_portfolio

_FORMER = re.compile(r"(?:former|ex|outgoing)\b", re.IGNORECASE)
_PASSING = re.compile(
    r"^(?:(?:newly|recently)[ -]appointed|new|current|incoming|then)\s+", re.IGNORECASE
)
_DEPUTY = re.compile(r"\b(?:deputy|vice|assistant)\b", re.IGNORECASE)
_ANYBODY = re.compile(r"\b(?:a|an|any|another|new|each|no|former|as|previous)\s+$")
_SOMEBODY = re.compile(r"\b(?:the|our|its)\s+(?:\S+\s+)?$")
_NAME_BEFORE = re.compile(r"(, )?(?:(?!(?:The|A|Its|Their|Our)\b)[A-Z][\w’'-]+ ){1,4}$")
_GROUP = re.compile(r"[’']s?(?: [A-Z][a-z]+){1,3}")
_HONOURED = frozenset({"Hon", "Sir", "Dame", "Mr", "Mrs", "Ms", "Dr"})
_OTHER_POST = frozenset({"shadow", "vice", "assistant", "associate", "deputy"})
_LONG_WORD = re.compile(r"[a-z]{3,}")
_LINKS = frozenset({"the", "and", "for", "council", "services"})
_NAME_FOLLOWS = re.compile(r" [A-Z][a-z]")
# What somebody is *head of*, in plain words: *head of children's services*.
_OF_SERVICE = re.compile(
    r"(?:\s+(?!(?:at|in|for|until|since|who|said|says|has|had|is|was|will|and|on|by|from|to)\b)[a-z][\w’'-]*){1,4}"
)
# *director of Ambermere City Council's children's services*
_OWN_SERVICE = re.compile(
    r"[’']s?\s+(?:child(?:ren)?|adult|social|early|famil(?:y|ies)|education|safeguarding|young|people)\b(?:[’']s)?"
    r"(?:\s+(?:(?:and|&)\s+)?[a-z][\w’']*){0,4}?\s*\b(?:services?|care|help|department|directorate|safeguarding)\b(?:\s+(?:department|directorate|team|division|services?))?"
)
_LEADS = re.compile(r"(?:director|head(?:\s+of)?|chief|boss|manager)$", re.IGNORECASE)
_THE = re.compile(r"\s+(?:the\s+)?")
_DIRECTOR_OF = re.compile(r"\s+of(?=\s+(?!(?:the|an?|its|their|his|her|our)\b)[a-z])")
# *leader of West Sussex*: a point of the compass that a place goes on from is no part of a portfolio.
_OPENS_PLACE = re.compile(r"\s+(?:of|for)\s+(?:the\s+)?(?:(?:North|South|East|West)\b\s*)+$")
_NAMED_TRUST = re.compile(
    r"\s+(?:of|at)\s+(?:the\s+)?(?P<trust>(?:[A-Z][\w’'-]*\s+){1,5}(?:Trust|Company))\b"
)
_OF_COUNCIL = re.compile(r"\s+(?:of|at|for)\s+(?:the\s+)?(?=[A-Z])")
_OWNED = re.compile(r"[’']s?\s+(?:(?:new|interim|acting|then|current)\s+)?$")
_GOES_ON = re.compile(r"(?:[’']s)?\s+[A-Z]")
_LONGEST_OWNED = 16
_NAMES_ITS_BODY = re.compile(r"\s+(?:of|at|for|in)\b")


def find_roles(ground: Ground) -> Iterator[Party]:
    """Every role that a text names, in order, each as an office nobody is yet known to hold."""
    pattern, known = role_pattern(), offices()
    floor = 0
    for start, _word in ground.words.find(role_openers()):
        match = pattern.match(ground.words.lowered, start) if start >= floor else None
        if match is None or ground.is_title(start) or _is_honour(ground.text, *match.span()):
            continue
        # What a heading ends with is no part of the role that opens the next line.
        if "\n" in ground.text[start : match.end()]:
            continue
        end = match.end()
        if _NAME_FOLLOWS.match(ground.text, end):
            place = _OPENS_PLACE.search(ground.text, start, end)
            end = place.start() if place else end
        floor = _end_of_title(ground.text, end)
        floor = end_of_portfolio(ground, match.start(), floor)
        phrase = " ".join(match["phrase"].split())
        office = known.get(f"deputy {phrase}" if "deputy" in match["modifiers"] else phrase)
        role = " ".join(ground.text[start:floor].split())
        modifiers = match["modifiers"]
        former = bool(modifiers and _FORMER.match(role))
        is_deputy = office is None or (
            modifiers and office.key[:6] != "deputy" and _DEPUTY.search(modifiers)
        )
        key = "deputy" if is_deputy or office is None else office.key
        yield Party(start, floor, "office", role, role, None, key, former)


def _end_of_title(text: str, end: int) -> int:
    """Where a role ends that a directorate's title may follow: *Corporate Director, Children and Families*."""
    directorate = directorate_pattern().match(text, end)
    return directorate.end() if directorate else end


def _is_honour(text: str, start: int, end: int) -> bool:
    """Whether *MP* only follows a name, as an honour does (*Robin Vale MP*)."""
    if text[start:end] != "MP" or _NAME_FOLLOWS.match(text, end):
        return False
    name = _NAME_BEFORE.search(text[max(start - 50, 0) : start])
    if name is None:
        return False
    words = name.group().split()
    return not name[1] or any(word.lower() in given_names() or word in _HONOURED for word in words)


def find_end(ground: Ground, role: Party) -> int:
    """A role takes in the body that it names: *leader of Ambermere City Council*."""
    end = ground.skip_body(role.end)
    if not _NAMES_ITS_BODY.match(ground.text, role.end):
        return role.end
    group = _GROUP.match(ground.text, end)
    return group.end() if group else end


def name_whole(ground: Ground, party: Party) -> Party:
    """An office under its name with the council that stands beside it: *leader of Ambermere City Council*."""
    if party.kind != "office" or party.office == "spokesperson":
        return party
    start, end = party.start, party.end
    if of := _OF_COUNCIL.match(ground.text, end):
        council = ground.authority_at(of.end())
        end = council.end if council and not _GOES_ON.match(ground.text, council.end) else end
    elif owned := _OWNED.search(ground.text, max(start - _LONGEST_OWNED, 0), start):
        council = ground.authority_at(owned.start() - 1)
        start = council.start if council else start
    if (start, end) == (party.start, party.end):
        return party
    name = " ".join(ground.text[start:end].split())
    return party._replace(name=name, role=name)


def word_role(ground: Ground, role: Party) -> str:
    """The whole wording of a role, with the body or constituency that belongs to it."""
    first = role.start
    if role.office == "member_of_parliament":
        first -= len(_seat_before(ground.text[max(first - 50, 0) : first]))
    end = find_end(ground, role)
    words = " ".join(ground.text[first : _end_of_service(ground, role, end)].split())
    return _PASSING.sub("", words)


def _end_of_service(ground: Ground, role: Party, end: int) -> int:
    """Where a role ends that says in plain words what it is of: *head of early help*, *director of joint reviews*, or whose
    service: *director of Ambermere City Council's children's services*."""
    name = role.name.lower()
    if end > role.end and _LEADS.search(name) and (own := _OWN_SERVICE.match(ground.text, end)):
        return own.end()
    of = _DIRECTOR_OF.match(ground.text, end) if name.endswith("director") else None
    if of is None and not name.endswith("head of"):
        return end
    service = _OF_SERVICE.match(ground.text, of.end() if of else end)
    return service.end() if service else _end_of_council(ground, end)


def _end_of_council(ground: Ground, end: int) -> int:
    """Where *head of* ends together with the council behind it, or the service that is the council's."""
    led = _THE.match(ground.text, end)
    council = ground.authority_at(led.end()) if led else None
    own = _OWN_SERVICE.match(ground.text, council.end) if council else None
    return own.end() if own else council.end if council else end


def is_unspecific(ground: Ground, role: Party) -> bool:
    """*a commissioner*, *cabinet members*: nobody in particular."""
    before = ground.text[max(role.start - 12, 0) : role.start].lower()
    return bool(_ANYBODY.search(before)) or not _SOMEBODY.search(before)


def may_hold(ground: Ground, role: Party, known: str) -> bool:
    """Whether somebody introduced as ``known`` can be meant by a role: not *shadow*, another portfolio or another council."""
    words, held = _content_of(role.name), _content_of(known)
    if (words ^ held) & _OTHER_POST:
        return False
    portfolio = words & _after_link(role.name) - {"state"}
    about_children = any("child" in word for word in portfolio) and "child" in known.lower()
    if portfolio - held and not about_children:
        return False
    end = find_end(ground, role)
    if trust := _NAMED_TRUST.match(ground.text, role.end):
        return _content_of(trust["trust"]) <= held
    names_council = end > role.end and ground.is_authority(end - 1)
    return not names_council or _content_of(ground.text[role.end : end]) <= held


def _content_of(words: str) -> set[str]:
    return {word for word in _LONG_WORD.findall(words.lower()) if word not in _LINKS}


def _after_link(words: str) -> set[str]:
    _post, _link, portfolio = re.sub(r"\s+(?:of|for)\s+", "\n", words, count=1).partition("\n")
    return _content_of(portfolio)


def _seat_before(words: str) -> str:
    """The constituency or party that stands before *MP*."""
    match = re.search(r"(?:(?:[A-Z][\w’'-]+|and|upon|on|of)\s+){1,5}$", words)
    seat = match.group() if match else ""
    return seat[re.match(r"(?:(?:The|In|On|At|But|And|and|of|upon|on)\s+)*", seat).end() :]  # type: ignore[union-attr]
