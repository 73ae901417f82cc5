"""Sentences of official papers that tell of a direction, an improvement notice or a report, and sentences that only look so.

Each is drawn with the facts that it states. A story holds the days on which one council was given a paper, on which it was
varied, and that of the document which tells of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from grammar import COUNCILS, PEOPLE, Draw, spell

Fact = dict[str, Any]
Told = tuple[str, list[Fact]]
Paper = tuple[str, str | None, list[Fact]]

COUNCIL = COUNCILS[0]
_ACT = "section 497A(4B) of the Education Act 1996"
NAMES = {"direction": "direction", "improvement_notice": "improvement notice"}


@dataclass
class Story:
    """The days of one council's papers, and the draw that words them."""

    draw: Draw
    kind: str
    given: date
    changed: date
    own: date
    facts: list[Fact] = field(default_factory=list)

    @property
    def noun(self) -> str:
        """What the paper is called."""
        return NAMES[self.kind]

    def day(self, one: date) -> str:
        """A day as this paper writes it."""
        return spell(one, self.draw)

    def fact(self, status: str, one: date | None, *, kind: str | None = None) -> Fact:
        """An instrument of the story's kind."""
        told: Fact = {"kind": kind or self.kind, "status": status}
        return told | {"date": one.isoformat()} if one else told


def draw_story(draw: Draw, kind: str) -> Story:
    """A story whose paper was given in the years before the document and varied in between."""
    given = draw.day(date(2012, 1, 5), date(2022, 6, 30))
    changed = given + timedelta(days=draw.number(100, 400))
    return Story(draw, kind, given, changed, changed + timedelta(days=draw.number(120, 500)))


def tell_given(story: Story, *, who: str) -> Told:
    """That the paper was given, with its day."""
    draw, noun, day = story.draw, story.noun, story.day(story.given)
    under = f" under {_ACT}" if story.kind == "direction" else ""
    text = draw.one(
        f"On {day} the Secretary of State issued {an(noun)} to {who}{draw.maybe(under)}.",
        f"The Secretary of State for Education gave {who} {an(noun)} on {day}{draw.maybe(under)}.",
        f"The {noun} which is currently in force was given to {who} on {day}.",
        f"{who[0].upper()}{who[1:]} was issued with {an(noun)} on {day}.",
        f"{who[0].upper()}{who[1:]} received {an(noun)} dated {day}.",
        f"In response, {an(noun)} was issued to {who} on {day}.",
        f"Following that judgement, {who} was served with {an(noun)} on {day}.",
        f"The department issued {an(noun)} to {who} on {day}{draw.maybe(under)}.",
        f"By {an(noun)} of {day}, the Secretary of State required {who} to work with an adviser.",
        f"Children’s services have been run under the {noun} of {day}.",
        f"The {noun}, given on {day}, required {who} to set up an improvement board.",
    )
    return text, [story.fact("issued", story.given)]


def tell_changed(story: Story) -> Told:
    """That a paper told of before was varied, with the day."""
    noun, day = story.noun, story.day(story.changed)
    text = story.draw.one(
        f"It was varied on {day} to take account of what had been done.",
        f"The {noun} was revised on {day}.",
        f"That {noun} was varied on {day}.",
        f"A revised {noun} was issued on {day}.",
        f"The Secretary of State issued a revised {noun} on {day}.",
        f"On {day} the {noun} was amended to add two requirements.",
        f"A revised {noun} followed on {day}.",
        f"On {day} ministers issued a revised {noun}, with fewer requirements.",
    )
    return text, [story.fact("varied", story.changed)]


def tell_ended(story: Story, day: date) -> Told:
    """That a paper told of before is over, with the day."""
    noun, on = story.noun, story.day(day)
    text = story.draw.one(
        f"The {noun} was lifted on {on}.",
        f"It was revoked on {on}.",
        f"On {on} the Secretary of State revoked the {noun}.",
        f"The {noun} was closed on {on} following an inspection.",
        f"Ministers lifted the {noun} on {on}.",
        f"The {noun} came to an end on {on}.",
        f"After a review of progress the {noun} was withdrawn on {on}.",
        f"The minister wrote to say so, and the {noun} was lifted on {on}.",
    )
    return text, [story.fact("lifted", day)]


