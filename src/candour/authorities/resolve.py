"""From a text to the authority that it names: by name, former name, part of a name or code, never by likeness."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from candour.authorities.model import Authority
from candour.authorities.names import KIND_WORDS, normal, split_name
from candour.authorities.register import authority_by_code, choose, fictional, is_code, register


def find_authority(text: str, *, on: date | None = None) -> Authority:
    """The authority that a name or code means.

    ``text`` may be any name in use now or formerly, in any case, with or without *the*, *Council of*, *Borough* and
    the like, or a GSS code, DfE number or Ofsted URN. ``on`` picks the one in being that day; without it the last of
    a succession is meant (Dorset Council, not the former Dorset County Council). Raises ``UnknownAuthority`` and
    ``AmbiguousAuthority``, which lists the candidates.

    >>> find_authority("Dorset", on=date(2016, 1, 1)).code
    'E10000009'
    >>> find_authority("bristol city of").name
    'Bristol City Council'
    """
    if is_code(text):
        return authority_by_code(text, on=on)
    return choose(find_authorities(text), text=text.strip(), on=on)


def find_authorities(text: str) -> tuple[Authority, ...]:
    """Every authority that a name may mean, in order of ids; empty when none has it."""
    name = normal(text)
    if name.startswith("the ") and name not in by_name():
        name = name.removeprefix("the ")
    if exact := by_name().get(name):
        return exact
    place, words, _ = split_name(name)
    found = by_place().get(place) or by_weak_place().get(place, ())
    return tuple(a for a in found if words <= words_of(a))


def search_authorities(text: str) -> tuple[Authority, ...]:
    """Authorities with ``text`` in a name or code: whole names first, then by beginning, then anywhere; else by id.

    >>> [a.short_name for a in search_authorities("tyneside")]
    ['North Tyneside', 'South Tyneside']
    """
    wanted = normal(text)
    if not wanted:
        return ()
    ranked = []
    for authority in (*register(), *fictional()):
        names = [normal(n) for n in (*authority.names, *authority.weak_names)]
        codes = [c.value.casefold() for c in authority.codes]
        codes += [v for v in (authority.dfe_number, authority.urn) if v]
        rank = min((_rank(wanted, name) for name in [*names, *codes]), default=9)
        if rank < 9:
            ranked.append((rank, authority.closed is not None, authority.id, authority))
    return tuple(entry[3] for entry in sorted(ranked, key=lambda entry: entry[:3]))


def _rank(wanted: str, name: str) -> int:
    if name == wanted:
        return 0
    if name.startswith(wanted + " "):
        return 1
    if f" {wanted} " in f" {name} ":
        return 2
    if any(word.startswith(wanted) for word in name.split()):
        return 3
    return 4 if wanted in name else 9


@cache
def by_name() -> Mapping[str, tuple[Authority, ...]]:
    """Authorities by each of their whole names in normal form."""
    return _table({a: {normal(n) for n in a.names} for a in _everyone()})


@cache
def by_place() -> Mapping[str, tuple[Authority, ...]]:
    """Authorities by the places that their names name, in normal form."""
    return _table({a: _firm(a) for a in _everyone()})


@cache
def by_weak_place() -> Mapping[str, tuple[Authority, ...]]:
    """Authorities by the short forms that count only in the name of a body."""
    return _table({a: {normal(n) for n in a.weak_names} for a in _everyone()})


def _everyone() -> tuple[Authority, ...]:
    return (*register(), *fictional())


@cache
def _firm(authority: Authority) -> frozenset[str]:
    if authority.kind == "city_of_london":  # its place is not London
        return frozenset(normal(n) for n in authority.names)
    return frozenset(split_name(normal(n))[0] for n in authority.names)


@cache
def words_of(authority: Authority) -> frozenset[str]:
    """The words of kind that may stand in its name: those of its kind and those of its own names."""
    own = {w for n in authority.names for w in split_name(normal(n))[1]}
    return frozenset(own | KIND_WORDS[authority.kind])


def _table(names: dict[Authority, set[str] | frozenset[str]]) -> dict[str, tuple[Authority, ...]]:
    table: dict[str, list[Authority]] = {}
    for authority, keys in names.items():
        for key in keys:
            table.setdefault(key, []).append(authority)
    return {key: tuple(found) for key, found in table.items()}
