"""The timeline: what happened, a lane a kind, over the years."""

from datetime import date, timedelta
from typing import NamedTuple

from django.utils.safestring import SafeString

from candour.publishing.charts.svg import INK
from candour_site.pages.drawings.svg import (
    BLUE,
    GREEN,
    LINE,
    MAGENTA,
    ORANGE,
    PURPLE,
    RED,
    TEAL,
    Span,
    compose,
    draw_axis,
    rule,
    shape,
    write,
)

WIDTH, LEFT, LANE, TOP = 1000, 190, 40, 16
_COLOURS = (PURPLE, RED, BLUE, GREEN, ORANGE, TEAL, MAGENTA, INK)


class Mark(NamedTuple):
    """Something that happened on a day; ``lane`` is the kind in words."""

    day: date
    lane: str
    words: str


def draw_timeline(marks: list[Mark], *, on: date) -> SafeString:
    """The marks as dots, a lane a kind in order of first appearance, with a line at the day shown."""
    if not marks:
        return SafeString("")
    lanes = list(dict.fromkeys(mark.lane for mark in marks))
    first, last = min(m.day for m in marks), max(*(m.day for m in marks), on)
    margin = timedelta(days=max(30, (last - first).days // 40))
    span = Span(first - margin, last + margin, LEFT, WIDTH - 20)
    bottom = TOP + LANE * len(lanes)
    parts = draw_axis(span, top=TOP, bottom=bottom)
    parts += _draw_lanes(lanes)
    x = span.place(on)
    parts.append(rule(x, TOP - 8, x, bottom, stroke=INK, stroke_width=2, stroke_dasharray="6 4"))
    for mark in marks:
        parts.append(_draw_mark(mark, span=span, lane=lanes.index(mark.lane)))
    return compose(
        width=WIDTH,
        height=bottom + 34,
        title="Timeline",
        about=f"{len(marks)} dated events from {min(m.day for m in marks).year} to {last.year}, "
        "one lane a kind; the dashed line is the day shown. The table lists them all.",
        parts=parts,
    )


def _draw_lanes(lanes: list[str]) -> list[str]:
    parts: list[str] = []
    for i, lane in enumerate(lanes):
        y = TOP + LANE * i + LANE / 2
        parts.append(rule(LEFT, y, WIDTH - 20, y, stroke=LINE))
        parts.append(write(LEFT - 14, y + 5, lane, text_anchor="end"))
    return parts


def _draw_mark(mark: Mark, *, span: Span, lane: int) -> str:
    return shape(
        "circle",
        f"{mark.day.isoformat()}: {mark.words}",
        cx=round(span.place(mark.day), 1),
        cy=TOP + LANE * lane + LANE / 2,
        r=8,
        fill=_COLOURS[lane % len(_COLOURS)],
        fill_opacity=0.85,
        stroke="#ffffff",
        stroke_width=2,
    )
