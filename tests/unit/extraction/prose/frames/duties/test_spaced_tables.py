"""Tables that were set out with spaces, with long cells that run on in the lines below."""

from pathlib import Path

from candour.extraction.prose import extract_prose
from candour.facts import Requirement
from candour.reading import read

_HEAD = """IMPROVEMENT NOTICE

To: Ambermere City Council

This notice is issued to Ambermere City Council ("the Council") on 25 March 2010.

"""
_NUMBERED = """
    Ref   Measure                                      Baseline   Target   By
    a     Visits to children made within ten
          working days                                 61%        80%      31 March 2011
    b     Children with an allocated and
          qualified social worker                      97%        100%     immediate

7.  The Council must also have a director in post by 1 September 2010.
"""
_DAY_FIRST = """
Action                            Owner                     Deadline
Recruit a permanent director      Chief Executive           30 June 2010
of children's services
Publish a workforce plan          Director of Children's    31 July 2010
                                  Services

The Council is to write to the department, in a letter which its leader signs, by 4 May 2010.
"""
_HEAD_RUNS_ON = """
9. The Council must meet the following targets:

Measure                        Baseline      Target          By when
                               (Oct 2009)
Visits made on time            55%           78%             30 June 2010
Posts without a permanent      31%           No more than    31 March 2011
worker                                       12%
Cases of a social worker       27            19              31 March 2011
"""
_DAY_LAST = """
Performance                    Baseline      Target          By
measure                        (Oct 2009)    (all teams)     when
Visits made on time            55%           78%             30 June 2010
Posts without a permanent
worker                         31%           12%             31 March 2011
"""
_DAY_RUNS_ON = """
No.  Requirement                           Lead                Deadline
1    Provide to all managers the           Workforce           18 December
     course on supervision                 Manager             2010
2    Report to the Department on           Chief Executive     Every two
     progress                                                  months
3    Refrain from any cut in the           Chief Executive     Until further
     establishment                                             notice
4    Each worker seen by a manager         Service             Continuing
     every four weeks                      managers
"""
_ONE_LINE_HEAD = """
9. The Council must meet the following targets:

Measure                        Baseline      Target          By when
Visits made on time            55%           78%             30 June 2010
Cases of a social worker       27            19              31 March 2011
"""
_DAYLESS = """
Measure                        Baseline      Target
                               (Oct 2009)
Visits made on time            55%           78%
Cases of a social worker       27            19
"""
_AGREED = """
Action                            By when         To be approved by the    Lead
Publish a plan                    31 May 2010     Executive                Commissioner
Write a plan to be approved by    30 June 2010    Board                    Director
the whole council
"""
_BY_DEFAULT = """
3. To comply with this notice the measures set out in paragraphs 4 to 6 must be met by 31 March 2011 unless stated otherwise.

4. The Council must appoint a chair of the board.

5. The board must meet monthly.

6. The Council must meet the following targets:
"""
_NO_TABLE = """
Name                 Ward                 By
Jane Hale            Oldgate East         Labour
                     and Birk
"""


def _tell(folder: Path, text: str) -> list[tuple[str | None, str, str | None]]:
    path = folder / "notice.txt"
    path.write_text(_HEAD + text, encoding="utf-8")
    return [
        (fact.who, fact.must, fact.deadline.value if fact.deadline else fact.recurs)
        for fact in extract_prose(read(path))
        if isinstance(fact, Requirement)
    ]


def test_a_measure_that_runs_on_stands_with_its_figure_and_day(tmp_path: Path) -> None:
    assert _tell(tmp_path, _NUMBERED) == [
        ("the Council", "Visits to children made within ten working days: 80%", "2011-03-31"),
        ("the Council", "Children with an allocated and qualified social worker: 100%", None),
        ("The Council", "have a director in post", "2010-09-01"),
    ]


def test_without_numbers_a_row_opens_with_its_day(tmp_path: Path) -> None:
    rows = _tell(tmp_path, _DAY_FIRST)
    assert rows[:2] == [
        ("Chief Executive", "Recruit a permanent director of children's services", "2010-06-30"),
        ("Director of Children's Services", "Publish a workforce plan", "2010-07-31"),
    ]
    assert [day for _who, _must, day in rows[2:]] == ["2010-05-04"]


def test_columns_that_name_no_action_tell_none(tmp_path: Path) -> None:
    assert _tell(tmp_path, _NO_TABLE) == []


def test_a_head_may_run_on_and_a_figure_too(tmp_path: Path) -> None:
    assert _tell(tmp_path, _HEAD_RUNS_ON) == [
        ("the Council", "Visits made on time: 78%", "2010-06-30"),
        ("the Council", "Posts without a permanent worker: No more than 12%", "2011-03-31"),
        ("the Council", "Cases of a social worker: 19", "2011-03-31"),
    ]
    assert _tell(tmp_path, _DAY_LAST) == [
        ("the Council", "Visits made on time: 78%", "2010-06-30"),
        ("the Council", "Posts without a permanent worker: 12%", "2011-03-31"),
    ]


def test_a_head_is_no_duty(tmp_path: Path) -> None:
    assert _tell(tmp_path, _ONE_LINE_HEAD) == [
        ("the Council", "Visits made on time: 78%", "2010-06-30"),
        ("the Council", "Cases of a social worker: 19", "2011-03-31"),
    ]


def test_targets_without_a_day_are_due_only_when_the_paper_says_when_all_are(
    tmp_path: Path,
) -> None:
    assert _tell(tmp_path, _DAYLESS) == []
    assert _tell(tmp_path, _BY_DEFAULT + _DAYLESS) == [
        ("The Council", "appoint a chair of the board", "2011-03-31"),
        ("board", "meet monthly", "P1M"),
        ("the Council", "Visits made on time: 78%", "2011-03-31"),
        ("the Council", "Cases of a social worker: 19", "2011-03-31"),
    ]


def test_a_day_or_period_may_run_on_between_other_cells(tmp_path: Path) -> None:
    assert _tell(tmp_path, _DAY_RUNS_ON) == [
        ("Workforce Manager", "Provide to all managers the course on supervision", "2010-12-18"),
        ("Chief Executive", "Report to the Department on progress", "P2M"),
        ("Chief Executive", "Refrain from any cut in the establishment", None),
        ("Service managers", "Each worker seen by a manager every four weeks", "P4W"),
    ]


def test_who_agrees_stands_in_the_column_of_that_heading_and_not_in_the_next(
    tmp_path: Path,
) -> None:
    path = tmp_path / "notice.txt"
    path.write_text(_HEAD + _AGREED, encoding="utf-8")
    rows = [fact for fact in extract_prose(read(path)) if isinstance(fact, Requirement)]
    assert [(row.must, row.approver) for row in rows] == [
        ("Publish a plan", "Executive"),
        ("Write a plan to be approved by the whole council", "Board"),
    ]
