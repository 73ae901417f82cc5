"""What a date is resolved against, and the year that a day or month printed without one means."""

import re
from datetime import date
from typing import NamedTuple

from candour.extraction.dates.tense import Direction
from candour.facts import PartialDate

_HALF_YEAR = 6


class Surroundings(NamedTuple):
    """What a wording is resolved against.

    ``published`` is the document's own date; ``anchor`` the date last named that has at least a month,
    ``anchor_is_near`` whether that was in the same sentence or the one before; ``direction`` where the verb looks;
    ``pluperfect`` whether it looks back from the anchor, ``told_then`` whether it tells what *would* be, which may be over;
    ``is_due`` marks a deadline.
    """

    published: PartialDate | None
    anchor: PartialDate | None
    anchor_is_near: bool
    direction: Direction | None
    pluperfect: bool = False
    told_then: bool = False
    is_due: bool = False


NOWHERE = Surroundings(None, None, anchor_is_near=False, direction=None)
"""Around a date that stands by itself."""


def published_day(around: Surroundings) -> date | None:
    """The day of the document, where it is known to the day."""
    published = around.published
    return published.earliest if published and published.precision == "day" else None


def shift_year(core: str, around: Surroundings) -> int | None:
    """The year of *next year*, *the same year*: said from the document, or from the date last named."""
    match = re.search(r"(next|last|this|following|previous|same|that|new|^) ?year", core.lower())
    if match is None:
        return None
    word = match[1]
    shift = {"next": 1, "new": 1, "following": 1, "last": -1, "previous": -1}.get(word, 0)
    anchored = year_of(around.anchor)
    if word in ("following", "previous", "same", "that"):
        return anchored + shift if anchored else None
    published = year_of(around.published)
    if published is None:
        is_then = around.anchor_is_near and word not in ("this", "last")
        return anchored + shift if anchored and is_then else None
    said_then = word in ("next", "new", "") and around.anchor_is_near and anchored is not None
    if said_then and anchored != published:
        return None
    return published + shift


def year_of(reference: PartialDate | None) -> int | None:
    """The year of a date that is known at all."""
    return reference.earliest.year if reference and reference.earliest else None


def find_year(month: int, day: int | None, around: Surroundings) -> int | None:
    """The year of a day or month printed without one."""
    published, anchored = find_readings(month, day, around)
    if around.published is None:
        return anchored
    if around.anchor_is_near and anchored is not None and anchored != published:
        return published if published and _lies_between(published, month, day, around) else None
    return published


def find_readings(
    month: int, day: int | None, around: Surroundings
) -> tuple[int | None, int | None]:
    """The year by the document's own date, and by the date last named: what is over is not later than the document."""
    anchored = _year_by_anchor(month, day, around)
    said = around.published.latest if around.published else None
    if anchored and said and around.direction == "past":
        is_to_come = (anchored, month, day or 1) > (said.year, said.month, said.day)
        anchored = None if is_to_come else anchored
    return _year_by_publication(month, day, around), anchored


def is_gone(anchor: PartialDate | None, published: PartialDate | None) -> bool:
    """Whether a date was over on the day of the document."""
    return bool(
        anchor
        and anchor.latest
        and published
        and published.earliest
        and anchor.latest < published.earliest
    )


def _lies_between(year: int, month: int, day: int | None, around: Surroundings) -> bool:
    """Whether a day ahead comes after the document and before the date last named: *starts on 2 November; Ms Bell leaves on 30 October*."""
    said, anchor = around.published, around.anchor
    if around.direction != "future" or not (said and said.latest and anchor and anchor.earliest):
        return False
    lower = (said.latest.year, said.latest.month, said.latest.day)
    upper = (anchor.earliest.year, anchor.earliest.month, anchor.earliest.day)
    return lower <= (year, month, day or 1) <= upper


def _year_by_publication(month: int, day: int | None, around: Surroundings) -> int | None:
    reference = around.published
    if (
        reference is None
        or reference.earliest is None
        or reference.latest is None
        or around.direction is None
    ):
        return None
    years = []
    for bound in (reference.earliest, reference.latest):
        is_later = (month, day or bound.day) > (bound.month, bound.day)
        if around.direction == "past":
            years.append(bound.year - is_later)
        else:
            is_earlier = (month, day or bound.day) < (bound.month, bound.day)
            if (
                around.told_then
                and (is_earlier or not around.is_due)
                and ((month - bound.month) % 12 or 12) > _HALF_YEAR
            ):
                return None
            years.append(bound.year + is_earlier)
    return years[0] if years[0] == years[1] else None


def _year_by_anchor(month: int, day: int | None, around: Surroundings) -> int | None:
    """By the order of the telling: later in the year of the date last named, or before it after a *had*."""
    anchor = around.anchor
    if anchor is None or anchor.earliest is None:
        return None
    year = anchor.earliest.year
    at = (anchor.earliest.month, anchor.earliest.day if anchor.precision == "day" else 0)
    comes_later = (month, day or 31) >= at
    if around.direction == "future":
        return year if comes_later else year + 1 if around.anchor_is_near else None
    if around.pluperfect:
        return year if not comes_later else year - 1
    return year if comes_later else None
