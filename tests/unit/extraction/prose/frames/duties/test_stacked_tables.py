"""Tables of actions that were printed with a cell a line."""

from pathlib import Path

from candour.extraction.prose import extract_prose
from candour.facts import Requirement
from candour.reading import read

_TITLE = "IMPROVEMENT PLAN\n\nAmbermere City Council\n\n19 January 2012\n\n"
_FIRST = "Appoint a chair of the board\nAda Hollis\n30 June 2012\n"
_WRAPPED = "Write a workforce plan\nfor the service\nDirector\n1 March 2012\n"
_LAST = "Train all staff again\nDirector\n1 April 2012\n"
_ROWS = [
    ("Ada Hollis", "Appoint a chair of the board", "2012-06-30"),
    ("Director", "Write a workforce plan for the service", "2012-03-01"),
    ("Director", "Train all staff again", "2012-04-01"),
]


def _tell(folder: Path, text: str) -> list[tuple[str | None, str, str | None]]:
    path = folder / "plan.txt"
    path.write_text(_TITLE + text, encoding="utf-8")
    return [
        (fact.who, fact.must, fact.deadline and fact.deadline.value)
        for fact in extract_prose(read(path))
        if isinstance(fact, Requirement)
    ]


def test_a_stray_rating_is_no_part_of_what_is_to_be_done(tmp_path: Path) -> None:
    assert _tell(tmp_path, f"Action\nOwner\nBy when\n{_FIRST}RAG\n{_WRAPPED}") == _ROWS[:2]


def test_how_far_an_action_has_come_ends_its_row(tmp_path: Path) -> None:
    head = "Action\nOwner\nBy when\nStatus\n"
    assert _tell(tmp_path, f"{head}{_FIRST}Green\n{_WRAPPED}Amber\n{_LAST}Red\n") == _ROWS
    assert _tell(tmp_path, f"{head}{_FIRST}Green\n{_WRAPPED}{_LAST}Red\n") == _ROWS


def test_a_remark_that_may_be_what_is_to_be_done_next_leaves_that_row_out(tmp_path: Path) -> None:
    head = "Action\nOwner\nBy when\nProgress\n"
    assert _tell(tmp_path, f"{head}{_WRAPPED}A draft is ready\n{_LAST}Red\n") == [_ROWS[1]]
