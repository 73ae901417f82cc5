"""A person and the post that a verb of appointing or leaving joins."""

import re
from typing import NamedTuple

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.appointments.posts import TITLE_ALONE, match_post
from candour.extraction.prose.frames.names import find_people
from candour.extraction.prose.frames.phrases import Found
from candour.facts import PartialDate

MINISTERS = (
    "minister",
    "secretary_of_state",
    "prime_minister",
    "member_of_parliament",
    "inspector",
)
_FORMER = re.compile(r"^(?:former|ex-?|outgoing|previous|then)\s+", re.IGNORECASE)
_SINGULAR = re.compile(
    r"\b(commissioner|director|advis[eo]r|chair|member|leader)s\b", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"\b(?:at|of|for|in)\s+(?:the\s+)?[A-Z].*\b(?:Council|Borough|County|Trust)\b"
)
CHIEF_POSTS = re.compile(
    r"commissioner|director of (?:children|people|education|social)|children[’']?s (?:services )?director|\bDCS\b|chief executive|interim director|"
    r"(?:independent|new|interim) chair|^director$|deputy director",
    re.IGNORECASE,
)


class Nominee(NamedTuple):
    """A person and post that a verb joins, and the span of the words that say so.

    ``person`` is ``None`` where only the post is named. A loose nominee counts only beside a surer telling. ``is_reduced``
    marks *the commissioner appointed by …*, where nobody before the verb appoints.
    """

    person: Party | None
    role: str | None
    start: int
    end: int
    date: PartialDate | None = None
    is_loose: bool = False
    is_reduced: bool = False


def make_nominee(
    person: Party | None,
    role: str | None,
    start: int,
    end: int,
    *,
    date: PartialDate | None = None,
    is_loose: bool = False,
    is_reduced: bool = False,
) -> Nominee:
    """A nominee whose post is the one worded or else the one by which the document knows the person; one of *commissioners* is a commissioner."""
    if role is None and person is not None and not person.former:
        role = None if _ELSEWHERE.search(person.role or "") else person.role
    if role is not None and TITLE_ALONE.fullmatch(role):
        role = None
    if role is not None:
        role = _SINGULAR.sub(r"\1", _FORMER.sub("", role))
    return Nominee(person, role, start, end, date, is_loose, is_reduced)


def find_beside(context: Context, found: Found, position: int) -> Party | None:
    """The person or post that ends directly before a position."""
    near = [
        party
        for party in (
            *context.parties_in(max(position - 160, found.sentence.start), position),
            *find_people(context, max(position - 60, found.sentence.start), position),
        )
        if party.end <= position
        and party.kind in ("person", "office")
        and party.office not in MINISTERS
        and not context.text.text[party.end : position].strip(" ,(–—")
    ]
    return near[0] if near else None


def find_post_aside(context: Context, position: int) -> str | None:
    """*an adviser – Jane Hale – appointed by …*: the post before the dash behind which its holder stands."""
    post = context.party_before(position, since=position - 40)
    is_aside = post is not None and context.text.text[post.end : position] in (" – ", " — ")
    return post.name if post and is_aside and post.kind == "office" else None


def find_post_meant(context: Context, found: Found) -> str | None:
    """The post that *the job* or *the children's commissioner role* means."""
    groups = found.match.groupdict()
    for name in ("post_b", "post"):
        if groups.get(name):
            post = match_post(context, found.match.start(name), found.match.end(name))
            if post and post.name:
                return post.name
    if "post" not in groups:
        return None
    earlier = context.text.sentences[max(found.sentence.number - 1, 0)]
    posts = [
        party.name if party.kind == "office" else party.role
        for party in context.parties_in(earlier.start, found.match.start())
        if party.office not in MINISTERS and (party.kind == "office" or _is_holder(party))
    ]
    return posts[-1] if posts else None


def _is_holder(party: Party) -> bool:
    """Whether somebody is named with a chief post that is theirs."""
    is_own = party.kind == "person" and party.named and not party.former
    return is_own and CHIEF_POSTS.search(party.role or "") is not None
