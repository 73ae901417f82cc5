"""Subjects that stand away from their verb: before *who is to …*, before *she said, and must …*, behind *it*."""

import re
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.phrases import Found
from candour.extraction.prose.frames.roles import first_party, last_party, name_fields, name_span

_ACTORS = r"(?:commissioner|advis[eo]rs?|director|board|chair|trust|team|partner|council|authority|chief\s+executive|leader)"
_RELATIVE = re.compile(
    rf"(?P<np>\b(?:my|the|an?|our|its)\s+(?:[\w’'-]+\s+){{0,3}}?{_ACTORS})[”\"’]?,?\s+who$",
    re.IGNORECASE,
)
_NAMED_WHO = re.compile(r",\s+who$")
_SHARED = re.compile(
    r"(?:,\s+(?:he|she|it|they|[\w’' ]{3,40})\s+(?:said|says|added|wrote|warned|concluded),?)?,?\s+and(?:\s+(?:also|now|so|then))?$"
)
_OPENS = re.compile(r"[“\"‘']?(?:the\s+|its?\s+)?$", re.IGNORECASE)


def find_antecedent(context: Context, found: Found) -> tuple[dict[str, Any], int] | None:
    """The party before *who*, which the clause that ``found`` stands in is about; ``None`` when it is no such clause."""
    text = context.text.text
    start = found.sentence.start
    lead = text[start : found.match.start()].rstrip()
    relative = _RELATIVE.search(lead)
    if relative:
        return (
            name_span(context, start + relative.start("np"), start + relative.end("np"), field="who", as_worded=True),
            start + relative.start("np"),
        )  # fmt: skip
    if not _NAMED_WHO.search(lead):
        return None
    party = last_party(context, start, start + len(lead))
    if party is None or text[party.end : start + len(lead)].strip(" ,") != "who":
        return None
    return name_fields("who", party), party.start


def find_shared(context: Context, found: Found) -> tuple[dict[str, Any], int] | None:
    """The party that opens a sentence whose later verb shares it: *The council needed time, she said, and must …*."""
    start = found.sentence.start
    lead = context.text.text[start : found.match.start()].rstrip()
    if not _SHARED.search(lead):
        return None
    party = first_party(context, start, found.match.start())
    if party is None or not _OPENS.fullmatch(context.text.text, start, party.start):
        return None
    return name_fields("who", party), party.start
