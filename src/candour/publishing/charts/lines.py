"""A measure over the years: an authority in its band of noise, beside neighbours, region and England.

The band is half the noise threshold above and below each figure: where the bands of two years do not touch, the
change between them is larger than what is usually undone the year after.
"""

from collections.abc import Callable
from math import exp
from textwrap import wrap

import msgspec

from candour.analysis.measures import Comparison, MeasureSeries
from candour.publishing.charts.scale import Scale, fit_scale
from candour.publishing.charts.svg import INK, RULE, SOFT, footnote, picture, tag, words
from candour.publishing.charts.units import UNITS, show
from candour.statistics.values import Noise

OWN = "#0b4f8a"
OTHERS = ("#0b4f8a", "#b4470f", "#2f7d4f", "#6b3fa0")
DASHES = (None, "9 4", "3 3", "12 4 3 4")
_W, _H = 940, 540
_LABEL = 29  # letters that fit beside the lines
_L, _R, _T, _B = 78, 234, 88, 96


class Line(msgspec.Struct, frozen=True):
    """One line: its name, the figures by year (gaps are ``None``), and how it is drawn."""

    name: str
    values: tuple[tuple[int, float | None], ...]
    colour: str
    width: float = 1.5
    dash: str | None = None
    dots: bool = False


def draw_series(series: MeasureSeries) -> str:
    """One measure of an authority as SVG: neighbours thin, their mean, region and England, and the noise band."""
    points = series.points
    own = _line(series.authority.short_name, points, lambda p: p.figure.value, OWN, 3.5, dots=True)
    others = _others(series)
    near = [
        Line("", tuple((p.year, p.neighbours[i].value) for p in points), RULE, 1)
        for i in range(len(points[-1].neighbours) if points else 0)
    ]
    return _draw(
        [*near, *others, own],
        labelled=[own, *others],
        unit_series=series,
        title=f"{series.authority.short_name}: {series.measure.name}",
        band=(own, series.noise),
    )


def _others(series: MeasureSeries) -> list[Line]:
    """The named lines beside the authority's own: England, the neighbours' mean, the region where it has figures."""
    points = series.points
    mean = _line("neighbours' mean", points, lambda p: p.neighbour_mean, "#7a5c00", 2.2, dash="2 3")
    if _total(series):
        return [mean]
    england = _line("England", points, lambda p: p.england.value, INK, 2, dash="7 4")
    region = _line(
        series.authority.region,
        points,
        lambda p: p.region.value if p.region else None,
        "#2f7d4f",
        1.8,
        dash="12 4 3 4",
    )
    has_region = any(value is not None for _, value in region.values)
    return [england, mean, *([region] if has_region else [])]


def draw_compare(series: tuple[MeasureSeries, ...]) -> str:
    """The same measure of two to four authorities as SVG, each line with its own colour and dashes."""
    lines = [
        _line(
            s.authority.short_name,
            s.points,
            lambda p: p.figure.value,
            OTHERS[i],
            3,
            dash=DASHES[i],
            dots=True,
        )
        for i, s in enumerate(series)
    ]
    names = ", ".join(line.name for line in lines)
    return _draw(
        lines,
        labelled=lines,
        unit_series=series[0],
        title=f"{series[0].measure.name}: {names}",
        band=None,
    )


def draw_band(line: Line, noise: Noise, *, x: Scale, y: Scale) -> str:
    """The band of noise about a line: half the threshold above and below each figure."""
    parts = []
    for run in runs(line.values):
        up = [(x.at(year), y.at(_held(_shifted(v, noise, 0.5), y))) for year, v in run]
        down = [(x.at(year), y.at(_held(_shifted(v, noise, -0.5), y))) for year, v in run]
        corners = " ".join(f"{a:.1f},{b:.1f}" for a, b in [*up, *reversed(down)])
        parts.append(tag("polygon", points=corners, fill=OWN, fill_opacity="0.14"))
    return "".join(parts)


def band_edges(line: Line, noise: Noise | None) -> list[float]:
    """The figures at the edges of the band of noise, so that a scale can hold them."""
    if noise is None:
        return []
    return [
        _shifted(v, noise, share) for _, v in line.values if v is not None for share in (0.5, -0.5)
    ]


def draw_line(line: Line, *, x: Scale, y: Scale) -> str:
    """A line with gaps where figures are missing; a figure that stands alone is a dot."""
    drawn = []
    for run in runs(line.values):
        path = " ".join(f"{x.at(year):.1f},{y.at(value):.1f}" for year, value in run)
        if len(run) > 1:
            drawn.append(
                tag(
                    "polyline",
                    points=path,
                    fill="none",
                    stroke=line.colour,
                    stroke_width=line.width,
                    stroke_dasharray=line.dash,
                )
            )
        if line.dots or len(run) == 1:
            drawn += [
                tag("circle", cx=x.at(year), cy=y.at(v), r=line.width + 0.5, fill=line.colour)
                for year, v in run
            ]
    return "".join(drawn)


