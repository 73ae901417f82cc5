"""England as a map of tiles: one square an authority, coloured and lettered by its overall grade on a day."""

from candour.analysis.history import England, Tile
from candour.publishing.charts.grades import LOOKS, Look, look
from candour.publishing.charts.svg import INK, RULE, SOFT, footnote, picture, tag, tooltip, words

_SIZE = 46
_LEFT, _TOP = 24, 96
_LEGEND = (11.4, 0.2)  # in tiles: the sea off Northumberland


def draw_england(england: England, tiles: tuple[Tile, ...]) -> str:
    """The map of a day as SVG: tiles from north to south, a legend with the numbers, the day and the source."""
    day = f"{england.day.day} {england.day:%B %Y}"
    columns = max(t.place.column for t in tiles) + 1
    rows = max(t.place.row for t in tiles) + 1
    width, height = _LEFT * 2 + columns * _SIZE + 24, _TOP + rows * _SIZE + 48
    said = ", ".join(f"{england.counts[g]} {LOOKS[g].name}" for g in england.counts)
    body = [
        words("Children's services in England", x=_LEFT, y=38, size=26, font_weight="bold"),
        words(f"Overall judgement of each authority on {day}", x=_LEFT, y=64, size=16, fill=SOFT),
        *(_tile(tile) for tile in tiles),
        _legend(england),
        footnote(
            "Source: Ofsted, published outcomes of full inspections. No grade: not yet inspected since 2014, or no outcome held.",
            y=height - 16,
        ),
    ]
    title = f"Overall judgements of England's children's services on {day}"
    return picture(
        title=title,
        description=f"A map of {len(tiles)} squares, one an authority. {len(england.standings)} "
        f"authorities in being: {said}.",
        width=width,
        height=height,
        body=body,
    )


def describe_tile(tile: Tile) -> str:
    """The tile in words: the authority, its grade, and since when."""
    standing = tile.standing
    name = standing.authority.name
    if standing.outcome is None:
        before = ", ".join(
            f"{s.authority.name} {look(s.grade).name}" for s in standing.before if s.grade
        )
        return f"{name}: no grade" + (f" (before it: {before})" if before else "")
    since = standing.outcome.published_on
    said = f"{name}: {look(standing.grade).name}, published {since.day} {since:%B %Y}"
    return said + (f" (now {tile.authority.name})" if tile.former else "")


def _tile(tile: Tile) -> str:
    shown = look(tile.standing.grade)
    x, y = _LEFT + tile.place.column * _SIZE, _TOP + tile.place.row * _SIZE
    side, middle = _SIZE - 3, x + _SIZE / 2 - 1
    ungraded = tile.standing.grade is None
    frame = {"stroke": INK, "stroke_dasharray": "3 3"} if ungraded else {"stroke": "none"}
    return tag(
        "g",
        tooltip(describe_tile(tile)),
        tag("rect", x=x, y=y, width=side, height=side, rx=3, fill=shown.fill, **frame),
        words(
            tile.place.label,
            x=middle,
            y=y + 19,
            size=13,
            fill=shown.text,
            text_anchor="middle",
            font_weight="bold",
        ),
        words(shown.letter, x=middle, y=y + 36, size=13, fill=shown.text, text_anchor="middle"),
    )


def _legend(england: England) -> str:
    x, top = _LEFT + _LEGEND[0] * _SIZE, _TOP + _LEGEND[1] * _SIZE
    return "".join(
        _legend_row(LOOKS[grade], number, x=x, y=top + place * 32)
        for place, (grade, number) in enumerate(england.counts.items())
    )


def _legend_row(shown: Look, number: int, *, x: float, y: float) -> str:
    """A grade as its tiles look, how many authorities have it, and its name."""
    return tag(
        "g",
        tag("rect", x=x, y=y, width=24, height=24, rx=3, fill=shown.fill, stroke=RULE),
        words(shown.letter, x=x + 12, y=y + 17, size=13, fill=shown.text, text_anchor="middle"),
        words(f"{number}", x=x + 58, y=y + 18, size=16, font_weight="bold", text_anchor="end"),
        words(shown.name, x=x + 66, y=y + 18, size=15),
    )
