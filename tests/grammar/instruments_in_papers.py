"""Official papers that tell of directions, improvement notices, letters and reports.

A council's story is drawn (a paper given, varied or replaced, ended; reports around it) and told in one of several kinds of
paper. Half of the sentences tell of no instrument.
"""

from collections.abc import Callable
from datetime import timedelta

from instruments_as_issued import draw_direction, draw_notice, draw_revocation
from instruments_in_letters import draw_letter
from instruments_on_pages import draw_list, draw_page
from instruments_told import (
    COUNCIL,
    NAMES,
    Paper,
    Story,
    Told,
    an,
    draw_story,
    mix,
    tell_changed,
    tell_ended,
    tell_given,
    tell_of_another,
    tell_report,
)

from grammar import PEOPLE, Draw


def _history(story: Story, *, who: str) -> list[Told]:
    """What a paper recalls: reports, the giving, perhaps a change and another council’s paper."""
    draw = story.draw
    told = [tell_report(story)] if draw.number(0, 1) else []
    told.append(tell_given(story, who=who))
    if draw.number(0, 1):
        told.append(tell_changed(story))
    if not draw.number(0, 3):
        told.append(tell_of_another(story))
    return told


def draw_cabinet(draw: Draw) -> Paper:
    """A report to the council’s cabinet."""
    story = draw_story(draw, draw.one(*NAMES))
    told = _history(story, who="the council")
    if draw.number(0, 1):
        told.append(tell_ended(story, story.own - timedelta(days=30)))
    body, facts = mix(story, told, beside=2)
    head = [
        COUNCIL,
        draw.one("Cabinet", "Executive", "Children’s Scrutiny Committee"),
        story.day(story.own),
        draw.one(
            "Children’s services improvement: progress report", "Update on children’s social care"
        ),
        f"Report of the Director of Children’s Services, {draw.one(*PEOPLE)}",
        draw.one("Background", "Introduction"),
    ]
    numbered = [f"{number}. {line}" for number, line in enumerate(body, 1)]
    return "\n".join(head + draw.one(body, numbered)), story.own.isoformat(), facts


def draw_terms(draw: Draw) -> Paper:
    """Terms of reference of a board or a commissioner."""
    story = draw_story(draw, draw.one(*NAMES))
    noun, day = story.noun, story.day(story.given)
    text = draw.one(
        f"The Board was set up in response to the {noun} given to {COUNCIL} on {day}.",
        f"These terms of reference form the annex to the {noun} of {day}.",
        f"The Board oversees the council’s response to the {noun} dated {day}.",
        f"The Secretary of State issued {an(noun)} to {COUNCIL} on {day}. It requires the council to set up this board.",
        f"The Commissioner was appointed on {day}. These terms form the annex to the {noun} of the same date.",
        f"This board was set up to see that {COUNCIL} meets the {noun} issued by the Secretary of State on {day}.",
        f"The board is a requirement of the {noun} which the Secretary of State gave to the council on {day}.",
        f"Its task follows from the {noun} served on the council on {day}, a copy of which is attached.",
    )
    told: list[Told] = [(text, [story.fact("issued", story.given)])]
    if draw.number(0, 1):
        told.append(tell_changed(story))
    if draw.number(0, 1):
        told.append(tell_report(story))
    body, facts = mix(story, told, beside=2)
    head = [f"{COUNCIL}: Children’s Services Improvement Board", "Terms of reference", "1. Purpose"]
    return "\n".join(head + body), None, facts


_GENRES: tuple[Callable[[Draw], Paper], ...] = (
    draw_letter,
    draw_letter,
    draw_cabinet,
    draw_terms,
    draw_page,
    draw_list,
    draw_direction,
    draw_notice,
    draw_revocation,
)


def draw(number: int) -> Paper:
    """The paper of a number: its text, the day of its publication where the text alone does not say, the facts."""
    draws = Draw(number)
    genre: Callable[[Draw], Paper] = draws.one(*_GENRES)
    return genre(draws)
