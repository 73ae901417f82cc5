"""People whom a document introduces by no role: two or three capitalised words that name nothing else."""

import re

from candour.extraction.parties.mention import Party
from candour.extraction.prose.context import Context
from candour.extraction.prose.text import Sentence

_NAME = re.compile(r"[A-Z][a-zé’'-]+(?:\s+(?:[A-Z]\.\s*)?(?:Mc|Mac|O[’'])?[A-Z][a-zé’'-]+){1,2}")
_NAME_LAST = re.compile(
    r"(?P<name>[A-Z][a-zé’'-]+(?:\s+(?:Mc|Mac|O[’'])?[A-Z][a-zé’'-]+){1,2})(?:,\s+who|,\s+[^.;]{3,150},|,)?\s+$"
)
_NO_NAME = re.compile(
    r"\b(?:Council|Borough|County|City|Board|Trust|Department|Government|Ofsted|Services?|Children|The|This|That|Commissioner|"
    r"Director|Minister|Secretary|State|Education|Improvement|Report|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|"
    r"March|April|June|July|August|September|October|November|December|Last|Under|After|Following|Cabinet|Chief|Executive|Leader)\b"
)


def find_unintroduced(context: Context, start: int, end: int) -> Party | None:
    """The person whose name begins at ``start``, or ``None`` when the words there name something else."""
    name = _NAME.match(context.text.text, start, end)
    if name is None or _NO_NAME.search(name.group()) or context.parties_in(start, name.end()):
        return None
    return Party(name.start(), name.end(), "person", name.group())


def find_name_before(context: Context, sentence: Sentence, position: int) -> Party | None:
    """The person whose name ends at ``position``, an aside between commas left out."""
    named = _NAME_LAST.search(context.text.text, sentence.start, position)
    return find_unintroduced(context, named.start("name"), named.end("name")) if named else None
