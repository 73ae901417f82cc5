"""One figure at a time: the version of the day, later revisions said, and each dash told apart."""

from datetime import date

import msgspec
import pytest

from candour.statistics import measure_of, national_store
from candour.statistics.lookup import Figure, figure, years_of


def ask(measure: str, number: str, year: int, as_at: date | None = None) -> Figure:
    store = national_store()
    return figure(store, measure_of(store, measure), number=number, year=year, as_at=as_at)


def test_only_what_had_been_published_by_the_day_is_used() -> None:
    store = national_store()
    vacancies = measure_of(store, "vacancies")
    assert years_of(store, vacancies)[-1] == 2025
    assert years_of(store, vacancies, as_at=date(2025, 8, 1))[-1] == 2024
    assert years_of(store, vacancies, as_at=date(2024, 12, 1))[-1] == 2023
    assert ask("vacancies", "380", 2025, date(2025, 8, 1)).missing == "not_held"


def test_a_figure_of_the_day_comes_from_the_version_of_the_day() -> None:
    told = ask("vacancies", "380", 2023, date(2024, 12, 1))
    assert (told.vintage, told.as_later_revised) == ("2024-11", False)
    assert ask("vacancies", "380", 2023).vintage == "2026-04"


def test_before_the_first_version_the_answer_says_as_later_revised() -> None:
    told = ask("vacancies", "380", 2019, date(2020, 6, 1))
    assert (told.vintage, told.as_later_revised, told.value) == ("2024-11", True, 22.4)


def test_before_its_release_a_year_is_not_known_even_as_later_revised() -> None:
    assert ask("vacancies", "380", 2019, date(2020, 2, 1)).value is None
    assert ask("in_care", "380", 2019, date(2019, 12, 14)).value is None
    assert ask("in_care", "380", 2019, date(2019, 12, 15)).value is not None


def test_a_silent_revision_is_told() -> None:
    told = ask("care_spending", "970", 2018)
    assert (told.value, told.earlier) == (4536594422, None)
    assert ask("care_spending", "970", 2018, date(2025, 8, 1)).earlier == 4476594422


@pytest.mark.parametrize(
    ("number", "year", "reason"),
    [
        ("940", 2019, "not_yet_created"),
        ("928", 2023, "abolished"),
        ("835", 2019, "reorganised"),
        ("420", 2022, "usually_withheld"),
        ("201", 2025, "withheld"),
    ],
)
def test_each_dash_is_told_apart(number: str, year: int, reason: str) -> None:
    assert ask("in_care", number, year).missing == reason


def test_a_year_without_any_figure_was_not_published() -> None:
    store = national_store()
    table = store.tables["in_care"]["2026-04"]
    values = {c: (*row[:-1], None) if int(c) < 970 else row for c, row in table.values.items()}
    silent = msgspec.structs.replace(table, values=values)
    blank = msgspec.structs.replace(store, tables={"in_care": {"2026-04": silent}})
    told = figure(blank, measure_of(blank, "in_care"), number="380", year=2025)
    assert told.missing == "not_published"


def test_figures_that_leaked_into_a_former_authority_are_not_used() -> None:
    assert ask("leavers_in_work_or_study", "835", 2020).missing == "abolished"


def test_shared_figures_are_said() -> None:
    assert ask("vacancies", "940", 2025).shared_with == ("941",)
    assert ask("in_care", "940", 2025).shared_with == ()
