"""Names of people as they are printed: with a title, in full, by surname."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

TITLE = (
    r"(?:(?:(?:[Tt]he )?(?:(?:Rt Hon|Hon|HON|Mr|Mrs|Ms|Mx|Dr|Cllrs?|CLLR|Coun|Prof|Rev|Ald)\b\.?|"
    r"(?:Right Honourable|Miss|[Cc]ouncillors?|Professor|Sir|Dame|Lord|Lady|Baroness|Baron|Alderman)\b)\s+)+)"
)
_PARTICLE = r"(?:de|van|der|den|von|bin|al|el|la|le|du|di|O['’]|D['’]|St\.?)"
_WORD = r"(?:(?:Mc|Mac|O['’]|[Dd]['’])?[A-ZÀ-Ý][a-zà-ÿ]+(?:[-’'][A-ZÀ-Ý][a-zà-ÿ]+)*|[A-Z]\.?(?=\s+[A-Z]))"
FULL = rf"(?:{_WORD}(?: (?:{_PARTICLE}\s*)?{_WORD}){{1,3}})"
HONOURS = r"(?:,? (?:OBE|CBE|MBE|KCB|CB|QPM|MP|DL)\b)*"

_TITLED = re.compile(rf"(?P<title>{TITLE})(?P<name>{_WORD}(?: (?:{_PARTICLE}\s*)?{_WORD}){{0,3}})")
_FULL = re.compile(rf"(?P<title>{TITLE})?(?P<name>{FULL})")
# The place of which somebody is a peer: *Lord Vale of Ambermere*.
_PEER = re.compile(r"(?:Lord|Lady|Baroness|Baron)\s+$")
_OF_PLACE = re.compile(rf" of {_WORD}(?: {_WORD})?(?![’'\w])")
_CAPITALS = (*range(ord("A"), ord("Z") + 1), *range(ord("À"), ord("Ý") + 1))
_OPENERS = frozenset({*map(chr, _CAPITALS), "t", "c"})  # of *the Rt Hon* and *councillor* too
_INITIAL = re.compile(r"[AI]\.? (?=\S)")
_FEMALE = frozenset({"mrs", "ms", "miss", "dame", "lady", "baroness"})
_MALE = frozenset({"mr", "sir", "lord", "baron"})


@cache
def _data() -> dict[str, Any]:
    text = (files("candour.extraction") / "data" / "names.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _no_names() -> frozenset[str]:
    return frozenset(_data()["no_names"]["words"].split())


@cache
def _also_surnames() -> frozenset[str]:
    return frozenset(_data()["no_names"]["also_surnames"].split())


@cache
def _after_title() -> frozenset[str]:
    return frozenset(_data()["no_names"]["after_title"].split())


@cache
def given_names() -> dict[str, str | None]:
    """First names in lower case, each with ``female``, ``male`` or, where it can be either, ``None``."""
    rows = _data()["given_names"]
    genders = {"female": "female", "male": "male", "either": None}
    return {name.lower(): genders[key] for key in genders for name in rows[key].split()}


def find_gender_of(name: str) -> str | None:
    """``female`` or ``male`` as the first name says, else ``None``.

    >>> find_gender_of("Ruth Hallam"), find_gender_of("Robin Hallam")
    ('female', None)
    """
    return given_names().get(name.split()[0].lower()) if name else None


def is_surname(word: str) -> bool:
    """Whether a capitalised word can stand for a person: no word that names bodies, days or offices, and no first name."""
    return not is_no_name(word) and word.lower() not in given_names()


def is_no_name(word: str) -> bool:
    """Whether a capitalised word belongs to no person's name (*Council*, *Monday*)."""
    return word in _no_names()


def match_titled(text: str, position: int) -> re.Match[str] | None:
    """A name with its title that begins at a position (*Cllr Ada Hollis*, *Mr Wynn*)."""
    match = _TITLED.match(text, position) if text[position : position + 1] in _OPENERS else None
    return match if match and name_of(match) else None


def match_full(text: str, position: int) -> re.Match[str] | None:
    """A first name and surname, with or without a title, that begin at a position."""
    match = _FULL.match(text, position) if text[position : position + 1] in _OPENERS else None
    return match if match and " " in name_of(match) else None


def trim_name(name: str) -> str:
    """A name up to the first word that is no name (*Ada Hollis Council* → *Ada Hollis*).

    >>> trim_name("Roy Ibsen However")
    'Roy Ibsen'
    """
    words = name.split()
    return name if _no_names().isdisjoint(words) else " ".join(_trim([], words))


def _trim(known: list[str], words: list[str]) -> list[str]:
    """The words known to belong to a name, with those of the following that may."""
    kept = list(known)
    for number, word in enumerate(words, 1):
        may_be_surname = number == len(words) and kept and word in _also_surnames()
        if is_no_name(word) and not may_be_surname:
            break
        kept.append(word)
    return kept


def name_of(match: re.Match[str]) -> str:
    """The name that a match of ``match_titled`` or ``match_full`` holds; after a title an initial may be *A* and *May* a surname."""
    initial = _INITIAL.match(match["name"]) if match["title"] else None
    if initial and not is_no_name(match["name"][initial.end() :].split()[0]):
        return match["name"][: initial.end()] + trim_name(match["name"][initial.end() :])
    if initial and match["name"][initial.end() :] in _also_surnames():
        return match["name"]
    first, *rest = match["name"].split()
    if match["title"] and (first in _also_surnames() or (first in _after_title() and rest)):
        return " ".join(_trim([first], rest))
    return trim_name(match["name"])


def find_gender(title: str | None) -> str | None:
    """``female`` or ``male`` as a title says, else ``None``."""
    words = {word.strip(".").lower() for word in (title or "").split()}
    return "female" if words & _FEMALE else "male" if words & _MALE else None


def find_place_of_peer(match: re.Match[str], end: int) -> str:
    """What follows the name of a peer that ends at ``end``: the place of which they are one (* of Ambermere*), else nothing."""
    of = _OF_PLACE.match(match.string, end) if _PEER.search(match["title"]) else None
    return of.group() if of else ""


def surname_of(name: str) -> str:
    """The last word of a name, a peer's without the place.

    >>> surname_of("Ada Hollis"), surname_of("Lord Vale of Ambermere")
    ('Hollis', 'Vale')
    """
    words = name.partition(" of ")[0].split()
    return words[-1] if words else name
