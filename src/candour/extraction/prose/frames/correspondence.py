"""The document as a letter: who writes it to whom, and the letters that its *my* and *your* speak of."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.front import find_author

_DEAR = re.compile(r"^(?:dear|to:?)\s+", re.IGNORECASE)
_LETTERS = ("letter", "email")


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
        surname = re.search(r"([A-Z][\w’'-]+),?\s*$", words)
        known = [p for p in context.parties if surname and p.name.endswith(surname.group(1))]
        if known:
            return known[0]
    return None


def find_opening(context: Context) -> tuple[int, int] | None:
    """The first sentence after *Dear …*, or ``None`` when there is no such line."""
    greeted = False
    for sentence in context.text.sentences:
        if greeted and len(sentence.text.split()) > 5:
            return sentence.start, sentence.end
        greeted = greeted or sentence.text.lower().startswith("dear ")
    return None
