"""Whose an email is and to whom it went, by the lines that open it."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context, kept_with_document
from candour.extraction.prose.front import find_author

_FROM = re.compile(r"^From:\s*", re.MULTILINE)
_TO = re.compile(r"^To:\s*(?P<whom>[^\n]+)", re.MULTILINE)
_FRONT, _NEAR = 600, 30


@kept_with_document
def find_writer(context: Context) -> Party | None:
    """Who wrote a letter or email, as the text names them; ``None`` for any other document."""
    if context.kind not in ("letter", "email"):
        return None
    author = find_author(context.text, context.kind) or context.document.metadata.author
    if author:
        named = next((party for party in context.parties if party.name == author), None)
        return named or Party(0, 0, "person", author)
    line = _FROM.search(context.text.text, 0, _FRONT) if context.kind == "email" else None
    if line is None:
        return None
    beside = context.parties_in(line.end(), line.end() + _NEAR)
    return next((party for party in beside if party.kind == "person"), None)


def find_addressees(context: Context) -> tuple[int, int] | None:
    """Where an email says to whom it went."""
    line = _TO.search(context.text.text, 0, _FRONT) if context.kind == "email" else None
    return line.span("whom") if line else None
