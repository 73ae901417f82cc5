"""Who waited how long: from the day the first audience had a document to the day another was told."""

from datetime import date, timedelta
from textwrap import shorten
from typing import NamedTuple

from django.utils.safestring import SafeString

from candour.publishing.charts.svg import INK
from candour_site.pages.drawings.svg import (
    GREEN,
    QUIET,
    RED,
    Span,
    compose,
    draw_axis,
    shape,
    write,
)

WIDTH, ROW, TOP = 1000, 76, 12
# What fits on a line of the drawing; the table below it has the title whole.
LONGEST_TITLE = 100


class Wait(NamedTuple):
    """One document and one audience: who had it first and when, and when this audience was told, if on record."""

    document: str
    first: date
    told: date | None
    words: str


def draw_waits(waits: list[Wait], *, audience: str, on: date) -> SafeString:
    """A bar a document from its first reader to ``audience``; open to the right where no telling is recorded."""
    if not waits:
        return SafeString("")
    days = [w.first for w in waits] + [w.told or on for w in waits]
    margin = timedelta(days=max(20, (max(days) - min(days)).days // 40))
    span = Span(min(days) - margin, max(days) + margin, 16, WIDTH - 22)
    bottom = TOP + ROW * len(waits)
    parts = draw_axis(span, top=TOP, bottom=bottom)
    for i, wait in enumerate(waits):
        parts += _draw_wait(wait, span=span, top=TOP + ROW * i, on=on)
    return compose(
        width=WIDTH,
        height=bottom + 34,
        title=f"How long until {audience} were told",
        about=f"{len(waits)} documents; each bar runs from the day the first audience had it to the day "
        f"{audience} were told. A bar without an end has no record of their being told.",
        parts=parts,
    )


def _draw_wait(wait: Wait, *, span: Span, top: float, on: date) -> list[str]:
    start, end = span.place(wait.first), span.place(wait.told or max(on, wait.first))
    width = max(end - start, 4)
    open_end = wait.told is None
    return [
        write(16, top + 18, shorten(wait.document, LONGEST_TITLE, placeholder=" …"), fill=INK),
        write(16, top + 36, wait.words, fill=INK if open_end else QUIET),
        shape(
            "rect",
            x=round(start, 1),
            y=top + 45,
            width=round(width, 1),
            height=16,
            fill="#f4d7d7" if open_end else "#cfe4dc",
            stroke=RED if open_end else GREEN,
            stroke_width=2,
            stroke_dasharray="5 3" if open_end else "none",
        ),
    ]
