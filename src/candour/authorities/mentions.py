"""Names of authorities in running text.

One regular expression, a trie of every place that the register names, finds the places; what stands around each
(*London Borough of …*, *… City Council*) is then read by the same rules as a name given alone. Short names that
are also words, surnames or other bodies (*Reading*, *Kent Police*) are found too, but never as ``certain``.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

import msgspec

from candour.authorities.model import Authority
from candour.authorities.names import normal
from candour.authorities.resolve import by_name, by_place, by_weak_place, find_authorities

_LONGER = r"[\s-](?:under|upon|on|le|by|in)-[A-Z]|[\s-]under[\s-]Lyme"  # Newcastle-under-Lyme
_KIND = r"(?:unitary|metropolitan|london|royal|county|city|borough|district|town|parish)"
_LONGEST_BEFORE = 60
_CAPITALISED = re.compile(r"[A-Z](?<!\w.)\w*")
_FIRST_WORD = re.compile(r"\w+")
_COUNCIL = re.compile(r"\b(?:council|authority|corporation|mbc|mdc|cc|bc|lb)\b")
_NAMES_REMEMBERED = 4096


class _Around(NamedTuple):
    """What may stand around a place: compiled at the first use, so that importing stays quick."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    compass: re.Pattern[str]
    title: re.Pattern[str]
    other_body: re.Pattern[str]


@cache
def _around() -> _Around:
    return _Around(
        before=re.compile(
            r"(?:\b(?:council|corporation)\s+of\s+(?:the\s+)?)?"
            r"(?:\b(?:(?:london|royal|metropolitan|county)\s+)*(?:borough|city|district|county)\s+"
            r"(?:council\s+)?of\s+(?:the\s+)?)?\Z",
            re.IGNORECASE,
        ),
        after=re.compile(
            r"(?:,?\s+(?:city|county|borough)\s+of(?!\s+\w))?"
            rf"(?:(?:\s+{_KIND})*\s+(?:(?:local\s+)?authority|council|corporation)|\s+(?-i:MBC|MDC|CC|BC|LB))(?!\w)"
            rf"|(?:\s+{_KIND})(?!\w)|,?\s+(?:city|county|borough)\s+of(?!\s+\w)",
            re.IGNORECASE,
        ),
        compass=re.compile(
            r"\b(?:North|South|East|West|Mid|Central|New|Great|Greater|Upper|Lower|Old|Inner|Outer)[\s-]+\Z"
        ),
        title=re.compile(
            r"\b(?:University|Diocese|(?:Arch)?[Bb]ishop|Duke|Duchess|Earl|Port) of \Z|\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Cllr) \Z"
        ),
        other_body=re.compile(r"[ \t]+(?!Children|Safeguarding|Cabinet)[A-Z][a-z]+"),
    )


class Mention(msgspec.Struct, frozen=True):
    """A name of an authority in a text: ``text[start:end]``.

    ``certain`` when the name carries *Council*, *Borough* and the like, or its short name cannot be an ordinary word
    or another body's; ``candidates`` are all whom the name may mean, ``authority`` the one in being on the day asked
    for, or the last of their succession.
    """

    start: int
    end: int
    authority: Authority
    certain: bool
    candidates: tuple[Authority, ...]


def find_mentions(
    text: str, *, on: date | None = None, starts: Iterable[int] | None = None
) -> tuple[Mention, ...]:
    """Every name of an authority in a text, in order of place; the longest where names overlap.

    ``starts`` are the places, in order, where a word of ``name_openers()`` begins in the text, if they are already known.

    >>> [(m.authority.short_name, m.certain) for m in find_mentions("Reading about Stoke\N{EN DASH}on\N{EN DASH}Trent")]
    [('Reading', False), ('Stoke-on-Trent', True)]
    """
    found: list[Mention] = []
    for match in _find_places(text, _find_starts(text) if starts is None else starts):
        mention = _read(text, match.start(), match.end(), on)
        if mention is not None and (not found or mention.start >= found[-1].end):
            found.append(mention)
    return tuple(found)


