"""Lists of findings: the items under *Inspectors found that:*, *Strengths:* or *Areas for improvement*."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from candour.extraction.prose.context import Context
from candour.extraction.prose.frames.findings.judges import find_judge
from candour.extraction.prose.frames.findings.polarity import Told, is_mixed, tell_polarity
from candour.extraction.prose.frames.phrases import compile_piece, load_words

_LONGEST_LEAD = 240
# A line that leads in a list and says nothing of it: what it takes up stands in the sentence before.
_THESE = re.compile(
    r"(?:these|they|those|among\s+(?:these|them)|the\s+(?:areas|points|issues))\s+(?:were|are|include[ds]?)\s*:?\s*|(?:they|these)\s+(?:were|are)\s+(?:as\s+follows|the\s+following)\s*:?\s*",
    re.IGNORECASE,
)
_KINDS = ("needs_improvement", "strengths", "weaknesses", "findings")
_POLARITIES = {
    "strengths": "strength",
    "weaknesses": "weakness",
    "needs_improvement": "needs_improvement",
}


class Item(NamedTuple):
    """An item's span without its bullet, what the line before the list says of it, and what its neighbours tell."""

    start: int
    end: int
    told: str | None
    lean: Told | None


def find_listed(context: Context) -> Iterator[Item]:
    """Each item of a list of findings, in order; one that tells nothing by itself goes with its neighbours if all agree."""
    text, paragraphs = context.text.text, context.text.paragraphs
    number = 0
    while number < len(paragraphs) - 1:
        block = paragraphs[number]
        number += 1
        if not _is_item(text, paragraphs[number]) or _is_within(text, block):
            continue
        led = _read_lead(context, block.start, block.end)
        first, manner = number, _manner(text, paragraphs[number])
        while number < len(paragraphs) and _is_within(text, paragraphs[number]):
            if _manner(text, paragraphs[number]) != manner:
                break
            number += 1
        if led:
            spans = [*filter(None, (_find_words(text, one) for one in paragraphs[first:number]))]
            told = {tell_polarity(text[slice(*span)]) for span in spans} - {None}
            lean = told.pop() if len(told) == 1 else None
            for span in spans:
                yield Item(*span, led[0], None if is_mixed(text[slice(*span)]) else lean)


def _is_item(text: str, block: Any) -> bool:
    return block.kind == "list_item" or bool(_pattern("item").match(text, block.start, block.end))


def _manner(text: str, block: Any) -> str:
    """How an item is marked: its sign, or ``1`` and ``a`` for numbers and letters."""
    mark = _pattern("item").match(text, block.start, block.end)
    signs = mark.group().strip(" ().") if mark else ""
    return "1" if signs.isdigit() else "a" if signs.isalpha() else signs


def _is_within(text: str, block: Any) -> bool:
    """Whether a paragraph is an item of a list, and not one that leads in a list of its own (*1.1 Ofsted found:*)."""
    return _is_item(text, block) and not text[block.start : block.end].rstrip().endswith(":")


def _find_words(text: str, block: Any) -> tuple[int, int] | None:
    """The span of an item's words; ``None`` for one that only gives a grade."""
    mark = _pattern("item").match(text, block.start, block.end)
    start, end = mark.end() if mark else block.start, block.end
    while end > start and text[end - 1] in " .,;":
        end -= 1
    return None if end <= start or _pattern("grade").search(text, start, end) else (start, end)


def _read_lead(context: Context, start: int, end: int) -> tuple[str | None] | None:
    """What a line says of the list under it, in a tuple; ``None`` when it leads in no findings."""
    text = context.text
    sentence = text.sentence_at(end - 1)
    lead = text.text[max(sentence.start, start, end - _LONGEST_LEAD) : end]
    if _THESE.fullmatch(lead) and sentence.number:
        before = text.sentences[sentence.number - 1]
        lead = text.text[before.start : before.end].rstrip(" .:\n")
        if _pattern("needs_improvement").search(lead) is None:
            return None
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
