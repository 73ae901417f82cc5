"""Who is appointed or leaves, and which post it is: one reading for each place in which the person can stand."""

import re
from collections.abc import Callable, Iterator

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.appointments.appointees import (
    AND,
    is_sent_post,
    read_authority,
    read_authority_before,
    read_named,
    read_nameless,
)
from candour.extraction.prose.frames.appointments.employers import drop_present_post, is_elsewhere
from candour.extraction.prose.frames.appointments.holders import find_post_behind, read_with_post
from candour.extraction.prose.frames.appointments.nominee import (
    CHIEF_POSTS,
    MINISTERS,
    Nominee,
    find_beside,
    make_nominee,
)
from candour.extraction.prose.frames.appointments.posts import (
    Post,
    clause_end,
    find_as_post,
    match_post,
)
from candour.extraction.prose.frames.appointments.rosters import read_field, read_listed
from candour.extraction.prose.frames.appointments.standing import find_subjects
from candour.extraction.prose.frames.appointments.terms import read_since, read_until
from candour.extraction.prose.frames.correspondence import (
    find_reader,
    find_writer,
    speaks_of_self,
)
from candour.extraction.prose.frames.names import find_people
from candour.extraction.prose.frames.phrases import Found

_ASIDE = re.compile(r"\s*,\s*(?:in|on|from|last|earlier|this)\s[^,.;]{2,40},\s*")
_REDUCED = re.compile(
    r"\s*(?:[,.;)]|$|(?:by|as|to|at|last|this|earlier|in|on|from|after|following|under|amid)\b)"
)

_PARTICIPLE = re.compile(
    r"(?:re-?)?(?:appointed|named|chosen|hired|recruited|picked|installed|promoted|nominated|selected|seconded|(?:brought|called|drafted)\s+in)",
    re.IGNORECASE,
)
# Between a post and its holder: *the new director, Ann Hay*, *the new director is Ann Hay*.
_IS_NEXT = re.compile(r",?\s?|\s+(?:is|will\s+be|is\s+to\s+be)\s+")
_IS_BEFORE = re.compile(
    r"(?:,|\s+(?:is|will\s+be|becomes))\s+(?:(?:the|its|their|our|an?)\s+)?(?:[\w’'-]+[’']s\s+)?"
)
_AS = re.compile(r"(?:as|to)\s")


def find_nominees(context: Context, found: Found) -> Iterator[Nominee]:
    """The people and posts that a verb of appointing or leaving joins."""
    voice = str(found.phrase.values["voice"])
    for nominee in _READERS[voice](context, found):
        if not is_elsewhere(context, found, nominee):
            yield drop_present_post(context, found, nominee)


def _read_subject(context: Context, found: Found) -> Iterator[Nominee]:
    """*Jane Hale has been appointed …*, *Jane Hale becomes …*, *the deputy director left*."""
    start = found.match.start()
    subjects = [s for s in find_subjects(context, found.sentence, start) if not _is_giver(s)]
    writer = find_writer(context) if speaks_of_self(context, found.sentence.start, start) else None
    if writer and writer.kind == "person":
        subjects = [writer._replace(start=start, end=start)]
    yield from read_with_post(context, found, subjects)
    if not subjects and found.phrase.values["meaning"] == "appoint":
        yield from read_authority_before(context, found, find_post_behind(context, found))


def _is_giver(subject: Party) -> bool:
    """*He started work in May*, where only a minister was named: whoever gives posts is not taken to be given one."""
    return subject.office in MINISTERS and not subject.named


def _read_object(context: Context, found: Found) -> Iterator[Nominee]:
    """*appointed Jane Hale as …*, *appointed a commissioner*, and *the commissioner appointed by …*."""
    match, text = found.match, context.text.text
    before = find_beside(context, found, match.start())
    if before and _is_participle(context, found, before):
        yield from read_with_post(context, found, [before], is_reduced=True)
        return
    limit = min(clause_end(context, found.sentence, match.end()), match.end() + 260)
    aside = _ASIDE.match(text, match.end(), limit)
    at = aside.end() if aside else match.end() + 1
    for _turn in range(3):
        named = list(read_named(context, found, at, limit))
        if not named:
            nameless = read_nameless(found, match_post(context, at, limit))
            yield from [nameless] if nameless else read_authority(context, found, at, limit)
            return
        yield from named
        joined = AND.match(text, named[-1].end, limit)
        if joined is None:
            return
        at = joined.end()


