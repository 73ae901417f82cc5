"""Statutory powers in prose: which Act, which section, written one way.

*section 497A(4B) of the Education Act 1996*, *s.497A(4B) Education Act 1996* and *the Education Act 1996,
section 497A(4B)* are all ``Education Act 1996 s497A(4B)``; an Act named without a section stands alone; *the
1996 Act* is the Act of that year named before. A section that only applies another one (*as applied by
section 50 of the Children Act 2004*) is marked ``applies`` and is not itself the power used.

Source: the naming of Acts follows the short titles of legislation.gov.uk.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_NAME_WORD = r"(?:[A-Z][\w’'-]*|\([A-Z][\w’' -]*\))"
_JOINER = r"(?:,|[^\S\n]+(?:and|of|the|in|for|to|on|etc\.?|&))"
_ACT = (
    rf"(?P<act>(?<![\w)])(?!(?:The|Under|Section|Sections|By|In|And|With|Using|Of|From)\b)"
    rf"(?:{_NAME_WORD}(?:{_JOINER}{{0,2}}[^\S\n]+{_NAME_WORD})*\s+)?"
    rf"(?:Act|Measure|Regulations|Order)\s+(?P<year>(?:1[89]|20)\d\d))"
)
_SHORT = r"(?P<short>the\s+(?P<short_year>(?:1[89]|20)\d\d)\s+Act|(?:that|the\s+same|the\s+said)\s+Act)\b"
_TURNED = (
    rf"(?P<turned_year>\b(?:1[89]|20)\d\d)\s+(?P<turned>{_NAME_WORD}(?:{_JOINER}{{0,2}}\s+{_NAME_WORD})*?\s+(?:Act|Measure|Regulations|Order))\b"
    r"(?!\s+(?:1[89]|20)\d\d)"
)
_NUMBER = r"\d+[A-Z]{0,3}(?:\s?\((?:\d+[A-Z]{0,2}|[a-z]{1,4}|[A-Z]{1,2})\))*"
_SUBSECTION = r"(?:\(\d+[A-Z]{0,2}\)(?:\s?\([a-z]{1,4}\))*)"
_JOINT = r"\s*(?:,?\s*(?:and|or)|,|&|–|-)\s*(?:(?:subsections?|ss?|sections?)\.?\s*)?"
_NUMBERS = rf"{_NUMBER}(?:{_JOINT}(?:{_NUMBER}|{_SUBSECTION}))*"
_SECTION = r"(?:[Ss]ections?|\b[Ss]s?\.?)\s*"

_SECTION_FIRST = re.compile(
    rf"(?<![\w£]){_SECTION}(?P<numbers>{_NUMBERS})\s*,?\s*(?:of|in|under)?\s*"
    rf"(?:(?:the\s+)?{_ACT}|{_SHORT}|the\s+{_TURNED})"
)
_ACT_FIRST = re.compile(
    rf"(?:{_ACT}|{_SHORT}|{_TURNED})\s*[,(]?\s*(?:under\s+|in\s+|at\s+)?(?:{_SECTION})(?P<numbers>{_NUMBERS})\)?"
)
_ACT_ALONE = re.compile(_ACT)
_ACT_TURNED = re.compile(rf"\b[Tt]he\s+{_TURNED}")
_YEAR_OF_ACT = re.compile(
    r"(?:Act|Measure|Regulations|Order)\s+(?:1[89]|20)\d\d|(?:1[89]|20)\d\d\s+(?:Act|[A-Z][^.;\n]{2,60}?\s(?:Act|Measure|Regulations|Order))\b"
)
_IN_CAPITALS = re.compile(
    r"\bSECTIONS?\s+\d[^\n.;]{0,40}?\s+OF\s+(?:THE\s+)?[A-Z’',()& -]{3,80}?\sACT\s+\d{4}"
)
_SMALL_WORDS = frozenset({"OF", "THE", "AND", "IN", "TO", "FOR", "ON"})
_EACH = re.compile(rf"{_NUMBER}|{_SUBSECTION}")
_BASE = re.compile(r"\d+[A-Z]*")
_CALLED_SHORT = re.compile(_SHORT)
_SAID = re.compile(
    rf"\bthe\s+(?:said|same)\s+{_SECTION}(?P<numbers>{_NUMBERS})(?!\s*,?\s*(?:of|in)\b)"
)
_APPLIES = re.compile(
    r"(?:applied|applying|amended|inserted|extended|modified)\b[^.;]{0,80}\b(?:by|under)\s*(?:the\s+)?$"
)
_BESIDE = re.compile(
    r"\s*,?\s*(?:and|together\s+with|as\s+well\s+as)?\s*(?:also\s+)?(?:(?:under|by|of|in)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)


class Power(NamedTuple):
    """An Act, with its sections where they are named: a span of the text and the normal form."""

    start: int
    end: int
    name: str
    applies: bool


def find_powers(text: str, *, elsewhere: str = "") -> tuple[Power, ...]:
    """The statutory powers named in a text, in order; empty when it names none.

    ``elsewhere`` is where the Acts may be named that the text only calls *the 1996 Act*, or *that Act* where it is the
    only one.

    >>> [power.name for power in find_powers("under section 497A(4B) of the Education Act 1996")]
    ['Education Act 1996 s497A(4B)']
    >>> [power.name for power in find_powers("the Education Act 1996 lets her")]
    ['Education Act 1996']
    >>> [power.name for power in find_powers("under the 1996 Education Act")]
    ['Education Act 1996']
    >>> said = "given under the said section 497A"
    >>> [power.name for power in find_powers(said, elsewhere="section 497A of the Education Act 1996")]
    ['Education Act 1996 s497A']
    >>> [power.name for power in find_powers("UNDER SECTION 497A(4B) OF THE EDUCATION ACT 1996")]
    ['Education Act 1996 s497A(4B)']
    """
    text = _IN_CAPITALS.sub(lambda heading: _write_small(heading.group()), text)
    said = [*_find_said(text, elsewhere)] if elsewhere and "he sa" in text else []
    if " Act" not in text and "Regulations" not in text and " Order " not in text:
        return tuple(said)
    if not (_YEAR_OF_ACT.search(text) or (elsewhere and _CALLED_SHORT.search(text))):
        return tuple(said)
    acts = _find_acts(elsewhere, text) if _CALLED_SHORT.search(text) else {}
    found: list[Power] = []
    for pattern in (_SECTION_FIRST, _ACT_FIRST, _ACT_TURNED, _ACT_ALONE):
        for match in pattern.finditer(text):
            if any(match.start() < power.end and power.start < match.end() for power in found):
                continue
            name = _name(match, acts)
            if name:
                applies = bool(_APPLIES.search(text, max(match.start() - 120, 0), match.start()))
                found.append(Power(match.start(), match.end(), name, applies))
    return tuple(sorted([*found, *said]))


def name_powers(text: str, powers: Sequence[Power]) -> str:
    """The first of these powers of a text with those that stand beside it, as one power that was used.

    >>> beside = "under section 50 of the Children Act 2004 and section 497A(4B) of the Education Act 1996"
    >>> name_powers(beside, find_powers(beside))
    'Children Act 2004 s50; Education Act 1996 s497A(4B)'
    """
    names, at = [powers[0].name], powers[0].end
    for power in powers[1:]:
        if power.applies or not _BESIDE.fullmatch(text, at, power.start):
            break
        if power.name not in names:
            names.append(power.name)
        at = power.end
    return "; ".join(names)


def _find_said(text: str, elsewhere: str) -> Iterator[Power]:
    """*the said section 497A*: the section of the one Act under which the document names it."""
    for match in _SAID.finditer(text):
        sections = _sections(match["numbers"])
        first = _BASE.match(sections[0]) if sections else None
        acts = {
            _one_line(named["act"])
            for named in _SECTION_FIRST.finditer(elsewhere)
            if first and named["act"] and _names_section(named["numbers"], first.group())
        }
        if len(acts) == 1:
            name = ", ".join(f"s{section}" for section in sections)
            yield Power(match.start(), match.end(), f"{acts.pop()} {name}", False)


def _names_section(numbers: str, section: str) -> bool:
    bases = [_BASE.match(one) for one in _sections(numbers)]
    return any(base is not None and base.group() == section for base in bases)


def _find_acts(*texts: str) -> dict[str, str]:
    """The Acts that texts name in full, by their years, the last of a year."""
    named = (match for text in texts for match in _ACT_ALONE.finditer(text))
    return {match["year"]: _one_line(match["act"]) for match in named}


def _write_small(heading: str) -> str:
    """A heading in capitals as it would be written in a sentence; as long as before."""
    words = re.split(r"([^\w’'()]+)", heading)
    return "".join(
        word.lower()
        if word in _SMALL_WORDS
        else word
        if any(map(str.isdigit, word))
        else word.capitalize()
        for word in words
    )


def _name(match: re.Match[str], acts: dict[str, str]) -> str | None:
    groups = match.groupdict()
    act = groups.get("act") or acts.get(groups.get("short_year") or "")
    if groups.get("short") and not groups["short_year"] and len(set(acts.values())) == 1:
        act = next(iter(acts.values()))
    if groups.get("turned"):
        act = f"{groups['turned']} {groups['turned_year']}"
    if not act:
        return None
    act = _one_line(act)
    if act.split()[0] in {"Act", "Regulations", "Order", "Measure"}:
        return None
    sections = _sections(groups.get("numbers") or "")
    if not sections:
        return act
    return ", ".join([f"{act} s{sections[0]}", *(f"s{section}" for section in sections[1:])])


def _sections(numbers: str) -> list[str]:
    """The sections of a list, each in full: a bare subsection belongs to the section before it."""
    sections: list[str] = []
    for one in _EACH.findall(numbers):
        tight = one.replace(" ", "")
        if tight.startswith("(") and sections:
            base = _BASE.match(sections[-1])
            tight = (base.group() if base else "") + tight
        sections.append(tight)
    return sections


def _one_line(name: str) -> str:
    return " ".join(name.split())
