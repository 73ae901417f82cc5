"""Ranges of sums and of counts, of which the lower end is what is promised: *£2-3 million*, *3 or 4 social workers*.

What grows *from £2m to £3m* is no range.
"""

import re

from candour.extraction.before import Before
from candour.extraction.numerals import DIGITS, SCALE, SCALES, WORDED, read_digits, read_number

_UPPER = re.compile(
    rf"(?:(?P<dash>\s?[-–—]\s?)|\s+(?:to|or)\s+)(?P<pound>£\s?)?(?P<digits>{DIGITS})(?!\d|,\d)(?:\s?(?P<scale>{SCALE}))?"
)
_LOWER = re.compile(
    rf"(?<![\w.,£/-])(?P<low>{DIGITS}|(?:{WORDED}))(?:(?P<dash>(?<=\d)\s?[-–—]\s?)|\s+(?:to|or)\s+)$"
)
_GROWS = Before(r"\b(?:from|by)\s+$", reach=16)
_REACH = 40


def extend_sum(text: str, start: int, end: int, low: float, scale: str) -> tuple[float, int] | None:
    """The lower end of a range of sums whose first sum is a span, in the scale of the upper where it names none, and
    where the range ends; ``None`` where none begins there."""
    upper = _UPPER.match(text, end)
    if upper is None or _GROWS.search(text, end=start):
        return None
    if not upper["pound"] and (scale or not upper["scale"]):
        return None
    size = SCALES.get(upper["scale"] or "", 1)
    high = read_digits(upper["digits"]) * size
    value = low * (SCALES[scale] if scale else size)
    if not scale and value >= high:
        value = low
    return (value, upper.end()) if value < high else None


def find_low(text: str, start: int, high: float) -> tuple[float, int] | None:
    """The lower end of a range of counts whose upper end, ``high``, begins at ``start``, and where the range begins."""
    since = max(start - _REACH, 0)
    lower = _LOWER.search(text[since:start])
    if lower is None or _GROWS.search(text, end=since + lower.start()):
        return None
    low = read_number(lower["low"])
    return (low, since + lower.start()) if low < high else None
