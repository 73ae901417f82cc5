"""Sentences of official papers that tell of a direction, an improvement notice or a report, and sentences that only look so.

Each is drawn with the facts that it states. A story holds the days on which one council was given a paper, on which it was
varied, and that of the document which tells of it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from instruments_unsaid import tell_nothing

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
    """That the paper was given, with its day or its month."""
    if not story.draw.number(0, 4):
        return _tell_given_in(story, who=who)
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
        f"{day}: the Secretary of State issued {an(noun)} to {who}.",
        f"An {noun} was served on {who} by the then Secretary of State on {day}."
        if noun[0] == "i"
        else f"A {noun} was given to {who} by the then Secretary of State on {day}.",
        f"{who[0].upper()}{who[1:]} was placed under {an(noun)} on {day}.",
        f"Ministers responded on {day} with {an(noun)}, which required {who} to agree a plan.",
        f"{an(noun)[0].upper()}{an(noun)[1:]} dated {day} requires {who} to report each month.",
        f"That led to {an(noun)}, issued on {day}.",
        f"The Secretary of State was satisfied that {who} was failing and, on {day}, issued {an(noun)} requiring improvement.",
        f"Since then {who} has had to comply with {an(noun)} issued on {day}.",
        f"The response of ministers was {an(noun)}, given on {day}{draw.maybe(under)}.",
    )
    return text, [story.fact("issued", story.given)]


def _tell_given_in(story: Story, *, who: str) -> Told:
    noun, month = story.noun, f"{story.given:%B %Y}"
    text = story.draw.one(
        f"In {month} the Secretary of State issued {an(noun)} to {who}.",
        f"{who[0].upper()}{who[1:]} has worked under {an(noun)} issued in {month}.",
        f"The {noun} of {month} required {who} to set up an improvement board.",
        f"{who[0].upper()}{who[1:]} was first issued with {an(noun)} in {month}.",
        f"The then Secretary of State put {who} under {an(noun)} in {month}.",
        f"This was the background to the {month} {noun}.",
        f"In {month}, following an inspection in which services were found to be inadequate, the Secretary of State gave {who} {an(noun)}.",
    )
    return text, [story.fact("issued", None) | {"date": f"{story.given:%Y-%m}"}]


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
        f"The Secretary of State varied the {noun} on {day}.",
        f"The terms of the {noun} were amended on {day}.",
        f"The {noun} was updated on {day}, when two requirements were added.",
        f"On {day} the Secretary of State varied it so that the council had more time.",
        f"A varied {noun} was given on {day}.",
        f"The Secretary of State revised the {noun} on {day} in the light of the adviser’s advice.",
        f"The {noun} has since been varied, on {day}.",
        f"{day}: {noun} varied.",
        f"A revised {noun}, issued on {day}, took account of what had been done.",
        f"By a revised {noun} of {day} the council was given until the spring.",
        f"The revised {noun} of {day} is shorter.",
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
        f"The Secretary of State lifted the {noun} with effect from {on}.",
        f"The council left intervention on {on}, when the {noun} was lifted.",
        f"The {noun} was formally lifted by the Minister on {on}.",
        f"Ministers agreed to lift the {noun} on {on}.",
        f"The {noun} ceased to have effect on {on}.",
        f"The {noun} expired on {on}.",
        f"The {noun} was accordingly revoked on {on}.",
        f"The {noun} has now been lifted, on {on}.",
        f"{on}: {noun} lifted.",
        f"The council ceased to be subject to the {noun} on {on}.",
        f"The {noun} was discharged by the Secretary of State on {on}.",
        f"The Secretary of State decided to revoke the {noun} with effect from {on}.",
        f"With effect from {on} the {noun} was revoked.",
        f"The lifting of the {noun} on {on} brought intervention to an end.",
        f"The {noun} was brought to an end on {on}.",
        f"On {on}, having considered the adviser’s advice, the Secretary of State lifted the {noun}.",
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
        f"Ofsted inspected services in {month}. The report was published on {day}.",
        f"Ofsted’s inspection report of {day} found services to be inadequate.",
        f"Ofsted (report published {day}) judged services to be inadequate.",
        f"The Commissioner reported to the Secretary of State on {day}.",
        f"This followed an Ofsted report, published on {day}, which found services to be inadequate.",
        f"The Commissioner’s report, which was sent to ministers on {day}, said that progress was slow.",
        f"The Secretary of State has considered the report of {draw.one(*PEOPLE)}, the Commissioner, dated {day}.",
        f"The Secretary of State has considered the Commissioner’s report, received on {day}.",
        f"{draw.one(*PEOPLE)}, the commissioner, completed her report on {day}.",
        f"Inspectors from Ofsted visited in {month} and their report was published on {day}.",
        f"On {day} Ofsted published the report of its inspection in {month}.",
        f"Ofsted inspected services between 4 and 15 {month} and reported on {day}.",
        f"Ofsted’s inspection took place in {month} (report published {day}).",
        f"The Commissioner’s report of {day} recommended a trust.",
        f"In her report, delivered on {day}, the Commissioner said that progress was slow.",
        f"{draw.one(*PEOPLE)}, the commissioner, handed in her report on {day}.",
        f"Ofsted’s findings are set out in its report of {day}.",
        f"Services were judged inadequate in an Ofsted report published on {day}.",
        f"The report of the Commissioner was published on {day}.",
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
        f"{other} had been given {an(noun)} on {day}.",
        f"The Secretary of State had issued {an(noun)} to {other} on {day}.",
        f"In a neighbouring area, {other} received {an(noun)} on {day}.",
    )
    return text, [story.fact("issued", one, kind=kind) | {"issued_to": other}]


def _tell_nothing(story: Story, *, is_known: bool) -> str:
    """A sentence that tells of no instrument; ``is_known`` where the text has told of the story's."""
    day = story.day(story.draw.day(date(2010, 1, 1), story.own))
    later = story.day(story.own + timedelta(days=story.draw.number(30, 300)))
    return tell_nothing(story.draw, noun=story.noun if is_known else None, day=day, later=later)


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
        is_bound = re.search(r"\bit\b", follows[0][:60], re.IGNORECASE) is not None
        if not is_bound and (story.draw.number(0, beside) or not follows[0]):
            lines.append(_tell_nothing(story, is_known=is_known))
    return lines, facts
