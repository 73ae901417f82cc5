"""Who is appointed or leaves, and which post it is: one reading for each place in which the person can stand."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.names import find_people
from candour.extraction.prose.frames.phrases import Found, compile_piece, load_words
from candour.extraction.prose.frames.posts import (
    Post,
    clause_end,
    find_as_post,
    find_named_post,
    find_post_after,
    find_subjects,
    is_one_post,
    is_sure_holder,
    match_post,
)
from candour.facts import PartialDate


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


_ASIDE = re.compile(r"\s*,\s*(?:in|on|from|last|earlier|this)\s[^,.;]{2,40},\s*")
_REDUCED = re.compile(
    r"\s*(?:[,.;)]|$|(?:by|as|to|last|this|earlier|in|on|from|after|following|under|amid)\b)"
)
_RELATIVE = re.compile(
    r",\s+(?:who|currently|formerly|previously|now|an?|the)\s[^,;.]{3,120},(?=\s+as\s)"
)
_PLAIN_GAP = re.compile(r"(?:[\w’'&-]+,?\s+|\([A-Z][a-z]+\)\s+){0,14},?\s*$")
_GAP_STOPS = re.compile(
    r"\b(?:to|after|because|who|which|that|by|said|says|told|while|than|as|led|run|chaired|against|on|if)\b"
)
_AND = re.compile(r"\s*(?:,|,?\s+and)\s+")
_MINISTERS = (
    "minister",
    "secretary_of_state",
    "prime_minister",
    "member_of_parliament",
    "inspector",
)
_MODAL = re.compile(r"\b(?:will|would|to|be|is|are)\b", re.IGNORECASE)
_PLAIN_PRESENT = re.compile(r"(?:\w+\s+)*?(?:acts?|acting|serves?|serving|sits?)$", re.IGNORECASE)
_SENT_POSTS = re.compile(r"commissioner|troubleshooter", re.IGNORECASE)
_FORMER = re.compile(r"^(?:former|ex-?|outgoing|previous)\s+", re.IGNORECASE)
_SINGULAR = re.compile(
    r"\b(commissioner|director|advis[eo]r|chair|member|leader)s\b", re.IGNORECASE
)
_TITLE = re.compile(r"(?:cllr|coun|councillor|mp)\.?", re.IGNORECASE)
_LONGEST_POST = 160


def find_nominees(context: Context, found: Found) -> Iterator[Nominee]:
    """The people and posts that a verb of appointing or leaving joins."""
    voice = str(found.phrase.values["voice"])
    for nominee in _READERS[voice](context, found):
        if not _is_elsewhere(context, found, nominee):
            yield nominee


def _read_subject(context: Context, found: Found) -> Iterator[Nominee]:
    """*Jane Hale has been appointed …*, *Jane Hale becomes …*, *the deputy director left*."""
    subjects = find_subjects(context, found.sentence, found.match.start())
    yield from _with_post(context, found, subjects)


def _with_post(
    context: Context, found: Found, subjects: list[Party], *, is_reduced: bool = False
) -> Iterator[Nominee]:
    match = found.match
    post = _post_after(context, found)
    if not subjects or not _is_enough(context, found, post, subjects):
        return
    for subject in subjects:
        person = subject if subject.kind == "person" and is_sure_holder(context, subject) else None
        if person is None and is_reduced:
            person = _find_named_behind(context, found)
        role = post.name if post else None
        if person is None:
            if not _may_be_nameless(context, found, subject):
                continue
            role = subject.role or subject.name
        elif subject.kind == "office":
            role = role or subject.name
        start = min(subject.start, match.start())
        end = max(match.end(), post.end if post else 0, person.end if person else 0)
        loose = person is None and is_reduced
        yield _nominee(person, role, start, end, is_loose=loose, is_reduced=is_reduced)


def _find_named_behind(context: Context, found: Found) -> Party | None:
    """*The commissioner appointed by the department is Jane Hale*."""
    text, end = context.text.text, found.sentence.end
    copula = re.compile(r"[^.;,“”]{0,80}?\b(?:is|was|will be)\s+(?=[A-Z])").match(
        text, found.match.end(), end
    )
    people = find_people(context, copula.end(), end) if copula else []
    return people[0] if copula and people and people[0].start <= copula.end() else None


def _nominee(
    person: Party | None,
    role: str | None,
    start: int,
    end: int,
    *,
    date: PartialDate | None = None,
    is_loose: bool = False,
    is_reduced: bool = False,
) -> Nominee:
    if role is None and person is not None and not person.former:
        role = person.role
    if role is not None and _TITLE.fullmatch(role):
        role = None
    if role is not None:
        role = _SINGULAR.sub(r"\1", _FORMER.sub("", role))
    return Nominee(person, role, start, end, date, is_loose, is_reduced)


def _post_after(context: Context, found: Found) -> Post | None:
    """The post in the clause after the verb; of leaving, only one with *as* or *from*."""
    match, text = found.match, context.text.text
    end = min(clause_end(context, found.sentence, match.end()), match.end() + _LONGEST_POST)
    asks, meaning = found.phrase.values.get("asks"), found.phrase.values["meaning"]
    if asks == "post_next":
        return match_post(context, match.end() + 1, end)
    if asks == "as_post":
        last_word = text.rfind(" ", match.start(), match.end()) + 1
        return find_named_post(context, max(last_word, match.start()), end)
    if asks == "predecessor" or meaning in ("leave", "removed"):
        named = find_as_post(context, match.end(), end)
        after = re.match(
            r"\s+from\s+(?:the\s+)?(?:role|post|position)\s+of\s+", text[match.end() : end]
        )
        return named or (match_post(context, match.end() + after.end(), end) if after else None)
    return find_post_after(context, match.end(), end)


def _is_enough(context: Context, found: Found, post: Post | None, subjects: list[Party]) -> bool:
    """Whether what the verb asks for stands beside it."""
    asks, match = found.phrase.values.get("asks"), found.match
    if asks in ("post", "post_next", "as_post"):
        if (
            asks == "as_post"
            and _PLAIN_PRESENT.fullmatch(match.group().strip())
            and not _MODAL.search(match.group())
        ):
            return False
        return post is not None
    if asks == "predecessor":
        return any(subject.kind == "person" for subject in subjects)
    if asks != "task" or post:
        return True
    rest = context.text.text[match.end() : found.sentence.end]
    holds = any(s.kind == "office" or (s.role and not s.former) for s in subjects)
    task = compile_piece(str(load_words("appointments", "task")["pattern"]))
    return bool(task.search(rest)) or (
        holds
        and bool(
            re.match(
                r"\s*(?:[.,;]|$|(?:last|this|earlier|in|on|at|by|after|and|following|to)\b)", rest
            )
        )
    )


def _may_be_nameless(context: Context, found: Found, subject: Party) -> bool:
    """Whether a post alone may stand: one post, and something that has happened or, of leaving, is announced."""
    if subject.kind == "person" and subject.named:
        return False
    if subject.office in _MINISTERS or not is_one_post(context, subject):
        return False
    if found.phrase.values["meaning"] == "appoint":
        if found.phrase.values.get("asks") == "post":
            return False
        return not _MODAL.search(found.match.group()) or " been " in found.match.group()
    return found.phrase.values["meaning"] in ("leave", "removed")


def _read_object(context: Context, found: Found) -> Iterator[Nominee]:
    """*appointed Jane Hale as …*, *appointed a commissioner*, and *the commissioner appointed by …*."""
    match, text = found.match, context.text.text
    before = _beside(context, found, match.start())
    if before and " " not in match.group().strip() and _REDUCED.match(text, match.end()):
        yield from _with_post(context, found, [before], is_reduced=True)
        return
    limit = min(clause_end(context, found.sentence, match.end()), match.end() + 260)
    aside = _ASIDE.match(text, match.end(), limit)
    at = aside.end() if aside else match.end() + 1
    for _turn in range(3):
        named = list(_read_named(context, found, at, limit))
        if not named:
            nameless = _nameless(found, match_post(context, at, limit))
            yield from [nameless] if nameless else []
            return
        yield from named
        joined = _AND.match(text, named[-1].end, limit)
        if joined is None:
            return
        at = joined.end()


def _beside(context: Context, found: Found, position: int) -> Party | None:
    """The person or post that ends directly before a position."""
    near = [
        party
        for party in (
            *context.parties_in(max(position - 160, found.sentence.start), position),
            *find_people(context, max(position - 60, found.sentence.start), position),
        )
        if party.end <= position
        and party.kind in ("person", "office")
        and party.office not in _MINISTERS
        and not context.text.text[party.end : position].strip(" ,")
    ]
    return near[0] if near else None


def _read_named(context: Context, found: Found, at: int, limit: int) -> Iterator[Nominee]:
    """The people who begin at a position, each with the post that stands before or after the names."""
    asks = found.phrase.values.get("asks")
    people = _read_names(context, at, limit)
    if not people:
        return
    shared = _post_after_name(context, people[-1][0], limit)
    for person, own in people:
        is_last = person is people[-1][0]
        post = shared if shared and (is_last or own is None or shared.is_plural) else own
        named = post.name if post and post.name else None
        if (asks == "post" and named is None) or (
            asks == "troubleshooter" and not _SENT_POSTS.search(named or "")
        ):
            continue
        end = max(person.end, post.end if post and is_last else 0)
        start = found.match.start() if person is people[0][0] else person.start
        yield _nominee(person, named or _anaphoric(context, found), min(start, at), end)


def _read_names(context: Context, at: int, limit: int) -> list[tuple[Party, Post | None]]:
    """The names joined by *and* from a position on, each with the post directly before it."""
    read: list[tuple[Party, Post | None]] = []
    for person in find_people(context, at, min(at + 260, limit)):
        if not person.named or person.start < at:
            continue
        if not _is_near(context.text.text, at, person):
            break
        read.append((person, _post_before_name(context, at, person)))
        joined = _AND.match(context.text.text, person.end, limit)
        if joined is None:
            break
        at = joined.end()
    return read


def _is_near(text: str, at: int, person: Party) -> bool:
    gap = text[at : person.start]
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


def _nameless(found: Found, post: Post | None) -> Nominee | None:
    """A post to which somebody unnamed was appointed; a plan to appoint is none."""
    asks, match = found.phrase.values.get("asks"), found.match
    if post is None or post.name is None or post.is_plural or asks == "person":
        return None
    if asks == "troubleshooter" and not _SENT_POSTS.search(post.name):
        return None
    if not _CHIEF_POSTS.search(post.name) or not _DONE.match(match.group().strip()):
        return None
    return _nominee(None, post.name, match.start(), post.end)


_DONE = re.compile(
    r"(?:(?:has|have|had)\b.*)?(?:appointed|sent|recruited|hired|(?:brought|called|drafted)\s+in|sacked|dismissed|fired|ousted|axed)$",
    re.IGNORECASE,
)
_CHIEF_POSTS = re.compile(
    r"commissioner|director of (?:children|people|education|social)|children[’']?s (?:services )?director|\bDCS\b|chief executive|interim director|"
    r"(?:independent|new|interim) chair|^director$|deputy director",
    re.IGNORECASE,
)


def _anaphoric(context: Context, found: Found) -> str | None:
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
    offices = [
        party
        for party in context.parties_in(earlier.start, found.match.start())
        if party.kind == "office" and party.office not in _MINISTERS
    ]
    return offices[-1].name if offices else None


def _read_whom(context: Context, found: Found) -> Iterator[Nominee]:
    """*the commissioner, whom the minister appointed*."""
    before = _beside(context, found, found.match.start())
    if before:
        yield from _with_post(context, found, [before], is_reduced=True)


def _read_beside(context: Context, found: Found) -> Iterator[Nominee]:
    """*Jane Hale, the newly appointed commissioner*, *the new director, Jane Hale*."""
    match, sentence = found.match, found.sentence
    low, high = max(match.start() - 60, sentence.start), min(match.end() + 140, sentence.end)
    post = match_post(context, match.end() + 1, high)
    around = find_people(context, low, high)
    text = context.text.text
    for person in around:
        if not person.named:
            continue
        inside = person.start <= match.start() and person.end >= match.end()
        behind = (post is not None and 0 <= person.start - post.end <= 2) or (
            match.start() <= person.start <= match.end() + 2 and bool(person.role)
        )
        ahead = post is not None and bool(
            re.fullmatch(
                r",\s+(?:(?:the|its|their|our|an?)\s+)?(?:[\w’'-]+[’']s\s+)?",
                text[person.end : match.start()] + (""),
            )
        )
        if inside or behind or ahead:
            role = post.name if post and not (person.start < post.start < person.end) else None
            end = max(person.end, match.end(), post.end if post else 0)
            yield _nominee(
                person,
                person.role if inside else role or person.role,
                min(person.start, match.start()),
                end,
            )
            return


def _read_of(context: Context, found: Found) -> Iterator[Nominee]:
    """*the appointment of Jane Hale as …*, *the departure of the chief executive*."""
    match = found.match
    limit = min(clause_end(context, found.sentence, match.end()), match.end() + 200)
    named = list(_read_named(context, found, match.end() + 1, limit))
    if named:
        yield from named
        return
    post = match_post(context, match.end() + 1, limit)
    if post and post.name and _CHIEF_POSTS.search(post.name) and not post.is_plural:
        loose = found.phrase.values["meaning"] == "appoint"
        yield _nominee(None, post.name, match.start(), post.end, is_loose=loose)


def _read_whose(context: Context, found: Found) -> Iterator[Nominee]:
    """*Jane Hale’s appointment as …*, *his resignation*."""
    match = found.match
    if match.group().lower().lstrip()[:3] in ("his", "her"):
        person = _only_person(context, found)
    else:
        near = _beside(context, found, match.start())
        person = near if near and near.kind == "person" else None
    if person is None:
        return
    limit = min(clause_end(context, found.sentence, match.end()), match.end() + 120)
    post = find_as_post(context, match.start(), limit)
    start = min(person.start, match.start()) if person.end > found.sentence.start else match.start()
    yield _nominee(
        person, post.name if post else None, start, max(match.end(), post.end if post else 0)
    )


def _only_person(context: Context, found: Found) -> Party | None:
    """The one person named before *his* in the sentence or, where there is none, in the sentence before."""
    people = find_people(context, found.sentence.start, found.match.start())
    if not people and found.sentence.number:
        earlier = context.text.sentences[found.sentence.number - 1]
        people = find_people(context, earlier.start, earlier.end)
    people = [p for p in people if p.office not in _MINISTERS]
    names = {person.name for person in people}
    return people[-1] if len(names) == 1 else None


_SINCE_GAP = re.compile(
    r"(?:,?\s+(?:who\s+)?(?:has\s+been\s+)?(?:(?:the|its|our)\s+)?(?P<post>[^.;:“”\"]{3,90}?))?,?\s*$"
)


def _read_since(context: Context, found: Found) -> Iterator[Nominee]:
    """*Jane Hale, director since 2017*."""
    match, text = found.match, context.text.text
    dates = [
        d
        for d in context.dates_in(match.start(), match.end() + 12)
        if d.date.value and not d.is_length
    ]
    people = [p for p in find_people(context, found.sentence.start, match.start()) if p.named]
    if not dates or not people:
        return
    person = people[-1]
    gap = text[person.end : match.start()]
    if gap.strip(" ,"):
        lead = re.match(r",?\s+(?:who\s+)?(?:has\s+been\s+)?", gap)
        post = match_post(context, person.end + (lead.end() if lead else 0), match.start())
        if post is None or text[post.end : match.start()].strip(" ,") or gap[:1] not in ", ":
            return
    elif person.role is None or person.former:
        return
    else:
        post = None
    if person.former:
        return
    yield _nominee(
        person, post.name if post else None, person.start, dates[0].end, date=dates[0].date
    )


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
        yield _nominee(person, post.name, start, person.end)
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
        yield _nominee(people[0], subjects[0].name, subjects[0].start, people[0].end)
        return
    yield from _read_subject(context, found) if match_post(context, at, found.sentence.end) else ()


def _read_existing(context: Context, found: Found) -> Iterator[Nominee]:
    """*There is a new interim director in her place.*"""
    post = match_post(context, found.match.end(), found.sentence.end)
    if post and post.name and _CHIEF_POSTS.search(post.name):
        yield _nominee(None, post.name, found.match.start(), post.end)


_READERS: dict[str, Callable[[Context, Found], Iterator[Nominee]]] = {
    "subject": _read_subject,
    "object": _read_object,
    "whom": _read_whom,
    "beside": _read_beside,
    "of": _read_of,
    "whose": _read_whose,
    "since": _read_since,
    "fronted": _read_fronted,
    "inverted": _read_inverted,
    "exists": _read_existing,
}


def _is_elsewhere(context: Context, found: Found, nominee: Nominee) -> bool:
    """Whether the post is one at another authority than the document's."""
    if context.about is None or found.phrase.values["meaning"] in ("leave", "removed"):
        return False
    end = clause_end(context, found.sentence, found.match.end())
    named = [
        p for p in context.parties_in(found.match.end(), end) if p.kind == "authority" and p.named
    ]
    if not named or any(
        p.code == context.about
        for p in context.parties_in(found.sentence.start, found.sentence.end)
    ):
        return False
    text = context.text.text
    return any(
        p.code != context.about
        and re.search(r"\b(?:at|of|in|for|to)\s+(?:the\s+)?$", text[max(p.start - 10, 0) : p.start])
        and p.start - nominee.end < 12
        for p in named
    )
