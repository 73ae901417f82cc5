"""Resolving the wording of a date against the document's own dates.

Two days can be referred to: the day the document was published, and the date last named in its text.
A wording resolves only when both agree or only one of them can be meant; else it stays unresolved.
"""

import re
from datetime import date, timedelta

from candour.errors import InvalidFact
from candour.extraction.dates.calendar import (
    MONTHS,
    WEEKDAYS,
    add_length,
    last_day,
)
from candour.extraction.dates.lengths import count_from
from candour.extraction.dates.scanning import Wording
from candour.extraction.dates.seasons import months_of, turn_season
from candour.extraction.dates.surroundings import (
    Surroundings,
    find_year,
    is_gone,
    published_day,
    shift_year,
    year_of,
)
from candour.extraction.dates.weeks import resolve_week, resolve_weekday_of_week
from candour.facts import PartialDate

_NAME = re.compile(r"[A-Za-z]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"\d{1,2}")
_JUST_GONE = 3
_BEGINS = " beginning with "
_CHRISTMAS = (12, 25)
_TURNED_CENTURY = 50


def resolve(wording: Wording, text: str, around: Surroundings) -> PartialDate:
    """The date that a wording means, as precise as its words; unresolved when the document does not say."""
    try:
        resolved = _RESOLVERS[wording.form](wording, text, around)
    except (InvalidFact, ValueError, OverflowError):
        return PartialDate.unresolved(text)
    return resolved or PartialDate.unresolved(text)


def _place(value: str, wording: Wording, text: str) -> PartialDate:
    """A month or year with what of it is meant: its end is its last day."""
    if wording.place.startswith(("end", "close")) and len(value) < 10:
        year, month = int(value[:4]), int(value[5:7] or 12)
        return PartialDate.on(last_day(year, month), text)
    return PartialDate.of(value, text)


def _month_of(core: str) -> int | None:
    for name in _NAME.findall(core):
        if number := MONTHS.get(name.lower()):
            return number
    return None


def _resolve_iso(wording: Wording, text: str, _around: Surroundings) -> PartialDate:
    return PartialDate.of(wording.core, text)


def _resolve_figures(wording: Wording, text: str, _around: Surroundings) -> PartialDate:
    day, month, year = (int(part) for part in re.split(r"[/.]", wording.core))
    if year < 100:
        year += 2000 if year < _TURNED_CENTURY else 1900
    return PartialDate.on(date(year, month, day), text)


def _resolve_nothing(_wording: Wording, _text: str, _around: Surroundings) -> None:
    return None


def _resolve_day(wording: Wording, text: str, around: Surroundings) -> PartialDate | None:
    month = _month_of(wording.core)
    year = _YEAR.search(wording.core)
    rest = wording.core[: year.start()] + wording.core[year.end() :] if year else wording.core
    day = _DAY.search(rest)
    if month is None or day is None:
        return None
    if year:
        return PartialDate.on(date(int(year.group()), month, int(day.group())), text)
    is_told = wording.core.endswith("year")
    number = (
        shift_year(wording.core, around) if is_told else find_year(month, int(day.group()), around)
    )
    return PartialDate.on(date(number, month, int(day.group())), text) if number else None


def _resolve_month_year(wording: Wording, text: str, around: Surroundings) -> PartialDate | None:
    month, year = _month_of(wording.core), _YEAR.search(wording.core)
    number = int(year.group()) if year else shift_year(wording.core, around)
    return _place(f"{number:04}-{month:02}", wording, text) if number and month else None


def _resolve_month(wording: Wording, text: str, around: Surroundings) -> PartialDate | None:
    month = _month_of(wording.core)
    year = find_year(month, None, around) if month else None
    return _place(f"{year:04}-{month:02}", wording, text) if year and month else None


def _resolve_season(wording: Wording, text: str, around: Surroundings) -> PartialDate | None:
    months = months_of(wording.core.split()[0])
    printed = _YEAR.search(wording.core)
    if months is None:
        return None
    if printed:
        return PartialDate.of(printed.group(), text)
    first, last = (find_year(month, None, around) for month in months)
    return PartialDate.of(f"{first:04}", text) if first and first == last else None


def _resolve_feast(wording: Wording, text: str, around: Surroundings) -> PartialDate | None:
    """*by Christmas* is its day; *at Christmas* and *before Christmas* are told loosely, and Easter moves."""
    printed = _YEAR.search(wording.core)
    if wording.relation in ("by", "until") and wording.core.startswith("Christmas"):
        year = int(printed.group()) if printed else find_year(*_CHRISTMAS, around)
        return PartialDate.on(date(year, *_CHRISTMAS), text) if year else None
    return PartialDate.of(printed.group(), text) if printed else None


def _resolve_year(wording: Wording, text: str, _around: Surroundings) -> PartialDate:
    return _place(wording.core, wording, text)


def _resolve_weekday(wording: Wording, text: str, around: Surroundings) -> PartialDate | None:
    day = published_day(around)
    if day is None or around.direction is None:
        return None
    behind = (day.weekday() - WEEKDAYS.index(wording.core.split()[-1].lower())) % 7
    if around.direction == "past":
        return PartialDate.on(day - timedelta(days=behind), text)
    return PartialDate.on(day + timedelta(days=(7 - behind) % 7), text) if behind else None


def _resolve_near(wording: Wording, text: str, around: Surroundings) -> PartialDate | None:
    day = published_day(around)
    shift = {"yesterday": -1, "last": -1, "tomorrow": 1}.get(wording.core.lower().split()[0], 0)
    return PartialDate.on(day + timedelta(days=shift), text) if day else None


def _resolve_then(_wording: Wording, text: str, around: Surroundings) -> PartialDate | None:
    """*on the same day*, *by that date*: the day named just before."""
    anchor = around.anchor if around.anchor_is_near else None
    is_day = anchor is not None and anchor.precision == "day"
    return PartialDate.of(anchor.value, text) if anchor and anchor.value and is_day else None


def _resolve_relative(wording: Wording, text: str, around: Surroundings) -> PartialDate | None:
    words = wording.core.lower().split()
    unit = words[-1]
    if unit == "year":
        year = shift_year(wording.core, around)
        return _place(f"{year:04}", wording, text) if year else None
    if unit in ("after", "before", "day"):
        return _resolve_beside(words, wording, text, around)
    if unit == "month":
        return _resolve_relative_month(wording, text, around)
    if unit == "week":
        return resolve_week(words[0], text, around)
    turned_year = turn_season(words[0], unit, around.published)
    if turned_year and (not around.anchor_is_near or year_of(around.anchor) == turned_year):
        return PartialDate(f"{turned_year:04}", "year", text)
    if unit in WEEKDAYS:
        return resolve_weekday_of_week(words[0], unit, text, around)
    if unit in MONTHS and words[0] == "last":
        return _resolve_last_month_named(MONTHS[unit], wording, text, around)
    if unit in MONTHS and words[0] == "next":
        return _resolve_month(wording, text, around._replace(direction="future", told_then=False))
    if unit in MONTHS and words[0] == "that":
        return _resolve_that_month(MONTHS[unit], wording, text, around)
    return None


def _resolve_beside(
    words: list[str], wording: Wording, text: str, around: Surroundings
) -> PartialDate | None:
    """*the month after*, *the year before*, *the following day*: beside the date named last."""
    if words[-1] == "day":
        return _resolve_next_day(words[0], text, around)
    turn = "following" if words[-1] == "after" else "previous"
    return _resolve_relative(wording._replace(core=f"{turn} {words[0]}"), text, around)


def _resolve_next_day(turn: str, text: str, around: Surroundings) -> PartialDate | None:
    """*the following day*: beside the day named in this sentence or the one before."""
    anchor = around.anchor if around.anchor_is_near else None
    if anchor is None or anchor.earliest is None or anchor.precision != "day":
        return None
    return PartialDate.on(anchor.earliest + timedelta(days=-1 if turn == "previous" else 1), text)


def _resolve_last_month_named(
    month: int, wording: Wording, text: str, around: Surroundings
) -> PartialDate | None:
    """*last December*: said from the document; of a month just gone by, that of the year before can be meant, so none is given."""
    day = published_day(around)
    if day is None:
        return _resolve_month(wording, text, around._replace(direction="past"))
    if 0 < day.month - month <= _JUST_GONE:
        return None
    said_now = around._replace(direction="past", anchor=None, anchor_is_near=False)
    return _resolve_month(wording, text, said_now)


def _resolve_that_month(
    month: int, wording: Wording, text: str, around: Surroundings
) -> PartialDate | None:
    """*that April*: of the year last named, when April came no earlier than what was named."""
    anchor = around.anchor
    if anchor is None or anchor.earliest is None or month < anchor.earliest.month:
        return None
    return _place(f"{anchor.earliest.year:04}-{month:02}", wording, text)


def _resolve_relative_month(
    wording: Wording, text: str, around: Surroundings
) -> PartialDate | None:
    words = wording.core.lower()
    is_ahead = around.direction == "future" and not around.is_due
    is_ahead = is_ahead and is_gone(around.anchor, around.published)
    if words == "month" and around.anchor_is_near and not (is_ahead or _share_month(around)):
        return None
    words = re.sub(r"^month$", "this month", words)
    reference = (
        around.anchor
        if words.startswith(("following", "previous", "same", "that"))
        else around.published
    )
    if reference is None or reference.precision == "year" or reference.earliest is None:
        return None
    shift = {"next": 1, "last": -1, "this": 0, "following": 1, "previous": -1, "same": 0, "that": 0}
    first = reference.earliest.replace(day=1)
    month = add_length(first, shift[words.rsplit(maxsplit=1)[0]], "month")
    return _place(month.isoformat()[:7], wording, text)


def _share_month(around: Surroundings) -> bool:
    anchor, published = around.anchor, around.published
    values = [date.value[:7] for date in (anchor, published) if date and date.value]
    return len(set(values)) == 1


def _resolve_length(wording: Wording, text: str, around: Surroundings) -> PartialDate | None:
    """A length counted from this very document resolves when its day is known; *beginning with* that day counts it."""
    day = published_day(around)
    end = count_from(day, wording.core) if day and wording.anchor else None
    return (
        PartialDate.on(end - timedelta(days=_BEGINS in " ".join(text.split())), text)
        if end
        else None
    )


_RESOLVERS = {
    "iso": _resolve_iso,
    "figures": _resolve_figures,
    "financial": _resolve_nothing,
    "range": _resolve_nothing,
    "dmy": _resolve_day,
    "mdy": _resolve_day,
    "my": _resolve_month_year,
    "season": _resolve_season,
    "feast": _resolve_feast,
    "turn": _resolve_nothing,
    "month": _resolve_month,
    "weekday": _resolve_weekday,
    "relative": _resolve_relative,
    "then": _resolve_then,
    "near": _resolve_near,
    "length": _resolve_length,
    "recurring": _resolve_nothing,
    "year": _resolve_year,
}
