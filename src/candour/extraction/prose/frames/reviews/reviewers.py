"""Who reviews, visits or meets, and whether they come from outside."""

import re
from typing import Any

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.appointments.standing import find_subjects
from candour.extraction.prose.frames.names import find_name_before, find_people, find_unintroduced
from candour.extraction.prose.frames.phrases import Found
from candour.extraction.prose.frames.reviews.unsaid import find_unsaid
from candour.extraction.prose.frames.roles import find_actor, name_fields, name_span
from candour.extraction.prose.front import find_author

TEAM = re.compile(
    r"\b(?:(?:(?:officials|officers|advis[eo]rs|experts|peers|civil\s+servants)\s+(?:and|or)\s+)?(?:(?:an?|the|two|three|four|five)\s+)?(?:(?-i:(?!(?:and|or)\b)[a-z-]+)\s+)?(?:officials|advis[eo]rs|peers|experts|officers|team)\s+(?:from|of|at)\s+(?:(?!\b(?:will|shall|must|to)\s)[^.;,:]){3,90}?"
    r"|(?:(?:my|our|departmental|government|dfe|whitehall|the\s+department[’']s)\s+)?officials"
    r"|(?:(?:independent|expert|improvement|intervention|ministerial)\s+)?(?:advis[eo]rs|commissioners))\s*$",
    re.IGNORECASE,
)
_BOARD = re.compile(
    r"\b(?:(?:[A-Z][\w’']+|children[’']s(?:\s+services)?)\s+){0,4}(?:[Ii]mprovement|[Oo]versight|[Ii]ntervention)\s+[Bb]oard\b|\b[Tt]he\s+Board\b"
)
_ARTICLE = re.compile(r"^The\s+(?!Board\b)")
_REGIONAL = re.compile(
    r"(?:the )?(?P<name>Government Office(?: for (?:the )?[A-Z]\w+(?: (?:and the )?[A-Z]\w+)*)?)"
)
_ANY_BOARD = re.compile(r"\bThe\s+[Bb]oard\b")
_BOARD_NAME, _FIELDS = 30, 12
_BOUND_TO = re.compile(r"(?:must|shall)\s", re.IGNORECASE)
_WRITER = re.compile(r"\b(?:I|[Ww]e)\s+$")
_REFLEXIVE = re.compile(r"(?:it|them|him|her)sel(?:f|ves)\b")
_OTHER_INSPECTORS = re.compile(
    r"\b(?:ssi|csci|cqc|hmic|hmicfrs|estyn|joint\s+area|jtai|care\s+(?:quality|inspectorate|commission)|healthcare\s+commission|social\s+services\s+inspectorate|"
    r"commission\s+for\s+social\s+care|audit\s+commission|probation|constabulary)\b"
)
_OUTSIDERS = re.compile(
    r"\b(?:department|dfe|ofsted|minister|commissioner|advis[eo]rs?|secretary of state|officials|government|local government association|lga|improvement board|peers?|peer team)\b",
    re.IGNORECASE,
)
_STRAIGHT = re.compile(
    r"\s*(?:[(][^)]*[)]\s*)?(?:(?:has|have|had|is|was)\s+(?:to\s+be\s+|been\s+|being\s+)?(?:appointed|named|sent\s+in|brought\s+in|chosen)[^.;,]{0,40}?(?=\s(?:who|and)\s))?(?:,?\s*(?:who|which|and)\s+)?(?:(?:has|had|have|also|then|now|will|would)\s+)*"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|if|whether|should|could|(?-i:may)|might|asked|call\w* for)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
_VERB_AFTER = re.compile(
    r"\s+(?:had|has|have|was|were|will|would|found|uncovered|showed|revealed|which|who|that)\b"
)
_TOLD = re.compile(
    r"\b(?:said|told|replied|reported|explained|added|confirmed|noted)\b", re.IGNORECASE
)
# Who is told of a review does not make it: *the council has been told that a further review will follow*.
_TOLD_OF = re.compile(
    r"\b(?:council|authority|members|trust|board|it|they|we)\s+(?:(?:has|have|had)\s+been|was|were)\s+(?:told|informed|advised|warned)\s+(?:that\s+)?[^.;]{0,20}$",
    re.IGNORECASE,
)
_ANYBODY = re.compile(r"(?:another|some|any)\b|an?\s+(?:independent|external|suitable)\b")
_LED_BY = re.compile(
    r"[^.;]{0,70}?\b(?:led|conducted|carried\s+out|chaired|headed|undertaken)\s+by\s+(?:the\s+)?"
)
_FROM_PEERS = re.compile(r"\s+(?:from|by|with)\s+(?:the\s+)?")
# A challenge by peers is never the department's own.
_OF_PEERS = re.compile(r"\bpeer\s+(?:challenge|review)\b", re.IGNORECASE)
_ASKED_TO = re.compile(
    r"(?:ask|invit|commission)\w*\s+(?P<whom>(?:the\s+)?[^,.;]{3,60}?)\s+to\s+review$",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"\b(?:commissioner|advis[eo]rs?|ofsted|inspectors?|mr|mrs|ms|dr|professor|dame|sir|lord|lady|baroness|peers?|experts?|team|lga|local government association)\b",
    re.IGNORECASE,
)


