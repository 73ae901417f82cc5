"""Quantities of promises in words: what was promised and what was delivered read alike everywhere."""

_UNITS = {"social_workers": "social workers"}


def say_quantity(quantity: float, unit: str | None, *, at_least: bool = False) -> str:
    """A quantity with its unit; money in pounds, and *at least* where a document says so or *more than*.

    >>> say_quantity(5_500_000, "GBP"), say_quantity(130, "posts", at_least=True), say_quantity(2.5, None)
    ('£5,500,000', 'at least 130 posts', '2.50')
    """
    number = f"{quantity:,.0f}" if float(quantity).is_integer() else f"{quantity:,.2f}"
    words = f"£{number}" if unit == "GBP" else f"{number} {name_unit(unit)}".rstrip()
    return f"at least {words}" if at_least else words


def name_unit(unit: str | None) -> str:
    """A unit in words; empty for none.

    >>> name_unit("social_workers")
    'social workers'
    """
    return _UNITS.get(unit or "", (unit or "").replace("_", " "))
