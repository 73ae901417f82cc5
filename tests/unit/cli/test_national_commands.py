"""The national commands: what they print as table, JSON and CSV, and the pictures that they draw."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from candour.cli.main import cli


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments), catch_exceptions=False)


def table_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_history_prints_each_inspection() -> None:
    printed = run("history", "Bradford").output
    assert "29 Oct 2018" in printed
    assert "inadeq." in printed


def test_history_says_what_it_does_not_hold() -> None:
    assert "No published outcome is held of Northamptonshire" in " ".join(
        run("history", "West Northamptonshire").output.split()
    )


def test_history_as_csv_has_one_row_an_inspection() -> None:
    rows = table_of(run("history", "buckinghamshire", "--format", "csv").output)
    assert [r["predecessor"] for r in rows] == ["True", "True", "False", "False"]
    assert rows[0]["overall"] == "inadequate"


def test_history_as_json_is_whole() -> None:
    told = json.loads(
        run("history", "E08000032", "--as-at", "2020-01-01", "--format", "json").output
    )
    assert told["authority"]["name"] == "City of Bradford Metropolitan District Council"
    assert [i["outcome"]["published_on"] for i in told["inspections"]] == [
        "2014-05-23",
        "2018-10-29",
    ]


def test_england_counts_and_lists() -> None:
    rows = table_of(run("england", "--on", "2018-06-01", "--format", "csv").output)
    assert sum(r["grade"] == "inadequate" for r in rows) == 21
    printed = " ".join(run("england", "--on", "2018-06-01").output.split())
    assert "inadequate 21 Barnet; Birmingham" in printed
    assert "No published outcome is held of Bournemouth Borough Council" in printed


def test_measures_mark_only_changes_beyond_the_noise() -> None:
    rows = table_of(run("measures", "Bradford", "--format", "csv").output)
    means = {r["measure"]: r["change_means"] for r in rows}
    assert (means["vacancies"], means["re_referrals"]) == ("beyond_noise", "within_noise")


def test_one_measure_shows_years_movement_and_noise() -> None:
    printed = " ".join(run("measures", "Bradford", "--measure", "vacancies").output.split())
    assert "46.8% +20.7 worse" in printed
    assert "(90% interval −15.5 points to −5.1 points): better." in printed
    assert "55% went the other way the year after" in printed


def test_measures_of_one_year_as_at_a_day() -> None:
    told = run("measures", "Bradford", "--measure", "vacancies", "--year", "2019", "--as-at", "2020-06-01", "--format", "json")  # fmt: skip
    assert json.loads(told.output)["figure"]["as_later_revised"] is True


def test_neighbours_by_edition() -> None:
    rows = table_of(run("neighbours", "Bradford", "--edition", "2021", "--format", "csv").output)
    assert [r["place"] for r in rows] == [str(n) for n in range(1, 11)]
    assert {r["edition"] for r in rows} == {"2021"}


@pytest.mark.parametrize(
    "arguments",
    [("history", "Leeds"), ("england",), ("measures", "Leeds"), ("neighbours", "Leeds"),
     ("measures", "Leeds", "--measure", "in_care")],
)  # fmt: skip
def test_each_command_draws_its_answer(arguments: tuple[str, ...], tmp_path: Path) -> None:
    chart = tmp_path / "chart.svg"
    assert run(*arguments, "--chart", str(chart)).exit_code == 0
    assert chart.read_text(encoding="utf-8").startswith("<svg")


def test_discrepancies_are_listed_by_kind() -> None:
    rows = table_of(
        run("national", "discrepancies", "--kind", "dictionary", "--format", "csv").output
    )
    assert len(rows) == 14
    assert {r["kept"] for r in rows} == {"the first"}


def test_an_unknown_kind_of_discrepancy_names_those_there_are() -> None:
    from candour.errors import InvalidInput

    with pytest.raises(InvalidInput, match="late_value"):
        run("national", "discrepancies", "--kind", "gossip")


def test_england_says_where_its_data_end() -> None:
    asked = run("england", "--on", "2040-01-01", "--format", "csv")
    assert "What is held ends on" in asked.stderr
    assert "ends on" not in asked.stdout
    assert "ends on" not in run("england", "--on", "2020-01-01").stderr
