"""What inspectors found over time: an authority's whole history, and England's picture on any day since 2014.

Only full inspections count (SIF to 2017, ILACS since 2018): visits give no grades. A new authority has no grade
until it is inspected itself; what was found of the authorities it replaced is shown as theirs.
"""

from collections import Counter
from datetime import date
from functools import cache
from typing import Literal

import msgspec

from candour.authorities import Authority, authority_by_code, authority_by_id, register
from candour.errors import InvalidInput
from candour.facts.inspections import Grade
from candour.statistics.store import national_store
from candour.statistics.tiles import Place, tile_places
from candour.statistics.values import Outcome, Store

FIRST_DAY = date(2014, 1, 1)
GRADES: tuple[Grade, ...] = ("outstanding", "good", "requires_improvement", "inadequate")

Ungraded = Literal["not_yet_inspected", "no_outcome_held"]


class Inspected(msgspec.Struct, frozen=True):
    """One full inspection in a history: the outcome, the authority it was of, and whether that is a predecessor."""

    outcome: Outcome
    authority: Authority
    predecessor: bool


class History(msgspec.Struct, frozen=True):
    """An authority's inspections, oldest first, those of its predecessors included.

    ``gaps`` says in words which predecessors no outcome is held of: silence is not a clean record.
    """

    authority: Authority
    inspections: tuple[Inspected, ...]
    gaps: tuple[str, ...]


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """How an authority stood on a day: its last overall grade by then, or why it has none.

    ``later`` is an inspection since then that gives no overall grade. ``before`` are the standings of the
    authorities that it replaced, given while it has no grade of its own.
    """

    authority: Authority
    grade: Grade | None
    outcome: Outcome | None
    ungraded: Ungraded | None = None
    later: Outcome | None = None
    before: tuple["Standing", ...] = ()


class England(msgspec.Struct, frozen=True):
    """Every authority in being on a day and how it stood, in order of name; ``counts`` by grade and ``ungraded``."""

    day: date
    standings: tuple[Standing, ...]
    counts: dict[str, int]


class Tile(msgspec.Struct, frozen=True):
    """One square of the map: where it lies, today's authority there, and how it or those before it stood."""

    place: Place
    authority: Authority
    standing: Standing
    former: bool


def history(
    authority: Authority, *, as_at: date | None = None, store: Store | None = None
) -> History:
    """The full inspections of an authority and its predecessors published by ``as_at`` (default: all).

    Oldest first; empty for an authority that has not been inspected. Predecessors count up to the day they closed.
    """
    held = store or national_store()
    found = [Inspected(o, authority, False) for o in _own(authority, store=held)]
    gaps = []
    for former in _before(authority):
        theirs = _own(former, store=held)
        found += [Inspected(o, former, True) for o in theirs]
        if not theirs and former.closed and former.closed >= FIRST_DAY:
            gaps.append(f"No published outcome is held of {former.name} (closed {former.closed}).")
    known = [i for i in found if as_at is None or i.outcome.published_on <= as_at]
    return History(
        authority, tuple(sorted(known, key=lambda i: i.outcome.published_on)), tuple(gaps)
    )


def standing_on(authority: Authority, *, day: date, store: Store | None = None) -> Standing:
    """How an authority stood on a day, by what had been published by then."""
    held = store or national_store()
    known = [o for o in _own(authority, store=held) if o.published_on <= day]
    graded = [o for o in known if "overall" in o.grades]
    if graded:
        later = known[-1] if known[-1] is not graded[-1] else None
        last = graded[-1]
        return Standing(
            authority=authority, grade=last.grades["overall"], outcome=last, later=later
        )
    return Standing(
        authority=authority,
        grade=None,
        outcome=None,
        ungraded=_ungraded(authority, store=held),
        before=tuple(standing_on(a, day=day, store=held) for a in _replaced(authority)),
    )


