"""Those who stand before a verb of appointing or leaving: who takes up a post, is given it or leaves it."""

import re
from collections.abc import Iterator

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.appointments.employers import has_arrived
from candour.extraction.prose.frames.appointments.nominee import (
    MINISTERS,
    Nominee,
    find_post_aside,
    make_nominee,
)
from candour.extraction.prose.frames.appointments.posts import (
    MEANWHILE,
    Post,
    clause_end,
    find_as_post,
    find_named_post,
    find_post_after,
    is_one_post,
    is_sure_holder,
    match_post,
)
from candour.extraction.prose.frames.appointments.predecessors import (
    find_post_held,
    find_post_succeeded,
)
from candour.extraction.prose.frames.names import find_people
from candour.extraction.prose.frames.phrases import Found, compile_piece, load_words

_MODAL = re.compile(r"\b(?:will|would|to|be|is|are)\b", re.IGNORECASE)
_PLAIN_PRESENT = re.compile(r"(?:\w+\s+)*?(?:acts?|acting|serves?|serving|sits?)$", re.IGNORECASE)
_LONGEST_POST, _TITLE, _BACK = 160, 12, 3
_ENDS_IN_POST = re.compile(r"\b(?:role|post|position|job)$", re.IGNORECASE)
_OF = re.compile(r"\s+(?:of|as)\s+(?:the\s+|its\s+)?", re.IGNORECASE)
_CHIEF_POST = re.compile(
    r"\b(?:(?:independent|interim|assistant|deputy|executive|corporate|strategic|operations|managing)\s+){0,2}(?:chair(?:man)?|children[’']s\s+portfolio|(?:director|head)(?:\s+of\s+(?:children[’']s\s+services|(?:services?|safeguarding|practice|quality|improvement|early\s+help|social\s+(?:care|work))\b|(?-i:[A-Z])[\w’']*(?:,?\s+(?:and\s+)?(?-i:[A-Z])[\w’']*){0,4}))?|chief\s+executive|commissioner|advis[eo]r|leader)\b(?![’']s)",
    re.IGNORECASE,
)
_THAT_POST = re.compile(r"\b(?:that|this)\s+(?:new\s+)?(?:post|role|position|job|office|chair)\b")
_CONFIRMED = re.compile(r"confirmed\s+in\s+(?:the\s+|that\s+)?(?:post|role|job|position)\b")
BY_BODY = re.compile(
    r"\s*(?:by\s+)?(?:the\s+)?(?:[Dd]epartment(?:\s+for\s+Education)?|DfE|[Gg]overnment|[Cc]ouncil),\s+(?=[A-Z])"
)
# The post for which somebody leaves is not the one that is left.
_TO_BECOME = re.compile(r"\bto\s+be(?:come)?\s+(?:[\w’'-]+\s+){0,2}$")
_AND = re.compile(r"(?:\s+(?:in|at|for)\s+[A-Z]\w+)?,?\s+and\s+")
_AS_WORD = re.compile(r"\s+as\s+(?:(?:an?|the|its)\s+)?")
_AND_AS = re.compile(r",?\s+and\s+as\s+", re.IGNORECASE)
_TAKES_OVER = re.compile(r"\btak(?:e|es|ing)\s+over\b|\bstep(?:s|ped)?\s+in\b", re.IGNORECASE)
_WHOSE = re.compile(r",\s+(?:whose|who|whom)\b")
# A verb of leaving that ends where the post begins, or in it: *is no longer the commissioner*, *vacated the chair*.
_NAMES_POST = re.compile(
    r"\bno\s+longer$|\b(?:vacat|hand|la(?:id|ys)\s)[\w\s]*\b(?P<post>chair)$", re.IGNORECASE
)
_PLURAL_POST = re.compile(
    r"\b(?P<post>(?:(?:non-executive|independent|executive|lay|assistant)\s+)?(?:director|commissioner|trustee|governor|adviser|member))s,\s+(?:(?:[A-Z][\w’'-]+\s+){1,2}[A-Z][\w’'-]+(?:,\s+|,?\s+and\s+))*$",
    re.IGNORECASE,
)
_HAS_BEEN = re.compile(r"\b(?:has|have|had|was)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|an?|its|our)\s+(?!former|previous)", re.IGNORECASE)


