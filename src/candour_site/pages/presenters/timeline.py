"""The timeline as a table and a drawing."""

import datetime as dt

from django.urls import reverse
from django.utils.safestring import SafeString

from candour.analysis.days import first_day
from candour.analysis.ledger import Ledger
from candour.analysis.timeline import Event
from candour_site.components.values import Cell, Column, Fold, Link, Table, fold_rows
from candour_site.pages.drawings.timeline import Mark, draw_timeline
from candour_site.pages.presenters.differences import find_differences
from candour_site.pages.presenters.passages import address_of, link_entries
from candour_site.pages.presenters.words import FACT_TYPES, spell

ENTRY_KINDS = {
    "deadline": "Deadline",
    "published": "Publication",
    "disclosure": "Telling",
    "evidence": "Evidence",
    "fulfilment": "Delivery",
    "agreement": "Agreement",
    "decision": "Decision",
    "response": "Response",
}
_UNDATED = "No day on record"
# Findings and judgements stand in their inspection's place in the drawing; the table has each of them.
_DRAWN = {
    "inspection": "Inspections",
    "instrument": "Formal papers",
    "deadline": "Deadlines",
    "statement": "Statements",
    "disclosure": "Tellings",
    "published": "Publications",
    "assessment": "Progress judged",
    "appointment": "Appointments",
}


def name_kind(kind: str) -> str:
    """A kind of event in words."""
    return FACT_TYPES.get(kind) or ENTRY_KINDS.get(kind) or spell(kind)


def tabulate_timeline(
    ledger: Ledger, events: tuple[Event, ...], *, on: dt.date, query: str = ""
) -> Table:
    """The events in order of days, each with its passage; a statement that differs from the record leads to where both stand.

    ``query`` asks the same of the page that it leads to.
    """
    return Table(
        key="timeline",
        caption="Timeline",
        columns=(
            Column("date", "When"),
            Column("kind", "What kind"),
            Column("title", "What"),
        ),
        rows=tuple(
            (
                Cell(event.when, value=event.date.value if event.date else ""),
                Cell(name_kind(event.kind), value=event.kind),
                _what(ledger, event, on=on, query=query),
            )
            for event in events
        ),
        empty="Nothing of this kind is recorded by this day.",
        dense=True,
        folds=fold_by_year(events),
    )


def fold_by_year(events: tuple[Event, ...]) -> tuple[Fold, ...]:
    """Many events in folds of a year each, the last year open; an event without a day is in the year where it stands."""
    days = [event.day or first_day(event.told_in) for event in events]
    years = [str(day.year) if day else _UNDATED for day in days]
    return fold_rows(years, opens=max((year for year in years if year != _UNDATED), default=""))


def _what(ledger: Ledger, event: Event, *, on: dt.date, query: str) -> Cell:
    links = link_entries(ledger, (event.entry,)) if event.entry else ()
    if event.kind == "statement" and event.entry:
        home = reverse("intervention-page", args=[ledger.intervention.id, "statements"])
        links += tuple(
            Link(f"Differs from the record {one.differs_in}", f"{home}{query}#d-{one.id}")
            for one in find_differences(ledger, event.entry, on=on)
        )
    href = None
    if event.document and not links:
        href = address_of(event.document, as_at=ledger.last_day)
    return Cell(event.title, href=href, links=links)


def draw_events(events: tuple[Event, ...], *, on: dt.date) -> SafeString:
    """The dated events of the kinds that have a lane."""
    marks = [
        Mark(event.day, _DRAWN[event.kind], event.title[:120])
        for event in events
        if event.day is not None and event.kind in _DRAWN
    ]
    return draw_timeline(marks, on=on)
