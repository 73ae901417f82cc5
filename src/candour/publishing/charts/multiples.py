"""The key measures of an authority as small charts side by side, each with its noise, neighbours and England."""

from candour.analysis.measures import MeasureSeries
from candour.publishing.charts.lines import OWN, Line, band_edges, draw_band, draw_line
from candour.publishing.charts.scale import Scale, fit_scale
from candour.publishing.charts.svg import INK, RULE, SOFT, footnote, picture, tag, tooltip, words
from candour.publishing.charts.units import UNITS, show

_W, _H, _ACROSS = 300, 214, 3
_TOP = 118


def draw_measures(series: tuple[MeasureSeries, ...]) -> str:
    """Small charts of several measures of one authority as SVG, in the order given, three to a row."""
    name = series[0].authority.name
    down = -(-len(series) // _ACROSS)
    width, height = _W * _ACROSS + 48, _TOP + _H * down + 40
    body = [
        words(f"{name}: key measures", x=24, y=38, size=24, font_weight="bold"),
        _legend(),
        *(
            _cell(one, x=24 + (place % _ACROSS) * _W, y=_TOP + (place // _ACROSS) * _H)
            for place, one in enumerate(series)
        ),
        footnote(_source(series), y=height - 14),
    ]
    return picture(
        title=f"{name}: key measures over the years",
        description=" ".join(_said(one) for one in series),
        width=width,
        height=height,
        body=body,
    )


def _cell(series: MeasureSeries, *, x: float, y: float) -> str:
    points, unit = series.points, series.measure.unit
    own = Line("", tuple((p.year, p.figure.value) for p in points), OWN, 2.6, None, True)
    near = Line("", tuple((p.year, p.neighbour_mean) for p in points), "#7a5c00", 1.8, "2 3")
    england = Line("", tuple((p.year, p.england.value) for p in points), INK, 1.5, "7 4")
    lines = [near, own] if unit in ("count", "pounds") else [england, near, own]
    values = [v for line in lines for _, v in line.values if v is not None]
    values += band_edges(own, series.noise)
    across = Scale(points[0].year, points[-1].year, x + 40, x + _W - 34)
    scale = fit_scale(values, low_at=y + 160, high_at=y + 52, unit=unit)
    band = draw_band(own, series.noise, x=across, y=scale) if series.noise else ""
    return tag(
        "g",
        tooltip(_said(series)),
        *_name(series.measure.name, x=x, y=y),
        *_axis(series, across=across, scale=scale, x=x, y=y),
        band,
        *(draw_line(line, x=across, y=scale) for line in lines),
        words(_verdict(series), x=x, y=y + 196, size=12, fill=SOFT),
    )


def _name(name: str, *, x: float, y: float) -> list[str]:
    """The name of the measure on at most two lines."""
    lines, line = [], ""
    for word in name.split():
        if len(line) + len(word) > 36 and line:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return [
        words(text, x=x, y=y + 14 + 17 * place, size=14, font_weight="bold")
        for place, text in enumerate([*lines, line])
    ]


def _axis(series: MeasureSeries, *, across: Scale, scale: Scale, x: float, y: float) -> list[str]:
    ticks = scale.ticks()
    marks = [ticks[0], ticks[-1]] if len(ticks) > 1 else ticks
    drawn = []
    for value in marks:
        at = scale.at(value)
        drawn.append(
            tag("line", x1=x + 40, x2=x + _W - 34, y1=at, y2=at, stroke=RULE, stroke_width=0.7)
        )
        said = show(value, series.measure.unit)
        drawn.append(words(said, x=x + 36, y=at + 4, size=11, fill=SOFT, text_anchor="end"))
    for year in (series.points[0].year, series.points[-1].year):
        at = across.at(year)
        drawn += [words(str(year), x=at, y=y + 176, size=11, fill=SOFT, text_anchor="middle")]
    return drawn


def _verdict(series: MeasureSeries) -> str:
    last = series.points[-1]
    unit = series.measure.unit
    said = f"{last.year}: {show(last.figure.value, unit)}"
    if last.neighbour_mean is not None:
        said += f", neighbours {show(last.neighbour_mean, unit)}"
    if last.quartile is not None and series.measure.polarity != "none":
        said += f", quarter {last.quartile} of 4"
    return said


def _said(series: MeasureSeries) -> str:
    last = series.points[-1]
    unit = series.measure.unit
    england = show(last.england.value, unit)
    return f"{series.measure.name} ({UNITS[unit]}), {_verdict(series)}, England {england}."


def _source(series: tuple[MeasureSeries, ...]) -> str:
    return (
        "Source: Department for Education and Cafcass, Local Authority Interactive Tool, version of "
        f"{series[0].newest_vintage}. Quarter 1 is the best in England."
    )


def _legend() -> str:
    samples = (
        (24, "this authority, shaded by its noise", {"stroke": OWN, "stroke_width": 3}),
        (
            300,
            "neighbours' mean",
            {"stroke": "#7a5c00", "stroke_width": 2, "stroke_dasharray": "2 3"},
        ),
        (470, "England", {"stroke": INK, "stroke_width": 2, "stroke_dasharray": "7 4"}),
    )
    y = 66
    drawn = [
        part
        for x, name, look in samples
        for part in (
            tag("line", x1=x, x2=x + 30, y1=y, y2=y, **look),
            words(name, x=x + 36, y=y + 5, size=13),
        )
    ]
    note = "Where the shading of two years does not overlap, the change is more than what is usually undone the year after."
    return "".join([*drawn, words(note, x=24, y=92, size=13, fill=SOFT)])
