"""What the drawings of an intervention share: the elements of ``candour.publishing.charts`` and a span of days laid over a width."""

from datetime import date
from html import escape
from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

from candour.publishing.charts.svg import picture, tag, words

QUIET = "#484949"
LINE = "#b1b4b6"
PURPLE = "#54319f"
RED = "#ca3535"
GREEN = "#0f7a52"
BLUE = "#1d70b8"
ORANGE = "#b7592a"
TEAL = "#158187"
MAGENTA = "#98285d"
# Half of what the four figures of a year take up, with their halo: nearer to the left edge they would be cut.
_HALF_YEAR = 22


def write(x: float, y: float, text: str, **attributes: object) -> str:
    """Words at a place, 16 units high unless said otherwise, with a halo that keeps lines behind them away."""
    halo = {"stroke": "#ffffff", "stroke_width": 4, "paint_order": "stroke", "size": 16}
    return words(text, x=x, y=y, **(halo | attributes))  # type: ignore[arg-type]


def rule(x1: float, y1: float, x2: float, y2: float, **attributes: object) -> str:
    """A straight line."""
    settings = {"stroke": LINE, "stroke_width": 1} | attributes
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, **settings)


def shape(name: str, about: str = "", **attributes: object) -> str:
    """A shape, with the words that are told of it."""
    told = [tag("title", escape(about, quote=False))] if about else []
    return tag(name, *told, **attributes)


def compose(*, width: float, height: float, title: str, about: str, parts: list[str]) -> SafeString:
    """A whole drawing for a page."""
    drawn = picture(title=title, description=about, width=width, height=height, body=parts)
    return mark_safe(drawn)  # noqa: S308 - every text in it was escaped


class Span(NamedTuple):
    """A stretch of days laid over a stretch of the drawing."""

    first: date
    last: date
    left: float
    right: float

    def place(self, day: date) -> float:
        """Where a day lies; days outside lie on the nearer edge."""
        days = max((self.last - self.first).days, 1)
        share = min(max((day - self.first).days / days, 0), 1)
        return self.left + share * (self.right - self.left)


def draw_axis(span: Span, *, top: float, bottom: float) -> list[str]:
    """Years as lines with their numbers beneath; as many as have room."""
    years = range(span.first.year, span.last.year + 1)
    step = max(1, -(-len(years) // max(1, int((span.right - span.left) // 60))))
    parts: list[str] = []
    for year in years:
        day = date(year, 1, 1)
        if day < span.first or (year - years[0]) % step:
            continue
        x = span.place(day)
        parts.append(rule(x, top, x, bottom))
        middle = min(max(x, _HALF_YEAR), span.right)
        parts.append(write(middle, bottom + 20, str(year), text_anchor="middle", fill=QUIET))
    return parts
