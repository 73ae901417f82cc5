"""Pictures of history and measures: accessible SVG made by hand, and PNG of the same picture.

Every picture has a title and a description, says in letters what it shows in colour, and carries its source.
"""

from candour.publishing.charts.england import draw_england
from candour.publishing.charts.lines import draw_compare, draw_series
from candour.publishing.charts.multiples import draw_measures
from candour.publishing.charts.timeline import draw_history, draw_neighbours
from candour.publishing.charts.writing import write_chart

__all__ = [
    "draw_compare",
    "draw_england",
    "draw_history",
    "draw_measures",
    "draw_neighbours",
    "draw_series",
    "write_chart",
]
