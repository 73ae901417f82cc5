"""Which instruments were lifted by a later one.

An instrument recorded as *lifted* lifts the earlier one of its kind and authority where exactly one stood. Where two did,
nothing is guessed: both stand, and a note says what to decide. *Varied* decides nothing by itself and is noted.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec

from candour.analysis.days import first_day, say_date
from candour.analysis.instruments import KnownInstrument


class Lifting(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What later instruments did to one: ``lifted_on`` and ``by`` (an entry) when it was lifted, and ``notes``."""

    lifted_on: dt.date | None = None
    by: str | None = None
    notes: tuple[str, ...] = ()


def find_liftings(instruments: Sequence[KnownInstrument], *, on: dt.date) -> Mapping[str, Lifting]:
    """What was lifted or varied by ``on``, by the id of the instrument; the others are left out."""
    found: dict[str, Lifting] = {}
    for later in instruments:
        day = later.date.latest if later.date else None
        if day is None or day > on or later.fact.status not in ("lifted", "varied"):
            continue
        stood = [one for one in instruments if _stood(one, later)]
        for one in stood:
            found[one.id] = _lift(found.get(one.id, Lifting()), later, day, doubtful=len(stood) > 1)
    return found


def _lift(before: Lifting, later: KnownInstrument, day: dt.date, *, doubtful: bool) -> Lifting:
    when = say_date(later.date)
    if later.fact.status == "varied":
        note = f"an instrument of its kind was varied on {when}: decide whether this still stands"
    elif doubtful:
        note = f"an instrument lifted on {when} may be the one that requires this: decide which"
    elif before.lifted_on is None:
        return Lifting(lifted_on=day, by=later.id, notes=before.notes)
    else:
        return before
    return Lifting(lifted_on=before.lifted_on, by=before.by, notes=(*before.notes, note))


def _stood(one: KnownInstrument, later: KnownInstrument) -> bool:
    if one.id == later.id or one.fact.status in ("lifted", "proposed"):
        return False
    if one.fact.kind != later.fact.kind or one.fact.about != later.fact.about:
        return False
    day, later_day = first_day(one.date), first_day(later.date)
    return day is None or (later_day is not None and day < later_day)
