"""Whether each audience had been told by a day, and how long after the first.

The answer for an audience is its first telling; adding a telling can only bring it forward.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

import msgspec
from msgspec.structs import replace

from candour.analysis.days import say_date, say_day, say_days
from candour.analysis.tellings import AUDIENCES, Telling
from candour.facts import PartialDate
from candour.facts.events import Audience
from candour.facts.record.entries import DisclosureBasis, Route

State = Literal["told", "date_unknown", "no_record"]


class Told(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Whether an audience had been told by a day.

    Where there is no record of that, ``own`` says that the paper is the audience's own, whose days are not counted, and
    ``named_in`` is the document in which it was named to the audience, on ``named_on``: being told of a paper is not having it.

    ``days_since_first`` counts from the first audience that had it to this one's being told, or to the day asked about when
    there is no record of that; ``at_least`` says that it may have been longer. ``wording`` is the answer in words.
    """

    audience: Audience
    state: State
    date: PartialDate | None = None
    day: dt.date | None = None
    known_on: dt.date | None = None
    route: Route | None = None
    basis: DisclosureBasis | None = None
    days_since_first: int | None = None
    at_least: bool = False
    entries: tuple[str, ...] = ()
    document: str | None = None
    named_in: str | None = None
    named_on: dt.date | None = None
    own: bool = False
    why: str = ""
    wording: str

    def is_certain(self, on: dt.date) -> bool:
        """Whether the audience had certainly been told by ``on``."""
        return self.known_on is not None and self.known_on <= on


class Naming(NamedTuple):
    """A document that names a paper: its id and title, and the day on which an audience had it."""

    document: str
    title: str
    day: dt.date


Namings = Mapping[Audience, Naming]


def read_row(
    tellings: Iterable[Telling],
    *,
    on: dt.date,
    makers: Collection[Audience] = (),
    namings: Namings = MappingProxyType({}),
) -> tuple[Told, ...]:
    """The answer for every audience on a day, in RECORD.md's order.

    ``makers`` are the audiences that made the paper, ``namings`` the first document that named it to each by that day.
    """
    first: dict[Audience, Telling] = {}
    undated: dict[Audience, Telling] = {}
    for telling in tellings:
        if telling.day is None:
            _keep_first(undated, telling, telling.known_on)
        elif telling.day <= on:
            _keep_first(first, telling, telling.day)
    begin = min(first.values(), key=_by_day, default=None)
    days, wording = _without_record(begin, on)
    row = []
    for audience in AUDIENCES:
        if audience in first:
            row.append(_dated(first[audience], begin))
        elif audience in undated:
            row.append(_told(undated[audience], "date_unknown", None, "told, date unknown"))
        else:
            if audience in makers:
                answer = _untold(audience, None, "no record of being told: their own paper")
                row.append(replace(answer, own=True, why="their own paper"))
            else:
                row.append(_name(_untold(audience, days, wording), namings.get(audience)))
    return tuple(row)


def _name(answer: Told, naming: Naming | None) -> Told:
    """The answer with the document that named the paper to the audience, where there is one."""
    if naming is None:
        return answer
    why = f"named in “{naming.title}”, {say_day(naming.day)}"
    return replace(answer, named_in=naming.document, named_on=naming.day, why=why)


def _keep_first(kept: dict[Audience, Telling], telling: Telling, day: dt.date) -> None:
    before = kept.get(telling.audience)
    if before is None or day < (before.day or before.known_on):
        kept[telling.audience] = telling


def _without_record(begin: Telling | None, on: dt.date) -> tuple[int | None, str]:
    """The days since the first was told, and the answer in words, for all of whose being told there is no record."""
    if begin is None or begin.day is None:
        return None, "no record of being told"
    days = (on - begin.day).days
    return days, f"no record of being told: at least {say_days(days)} by {say_day(on)}"


def _untold(audience: Audience, days: int | None, wording: str) -> Told:
    return Told(
        audience=audience,
        state="no_record",
        days_since_first=days,
        at_least=days is not None,
        wording=wording,
    )


def _dated(telling: Telling, begin: Telling | None) -> Told:
    days, at_least = _gap(telling, begin)
    when = say_date(telling.date)
    exact = telling.date is not None and telling.date.precision == "day"
    return _told(telling, "told", days, f"told {'on' if exact else 'in'} {when}", at_least=at_least)


def _by_day(telling: Telling) -> dt.date:
    return telling.day or dt.date.max


def _gap(telling: Telling, begin: Telling | None) -> tuple[int | None, bool]:
    """The days from the first telling to this one, and whether they are only the fewest that they may be.

    Where the dates leave open which came first there is no number.
    """
    if begin is None or begin.day is None or telling.not_before is None:
        return None, False
    if telling.day == begin.day:
        return 0, False
    days = (telling.not_before - begin.day).days
    is_exact = telling.not_before == telling.day and begin.not_before == begin.day
    return (days, not is_exact) if days > 0 or is_exact else (None, False)


def _told(
    telling: Telling, state: State, days: int | None, wording: str, *, at_least: bool = False
) -> Told:
    if days:
        wording += f", {'at least ' if at_least else ''}{say_days(days)} after the first"
    return Told(
        audience=telling.audience,
        state=state,
        date=telling.date,
        day=telling.day,
        known_on=telling.known_on,
        route=telling.route,
        basis=telling.basis,
        days_since_first=days,
        at_least=at_least,
        entries=(telling.entry,) if telling.entry else (),
        document=telling.document,
        why=telling.why,
        wording=wording,
    )