def find_by(context: Context, found: Found) -> dict[str, Any]:
    """The fields that name who reviews, visits or meets: ``{"by": …, "by_code": …}``; empty for nobody named."""
    by = _find_said(context, found)
    if by or found.phrase.values["kind"] != "review" or _OF_PEERS.search(found.match.group()):
        return by
    return find_unsaid(context, found)


def _find_said(context: Context, found: Found) -> dict[str, Any]:
    """Who the words of the review themselves tell of, each wording in its own way."""
    match, values = found.match, found.phrase.values
    if values["kind"] == "board_meeting":
        return _find_board(context, found)
    if match.groupdict().get("by"):
        return _named(context, found)
    if values.get("whose"):
        return name_fields("by", find_owner(context, found))
    if values.get("ordered"):
        return _led_by(context, found)
    if values.get("writer"):
        author = find_author(context.text, context.kind)
        return {"by": author} if author else {}
    if values["kind"] == "visit" and not values.get("actor"):
        return _inspectorate(context, found)
    if values.get("person"):
        people = find_subjects(context, found.sentence, match.start())
        people = people or find_subjects(context, found.sentence, match.start() - 4)
        return name_fields("by", people[0] if people else None)
    if values.get("actor"):
        reviewer = _find_reviewer(context, found)
        team = None if reviewer else find_team(context, found)
        return name_span(context, *team, field="by") if team else name_fields("by", reviewer)
    return _find_acting(context, found)


def _find_acting(context: Context, found: Found) -> dict[str, Any]:
    """Who acts in the clause: people who are no party (*My officials*), or a party; an inspection is an inspectorate's."""
    position = found.match.start()
    if _TOLD_OF.search(context.text.text, found.sentence.start, position):
        return {}
    team = find_team(context, found)
    if team:
        return name_span(context, *team, field="by")
    actor = find_actor(context, found.sentence, position, kinds=("person", "office", "body"))
    if found.phrase.values["kind"] == "inspection_due" and (actor is None or actor.kind != "body"):
        return _inspectorate(context, found)
    return name_fields("by", actor or find_name_before(context, found.sentence, position))


def _find_board(context: Context, found: Found) -> dict[str, Any]:
    """The board that meets, as worded; the one last named where only *it* or *the first meeting* stands."""
    text, match = context.text.text, found.match
    if _TOLD.search(text, found.sentence.start, match.start()):
        return {}
    end = match.end()
    start = (
        _board_since(context, found) if found.phrase.values.get("after_board") else match.start()
    )
    boards = list(_BOARD.finditer(text, max(start - _BOARD_NAME, 0), end))
    return {"by": _ARTICLE.sub("", boards[-1].group())} if boards else {}


def follows_board(context: Context, found: Found) -> bool:
    """Whether a board was named in the sentence before, or in the first lines of a paper of its own."""
    return (
        _BOARD.search(context.text.text, _board_since(context, found), found.match.end())
        is not None
    )


def _board_since(context: Context, found: Found) -> int:
    """Where the board that *it* means may be named: from the sentence before; that a field means, from the title."""
    sentences = context.text.sentences
    who = found.match.groupdict().get("who") or ""
    if "board" in who.lower():
        return 0
    if who:
        before = sentences[max(found.sentence.number - 1, 0)]
        return 0 if _ANY_BOARD.search(before.text) else before.start
    number = found.sentence.number
    return sentences[0].start if number <= _FIELDS else sentences[max(number - 2, 0)].start


def find_team(context: Context, found: Found) -> tuple[int, int] | None:
    """Where people who are no party stand before a verb: *officials from the Department and advisers of two councils*; not those whom
    somebody else meets (*with officials*)."""
    team = TEAM.search(context.text.text, found.sentence.start, found.match.start())
    is_met = team is not None and team.group().lower().startswith("with ")
    return team.span() if team and not is_met else None