def england_on(day: date, *, store: Store | None = None) -> England:
    """England's picture on a day: each authority then in being, its overall grade, and how many at each.

    Raises ``InvalidInput`` for a day before 2014: earlier inspections were of other kinds and are not held.
    """
    _require(day)
    standings = tuple(
        standing_on(a, day=day, store=store)
        for a in sorted(register(on=day), key=lambda a: a.short_name)
    )
    counted: Counter[str] = Counter(s.grade or "ungraded" for s in standings)
    return England(day, standings, {name: counted[name] for name in (*GRADES, "ungraded")})


def tile_map(day: date, *, store: Store | None = None) -> tuple[Tile, ...]:
    """The 153 squares of the map on a day, from north to south and west to east.

    Before a reorganisation the square of today's authority shows the one that it replaced (``former``); where it
    replaced several, it shows them as standings before. Raises ``InvalidInput`` for a day before 2014.
    """
    _require(day)
    return tuple(_tile(place, day=day, store=store) for place in tile_places())


def latest_day(store: Store | None = None) -> date:
    """The day of the last outcome held: the newest picture of England that there is."""
    return max(o.published_on for o in (store or national_store()).outcomes)


def days_of_change(store: Store | None = None) -> tuple[date, ...]:
    """The days since 2014 on which England's picture changed, oldest first: outcomes published, authorities replaced."""
    held = store or national_store()
    days = {o.published_on for o in held.outcomes}
    days |= {a.opened for a in register() if a.opened and not a.announced}
    return tuple(sorted(day for day in days if day >= FIRST_DAY))


def _tile(place: Place, *, day: date, store: Store | None) -> Tile:
    today = authority_by_code(place.authority)
    if today.in_being(day) or not today.predecessors:
        return Tile(place, today, standing_on(today, day=day, store=store), False)
    replaced = _replaced(today)
    if len(replaced) == 1:
        return Tile(place, today, standing_on(replaced[0], day=day, store=store), True)
    before = tuple(standing_on(a, day=day, store=store) for a in replaced)
    none = Standing(
        authority=today, grade=None, outcome=None, ungraded="not_yet_inspected", before=before
    )
    return Tile(place, today, none, True)


def _require(day: date) -> None:
    if day < FIRST_DAY:
        raise InvalidInput(
            f"The picture of England begins in 2014, not on {day}.",
            advice="Ask for 2014-01-01 or a later day.",
        )


def _replaced(authority: Authority) -> list[Authority]:
    return [authority_by_id(link.id) for link in authority.predecessors]


def _before(authority: Authority) -> list[Authority]:
    """All predecessors, those of predecessors included, the nearest first."""
    found: list[Authority] = []
    for former in _replaced(authority):
        found += [former, *_before(former)]
    return found


def _own(authority: Authority, *, store: Store) -> list[Outcome]:
    """The outcomes of the authority itself, oldest first: a number may have passed from one to another."""
    return [
        o
        for o in _by_number(store).get(authority.dfe_number or "", ())
        if authority.in_being(o.published_on) or _after_closing(authority, o)
    ]


def _after_closing(authority: Authority, outcome: Outcome) -> bool:
    """Whether a report came out after its authority had closed, and nobody took on its number."""
    closed = authority.closed
    alone = all(
        authority_by_id(link.id).dfe_number != authority.dfe_number for link in authority.successors
    )
    return closed is not None and alone and outcome.published_on >= closed


@cache
def _shipped() -> dict[str, tuple[Outcome, ...]]:
    return _grouped(national_store())


def _by_number(store: Store) -> dict[str, tuple[Outcome, ...]]:
    return _shipped() if store is national_store() else _grouped(store)


def _grouped(store: Store) -> dict[str, tuple[Outcome, ...]]:
    grouped: dict[str, list[Outcome]] = {}
    for outcome in sorted(store.outcomes, key=lambda o: o.published_on):
        grouped.setdefault(outcome.authority, []).append(outcome)
    return {number: tuple(outcomes) for number, outcomes in grouped.items()}


def _ungraded(authority: Authority, *, store: Store) -> Ungraded:
    """A council made since 2013 with outcomes to come was not yet inspected; of others no outcome is held."""
    ours = _own(authority, store=store)
    made = authority.opened is not None and authority.opened >= date(2013, 1, 1)
    return "not_yet_inspected" if ours or made else "no_outcome_held"
