"""Those who are named after a verb of appointing, each with a post, and posts that are filled by somebody unnamed."""

import re
from collections.abc import Iterator

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.appointments.nominee import (
    CHIEF_POSTS,
    Nominee,
    find_post_meant,
    make_nominee,
)
from candour.extraction.prose.frames.appointments.posts import (
    Post,
    find_named_post,
    match_post,
)
from candour.extraction.prose.frames.appointments.predecessors import find_post_left
from candour.extraction.prose.frames.names import find_people
from candour.extraction.prose.frames.phrases import Found

_RELATIVE = re.compile(
    r",\s+(?:who|currently|formerly|previously|now|an?|the)\s[^,;.]{3,120},(?=\s+as\s)"
)
_PLAIN_GAP = re.compile(
    r"(?:[\w’'&-]+,?\s+|\([A-Z][a-z]+\)\s+|\([“\"‘'](?:the\s+)?[A-Z][\w’' ]{2,40}[”\"’']\),?\s+){0,14},?\s*$"
)
_GAP_STOPS = re.compile(
    r"\b(?:to|after|because|who|which|that|by|said|says|told|while|than|as|led|run|chaired|against|on|if)\b"
)
# Who is named after *with the support of* is not given the post too.
AND = re.compile(
    r"\s*(?:,(?!\s+and\b)|,?\s+and)\s+(?!(?:with|alongside|supported|helped|under|from|the\s+(?:engagement|appointment|contract|secondment|departure|resignation))\s)"
)
_SENT_POSTS = re.compile(r"commissioner|troubleshooter", re.IGNORECASE)
_OF_A_FIRM = re.compile(
    r"\b(?:consultants|consultancy|firm|company|charity|agency|solicitors|accountants|headhunters)\s+$",
    re.IGNORECASE,
)
_HIRED = re.compile(r"(?:hired|recruited|(?:brought|called|drafted)\s+in|seconded)$", re.IGNORECASE)
_TO_RUN = re.compile(
    r"(?:,\s+[^.;]{3,90}?,)?\s+to\s+(?:run|lead|head|oversee|turn\s+a?round|rescue|take\s+charge\s+of|take\s+over)\s+(?:the|its|children)"
)
_TO_CHAIR = re.compile(
    r"(?:,\s+[^.;]{3,90}?,)?\s+to\s+(?:independently\s+)?chair\s+(?:the|its|an?|this|our|your)\s+(?:[\w’'-]+\s+){0,5}?(?:board|panel|committee|company|trust|partnership|group)\b"
)
_FINITE = re.compile(r"\b(?:is|was|will|has|had|would)\s+(?:to\b|also\b|be\b|[a-z]+ed\b|[a-z]+\b)")
_DONE = re.compile(
    r"(?:(?:has|have|had)\b.*)?(?:appointed|sent|recruited|hired|(?:brought|called|drafted)\s+in|sacked|dismissed|fired|ousted|axed)$",
    re.IGNORECASE,
)


_LED_TO_POST = re.compile(
    r"(?:\s*\([^()]{2,40}\))?(?:,\s[^.;]{3,90}?,)?\s+(?:to\s+(?:act|serve)\s+)?as\s+"
)
_THE = re.compile(r"(?:the\s+)?", re.IGNORECASE)


def is_sent_post(name: str | None) -> bool:
    """Whether a post is one to which people are *sent*: a commissioner's, a troubleshooter's."""
    return _SENT_POSTS.search(name or "") is not None


def read_named(context: Context, found: Found, at: int, limit: int) -> Iterator[Nominee]:
    """The people who begin at a position, each with the post that stands before or after the names."""
    asks = found.phrase.values.get("asks")
    people = _read_names(context, at, limit)
    if not people:
        return
    shared = _post_after_name(context, people[-1][0], limit)
    for person, own in people:
        is_last = person is people[-1][0]
        post = shared if shared and (is_last or own is None or shared.is_plural) else own
        named = find_post_meant(context, found) or (post.name if post and post.name else None)
        if asks == "post" and named is None and not _is_hired_for(context, found, person, limit):
            continue
        if asks == "troubleshooter" and not is_sent_post(named):
            continue
        end = max(person.end, post.end if post and is_last else 0)
        start = found.match.start() if person is people[0][0] else person.start
        role = found.phrase.values.get("role") or named or _find_chair(context, person, limit)
        role = role or find_post_left(context, found)
        yield make_nominee(person, role, min(start, at), end)


