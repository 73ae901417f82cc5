"""Reading the cells of the department's files: numbers that are text, years in many wordings, dashes.

Every value of the Local Authority Interactive Tool is text, with the artefacts of a spreadsheet
(``32.799999999999997``); years come as ``2025``, ``2024-25 (OT)``, ``2018 (Rev)``, ``2015-17`` and ``0``.
"""

import re
from datetime import date, timedelta

import msgspec

from candour.errors import InvalidInput

_YEAR = re.compile(r"(\d{4})(?:[-/](\d{2,4}))?\s*(?:\((\w+)\))?")
_STATUS = {"OT": "outturn", "Rev": "revised", "prov": "provisional", "Final": "final"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class Year(msgspec.Struct, frozen=True):
    """The calendar year in which a figure's year ends, and what the source says of its state (or ``None``)."""

    ends_in: int
    status: str | None


def read_number(text: str) -> float | None:
    """The number in a cell, without a spreadsheet's binary artefacts; ``None`` for the dash.

    Raises ``InvalidInput`` for any other text: a new wording has to be looked at, not skipped.

    >>> read_number("32.799999999999997"), read_number("4.798E-2"), read_number("54.800000000000004")
    (32.8, 0.04798, 54.8)
    >>> read_number("-") is None
    True
    """
    if text.strip() == "-":
        return None
    try:
        return float(f"{float(text):.15g}")
    except ValueError:
        raise InvalidInput(
            f"The cell {text!r} is no number and no dash.",
            advice="Look at what the source means by it and teach candour.statistics.cells.",
        ) from None


def read_year(text: str) -> Year | None:
    """The year that a wording means; ``None`` for what is no single year (``0``, three years pooled).

    >>> read_year("2024-25 (OT)")
    Year(ends_in=2025, status='outturn')
    >>> read_year("2018 (Rev)")
    Year(ends_in=2018, status='revised')
    >>> read_year("0") is None, read_year("2015-17") is None, read_year("2013/14-15/16") is None
    (True, True, True)
    """
    match = _YEAR.fullmatch(text.strip())
    if match is None:
        return None
    first, second, status = int(match[1]), match[2], match[3]
    if second is None:
        return Year(first, _STATUS.get(status or ""))
    last = first // 100 * 100 + int(second) if len(second) == 2 else int(second)
    if last < first:
        last += 100
    return Year(last, _STATUS.get(status or "")) if last == first + 1 else None


def read_serial_date(text: str) -> date | None:
    """The day that a spreadsheet's day number means; ``None`` for other text (*New data*).

    >>> read_serial_date("45931")
    datetime.date(2025, 10, 1)
    """
    return date(1899, 12, 30) + timedelta(days=int(text)) if text.strip().isdigit() else None


def month_of_name(name: str) -> date | None:
    """The last day of the month that a file's name bears (``…_2026-04.parquet``, ``sn_may_2025.xlsx``), or ``None``.

    >>> month_of_name("sn_april_2021.xlsx")
    datetime.date(2021, 4, 30)
    """
    if found := re.search(r"(20\d\d)-(\d\d)(?!\d)", name):
        year, month = int(found[1]), int(found[2])
    elif found := re.search(r"(?i)\b_?([a-z]{3,9})_(20\d\d)", name.replace("sn_", "")):
        if found[1].casefold()[:3] not in _MONTHS:
            return None
        year, month = int(found[2]), _MONTHS.index(found[1].casefold()[:3]) + 1
    else:
        return None
    if not 1 <= month <= 12:
        return None
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
