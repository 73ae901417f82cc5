"""Authorities and bodies in a text, by name and as *the council*, *the city*, *the department*."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from candour.authorities import Mention
from candour.extraction.parties.gazetteer import bodies, body_openers, body_pattern
from candour.extraction.parties.ground import ORGANISATION, ORGANISATION_WORDS, Ground
from candour.extraction.parties.mention import Party

_THE = frozenset({"the"})
_COMMON = re.compile(
    r"the\s+(?:(?:(?:city|county|borough|local|unitary|metropolitan)\s+)?(?:council|authority)|city|county|borough)\b"
    r"(?!\s+(?:leader|of\s+[a-z]|chamber|tax|hall|councillor|centre|social\s+services\s+act))"
)
_DEPARTMENTS = frozenset({"department"})
_DEPARTMENT = re.compile(r"[Dd]epartment\b(?!\s+(?:for|of)\b)")
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Mm]y) $")
_THE_ONE = re.compile(r"^[Tt]he ")
_SHORT = re.compile(r"\b(?:[Cc]ouncil|[Bb]orough|[A-Z]{2,5})\b")
_STATION = re.compile(
    r"\s+(?:Radio|TV|Television|Local Radio|Look|Points|South|Midlands|Breakfast|Newsnight|Spotlight|London)"
    r"(?:\s+[A-Z][a-z]+){0,2}"
)
_CAPITAL = re.compile(r"[A-Z]")
_LONGEST_NAME, _LONGEST_INITIALS = 200, 5
_SENTENCE_OPENS = re.compile(
    r"(?:Meanwhile|However|Yesterday|Today|Now|But|And|Since|Instead|Separately|Elsewhere|Later|Then|Last|Under|When|While|After)\s+(?=\S+\s)"
)
_ARTICLE = re.compile(r"^[Tt]he\s+(?=[A-Z])")


def find_bodies(ground: Ground) -> list[Party]:
    """Every body that a text names: the known ones, and what calls itself a trust, a company, a board."""
    found = [
        Party(led.start(), m.end(), "body", name, office="department", named=False)
        for start, _word in ground.words.find(_DEPARTMENTS)
        if (m := _DEPARTMENT.match(ground.text, start))
        and (led := _DETERMINED.search(ground.text, max(start - 4, 0), start))
        for name in [_THE_ONE.sub("", ground.text[led.start() : m.end()])]
    ]
    for match in _find_organisations(ground):
        if not ground.is_title(match.start()):
            article = _ARTICLE.match(match.group()) or _SENTENCE_OPENS.match(match.group())
            start = match.start() + (article.end() if article else 0)
            found.append(_name_body(ground, start, match.end(), None))
    return _find_known(ground) + found


def _find_organisations(ground: Ground) -> Iterator[re.Match[str]]:
    """The names that end in *Trust*, *Company* and the like, looked for before each such word."""
    text, floor = ground.text, 0
    for end, _word in ground.words.find(ORGANISATION_WORDS):
        for capital in _CAPITAL.finditer(text, max(floor, end - _LONGEST_NAME), end):
            match = ORGANISATION.match(text, capital.start()) if text[end].isupper() else None
            if match:
                floor = match.end()
                yield match
                break


def _find_known(ground: Ground) -> list[Party]:
    pattern, openers, known = body_pattern(), body_openers(), bodies()
    found = []
    for start, word in ground.words.find(openers.keys()):
        is_opener = ground.text[start : start + len(word)] in openers[word]
        match = pattern.match(ground.text, start) if is_opener else None
        if match:
            body = known[" ".join(match.group().split())]
            longer = _STATION.match(ground.text, match.end()) if body.key == "press" else None
            found.append(
                _name_body(ground, start, longer.end() if longer else match.end(), body.key)
            )
    return found


def _name_body(ground: Ground, start: int, end: int, key: str | None) -> Party:
    name = _ARTICLE.sub("", " ".join(ground.text[start:end].split()))
    return Party(start, end, "body", name, office=key)


def find_authorities(ground: Ground) -> list[Party]:
    """Every authority that a text names for certain."""
    return [
        Party(
            m.start,
            m.end,
            "authority",
            _name_authority(ground, m),
            None,
            m.authority.code,
        )
        for m in ground.authorities
    ]


def _name_authority(ground: Ground, mention: Mention) -> str:
    """An authority's name as printed, or as it is written otherwise where a heading prints it in capitals."""
    name = " ".join(ground.text[mention.start : mention.end].split())
    return mention.authority.name if name.isupper() and len(name) > _LONGEST_INITIALS else name


_FARTHEST_OPENING = 40
_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s")
_OPENS_SENTENCE = re.compile(
    r"(?:^|\n|[.!?][”\"’']?\s)\s*(?:(?:Meanwhile|Also|But|And|Separately|Elsewhere|Earlier|Last\s+\w+|In\s+\w+),?\s+)?(?:[Tt]he\s+)?$"
)


def find_common_nouns(ground: Ground, about: str | None) -> list[Party]:
    """*the council*, *the city*: the document's authority, or another with which the sentence before opened; neither where the
    paragraph only named another last. By these very words where the document never prints its name."""
    if about is None:
        return []
    name, found = _own_name(ground, about), []
    for match in ground.words.finditer(_COMMON, _THE, lowered=True):
        start, end = match.span()
        other = _find_other_near(ground, about, start)
        if other and not _is_spoken_of(ground, other, start):
            continue
        own = _name_authority(ground, other) if other else name
        code = other.authority.code if other else about
        called = _call(own, ground.text[start:end])
        found.append(Party(start, end, "authority", called, None, code, named=False))
    return found


def _call(name: str | None, words: str) -> str:
    """What *the council* is called: by the authority's name, a bare place with *Council* behind it."""
    if name is None:
        return " ".join(words.split())
    is_bare = "council" in words.lower() and not _SHORT.search(name)
    return f"{name} Council" if is_bare else name


def _own_name(ground: Ground, about: str) -> str | None:
    """The document's authority by its fullest name, rather as it is written than in the capitals of a heading."""
    mentions = [m for m in ground.authorities if m.authority.code == about]
    chosen = min(mentions, key=lambda m: _rank(ground.text[m.start : m.end]), default=None)
    return _name_authority(ground, chosen) if chosen else None


def _rank(name: str) -> tuple[bool, bool]:
    is_full = "council" in name.lower() or "borough" in name.lower()
    return not is_full, name.isupper()


def _find_other_near(ground: Ground, about: str | None, position: int) -> Mention | None:
    """The other council that a paragraph named last before a position, or ``None`` where it named none or the document's own."""
    start = ground.text.rfind("\n", 0, position) + 1
    index = bisect_right(ground.starts, position) - 1
    if index < 0 or ground.authorities[index].start < start:
        return None
    last = ground.authorities[index]
    is_other = last.authority.code != about and "ouncil" in ground.text[last.start : last.end]
    return last if is_other else None


def _is_spoken_of(ground: Ground, other: Mention, position: int) -> bool:
    """Whether a sentence opens with a council, and the next one goes on about it: *Thornsea Borough Council was given a
    direction. The council must …*."""
    opening = ground.text[max(other.start - _FARTHEST_OPENING, 0) : other.start]
    between = ground.text[other.end : position]
    is_next = len(_SENTENCE_END.findall(between)) == 1 and _SENTENCE_END.search(between[-4:])
    return bool(is_next and _OPENS_SENTENCE.search(opening)) and not between.startswith(("’", "'"))