def _is_participle(context: Context, found: Found, before: Party) -> bool:
    """Whether somebody was appointed who stands before the verb: *the commissioner appointed by …*, *Jane Hale, appointed director in May*."""
    text, match = context.text.text, found.match
    gap = text[before.end : match.start()]
    if found.phrase.values.get("asks") == "troubleshooter" and not is_sent_post(before.role):
        return False  # *the papers your chief executive, Ann Hay, sent on 20 February*
    is_apposed = (
        before.kind == "person"
        and gap in (", ", " (", " – ", " — ")
        and _PARTICIPLE.fullmatch(match.group())
    )
    if is_apposed:
        at = match.end() + 1
        post = match_post(context, at, found.sentence.end) or _AS.match(text, at)
        return post is not None or bool(_REDUCED.match(text, match.end()))
    return " " not in match.group().strip() and bool(_REDUCED.match(text, match.end()))


def _read_whom(context: Context, found: Found) -> Iterator[Nominee]:
    """*the commissioner, whom the minister appointed*."""
    before = find_beside(context, found, found.match.start())
    if before:
        yield from read_with_post(context, found, [before], is_reduced=True)


def _read_beside(context: Context, found: Found) -> Iterator[Nominee]:
    """*Jane Hale, the newly appointed commissioner*, *the new director is Jane Hale*, *Jane Hale is the new director*."""
    match, sentence = found.match, found.sentence
    low, high = max(match.start() - 60, sentence.start), min(match.end() + 140, sentence.end)
    post = match_post(context, match.end() + 1, high)
    for person in find_people(context, low, high):
        inside = person.start <= match.start() and person.end >= match.end()
        if person.named and (inside or _is_beside(context, found, person, post)):
            role = post.name if post and not (person.start < post.start < person.end) else None
            end = max(person.end, match.end(), post.end if post else 0)
            role = person.role if inside else role or person.role
            yield make_nominee(person, role, min(person.start, match.start()), end)
            return


def _is_beside(context: Context, found: Found, person: Party, post: Post | None) -> bool:
    """Whether a person stands directly before the words that call a post new, or after them and the post."""
    text, match = context.text.text, found.match
    if match.start() <= person.start <= match.end() + 2 and person.role:
        return True
    if post is None:
        return False
    is_behind = _IS_NEXT.fullmatch(text, post.end, person.start)
    return bool(is_behind or _IS_BEFORE.fullmatch(text, person.end, match.start()))


def _read_of(context: Context, found: Found) -> Iterator[Nominee]:
    """*the appointment of Jane Hale as …*, *the departure of the chief executive*."""
    match = found.match
    limit = min(clause_end(context, found.sentence, match.end()), match.end() + 200)
    named = list(read_named(context, found, match.end() + 1, limit))
    if named:
        yield from named
        return
    post = match_post(context, match.end() + 1, limit)
    if post and post.name and CHIEF_POSTS.search(post.name) and not post.is_plural:
        loose = found.phrase.values["meaning"] == "appoint"
        yield make_nominee(None, post.name, match.start(), post.end, is_loose=loose)


def _read_whose(context: Context, found: Found) -> Iterator[Nominee]:
    """*Jane Hale’s appointment as …*, *his resignation*."""
    match = found.match
    whose = match.group().lower().split()[0]
    if whose in ("his", "her"):
        person = _only_person(context, found)
    elif whose == "your":
        person = find_reader(context)
    elif whose == "my":
        person = find_writer(context)
    else:
        near = find_beside(context, found, match.start())
        person = near if near and near.kind == "person" else None
    if person is None:
        return
    limit = min(clause_end(context, found.sentence, match.end()), match.end() + 120)
    post = find_as_post(context, match.start(), limit)
    if whose == "your" and post is None:
        return  # *your appointment* only speaks of it
    start = min(person.start, match.start()) if person.end > found.sentence.start else match.start()
    yield make_nominee(
        person, post.name if post else None, start, max(match.end(), post.end if post else 0)
    )


