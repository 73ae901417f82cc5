"""Which instruments were lifted, and since when.

A fact *lifted* may name the lifted paper by its own date (*the direction of 31 October 2019 is revoked*) or the day of the
lifting. Where a paper of that date is known, it is that one, lifted on the day of the document that says so. Else the date is
taken for the day of the lifting only where the document came soon after or says so, and it lifts the one paper of its kind that
stood; where two did, nothing is guessed and a note says what to decide. *Varied* decides nothing by itself and is noted.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

import msgspec

from candour.analysis.days import first_day, say_date
from candour.analysis.instruments import KnownInstrument, find_instruments
from candour.analysis.ledger import Ledger, remembered
from candour.facts import Instrument, PartialDate
from candour.facts.record import FactEntry

_ENDED_ON = re.compile(
    r"\b(?:revoked|lifted|ended|withdrawn|discharged|removed|ceased)\s+(?:on|from)\b"
)

# What ended before the paper that tells of it: *ministers lifted a direction*, *had already been withdrawn*.
_ENDED_BEFORE = re.compile(
    r"\b(?:was|were|had)\b|(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeen )\b(?:lifted|revoked|withdrew)\s+(?:an?|the|its|their|that)\b"
)

_FRESH_DAYS = 31
"""How long after the day of a lifting a document may tell of it for its date to be that day."""


class Lifting(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What happened to an instrument: ``lifted_on`` and ``by`` (an entry) when it was lifted, and ``notes``."""

    lifted_on: dt.date | None = None
    by: str | None = None
    notes: tuple[str, ...] = ()


@remembered
def find_liftings(ledger: Ledger, *, on: dt.date) -> Mapping[str, Lifting]:
    """What was lifted or varied by ``on``, by the id of the instrument; the others are left out."""
    instruments = find_instruments(ledger)
    found: dict[str, Lifting] = {}
    for later in instruments:
        if later.fact.status == "lifted":
            _lift_other(ledger, later, instruments, found, on)
        elif later.lifted_by:
            days = [(_day_said(ledger, entry), entry.id) for entry in later.lifted_by]
            known = [(day, entry) for day, entry in days if day is not None and day <= on]
            if known:
                before = found.get(later.id, Lifting())
                found[later.id] = Lifting(
                    lifted_on=min(known)[0], by=min(known)[1], notes=before.notes
                )
        if later.fact.status == "varied":
            _note_varied(later, instruments, found, on)
    return found


def _lift_other(
    ledger: Ledger,
    later: KnownInstrument,
    instruments: Sequence[KnownInstrument],
    found: dict[str, Lifting],
    on: dt.date,
) -> None:
    """An instrument of which only the lifting is known: find the one that it lifts."""
    entry = later.lifted_by[0]
    day = _day_of_lifting(ledger, entry, later.date)
    said = _day_said(ledger, entry)
    if (day or said or on) > on:
        return
    stood = [one for one in instruments if stood_before(one, later, day or said)]
    if day is not None and len(stood) == 1:
        before = found.get(stood[0].id, Lifting())
        if before.lifted_on is None:
            found[stood[0].id] = Lifting(lifted_on=day, by=entry.id, notes=before.notes)
        return
    kind = later.fact.kind.replace("_", " ")
    when = f" ({say_date(later.date)})" if later.date is not None else ""
    for one in stood:
        _note(found, one, f"a {kind} is said to be lifted{when}: decide whether it is this one")


def _note_varied(
    later: KnownInstrument,
    instruments: Sequence[KnownInstrument],
    found: dict[str, Lifting],
    on: dt.date,
) -> None:
    day = first_day(later.date)
    if day is None or day > on:
        return
    for one in instruments:
        if stood_before(one, later, day):
            when = say_date(later.date)
            _note(
                found, one, f"varied by one of its kind on {when}: decide whether this still stands"
            )


def _note(found: dict[str, Lifting], one: KnownInstrument, note: str) -> None:
    before = found.get(one.id, Lifting())
    if note not in before.notes:
        found[one.id] = msgspec.structs.replace(before, notes=(*before.notes, note))


def stood_before(one: KnownInstrument, later: KnownInstrument, day: dt.date | None) -> bool:
    """Whether a paper is of the kind and matter of a later one and began before the day; one of unknown date may have."""
    if one.id == later.id or one.fact.status in ("lifted", "proposed"):
        return False
    if one.fact.kind != later.fact.kind or one.fact.about != later.fact.about:
        return False
    begun = first_day(one.date)
    return begun is None or day is None or begun < day


def _day_said(ledger: Ledger, entry: FactEntry) -> dt.date | None:
    document = ledger.documents.get(entry.document)
    if document is None:
        return None
    dates = (document.written, document.published)
    return next((date.latest for date in dates if date is not None and date.latest), None)


def _day_of_lifting(ledger: Ledger, entry: FactEntry, date: PartialDate | None) -> dt.date | None:
    """The day of the lifting: the fact's date where its document fits it, the document's where it has none."""
    said = _day_said(ledger, entry)
    if date is None or date.latest is None:
        return said
    is_fresh = said is not None and 0 <= (said - date.latest).days <= _FRESH_DAYS
    if is_fresh or _ENDED_ON.search(entry.fact.cite.quote):
        return date.latest
    return None


def date_ending(ledger: Ledger, entry: FactEntry) -> PartialDate | None:
    """When the paper of a fact *lifted* came to its end: the fact's date where it tells that day, else that of the document that
    ends it; ``None`` where one only tells that it ended. The paper's own day is never it."""
    document = ledger.documents.get(entry.document)
    ends = document is not None and not _ENDED_BEFORE.search(entry.fact.cite.quote)
    told = (document.written or document.published) if document is not None and ends else None
    date = entry.fact.date if isinstance(entry.fact, Instrument) else None
    known = next((one for one in find_instruments(ledger) if entry.id in one.entries), None)
    is_own_day = known is not None and known.fact.status != "lifted"
    if date is None or is_own_day:
        return told
    return date if _day_of_lifting(ledger, entry, date) == date.latest else told
