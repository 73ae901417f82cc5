"""What is so in a drawn story of an inspection, and the words for its grades and areas."""

from datetime import date
from typing import Any, NamedTuple

from grammar import Draw

COUNCIL, CODE = "Ambermere City Council", "X06000001"
GRADES = ("inadequate", "requires_improvement", "good", "outstanding")
AREAS = {
    "help_and_protection": (
        "services for children who need help and protection",
        "the experiences and progress of children who need help and protection",
        "help and protection",
    ),
    "in_care": (
        "services for children in care",
        "the experiences and progress of children in care",
        "the council's work with looked-after children",
    ),
    "leadership": (
        "leadership",
        "the impact of leaders on social work practice with children and families",
        "leadership, management and governance",
    ),
    "care_leavers": ("services for care leavers", "support for care leavers"),
    "adoption": ("adoption", "adoption services"),
}

Fact = dict[str, Any]
Telling = tuple[str, list[Fact]]


class Story(NamedTuple):
    """The grades given, when the inspectors were there and on which day the report came out."""

    grade: str
    areas: dict[str, str]
    began: date
    ended: date
    printed: date
    earlier: str
    earlier_on: date


def give(area: str, grade: str, told_on: str | None) -> Fact:
    """The council's grade in an area, of the inspection that ended on a day, as far as it is told."""
    return {"about": CODE, "area": area, "grade": grade, "date": told_on, "by": "Ofsted"}


def quote(draw: Draw, grade: str) -> str:
    """A grade as it is printed, in quotation marks or not."""
    words = grade.replace("_", " ")
    if grade == "requires_improvement":
        words += draw.one("", " to be good")
    return str(draw.one("‘{}’", "“{}”", "{}").format(words))


def article(grade: str) -> str:
    """*a* or *an*, before a grade."""
    return "an" if grade in ("inadequate", "outstanding") else "a"
