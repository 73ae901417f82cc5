"""Which documents name a paper without being it: who had one of them was told of the paper, and did not have it.

A mention without a date that may be one of the papers known by then is no further paper: it says nothing of its own about who
was told what.
"""

import datetime as dt
from collections.abc import Iterable

from candour.analysis.beginnings import find_begin
from candour.analysis.days import first_day
from candour.analysis.instruments import KnownInstrument, find_instruments
from candour.analysis.ledger import Ledger, remembered
from candour.analysis.mentions import Roles, find_roles, is_same_party
from candour.analysis.parties import find_audience, is_no_audience
from candour.analysis.tellings import collect_tellings
from candour.analysis.told import Naming
from candour.facts.events import Audience


def find_namings(
    ledger: Ledger, documents: Iterable[str], *, on: dt.date
) -> dict[Audience, Naming]:
    """By audience the first of these documents, which name a paper, that it had by ``on``, and the day."""
    tellings = collect_tellings(ledger)
    found: dict[Audience, Naming] = {}
    for key in documents:
        document = ledger.documents.get(key)
        for telling in tellings.of_document(key) if document is not None else ():
            day = telling.day
            if day is None or day > on or document is None:
                continue
            before = found.get(telling.audience)
            if before is None or day < before.day:
                found[telling.audience] = Naming(key, document.title, day)
    return found


@remembered
def find_repeated(ledger: Ledger) -> frozenset[str]:
    """The ids of the instruments without date and paper that may be others of the record, known by the day they are told of."""
    known = find_instruments(ledger)
    roles = find_roles(ledger)
    dated = [one for one in known if first_day(one.date) is not None or one.document is not None]
    return frozenset(
        one.id
        for one in known
        if one.document is None
        and first_day(one.date) is None
        and any(_may_repeat(ledger, one, other, roles) for other in dated)
    )


def _may_repeat(ledger: Ledger, one: KnownInstrument, other: KnownInstrument, roles: Roles) -> bool:
    """Whether nothing speaks against an undated mention's being of another instrument, given by then."""
    if one.fact.kind != other.fact.kind or one.fact.status == "proposed":
        return False
    days = [find_begin(ledger, carrier) for carrier in one.carriers]
    last = max((day for day in days if day is not None), default=None)
    given = first_day(other.date)
    if last is not None and given is not None and given > last:
        return False
    return all(
        _may_be(first, second, roles)
        for first, second in (
            (one.fact.issued_by, other.fact.issued_by),
            (one.fact.issued_to, other.fact.issued_to),
        )
    )


def _may_be(one: str | None, other: str | None, roles: Roles) -> bool:
    """Whether two names may mean one party, somebody whose office nothing tells included."""
    return is_same_party(one, other, roles) or any(
        name is not None and find_audience(name) is None and not is_no_audience(name)
        for name in (one, other)
    )
