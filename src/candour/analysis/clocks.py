"""Statutory clocks: by when a request for information must be answered.

Source: Freedom of Information Act 2000 s10(1) (not later than the twentieth working day following the date of receipt),
s10(2) (the days from a fees notice to its payment do not count), s10(6) with s1(3) (a clarification asked for makes the day
it arrives the date of receipt), s9(2) (a fee is to be paid within three months). An internal review has no statutory clock:
the guidance is the Information Commissioner's and the code of practice under s45 (20 working days, exceptionally 40).
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import islice

import msgspec

from candour.analysis.days import say_day
from candour.analysis.working_days import count_working_days, working_days_after
from candour.errors import InvalidInput

WORKING_DAYS = 20
REVIEW_WORKING_DAYS = (20, 40)


class Pause(msgspec.Struct, frozen=True):
    """Something asked of the requester (a clarification, a fee) and when it came; ``None`` while it has not."""

    asked_on: dt.date
    arrived_on: dt.date | None = None

    def __post_init__(self) -> None:
        if self.arrived_on is not None and self.arrived_on < self.asked_on:
            raise InvalidInput(
                f"It cannot arrive on {say_day(self.arrived_on)}, before it was asked for.",
                advice="Look at both days again.",
            )


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """A statutory clock: ``due_on`` is the last day (``None`` while it stands still), ``working`` says how it follows."""

    received_on: dt.date
    due_on: dt.date | None
    working: str

    def is_late(self, *, answered_on: dt.date | None = None, on: dt.date) -> bool:
        """Whether the answer came, or by ``on`` would come, after the last day."""
        return self.due_on is not None and (answered_on or on) > self.due_on

    def working_days_late(self, *, answered_on: dt.date | None = None, on: dt.date) -> int:
        """How many working days after the last day the answer came, or has not come by ``on``; 0 when in time."""
        if self.due_on is None:
            return 0
        return count_working_days(self.due_on, answered_on or on)


class ReviewGuidance(msgspec.Struct, frozen=True, kw_only=True):
    """By when guidance expects an internal review to end. It is guidance: no statute sets a day."""

    asked_on: dt.date
    expected_by: dt.date
    at_the_latest_by: dt.date
    wording: str


def start_clock(
    received_on: dt.date,
    *,
    clarifications: Iterable[Pause] = (),
    fees: Iterable[Pause] = (),
) -> Clock:
    """The clock of a request received on a day, with the clarifications and fees that were asked for.

    Raises ``InvalidInput`` for something asked before the request came, or a year whose bank holidays are not known.

    >>> start_clock(dt.date(2019, 12, 20)).due_on.isoformat()
    '2020-01-23'
    """
    asked = sorted(clarifications, key=lambda pause: pause.asked_on)
    paid = sorted(fees, key=lambda pause: pause.asked_on)
    for pause in (*asked, *paid):
        if pause.asked_on < received_on:
            raise InvalidInput(
                f"Nothing can be asked of the requester on {say_day(pause.asked_on)}, "
                f"before the request came on {say_day(received_on)}.",
                advice="Look at both days again.",
            )
    waiting = _waiting(asked, paid)
    if waiting is not None:
        return Clock(received_on=received_on, due_on=None, working=waiting)
    arrivals = [pause.arrived_on for pause in asked if pause.arrived_on is not None]
    start = max((received_on, *arrivals))
    due_on = _twentieth(start, paid)
    return Clock(
        received_on=received_on, due_on=due_on, working=_working(start, due_on, arrivals, paid)
    )


def review_guidance(asked_on: dt.date) -> ReviewGuidance:
    """By when guidance expects an internal review asked for on a day to end: 20 working days, exceptionally 40."""
    usual, longest = REVIEW_WORKING_DAYS
    days = list(islice(working_days_after(asked_on), longest))
    return ReviewGuidance(
        asked_on=asked_on,
        expected_by=days[usual - 1],
        at_the_latest_by=days[-1],
        wording=(
            f"guidance, not statute: {usual} working days ({say_day(days[usual - 1])}), "
            f"exceptionally {longest} ({say_day(days[-1])})"
        ),
    )


def _waiting(asked: Sequence[Pause], fees: Sequence[Pause]) -> str | None:
    for pause in asked:
        if pause.arrived_on is None:
            return (
                f"clarification asked for on {say_day(pause.asked_on)} has not arrived: "
                "the clock starts when it does"
            )
    for pause in fees:
        if pause.arrived_on is None:
            return (
                f"fees notice of {say_day(pause.asked_on)} has not been paid: the clock stands still "
                "(three months after the notice the authority need not answer)"
            )
    return None


def _twentieth(start: dt.date, fees: Sequence[Pause]) -> dt.date:
    counting = (
        day
        for day in working_days_after(start)
        if not any(fee.asked_on <= day <= (fee.arrived_on or day) for fee in fees)
    )
    return next(islice(counting, WORKING_DAYS - 1, None))


def _working(
    start: dt.date, due_on: dt.date, arrivals: Sequence[dt.date], fees: Sequence[Pause]
) -> str:
    since = (
        f"the clarification that came on {say_day(start)}" if start in arrivals else say_day(start)
    )
    words = [f"{WORKING_DAYS} working days after {since}"]
    words += [
        f"not counting {say_day(fee.asked_on)} to {say_day(fee.arrived_on)} (fees notice to payment)"
        for fee in fees
        if fee.arrived_on is not None and fee.arrived_on > start and fee.asked_on <= due_on
    ]
    return f"{', '.join(words)}: {say_day(due_on)}"
