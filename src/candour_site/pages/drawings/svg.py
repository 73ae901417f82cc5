"""Elements of SVG, escaped by the standard library; every drawing has a title and a description.

Source: W3C SVG Accessibility API Mappings (role ``img`` with ``aria-labelledby``).
"""

from datetime import date
from typing import NamedTuple
from xml.etree import ElementTree as ET

from django.utils.safestring import SafeString, mark_safe

INK = "#0b0c0c"
QUIET = "#484949"
LINE = "#b1b4b6"
PURPLE = "#54319f"
RED = "#ca3535"
GREEN = "#0f7a52"
BLUE = "#1d70b8"
ORANGE = "#b7592a"
TEAL = "#158187"
MAGENTA = "#98285d"


def make(tag: str, *children: ET.Element, text: str = "", **attributes: object) -> ET.Element:
    """An element; underscores in attribute names become hyphens."""
    element = ET.Element(tag, {k.replace("_", "-"): str(v) for k, v in attributes.items()})
    element.text = text or None
    element.extend(children)
    return element


def write(x: float, y: float, words: str, **attributes: object) -> ET.Element:
    """Words at a place, 16 units high unless said otherwise, with a halo that keeps lines behind them away."""
    halo = {"stroke": "#ffffff", "stroke_width": 4, "paint_order": "stroke"}
    settings = {"font_size": 16, "fill": INK} | halo | attributes
    return make("text", text=words, x=round(x, 1), y=round(y, 1), **settings)


def rule(x1: float, y1: float, x2: float, y2: float, **attributes: object) -> ET.Element:
    """A straight line."""
    settings = {"stroke": LINE, "stroke_width": 1} | attributes
    return make(
        "line", x1=round(x1, 1), y1=round(y1, 1), x2=round(x2, 1), y2=round(y2, 1), **settings
    )


def compose(
    key: str, *, width: float, height: float, title: str, about: str, parts: list[ET.Element]
) -> SafeString:
    """A whole drawing for a page; ``key`` is unique on the page."""
    root = make(
        "svg",
        make("title", text=title, id=f"{key}-title"),
        make("desc", text=about, id=f"{key}-desc"),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width:g} {height:g}",
        width=f"{width:g}",
        height=f"{height:g}",
        role="img",
        aria_labelledby=f"{key}-title {key}-desc",
    )
    return mark_safe(ET.tostring(root, encoding="unicode"))  # noqa: S308 - escaped by ElementTree


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


def draw_axis(span: Span, *, top: float, bottom: float) -> list[ET.Element]:
    """Years as lines with their numbers beneath; as many as have room."""
    years = range(span.first.year, span.last.year + 1)
    step = max(1, -(-len(years) // max(1, int((span.right - span.left) // 60))))
    parts: list[ET.Element] = []
    for year in years:
        day = date(year, 1, 1)
        if day < span.first or (year - years[0]) % step:
            continue
        x = span.place(day)
        parts.append(rule(x, top, x, bottom))
        parts.append(write(x, bottom + 20, str(year), text_anchor="middle", fill=QUIET))
    return parts