def read_with_post(
    context: Context, found: Found, subjects: list[Party], *, is_reduced: bool = False
) -> Iterator[Nominee]:
    """The people or posts before a verb, each with the post that its clause names; *as adviser and as chair* is two."""
    match = found.match
    post = find_post_behind(context, found)
    if not subjects:
        yield from _read_post_alone(context, found)
        return
    if not _is_enough(context, found, post, subjects):
        return
    further = _find_further_post(context, found, post) if post else None
    until = subjects[0].end if found.phrase.values["meaning"] == "leave" else subjects[0].start
    meant = _find_post_before(context, found, until, of=post)
    meant = meant or (find_post_aside(context, subjects[0].start) if is_reduced else None)
    for subject in subjects:
        person = subject if subject.kind == "person" and is_sure_holder(context, subject) else None
        if person is None and is_reduced:
            person = _find_named_behind(context, found)
            worded = context.text.text[subject.start : subject.end]
            meant = meant or (None if subject.named or not person else worded)
        role = (post.name if post else None) or _role_meant(context, found, person, meant)
        if person is None:
            if not _may_be_nameless(context, found, subject):
                continue
            role = subject.role or subject.name
        elif subject.kind == "office":
            role = role or subject.name
        start = min(subject.start, match.start())
        end = max(match.end(), post.end if post else 0, person.end if person else 0)
        loose = person is None and is_reduced
        yield make_nominee(person, role, start, end, is_loose=loose, is_reduced=is_reduced)
        if further and person:
            yield make_nominee(person, further.name, further.start, further.end)
    if post and found.phrase.values["meaning"] in ("appoint", "take_up"):
        yield from _read_alike(context, found, post)


def _read_alike(context: Context, found: Found, post: Post) -> Iterator[Nominee]:
    """*… was appointed as commissioner and Leonard Moss as chair*: who is given another post by the same verb."""
    joined = _AND.match(context.text.text, post.end, found.sentence.end)
    at = joined.end() if joined else post.end
    people = find_people(context, at, found.sentence.end) if joined else []
    for person in [p for p in people if p.start == at]:
        inside = _AS_WORD.search(context.text.text, person.start, person.end)
        led = inside or _AS_WORD.match(context.text.text, person.end, found.sentence.end)
        own = match_post(context, led.end(), found.sentence.end) if led else None
        if own and person.named and person.kind == "person":
            yield make_nominee(person, own.name, person.start, own.end)


def _find_post_before(
    context: Context, found: Found, until: int, *, of: Post | None = None
) -> str | None:
    """The post that somebody fills meanwhile or that *that post* means: the one last worded before *has agreed to act until …*."""
    values = found.phrase.values
    takes_over = _TAKES_OVER.search(found.match.group()) is not None
    is_that = _means_that_post(context, found, of)
    if values.get("asks") not in ("meant", "predecessor") and not (
        values.get("acting") or takes_over or is_that
    ):
        return None
    if values.get("asks") == "predecessor" and (own := find_post_succeeded(context, found)):
        return own
    earlier = context.text.sentences[max(found.sentence.number - _BACK, 0)]
    posts = list(_CHIEF_POST.finditer(context.text.text, earlier.start, until))
    if values.get("asks") == "predecessor":
        posts = [post for post in posts if not _is_of_another(context, found, post)]
    last = posts[-1].group() if posts else None
    return MEANWHILE.sub("", last) if last and is_that else last


def _means_that_post(context: Context, found: Found, of: Post | None) -> bool:
    """Whether the post of a verb is one worded before: *was appointed to that chair*, *having left that post*."""
    text, match = context.text.text, found.match
    if of is None:
        is_leaving = found.phrase.values["meaning"] == "leave"
        return is_leaving and _THAT_POST.match(text, match.end() + 1) is not None
    return of.name is None and _THAT_POST.search(text, of.start, of.end) is not None


def _is_of_another(context: Context, found: Found, post: re.Match[str]) -> bool:
    """Whether a post worded before is that of somebody else than whoever is succeeded: *Council leader Ada Hale said …*."""
    left = {p.name for p in find_people(context, found.match.end(), found.sentence.end)}
    since = context.text.sentence_at(post.start()).start
    people = [
        party
        for party in context.parties_in(since, post.end() + _TITLE)
        if party.kind == "person" and party.named and party.end >= post.start() - _TITLE
    ]
    return bool(people) and not any(person.name in left for person in people)


def _role_meant(
    context: Context, found: Found, person: Party | None, meant: str | None
) -> str | None:
    """The post where the clause words none: the one meant, or of somebody confirmed in it the one filled so far."""
    role = found.phrase.values.get("role") or meant or _find_shared(context, found, person)
    succeeds = found.phrase.values.get("asks") == "predecessor"
    if succeeds and person and _opens_with_role(context, person):
        return None
    if person and person.role is None and found.phrase.values["meaning"] == "leave":
        held = find_as_post(context, person.end, found.match.start())
        role = role or (held.name if held else None)
    if person and found.phrase.values["meaning"] == "leave":
        role = role or find_post_held(context, person, found.match.start())
    if person and not person.former and has_arrived(found):
        role = role or person.role
    is_confirmed = _CONFIRMED.match(context.text.text, found.match.end() - 9) is not None
    if person and person.role and (is_confirmed or found.match.group().endswith("made permanent")):
        return role or MEANWHILE.sub("", person.role)
    return role


