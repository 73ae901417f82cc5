"""The council of an office: *the leader of Ambermere City Council*, *Ambermere City Council's leader*."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context

_OF = re.compile(r"\s+(?:of|at|for)\s+(?:the\s+)?")
_OWNS = re.compile(r"[’']s?\s+(?:(?:new|interim|acting|then|current)\s+)?")
_NEAR = 12


def find_council_of(context: Context, office: Party) -> Party | None:
    """The authority that is named beside an office as its own, or ``None``."""
    if office.kind != "office":
        return None
    text = context.text.text
    for party in context.parties_in(office.end, office.end + _NEAR):
        if party.kind == "authority" and party.named:
            return party if _OF.fullmatch(text, office.end, party.start) else None
    before = context.party_before(office.start, since=max(office.start - 80, 0))
    is_owner = before and before.kind == "authority" and before.named
    return (
        before if before and is_owner and _OWNS.fullmatch(text, before.end, office.start) else None
    )


def is_of_another(context: Context, code: str | None, start: int, end: int) -> bool:
    """Whether a code is that of another authority than the document's, which a passage does not name either."""
    if code is None or code == context.about:
        return False
    return all(party.code != context.about for party in context.parties_in(start, end))
