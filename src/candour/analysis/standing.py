"""What decisions, agreements and evidence say of one requirement by a day.

A decision about an instrument holds for all that it requires. The approver's agreement counts when its name may be that of
the approver whom the requirement names; another's is noted and does not count.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal, TypeVar

import msgspec

from candour.analysis.days import certain_by, first_day
from candour.analysis.instruments import KnownInstrument
from candour.analysis.ledger import Ledger
from candour.analysis.lifting import Lifting
from candour.analysis.parties import may_agree
from candour.facts import PartialDate, Requirement
from candour.facts.record import AgreementEntry, DecisionEntry, EvidenceEntry, FactEntry

Closed = Literal["lifted", "superseded", "fallback"]
Dated = TypeVar("Dated", AgreementEntry, DecisionEntry, EvidenceEntry)


class Standing(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Where a requirement stands apart from its deadline.

    ``closed_as`` and ``ended_on`` when it was lifted, superseded or its fallback came; ``met`` when a decision says so;
    ``lacks_agreement`` when it is done and the approver whom it names has not agreed; ``done`` the days on which it was done
    with the entry that says so, in order; ``entries`` all that this follows from.
    """

    closed_as: Closed | None = None
    ended_on: dt.date | None = None
    met: bool = False
    met_on: PartialDate | None = None
    agreed_on: PartialDate | None = None
    agreed_by: str | None = None
    lacks_agreement: bool = False
    done: tuple[tuple[dt.date, str], ...] = ()
    evidence: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def is_later_than(self, deadline: dt.date | None) -> bool:
        """Whether the decision or the agreement certainly came after the deadline."""
        days = (first_day(self.met_on), first_day(self.agreed_on))
        return deadline is not None and any(day is not None and day > deadline for day in days)


def find_standing(
    ledger: Ledger,
    entry: FactEntry,
    requirement: Requirement,
    instrument: KnownInstrument | None,
    lifting: Lifting,
    *,
    on: dt.date,
) -> Standing:
    """What the record says by ``on`` of one requirement; ``lifting`` is what later instruments did to its ``instrument``."""
    targets = (entry.id, *(instrument.entries if instrument else ()))
    if not any(ledger.has_entries_about(target) for target in targets):
        return _untouched(lifting)
    decisions = _by_day((d for t in targets for d in ledger.about(t, DecisionEntry)), on)
    evidence = _by_day(ledger.about(entry.id, EvidenceEntry), on)
    agreements = _by_day(ledger.about(entry.id, AgreementEntry), on)
    closed_as, closing = _closing(decisions, lifting)
    judged = [one for one in decisions if one.outcome in ("met", "not_met")]
    met = bool(judged) and judged[-1].outcome == "met"
    shown_done = met or _is_shown_done(evidence, judged)
    agreed, notes = _agreement(requirement, agreements)
    if shown_done and not met and (agreed is not None or requirement.approver is None):
        begun = "agreed to" if agreed is not None else f"said to be done ({evidence[-1].id})"
        notes.append(f"{begun}; no decision that it is met is recorded")
    used = (*decisions, *evidence, *agreements)
    return Standing(
        closed_as=closed_as,
        ended_on=closing[0] if closing else None,
        met=met,
        met_on=judged[-1].date if met else None,
        agreed_on=agreed.date if agreed else None,
        agreed_by=agreed.by if agreed else None,
        lacks_agreement=shown_done and requirement.approver is not None and agreed is None,
        done=_days_done(evidence, judged),
        evidence=tuple(one.id for one in evidence),
        entries=(*(closing[1:] if closing else ()), *(one.id for one in used)),
        notes=(*(() if closed_as else lifting.notes), *notes),
    )


def _untouched(lifting: Lifting) -> Standing:
    """The standing of a requirement about which nothing was recorded but what later instruments did."""
    closed_as, closing = _closing((), lifting)
    return Standing(
        closed_as=closed_as,
        ended_on=closing[0] if closing else None,
        entries=closing[1:] if closing else (),
        notes=() if closed_as else lifting.notes,
    )


def _day(entry: AgreementEntry | DecisionEntry | EvidenceEntry) -> dt.date:
    return certain_by(entry.date, entry.recorded_at)


def _by_day(entries: Iterable[Dated], on: dt.date) -> list[Dated]:
    """The entries that had certainly happened by ``on``, in the order in which they did."""
    dated = [(_day(entry), entry.sequence, entry) for entry in entries]
    return [entry for day, _, entry in sorted(dated) if day <= on]


def _closing(
    decisions: Sequence[DecisionEntry], lifting: Lifting
) -> tuple[Closed | None, tuple[dt.date, str] | None]:
    """The outcome that closed the requirement, and since when by which entry."""
    outcomes: tuple[Closed, ...] = ("lifted", "superseded", "fallback")
    for outcome in outcomes:
        days = [(_day(one), one.id) for one in decisions if one.outcome == outcome]
        if outcome == "lifted" and lifting.lifted_on is not None and lifting.by is not None:
            days.append((lifting.lifted_on, lifting.by))
        if days:
            return outcome, min(days)
    return None, None


def _agreement(
    requirement: Requirement, agreements: Sequence[AgreementEntry]
) -> tuple[AgreementEntry | None, list[str]]:
    """The first agreement by the approver whom the requirement names, and notes on agreements by others before."""
    if requirement.approver is None:
        return None, []
    notes: list[str] = []
    for one in agreements:
        if may_agree(one.by, requirement.approver):
            return one, notes
        notes.append(f"{one.by} agreed; the agreement needed is that of {requirement.approver}")
    return None, notes


def _is_shown_done(evidence: Sequence[EvidenceEntry], judged: Sequence[DecisionEntry]) -> bool:
    """Whether the last evidence says that it is done, and no decision since says that it is not."""
    if not evidence or evidence[-1].says != "done":
        return False
    return not judged or judged[-1].outcome == "met" or _day(judged[-1]) < _day(evidence[-1])


def _days_done(
    evidence: Sequence[EvidenceEntry], judged: Sequence[DecisionEntry]
) -> tuple[tuple[dt.date, str], ...]:
    days = [(_day(one), one.id) for one in evidence if one.says == "done"]
    days += [(_day(one), one.id) for one in judged if one.outcome == "met"]
    return tuple(sorted(days))
