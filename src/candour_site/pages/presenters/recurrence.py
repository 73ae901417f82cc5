"""The same weakness in successive reports, side by side."""

import datetime as dt
from dataclasses import dataclass

from candour.analysis.days import say_date
from candour.analysis.ledger import Ledger
from candour.analysis.recurrence import Sighting, find_recurrences
from candour_site.pages.presenters.passages import Quote, quote_entry


@dataclass(frozen=True, slots=True)
class Recurring:
    """One need: how many reports have it, and its passages by date; ``related`` are findings near to it."""

    heading: str
    passages: tuple[tuple[str, Quote], ...]
    related: tuple[tuple[str, Quote], ...]


def present_recurrence(ledger: Ledger, *, on: dt.date) -> tuple[Recurring, ...]:
    """The needs that stand in two reports or more, those in most reports first."""
    return tuple(
        Recurring(
            heading=f"Found in {len({s.document for s in one.sightings})} reports: "
            + ", ".join(say_date(s.date) for s in one.sightings),
            passages=_quote(ledger, one.sightings),
            related=_quote(ledger, one.related),
        )
        for one in find_recurrences(ledger, on=on)
    )


def _quote(ledger: Ledger, sightings: tuple[Sighting, ...]) -> tuple[tuple[str, Quote], ...]:
    found = []
    for sighting in sightings:
        quote = quote_entry(ledger, ledger.current(sighting.entry))
        if quote is not None:
            found.append((say_date(sighting.date), quote))
    return tuple(found)
