"""Every intervention in one line: what is overdue, what falls due, what is new.

A line holds for a day and as long as its intervention's record does not grow. Lines are kept in memory and in a file of the
data folder, so that each is worked out once and not by every process; the file can be thrown away at any time.
"""

import datetime as dt
import os
import threading
from pathlib import Path

import msgspec
from django.conf import settings

import candour.analysis
from candour.analysis.ledger import Ledger
from candour.analysis.requirements import find_requirements
from candour.facts.record import Intervention
from candour_site.pages.ledgers import read_ledger
from candour_site.record import queries

DUE_WITHIN_DAYS = 90
NEW_WITHIN_DAYS = 30


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """An intervention on a day: orders overdue and due within 90 days (the next of them), entries of the last 30 days.

    ``left_open`` are the orders that stood open when it ended; they are not counted among those overdue or due.
    """

    intervention: Intervention
    overdue: int
    left_open: int
    due: int
    next_due_on: dt.date | None
    orders: int
    new: int
    last_recorded_on: dt.date | None
    running: bool


def overview_of(ledger: Ledger, *, on: dt.date) -> Overview:
    """The line of one intervention."""
    binding = find_requirements(ledger, on=on).binding
    due = [
        answer
        for answer in binding
        if answer.status in ("due_soon", "open", "awaiting_agreement")
        and answer.left_open_on is None
        and answer.days_left is not None
        and 0 <= answer.days_left <= DUE_WITHIN_DAYS
    ]
    days = [answer.next_due_on or answer.deadline.day for answer in due]
    recorded = [entry.recorded_at.date() for entry in ledger.entries]
    closed = ledger.intervention.closed
    return Overview(
        intervention=ledger.intervention,
        overdue=sum(answer.status == "overdue" and not answer.left_open_on for answer in binding),
        left_open=sum(answer.left_open_on is not None for answer in binding),
        due=len(due),
        next_due_on=min((day for day in days if day is not None), default=None),
        orders=len(binding),
        new=sum(0 <= (on - day).days <= NEW_WITHIN_DAYS for day in recorded),
        last_recorded_on=max(recorded, default=None),
        running=closed is None or closed.latest is None or closed.latest >= on,
    )


class _Line(msgspec.Struct, frozen=True):
    """A line as it is kept: for this day, resting on this state of its intervention's record."""

    on: dt.date
    state: queries.State
    overview: Overview


class _Kept(msgspec.Struct, frozen=True):
    """The file: lines of one database, worked out by one version of the analyses."""

    database: str
    analyses: int
    lines: list[_Line]


class Overviews:
    """The lines of all interventions, kept in one file. Safe among threads and processes."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._lines: dict[str, dict[dt.date, _Line]] = {}
        self._read_ns = 0
        self._sorted: tuple[object, tuple[Overview, ...]] = (None, ())
        self._lock = threading.Lock()

    def find(self, *, on: dt.date) -> tuple[Overview, ...]:
        """All lines on a day, the most urgent first; those that are not kept yet are worked out now."""
        whole = (on, queries.whole_state())
        with self._lock:
            if self._sorted[0] != whole:
                lines = self._find_lines(on, queries.states())
                overviews = (line.overview for line in lines)
                self._sorted = (whole, tuple(sorted(overviews, key=_by_urgency)))
            return self._sorted[1]

    def _find_lines(self, on: dt.date, states: dict[str, queries.State]) -> list[_Line]:
        missing = self._list_missing(on, states)
        if missing and self._read():
            missing = self._list_missing(on, states)
        for slug in missing:
            overview = overview_of(read_ledger(slug), on=on)
            self._lines.setdefault(slug, {})[on] = _Line(on, states[slug], overview)
        if missing:
            self._write(on)
        return [self._lines[slug][on] for slug in states]

    def _list_missing(self, on: dt.date, states: dict[str, queries.State]) -> list[str]:
        held = {slug: lines.get(on) for slug, lines in self._lines.items()}
        return [
            slug
            for slug, state in states.items()
            if (line := held.get(slug)) is None or line.state != state
        ]

    def _read(self) -> bool:
        """Take what another process has written since; ``False`` when there is nothing new."""
        try:
            changed_ns = self._place.stat().st_mtime_ns
            if changed_ns == self._read_ns:
                return False
            kept = msgspec.json.decode(self._place.read_bytes(), type=_Kept)
        except (OSError, msgspec.DecodeError):
            return False  # no file, or one of another version: it is made anew
        self._read_ns = changed_ns
        if (kept.database, kept.analyses) != (queries.made_at(), _date_analyses()):
            return False
        for line in kept.lines:
            self._lines.setdefault(line.overview.intervention.id, {})[line.on] = line
        return True

    def _write(self, on: dt.date) -> None:
        """Keep the lines of this day, the day before and the days after; a disk that refuses costs time only, not the answer."""
        for slug, lines in self._lines.items():
            self._lines[slug] = {day: line for day, line in lines.items() if (on - day).days <= 1}
        lines = [line for by_day in self._lines.values() for line in by_day.values()]
        aside = self._place.with_name(f"{self._place.name}.{os.getpid()}.part")
        try:
            self._place.parent.mkdir(exist_ok=True)
            kept = _Kept(queries.made_at(), _date_analyses(), lines)
            aside.write_bytes(msgspec.json.encode(kept))
            aside.replace(self._place)
        except OSError:
            aside.unlink(missing_ok=True)


def _date_analyses() -> int:
    """When the code that works lines out was last changed: what an older version worked out does not hold."""
    folder = Path(candour.analysis.__file__).parent
    return max(file.stat().st_mtime_ns for file in folder.rglob("*.py"))


_KEPT: dict[Path, Overviews] = {}
os.register_at_fork(after_in_child=_KEPT.clear)  # another thread may have held their locks


def find_overviews(*, on: dt.date) -> tuple[Overview, ...]:
    """All interventions on a day: those with the most overdue first, then those due soonest, then by title."""
    place = Path(settings.CANDOUR_DATA) / "worked-out" / "overviews.json"
    return _KEPT.setdefault(place, Overviews(place)).find(on=on)


def _by_urgency(overview: Overview) -> tuple[object, ...]:
    return (
        -overview.overdue,
        overview.next_due_on or dt.date.max,
        not overview.running,
        overview.intervention.title,
    )
