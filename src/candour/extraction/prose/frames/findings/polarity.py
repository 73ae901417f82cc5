"""Whether words tell a weakness or a strength, by the words of ``data/frames/findings.toml``."""

import re
from functools import cache
from typing import Literal

from candour.extraction.prose.frames.phrases import (
    compile_lowered,
    load_phrases,
    load_words,
    search_lowered,
)
from candour.extraction.words import holds_any, lower_alike

_GRADED = r"\s+(?:(?:to\s+(?:be\s+)?|as\s+|is\s+|are\s+|was\s+|were\s+|being\s+rated\s+)?%quoted_grade%)(?=[.,;]|$|\s+(?:and|in|across|for|overall)\b)"
# The plight of those who are helped: *prompt action where a child is at risk* tells no weakness.
_PLIGHT = re.compile(
    r"\b(?:where|when|whenever|if|once|who)\s+(?:(?:an?|the|any)\s+)?(?:(?:\w+\s+)?(?:child|children|people|they|those|families)\s+)?"
    r"(?:is|are|was|were|may\s+be|might\s+be|go|goes|went|have\s+gone|had\s+gone)\s+(?:(?!not\b)\w+\s+)?(?:(?:put\s+)?at\s+(?:\w+\s+)?risk|missing|in\s+danger)\b"
)
_MARKS = re.compile(r"[\"“”]")
Told = Literal["weakness", "strength"]


def tell_polarity(words: str) -> Told | None:
    """What the words tell of a service; ``None`` for a neutral fact, a plan, a condition, a mere grade or movement.

    >>> tell_polarity("children were left too long without help")
    'weakness'
    >>> tell_polarity("no child was at immediate risk")
    'strength'
    >>> tell_polarity("its contribution to keeping children safe is inadequate")
    >>> tell_polarity("the council must end delays")
    """
    words = _MARKS.sub("", words)
    lowered = lower_alike(words)
    if graded := search_lowered(_GRADED, lowered):
        words, lowered = words[: graded.start()], lowered[: graded.start()]
    movement = _movement(words, lowered)
    strong = [m for m in _pattern("strength").finditer(lowered) if not _lies_in(m, movement)]
    aside = [*movement, *_plights(lowered, strong)]
    weak = [m for m in _pattern("weakness").finditer(lowered) if not _lies_in(m, aside)]
    denied = _pattern("denied").search(lowered)
    told = [match.start() for match in (*weak, *strong, *([denied] if denied else []))]
    if not told:
        return None
    open_at = _pattern("open").search(lowered)
    if open_at and open_at.start() < min(told):
        return None
    polarity = _weigh(lowered, weak, strong, denied, is_movement=bool(movement))
    return None if graded and polarity == "strength" else polarity


def is_mixed(words: str) -> bool:
    """Whether words tell good or bad by some of their words, and yet neither as a whole: *knows where the weaknesses lie*."""
    lowered = lower_alike(words)
    return tell_polarity(words) is None and any(
        _pattern(name).search(lowered) for name in ("weakness", "strength", "open")
    )


def _weigh(
    words: str,
    weak: list[re.Match[str]],
    strong: list[re.Match[str]],
    denied: re.Match[str] | None,
    *,
    is_movement: bool,
) -> Told | None:
    if _pattern("undone").search(words):
        return "weakness"
    if _pattern("twice_denied").search(words):
        return None
    unhandled = [match for match in weak if not _is_under(words, match, "handled")]
    averted = [match for match in unhandled if _is_averted(words, match)]
    if len(unhandled) > len(averted) or any(_is_wanting(words, match) for match in strong):
        return "weakness"
    if denied and not averted:
        if strong:
            return "weakness" if denied.start() < strong[0].start() else None
        return None if is_movement else "weakness"
    return "strength" if averted or strong else None


def _is_averted(words: str, match: re.Match[str]) -> bool:
    """Whether a weakness is denied, or said to be over: *the backlog has been cleared*."""
    return _is_under(words, match, "not") or bool(_pattern("cleared").search(words[match.end() :]))


def _is_wanting(words: str, match: re.Match[str]) -> bool:
    """Whether a strength is denied, or said to be rare: *good practice was rare*."""
    return _is_under(words, match, "not") or bool(_pattern("rare").search(words[match.end() :]))


def _is_under(words: str, match: re.Match[str], name: str) -> bool:
    return bool(_pattern(name).search(words, 0, match.start()))


def _lies_in(match: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    return any(start < match.end() and match.start() < end for start, end in spans)


def _movement(words: str, lowered: str) -> list[tuple[int, int]]:
    """Where the words tell how a service moved: that is an assessment."""
    return [
        match.span()
        for phrase in load_phrases("assessments")
        if holds_any(lowered, phrase.needs)
        for match in phrase.pattern.finditer(words, lowered)
    ]


def _plights(lowered: str, strong: list[re.Match[str]]) -> list[tuple[int, int]]:
    """Where words that follow a strength tell whom it is for."""
    since = min((match.start() for match in strong), default=len(lowered))
    return [match.span() for match in _PLIGHT.finditer(lowered, since)]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return compile_lowered(str(load_words("findings", "words")[name]))
