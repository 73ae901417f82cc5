"""Promised against delivered: one bar a promise."""

from typing import NamedTuple

from django.utils.safestring import SafeString

from candour.publishing.charts.svg import INK
from candour_site.pages.drawings.svg import GREEN, LINE, PURPLE, compose, shape, write

WIDTH, ROW, TOP = 1000, 74, 6


class Promise(NamedTuple):
    """A promise in words, how much was promised, how much is on record as delivered, and both in words."""

    words: str
    promised: float
    delivered: float
    said: str


def draw_promises(promises: list[Promise]) -> SafeString:
    """The promises, each as an outline of the whole promise, filled as far as it is delivered."""
    if not promises:
        return SafeString("")
    parts: list[str] = []
    for i, promise in enumerate(promises):
        parts += _draw_promise(promise, top=TOP + ROW * i)
    return compose(
        width=WIDTH,
        height=TOP + ROW * len(promises),
        title="Promised and delivered",
        about="; ".join(f"{p.words}: {p.said}" for p in promises) + ".",
        parts=parts,
    )


def _draw_promise(promise: Promise, *, top: float) -> list[str]:
    share = min(promise.delivered / promise.promised, 1) if promise.promised else 0
    full = WIDTH - 4
    bar = {"x": 2, "y": top + 30, "height": 24}
    return [
        write(2, top + 18, promise.words, font_weight=700),
        write(WIDTH - 2, top + 18, promise.said, text_anchor="end", fill=INK),
        shape("rect", width=full, fill="#f3f2f1", stroke=PURPLE, stroke_width=2, **bar),
        shape("rect", width=round(full * share, 1), fill=GREEN if share else LINE, **bar),
    ]
