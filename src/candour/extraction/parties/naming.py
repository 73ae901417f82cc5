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
_INTRODUCED = re.compile(
    r", (?:of|from|who|the|a|an|chair|leader|director)\b| (?:said|says|told|added|warned)\b"
)
_OPENS = re.compile(r"(?:^|\n|[.!?]\s+|[\"“‘])$")
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
        match = match_full(ground.text, start)
        name = name_of(match) if match else ""
        end = start + len(name)
        is_word = word in _ALSO_WORDS and _OPENS.search(before)
        if _SAINT.search(before) or (is_word and not _INTRODUCED.match(ground.text, end)):
            continue
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
    full = sorted((person.name for person in people), key=len, reverse=True)
    alone = dict.fromkeys(surname_of(person.name) for person in people)
    found: list[Party] = []
    for start, name in ground.find_names([*full, *alone]):
        end = start + len(name)
        person = directory.find(name)
        if person is None or ground.is_authority(start):
            continue
        if name not in full and not _stands_alone(ground, name, start, end):
            continue
        found.append(mention(person, start, end))
    return found


def _stands_alone(ground: Ground, surname: str, start: int, end: int) -> bool:
    """Whether a surname is no part of another name and no everyday word of this text."""
    name = _NAME_ENDS.search(ground.text[max(start - 25, 0) : start])
    if (name and name["word"] not in _LEADS) or _NAME_GOES_ON.match(ground.text[end : end + 25]):
        return False
    return is_surname(surname) and not any(ground.find_names([surname.lower()]))
