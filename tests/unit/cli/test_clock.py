"""``candour clock`` counts, says how, and refuses what cannot be."""

import json

import pytest
from click.testing import CliRunner

from candour.cli.clock import clock
from candour.errors import InvalidInput


def printed(*arguments: str) -> str:
    result = CliRunner().invoke(clock, arguments, catch_exceptions=False, standalone_mode=False)
    return result.output


def test_a_request_before_christmas_is_due_after_new_year() -> None:
    assert printed("2019-12-20") == (
        "due: 23 January 2020\nworking: 20 working days after 20 December 2019: 23 January 2020\n"
    )


def test_the_answer_is_in_time_or_late_by_working_days() -> None:
    assert "answered 23 January 2020: in time" in printed("2019-12-20", "--answered", "2020-01-23")
    assert "on 27 January 2020: 2 working days late" in printed("2019-12-20", "--on", "2020-01-27")


def test_a_clarification_restarts_and_an_unpaid_fee_stops_the_clock() -> None:
    output = printed("2024-09-02", "--clarification", "2024-09-10/2024-09-20")
    assert output.startswith("due: 18 October 2024")
    assert printed("2024-09-02", "--fee", "2024-09-09").startswith("due: the clock stands still")


def test_an_internal_review_is_shown_as_guidance() -> None:
    output = printed("2024-09-02", "--review", "2024-09-02")
    assert "internal review: guidance, not statute" in output


def test_json_gives_days() -> None:
    found = json.loads(printed("2019-12-20", "--on", "2020-01-24", "--format", "json"))
    assert (found["clock"]["due_on"], found["working_days_late"]) == ("2020-01-23", 1)


@pytest.mark.parametrize(
    "arguments", [("yesterday",), ("2049-01-01",), ("2024-09-02", "--fee", "2024-09-09/2024-09-01")]
)
def test_what_cannot_be_is_refused_with_advice(arguments: tuple[str, ...]) -> None:
    with pytest.raises(InvalidInput) as caught:
        printed(*arguments)
    assert caught.value.advice
