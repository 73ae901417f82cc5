"""Figures in words: with their unit, as people write them."""

from candour.statistics.values import Unit

UNITS: dict[Unit, str] = {
    "percent": "%",
    "per_10_000": "per 10,000 children",
    "count": "number",
    "pounds": "pounds",
    "pounds_a_week": "pounds a week",
    "score": "score",
    "cases": "cases",
}


def show(value: float | None, unit: Unit) -> str:
    """A figure as people write it; a dash where there is none.

    >>> show(22.9, "percent"), show(522.9, "per_10_000"), show(164460799, "pounds"), show(None, "count")
    ('22.9%', '522.9', '£164.5m', '–')
    """
    if value is None:
        return "–"
    if unit == "percent":
        return f"{_plain(value)}%"
    if unit in ("pounds", "pounds_a_week"):
        return _pounds(value)
    if unit == "count" and abs(value) >= 1000:
        return f"{value:,.0f}"
    return _plain(value)


def show_change(value: float, unit: Unit) -> str:
    """A change with its sign, in the unit (percentages in points).

    >>> show_change(-18.3, "percent"), show_change(265, "pounds_a_week")
    ('−18.3 points', '+£265')
    """
    sign = "+" if value > 0 else "−" if value < 0 else "±"
    if unit == "percent":
        return f"{sign}{_plain(abs(value))} points"
    return f"{sign}{show(abs(value), unit)}"


def _plain(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _pounds(value: float) -> str:
    if abs(value) >= 1_000_000_000:
        return f"£{value / 1_000_000_000:.2f}bn"
    return f"£{_plain(value / 1_000_000)}m" if abs(value) >= 1_000_000 else f"£{value:,.0f}"
