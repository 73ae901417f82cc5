"""Who may judge progress, and whose judgement it is that a minister's letter only cites."""

import re
from typing import Any

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_writer
from candour.extraction.prose.frames.phrases import Found, load_words
from candour.extraction.prose.frames.roles import name_fields

# What a letter tells of the finding of others: *the report found that …*, *inspectors concluded that …*.
_CITED = re.compile(
    r"\b(?:(?:the|this|that|her|his|its|their)\s+(?:[\w’'-]+\s+){0,2}?(?:report|review|diagnostic|inspection)|(?P<people>(?:the\s+)?(?:ofsted\s+)?(?:inspectors|reviewers)))\s+"
    r"(?:(?:also|has|have|then|further)\s+)*(?:found|finds?|concluded|concludes?|said|says?|showed|shows?|noted|notes?|reported|reports?|stated?|states|identified|judged)\b",
    re.IGNORECASE,
)
_MINISTER = re.compile(r"\b(?:minister|secretary\s+of\s+state)\b", re.IGNORECASE)


def may_assess(party: Party) -> bool:
    """Whether somebody is one whose word on progress is a judgement: a commissioner, an inspectorate, an adviser, a minister."""
    offices = load_words("assessments", "assessors")["offices"]
    if party.office in offices:
        return True
    return bool(
        party.role
        and re.search(
            r"commissioner|inspector|adviser|advisor|chair of (?:the|its) (?:\w+ )?improvement board|independent chair",
            party.role,
            re.IGNORECASE,
        )
    )


def find_cited(context: Context, found: Found) -> dict[str, Any] | None:
    """Who judged where a minister's letter cites it: *the report found that …* is told by its author, if one is named just
    before, and never by the minister; ``None`` where the letter cites nothing."""
    sentence, writer = found.sentence, find_writer(context)
    cited = _CITED.search(context.text.text, sentence.start, found.match.start())
    if cited is None or writer is None or not _is_minister(writer):
        return None
    if cited["people"]:
        return {"by": cited["people"].removeprefix("The ").removeprefix("the ")}
    last = context.text.sentences[sentence.number - 1] if sentence.number else sentence
    known = [
        party
        for party in context.parties_in(last.start, sentence.start)
        if may_assess(party) and not _is_minister(party)
    ]
    return name_fields("by", known[0]) if len({p.name for p in known}) == 1 else {}


def _is_minister(party: Party) -> bool:
    return bool(_MINISTER.search(f"{party.office or ''} {party.role or ''}".replace("_", " ")))
