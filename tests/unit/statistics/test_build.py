"""Building the store: every trap of the published files is met, said and not hidden."""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from published_files import CODES, OUTCOMES, figures, write_csv, write_tool

from candour.errors import InvalidInput
from candour.statistics.building.build import build_store
from candour.statistics.building.changes import compare_stores, revised_between
from candour.statistics.building.gate import MINIMUM, require_minimum
from candour.statistics.store import encode_store, read_store
from candour.statistics.values import Discrepancy, Store


def kinds(store: Store, kind: str) -> list[Discrepancy]:
    return [d for d in store.discrepancies if d.kind == kind]


def test_the_same_files_give_the_same_bytes(published: Path, tmp_path: Path) -> None:
    first = encode_store(build_store([published]))
    again = encode_store(build_store(sorted(published.iterdir(), reverse=True)))
    assert first == again
    (tmp_path / "store.json").write_bytes(first)
    assert encode_store(read_store(tmp_path / "store.json")) == first


def test_artefacts_of_spreadsheets_are_read_as_the_numbers_meant(published: Path) -> None:
    table = build_store([published]).tables["re_referrals"]["2024-11"]
    assert table.values["202"][table.years.index(2024)] == 32.8


def test_a_cell_that_is_no_number_stops_the_build(published: Path) -> None:
    write_tool(
        published / "interactive_tool_2026-04.parquet", figures(["2025"], ReReferral_2025_201="c")
    )
    with pytest.raises(InvalidInput, match="no number and no dash"):
        build_store([published])


def test_years_that_are_none_are_left_out_and_listed(published: Path) -> None:
    write_tool(published / "interactive_tool_2026-04.parquet", figures(["0", "2024", "2025"]))
    store = build_store([published])
    assert store.tables["re_referrals"]["2026-04"].years == (2024, 2025)
    assert any("'0'" in d.what for d in kinds(store, "year"))


def test_two_wordings_of_one_year_are_refused(published: Path) -> None:
    write_tool(published / "interactive_tool_2026-04.parquet", figures(["2024-25 (OT)", "2025"]))
    with pytest.raises(InvalidInput, match="same year"):
        build_store([published])


def test_figures_of_authorities_no_longer_in_being_are_held_back_and_listed(
    published: Path,
) -> None:
    store = build_store([published])
    assert set(store.tables["re_referrals"]["2025-07"].values["835"]) == {None}
    late = [d for d in kinds(store, "late_value") if d.authority == "835"]
    assert any(d.what.startswith("re_referrals 2024") and d.kept == "not used" for d in late)


def test_thousands_of_pounds_become_pounds(published: Path) -> None:
    years = ["2022-23 (OT)", "2023-24 (OT)"]
    old = {("TotalLACFinance", y, c): str(1000 + int(c)) for y in years for c in CODES}
    new = {key: f"{value}000" for key, value in old.items()}
    base = figures(["2024"])
    for name, cells in (("2024-11", old), ("2025-07", new)):
        kept = {k: v for k, v in base.items() if k[0] != "TotalLACFinance"}
        write_tool(published / f"interactive_tool_{name}.parquet", {**kept, **cells})
    store = build_store([published])
    tables = store.tables["care_spending"]
    assert tables["2024-11"].values["201"] == tables["2025-07"].values["201"] == (1201000, 1201000)
    assert [d.said["2024-11"] for d in kinds(store, "unit")] == ["another unit"]


def test_one_service_behind_two_authorities_is_found(published: Path) -> None:
    same = {
        f"Work_Force_Vac_Rate_{y}_{c}": f"3{y[-1]}.4"
        for y in ("2023", "2024", "2025")
        for c in ("940", "941")
    }
    write_tool(
        published / "interactive_tool_2025-07.parquet", figures(["2023", "2024", "2025"], **same)
    )
    shared = build_store([published]).shared
    assert [(s.measure, s.authorities) for s in shared] == [("vacancies", ("940", "941"))]


def test_codes_that_stand_twice_in_the_dictionary_are_listed(published: Path) -> None:
    found = kinds(build_store([published]), "dictionary")
    assert [d.what for d in found] == ["ReReferral stands 2 times in the dictionary"]


def test_authorities_without_neighbours_are_listed(published: Path) -> None:
    store = build_store([published])
    assert {d.authority for d in kinds(store, "neighbours")} == {"942"}
    assert [len(e.neighbours["201"]) for e in store.editions] == [10, 10]


def test_a_name_that_means_another_authority_than_its_number_is_listed(published: Path) -> None:
    row = ["202", "1", "leeds", "sif", "2016-09-20", *["good"] * 5, "report"]
    write_csv(published / "outcomes.csv", OUTCOMES.split(","), [row])
    assert "Leeds City Council" in str(kinds(build_store([published]), "name")[0].said)


def test_a_missing_file_is_named(published: Path) -> None:
    (published / "dictionary.csv").unlink()
    with pytest.raises(InvalidInput, match="dictionary of measures"):
        build_store([published])


def test_too_little_is_not_written(published: Path) -> None:
    with pytest.raises(InvalidInput, match="outcomes: 2 instead of at least 470"):
        require_minimum(build_store([published]), minimum=MINIMUM)


def test_what_changed_is_counted_as_new_revised_and_withdrawn(published: Path) -> None:
    before = build_store([published])
    cells = figures(["2024", "2025", "2026"], ReReferral_2025_203="-", ReReferral_2024_201="77")
    write_tool(published / "interactive_tool_2026-04.parquet", cells)
    changes = compare_stores(before, build_store([published]))
    new, revised, withdrawn = changes.figures["re_referrals"]
    assert (new, withdrawn) == (9, 9)  # the year 2026 for nine in being, the year 2023 dropped
    assert revised >= 1
    assert compare_stores(before, before) == msgspec.structs.replace(
        changes, figures={}, outcomes=(), editions=()
    )


def test_silent_revisions_are_counted_between_versions(published: Path) -> None:
    counts = revised_between(build_store([published]))
    assert set(counts) == {("2024-11", "2025-07")}
    both, revised = counts["2024-11", "2025-07"]
    assert (both, revised) == (828, 1)


def test_the_months_of_versions_are_their_last_days(published: Path) -> None:
    vintages = build_store([published]).vintages
    assert [v.available_on for v in vintages] == [date(2024, 11, 30), date(2025, 7, 31)]