def _find_shared(context: Context, found: Found, person: Party | None) -> str | None:
    """The post that stands in the plural before the names of all: *Three non-executive directors, Ada Hollis and Ben Ward, …*."""
    if person is None or person.role is not None:
        return None
    shared = _PLURAL_POST.search(context.text.text, found.sentence.start, person.start)
    return shared["post"].lower() if shared else None


def _opens_with_role(context: Context, person: Party) -> bool:
    """Whether the post stands before the name: *Chief executive Leonard Moss, who replaced …*."""
    return context.text.text.find(person.name, person.start, person.end) > person.start + _TITLE


def _find_further_post(context: Context, found: Found, post: Post) -> Post | None:
    """The second post of *was appointed as improvement adviser and as chair of the board*."""
    joined = _AND_AS.match(context.text.text, post.end, found.sentence.end)
    return match_post(context, joined.end(), found.sentence.end) if joined else None


def _read_post_alone(context: Context, found: Found) -> Iterator[Nominee]:
    """*A permanent head of safeguarding has been appointed*: a post that opens the sentence and that nobody is named for."""
    match, sentence, text = found.match, found.sentence, context.text.text
    leaving = found.phrase.values["meaning"] in ("leave", "removed")
    if found.phrase.values["meaning"] != "appoint" and not leaving:
        return
    if not leaving and (found.phrase.values.get("asks") or not _HAS_BEEN.search(match.group())):
        return
    if not _ARTICLE.match(text, sentence.start, match.start()):
        return
    post = match_post(context, sentence.start, match.start())
    if post is None or post.is_plural or text[post.end : match.start()].strip(" ,"):
        return
    yield make_nominee(None, post.name, post.start, match.end())


def _find_named_behind(context: Context, found: Found) -> Party | None:
    """*The commissioner appointed by the department is Jane Hale*."""
    text, end = context.text.text, found.sentence.end
    copula = re.compile(r"[^.;,“”]{0,80}?\b(?:is|was|will be)\s+(?=[A-Z])").match(
        text, found.match.end(), end
    )
    copula = copula or BY_BODY.match(text, found.match.end(), end)
    people = find_people(context, copula.end(), end) if copula else []
    return people[0] if copula and people and people[0].start <= copula.end() else None


def find_post_behind(context: Context, found: Found) -> Post | None:
    """The post in the clause after the verb; of leaving, only one with *as* or *from*."""
    match, text = found.match, context.text.text
    end = min(clause_end(context, found.sentence, match.end()), match.end() + _LONGEST_POST)
    asks, meaning = found.phrase.values.get("asks"), found.phrase.values["meaning"]
    if asks == "post_next":
        return match_post(context, match.end() + 1, end)
    if asks in ("as_post", "holder"):
        last_word = text.rfind(" ", match.start(), match.end()) + 1
        return find_named_post(context, max(last_word, match.start()), end)
    of_post = _OF.match(text, match.end(), end) if _ENDS_IN_POST.search(match.group()) else None
    if of_post:
        return match_post(context, of_post.end(), end)
    if asks == "predecessor" and (whose := _WHOSE.search(text, match.end(), end)):
        end = whose.start()
    if worded := _NAMES_POST.search(match.group()):
        at = worded.start("post") if worded["post"] else worded.end() + 1
        return match_post(context, match.start() + at, end)
    if asks == "predecessor" or meaning in ("leave", "removed"):
        named = find_as_post(context, match.end(), end)
        if named and meaning == "leave" and _TO_BECOME.search(text, match.end(), named.start):
            named = None
        after = re.match(
            r"\s+from\s+(?:the\s+)?(?:role|post|position)\s+of\s+", text[match.end() : end]
        )
        return named or (match_post(context, match.end() + after.end(), end) if after else None)
    return find_post_after(context, match.end(), end)


def _is_enough(context: Context, found: Found, post: Post | None, subjects: list[Party]) -> bool:
    """Whether what the verb asks for stands beside it."""
    asks, match = found.phrase.values.get("asks"), found.match
    if asks == "meant":
        return _find_post_before(context, found, match.start()) is not None
    if asks == "holder":
        return post is not None or any(
            s.kind == "person" and s.role and not s.former for s in subjects
        )
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
                r"\s*(?:[.,;]|$|(?:last|this|earlier|in|on|at|by|from|after|and|following|to)\b)",
                rest,
            )
        )
    )


def _may_be_nameless(context: Context, found: Found, subject: Party) -> bool:
    """Whether a post alone may stand: one post, and something that has happened or, of leaving, is announced."""
    if subject.kind == "person" and subject.named:
        return False
    if subject.office in MINISTERS or not is_one_post(context, subject):
        return False
    if found.phrase.values["meaning"] == "appoint":
        if found.phrase.values.get("asks") == "post":
            return False
        return not _MODAL.search(found.match.group()) or " been " in found.match.group()
    return found.phrase.values["meaning"] in ("leave", "removed")
