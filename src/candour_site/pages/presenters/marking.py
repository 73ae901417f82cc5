"""A page's text with its cited passages marked, each mark leading to its fact; overlapping passages are joined."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: plain, marked, or the passage that the address names (``current``; ``first`` of it)."""

    text: str
    marked: bool = False
    current: bool = False

    @property
    def first(self) -> bool:
        """Whether this is the passage that the address names: pieces of one kind are joined, so there is one."""
        return self.current


def mark_text(
    text: str, spans: Iterable[tuple[int, int]], *, current: tuple[int, int] | None = None
) -> tuple[Piece, ...]:
    """The text in pieces: joined, they are the text; spans outside of it are left out.

    >>> [piece.text for piece in mark_text("one two three", [(4, 7)])]
    ['one ', 'two', ' three']
    """
    if current is not None and not 0 <= current[0] < current[1] <= len(text):
        current = None
    fitting = [span for span in spans if 0 <= span[0] < span[1] <= len(text)]
    edges = {0, len(text), *(edge for span in fitting for edge in span), *(current or ())}
    cuts = sorted(edges)
    pieces: list[Piece] = []
    for start, end in pairwise(cuts):
        marked = any(a <= start and end <= b for a, b in fitting)
        here = current is not None and current[0] <= start and end <= current[1]
        piece = Piece(text[start:end], marked and not here, here)
        last = pieces[-1] if pieces else None
        if last and (last.marked, last.current) == (piece.marked, piece.current):
            pieces[-1] = Piece(last.text + piece.text, piece.marked, piece.current)
        else:
            pieces.append(piece)
    return tuple(pieces)
