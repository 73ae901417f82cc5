"""The published files themselves: figures worked out by hand from the raw cells, and the build as a whole."""

import csv
import time
from pathlib import Path

import pytest

from candour.analysis.measures import compare_measure
from candour.authorities import find_authority
from candour.statistics import national_store

polars = pytest.importorskip("polars")
calamine = pytest.importorskip("python_calamine")

pytestmark = pytest.mark.shared

NATIONAL = Path(__file__).parents[3] / "shared/data/national"
NEWEST = "interactive_tool_2026-04.parquet"

# measure, DfE number, year as printed, the cell's own text, the neighbours' mean (unweighted, edition of 2025), the
# number of figures in it, England's cell, rank from the best (or highest), authorities ranked
TWENTY = [
    ("re_referrals", "380", "2025", "22.9", 20.27, 10, "22.6", 111, 153),
    ("protection_plans", "941", "2025", "40.200000000000003", 35.86, 10, "40.6", 80, 151),
    ("vacancies", "330", "2023", "26.7", 21.42, 10, "18.899999999999999", 112, 153),
    ("leavers_in_work_or_study", "839", "2024", "46", 54.5, 10, "54", 127, 152),
    ("in_care", "201", "2019", "299", 64.4, 10, "66", 1, 149),
    ("three_placements", "855", "2025", "10", 12.0, 10, "10", 58, 151),
    ("assessments_in_time", "304", "2022", "74", 85.84, 10, "84.5", 134, 151),
    ("conferences_in_time", "926", "2021", "83.1", 88.5, 10, "83", 89, 148),
    ("second_plans", "816", "2020", "29.9", 22.9, 10, "21.9", 141, 147),
    ("plans_reviewed_in_time", "341", "2025", "86.7", 93.2, 10, "90.6", 115, 150),
    ("caseload", "940", "2025", "14.8", 16.01, 10, "15.2", 56, 151),
    ("agency", "878", "2024", "30", 8.22, 10, "16.2", 130, 150),
    ("twenty_miles", "921", "2023", "12", 15.2, 10, "17", 37, 150),
    ("leavers_suitable_home", "390", "2025", "93", 89.5, 10, "89", 30, 149),
    ("health_checks", "887", "2024", "90", 92.8, 10, "89", 90, 151),
    ("residential_week_cost", "825", "2024-25 (OT)", "8085", 7752.5, 10, "7385", 52, 150),
    ("care_spending", "352", "2023-24 (OT)", "115102660", 71094758.4, 10, "8139343017", 14, 151),
    ("referrals", "925", "2025", "589.79999999999995", 486.2, 10, "519.4", 52, 153),
    ("emotional_health", "358", "2025", "12.3", 14.82, 10, "14.9", 8, 151),
    ("turnover", "908", "2025", "11.7", 11.27, 10, "11.8", 75, 150),
]


@pytest.fixture(scope="module", autouse=True)
def _need_files() -> None:
    if not NATIONAL.is_dir():
        pytest.skip("the published files are not beside the project")


@pytest.fixture(scope="module")
def cells() -> dict[tuple[str, str, str], str]:
    frame = polars.read_parquet(NATIONAL / NEWEST)
    numbers = [str(int(n)) for n in frame["LA Number"]]
    keys = zip(frame["Short Desc"], frame["Years"], numbers, strict=True)
    return dict(zip(keys, frame["Values"], strict=True))


@pytest.mark.parametrize("row", TWENTY, ids=lambda row: f"{row[0]}-{row[1]}")
def test_twenty_cells_of_the_departments_tool(
    row: tuple[str, str, str, str, float, int, str, int, int],
    cells: dict[tuple[str, str, str], str],
) -> None:
    measure, number, printed, text, mean, count, england, rank, ranked = row
    source = next(m.source for m in national_store().measures if m.id == measure)
    assert cells[source, printed, number] == text
    assert cells[source, printed, "970"] == england
    year = int(printed[:4]) + ("-" in printed)
    told = compare_measure(find_authority(number), measure, year=year, edition="2025")
    assert told.figure.value == pytest.approx(float(text), abs=1e-9)
    assert told.england.value == pytest.approx(float(england), abs=1e-9)
    assert told.neighbour_mean == pytest.approx(mean, abs=1e-6)
    assert (told.neighbour_count, told.rank, told.ranked) == (count, rank, ranked)


def test_the_twenty_means_follow_from_the_raw_sheet(
    cells: dict[tuple[str, str, str], str],
) -> None:
    sheet = calamine.CalamineWorkbook.from_path(str(NATIONAL / "sn_may_2025.xlsx"))
    rows = {
        str(int(r[0])): r
        for r in sheet.get_sheet_by_index(0).to_python()
        if isinstance(r[0], float)
    }
    for measure, number, printed, _, mean, count, *_ in TWENTY:
        source = next(m.source for m in national_store().measures if m.id == measure)
        near = [cells[source, printed, str(int(code))] for code in rows[number][5:25:2]]
        held = [float(text) for text in near if text != "-"]
        assert (sum(held) / len(held), len(held)) == (pytest.approx(mean, abs=1e-6), count)


def test_every_outcome_of_the_list_is_in_the_store_with_its_grades() -> None:
    held = {(o.authority, o.published_on.isoformat()): o for o in national_store().outcomes}
    with (NATIONAL / "outcomes.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 477
    for row in rows:
        grades = held[row["dfe_number"], row["published"]].grades
        for area in ("overall", "leadership", "help_and_protection", "in_care"):
            assert grades.get(area, "") == row[area]  # type: ignore[call-overload]


@pytest.mark.slow
def test_the_store_that_ships_is_the_one_that_the_files_give() -> None:
    """Built anew from the same files (but for the reports read) it gives the same figures, in time."""
    from candour.statistics.building.build import build_store

    begun = time.perf_counter()
    built = build_store([NATIONAL])
    assert time.perf_counter() - begun < 60
    shipped = national_store()
    assert (built.tables, built.editions, built.measures, built.shared, built.sizes) == (
        shipped.tables,
        shipped.editions,
        shipped.measures,
        shipped.shared,
        shipped.sizes,
    )
