"""One figure at a time: which version of it had been published by a day, and why it is missing when it is.

As at a day only what had been published by then counts. Candour holds dated versions of the department's tool;
before the first of them a year counts as out once its release usually is (``data/measures.toml``), and the figure
is then given *as later revised*: from the oldest version held.
"""

from datetime import date, timedelta
from functools import cache
from typing import Literal

import msgspec

from candour.authorities import Authority, register
from candour.statistics.store import release_of
from candour.statistics.values import ENGLAND, Measure, Store, Table

Missing = Literal[
    "not_yet_created",
    "abolished",
    "reorganised",
    "not_published",
    "usually_withheld",
    "withheld",
    "not_held",
]

WHY: dict[Missing, str] = {
    "not_yet_created": "the authority did not exist yet",
    "abolished": "the authority no longer existed",
    "reorganised": "the year of a reorganisation: no figure was published",
    "not_published": "nothing was published for any authority that year",
    "usually_withheld": "withheld in most years for this authority: the numbers are too small",
    "withheld": "suppressed for small numbers or not supplied: the source prints a dash and does not say which",
    "not_held": "no published figure is held",
}
"""Each reason in words. The source prints the same dash for all of them; the register and other years tell them apart."""

_YEAR = timedelta(days=366)


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One figure: an authority's (or a region's, or England's) value of a measure in a year.

    ``vintage`` is the version of the tool that it is from and ``printed`` how that version words the year;
    ``as_later_revised`` says that no version of the day asked about is held. ``earlier`` is what the version before
    gave, when it differed. ``shared_with`` are authorities for which the same figures are printed every year.
    """

    measure: str
    authority: str
    year: int
    value: float | None
    missing: Missing | None = None
    vintage: str | None = None
    printed: str | None = None
    published_by: date
    as_later_revised: bool = False
    earlier: float | None = None
    shared_with: tuple[str, ...] = ()


class Version(msgspec.Struct, frozen=True):
    """Which version answers for a year, and whether it is later than the day asked about."""

    vintage: str
    table: Table
    place: int
    later: bool


def find_version(
    store: Store, measure: Measure, *, year: int, as_at: date | None = None
) -> Version | None:
    """The version of a year's figures that had been published by ``as_at`` (default: the newest); ``None`` for none."""
    tables = store.tables.get(measure.id, {})
    holding = [v for v in store.vintages if v.id in tables and year in tables[v.id].years]
    known = [v for v in holding if as_at is None or v.available_on <= as_at]
    if known:
        return _version(tables[known[-1].id], known[-1].id, year=year, later=False)
    if not holding or as_at is None or release_of(store, measure).published_by(year) > as_at:
        return None
    return _version(tables[holding[0].id], holding[0].id, year=year, later=True)


def _version(table: Table, vintage: str, *, year: int, later: bool) -> Version:
    return Version(vintage, table, table.years.index(year), later)


def years_of(store: Store, measure: Measure, *, as_at: date | None = None) -> tuple[int, ...]:
    """The years for which England's figure had been published by a day, oldest first."""
    every = {y for table in store.tables.get(measure.id, {}).values() for y in table.years}
    return tuple(
        year
        for year in sorted(every)
        if (version := find_version(store, measure, year=year, as_at=as_at))
        and _cell(version, ENGLAND) is not None
    )


def figure(
    store: Store, measure: Measure, *, number: str, year: int, as_at: date | None = None
) -> Figure:
    """The figure of a DfE number for a year as at a day (default: as in the newest version held).

    A missing figure says why, as far as the register and the other years tell.
    """
    version = find_version(store, measure, year=year, as_at=as_at)
    if version is None:
        return _unheld(store, measure, number=number, year=year)
    value = _cell(version, number)
    return Figure(
        measure=measure.id,
        authority=number,
        year=year,
        value=value,
        missing=None
        if value is not None
        else _why(store, measure, version, number=number, year=year),
        vintage=version.vintage,
        printed=version.table.printed[version.place],
        published_by=release_of(store, measure).published_by(year),
        as_later_revised=version.later,
        earlier=_earlier(store, measure, version, number=number, year=year),
        shared_with=_shared(store, measure, number=number),
    )


def _unheld(store: Store, measure: Measure, *, number: str, year: int) -> Figure:
    """The figure of a year of which no version answers."""
    return Figure(
        measure=measure.id,
        authority=number,
        year=year,
        value=None,
        missing=_life(store, measure, number=number, year=year) or "not_held",
        published_by=release_of(store, measure).published_by(year),
    )


def _cell(version: Version, number: str) -> float | None:
    row = version.table.values.get(number)
    return row[version.place] if row else None


def _earlier(
    store: Store, measure: Measure, version: Version, *, number: str, year: int
) -> float | None:
    before = [v.id for v in store.vintages if v.id < version.vintage]
    for vintage in reversed(before):
        table = store.tables[measure.id].get(vintage)
        if table and year in table.years:
            old = _cell(Version(vintage, table, table.years.index(year), False), number)
            return old if old != _cell(version, number) else None
    return None


def _shared(store: Store, measure: Measure, *, number: str) -> tuple[str, ...]:
    return tuple(
        code
        for shared in store.shared
        if shared.measure == measure.id and number in shared.authorities
        for code in shared.authorities
        if code != number
    )


def _why(store: Store, measure: Measure, version: Version, *, number: str, year: int) -> Missing:
    life = _life(store, measure, number=number, year=year)
    if life is not None:
        return life
    table, place = version.table, version.place
    others = [row[place] for code, row in table.values.items() if code < ENGLAND]
    if all(value is None for value in others):
        return "not_published"
    row = table.values.get(number, ())
    held = sum(value is not None for value in row)
    return "usually_withheld" if held * 2 < len(table.years) else "withheld"


def _life(store: Store, measure: Measure, *, number: str, year: int) -> Missing | None:
    """What the register says of an authority in a year: not there yet, no longer there, just made or about to end."""
    lives = _lives().get(number, ())
    if not lives:
        return None
    ended = release_of(store, measure).ended_on(year)
    alive = [a for a in lives if a.in_being(ended)]
    if not alive:
        opened = [a.opened for a in lives if a.opened]
        return "not_yet_created" if opened and ended < min(opened) else "abolished"
    return "reorganised" if _reorganised(alive[0], ended=ended) else None


@cache
def _lives() -> dict[str, tuple[Authority, ...]]:
    """The authorities that ever bore each DfE number."""
    lives: dict[str, tuple[Authority, ...]] = {}
    for authority in register():
        number = authority.dfe_number
        if number:
            lives[number] = (*lives.get(number, ()), authority)
    return lives


def _reorganised(authority: Authority, *, ended: date) -> bool:
    new = authority.predecessors and authority.opened and ended - authority.opened < _YEAR
    last = authority.successors and authority.closed and authority.closed - ended < _YEAR
    return bool(new or last)
