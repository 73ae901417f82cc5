"""Lists of the people named to posts: *appoints as Commissioners: Jane Hale (Lead Commissioner); Leonard Moss; …*.

The names follow a colon in the same paragraph, or stand one by one in the items below it. Each has a post of its own
beside the name, or the one that the words before the colon name for all.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from candour.extraction.parties.mention import Party
from candour.extraction.parties.names import HONOURS
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.appointments.nominee import Nominee, make_nominee
from candour.extraction.prose.frames.appointments.posts import Post, find_as_post, match_post
from candour.extraction.prose.frames.names import find_people
from candour.extraction.prose.frames.phrases import Found

_SHARED = re.compile(
    r"\b(?:[\w’'-]+\s+){0,2}?(?:commissioners?|advis[eo]rs|directors|members\s+of\s+the\s+(?:improvement\s+)?board)\b",
    re.IGNORECASE,
)
_CHIEF = re.compile(r"commissioner|advis[eo]r|director|member", re.IGNORECASE)
_MARK = re.compile(r"\s*(?:[•▪*–-]\s+|\(?[a-z0-9]{1,3}[.)]\s+)?", re.IGNORECASE)
_MARKED = re.compile(r"\s*(?:[•▪*–-]|\(?[a-z0-9]{1,3}[.)])\s", re.IGNORECASE)
_NEXT = re.compile(r"(?:\s*[;,])?\s*(?:and\s+)?(?:\(?[a-z0-9]{1,3}[.)]\s+)?", re.IGNORECASE)
_HONOURS = re.compile(rf"(?:{HONOURS}|,? (?:KC|QC|PC|FRSA)\b)+")
_BEFORE_POST = re.compile(
    r"\s*\(|(?:,\s+(?:formerly|currently|previously|once|ex-|an?\s|the\s)[^,;]{3,80},)?\s+as\s+(?:the\s+|an?\s+)?|,?\s+(?:to\s+act\s+)?as\s+(?:the\s+|an?\s+)?|,\s+(?:the\s+|an?\s+)?|\s+[–—-]\s+|\s*:\s+"
)
_BETWEEN = re.compile(r"\s*(?::|[–—-]|,)?\s*")
_PLURAL = re.compile(r"\b(director|trustee|member)s\b", re.IGNORECASE)
_IS_CHAIR = re.compile(r"(?:vice[- ]|deputy\s+)?chair", re.IGNORECASE)
_APPOINTED = re.compile(r"\b(?:appointed|nominated|in\s+post)\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|since|starts|started|with\s+effect)\b", re.IGNORECASE)
_LONGEST_MARK = 6
_FARTHEST_ITEM = 12


class _Entry(NamedTuple):
    person: Party
    post: Post | None
    start: int
    end: int


def read_listed(context: Context, found: Found) -> Iterator[Nominee]:
    """The people of a list whose lead names them to posts; nobody where the list does not begin with a name."""
    named = found.match.groupdict().get("shared")
    shared = _PLURAL.sub(r"\1", named) if named else _find_shared(context, found)
    entries: list[_Entry] = []
    for start, end in _find_items(context, found):
        read = list(_read_entries(context, start, end))
        if not read:
            break
        entries += read
    for number, entry in enumerate(entries):
        post = entry.post or _shared_after(entries[number + 1 :])
        own = post.name if post else entry.person.role
        role = shared if named and not _IS_CHAIR.match(own or "") else own or shared
        if role is None:
            continue
        yield make_nominee(entry.person, role, entry.start, entry.end)


def read_field(context: Context, found: Found) -> Iterator[Nominee]:
    """*Chair: Jane Hale, appointed 1 September 2020*: a line that is a field; of a post that is no commissioner's, only one with a day."""
    match, sentence = found.match, found.sentence
    post = match_post(context, match.start(), match.end())
    opens = match.start() - sentence.start <= _LONGEST_MARK
    entry = _read_entry(context, match.end() + 1, sentence.end) if opens else None
    if post is None or post.name is None or entry is None:
        return
    rest = context.text.text[entry.person.end : sentence.end]
    dated = next(iter(context.dates_in(entry.person.end, sentence.end)), None)
    if _APPOINTED.search(rest) or (dated and _FROM.search(rest)) or "ommissioner" in post.name:
        yield make_nominee(entry.person, post.name, match.start(), max(entry.end, match.end()))


def _find_shared(context: Context, found: Found) -> str | None:
    """The post that the lead names for all, in the singular where it is a bare plural."""
    start, end = found.match.start(), found.match.end()
    post = find_as_post(context, start, end)
    if post and post.name and _CHIEF.search(post.name):
        return post.name
    named = _SHARED.search(context.text.text, start, end)
    chief = _CHIEF.search(named.group()) if named else None
    return chief.group().capitalize() if chief else None


def _find_items(context: Context, found: Found) -> Iterator[tuple[int, int]]:
    """The rest of the paragraph after the lead, else the paragraphs that follow it: all marked as items, or none."""
    text, number = context.text, found.sentence.paragraph
    end = text.paragraphs[number].end
    if text.text[found.match.end() : end].strip():
        yield found.match.end(), end
        return
    first = None
    for block in text.paragraphs[number + 1 : number + 1 + _FARTHEST_ITEM]:
        is_marked = block.kind == "list_item" or _MARKED.match(text.text, block.start) is not None
        if first is None:
            first = is_marked
        if is_marked != first:
            return
        yield block.start, block.end


def _read_entries(context: Context, start: int, end: int) -> Iterator[_Entry]:
    text = context.text.text
    mark = _MARK.match(text, start, end)
    at = mark.end() if mark else start
    while at < end:
        entry = _read_entry(context, at, end)
        if entry is None:
            return
        yield entry
        joined = _NEXT.match(text, entry.end, end)
        if joined is None or joined.end() == entry.end:
            return
        at = joined.end()


def _read_entry(context: Context, at: int, end: int) -> _Entry | None:
    """The name that stands at a position, with the post in brackets, after a dash or *as*, or before it."""
    text = context.text.text
    ahead = match_post(context, at, end)
    gap = _BETWEEN.match(text, ahead.end, end) if ahead else None
    for begin in dict.fromkeys((at, gap.end() if gap else at)):
        person = next((p for p in find_people(context, begin, end) if p.named), None)
        if person is None or person.start > begin:
            continue
        post = ahead if begin > at else None
        named_at = text.find(person.name, person.start, person.end)
        behind = named_at + len(person.name) if named_at >= 0 else person.end
        honours = _HONOURS.match(text, behind, end)
        behind = honours.end() if honours else behind
        lead = None if post else _BEFORE_POST.match(text, behind, end)
        own = match_post(context, lead.end(), end) if lead else None
        if own and own.name:
            post, behind = own, own.end
        behind = max(behind, person.end)
        behind += text[behind : behind + 1] == ")"
        return _Entry(person, post, at, behind)
    return None


def _shared_after(entries: list[_Entry]) -> Post | None:
    """The post in the plural that the last of those joined by *and* bears for all: *Jane Hale and Leonard Moss (Supporting Commissioners)*."""
    for entry in entries:
        if entry.post:
            return entry.post if entry.post.is_plural else None
    return None
