"""Findings that stand again in later reports, as people linked them.

Links of the relation ``same`` join findings into one need through the years; ``related`` ones are named beside it.
"""

import datetime as dt

import msgspec

from candour.analysis.days import first_day
from candour.analysis.happenings import date_in
from candour.analysis.ledger import Ledger
from candour.facts import Finding, PartialDate
from candour.facts.record import FactEntry, LinkEntry


class Sighting(msgspec.Struct, frozen=True, kw_only=True):
    """A finding in one report."""

    entry: str
    document: str
    date: PartialDate | None
    finding: Finding


class Recurrence(msgspec.Struct, frozen=True, kw_only=True):
    """One need and the reports in which it stands, by date; ``related`` are findings linked to it as related.

    ``links`` are the entries by which people joined them.
    """

    sightings: tuple[Sighting, ...]
    related: tuple[Sighting, ...]
    links: tuple[str, ...]


def find_recurrences(ledger: Ledger, *, on: dt.date) -> tuple[Recurrence, ...]:
    """The needs that stand in two reports or more by ``on``, those in most reports first, then by their first date."""
    sightings = _sightings(ledger, on)
    links = [link for link in ledger.of_kind(LinkEntry) if _ends(ledger, link) <= sightings.keys()]
    group_of = {entry: entry for entry in sightings}
    for link in links:
        if link.relation == "same":
            earlier, later = (_root(group_of, end) for end in _ordered_ends(ledger, link))
            group_of[later] = earlier
    members: dict[str, list[Sighting]] = {}
    for entry, sighting in sightings.items():
        members.setdefault(_root(group_of, entry), []).append(sighting)
    joined: dict[str, list[LinkEntry]] = {}
    for link in links:
        for root in {_root(group_of, end) for end in _ends(ledger, link)}:
            joined.setdefault(root, []).append(link)
    found = [
        _recurrence(ledger, members[root], joined[root], sightings)
        for root in joined
        if len({sighting.document for sighting in members[root]}) > 1
    ]
    return tuple(sorted(found, key=lambda one: (-_reports(one), _day(one.sightings[0]))))


def find_linked(ledger: Ledger) -> tuple[tuple[LinkEntry, FactEntry, FactEntry], ...]:
    """The links of which both findings stand, each with its findings in their order; in sequence."""
    found = []
    for link in ledger.of_kind(LinkEntry):
        earlier, later = ledger.current(link.earlier), ledger.current(link.later)
        if isinstance(earlier, FactEntry) and isinstance(later, FactEntry):
            found.append((link, earlier, later))
    return tuple(found)


def _sightings(ledger: Ledger, on: dt.date) -> dict[str, Sighting]:
    found = {}
    for entry, fact in ledger.of_fact(Finding):
        date = date_in(ledger, entry)
        day = first_day(date)
        if day is None or day <= on:
            found[entry.id] = Sighting(
                entry=entry.id, document=entry.document, date=date, finding=fact
            )
    return found


def _recurrence(
    ledger: Ledger,
    members: list[Sighting],
    links: list[LinkEntry],
    sightings: dict[str, Sighting],
) -> Recurrence:
    own = {sighting.entry for sighting in members}
    others = {end for link in links for end in _ends(ledger, link)} - own
    return Recurrence(
        sightings=tuple(sorted(members, key=_day)),
        related=tuple(sorted((sightings[other] for other in others), key=_day)),
        links=tuple(link.id for link in links),
    )


def _ordered_ends(ledger: Ledger, link: LinkEntry) -> list[str]:
    ends = (ledger.current(link.earlier), ledger.current(link.later))
    return [entry.id for entry in ends if isinstance(entry, FactEntry)]


def _ends(ledger: Ledger, link: LinkEntry) -> set[str]:
    ends = _ordered_ends(ledger, link)
    return set(ends) if len(ends) == 2 else {""}


def _root(group_of: dict[str, str], entry: str) -> str:
    while group_of[entry] != entry:
        group_of[entry] = group_of[group_of[entry]]
        entry = group_of[entry]
    return entry


def _reports(recurrence: Recurrence) -> int:
    return len({sighting.document for sighting in recurrence.sightings})


def _day(sighting: Sighting) -> tuple[dt.date, str]:
    return (first_day(sighting.date) or dt.date.max, sighting.entry)
