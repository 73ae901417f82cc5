"""The clauses of a resolution: behind marks (*(a) …; (b) …*), semicolons and a repeated *that*."""

import re

from candour.extraction.prose.context import Context
from candour.extraction.prose.text import Block

Span = tuple[int, int]

ITEM = re.compile(
    r"\s*(?:[•●▪◦■‣»►➢✓+*·–-]|\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})\)|\(?(?:[a-z]|\d{1,2})[.)](?=\s)|[A-Z][.)](?=\s+[A-Z]?[a-z]+\s+[a-z]))\s*"
)
_MARK = re.compile(r"(?:^|(?<=[\s:;,]))\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})\)\s+(?=\S)")
_ASKING = r"requests?|asks?|instructs?|calls\s+(?:up)?on|urges?|recommends?|directs?|requires?|authorises?|invites?|notes?|thanks|welcomes|endorses?"
_JOINT = re.compile(
    rf",?\s+and\s+(?:also\s+|further\s+)?(?=(?:{_ASKING})\s)|"
    r";\s+(?:and\s+)?|,?\s+and\s+(?=that\s(?!(?:it|they)\s))|,\s+(?=that\s)|\.\s+(?=That\s)"
)
_QUOTED_ITEM = re.compile(rf"\s*[“\"‘']?(?:{ITEM.pattern})?")


def clauses_of(context: Context, block: Block) -> list[Span]:
    """The clauses of a paragraph of a motion, without its mark and the quotation mark before it."""
    item = _QUOTED_ITEM.match(context.text.text, block.start, block.end)
    return split_clauses(context, item.end() if item else block.start, block.end)


def line_at(context: Context, start: int) -> str:
    """The words of the paragraph in which a clause begins."""
    block = context.text.paragraphs[context.text.paragraph_at(start)]
    return context.text.text[block.start : block.end]


def first_mark(context: Context, start: int, end: int) -> str | None:
    """The one mark before a clause in a span: *RESOLVED – (a) That …*; ``None`` where there is none, or several."""
    marks = [*_MARK.finditer(context.text.text, start, end)]
    return marks[0].group().strip(" ()") if len(marks) == 1 else None


def split_clauses(context: Context, start: int, end: int) -> list[Span]:
    """The clauses of a resolution told in one breath: behind marks (*(a) …; (b) …*), semicolons and a repeated *that*."""
    text = context.text.text
    marks = [*_MARK.finditer(text, start, end)]
    spans = []
    if len(marks) > 1 or (marks and marks[0].start() == start):
        starts = [mark.end() for mark in marks]
        ends = [*(mark.start() for mark in marks[1:]), end]
        spans = [*zip(starts, ends, strict=True)]
    else:
        spans = [(start, end)]
    found = []
    for first, last in spans:
        at = first
        for joint in _JOINT.finditer(text, first, last):
            found.append((at, joint.start()))
            at = joint.end()
        found.append((at, last))
    return [span for span in (_trim(text, *one) for one in found) if span[1] - span[0] > 8]


def _trim(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    start += len(words) - len(words.lstrip(" ,;"))
    end = start + len(re.sub(r"[\s,;.”\"’']*(?:\band)?[\s,;.”\"’']*$", "", text[start:end]))
    return start, max(start, end)
