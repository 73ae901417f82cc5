"""Setting the sources of outcomes beside one another: one outcome each, and every discrepancy listed."""

from datetime import date, timedelta

import msgspec

from candour.facts.inspections import Area
from candour.statistics.values import Discrepancy, Outcome

_GRADE = "the list was gathered from the reports themselves; the other source is read by a program"
_DAY = "the day printed and the day listed differ, which of them it came out on is not said; the list is kept"
_NEAR = timedelta(days=150)
"""How far the end of an inspection lies before its publication at the most (and misprinted days astray)."""


def join_outcomes(
    listed: list[Outcome], *, overview: list[Outcome], reports: list[tuple[Outcome, str]]
) -> tuple[list[Outcome], list[Discrepancy]]:
    """The outcomes of all sources, the list's grades first, in order of authority and day, and the discrepancies.

    An outcome that only a report or the overview gives is added with that as its source.
    """
    outcomes = list(listed)
    found: list[Discrepancy] = []
    for other in overview:
        found += _join(outcomes, other, name="overview")
    for other, file in reports:
        found += _join(outcomes, other, name=file)
    return sorted(outcomes, key=lambda o: (o.authority, o.published_on)), found


def find_same(outcomes: list[Outcome], other: Outcome) -> int | None:
    """The place of the outcome that means the same inspection as ``other``: the nearest in time, or ``None``."""
    near = [
        (abs((outcome.published_on - other.published_on).days), place)
        for place, outcome in enumerate(outcomes)
        if outcome.authority == other.authority
        and outcome.framework == other.framework
        and abs(outcome.published_on - other.published_on) <= _NEAR
    ]
    return min(near)[1] if near else None


def _join(outcomes: list[Outcome], other: Outcome, *, name: str) -> list[Discrepancy]:
    place = find_same(outcomes, other)
    if place is None:
        outcomes.append(other)
        return [
            Discrepancy(
                kind="only_in_one",
                authority=other.authority,
                what=f"{other.framework.upper()} of {other.published_on} stands in one source only",
                said={name: _said(other)},
                kept="added",
                because="no other source has an inspection of this authority near that day",
            )
        ]
    held = outcomes[place]
    source = other.sources[0]
    outcomes[place] = msgspec.structs.replace(
        held,
        sources=tuple(dict.fromkeys((*held.sources, source))),
        inspected_on=_plausible(held, other) or held.inspected_on,
        grades={**{a: g for a, g in other.grades.items() if source == "report"}, **held.grades},
        report=other.report or held.report,
    )
    return discrepancies(held, other, name=name)


def _plausible(held: Outcome, other: Outcome) -> date | None:
    """The other source's last day of inspection, when it lies before the publication and not a year before."""
    day = other.inspected_on
    if day is None or not timedelta(0) <= held.published_on - day <= timedelta(days=365):
        return None
    return day


def discrepancies(held: Outcome, other: Outcome, *, name: str) -> list[Discrepancy]:
    """Where two sources differ on one inspection: its grades and its day of publication."""
    areas: tuple[Area, ...] = tuple(a for a in held.grades if a in other.grades)
    found = [
        _discrepancy(held, name, what=area, listed=held.grades[area], other=other.grades[area])
        for area in areas
        if held.grades[area] != other.grades[area]
    ]
    if other.published_on not in (held.published_on, other.inspected_on):
        said = (held.published_on.isoformat(), other.published_on.isoformat())
        found.append(_discrepancy(held, name, what="day published", listed=said[0], other=said[1]))
    return found


def _discrepancy(held: Outcome, name: str, *, what: str, listed: str, other: str) -> Discrepancy:
    return Discrepancy(
        kind="outcome",
        authority=held.authority,
        what=f"{held.framework.upper()} of {held.published_on}, {what}",
        said={held.sources[0]: listed, name: other},
        kept=listed,
        because=_DAY if what == "day published" else _GRADE,
    )


def _said(outcome: Outcome) -> str:
    return ", ".join(f"{area} {grade}" for area, grade in outcome.grades.items())
