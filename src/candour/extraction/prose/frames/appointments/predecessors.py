"""The post of whoever leaves, is replaced or succeeded: the one that those who follow them take up."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.appointments.posts import (
    MEANWHILE,
    TITLE_ALONE,
    find_as_post,
    find_named_post,
    match_post,
)
from candour.extraction.prose.frames.names import find_people
from candour.extraction.prose.frames.phrases import Found

_HE = re.compile(r"(?:He|She)\s")
_CHAIRED = re.compile(r",\s+who\s+(?:has\s+|had\s+)?chaired\s")
_REPLACED = re.compile(r"\b(?:replaced|succeeded|followed)\b", re.IGNORECASE)
# The post of whoever leaves it: *Jane Hale, who had been commissioner since May, stepped down*.
_WHO_HELD = re.compile(r",?\s+who\s+(?:has|had)\s+(?:been|served\s+as)\s+(?:the\s+|its\s+)?")
_SINCE = re.compile(r"\s+(?:since|for)\s")
_NEXT = 2


def find_post_left(context: Context, found: Found) -> str | None:
    """The post of whoever is replaced or succeeded, worded before the verb: *who resigned as director, was replaced by …*."""
    if not _REPLACED.search(found.match.group()):
        return None
    start, end = found.sentence.start, found.match.start()
    post = find_named_post(context, start, found.match.end())
    if post and post.name:
        return post.name
    if _CHAIRED.search(context.text.text, start, end):
        return "chair"
    if _HE.match(context.text.text, start, end) and found.sentence.number:
        before = context.text.sentences[found.sentence.number - 1]
        if left := find_as_post(context, before.start, before.end):
            return left.name
    people = [p for p in find_people(context, start, end) if p.role and not p.former]
    role = people[-1].role if people else None
    return MEANWHILE.sub("", role) if role else None


def find_post_succeeded(context: Context, found: Found) -> str | None:
    """The post of the person named behind the verb, as the document introduces them: *would succeed Mr Hale*."""
    at = found.match.end()
    people = find_people(context, at, found.sentence.end)
    near = next((person for person in people if person.start - at <= _NEXT), None)
    if near is None or near.role is None or TITLE_ALONE.fullmatch(near.role):
        return None
    return MEANWHILE.sub("", near.role)


def find_post_held(context: Context, person: Party, until: int) -> str | None:
    """The post that somebody *had been* in and now leaves: it was held *since* a day."""
    text = context.text.text
    who = _WHO_HELD.search(text, person.start, until)
    post = match_post(context, who.end(), until) if who else None
    return post.name if post and _SINCE.match(text, post.end) else None
