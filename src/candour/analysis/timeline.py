"""Everything in one order: what happened, who was told, and what was recorded when.

The three dates of the record stay apart: every event is on one ``track``.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Literal

import msgspec

from candour.analysis.days import first_day, say_date
from candour.analysis.happenings import date_in, describe_fact, gives_date, say_when
from candour.analysis.instruments import (
    KnownInstrument,
    date_made,
    find_instruments,
    find_makers,
    name_instrument,
)
from candour.analysis.ledger import Ledger
from candour.analysis.lifting import date_ending
from candour.analysis.quantities import say_quantity
from candour.facts import Commitment, Instrument, PartialDate, Requirement
from candour.facts.record import (
    AgreementEntry,
    AnyEntry,
    AssessmentEntry,
    DecisionEntry,
    DifferenceEntry,
    DisclosureEntry,
    EvidenceEntry,
    FactEntry,
    FulfilmentEntry,
    LinkEntry,
    ResponseEntry,
    WithdrawalEntry,
    name_fact_type,
)

Track = Literal["happened", "told", "recorded"]
_DATED = (
    EvidenceEntry,
    FulfilmentEntry,
    AgreementEntry,
    DecisionEntry,
    AssessmentEntry,
    ResponseEntry,
)
_RELATIONS = {"same": "the same finding before", "related": "a finding before"}
TRACKS: tuple[Track, ...] = ("happened", "told", "recorded")


class Event(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One thing on the timeline.

    ``kind`` is the type of the fact, the kind of the entry, ``deadline``, ``addressed`` or ``published``; ``day`` is the first day that
    ``date`` may mean; ``entry`` and ``document`` are the ids that it follows from. Where a fact leaves its date open, ``day`` is
    ``None``, ``not_given`` says so in words, and it stands in the order at ``told_in``, the date of the document that tells it.
    """

    track: Track
    kind: str
    day: dt.date | None
    date: PartialDate | None
    title: str
    entry: str | None = None
    document: str | None = None
    told_in: PartialDate | None = None
    not_given: str = ""

    @property
    def when(self) -> str:
        """Its date in words."""
        return self.not_given or say_date(self.date)


def find_timeline(
    ledger: Ledger,
    *,
    on: dt.date,
    tracks: Collection[Track] = ("happened", "told"),
    kinds: Collection[str] | None = None,
) -> tuple[Event, ...]:
    """What had happened, been told or been recorded by the day ``on``, in order of days; what has no date comes last.

    What is dated to the month or year is there once that has passed; what has no date, once the paper that tells of it was
    there: only then had it certainly happened. ``kinds`` keeps events of these kinds only. Deadlines set by then are included, whenever they fall.
    """
    known = find_instruments(ledger)
    events: list[Event] = []
    if "happened" in tracks:
        _add_happened(ledger, events, known, on)
    if "told" in tracks:
        _add_told(ledger, events, known)
    if "recorded" in tracks:
        events += [_recorded(entry, ledger) for entry in ledger.entries]
    chosen = [
        event
        for event in events
        if (kinds is None or event.kind in kinds)
        and (event.kind == "deadline" or _has_come(event, ledger, on))
    ]
    chosen.sort(key=lambda event: event.day or first_day(event.told_in) or dt.date.max)
    return tuple(chosen)


def _add_happened(
    ledger: Ledger, events: list[Event], known: Sequence[KnownInstrument], on: dt.date
) -> None:
    made_by = find_makers(ledger, known)
    for entry in ledger.of_kind(FactEntry):
        fact = entry.fact
        document = ledger.documents.get(entry.document)
        kind, title = name_fact_type(fact), describe_fact(fact)
        if isinstance(fact, Requirement):
            made = date_made(document, made_by.get(entry.document))
            events.append(_event("happened", kind, made, title, entry))
            begun = first_day(made)
            if fact.deadline is not None and (begun is None or begun <= on):
                title = f"Deadline: {fact.must}"
                events.append(_event("happened", "deadline", fact.deadline, title, entry))
        elif isinstance(fact, Instrument) and fact.status == "lifted":
            events.append(_event("happened", kind, date_ending(ledger, entry), title, entry))
        elif gives_date(fact):
            events.append(_event("happened", kind, date_in(ledger, entry), title, entry))
        else:
            events.append(_undated(ledger, entry, kind, title))
    for dated in ledger.entries:
        if not isinstance(dated, FactEntry) and isinstance(dated, _DATED):
            title = describe_entry(dated, ledger)
            events.append(_event("happened", dated.kind, dated.date, title, dated))


