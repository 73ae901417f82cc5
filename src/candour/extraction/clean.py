"""Cleaned text whose every span leads back to the exact passage of the page.

Rules read text that is pleasant to read: one space between words, no soft hyphens, ligatures spelt
out, a passage that runs over a page break in one piece. Citations point into the text of the page as
it was read. ``CleanText`` holds the first and finds the second.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from candour.facts import Also, Cite, Page

_SPELT_OUT = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_HYPHENS = "\u2010\u2011\ufffe"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SYMBOLS = "\ue000-\uf8ff"  # marks of symbol fonts: bullets and dashes that no other font can show
_SPACES = r"[^\S\n]"
_ODD = f"[{_SYMBOLS}{_HYPHENS}{_INVISIBLE}{''.join(_SPELT_OUT)}]"
_BROKEN_LINES = re.compile(rf" \s+|[^\S ]\s*|{_ODD}")
_ODD_BUT_PRINTABLE = re.compile(f"[{_HYPHENS}{''.join(_SPELT_OUT)}]")
_KEPT_LINES = re.compile(rf"{_SPACES}*\n\s*|{_SPACES}{{2,}}|[^\S\n ]|{_ODD}")


class Span(NamedTuple):
    """A part of a page's text: the page's number from 1 and half-open offsets."""

    page: int
    start: int
    end: int


class _Run(NamedTuple):
    clean_start: int
    piece: int
    raw_start: int
    raw_end: int
    straight: bool


class CleanText:
    """Pieces of pages, cleaned and joined; ``text`` is the result.

    Made by ``clean_pages`` or ``clean_spans``.
    """

    def __init__(self, texts: dict[int, str], spans: Sequence[Span], *, keep_lines: bool) -> None:
        self._texts = texts
        self._spans = spans
        self._runs: list[_Run] = []
        self.text = self._as_it_stands() or self._clean(
            "\n" if keep_lines else " ", keep_lines=keep_lines
        )
        self._starts = [run.clean_start for run in self._runs]

    def _as_it_stands(self) -> str | None:
        """The text of a single piece in which there is nothing to clean."""
        if len(self._spans) != 1:
            return None
        page, start, end = self._spans[0]
        piece = self._texts[page][start:end]
        if piece[:1] in ("", " ") or piece[-1] == " " or not _is_clean(piece):
            return None
        self._runs.append(_Run(0, 0, start, end, True))
        return piece

    def _clean(self, joint: str, *, keep_lines: bool) -> str:
        pattern = _KEPT_LINES if keep_lines else _BROKEN_LINES
        parts: list[str] = []
        length = 0
        for index, (page, start, end) in enumerate(self._spans):
            raw = self._texts[page]
            while start < end and raw[start].isspace():
                start += 1
            while end > start and raw[end - 1].isspace():
                end -= 1
            if start == end:
                continue
            if parts:
                parts.append(joint)
                length += 1
            at = start
            for match in () if _is_clean(raw[start:end]) else pattern.finditer(raw, start, end):
                odd_start, odd_end = match.span()
                if odd_start > at:
                    parts.append(raw[at:odd_start])
                    self._runs.append(_Run(length, index, at, odd_start, True))
                    length += odd_start - at
                plain = _plain(match.group(), keep_lines=keep_lines)
                if plain:
                    parts.append(plain)
                    self._runs.append(_Run(length, index, odd_start, odd_end, False))
                    length += len(plain)
                at = odd_end
            if at < end:
                parts.append(raw[at:end])
                self._runs.append(_Run(length, index, at, end, True))
                length += end - at
        return "".join(parts)

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The parts of the pages that ``text[start:end]`` stands for, in order, without white space at
        their ends: one for each piece of a page that the passage runs through; empty for none."""
        found: list[tuple[int, int, int]] = []
        piece = -1
        for index in range(max(bisect_right(self._starts, start) - 1, 0), len(self._runs)):
            run = self._runs[index]
            if run.clean_start >= end:
                break
            raw_start, raw_end = run.raw_start, run.raw_end
            if run.straight:
                raw_start += max(start - run.clean_start, 0)
                raw_end = min(raw_end, run.raw_start + end - run.clean_start)
            if raw_start >= raw_end:
                continue
            page = self._spans[run.piece].page
            if run.piece == piece:
                found[-1] = (page, found[-1][1], raw_end)
            else:
                found.append((page, raw_start, raw_end))
                piece = run.piece
        return tuple(span for part in found if (span := self._trimmed(*part)))

    def cite(
        self, start: int, end: int, *, field: str | None = None
    ) -> tuple[Cite, tuple[Also, ...]]:
        """The citation of ``text[start:end]`` and, where it runs on over a page break or around
        something that was left out, its further parts (``field`` names what they give).

        Raises ``ValueError`` when the passage holds nothing but white space.
        """
        first, *rest = self.spans(start, end) or (None,)
        if first is None:
            raise ValueError(f"There is nothing to cite between {start} and {end}.")
        return (
            Cite(*first, self.quote(first)),
            tuple(Also(field, *span, self.quote(span)) for span in rest),
        )

    def cite_straight(self, start: int, end: int) -> Cite | None:
        """The citation of ``text[start:end]`` where it stands on the page just so and in one piece, else ``None``."""
        run = self._runs[max(bisect_right(self._starts, start) - 1, 0)]
        low, high = run.raw_start + start - run.clean_start, run.raw_start + end - run.clean_start
        if not run.straight or start < run.clean_start or high > run.raw_end:
            return None
        page = self._spans[run.piece].page
        quote = self._texts[page][low:high]
        stripped = quote.lstrip()
        low = high - len(stripped)
        stripped = stripped.rstrip()
        return Cite(page, low, low + len(stripped), stripped) if stripped else None

    def quote(self, span: Span) -> str:
        """The exact words of a part of a page."""
        return self._texts[span.page][span.start : span.end]

    def _trimmed(self, page: int, start: int, end: int) -> Span | None:
        """A part of a page without white space at its ends, or ``None`` for nothing else."""
        quote = self._texts[page][start:end].lstrip()
        start = end - len(quote)
        return Span(page, start, start + len(quote.rstrip())) if quote else None


