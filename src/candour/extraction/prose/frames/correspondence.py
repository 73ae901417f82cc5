"""The document as a letter: who writes it to whom, and the letters that its *my* and *your* speak of."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context, kept_with_document
from candour.extraction.prose.frames.names import find_people
from candour.extraction.prose.front import find_author, find_title

_DEAR = re.compile(r"^(?:dear|to:?)\s+", re.IGNORECASE)
_LETTERS = ("letter", "email")
_I_WRITE = re.compile(
    r"\b(?:I|[Ww]e)(?:\s+am|\s+are|[’']m|[’']re|\s+w(?:ould|ill)|\s+shall|\s+promised\s+to)?\s+(?:(?:now|also|therefore|today|again)\s+)*(?:writ(?:e|ing)|put\s+in\s+writing)\b"
    r"|\b[Tt]his\s+letter\b"
)
_SOON = 6
_MYSELF = re.compile(
    r"\b(?:I|we)\s+(?:(?:have|had|am|are|was|were|also|further|therefore|accordingly|today|now|hereby|then|last|first|since|already|decided\s+to)\s+)*$"
)


@kept_with_document
def find_writer(context: Context) -> Party | None:
    """Who wrote the letter or report that the document is; ``None`` for another document or a writer unknown."""
    if context.kind not in (*_LETTERS, "report"):
        return None
    author = context.document.metadata.author or find_author(context.text, context.kind)
    if author is None:
        return None
    named = [p for p in context.parties if p.name == author]
    if named:
        return named[0]
    at = context.text.text.find(author)
    return Party(at, at + len(author), "person", author) if at >= 0 else None


def speaks_of_self(context: Context, start: int, position: int) -> bool:
    """Whether *I* or *we*, from ``start`` on, leads straight into the verb at ``position``: *I have today*."""
    return _MYSELF.search(context.text.text, start, position) is not None


@kept_with_document
def find_reader(context: Context) -> Party | None:
    """Whom the letter is addressed to: the party of its *To:* or *Dear* line."""
    if context.kind not in _LETTERS:
        return None
    for block in context.text.paragraphs[:14]:
        words = context.text.text[block.start : block.end]
        if not _DEAR.match(words):
            continue
        people = [
            p for p in context.parties_in(block.start, block.end) if p.kind in ("person", "office")
        ]
        if people:
            return people[0]
        greeted = re.search(r"([A-Z][\w’'-]+),?\s*$", words)
        if greeted is None:
            continue
        known = [p for p in context.parties if p.name.endswith(greeted.group(1))]
        known = known or _find_by_first_name(context, greeted.group(1), block.start)
        if known:
            return known[0]
    return None


def _find_by_first_name(context: Context, name: str, end: int) -> list[Party]:
    """The one person above *Dear Steve* whose first name it is: in the lines of the address, where nobody tells what they are."""
    people = [p for p in find_people(context, 0, end) if p.name.startswith(f"{name} ")]
    return people if len({person.name for person in people}) == 1 else []


def find_opening(context: Context) -> tuple[int, int] | None:
    """The sentence below *Dear …* in which its writer says that they write, or ``None`` when none of the first does."""
    for greeting in context.text.sentences:
        if greeting.text.lower().startswith("dear "):
            below = context.text.sentences[greeting.number + 1 : greeting.number + 1 + _SOON]
            told = next((one for one in below if _I_WRITE.search(one.text)), None)
            return (told.start, told.end) if told else None
    return None


def find_subject(context: Context) -> tuple[int, int] | None:
    """The line below *Dear …* that says what the letter is about, or ``None`` when it has none."""
    title = find_title(context.text, "letter") if context.kind == "letter" else None
    at = context.text.text.find(title) if title else -1
    return (at, at + len(title)) if title and at >= 0 else None
