"""Reading the register, once, and looking up in it by id and by code."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

from candour.authorities.model import Authority
from candour.errors import AmbiguousAuthority, UnknownAuthority

_ADVICE = "`candour authority` takes names, former names, parts of names, GSS codes, DfE numbers and Ofsted URNs."

_LONGEST_SHOWN = 80  # of a text that names nobody


class _Register(msgspec.Struct, frozen=True):
    sources: tuple[str, ...]
    authorities: tuple[Authority, ...]


@cache
def _load(name: str) -> tuple[Authority, ...]:
    data = Path(__file__).with_name("data").joinpath(name).read_bytes()
    return msgspec.json.decode(data, type=_Register).authorities


def register(*, on: date | None = None) -> tuple[Authority, ...]:
    """England's authorities in order of their ids: all of them, or those in being on a day.

    >>> len(register(on=date(2026, 4, 1)))
    153
    """
    everyone = _load("register.json")
    return everyone if on is None else tuple(a for a in everyone if a.in_being(on))


def fictional() -> tuple[Authority, ...]:
    """The invented authorities of the project's own documents: found by name and code, never listed with England's."""
    return _load("fictional.json")


@cache
def _by_id() -> dict[str, Authority]:
    return {a.id: a for a in (*register(), *fictional())}


@cache
def _by_code() -> dict[str, tuple[Authority, ...]]:
    found: dict[str, tuple[Authority, ...]] = {}
    for authority in (*register(), *fictional()):
        values = {code.value for code in authority.codes}
        values |= {v for v in (authority.dfe_number, authority.urn) if v}
        for value in values:
            found[value] = (*found.get(value, ()), authority)
    return found


def authority_by_id(identity: str) -> Authority:
    """The authority with this id. Raises ``UnknownAuthority``."""
    try:
        return _by_id()[identity]
    except KeyError:
        raise UnknownAuthority(f"No authority has the id {identity!r}.", advice=_ADVICE) from None


def is_code(text: str) -> bool:
    """Whether a text has the form of a GSS code, a DfE number or an Ofsted URN."""
    return re.fullmatch(r"[A-Z]\d{8}|\d{3}|\d{5,8}", text.strip().upper()) is not None


def authority_by_code(code: str, *, on: date | None = None) -> Authority:
    """The authority that has or ever had a GSS code, DfE number or Ofsted URN.

    A number that passed to a successor (825, Buckinghamshire) gives the one in being ``on`` that day, and without a
    day the last. Raises ``UnknownAuthority``.

    >>> authority_by_code("E08000020").name
    'Gateshead Metropolitan Borough Council'
    """
    found = _by_code().get(code.strip().upper(), ())
    return choose(found, text=code, on=on)


def choose(found: tuple[Authority, ...], *, text: str, on: date | None) -> Authority:
    """The one authority meant by ``text`` among those found: the one in being, or the last of one succession.

    Raises ``UnknownAuthority`` when none is left and ``AmbiguousAuthority``, naming them, when several are.
    """
    text = " ".join(text.split())
    text = text if len(text) < _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
    if not found:
        raise UnknownAuthority(f"No authority is known as {text!r}.", advice=_ADVICE)
    left = found if on is None else tuple(a for a in found if a.in_being(on))
    if not left:
        raise UnknownAuthority(f"{text!r} was not in being on {on}: {_lives(found)}.")
    last = _last_of_succession(left)
    if last is None:
        raise AmbiguousAuthority(
            f"{text!r} may be {_listed(left)}.", advice="Say which, by its whole name or a code."
        )
    return last


def _last_of_succession(found: tuple[Authority, ...]) -> Authority | None:
    names = {a.id for a in found}
    last = [a for a in found if not names & {link.id for link in a.successors}]
    return last[0] if len(last) == 1 else None


def _listed(found: tuple[Authority, ...]) -> str:
    names = [f"{a.name} ({a.code or 'no code yet'})" for a in found]
    return f"{', '.join(names[:-1])} or {names[-1]}"


def _lives(found: tuple[Authority, ...]) -> str:
    said = []
    for authority in found:
        since = f"from {authority.opened}" if authority.opened else "long before"
        until = f" until {authority.closed}" if authority.closed else ""
        heirs = ", ".join(authority_by_id(link.id).name for link in authority.successors)
        said.append(f"{authority.name}, {since}{until}" + (f" (then {heirs})" if heirs else ""))
    return "; ".join(said)
