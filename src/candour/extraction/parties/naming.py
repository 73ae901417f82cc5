"""People known by their first names alone, and where a text names somebody again: in full or by surname."""

import re
from functools import cache

from candour.extraction.parties.ground import Ground
from candour.extraction.parties.introductions import mention
from candour.extraction.parties.mention import Party
from candour.extraction.parties.names import (
    given_names,
    is_surname,
    match_full,
    name_of,
    surname_of,
)
from candour.extraction.parties.people import Directory, Person

# First names that open sentences as other words: *Will the council…*, *Mark Ofsted's words*.
_ALSO_WORDS = frozenset(
    {"will", "mark", "sue", "rob", "pat", "frank", "guy", "rose", "jack", "ray"}
)
_NO_PERSON = re.compile(
    r"(?:Street|House|Hall|Church|Court|Park|Lane|Avenue|Square|Station|Inquiry|Award|Building)$"
)
_SAINT = re.compile(r"\bSt\.?\s+$|[\w’'-]-$")
_OPENS = re.compile(r"(?:^|\n|[.!?]\s+|[\"“‘])$")
_FIRST_WORD = re.compile(r"\w+")
_NAME_ENDS = re.compile(r"(?P<word>[A-Z][\w’'-]*)\s+$")
_NAME_GOES_ON = re.compile(r"\s+(?:[A-Z]|(?:and|&)\s+(?:Co|Sons)\b)|-[A-Z]")
_LEADS = frozenset(
    [
        *(
            "In",
            "On",
            "At",
            "By",
            "To",
            "Of",
            "For",
            "From",
            "With",
            "As",
            "After",
            "Before",
            "Since",
            "Until",
        ),
        *(
            "But",
            "And",
            "When",
            "While",
            "Where",
            "If",
            "That",
            "Then",
            "So",
            "Yet",
            "Although",
            "Though",
            "Because",
        ),
        *(
            "Both",
            "Like",
            "Unlike",
            "Last",
            "Yesterday",
            "Today",
            "However",
            "Meanwhile",
            "Earlier",
            "Later",
            "Now",
        ),
    ]
)


def introduce_by_first_name(ground: Ground, directory: Directory) -> list[Party]:
    """People whom the text gives no role or title: a common first name with a surname after it."""
    found = []
    for start, word in ground.words.find(_first_names()):
        if not ground.text[start].isupper():
            continue
        before = ground.text[max(start - 6, 0) : start]
        if _SAINT.search(before) or (word in _ALSO_WORDS and _OPENS.search(before)):
            continue
        match = match_full(ground.text, start)
        name = name_of(match) if match else ""
        end = start + len(name)
        if match is None or "\n" in name or _NO_PERSON.search(name) or ground.is_title(start):
            continue
        if ground.is_authority(start) or ground.is_authority(end - 1) or ground.is_body(start, end):
            continue
        found.append(mention(directory.introduce(name), start, end))
    return found


@cache
def _first_names() -> frozenset[str]:
    return frozenset(given_names())


def find_known(ground: Ground, directory: Directory) -> list[Party]:
    """Full names and lone surnames of people whom the document introduces."""
    people: list[Person] = list(directory)
    if not people:
        return []
    surnames = {surname_of(p.name): p for p in people}
    full = "|".join(re.escape(p.name) for p in sorted(people, key=lambda p: -len(p.name)))
    alone = "|".join(re.escape(surname) for surname in surnames)
    pattern = re.compile(rf"(?:(?P<full>{full})|(?P<alone>{alone}))\b")
    openers = {
        first[0].lower()
        for name in (*surnames, *(p.name for p in people))
        if (first := _FIRST_WORD.match(name))
    }
    found: list[Party] = []
    for match in ground.words.finditer(pattern, openers):
        person = directory.find(match.group())
        if person is None or ground.is_authority(match.start()):
            continue
        if match["alone"] and not _stands_alone(ground, match):
            continue
        found.append(mention(person, match.start(), match.end()))
    return found


def _stands_alone(ground: Ground, match: re.Match[str]) -> bool:
    """Whether a surname is no part of another name and no everyday word of this text."""
    before = ground.text[max(match.start() - 25, 0) : match.start()]
    after = ground.text[match.end() : match.end() + 25]
    name = _NAME_ENDS.search(before)
    if (name and name["word"] not in _LEADS) or _NAME_GOES_ON.match(after):
        return False
    surname = match.group()
    return is_surname(surname) and not re.search(rf"\b{re.escape(surname.lower())}\b", ground.text)
