"""Spokespersons: named as the text does, with the code of the body for which they speak."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.speech.speaker import Speaker

_BODIES = ("body", "authority")
_OWNING = re.compile(r"(?:[’']s)?\s+")
_SPEAKING_FOR = re.compile(r"\s+(?:for|from|at|of)\s+(?:the\s+)?")
_COMMON_BODY = re.compile(
    r"\b(?:(?:city|county|borough)\s+)?(?P<noun>[Cc]ouncil|[Gg]overnment|[Aa]uthority|[Dd]epartment|[Tt]rust|[Tt]own [Hh]all|[Cc]ity [Hh]all|[Cc]ounty [Hh]all|[Uu]nion|police|city|county|charity|Labour|Conservative)(?:[’']s)?\s+$"
)
_FOR_COMMON_BODY = re.compile(
    r"\s+for (?:the |a )(?:[\w’-]+ )?(?P<noun>council|government|authority|department|trust|union|police|charity|campaign|group|company|family|families)\b"
)
_COUNCILS = frozenset({"council", "authority", "city", "county"})
_ONE = re.compile(r"\b[Aa]n?\s+$")
_THE = re.compile(r"\b[Tt]he\s+$")


def as_spokesperson(context: Context, party: Party) -> Speaker | None:
    """*A Department for Education spokesperson*, *spokesman for the council*, *the spokesman* for the one before."""
    text = context.text.text
    role = text[party.start : party.end]
    before = context.party_before(party.start, since=max(party.start - 80, 0))
    if before and before.kind in _BODIES and _OWNING.fullmatch(text[before.end : party.start]):
        return _name(context, before.start, party.end, role, before)
    for after in context.parties_in(party.end, party.end + 20):
        if after.kind in _BODIES and _SPEAKING_FOR.fullmatch(text[party.end : after.start]):
            return _name(context, party.start, after.end, role, after)
    common = _COMMON_BODY.search(text, max(party.start - 30, 0), party.start)
    if common:
        return _name(context, common.start(), party.end, role, _own(context, common["noun"]))
    served = _FOR_COMMON_BODY.match(text, party.end)
    if served:
        return _name(context, party.start, served.end(), role, _own(context, served["noun"]))
    if not _THE.search(text, max(party.start - 5, 0), party.start):
        is_one = _ONE.search(text, max(party.start - 5, 0), party.start)
        return _name(context, party.start, party.end, role, None) if is_one else None
    earlier = _find_earlier(context, party)
    return earlier._replace(start=party.start, end=party.end) if earlier else None


def _name(context: Context, start: int, end: int, role: str, body: Party | None) -> Speaker:
    name = " ".join(context.text.text[start:end].split())
    code, office = (body.code, body.office) if body else (None, None)
    return Speaker(name, role, code, start, end, office)


def _own(context: Context, noun: str) -> Party | None:
    return context.own_authority() if noun.lower() in _COUNCILS else None


def _find_earlier(context: Context, party: Party) -> Speaker | None:
    """The spokesperson of whom the document spoke last."""
    for before in reversed(context.parties_in(0, party.start)):
        if before.office == "spokesperson" and before.kind == "office":
            return as_spokesperson(context, before)
    return None
