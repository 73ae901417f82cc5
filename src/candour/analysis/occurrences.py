"""Duties that come round: each occurrence from the start by the period, met or missed.

An occurrence is met when the record holds that the duty was done after the one before it fell due and by its own day.
*Missed* means that the record holds nothing of the kind: readers are told *no record of being done* (``say_silent_turns``).
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

import msgspec

from candour.analysis.deadlines import Period

LAST = "\U0010ffff"
"""Sorts after every id of an entry."""


class Occurrence(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One turn of a duty: the day it fell due, whether it was met, and the entries that say so."""

    due_on: dt.date
    state: Literal["met", "missed"]
    entries: tuple[str, ...] = ()


class Rounds(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The turns that have come by a day, in order, and the ``next_due_on`` (``None`` when the duty has ended)."""

    occurrences: tuple[Occurrence, ...]
    next_due_on: dt.date | None

    @property
    def missed(self) -> int:
        """How many turns passed without a record that the duty was done."""
        return sum(occurrence.state == "missed" for occurrence in self.occurrences)


def count_rounds(
    start: dt.date,
    period: Period,
    done: Sequence[tuple[dt.date, str]],
    *,
    on: dt.date,
    ended_on: dt.date | None = None,
) -> Rounds:
    """The turns of a duty that began on ``start``, as they stand ``on`` a day.

    ``done`` gives the days on which it was done, each with the entry that says so, in any order. A turn due on the day asked
    about is counted only once it is met. After ``ended_on`` (lifted, superseded) no turn falls due.
    """
    days = sorted(done)
    occurrences: list[Occurrence] = []
    taken, times = bisect_right(days, (start, LAST)), 0
    while True:
        times += 1
        try:
            due_on = period.after(start, times=times)
        except OverflowError:  # past the last day that the calendar has, nothing falls due
            return Rounds(occurrences=tuple(occurrences), next_due_on=None)
        if ended_on is not None and due_on > ended_on:
            return Rounds(occurrences=tuple(occurrences), next_due_on=None)
        until = bisect_right(days, (min(due_on, on), LAST), lo=taken) if days else 0
        entries = tuple(entry for _, entry in days[taken:until])
        if due_on >= on and not entries:
            return Rounds(occurrences=tuple(occurrences), next_due_on=due_on)
        state: Literal["met", "missed"] = "met" if entries else "missed"
        occurrences.append(Occurrence(due_on=due_on, state=state, entries=entries))
        taken = max(taken, until)
