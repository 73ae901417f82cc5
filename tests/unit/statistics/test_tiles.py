"""The tile map: every authority once, no square twice, neighbours near one another."""

from datetime import date

from candour.authorities import authority_by_code, register
from candour.statistics.tiles import tile_places


def test_every_authority_in_being_has_one_square() -> None:
    places = tile_places()
    numbers = {a.dfe_number for a in register(on=date(2026, 6, 1))}
    assert len(places) == 153
    assert {p.authority for p in places} == numbers


def test_no_square_and_no_label_is_used_twice() -> None:
    places = tile_places()
    assert len({(p.column, p.row) for p in places}) == 153
    assert len({p.label for p in places}) == 153


def test_regions_hang_together() -> None:
    """From each authority a neighbouring square (also over a corner or one gap) is of the same region."""
    by_region: dict[str, list[tuple[int, int]]] = {}
    for place in tile_places():
        region = authority_by_code(place.authority).region
        by_region.setdefault(region, []).append((place.column, place.row))
    for squares in by_region.values():
        for column, row in squares:
            near = [
                max(abs(column - c), abs(row - r)) for c, r in squares if (c, r) != (column, row)
            ]
            assert min(near) <= 2


def test_the_compass_holds() -> None:
    at = {p.label: p for p in tile_places()}
    assert at["NBL"].row < at["MAN"].row < at["BIR"].row < at["BST"].row < at["PLY"].row
    assert at["CON"].column < at["BST"].column < at["CTY"].column
    assert at["LIV"].column < at["LDS"].column < at["HUL"].column