def _has_come(event: Event, ledger: Ledger, on: dt.date) -> bool:
    date = event.date
    if date is not None and date.value is not None:
        return (date.latest or on) <= on
    entry = ledger.current(event.entry) if event.entry is not None else None
    cite = getattr(entry, "cite", None)
    paper = ledger.documents.get(event.document or (cite.document if cite is not None else ""))
    told_on = first_day(paper.written, paper.published) if paper is not None else None
    return told_on is None or told_on <= on


def _add_told(ledger: Ledger, events: list[Event], known: Sequence[KnownInstrument]) -> None:
    for entry in ledger.of_kind(DisclosureEntry):
        title = describe_entry(entry, ledger)
        events.append(_event("told", "disclosure", entry.date, title, entry))
    for instrument in known:
        for audience, why in instrument.parties if instrument.date else ():
            events.append(
                Event(
                    track="told",
                    kind="addressed",
                    day=first_day(instrument.date),
                    date=instrument.date,
                    title=f"{audience.capitalize()} told: {name_instrument(instrument)} ({why})",
                    entry=instrument.id,
                    document=instrument.document or instrument.carriers[0],
                )
            )
        events += _come_out(ledger, instrument)
    for document in ledger.documents.values():
        if document.published is not None:
            event = _event("told", "published", document.published, document.title, None)
            events.append(msgspec.structs.replace(event, document=document.id))


def _come_out(ledger: Ledger, instrument: KnownInstrument) -> list[Event]:
    """The publication of a paper of which only other papers tell that it came out: the best known of its dates."""
    own = ledger.documents.get(instrument.document or "")
    if not instrument.published or (own is not None and own.published is not None):
        return []
    known = max(instrument.published, key=lambda one: len(one.date.value or ""))
    title = own.title if own is not None else name_instrument(instrument)
    event = _event("told", "published", known.date, title, ledger.current(known.entry))
    return [msgspec.structs.replace(event, document=instrument.document or event.document)]


def describe_entry(entry: AnyEntry, ledger: Ledger) -> str:
    """An entry in one line of plain words."""
    match entry:
        case FactEntry():
            return describe_fact(entry.fact)
        case EvidenceEntry():
            return f"Evidence: {entry.says.replace('_', ' ')}"
        case FulfilmentEntry():
            promise = ledger.current(entry.of)
            fact = promise.fact if isinstance(promise, FactEntry) else None
            unit = fact.unit if isinstance(fact, Commitment) else None
            return f"Delivered: {say_quantity(entry.quantity, unit)}"
        case AgreementEntry():
            return f"{entry.by} agreed"
        case DecisionEntry():
            return f"{entry.by} decided: {entry.outcome.replace('_', ' ')}"
        case AssessmentEntry():
            return f"{entry.by} judged progress: {entry.movement.replace('_', ' ')}"
        case ResponseEntry():
            return f"{entry.by} responded: {entry.text}"
        case _:
            return _describe_note(entry, ledger)


def _describe_note(entry: AnyEntry, ledger: Ledger) -> str:
    match entry:
        case DisclosureEntry():
            document = ledger.documents.get(entry.document)
            title = document.title if document else entry.document
            return f"{entry.to.capitalize()} told: {title}"
        case LinkEntry():
            later = ledger.current(entry.later)
            what = f": {describe_fact(later.fact)}" if isinstance(later, FactEntry) else ""
            return f"Linked to {_RELATIONS[entry.relation]}{what}"
        case DifferenceEntry():
            said = ledger.current(entry.statement)
            what = f": {describe_fact(said.fact)}" if isinstance(said, FactEntry) else ""
            return f"Differs from the record ({entry.type}){what}"
        case WithdrawalEntry():
            return f"Withdrawn: {entry.reason}"
        case _:
            return entry.kind.capitalize()


def _event(
    track: Track, kind: str, date: PartialDate | None, title: str, entry: AnyEntry | None
) -> Event:
    return Event(
        track=track,
        kind=kind,
        day=date.earliest if date is not None else None,
        date=date,
        title=title,
        entry=entry.id if entry is not None else None,
        document=getattr(entry, "document", None),
    )


def _undated(ledger: Ledger, entry: FactEntry, kind: str, title: str) -> Event:
    """What a fact tells without saying when: it stands where its document stands, and says so."""
    own = getattr(entry.fact, "date", None)
    return msgspec.structs.replace(
        _event("happened", kind, own, title, entry),
        told_in=date_in(ledger, entry),
        not_given=say_when(ledger, entry),
    )


def _recorded(entry: AnyEntry, ledger: Ledger) -> Event:
    date = PartialDate.on(entry.recorded_at.date())
    return _event("recorded", entry.kind, date, describe_entry(entry, ledger), entry)