def _find_starts(text: str) -> Iterator[int]:
    for word in _CAPITALISED.finditer(text):
        if word.group().lower() in name_openers():
            yield word.start()


def _find_places(text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """The places that the register names, tried only at words with which one begins."""
    places, floor = _places(), 0
    for start in starts:
        is_name = start >= floor and "A" <= text[start] <= "Z"
        match = places.match(text, start) if is_name else None
        if match:
            floor = match.end()
            yield match


def _read(text: str, start: int, end: int, on: date | None) -> Mention | None:
    around = _around()
    first = _start_of_name(text, start)
    after = around.after.match(text, end)
    place = _normal(text[start:end])
    if first == start and around.compass.search(text, max(0, start - 9), start):
        return None
    for last in (after.end() if after else end, end):
        is_body = first < start or last > end
        name = _normal(text[first:last])
        if last > end and not _says_council(name) and name not in by_name():
            continue
        if not is_body and place not in by_place():
            return None
        candidates = _find_candidates(name)
        if candidates:
            certain = is_body or _is_certain(text, start, end, candidates)
            return Mention(first, last, _pick(candidates, on), certain, candidates)
        if _says_council(name):
            return None  # the council of another tier: Durham City Council
    return None


def _start_of_name(text: str, start: int) -> int:
    """Where a name begins whose place begins at ``start``: at *London Borough of*, if that leads in the place."""
    low = max(0, start - _LONGEST_BEFORE)
    led = [word.lower() for word in text[low:start].split()[-2:]]
    if led[-1:] != ["of"] and led != ["of", "the"]:
        return start
    before = _around().before.search(text, low, start)
    return before.start() if before else start


@lru_cache(maxsize=_NAMES_REMEMBERED)
def _normal(name: str) -> str:
    return normal(name)


@lru_cache(maxsize=_NAMES_REMEMBERED)
def _find_candidates(name: str) -> tuple[Authority, ...]:
    return find_authorities(name)


def _says_council(name: str) -> bool:
    return bool(_COUNCIL.search(name))


def _is_certain(text: str, start: int, end: int, candidates: tuple[Authority, ...]) -> bool:
    written = text[start:end]
    place = _normal(written)
    if place in by_weak_place() or any(
        a.ordinary and normal(a.short_name) == place for a in candidates
    ):
        return False
    if written.isupper() and " " not in written and len(written) < 5:
        return False  # BCP is also a business continuity plan
    if _around().title.search(text, max(0, start - 20), start):
        return False
    return _around().other_body.match(text, end) is None


def _pick(candidates: tuple[Authority, ...], on: date | None) -> Authority:
    left = tuple(a for a in candidates if on is None or a.in_being(on)) or candidates
    heirs = {link.id for a in left for link in a.successors}
    return max(left, key=lambda a: (a.id in heirs, a.closed is None, a.id))


@cache
def _places() -> re.Pattern[str]:
    return re.compile(rf"{_trie_pattern(sorted(_place_names()))}(?!\w|{_LONGER})", re.IGNORECASE)


@cache
def name_openers() -> frozenset[str]:
    """The words with which places begin, in lower case."""
    return frozenset(match.group() for name in _place_names() if (match := _FIRST_WORD.match(name)))


def _place_names() -> set[str]:
    return {*by_place(), *by_weak_place(), *(n for n in by_name() if " " not in n)}


def _trie_pattern(names: Iterable[str]) -> str:
    root: dict[str, Any] = {}
    for name in names:
        node = root
        for letter in name.replace(" and ", "&"):
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branch(root)


def _branch(node: dict[str, Any]) -> str:
    branches = [_letter(key) + _branch(node[key]) for key in sorted(node) if key]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if "" in node else joined


def _letter(letter: str) -> str:
    if letter == "&":
        return r"(?:\s*&\s*|,?\s+and\s+)"
    if letter == " ":
        return r"(?:,?\s+|\.\s*|\s?[\-‐‑‒–—]\s?)"
    return re.escape(letter)
