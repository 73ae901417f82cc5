"""Whether the council itself speaks: through its leaders and officers, or in a release or plan of its own."""

import re

from candour.authorities import find_mentions
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.speech.senders import find_writer

GIVERS = (
    "spokesperson",
    "secretary_of_state",
    "minister",
    "childrens_minister",
    "department",
    "government",
)
_COUNCIL_POSTS = (
    "leader",
    "deputy_leader",
    "mayor",
    "deputy_mayor",
    "cabinet_member",
    "director_of_childrens_services",
    "director",
    "chief_executive",
)
_OF_OTHERS = re.compile(
    r"\b(?:trust|company|group|opposition|shadow|union|board|association|labour|conservative|lib|liberal)\b",
    re.IGNORECASE,
)
_OWN_PAPERS = ("press_release", "improvement_plan")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")
TOLD = re.compile(r"\b(?:told|tells?|assured|informed|to)\s+(?:the\s+)?$")
_NEAR, _OPENING = 60, 700


def find_own_council(context: Context) -> Party | None:
    """The council that a document is about, as it names it or, failing that, as its file names its publisher."""
    return context.council or _find_publisher(context)


def speaks_for_council(context: Context, at: int) -> bool:
    """Whether all who speak in the paragraph of the quotation that holds ``at``, or the one before, hold posts in the council."""
    text = context.text
    quotation = next(text.quotations_before(at + 1), None)
    if quotation is None:
        return False
    number = text.paragraph_at(quotation.start)
    end = min(max(quotation.end + _NEAR, at), text.paragraphs[text.paragraph_at(at)].end)
    for first in (number, number - 1):
        start = text.paragraphs[max(first, 0)].start
        people = [p for p in find_people_in(context, start, end) if not text.is_quoted(p.start)]
        if people:
            is_others = any(p.kind == "body" for p in context.parties_in(start, quotation.start))
            return not is_others and all(is_of_council(person) for person in people)
    return False


def find_meant_by_us(context: Context, at: int) -> Party | None:
    """Whom *we* or *us* at a place means: the council whose officers or leaders speak there, or whose own paper it is."""
    if context.text.is_quoted(at):
        return find_own_council(context) if speaks_for_council(context, at) else None
    writer = find_writer(context)
    is_own = is_of_council(writer) if writer else is_own_paper(context)
    return find_own_council(context) if is_own else None


def find_people_in(context: Context, start: int, end: int) -> list[Party]:
    """The people and offices of a passage, but for those who are told something in it."""
    return [
        party
        for party in context.parties_in(start, end)
        if party.kind in ("person", "office")
        and not TOLD.search(context.text.text, start, party.start)
    ]


def is_own_paper(context: Context) -> bool:
    """Whether the document is the council's own release or plan: it, and no department, opens it."""
    council = find_own_council(context)
    if context.kind not in _OWN_PAPERS or council is None:
        return False
    if context.kind == "improvement_plan":
        return True
    for party in context.parties_in(0, _OPENING):
        if party.office in GIVERS and party.office != "spokesperson":
            return False
        if party.kind == "authority" and "council" in party.name.lower():
            return party.code == context.about
    return council.end == 0 or _writes_as_council(context)


def _writes_as_council(context: Context) -> bool:
    """Whether a release says *we* outside its quotations and lets nobody speak but those who hold posts in the council."""
    people = [p for p in context.parties if p.kind == "person" and p.office]
    return (
        bool(people)
        and all(is_of_council(person) for person in people)
        and any(not context.text.is_quoted(m.start()) for m in _WE.finditer(context.text.text))
    )


def is_of_council(person: Party) -> bool:
    """Whether somebody holds a post in the council, and none in a trust, a group or a union."""
    held = person.role or person.name
    return person.office in _COUNCIL_POSTS and not person.former and not _OF_OTHERS.search(held)


def _find_publisher(context: Context) -> Party | None:
    """The council that the file names as its publisher or author, where its text names none."""
    metadata = context.document.metadata
    for name in (metadata.publisher, metadata.author):
        for mention in find_mentions(name or ""):
            if name and context.about and mention.authority.code == context.about:
                words = name[mention.start : mention.end]
                return Party(0, 0, "authority", words, None, context.about)
    return None