def _named(context: Context, found: Found) -> dict[str, Any]:
    start, end = found.match.span("by")
    if _REFLEXIVE.match(context.text.text, start, end):
        return {}
    dates = context.dates_in(start, end)
    end = dates[0].start if dates else end
    verb = _VERB_AFTER.search(context.text.text, start, end)
    end = verb.start() if verb else end
    person = find_unintroduced(context, start, end)
    if person:
        return name_fields("by", person)
    for party in context.parties_in(start, end):
        office = _REGIONAL.match(context.text.text, party.start, end)
        return {"by": office["name"]} if office else name_fields("by", party)
    return name_span(context, start, end, field="by")


def find_owner(context: Context, found: Found) -> Party | None:
    """Whose review it is: a person, or a body from outside, that stands straight before *'s*."""
    start = found.match.start()
    parties = context.parties_in(max(found.sentence.start, start - 60), start)
    people = find_people(context, found.sentence.start, start)
    for owner in [*people, *parties]:
        if owner.end == start and owner.code != (context.about or ""):
            return owner
    return None


def _led_by(context: Context, found: Found) -> dict[str, Any]:
    """Who leads the review that somebody ordered: *an independent review, led by Jane Hale*."""
    asked = _ASKED_TO.match(context.text.text, found.match.start(), found.match.end())
    if asked:
        return name_span(context, *asked.span("whom"), field="by")
    end, until = found.match.end(), found.sentence.end
    led = _LED_BY.match(context.text.text, end, until)
    if led is None and _OF_PEERS.search(found.match.group()):
        led = _FROM_PEERS.match(context.text.text, end, until)
    party = next(iter(context.parties_in(led.end(), led.end() + 4)), None) if led else None
    return name_fields("by", party)


def _inspectorate(context: Context, found: Found) -> dict[str, Any]:
    for party in context.parties_in(found.sentence.start, found.sentence.end):
        if party.office == "ofsted":
            return name_fields("by", party)
    lowered = context.text.lowered
    near = lowered[max(found.sentence.start - 400, 0) : found.sentence.end]
    is_only = "ofsted" in lowered and not _OTHER_INSPECTORS.search(lowered)
    return {"by": "Ofsted"} if is_only or "ofsted" in near else {}


def lacks_reviewer(context: Context, found: Found, by: dict[str, Any]) -> bool:
    """Whether a verb of reviewing has no reviewer who comes from outside: a council that looks at its plan reviews nothing."""
    values = found.phrase.values
    if _ANYBODY.match(by.get("by", "")):
        return True
    if values.get("whose") and not by:
        return True
    if found.phrase.rule.endswith(".review_by") and by.get("by_code") == context.about:
        return context.about is not None
    bound = _BOUND_TO.match(found.match.group()) and not _WRITER.search(
        context.text.text, found.sentence.start, found.match.start()
    )
    if not bound and not any(values.get(key) for key in ("actor", "official", "person")):
        return False
    if not by or by.get("by_code") == (context.about or ""):
        return True
    if values.get("sent") and not _is_sent(context, by["by"]):
        return True
    lead = context.text.text[found.sentence.start : found.match.start()]
    return bool(_NOT_SO.search(lead)) or not _is_outsider(context, by["by"])


def _is_sent(context: Context, name: str) -> bool:
    """Whether a reviewer is somebody sent to look, and not the minister or department that decides."""
    known = [party for party in context.parties if party.name == name]
    if any(party.office in ("minister", "secretary_of_state", "department") for party in known):
        return False
    return bool(_SENT.search(name)) or any(party.kind == "person" for party in known)


def _is_outsider(context: Context, name: str) -> bool:
    """Whether a party reviews from outside: the department, an inspectorate, a commissioner, another authority, or a person sent."""
    if _OUTSIDERS.search(name):
        return True
    known = [party for party in context.parties if party.name == name]
    return any(
        party.office
        in ("commissioner", "adviser", "minister", "secretary_of_state", "department", "ofsted")
        or (party.kind == "authority" and party.code != context.about)
        or (party.kind == "person" and party.role is None)
        for party in known
    )


def _find_reviewer(context: Context, found: Found) -> Party | None:
    """The party straight before a verb of reviewing, or the one that *who* leads back to."""
    start = found.match.start()
    near = context.party_before(start, since=max(found.sentence.start, start - 90))
    if near is None or (near.kind == "authority" and near.code == context.about):
        return None
    between = context.text.text[near.end : start]
    return near if _STRAIGHT.fullmatch(between) else None
