"""Quotations: where quoted words begin and end, in straight, curly, single, double and mixed marks.

An apostrophe is no closing mark; a word in scare quotes is a short quotation; a quotation whose
paragraph ends without a closing mark runs on into the next paragraph that opens with the same mark.
"""

import re
from itertools import islice
from typing import NamedTuple

from candour.extraction.words import holds_any

_MARKS = "\"“„'‘`"
_OPENING = re.compile(  # the mark first: most letters are passed over at a glance
    rf"([{_MARKS}](?:(?:(?<=[\s(\[—–:/].)|(?<=^.))[{_MARKS}]?(?=[^\s\"”’',.;)])|(?<=[“‘])(?=\S)))",
    re.M,
)
_CLOSING_DOUBLE = re.compile(r"[\"”]")
_CLOSING_SINGLE = re.compile(r"(?<=[^\s])['’](?![\w])")
_MOST_CLOSERS = 60
_AFTER_SPEECH_POINT = ".,!?…;"
_ELISIONS = re.compile(r"['’‘](?:tis|twas|em|cause|til|n|[0-9]{2}s)\b", re.I)


class Part(NamedTuple):
    """The quoted words themselves, without their marks, within one paragraph."""

    start: int
    end: int


class Quotation(NamedTuple):
    """Words in quotation marks: ``start`` and ``end`` take in the marks; ``parts`` are the words by paragraph."""

    start: int
    end: int
    parts: tuple[Part, ...]


class _Marked(NamedTuple):
    start: int
    end: int
    words: Part
    double: bool
    closed: bool


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text whose paragraphs are lines, outermost only, in order.

    >>> [text[q.start:q.end] for text in ["‘It's late,' he said of the 'plan'."] for q in find_quotations(text)]
    ["‘It's late,'", "'plan'"]
    """
    joined: list[Quotation] = []
    open_mark: bool | None = None
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        marked = _find_marked(text, start, end) if holds_any(line, _MARKS) else []
        for number, one in enumerate(marked):
            first = number == 0 and one.start == start
            if open_mark is not None and first and one.double == open_mark:
                before = joined[-1]
                joined[-1] = Quotation(before.start, one.end, (*before.parts, one.words))
            else:
                joined.append(Quotation(one.start, one.end, (one.words,)))
            open_mark = None if one.closed else one.double
        if not marked and line:
            open_mark = None
        start = end + 1
    return tuple(joined)


def _find_marked(text: str, start: int, end: int) -> list[_Marked]:
    marked: list[_Marked] = []
    at = start
    closable = {True: True, False: True}
    while match := _OPENING.search(text, at, end):
        mark = match.group()
        if _ELISIONS.match(text, match.start(), end):
            at = match.end()
            continue
        double = mark[0] in '"“„' or len(mark) == 2
        close = None
        if closable[double]:
            close = _find_close(text, match.start(), match.end(), end, double=double)
            closable[double] = close is not None or _is_closed(
                text, match.end(), end, double=double
            )
        if close is None:
            if not _may_run_on(text, match.start(), start):
                at = match.end()
                continue
            marked.append(_Marked(match.start(), end, Part(match.end(), end), double, False))
            break
        words_end, after = close
        marked.append(_Marked(match.start(), after, Part(match.end(), words_end), double, True))
        at = after
    return marked


def _find_close(
    text: str, opened: int, start: int, end: int, *, double: bool
) -> tuple[int, int] | None:
    """Where the words end and where the mark ends, or ``None`` when the paragraph does not close it."""
    pattern = _CLOSING_DOUBLE if double else _CLOSING_SINGLE
    found = (
        match
        for match in islice(pattern.finditer(text, start, end), _MOST_CLOSERS)
        if not (double and _opens(text, match.start(), end))
    )
    chosen = next(found, None)
    if chosen is None or (double and text[opened] != "“") or not _is_long(text, opened):
        return chosen.span() if chosen else None
    closers = [chosen, *found]
    if double:
        outer = next((one for one in closers if _is_outer(text, start, one)), None)
        if outer is None and text[end + 1 : end + 2] == "“":
            return None
        chosen = outer or chosen
    else:
        if _closes_only_inner(text, start, end, closers):
            return None
        chosen = _choose_single(text, start, closers)
    return chosen.start(), chosen.end()


def _is_closed(text: str, start: int, end: int, *, double: bool) -> bool:
    """Whether a closing mark of a kind stands at all between two places: where none does, none is looked for again."""
    return (_CLOSING_DOUBLE if double else _CLOSING_SINGLE).search(text, start, end) is not None


def _is_outer(text: str, start: int, closer: re.Match[str]) -> bool:
    """Whether as many curly marks open within a quotation as close before a closing mark: it is the quotation's own."""
    return text.count("“", start, closer.start()) == text.count("”", start, closer.start())


def _closes_only_inner(text: str, start: int, end: int, closers: list[re.Match[str]]) -> bool:
    """Whether every closing mark of a paragraph closes words quoted within it, and the next paragraph opens with a mark again."""
    if text[end + 1 : end + 2] not in ("'", "‘") or closers[-1].end() == end:
        return False
    inner = [one for one in _OPENING.finditer(text, start, end) if one.group() in ("'", "‘")]
    return len(inner) == len(closers) and all(
        one.start() < closer.start() for one, closer in zip(inner, closers, strict=True)
    )


def _choose_single(text: str, start: int, closers: list[re.Match[str]]) -> re.Match[str]:
    """Of a long single-quoted passage the mark after a stop closes, unless quoted words came in between."""
    for match in closers:
        if text[match.start() - 1] in _AFTER_SPEECH_POINT:
            between = text[start : match.start()]
            opened = list(_OPENING.finditer(between))
            if opened and closers[0] is not match:
                nested = closers[0].start() - start > opened[0].start()
                return match if nested else closers[0]
            return match
    return closers[0]


def _is_long(text: str, opened: int) -> bool:
    before = text[max(opened - 12, 0) : opened].rstrip(" ")
    return not before or before[-1] in "\n:,.?!"


def _opens(text: str, at: int, end: int) -> bool:
    before = text[at - 1] if at else " "
    return before in " \n([" and at + 1 < end and not text[at + 1].isspace()


def _may_run_on(text: str, opened: int, start: int) -> bool:
    return opened == start or _is_long(text, opened)
