"""Progress as it was judged: five steps over time, a sign and a colour a source."""

from datetime import date, timedelta
from typing import NamedTuple

from django.utils.safestring import SafeString

from candour_site.pages.drawings.svg import (
    BLUE,
    LINE,
    MAGENTA,
    ORANGE,
    PURPLE,
    TEAL,
    Span,
    compose,
    draw_axis,
    rule,
    shape,
    write,
)

WIDTH, LEFT, STEP, TOP = 1000, 160, 46, 14
STEPS = {
    "improving": "Improving",
    "some_progress": "Some progress",
    "no_change": "No change",
    "too_slow": "Too slow",
    "declining": "Declining",
}
_COLOURS = (PURPLE, BLUE, ORANGE, TEAL, MAGENTA)


class Judged(NamedTuple):
    """On this day this source judged progress so."""

    day: date
    source: str
    movement: str


def draw_progress(points: list[Judged]) -> SafeString:
    """The judgements as numbered points, one row a step; the numbers are explained beneath."""
    if not points:
        return SafeString("")
    sources = list(dict.fromkeys(point.source for point in points))
    days = [point.day for point in points]
    margin = timedelta(days=max(60, (max(days) - min(days)).days // 20))
    span = Span(min(days) - margin, max(days) + margin, LEFT, WIDTH - 20)
    bottom = TOP + STEP * len(STEPS)
    parts = draw_axis(span, top=TOP, bottom=bottom)
    for i, words in enumerate(STEPS.values()):
        y = TOP + STEP * i + STEP / 2
        parts += [
            rule(LEFT, y, WIDTH - 20, y, stroke=LINE),
            write(LEFT - 12, y + 5, words, text_anchor="end"),
        ]
    for point in points:
        parts += _draw_point(point, span=span, source=sources.index(point.source))
    for i, source in enumerate(sources):
        parts += _draw_key(i, source, top=bottom + 48 + 30 * i)
    return compose(
        width=WIDTH,
        height=bottom + 50 + 30 * len(sources),
        title="Progress as judged",
        about=f"{len(points)} judgements by {len(sources)} sources; the table lists them.",
        parts=parts,
    )


def _draw_point(point: Judged, *, span: Span, source: int) -> list[str]:
    x = span.place(point.day) + 7 * (source % 3 - 1)
    y = TOP + STEP * list(STEPS).index(point.movement) + STEP / 2
    return _draw_sign(x, y, source)


def _draw_key(source: int, words: str, *, top: float) -> list[str]:
    return [*_draw_sign(LEFT, top - 5, source), write(LEFT + 22, top, words)]


def _draw_sign(x: float, y: float, source: int) -> list[str]:
    return [
        shape("circle", cx=round(x, 1), cy=y, r=13, fill=_COLOURS[source % len(_COLOURS)]),
        write(
            x,
            y + 5,
            str(source + 1),
            text_anchor="middle",
            fill="#ffffff",
            font_weight=700,
            stroke="none",
        ),
    ]
