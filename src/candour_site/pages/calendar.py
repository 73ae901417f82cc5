"""Deadlines as a calendar: one event an order, with a stable UID and a SEQUENCE that rises when its date moves.

Source: RFC 5545 (iCalendar), sections 3.8.4.7 and 3.8.7.4.
"""

import datetime as dt

from icalendar import Calendar, Event

from candour.analysis.beside import say_beside
from candour.analysis.ledger import Ledger
from candour.analysis.requirements import RequirementAnswer, find_requirements
from candour.publishing.limits import limit_text

_OFF = ("lifted", "superseded")
_OVER = (*_OFF, "fallback", "met", "met_late")
_MOST_WORDS = 25


def write_deadlines(ledger: Ledger, *, on: dt.date, address: str) -> bytes:
    """The deadlines of the orders that stand on a day, as an iCalendar; an order without a day has no event."""
    calendar = Calendar()
    calendar.add("prodid", "-//Candour//Deadlines//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Deadlines: {ledger.intervention.title}")
    for answer in find_requirements(ledger, on=on).binding:
        day = answer.next_due_on or answer.deadline.day
        if day is not None:
            calendar.add_component(_event(ledger, answer, day, address=address))
    content: bytes = calendar.to_ical()
    return content


def _event(ledger: Ledger, answer: RequirementAnswer, day: dt.date, *, address: str) -> Event:
    first, last, corrections = _history(ledger, answer.id)
    has_ended = answer.status in _OFF or answer.left_open_on is not None
    event = Event()
    event.add("uid", f"{first}.{ledger.intervention.id}@candour")
    event.add("dtstamp", last)
    event.add("last-modified", last)
    event.add("sequence", corrections + len(answer.occurrences) + has_ended)
    event.add("dtstart", day)
    event.add("dtend", day + dt.timedelta(days=1))
    status = answer.status.replace("_", " ")
    word = status.capitalize() if answer.status in _OVER else "Due"
    word = "Open when the intervention ended" if answer.left_open_on else word
    event.add("summary", f"{word}: {limit_text(answer.requirement.must, max_words=_MOST_WORDS)}")
    event.add("description", "; ".join((status, *say_beside(answer), answer.deadline.working)))
    # RFC 5545, 3.8.1.11: what is lifted or superseded is off, and a calendar strikes it out.
    event.add("status", "CANCELLED" if answer.status in _OFF else "CONFIRMED")
    event.add("url", f"{address}#r-{answer.id}")
    event.add("transp", "TRANSPARENT")
    return event


def _history(ledger: Ledger, entry_id: str) -> tuple[str, dt.datetime, int]:
    """The first entry of a chain of corrections, when the last was recorded, and how many corrections there were."""
    earlier = {entry.id: old for old, entry in ledger.successors.items()}
    first, corrections = entry_id, 0
    while first in earlier:
        first, corrections = earlier[first], corrections + 1
    entry = ledger.current(entry_id)
    if entry is None:
        raise LookupError(entry_id)
    return first, entry.recorded_at, corrections
