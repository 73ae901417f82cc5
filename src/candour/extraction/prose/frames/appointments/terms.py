"""Terms of office: those who hold a post since a day, and those who held it until one."""

import re
from collections.abc import Iterator
from functools import cache

from candour.extraction.dates.mention import DateMention
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.appointments.nominee import (
    Nominee,
    find_post_meant,
    make_nominee,
)
from candour.extraction.prose.frames.appointments.posts import (
    Post,
    find_as_post,
    match_post,
)
from candour.extraction.prose.frames.appointments.standing import find_subjects
from candour.extraction.prose.frames.names import find_people
from candour.extraction.prose.frames.phrases import Found, compile_piece, load_words

_WHO_HAS_BEEN = re.compile(
    r",?\s+(?:(?:whom?|whose|an?|formerly|previously)\s[^,;.]{3,90},\s+)?(?:who\s+)?(?:has\s+been\s+)?"
)
# Of whoever speaks or goes, the years in the post are told by the way.
_SPEAKS_OR_GOES = re.compile(
    r",?\s+(?:(?:has|had|also|then|yesterday|today|last\s+\w+)\s+)*(?:said|says|told|added|insisted|admitted|warned|wrote|commented|left|leaves|resigned|quit|retired|gone|departed|stepped\s+down|stood\s+down)\b"
)
_OFFICE = re.compile(r"\s+(?:the|that|this)\s+(?:post|role|position|job|office)\b")
_OFFICE_OF = re.compile(r"\s+(?:the\s+)?(?:post|role|position|job|office)\s+of\s+")
_LAST = re.compile(r"\blast\b", re.IGNORECASE)
_UNTIL = re.compile(r"\s+until\b")
_ELSEWHERE = re.compile(r"\b(?:at|of|in|for)\s+(?:the\s+)?$")


def read_since(context: Context, found: Found) -> Iterator[Nominee]:
    """*Jane Hale, director since 2017*, *Jane Hale, who has held the post since March*."""
    match = found.match
    date = _find_date(context, match.start(), match.end() + 12)
    people = [p for p in find_people(context, found.sentence.start, match.start()) if p.named]
    if date is None or not people or people[-1].former:
        return
    if _SPEAKS_OR_GOES.match(context.text.text, date.end, found.sentence.end):
        return
    person = people[-1]
    gap = context.text.text[person.end : match.start()]
    post = _read_gap(context, found, person, gap)
    if post is None and not (person.role and (not gap.strip(" ,") or _words("held").match(gap))):
        return
    role = post.name if post else None
    yield make_nominee(person, role, person.start, date.end, date=date.date)


def _read_gap(context: Context, found: Found, person: Party, gap: str) -> Post | None:
    """The post that stands between a name and *since*, or the one that *has held it* means."""
    if _words("held").match(gap):
        meant = None if person.role else find_post_meant(context, found)
        return Post(meant, person.end, found.match.start()) if meant else None
    lead = _WHO_HAS_BEEN.match(gap)
    if gap[:1] not in (",", " ") or not gap.strip(" ,"):
        return None
    at, stop = person.end + (lead.end() if lead else 0), found.match.start()
    post = match_post(context, at, stop)
    return post if post and not context.text.text[post.end : stop].strip(" ,") else None


def read_until(context: Context, found: Found) -> Iterator[Nominee]:
    """*Jane Hale, who was commissioner until December*, *Jane Hale ran the department until last May*."""
    text, match, limit = context.text.text, found.match, found.sentence.end
    until = _UNTIL.search(text, match.end(), limit)
    date = _find_end(context, found, until) if until else None
    if until is None or date is None or _is_ahead(context, date):
        return
    office = _OFFICE_OF.match(text, match.end(), until.start())
    post = match_post(context, office.end() if office else match.end() + 1, until.start())
    post = post or find_as_post(context, match.start(), until.start())
    if post is None and not _words("service").match(text[match.end() : until.start()]):
        return
    if _is_elsewhere(context, match.end(), until.start()):
        return
    is_held = _OFFICE.match(text, match.end(), until.start()) is not None
    for person in find_subjects(context, found.sentence, match.start()):
        if person.kind == "person" and (post or person.role or is_held):
            role = post.name if post else None
            yield make_nominee(person, role, person.start, date.end, date=date.date)


def _find_end(context: Context, found: Found, until: re.Match[str]) -> DateMention | None:
    """The day that *until* names: by itself, or as the end of a range (*from May 2016 until April 2017*)."""
    date = _find_date(context, until.start(), until.end() + 12)
    if date:
        return date
    ranges = context.dates_in(found.match.end(), until.start())
    for one in ranges:
        if one.until and one.end > until.end():
            return one._replace(date=one.until)
    return None


def _find_date(context: Context, start: int, end: int) -> DateMention | None:
    dated = [
        mention
        for mention in context.dates_in(start, end)
        if not mention.is_length and (mention.date.value or _LAST.search(mention.date.text))
    ]
    return dated[0] if dated else None


def _is_ahead(context: Context, date: DateMention) -> bool:
    """Whether a day lies after that of the document: *was appointed until March* has not left yet."""
    own = context.published
    return bool(own and own.value and date.date.value and date.date.value > own.value)


def _is_elsewhere(context: Context, start: int, end: int) -> bool:
    """Whether the post was held at another authority than the document's."""
    text = context.text.text
    return any(
        party.kind == "authority"
        and party.code != context.about
        and _ELSEWHERE.search(text, start, party.start)
        for party in context.parties_in(start, end)
    )


@cache
def _words(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("appointments", "until")[name]))