def runs(values: tuple[tuple[int, float | None], ...]) -> list[list[tuple[int, float]]]:
    """The stretches of successive years with figures.

    >>> runs(((2019, 1.0), (2020, None), (2021, 2.0), (2022, 3.0)))
    [[(2019, 1.0)], [(2021, 2.0), (2022, 3.0)]]
    """
    found: list[list[tuple[int, float]]] = [[]]
    for year, value in values:
        if value is None:
            found.append([])
        else:
            found[-1].append((year, value))
    return [run for run in found if run]


def _line(
    name: str,
    points: tuple[Comparison, ...],
    value: Callable[[Comparison], float | None],
    colour: str,
    width: float,
    *,
    dash: str | None = None,
    dots: bool = False,
) -> Line:
    return Line(name, tuple((p.year, value(p)) for p in points), colour, width, dash, dots)


def _total(series: MeasureSeries) -> bool:
    """Whether England's figure is the sum of all: beside one authority's it would flatten everything."""
    return series.measure.unit in ("count", "pounds")


def _shifted(value: float, noise: Noise, share: float) -> float:
    if noise.relative:
        return value * exp(noise.threshold * share)
    return value + noise.threshold * share


def _held(value: float, scale: Scale) -> float:
    """A figure kept within the scale: no band goes below nothing or beyond a hundred per cent."""
    return min(max(value, scale.low), scale.high)


def _draw(
    lines: list[Line],
    *,
    labelled: list[Line],
    unit_series: MeasureSeries,
    title: str,
    band: tuple[Line, Noise | None] | None,
) -> str:
    series = unit_series
    years = [year for line in lines for year, _ in line.values]
    values = [v for line in lines for _, v in line.values if v is not None]
    if band:
        values += band_edges(*band)
    x = Scale(min(years), max(years), _L, _W - _R)
    y = fit_scale(values, low_at=_H - _B, high_at=_T, unit=series.measure.unit)
    body = [
        words(title, x=24, y=36, size=22 if len(title) < 70 else 17, font_weight="bold"),
        words(_subtitle(series), x=24, y=60, size=14, fill=SOFT),
        *_axes(series, x=x, y=y),
    ]
    if band and band[1]:
        body.append(draw_band(band[0], band[1], x=x, y=y))
    body += [draw_line(line, x=x, y=y) for line in lines]
    body += _labels(labelled, series, y=y)
    body += _foot(series, with_band=bool(band and band[1]))
    return picture(
        title=title, description=_description(labelled, series), width=_W, height=_H, body=body
    )


def _subtitle(series: MeasureSeries) -> str:
    better = {"high": "; higher is better", "low": "; lower is better", "none": ""}
    unit = UNITS[series.measure.unit]
    return f"{'Per cent' if unit == '%' else unit.capitalize()}{better[series.measure.polarity]}"


def _axes(series: MeasureSeries, *, x: Scale, y: Scale) -> list[str]:
    drawn = []
    for value in y.ticks():
        at = y.at(value)
        drawn.append(tag("line", x1=_L, x2=_W - _R, y1=at, y2=at, stroke="#e3e4e5"))
        said = show(value, series.measure.unit)
        drawn.append(words(said, x=_L - 8, y=at + 4, size=12, fill=SOFT, text_anchor="end"))
    for point in series.points:
        at = x.at(point.year)
        drawn.append(
            words(str(point.year), x=at, y=_H - _B + 20, size=12, fill=SOFT, text_anchor="middle")
        )
    return drawn


def _labels(lines: list[Line], series: MeasureSeries, *, y: Scale) -> list[str]:
    """Names at the right ends of the lines, pushed apart where they would touch."""
    ends = []
    for line in lines:
        held = [v for _, v in line.values if v is not None]
        if held:
            ends.append((y.at(held[-1]), held[-1], line))
    drawn, last = [], float("-inf")
    for at, value, line in sorted(ends, key=lambda end: end[0]):
        weight = "bold" if line.dots else None
        last = max(at + 5, last + 18)
        for place, text in enumerate(
            wrap(f"{line.name} {show(value, series.measure.unit)}", width=_LABEL)
        ):
            last += 16 if place else 0
            drawn.append(
                words(text, x=_W - _R + 12, y=last, size=13, fill=line.colour, font_weight=weight)
            )
    return drawn


def _foot(series: MeasureSeries, *, with_band: bool) -> list[str]:
    notes = []
    if with_band:
        notes.append(
            "Shaded: noise. Where the shading of two years does not overlap, the change is more than what is usually undone."
        )
        notes.append("Thin grey lines: the statistical neighbours.")
    vintages = sorted({p.figure.vintage for p in series.points if p.figure.vintage})
    notes.append(
        f"Source: {series.publication}; Local Authority Interactive Tool, version{'s' if len(vintages) > 1 else ''} "
        f"of {', '.join(vintages)}."
    )
    return [footnote(note, y=_H - 12 - 18 * (len(notes) - 1 - i)) for i, note in enumerate(notes)]


def _description(lines: list[Line], series: MeasureSeries) -> str:
    said = []
    for line in lines:
        held = [(year, v) for year, v in line.values if v is not None]
        if held:
            unit = series.measure.unit
            said.append(
                f"{line.name} {show(held[0][1], unit)} in {held[0][0]}, "
                f"{show(held[-1][1], unit)} in {held[-1][0]}"
            )
    return "; ".join(said) + "."
