"""The offices that a letter gives beside the names of its writer and its reader: in its head, its address, its signature.

A letter is from an office and to an office, though its facts name persons: who was told of it follows from these.
"""

import re
from collections.abc import Iterator

from candour.extraction.parties.gazetteer import role_pattern
from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.correspondence import find_reader, find_writer
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.facts import Also, Document

# What may stand between a name and the office below or beside it: honours, a comma, the end of the line.
_TO_OFFICE = re.compile(
    r"(?:,?[ \t]+(?:MP|QC|KC|[CODM]BE|CB|DL|JP|PC|FRSA|PhD))*(?:[ \t]*\n[ \t\n]*|,[ \t]*|[ \t]+[–-][ \t]+)"
)
_LONGEST = 160
_GOES_ON = re.compile(r"(?:,?[ \t]+(?:for|of|and|with)\b[^\n.;,]*)")
_ENDS = re.compile(r"[ \t]*(?:[\n,;(]|$)")


def read_offices(context: Context, group: list[Naming]) -> Iterator[Also]:
    """The passages that give the office of the writer and of the reader, if the group is the letter that the document is."""
    first = group[0]
    writer, reader, day = find_writer(context), find_reader(context), context.published
    is_own = context.kind == "letter" and first.kind == "letter" and first.issuer == writer
    if not is_own or day is None or first.date is None or first.date.value != day.value:
        return
    for field, party in (("issued_by", writer), ("issued_to", reader)):
        if party is not None and party.kind == "person":
            office = _find_office(context.document, field, party)
            if office is not None:
                yield office


def _find_office(document: Document, field: str, party: Party) -> Also | None:
    """The first office that stands below or beside the whole name of a person, as the pages print their lines."""
    name = re.compile(r"\b" + r"\s+".join(map(re.escape, party.name.split())) + r"\b")
    for page in document.pages:
        for named in name.finditer(page.text):
            gap = _TO_OFFICE.match(page.text, named.end())
            end = _end_of_office(page.text, gap.end()) if gap else None
            if gap and end:
                return Also(field, page.number, gap.end(), end, page.text[gap.end() : end])
    return None


def _end_of_office(text: str, start: int) -> int | None:
    """Where the office that begins at a place ends; ``None`` where none begins, or more than an office stands in its line."""
    office = role_pattern().match(text[start : start + _LONGEST].lower())
    if office is None:
        return None
    end = start + office.end()
    more = _GOES_ON.match(text, end)
    end = more.end() if more else end
    return end if _ENDS.match(text, end) else None
