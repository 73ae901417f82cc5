"""England as tiles that are links: one an authority, in the order of reading, coloured and lettered by its grade."""

from html import escape

from django.utils.safestring import SafeString, mark_safe

from candour.analysis.history import England, Tile
from candour.publishing.charts.england import describe_tile
from candour.publishing.charts.grades import look
from candour.publishing.charts.svg import tag, words
from candour_site.pages.presenters.authorities import address_of_authority

_SIZE = 46
_GAP = 3


def draw_tiles(england: England, tiles: tuple[Tile, ...]) -> SafeString:
    """The map of a day: every tile a link to its authority, named with its grade in words."""
    first = min(tile.place.column for tile in tiles)
    columns = max(tile.place.column for tile in tiles) + 1 - first
    rows = max(tile.place.row for tile in tiles) + 1
    drawn = tag(
        "svg",
        *(_draw(tile) for tile in tiles),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"{first * _SIZE} 0 {columns * _SIZE} {rows * _SIZE}",
        width=columns * _SIZE,
        height=rows * _SIZE,
        role="group",
        aria_label=f"Map of {len(tiles)} councils on {england.day.isoformat()}",
    )
    return mark_safe(drawn)  # noqa: S308 - every text in it was escaped


def _draw(tile: Tile) -> str:
    shown = look(tile.standing.grade)
    x, y = tile.place.column * _SIZE, tile.place.row * _SIZE
    middle = x + (_SIZE - _GAP) / 2
    # The name begins with what is written on the tile, for those who say aloud what they see (WCAG 2.5.3).
    said = f"{tile.place.label} {shown.letter}: {describe_tile(tile)}"
    return tag(
        "a",
        tag("title", escape(said, quote=False)),
        tag("rect", x=x, y=y, width=_SIZE - _GAP, height=_SIZE - _GAP, rx=3, fill=shown.fill),
        words(tile.place.label, x=middle, y=y + 18, size=13, fill=shown.text, text_anchor="middle"),
        words(
            shown.letter,
            x=middle,
            y=y + 36,
            size=15,
            fill=shown.text,
            text_anchor="middle",
            font_weight="bold",
        ),
        href=address_of_authority(tile.standing.authority),
        class_="app-tile",
    )
