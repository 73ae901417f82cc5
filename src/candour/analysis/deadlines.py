"""Deadlines and periods, and how each was worked out, in words.

Source: RECORD.md (*shows the working of its deadline in words*). A period counted from a day includes that day's number
in the last month: three months from 1 November end on 31 January or 1 February, as the document's other wording says.
"""

import calendar
import datetime as dt
import re
from functools import lru_cache

import msgspec

from candour.analysis.days import say_date, say_day
from candour.facts import PartialDate, Requirement
from candour.facts.numbers import NUMBERS

_PERIOD = re.compile(
    rf"\b(?<!-)(\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})\s+(?:calendar\s+)?(day|week|month|year)s?\b",
    re.IGNORECASE,
)
_DURATION = re.compile(r"P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?")

_ROUGHLY_DAYS = 31
"""How far a period in a repetition may miss the deadline, counted from a report whose instrument has no date."""


class Period(msgspec.Struct, frozen=True, gc=False):
    """So many months and days, and the words that said so."""

    months: int
    days: int
    words: str

    def after(self, day: dt.date, *, times: int = 1) -> dt.date:
        """The day that many periods after ``day``; a day that a month lacks becomes its last.

        Raises ``OverflowError`` past the calendar's last year, 9999.

        >>> Period(1, 0, "a month").after(dt.date(2020, 1, 31), times=1).isoformat()
        '2020-02-29'
        """
        month = day.month - 1 + self.months * times
        year, month = day.year + month // 12, month % 12 + 1
        if year > dt.MAXYEAR:
            raise OverflowError(f"{times} times {self.words} after {day} is past the calendar.")
        number = day.day if day.day <= 28 else min(day.day, calendar.monthrange(year, month)[1])
        shifted = dt.date(year, month, number)
        return shifted + dt.timedelta(days=self.days * times) if self.days else shifted


class Deadline(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The last day by which it must be done (``None`` when that cannot be told), and the working in words."""

    day: dt.date | None
    working: str


@lru_cache(maxsize=4_096)
def read_period(text: str) -> Period | None:
    """The first period that a wording names, or ``None``; working days are none (they need a calendar).

    >>> read_period("within Three Months of this direction")
    Period(months=3, days=0, words='three months')
    """
    match = _PERIOD.search(text)
    if match is None:
        return None
    count, unit = match[1].lower(), match[2].lower()
    number = int(count) if count.isdecimal() else NUMBERS[count]
    months = number * {"month": 1, "year": 12}.get(unit, 0)
    days = number * {"day": 1, "week": 7}.get(unit, 0)
    return Period(months, days, " ".join(match[0].lower().split()))


@lru_cache(maxsize=4_096)
def read_duration(text: str) -> Period | None:
    """The period that an ISO 8601 duration of whole days or longer names, or ``None`` when it is no such duration.

    >>> read_duration("P1M")
    Period(months=1, days=0, words='1 month')
    """
    match = _DURATION.fullmatch(text)
    if match is None:
        return None
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    if not (years or months or weeks or days):
        return None
    words = [
        f"{number} {unit}{'' if number == 1 else 's'}"
        for number, unit in ((years, "year"), (months, "month"), (weeks, "week"), (days, "day"))
        if number
    ]
    return Period(years * 12 + months, weeks * 7 + days, " and ".join(words))


def work_out_deadline(
    requirement: Requirement,
    *,
    issued: PartialDate | None,
    reported: PartialDate | None = None,
    read: Requirement | None = None,
) -> Deadline:
    """The deadline of a requirement and its working.

    ``issued`` is the date of the instrument, from which periods count; ``reported`` that of the document that tells of it;
    ``read`` the requirement as it was read, where somebody has corrected its deadline: the document does not say that day.
    """
    deadline = requirement.deadline
    if read is not None:
        return _say_corrected(deadline, read)
    if deadline is None:
        return Deadline(day=None, working="no deadline is stated")
    if deadline.latest is None:
        words = f"stated as ‘{deadline.text}’, which the document does not say enough to date"
        return Deadline(day=None, working=words)
    last = deadline.latest
    if deadline.precision != "day":
        words = f"known to the {deadline.precision} ({say_date(deadline)}): counted to its last day, {say_day(last)}"
        return Deadline(day=last, working=words)
    stated = _stated_wordings(requirement, last)
    period, is_stated = _find_period(requirement)
    if period is None:
        words = f"{stated}: {say_day(last)}" if stated else f"{say_day(last)}, as stated"
        return Deadline(day=last, working=words)
    return Deadline(day=last, working=_count(last, period, is_stated, stated, issued, reported))


def _say_corrected(deadline: PartialDate | None, read: Requirement) -> Deadline:
    """A deadline that was corrected, beside the document's own wording of what was read."""
    former = " ".join(read.deadline.text.split()) if read.deadline else ""
    said = f"; the document says ‘{former}’" if former else ""
    if deadline is None:
        return Deadline(day=None, working=f"no deadline, as corrected{said}")
    last = deadline.latest
    if last is None or deadline.precision == "day":
        return Deadline(day=last, working=f"{say_date(deadline)}, as corrected{said}")
    counted = f"counted to its last day, {say_day(last)}"
    return Deadline(day=last, working=f"{say_date(deadline)}, as corrected: {counted}{said}")


def _count(
    last: dt.date,
    period: Period,
    is_stated: bool,
    stated: str,
    issued: PartialDate | None,
    reported: PartialDate | None,
) -> str:
    """The working of a deadline for which a period is named: as its own wording, or in a repetition of the duty."""
    start = issued.earliest if issued is not None and issued.precision == "day" else None
    plain = f"{stated}: {say_day(last)}" if stated else f"{say_day(last)}, as stated"
    if start is None:
        about = reported.earliest if reported is not None else None
        fits = about is not None and abs((period.after(about) - last).days) <= _ROUGHLY_DAYS
        named = f"{', '.join(filter(None, [period.words, stated]))}: {say_day(last)}"
        return named if is_stated or fits else plain
    counted, end = f"{period.words} from {say_day(start)}", period.after(start)
    if last in (end, end - dt.timedelta(days=1)):
        return f"{', '.join(filter(None, [counted, stated]))}: {say_day(last)}"
    return f"{plain} ({counted} would be {say_day(end)})" if is_stated else plain


def _find_period(requirement: Requirement) -> tuple[Period | None, bool]:
    """The period that the duty names, and whether as its deadline (else in a repetition of the duty)."""
    deadline = requirement.deadline
    own = [deadline.text if deadline else ""]
    own += [passage.quote for passage in requirement.also if passage.field == "deadline"]
    repeated = [passage.quote for passage in requirement.also if passage.field is None]
    for wordings, is_stated in ((own, True), (repeated, False)):
        for wording in wordings:
            period = read_period(" ".join(wording.split()))
            if period is not None:
                return period, is_stated
    return None, False


def _stated_wordings(requirement: Requirement, last: dt.date) -> str:
    """The document's own wordings that are neither a period nor the day itself, as ‘…’ and ‘…’; empty for none."""
    deadline = requirement.deadline
    wordings = [deadline.text if deadline else ""]
    wordings += [passage.quote for passage in requirement.also if passage.field == "deadline"]
    plain = dict.fromkeys(" ".join(wording.split()) for wording in wordings)
    kept = [
        wording
        for wording in plain
        if wording and read_period(wording) is None and not _names_day(wording, last)
    ]
    return "stated as " + " and ".join(f"‘{wording}’" for wording in kept) if kept else ""


def _names_day(wording: str, day: dt.date) -> bool:
    return day.isoformat() in wording or say_day(day).lower() in wording.lower()
