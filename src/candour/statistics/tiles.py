"""Where each authority stands on the tile map: one square each, placed by hand so that England stays recognisable."""

import csv
from functools import cache
from importlib.resources import files

import msgspec


class Place(msgspec.Struct, frozen=True):
    """The square of an authority: its DfE number, column from the west, row from the north, and a label of three letters."""

    authority: str
    column: int
    row: int
    label: str


@cache
def tile_places() -> tuple[Place, ...]:
    """The squares of all 153 authorities, from north to south and west to east: the order of reading and of keys."""
    text = files("candour.statistics").joinpath("data/tiles.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    places = (Place(r["dfe_number"], int(r["column"]), int(r["row"]), r["label"]) for r in rows)
    return tuple(sorted(places, key=lambda p: (p.row, p.column)))
