"""What decisions, agreements and evidence say of one requirement by a day.

A decision about an instrument holds for all that it requires. What ends an instrument ends what stood of it: a duty that had
been superseded, or had fallen back, on an earlier day is not ended again. The approver's agreement counts when its name may be
that of the approver whom the requirement names; another's is noted and does not count.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Literal

import msgspec

from candour.analysis.days import certain_by, first_day, happened_by, say_date
from candour.analysis.deadlines import read_duration
from candour.analysis.instruments import KnownInstrument
from candour.analysis.ledger import Ledger
from candour.analysis.lifting import Lifting
from candour.analysis.parties import may_agree
from candour.facts import PartialDate, Requirement
from candour.facts.record import AgreementEntry, DecisionEntry, EvidenceEntry, FactEntry

Closed = Literal["lifted", "superseded", "fallback"]
CLOSED: tuple[Closed, ...] = ("lifted", "superseded", "fallback")


class Standing(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Where a requirement stands apart from its deadline.

    ``closed_as`` and ``ended_on`` when it was lifted, superseded or its fallback came; ``met`` when a decision says so;
    ``lacks_agreement`` when it is done and the approver whom it names has not agreed, ``lacks_decision`` when nothing but a
    decision is missing; ``done`` the days on which it was done with the entry that says so, in order; ``entries`` all that this
    follows from.
    """

    closed_as: Closed | None = None
    ended_on: dt.date | None = None
    met: bool = False
    met_on: PartialDate | None = None
    agreed_on: PartialDate | None = None
    agreed_by: str | None = None
    lacks_agreement: bool = False
    lacks_decision: bool = False
    done: tuple[tuple[dt.date, str], ...] = ()
    evidence: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def is_later_than(self, deadline: dt.date | None) -> bool:
        """Whether the decision or the agreement certainly came after the deadline."""
        days = (first_day(self.met_on), first_day(self.agreed_on))
        return deadline is not None and any(day is not None and day > deadline for day in days)


class Papers(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The papers on which a requirement stands: its ``instrument``, what later ones did to that (``lifting``), and the ids
    of the entries of the one that its document varies (``varied``), whose end after the day ``since`` ends it, too.
    """

    instrument: KnownInstrument | None = None
    lifting: Lifting = Lifting()
    varied: tuple[str, ...] = ()
    since: dt.date | None = None


def find_standing(
    ledger: Ledger, entry: FactEntry, requirement: Requirement, papers: Papers, *, on: dt.date
) -> Standing:
    """What the record says by ``on`` of one requirement that stands on these ``papers``."""
    made_by = papers.instrument.entries if papers.instrument else ()
    about = (*made_by, *papers.varied)
    if not any(ledger.has_entries_about(target) for target in (entry.id, *about)):
        return _close((), (), papers.lifting)
    own = happened_by(ledger.about(entry.id, DecisionEntry), on=on)
    of_paper = happened_by((d for t in made_by for d in ledger.about(t, DecisionEntry)), on=on)
    of_varied = happened_by((d for t in papers.varied for d in _ends_of(ledger, t, papers)), on=on)
    evidence = happened_by(ledger.about(entry.id, EvidenceEntry), on=on)
    agreements = happened_by(ledger.about(entry.id, AgreementEntry), on=on)
    decisions = happened_by((*own, *of_paper), on=on)
    closed = _close(own, (*of_paper, *of_varied), papers.lifting)
    judged = [one for one in decisions if one.outcome in ("met", "not_met")]
    met = bool(judged) and judged[-1].outcome == "met"
    shown_done = met or _is_shown_done(evidence, judged)
    agreed, notes = _agreement(requirement, agreements)
    lacks_agreement = shown_done and requirement.approver is not None and agreed is None
    lacks_decision = shown_done and not met and not lacks_agreement and not _is_round(requirement)
    if lacks_decision:
        notes.append(_note_undecided(agreed, evidence[-1]))
    return msgspec.structs.replace(
        closed,
        met=met,
        met_on=judged[-1].date if met else None,
        agreed_on=agreed.date if agreed else None,
        agreed_by=agreed.by if agreed else None,
        lacks_agreement=lacks_agreement,
        lacks_decision=lacks_decision,
        done=_days_done(evidence, judged),
        evidence=tuple(one.id for one in evidence),
        entries=(*closed.entries, *(one.id for one in (*decisions, *evidence, *agreements))),
        notes=(*closed.notes, *notes),
    )


def _ends_of(ledger: Ledger, target: str, papers: Papers) -> list[DecisionEntry]:
    """The decisions that ended a varied paper after the variation was made: only they end what the variation requires."""
    return [
        one
        for one in ledger.about(target, DecisionEntry)
        if one.outcome in CLOSED and papers.since is not None and certain_by(one) > papers.since
    ]


def _close(
    own: Sequence[DecisionEntry], of_papers: Sequence[DecisionEntry], lifting: Lifting
) -> Standing:
    """The standing as far as decisions and later instruments close the requirement or leave it open."""
    closed_as, closing = _closing(own, of_papers, lifting)
    return Standing(
        closed_as=closed_as,
        ended_on=closing[0] if closing else None,
        entries=closing[1:] if closing else (),
        notes=() if closed_as else lifting.notes,
    )


def _closing(
    own: Sequence[DecisionEntry], of_papers: Sequence[DecisionEntry], lifting: Lifting
) -> tuple[Closed | None, tuple[dt.date, str] | None]:
    """The outcome that closed the requirement, and since when by which entry."""
    ended = [
        certain_by(one)
        for one in (*own, *of_papers)
        if one.outcome in CLOSED and one.outcome != "lifted"
    ]
    until = min(ended, default=dt.date.max)
    for outcome in CLOSED:
        days = [(certain_by(one), one.id) for one in own if one.outcome == outcome]
        reached = [(certain_by(one), one.id) for one in of_papers if one.outcome == outcome]
        if outcome == "lifted" and lifting.lifted_on is not None and lifting.by is not None:
            reached.append((lifting.lifted_on, lifting.by))
        days += [(day, by) for day, by in reached if day <= until]
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


def _note_undecided(agreed: AgreementEntry | None, last: EvidenceEntry) -> str:
    """What to say of a requirement done as far as the ``last`` evidence goes, while no decision says so."""
    when = f" on {say_date(last.date)}" if last.date is not None and last.date.value else ""
    begun = f"agreed to by {agreed.by}" if agreed is not None else f"shown to be done{when}"
    return f"{begun}; it counts as met once a decision says so, and none is recorded"


def _is_round(requirement: Requirement) -> bool:
    """Whether a duty comes round: its turns are met by what shows that they were done, and no decision is waited for."""
    return requirement.recurs is not None and read_duration(requirement.recurs) is not None


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