def _read_reader(context: Context, found: Found) -> Iterator[Nominee]:
    """*You have agreed to act as commissioner*: who the letter is addressed to."""
    person, match = find_reader(context), found.match
    post = match_post(context, match.end() + 1, found.sentence.end)
    if person and person.kind == "person" and post:
        yield make_nominee(person, post.name, match.start(), post.end)


def _read_writer(context: Context, found: Found) -> Iterator[Nominee]:
    """*You appointed me as commissioner in May*: who wrote the letter."""
    writer, match = find_writer(context), found.match
    if writer is None or writer.kind != "person" or context.text.is_quoted(match.start()):
        return
    end = min(clause_end(context, found.sentence, match.end()), match.end() + 120)
    post = find_as_post(context, match.end(), end)
    role = post.name if post else None
    yield make_nominee(writer, role, match.start(), post.end if post else match.end())


def _only_person(context: Context, found: Found) -> Party | None:
    """The one person named before *his* in the sentence or, where there is none, in the sentence before; within a quotation
    none but those whom it names: whoever speaks does not say *his resignation* of themselves."""
    people = find_people(context, found.sentence.start, found.match.start())
    if not people and found.sentence.number:
        earlier = context.text.sentences[found.sentence.number - 1]
        people = find_people(context, earlier.start, earlier.end)
    if context.text.is_quoted(found.match.start()):
        people = [p for p in people if context.text.is_quoted(p.start)]
    people = [p for p in people if p.office not in MINISTERS]
    names = {person.name for person in people}
    return people[-1] if len(names) == 1 else None


def _read_fronted(context: Context, found: Found) -> Iterator[Nominee]:
    """*Nominated as commissioners are Jane Hale, Leonard Moss and Ada Hollis.*"""
    match, text = found.match, context.text.text
    post = find_as_post(context, match.start(), match.end())
    at = match.end() + 1
    while post:
        person = next(
            (p for p in find_people(context, at, found.sentence.end) if p.start <= at + 1), None
        )
        if person is None:
            return
        start = match.start() if at == match.end() + 1 else person.start
        yield make_nominee(person, post.name, start, person.end)
        joined = re.compile(
            r"(?:,?\s+(?:[CODM]BE?|CB|DL|QC|KC|QPM)\b)*(?:,\s+and|,|\s+and)\s+"
        ).match(text, person.end, found.sentence.end)
        if joined is None:
            return
        at = joined.end()


def _read_inverted(context: Context, found: Found) -> Iterator[Nominee]:
    """*Its chair will be Jane Hale.*"""
    match = found.match
    subjects = find_subjects(context, found.sentence, match.start())
    at = match.end() + 1
    people = [p for p in find_people(context, at, found.sentence.end) if p.start <= at + 1]
    if people and subjects and subjects[0].kind == "office":
        post = match_post(context, subjects[0].start, match.start())
        role = post.name if post and post.name else subjects[0].name
        yield make_nominee(people[0], role, subjects[0].start, people[0].end)
        return
    yield from _read_subject(context, found) if match_post(context, at, found.sentence.end) else ()


def _read_existing(context: Context, found: Found) -> Iterator[Nominee]:
    """*There is a new interim director in her place.*"""
    post = match_post(context, found.match.end(), found.sentence.end)
    if post and post.name and CHIEF_POSTS.search(post.name):
        yield make_nominee(None, post.name, found.match.start(), post.end)


_READERS: dict[str, Callable[[Context, Found], Iterator[Nominee]]] = {
    "subject": _read_subject,
    "object": _read_object,
    "whom": _read_whom,
    "beside": _read_beside,
    "of": _read_of,
    "whose": _read_whose,
    "since": read_since,
    "until": read_until,
    "reader": _read_reader,
    "writer": _read_writer,
    "fronted": _read_fronted,
    "inverted": _read_inverted,
    "exists": _read_existing,
    "listed": read_listed,
    "field": read_field,
}
