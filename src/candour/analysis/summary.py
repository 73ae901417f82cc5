"""An intervention in numbers on a day."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

import msgspec

from candour.analysis.commitments import (
    Delivery,
    find_commitments,
)
from candour.analysis.days import first_day, say_date, say_day, say_days
from candour.analysis.disclosure import ToldItem, find_told_instruments
from candour.analysis.ledger import Ledger
from candour.analysis.requirements import (
    RequirementAnswer,
    Status,
    count_statuses,
    find_requirements,
)
from candour.analysis.sums import Promised, sum_promised
from candour.facts.record import FactEntry


class Gap(msgspec.Struct, frozen=True, kw_only=True):
    """The days from the executive's being told of an instrument to the councillors'.

    ``at_least`` says that there is no record of the councillors' being told by the day, or that dates are not exact.
    """

    item: str
    title: str
    days: int
    at_least: bool
    wording: str


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers of the intervention page on a day.

    ``requirements`` counts the orders by status, ``before`` those lifted, superseded or fallen back by that and by their status on
    the eve; ``left_open`` are those by status that stood open when the intervention ended, ``undecided`` those shown to be done
    and waiting for a decision. ``days_open`` counts from the intervention's beginning to the day, or to its end; ``documents`` are those that there were by
    the day, ``facts`` what they state; ``may_repeat`` counts the orders that may be another's, told by a second document;
    ``gaps`` are the longest first.
    """

    on: dt.date
    days_open: int | None
    has_closed: bool
    documents: int
    facts: int
    requirements: dict[Status, int]
    before: dict[Status, dict[Status, int]]
    left_open: dict[Status, int]
    undecided: int
    may_repeat: int
    recommendations: int
    missed_occurrences: int
    commitments: dict[Delivery, int]
    promised: tuple[Promised, ...]
    gaps: tuple[Gap, ...]


def summarise(ledger: Ledger, *, on: dt.date) -> Summary:
    """The intervention in numbers as it stood ``on`` a day."""
    requirements = find_requirements(ledger, on=on)
    commitments = find_commitments(ledger, on=on)
    days_open, has_closed = _count_days(ledger, on)
    there = {
        document.id
        for document in ledger.documents.values()
        if (begun := first_day(document.written, document.published)) is None or begun <= on
    }
    return Summary(
        on=on,
        days_open=days_open,
        has_closed=has_closed,
        documents=len(there),
        facts=sum(entry.document in there for entry in ledger.of_kind(FactEntry)),
        requirements=count_statuses(requirements.binding),
        before=_count_before(requirements.binding),
        left_open=count_statuses(one for one in requirements.binding if one.left_open_on),
        undecided=sum(answer.lacks_decision for answer in requirements.binding),
        may_repeat=sum(bool(answer.may_repeat) for answer in requirements.binding),
        recommendations=len(requirements.others),
        missed_occurrences=sum(answer.missed for answer in requirements.binding),
        commitments=dict(Counter(answer.state for answer in commitments)),
        promised=sum_promised(commitments),
        gaps=find_gaps(find_told_instruments(ledger, on=on), on=on),
    )


def _count_before(answers: Iterable[RequirementAnswer]) -> dict[Status, dict[Status, int]]:
    found: dict[Status, Counter[Status]] = {}
    for answer in answers:
        if answer.before is not None:
            found.setdefault(answer.status, Counter())[answer.before.status] += 1
    return {status: dict(counts) for status, counts in found.items()}


def find_gaps(instruments: tuple[ToldItem, ...], *, on: dt.date) -> tuple[Gap, ...]:
    """For each instrument that the executive had, the days until the councillors were told; the longest first.

    One that the executive is known to have had only from its publication tells nothing and is left out.
    """
    gaps = []
    for item in instruments:
        executive, councillors = item.of("executive"), item.of("councillors")
        if executive.state != "told" or executive.basis == "published":
            continue
        if councillors.days_since_first is None:
            continue
        days = max(0, councillors.days_since_first - (executive.days_since_first or 0))
        at_least = councillors.at_least or executive.at_least
        number = f"{'at least ' if at_least else ''}{say_days(days)}"
        if councillors.state == "no_record":
            wording = f"no record of the councillors' being told: {number} by {say_day(on)}"
        elif days == 0 and not at_least:
            wording = f"councillors told on the same day ({say_date(councillors.date)})"
        else:
            wording = (
                f"councillors told {number} after the executive ({say_date(councillors.date)})"
            )
        gaps.append(
            Gap(item=item.id, title=item.title, days=days, at_least=at_least, wording=wording)
        )
    return tuple(sorted(gaps, key=lambda gap: -gap.days))


def _count_days(ledger: Ledger, on: dt.date) -> tuple[int | None, bool]:
    opened, closed = ledger.intervention.opened, ledger.intervention.closed
    begin = opened.earliest if opened else None
    end = closed.latest if closed else None
    has_closed = end is not None and end <= on
    if begin is None or begin > on:
        return None, has_closed
    return ((end if end is not None and has_closed else on) - begin).days, has_closed