def _find_chair(context: Context, person: Party, limit: int) -> str | None:
    """The post of whoever is appointed *to chair the improvement board*."""
    return "chair" if _TO_CHAIR.match(context.text.text, person.end, limit) else None


def _is_hired_for(context: Context, found: Found, person: Party, limit: int) -> bool:
    """Whether somebody hired or brought in is to run a service: a task instead of a post."""
    if not _HIRED.search(found.match.group()):
        return False
    return bool(_TO_RUN.match(context.text.text, person.end, limit))


def _read_names(context: Context, at: int, limit: int) -> list[tuple[Party, Post | None]]:
    """The names joined by *and* from a position on, each with the post directly before it."""
    read: list[tuple[Party, Post | None]] = []
    is_row = False
    for person in find_people(context, at, min(at + 260, limit)):
        if not person.named or person.start < at:
            continue
        if not _is_near(context.text.text, at, person):
            break
        read.append((person, _post_before_name(context, at, person)))
        joined = AND.match(context.text.text, person.end, limit)
        if joined is None:
            break
        is_row = is_row or "and" in joined.group()
        at = joined.end()
    return read if is_row or any(post for _person, post in read) else read[:1]


def _is_near(text: str, at: int, person: Party) -> bool:
    gap = text[at : person.start]
    if _OF_A_FIRM.search(gap):
        return False
    return bool(_PLAIN_GAP.match(gap)) and not _GAP_STOPS.search(gap)


def _post_after_name(context: Context, person: Party, limit: int) -> Post | None:
    """The post that follows a name: with *as*, as *the role of*, or directly."""
    text = context.text.text
    aside = _RELATIVE.match(text, person.end)
    behind = aside.end() if aside else person.end
    if " as " in text[person.start : person.end]:
        behind = person.start
    end = max(min(behind + 150, limit), behind + 60 if aside else 0)
    named = find_named_post(context, behind, end)
    if named and _FINITE.search(text, behind, named.start):
        return None
    if named or not text[person.end : limit].startswith(" "):
        return named
    return match_post(context, person.end + 1, limit)


def _post_before_name(context: Context, at: int, person: Party) -> Post | None:
    """The post directly before a name: *appointed Commissioner, Jane Hale* and *appointed the commissioner Jane Hale*."""
    before = match_post(context, at, person.end)
    if before and before.name and abs(person.start - before.end) <= 3:
        return before
    inside = before and person.start <= before.start and before.end < person.end
    return Post(person.role, person.start, person.end) if inside and not person.former else None


def read_authority(context: Context, found: Found, at: int, limit: int) -> Iterator[Nominee]:
    """An authority that is itself made commissioner: *appointed Thornsea Borough Council as Commissioner*."""
    party = next(iter(context.parties_in(at, limit)), None)
    if party is None or not _is_other(context, party):
        return
    led = _LED_TO_POST.match(context.text.text, party.end, limit)
    post = match_post(context, led.end(), limit) if led else None
    if post and _names_commissioner(post) and _THE.fullmatch(context.text.text, at, party.start):
        yield make_nominee(party, post.name, found.match.start(), post.end)


def read_authority_before(context: Context, found: Found, post: Post | None) -> Iterator[Nominee]:
    """*Thornsea Borough Council has been appointed as Commissioner.*"""
    party = context.party_before(found.match.start(), since=found.sentence.start)
    if party is None or post is None or not _is_other(context, party):
        return
    gap = context.text.text[party.end : found.match.start()].strip()
    if not gap and _names_commissioner(post):
        yield make_nominee(party, post.name, party.start, post.end)


def _is_other(context: Context, party: Party) -> bool:
    return party.kind == "authority" and party.named and party.code != context.about


def _names_commissioner(post: Post) -> bool:
    return "commissioner" in (post.name or "").lower() and not post.is_plural


def read_nameless(found: Found, post: Post | None) -> Nominee | None:
    """A post to which somebody unnamed was appointed; a plan to appoint is none."""
    asks, match = found.phrase.values.get("asks"), found.match
    if post is None or post.name is None or post.is_plural or asks == "person":
        return None
    if asks == "troubleshooter" and not is_sent_post(post.name):
        return None
    if not CHIEF_POSTS.search(post.name) or not _DONE.match(match.group().strip()):
        return None
    return make_nominee(None, post.name, match.start(), post.end)