def tell_report(story: Story) -> Told:
    """A report of the inspectorate or the commissioner with its own day, among days that are not its own."""
    draw = story.draw
    out = story.given - timedelta(days=draw.number(20, 90))
    visit = out - timedelta(days=45)
    day, month = story.day(out), f"{visit:%B %Y}"
    text = draw.one(
        f"Ofsted inspected services in {month}. Its report was published on {day}.",
        f"Ofsted’s report, published on {day}, judged services to be inadequate overall.",
        f"In its report of {day} Ofsted judged the overall effectiveness of services to be inadequate.",
        f"On {day} Ofsted published a report on the council’s services, which it judged inadequate.",
        f"Inspectors were in the city in {month}; Ofsted’s report came out on {day}.",
        f"The report of Ofsted’s inspection was published on {day}.",
        f"{draw.one(*PEOPLE)}, the commissioner, delivered her report to the Secretary of State on {day}.",
        f"In a report dated {day} the Commissioner recommended that services should stay with the council.",
        f"The Commissioner’s report, submitted on {day}, recommended a further period of support.",
    )
    return text, [story.fact("issued", out, kind="report")]


def tell_of_another(story: Story) -> Told:
    """The paper of another council, with its own day."""
    draw = story.draw
    other, kind = draw.one(*COUNCILS[1:]), draw.one(*NAMES)
    one = draw.day(date(2009, 1, 1), date(2011, 12, 1))
    day, noun = story.day(one), NAMES[kind]
    text = draw.one(
        f"{other} was issued with {an(noun)} on {day}.",
        f"The Secretary of State gave {an(noun)} to {other} on {day}.",
        f"By comparison, the {noun} issued to {other} on {day} ran for two years.",
    )
    return text, [story.fact("issued", one, kind=kind) | {"issued_to": other}]


def tell_nothing(story: Story, *, is_known: bool = True) -> Told:
    """A sentence that looks like one of an instrument, and tells of none; ``is_known`` where the text has told of the story's."""
    draw, noun = story.draw, story.noun
    day = story.day(draw.day(date(2010, 1, 1), story.own))
    later = story.day(story.own + timedelta(days=draw.number(30, 300)))
    text = draw.one(
        "If sufficient progress is not made, the Secretary of State may give a further direction.",
        "Statutory directions are given where a council fails to perform its functions to an adequate standard.",
        f"The board last met on {day} and meets every six weeks.",
        f"The budget for the service was set at £42.1 million on {day}.",
        "No direction has been given in respect of adoption services.",
        f"Staff were given clear direction by the leadership team at an event on {day}.",
        "The direction of travel is positive.",
        f"The improvement plan, agreed on {day}, is reviewed each month.",
        f"A tenant gave the council notice on {day}.",
        f"The notice period in that contract ends on {later}.",
        f"The commissioner is to report to the Secretary of State by {later}.",
        "Should services decline again, an improvement notice could be issued.",
        f"Ofsted inspected the council’s services again on {day}.",
        f"The council must send its performance data to the department by {later}.",
        f"Members asked on {day} whether the council would be given a notice.",
        "A school in the city was given a notice to improve in 2011.",
    )
    again = draw.one(
        f"The {noun} requires the council to work with its adviser.",
        f"Under the {noun} the council must agree an improvement plan.",
        f"Progress against the {noun} was reviewed on {day}.",
        f"The council has met most of the requirements of the {noun}.",
        f"The cabinet discussed the {noun} on {day}.",
        f"Whether the {noun} should be lifted will be considered after the next inspection.",
    )
    return again if is_known and not draw.number(0, 2) else text, []


def an(noun: str) -> str:
    """The paper as one that was not named before."""
    return f"an {noun}" if noun[0] in "aeiou" else f"a statutory {noun}"


def mix(story: Story, told: Sequence[Told], *, beside: int) -> tuple[list[str], list[Fact]]:
    """The sentences in their order, with others between and after them that tell of no instrument."""
    lines: list[str] = []
    facts: list[Fact] = []
    for (sentence, stated), follows in zip(told, [*told[1:], ("", [])], strict=True):
        lines.append(sentence)
        facts += stated
        is_known = any(one["kind"] == story.kind and one["status"] != "proposed" for one in facts)
        is_bound = follows[0].startswith(("It ", "I have amended it"))
        if not is_bound and (story.draw.number(0, beside) or not follows[0]):
            lines.append(tell_nothing(story, is_known=is_known)[0])
    return lines, facts
