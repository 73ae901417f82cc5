"""Several sources of one inspection: joined, and where they differ, listed."""

from datetime import date

from candour.facts.inspections import Area, Grade
from candour.statistics.building.agreement import join_outcomes
from candour.statistics.values import Outcome


def outcome(
    published: date, *, source: str, inspected: date | None = None, **grades: Grade
) -> Outcome:
    given: dict[Area, Grade] = {"overall": "good"}
    given.update(grades)  # type: ignore[arg-type]
    return Outcome(
        authority="380",
        framework="ilacs",
        published_on=published,
        grades=given,
        sources=(source,),
        inspected_on=inspected,
    )


LISTED = outcome(date(2023, 1, 31), source="outcomes", leadership="good")


def test_agreeing_sources_make_one_outcome_without_a_discrepancy() -> None:
    other = outcome(date(2023, 1, 31), source="overview", inspected=date(2022, 12, 2))
    joined, found = join_outcomes([LISTED], overview=[other], reports=[])
    assert [(o.sources, o.inspected_on) for o in joined] == [
        (("outcomes", "overview"), date(2022, 12, 2))
    ]
    assert found == []


def test_a_grade_that_differs_is_listed_and_the_list_kept() -> None:
    other = outcome(date(2023, 1, 31), source="overview", leadership="inadequate")
    joined, found = join_outcomes([LISTED], overview=[other], reports=[])
    assert joined[0].grades["leadership"] == "good"
    assert [(d.what, d.said) for d in found] == [
        ("ILACS of 2023-01-31, leadership", {"outcomes": "good", "overview": "inadequate"})
    ]


def test_a_report_without_a_day_of_publication_is_matched_by_its_inspection() -> None:
    read = outcome(date(2022, 12, 2), source="report", inspected=date(2022, 12, 2))
    joined, found = join_outcomes([LISTED], overview=[], reports=[(read, "report-1.pdf")])
    assert len(joined) == 1
    assert found == []


def test_an_inspection_in_one_source_only_is_added_and_listed() -> None:
    read = outcome(date(2016, 5, 1), source="report")
    joined, found = join_outcomes([LISTED], overview=[], reports=[(read, "report-1.pdf")])
    assert [o.published_on.year for o in joined] == [2016, 2023]
    assert [d.kind for d in found] == ["only_in_one"]


def test_an_impossible_day_of_inspection_is_not_taken_over() -> None:
    other = outcome(date(2023, 1, 31), source="overview", inspected=date(2023, 3, 1))
    joined, _ = join_outcomes([LISTED], overview=[other], reports=[])
    assert joined[0].inspected_on is None
