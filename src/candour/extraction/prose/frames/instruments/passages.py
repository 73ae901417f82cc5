"""The further passages of an instrument: each later naming, with the field of which it is the first to give the value.

A passage that is said to give a field gives it in its own words; one that gives none repeats the paper.
"""

from collections.abc import Iterator
from typing import NamedTuple

from candour.extraction.parties.mention import Party
from candour.extraction.powers import find_powers
from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.instruments.naming import Naming
from candour.facts import Also, PartialDate

_LONGEST = 400
_LONGEST_DATELINE = 60

Span = tuple[int, int]


class Given(NamedTuple):
    """What is printed of an instrument: the values whose passages are looked for."""

    date: PartialDate | None
    issued_by: Party | None
    issued_to: Party | None
    power: str | None


def find_passages(
    context: Context, group: list[Naming], given: Given, *, is_principal: bool
) -> Iterator[Also]:
    """The passages of the namings after the first, in order, and the line that dates the paper which the document is."""
    first = group[0]
    told: list[Span] = [(first.start, first.end)]
    shown = {
        field
        for field in Given._fields
        if _is_within(_place(context, first, field, given), told[0])
    }
    for naming in group[1:]:
        field, span = _read(context, naming, given, shown)
        is_again = field is None and any(start < span[1] and span[0] < end for start, end in told)
        if is_again or _is_within(span, told[0]):
            continue
        told.append(span)
        shown |= {field} if field else set()
        yield from context.text.also(field, *span)
    if (
        is_principal
        and given.date
        and "date" not in shown
        and (dated := _dateline(context, given.date))
    ):
        yield from context.text.also("date", *dated)


def _read(
    context: Context, naming: Naming, given: Given, shown: set[str]
) -> tuple[str | None, Span]:
    """The first field that a naming gives and none before it did, and the words from the naming to what gives it."""
    for field in Given._fields:
        place = _place(context, naming, field, given) if field not in shown else None
        if place:
            return field, place
    return None, (naming.start, naming.end)


def _is_within(span: Span | None, other: Span) -> bool:
    return span is not None and other[0] <= span[0] and span[1] <= other[1]


def _place(context: Context, naming: Naming, field: str, given: Given) -> Span | None:
    """The words of a naming with those of its sentence that give the value of a field; ``None`` where they do not."""
    low, high = context.text.bounds_at(naming.start)
    told = _told(context, naming, field, given, (low, max(high, naming.end)))
    if told is None:
        return None
    start, end = min(naming.start, told[0]), max(naming.end, told[1])
    return (start, end) if end - start <= _LONGEST else None


def _told(context: Context, naming: Naming, field: str, given: Given, within: Span) -> Span | None:
    if field == "date":
        return _dated(context, given.date, within) if naming.date and given.date else None
    if field == "power":
        return _empowered(context, given.power, within) if naming.power and given.power else None
    own, value = (
        (naming.issuer, given.issued_by)
        if field == "issued_by"
        else (naming.addressee, given.issued_to)
    )
    if own is None or value is None or (own.name, own.code) != (value.name, value.code):
        return None
    return (own.start, own.end) if _is_within((own.start, own.end), within) else None


def _dated(context: Context, date: PartialDate, within: Span) -> Span | None:
    for mention in context.dates_in(*within):
        words = context.text.text[mention.start : mention.end].lower()
        is_it = mention.date.value == date.value and bool(date.value)
        if is_it or date.text.lower() in words:
            return mention.start, mention.end
    at = context.text.lowered.find(date.text.lower(), *within)
    return (at, at + len(date.text)) if at >= 0 else None


def _empowered(context: Context, power: str, within: Span) -> Span | None:
    words = context.text.text[within[0] : within[1]]
    for named in find_powers(words, elsewhere=context.text.text):
        if named.name in power:
            return within[0] + named.start, within[0] + named.end
    return None


def _dateline(context: Context, date: PartialDate) -> Span | None:
    """Where a line that is hardly more than a date gives that of the paper."""
    for mention in context.dates:
        block = context.text.paragraphs[context.text.paragraph_at(mention.start)]
        if mention.date.value == date.value and block.end - block.start <= _LONGEST_DATELINE:
            return mention.start, mention.end
    return None
