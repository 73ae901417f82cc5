"""What decisions, agreements and evidence say of one requirement by a day.

A decision about an instrument holds for all that it requires. The approver's agreement counts when its name may be that of
the approver whom the requirement names; another's is noted and does not count.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Literal

import msgspec

from candour.analysis.days import certain_by, first_day, happened_by
from candour.analysis.instruments import KnownInstrument
from candour.analysis.ledger import Ledger
from candour.analysis.lifting import Lifting
from candour.analysis.parties import may_agree
from candour.facts import PartialDate, Requirement
from candour.facts.record import AgreementEntry, DecisionEntry, EvidenceEntry, FactEntry

Closed = Literal["lifted", "superseded", "fallback"]


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
        return _close((), lifting)
    decisions = happened_by((d for t in targets for d in ledger.about(t, DecisionEntry)), on=on)
    evidence = happened_by(ledger.about(entry.id, EvidenceEntry), on=on)
    agreements = happened_by(ledger.about(entry.id, AgreementEntry), on=on)
    closed = _close(decisions, lifting)
    judged = [one for one in decisions if one.outcome in ("met", "not_met")]
    met = bool(judged) and judged[-1].outcome == "met"
    shown_done = met or _is_shown_done(evidence, judged)
    agreed, notes = _agreement(requirement, agreements)
    if shown_done and not met:
        notes += _note_undecided(requirement, agreed, evidence[-1])
    return msgspec.structs.replace(
        closed,
        met=met,
        met_on=judged[-1].date if met else None,
        agreed_on=agreed.date if agreed else None,
        agreed_by=agreed.by if agreed else None,
        lacks_agreement=shown_done and requirement.approver is not None and agreed is None,
        done=_days_done(evidence, judged),
        evidence=tuple(one.id for one in evidence),
        entries=(*closed.entries, *(one.id for one in (*decisions, *evidence, *agreements))),
        notes=(*closed.notes, *notes),
    )


def _close(decisions: Sequence[DecisionEntry], lifting: Lifting) -> Standing:
    """The standing as far as decisions and later instruments close the requirement or leave it open."""
    closed_as, closing = _closing(decisions, lifting)
    return Standing(
        closed_as=closed_as,
        ended_on=closing[0] if closing else None,
        entries=closing[1:] if closing else (),
        notes=() if closed_as else lifting.notes,
    )


def _closing(
    decisions: Sequence[DecisionEntry], lifting: Lifting
) -> tuple[Closed | None, tuple[dt.date, str] | None]:
    """The outcome that closed the requirement, and since when by which entry."""
    outcomes: tuple[Closed, ...] = ("lifted", "superseded", "fallback")
    for outcome in outcomes:
        days = [(certain_by(one), one.id) for one in decisions if one.outcome == outcome]
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


def _note_undecided(
    requirement: Requirement, agreed: AgreementEntry | None, last: EvidenceEntry
) -> list[str]:
    """What to say of a requirement done as far as the ``last`` evidence goes, while no decision says so."""
    if agreed is None and requirement.approver is not None:
        return []
    begun = "agreed to" if agreed is not None else f"said to be done ({last.id})"
    return [f"{begun}; no decision that it is met is recorded"]


def _is_shown_done(evidence: Sequence[EvidenceEntry], judged: Sequence[DecisionEntry]) -> bool:
    """Whether the last evidence says that it is done, and no decision since says that it is not."""
    if not evidence or evidence[-1].says != "done":
        return False
    return (
        not judged
        or judged[-1].outcome == "met"
        or certain_by(judged[-1]) < certain_by(evidence[-1])
    )


def _days_done(
    evidence: Sequence[EvidenceEntry], judged: Sequence[DecisionEntry]
) -> tuple[tuple[dt.date, str], ...]:
    days = [(certain_by(one), one.id) for one in evidence if one.says == "done"]
    days += [(certain_by(one), one.id) for one in judged if one.outcome == "met"]
    return tuple(sorted(days))
