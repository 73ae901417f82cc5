"""Papers of all the genres that tell somebody what to do, drawn by number: each number is of the genre that its turn brings."""

from typing import Any

from requirements_in_letters import draw_charge, draw_letter
from requirements_in_minutes import draw_minutes
from requirements_in_news import draw_news
from requirements_in_orders import draw_order
from requirements_in_plans import draw_plan, draw_targets
from requirements_in_reports import draw_report
from requirements_in_terms import draw_terms

from grammar import Draw

GENRES = (
    draw_order,
    draw_letter,
    draw_charge,
    draw_report,
    draw_minutes,
    draw_news,
    draw_plan,
    draw_targets,
    draw_terms,
)


def draw_paper(number: int) -> tuple[str, str, list[dict[str, Any]]]:
    """The text of a paper, the day that it bears, and the requirements that it states."""
    return GENRES[number % len(GENRES)](Draw(number))
