"""Quantities of promises in words: what was promised and what was delivered read alike everywhere.

FACTS.md has a field for *more than* (``at_least``) and none for *up to*: that is read off the passage that the promise rests on.
"""

import re
from functools import lru_cache

from candour.facts import Commitment
from candour.facts.numbers import NUMBERS

_UNITS = {"social_workers": "social workers"}
_SCALES = {
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "billion": 1e9,
}
_AT_MOST = re.compile(
    r"\b(?:up to|no more than|not more than|a maximum of|at (?:the )?most|as many as|as much as)\s+"
    r"(?:an?\s+)?(?:(?:further|extra|additional|new|another)\s+)*"
    r"(?:£?\s?(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?(?:-|–|to|or)\s?£?\d[\d,.]*)?"
    r"(?:\s?(?P<scale>k|mn?|bn|thousand|million|billion)\b)?"
    r"|(?P<words>[a-z]+(?:-[a-z]+)?))",
    re.IGNORECASE,
)


def say_quantity(
    quantity: float, unit: str | None, *, at_least: bool = False, at_most: bool = False
) -> str:
    """A quantity with its unit; money in pounds, *at least* and *up to* where a document says so.

    >>> say_quantity(5_500_000, "GBP"), say_quantity(130, "posts", at_least=True), say_quantity(2.5, None)
    ('£5,500,000', 'at least 130 posts', '2.50')
    >>> say_quantity(90_000, "GBP", at_most=True)
    'up to £90,000'
    """
    number = f"{quantity:,.0f}" if float(quantity).is_integer() else f"{quantity:,.2f}"
    words = f"£{number}" if unit == "GBP" else f"{number} {name_unit(unit)}".rstrip()
    if at_least:
        return f"at least {words}"
    return f"up to {words}" if at_most else words


def say_promised(promise: Commitment) -> str:
    """What a promise is of, with its limits; *support* where it names no number."""
    if promise.quantity is None:
        return "support"
    return say_quantity(
        promise.quantity, promise.unit, at_least=promise.at_least, at_most=is_at_most(promise)
    )


def is_at_most(promise: Commitment) -> bool:
    """Whether a passage of the promise puts *up to* before its number."""
    if promise.quantity is None or promise.at_least:
        return False
    passages = (promise.cite.quote, *(also.quote for also in promise.also))
    return any(_puts_at_most(quote, float(promise.quantity)) for quote in passages)


def name_unit(unit: str | None) -> str:
    """A unit in words; empty for none.

    >>> name_unit("social_workers")
    'social workers'
    """
    return _UNITS.get(unit or "", (unit or "").replace("_", " "))


@lru_cache(maxsize=4096)
def _puts_at_most(quote: str, quantity: float) -> bool:
    return any(_read(match) == quantity for match in _AT_MOST.finditer(quote))


def _read(match: re.Match[str]) -> float | None:
    """The number behind *up to*; ``None`` for words that are none."""
    if match["words"]:
        return NUMBERS.get(match["words"].lower())
    scale = _SCALES.get((match["scale"] or "").lower(), 1)
    return round(float(match["digits"].replace(",", "")) * scale, 6)
