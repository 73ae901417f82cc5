"""What somebody was found to tell: its span, that of the whole passage, what it is taken to say, and the rule."""

import re
from typing import NamedTuple

from candour.extraction.prose.frames.findings.polarity import Told

_EDGES = " \t\n.,;:"
_OPENS = re.compile(r"(?<![\w’'])[‘'](?=\w)")
_CLOSES = re.compile(r"(?<=[\w.,!?])[’'](?!\w)")


class Telling(NamedTuple):
    """What was found: its span, that of the whole passage, what the verb says of it, the rule, and what it is taken to tell otherwise."""

    start: int
    end: int
    cite_start: int
    cite_end: int
    polarity: str | None
    rule: str
    lean: Told | None = None


def trim(text: str, telling: Telling) -> Telling | None:
    """The telling without spaces and stops at its ends; ``None`` when nothing is left."""
    start, end = trim_span(text, telling.start, telling.end)
    if start >= end:
        return None
    return telling._replace(
        start=start,
        end=end,
        cite_end=max(end, telling.cite_end if telling.rule.endswith("around") else end),
    )


def trim_span(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without spaces, stops, and marks of quotation whose fellows stand outside it."""
    start, end = _strip(text, start, end)
    inner = text[start + 1 : end]
    if text[start : start + 1] in ("“", '"') and not any(mark in inner for mark in '”"'):
        start += 1
    inner = text[start : end - 1]
    if text[end - 1 : end] in ("”", '"') and not any(mark in inner for mark in '“"'):
        end -= 1
    start, end = _strip(text, start, end)
    return start, end + _leaves_open(text, start, end)


def _leaves_open(text: str, start: int, end: int) -> bool:
    """Whether the mark right after a span closes words that are quoted at its end."""
    if text[end : end + 1] not in ("'", "’"):
        return False
    opened = len(_OPENS.findall(text, start, end))
    return opened > len(_CLOSES.findall(text, start, end))


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end
