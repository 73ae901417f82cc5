"""People in a clause: those the document introduces, and those it names by no role.

A name that no role introduces is two or three capitalised words that name nothing else.
"""

import re
from collections.abc import Iterator

from candour.extraction.parties.mention import Party
from candour.extraction.parties.names import is_no_name
from candour.extraction.prose.context import Context
from candour.extraction.prose.text import Sentence

_PART = r"[A-Z][a-zà-ÿ’']+"
_GIVEN = rf"{_PART}(?:-{_PART})?"
_WORD = rf"(?:Mc|Mac|O[’'])?{_PART}(?:-{_PART})*"
_NAME = re.compile(rf"{_GIVEN}(?:\s+(?:[A-Z]\.\s*)?{_WORD}){{1,2}}")
_NAME_LAST = re.compile(
    rf"(?P<name>{_GIVEN}(?:\s+{_WORD}){{1,2}})(?:,\s+who|,\s+[^.;]{{3,150}},|,)?\s+$"
)
_TITLED = re.compile(
    rf"(?:Lord|Lady|Baroness|Sir|Dame|Professor|Prof|Dr|Mr|Mrs|Ms|Miss)\.?\s+(?:\([A-Z][a-z]+\)\s+)?(?:{_WORD})(?:\s+{_WORD})?"
)
_POSSESSIVE = re.compile(r"[’']s?$")
_ANY_NAME = re.compile(rf"\b(?:{_TITLED.pattern}|{_NAME.pattern})")
_NO_NAME = re.compile(
    r"\b(?:Council|Borough|County|City|Board|Trust|Department|Government|Ofsted|Services?|Children|The|This|That|Commissioner|"
    r"Director|Minister|Secretary|State|Education|Improvement|Report|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|"
    r"March|April|June|July|August|September|October|November|December|Last|Under|After|Following|Cabinet|Chief|Executive|Leader|"
    r"Assessments?|Framework|Inspections?|Strategy|Plan|Programme|Partnership|Scheme|Review|Act|Buildings?|Street|Road|Unit|Dear|Standards|Agency)\b"
)


def find_unintroduced(context: Context, start: int, end: int) -> Party | None:
    """The person whose name begins at ``start``, or ``None`` when the words there name something else."""
    text = context.text.text
    name = _TITLED.match(text, start, end) or _NAME.match(text, start, end)
    if name is None or _NO_NAME.search(name.group()) or context.parties_in(start, name.end()):
        return None
    if any(is_no_name(word) for word in re.findall(r"[A-Z][\w’'-]+", name.group())[1:]):
        return None
    words = _POSSESSIVE.sub("", name.group())
    return Party(name.start(), name.start() + len(words), "person", words)


def find_name_before(context: Context, sentence: Sentence, position: int) -> Party | None:
    """The person whose name ends at ``position``, an aside between commas left out."""
    named = _NAME_LAST.search(context.text.text, sentence.start, position)
    return find_unintroduced(context, named.start("name"), named.end("name")) if named else None


def find_people(context: Context, start: int, end: int) -> list[Party]:
    """Every person named within a span, introduced or not, and *he* or *she* where that is clear; in order."""
    known = [party for party in context.parties_in(start, end) if party.end <= end]
    people = [party for party in known if party.kind == "person"]
    people += _find_new_names(context, start, end, known)
    return sorted(people, key=lambda party: party.start)


def _find_new_names(context: Context, start: int, end: int, known: list[Party]) -> Iterator[Party]:
    text, at = context.text.text, start
    while match := _ANY_NAME.search(text, at, end):
        inside = next((p for p in known if p.start <= match.start() < p.end), None)
        person = None if inside else find_unintroduced(context, match.start(), end)
        if person:
            yield person
        at = (
            inside.end if inside else person.end if person else _next_word(text, match.start(), end)
        )


def _next_word(text: str, position: int, end: int) -> int:
    space = text.find(" ", position, end)
    return space + 1 if space >= 0 else end
