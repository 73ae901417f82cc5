"""On a small screen, cells side by side that say the same stand once under all their headings."""

from candour_site.components.tables import render_table
from candour_site.components.values import Cell, Column, Table


def _told(day: str, note: str = "", *, value: str = "") -> Cell:
    return Cell(day, note=note, value=value, look="app-told__told")


def _render(*cells: Cell) -> str:
    columns = tuple(Column(name.lower(), name) for name in ("What", "Ministers", "Press", "Public"))
    return render_table(Table("t", "Told", columns=columns, rows=((Cell("A letter"), *cells),)))


def test_audiences_told_alike_stand_under_one_heading():
    html = _render(*[_told("1 May 2019", "published", value=str(n)) for n in range(3)])
    assert 'data-heading="Ministers, press, public"' in html
    assert html.count("app-table__said") == 2
    assert html.count("1 May 2019") == 3, "wide screens still show every cell"


def test_cells_that_differ_or_do_not_touch_stay_apart():
    html = _render(
        _told("1 May 2019", "published"), _told("2 May 2019"), _told("1 May 2019", "published")
    )
    assert "app-table__said" not in html
    assert all(f'data-heading="{name}"' in html for name in ("Ministers", "Press", "Public"))


def test_plain_cells_are_never_joined():
    html = _render(Cell("none"), Cell("none"), Cell("none"))
    assert "app-table__said" not in html
