"""What was corrected or withdrawn in a record: what it said before, what it says now, and why.

A correction is a new entry of the same kind (RECORD.md); what differs is found by comparing it with the entry that it
supersedes, field by field.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec

from candour.analysis.days import say_date, say_day
from candour.analysis.ledger import Ledger
from candour.facts import PartialDate, Requirement
from candour.facts.extract import AnyFact
from candour.facts.record import AnyEntry, Entry, ErasedEntry, FactEntry, WithdrawalEntry

_NOT_SAID = "not said"
# How a fact was read is no part of what it says; codes stand beside the names that they belong to.
_NOT_COMPARED = frozenset({*Entry.__struct_fields__, "fact", "proposal", "basis", "rule"})
_OF_READING = frozenset({"cite", "also", "confidence", "rule"})


class FieldChange(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One field that a correction changed: its name, and what it said before and says now, in words."""

    name: str
    before: str
    after: str

    @property
    def words(self) -> str:
        """The change in words: *deadline from 20 November 2026 to 4 December 2026*."""
        return f"{self.name} from {self.before} to {self.after}"


class Correction(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One step in the history of an entry: ``former`` was corrected by ``entry``, or withdrawn, on a day (UTC).

    ``changes`` are empty for a withdrawal, and where the former content was erased.
    """

    entry: str
    former: str
    recorded_on: dt.date
    changes: tuple[FieldChange, ...]
    reason: str | None
    is_withdrawal: bool = False

    @property
    def words(self) -> str:
        """The step in words: what was corrected on which day, from what to what, and why."""
        verb = "withdrawn" if self.is_withdrawal else "corrected"
        what = "; ".join(change.words for change in self.changes)
        said = f"{verb} on {say_day(self.recorded_on)}{f': {what}' if what else ''}"
        return f"{said} (reason: {self.reason.rstrip('.')})" if self.reason else said


def list_corrections(ledger: Ledger, entry_id: str) -> tuple[Correction, ...]:
    """How an entry came to say what it says: the corrections that lead to it, the earliest first; none for most."""
    entry = ledger.current(entry_id)
    steps = []
    while entry is not None and entry.supersedes is not None:
        former = ledger.formers.get(entry.supersedes)
        if former is None:
            break
        steps.append(compare(former, entry))
        entry = former
    return tuple(reversed(steps))


def compare(former: AnyEntry, entry: AnyEntry) -> Correction:
    """What an entry corrected in the one that it supersedes."""
    is_same_kind = type(former) is type(entry)
    return Correction(
        entry=entry.id,
        former=former.id,
        recorded_on=entry.recorded_at.date(),
        changes=tuple(_changes(former, entry)) if is_same_kind else (),
        reason=None if isinstance(entry, ErasedEntry) else entry.why,
        is_withdrawal=isinstance(entry, WithdrawalEntry),
    )


def compare_facts(former: AnyFact, fact: AnyFact) -> tuple[FieldChange, ...]:
    """The fields in which two facts of one type differ, and their passage; how they were read is not compared."""
    changes: list[FieldChange] = []
    if type(former) is type(fact):
        changes += _compare_fields(former, fact, leave_out=_OF_READING)
    if former.cite != fact.cite:
        changes.append(FieldChange(name="passage", before=_say(former.cite), after=_say(fact.cite)))
    return tuple(changes)


def find_read(ledger: Ledger, entry: FactEntry) -> AnyFact:
    """The fact as it was first read or recorded, before any correction; the entry's own where there was none."""
    if entry.proposal is not None:
        return entry.proposal
    steps = list_corrections(ledger, entry.id)
    first = ledger.formers.get(steps[0].former) if steps else entry
    return first.fact if isinstance(first, FactEntry) else entry.fact


def find_read_requirement(ledger: Ledger, entry: FactEntry) -> Requirement | None:
    """The requirement as it was first read, where a correction gave it another deadline; else ``None``."""
    read = find_read(ledger, entry)
    if not isinstance(read, Requirement) or not isinstance(entry.fact, Requirement):
        return None
    days = (
        read.deadline and read.deadline.value,
        entry.fact.deadline and entry.fact.deadline.value,
    )
    return read if days[0] != days[1] else None


def _changes(former: AnyEntry, entry: AnyEntry) -> Iterator[FieldChange]:
    yield from _compare_fields(former, entry, leave_out=_NOT_COMPARED)
    if isinstance(former, FactEntry) and isinstance(entry, FactEntry):
        yield from compare_facts(former.fact, entry.fact)


def _compare_fields(
    former: msgspec.Struct, entry: msgspec.Struct, *, leave_out: frozenset[str]
) -> Iterator[FieldChange]:
    for name in entry.__struct_fields__:
        before, after = getattr(former, name), getattr(entry, name)
        if name not in leave_out and before != after:
            told, now = _say(before), _say(after)
            if told == now:  # dates that differ in their wording alone
                told, now = _quote(before), _quote(after)
            yield FieldChange(name=name.replace("_", " "), before=told, after=now)


def _say(value: Any) -> str:
    """A value of any field in words."""
    if value is None or value == ():
        return _NOT_SAID
    if isinstance(value, PartialDate):
        return say_date(value)
    if isinstance(value, dt.date):
        return say_day(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(map(_say, value))
    quote = getattr(value, "quote", None)
    return f"“{' '.join(quote.split())}”" if quote is not None else str(value)


def _quote(value: Any) -> str:
    return f"“{value.text}”" if isinstance(value, PartialDate) else _say(value)
