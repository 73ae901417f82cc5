"""An authority's ten statistical neighbours, by edition, and how they stood.

Source: Department for Education, children's services statistical neighbours, editions of 2021 and 2025.
"""

from datetime import date

import msgspec

from candour.analysis.history import Standing, standing_on
from candour.authorities import Authority, authority_by_code
from candour.errors import InvalidInput
from candour.statistics.store import national_store
from candour.statistics.values import Edition, Store


class NeighbourOn(msgspec.Struct, frozen=True):
    """One neighbour: its place from the nearest (1), how close it is, and how it stood on the day asked about."""

    place: int
    authority: Authority
    closeness: str
    standing: Standing


class Neighbours(msgspec.Struct, frozen=True):
    """The neighbours of an authority in one edition, the nearest first; none where the edition gives none.

    ``later`` says that the edition came out after the day asked about, because no earlier one is held.
    """

    authority: Authority
    edition: str
    published_on: date
    later: bool
    neighbours: tuple[NeighbourOn, ...]


def choose_edition(
    *, edition: str | None = None, as_at: date | None = None, store: Store | None = None
) -> tuple[Edition, bool]:
    """The edition asked for, or the newest published by ``as_at``, and whether it came out after that day.

    Raises ``InvalidInput``, naming the editions held, for one that is not.
    """
    editions = (store or national_store()).editions
    if edition is not None:
        for one in editions:
            if one.id == edition:
                return one, as_at is not None and one.published_on > as_at
        held = ", ".join(e.id for e in editions)
        raise InvalidInput(
            f"There is no edition {edition!r} of the neighbours.", advice=f"Held are {held}."
        )
    known = [e for e in editions if as_at is None or e.published_on <= as_at]
    return (known[-1], False) if known else (editions[0], True)


def neighbours(
    authority: Authority,
    *,
    day: date | None = None,
    edition: str | None = None,
    store: Store | None = None,
) -> Neighbours:
    """The ten neighbours of an authority as at a day (default: the newest edition), and how each stood that day."""
    held = store or national_store()
    chosen, later = choose_edition(edition=edition, as_at=day, store=held)
    on = day or max(o.published_on for o in held.outcomes)
    rows = chosen.neighbours.get(authority.dfe_number or "", ())
    found = []
    for place, row in enumerate(rows, start=1):
        other = authority_by_code(row.authority)
        found.append(
            NeighbourOn(place, other, row.closeness, standing_on(other, day=on, store=held))
        )
    return Neighbours(authority, chosen.id, chosen.published_on, later, tuple(found))
