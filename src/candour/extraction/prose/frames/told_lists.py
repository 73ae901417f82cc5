"""Lists of findings: the items under *Inspectors found that:*, *Strengths:* or *Areas for improvement*."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.judges import find_judge
from candour.extraction.prose.frames.phrases import compile_piece, load_words

_LONGEST_LEAD = 240
_KINDS = ("needs_improvement", "strengths", "weaknesses", "findings")
_POLARITIES = {
    "strengths": "strength",
    "weaknesses": "weakness",
    "needs_improvement": "needs_improvement",
}


def find_listed(context: Context) -> Iterator[tuple[int, int, str | None]]:
    """Each item of a list of findings: its span without the bullet, and what the line before the list says of it."""
    text, paragraphs = context.text.text, context.text.paragraphs
    number = 0
    while number < len(paragraphs) - 1:
        block = paragraphs[number]
        number += 1
        if not _is_item(text, paragraphs[number]) or _is_item(text, block):
            continue
        led = _read_lead(context, block.start, block.end)
        while number < len(paragraphs) and _is_item(text, paragraphs[number]):
            if led:
                yield from _read_item(text, paragraphs[number], led[0])
            number += 1


def _is_item(text: str, block: Any) -> bool:
    return block.kind == "list_item" or bool(_pattern("item").match(text, block.start, block.end))


def _read_item(
    text: str, block: Any, polarity: str | None
) -> Iterator[tuple[int, int, str | None]]:
    mark = _pattern("item").match(text, block.start, block.end)
    start, end = mark.end() if mark else block.start, block.end
    while end > start and text[end - 1] in " .,;":
        end -= 1
    if end > start and not _pattern("grade").search(text, start, end):
        yield start, end, polarity


def _read_lead(context: Context, start: int, end: int) -> tuple[str | None] | None:
    """What a line says of the list under it, in a tuple; ``None`` when it leads in no findings."""
    text = context.text
    sentence = text.sentence_at(end - 1)
    lead = text.text[max(sentence.start, start, end - _LONGEST_LEAD) : end]
    if _pattern("none").search(lead) or not _speaks_of_judges(context):
        return None
    for kind in _KINDS:
        if len(lead) < 90 and _pattern(kind).search(lead):
            return (_POLARITIES.get(kind),)
    if not lead.rstrip().endswith((":", "that", "–", "-")):
        return None
    for row, pattern in _verbs():
        for match in pattern.finditer(lead):
            at = sentence.end - len(lead) + match.start() if sentence.end == end else -1
            judge = find_judge(context, sentence, at) if at >= 0 else None
            if judge and len(lead) - match.end() < 60:
                return (row.get("polarity"),)
    return None


def _speaks_of_judges(context: Context) -> bool:
    return any(
        word in context.text.lowered
        for word in ("inspect", "ofsted", "commissioner", "review", "visit")
    )


@cache
def _verbs() -> tuple[tuple[dict[str, Any], re.Pattern[str]], ...]:
    """The rows of verbs that can lead in a list, each with the pattern of its forms."""
    rows: Any = load_words("findings", "verb")
    return tuple(
        (row, re.compile(rf"\b(?:{'|'.join(map(re.escape, row['forms']))})\b"))
        for row in rows
        if not row.get("silent")
    )


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return compile_piece(str(load_words("findings", "lists")[name]))
