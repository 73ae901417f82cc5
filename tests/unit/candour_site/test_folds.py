"""Long tables stand in folds by what their rows share."""

from candour.analysis.timeline import Event
from candour.facts import PartialDate
from candour_site.components.tables import render_table
from candour_site.components.values import Cell, Column, Fold, Table, fold_by_number, fold_rows
from candour_site.pages.presenters.timeline import fold_by_year


def test_only_a_long_table_is_folded_and_only_where_its_rows_stand_together():
    assert fold_rows(["a"] * 10 + ["b"] * 10) == ()
    assert fold_rows(["a"] * 10 + ["b"] * 11, opens="b") == (Fold("a", 10), Fold("b", 11, True))
    assert fold_rows(["a"] * 10 + ["b"] * 11 + ["a"]) == ()


def test_rows_that_nothing_else_parts_are_folded_by_number():
    assert fold_by_number(50) == (
        Fold("1 to 20", 20, True),
        Fold("21 to 40", 20),
        Fold("41 to 50", 10),
    )


def test_an_event_without_a_day_is_folded_into_the_year_where_it_stands():
    def event(value: str | None, told_in: str | None = None) -> Event:
        date = PartialDate.of(value) if value else None
        told = PartialDate.of(told_in) if told_in else None
        day = date.earliest if date else None
        return Event(
            track="happened", kind="statement", date=date, day=day, title="x", told_in=told
        )

    events = (
        *[event("2019-05-01")] * 30,
        event(None, "2019-06-01"),
        *[event("2020-01-01")] * 20,
        event(None),
    )
    assert fold_by_year(events) == (
        Fold("2019", 31),
        Fold("2020", 20, True),
        Fold("No day on record", 1),
    )


def test_every_row_stands_in_its_fold_with_its_heading_and_its_place():
    table = Table(
        key="t",
        caption="Tiles",
        columns=(Column("a", "A"), Column("b", "B")),
        rows=tuple((Cell(f"row {n}"), Cell("x")) for n in range(3)),
        row_ids=("r0", "r1", "r2"),
        folds=(Fold("First", 2), Fold("Last", 1, True)),
    )
    folded = render_table(table, unfold_href="?folds=open")
    first, last = folded.split("</details>")[:2]
    assert "row 1" in first
    assert "row 2" not in first
    assert "First (2)" in first
    assert 'id="r2"' in last
    assert " open>" in last
    assert " open>" not in first
    whole = render_table(table, unfolds=True)
    assert "<details" not in whole
    assert whole.count("<tr") == 4
