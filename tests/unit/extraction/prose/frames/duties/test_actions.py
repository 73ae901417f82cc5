"""Actions in tables whose cells are marked: which rows bind, and the days of their columns."""

from pathlib import Path

from candour.extraction.prose import extract_prose
from candour.facts import Requirement
from candour.reading import read

_PLAN = """Thornsea Borough Council Children's Services Improvement Plan - Version 4 (July 2023)
Ref | Action | Lead | Due | RAG | Progress
1.1 | Reduce average caseloads to 18 | Director of People | 31/12/2023 | Amber | Now 24
1.2 | Publish a workforce strategy | HR Business Partner | Mar-24 | Red | Drafted
"""
_DIRECTED = """14 March 2023

Dear Councillor Hale,

I have today issued a direction to Thornsea Borough Council under section 497A(4B) of the Education Act 1996.

Yours sincerely,

Helena Marsh
Parliamentary Under-Secretary of State for Children and Families

ANNEX A

The Secretary of State directs the Council as follows:

Ref | What the Council must do | Who | By when
A1 | Publish a workforce strategy | Director of People | 31 May 2023
A2 | Provide a data return to the Department | Chief Executive | end of each quarter
"""


def _tell(tmp_path: Path, text: str) -> list[tuple[str, str | None, str, str | None]]:
    path = tmp_path / "paper.txt"
    path.write_text(text, encoding="utf-8")
    duties = [fact for fact in extract_prose(read(path)) if isinstance(fact, Requirement)]
    return [
        (duty.must, duty.who, duty.force, duty.recurs or (duty.deadline and duty.deadline.value))
        for duty in duties
    ]


def test_the_rows_of_a_plan_bind_nobody_though_a_title_stands_right_above_their_head(
    tmp_path: Path,
) -> None:
    assert _tell(tmp_path, _PLAN) == [
        ("Reduce average caseloads to 18", "Director of People", "plan", "2023-12-31"),
        ("Publish a workforce strategy", "HR Business Partner", "plan", "2024-03"),
    ]


def test_the_rows_of_a_direction_that_comes_with_its_letter_are_orders(tmp_path: Path) -> None:
    assert _tell(tmp_path, _DIRECTED) == [
        ("Publish a workforce strategy", "Director of People", "order", "2023-05-31"),
        ("Provide a data return to the Department", "Chief Executive", "order", "P3M"),
    ]


_REPORTED = """Report of the Director of Children's Services

Thornsea Borough Council, Children's Scrutiny Committee, 15 October 2020

7. The Direction that the Secretary of State gave to the Council is dated 14 September 2020.

Table 1: what the Council has to do

Para. | Requirement | By when | Lead | RAG
2 | Send the Department a single improvement plan | Within eight weeks of the date of the Direction (9 November 2020) | Director | Amber
3 | Audit all children subject to a plan | Within six weeks of the Direction | Head of Practice | Green
4 | Supply the scorecard to the Commissioner | Monthly, starting in October | Head of Practice | Green

Table 2: what the service will do about it

Para. | Action | By when | Lead | RAG
9 | Recruit five senior practitioners | 31 January 2021 | Head of Practice | Red
"""


def test_what_a_direction_asks_binds_the_council_whichever_officer_leads_on_it(
    tmp_path: Path,
) -> None:
    council = "Thornsea Borough Council"
    assert _tell(tmp_path, _REPORTED) == [
        ("Send the Department a single improvement plan", council, "order", "2020-11-09"),
        ("Audit all children subject to a plan", council, "order", None),
        ("Supply the scorecard to the Commissioner", council, "order", "P1M"),
        ("Recruit five senior practitioners", "Head of Practice", "plan", "2021-01-31"),
    ]
