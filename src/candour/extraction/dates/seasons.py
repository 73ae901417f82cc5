"""Seasons told from the day of the document: *last autumn*, *this spring*, *next summer*.

*Last* is never the season of this year, unless that is over by the telling: then two years can be meant, and none is given.
"""

from candour.facts import PartialDate

_MONTHS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}


def months_of(season: str) -> tuple[int, int] | None:
    """The first and last month of a season; ``None`` for winter, which lies in two years."""
    return _MONTHS.get(season.lower())


def turn_season(turn: str, season: str, published: PartialDate | None) -> int | None:
    """The year of a season before, in or after the year of publication; ``None`` where more than one can be meant.

    >>> turn_season("last", "autumn", PartialDate.of("2018-01-26"))
    2017
    >>> turn_season("next", "summer", PartialDate.of("2018-01-26")) is None
    True
    """
    if season not in _MONTHS or published is None or published.earliest is None:
        return None
    if published.precision == "year":
        return None
    first, last = _MONTHS[season]
    year, month = published.earliest.year, published.earliest.month
    if turn == "last":
        return year - 1 if month <= last else None
    if turn == "next":
        return year + 1 if month >= first else None
    return year if turn == "this" else None
