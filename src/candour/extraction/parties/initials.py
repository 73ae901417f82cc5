"""People whom minutes call by their initials: *Darshan Bhogal – Director (DB)* at the head, *DB replied that …* below."""

import re

from candour.extraction.parties.ground import Ground
from candour.extraction.parties.introductions import mention
from candour.extraction.parties.mention import Party
from candour.extraction.parties.people import Directory, Person

# The mark first, to which the engine leaps.
_DEFINED = re.compile(
    r"[(–—-](?:(?<=[ (–—-]\()(?P<short>[A-Z]{2,4})\)|(?<=\s[–—-])\s(?P<last>[A-Z]{2,3})(?=\n))"
)
_NAME_WORD = re.compile(r"[A-Z][a-zà-ÿ’'][\w’'-]*")
_FARTHEST = 140


def find_initialled(ground: Ground, directory: Directory) -> list[Party]:
    """Where a text names people by the initials that stand behind their names in its list of those present.

    Only initials that begin the words of a name in their line are anybody's; *(DfE)* or *(MASH)* is nobody.
    """
    known = _find_defined(ground, directory)
    if not known:
        return []
    by_word = {short.lower(): person for short, person in known.items()}
    found = []
    for start, word in ground.words.find(by_word.keys()):
        end = start + len(word)
        is_defining = ground.text[max(start - 1, 0) : start] == "("
        if ground.text[start:end].isupper() and not is_defining:
            found.append(mention(by_word[word], start, end))
    return found


def _find_defined(ground: Ground, directory: Directory) -> dict[str, Person]:
    """The initials of the people known, as the first line that sets them behind a name gives them."""
    known: dict[str, Person] = {}
    for match in _DEFINED.finditer(ground.text):
        short = match["short"] or match["last"]
        before = match.start() - 1
        line = ground.text.rfind("\n", 0, before) + 1
        words = [*_NAME_WORD.finditer(ground.text, max(line, before - _FARTHEST), before)]
        for first in range(len(words) - len(short) + 1):
            named = words[first : first + len(short)]
            name = ground.text[named[0].start() : named[-1].end()]
            person = directory.find(name) if name.count(" ") == len(short) - 1 else None
            if person and "".join(word.group()[0] for word in named) == short:
                known.setdefault(short, person)
                break
    return known