def clean_pages(pages: Iterable[Page], *, keep_lines: bool = False) -> CleanText:
    """The whole text of the pages; line breaks become spaces, or stay when ``keep_lines``.

    >>> clean = clean_pages([Page(1, "An ofﬁcer of\\r\\nthe  council"), Page(2, "wrote.")])
    >>> clean.text
    'An officer of the council wrote.'
    >>> clean.spans(3, 32)
    (Span(page=1, start=3, end=26), Span(page=2, start=0, end=6))
    """
    held = list(pages)
    return clean_spans(
        held, [Span(page.number, 0, len(page.text)) for page in held], keep_lines=keep_lines
    )


def clean_spans(
    pages: Iterable[Page], spans: Sequence[Span], *, keep_lines: bool = False
) -> CleanText:
    """Only these parts of the pages, in the order given: what stands between them is left out."""
    return CleanText({page.number: page.text for page in pages}, spans, keep_lines=keep_lines)


def _is_clean(piece: str) -> bool:
    """Whether a piece of a page can stay as it is: one space between words, nothing invisible, nothing odd."""
    if not piece.isprintable() or "  " in piece:
        return False
    return piece.isascii() or not _ODD_BUT_PRINTABLE.search(piece)


def _plain(odd: str, *, keep_lines: bool) -> str:
    if odd in _SPELT_OUT:
        return _SPELT_OUT[odd]
    if odd in _HYPHENS:
        return "-"
    if odd in _INVISIBLE:
        return ""
    if "\ue000" <= odd <= "\uf8ff":
        return "–" if odd == "\uf02d" else "•"
    if not keep_lines:
        return " "
    breaks = odd.count("\n")
    return "\n\n" if breaks > 1 else "\n" if breaks else " "
