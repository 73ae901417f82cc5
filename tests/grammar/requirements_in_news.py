"""News of what a council has been told to do, beside what its leaders promise, what others demand and what may follow."""

from datetime import date
from typing import Any

from duty_words import CODE, COUNCIL, OTHER_CODE, OTHER_COUNCIL, Paper, Told, join

from grammar import PEOPLE, Draw, spell

_ORDER = {"force": "order"}
_OURS = {"who_code": CODE, **_ORDER}
_THEIRS = {"who_code": OTHER_CODE, **_ORDER}


def draw_news(draw: Draw) -> tuple[str, str, list[dict[str, Any]]]:
    """A news report, the day on which it was published, and what it says that somebody was told to do."""
    published = draw.day(date(2009, 1, 5), date(2023, 11, 30))
    paper = Paper(draw, published)
    told = paper.mixed(paper.some_of(_FORMS, least=1, most=3), _look_alikes(paper))
    lines, facts = join([(_front(paper), []), *told])
    return "\n".join(lines), published.isoformat(), facts


def _front(paper: Paper) -> list[str]:
    head = paper.draw.one(
        "Ministers step in at Ambermere's children's services",
        "Ambermere: children's services placed under direction",
    )
    opening = paper.draw.one(
        f"The government has issued a statutory direction to {COUNCIL} after inspectors rated its children's services inadequate.",
        f"{COUNCIL} has been served with an improvement notice by the Department for Education over its children's services.",
    )
    return [head, spell(paper.issued, paper.draw), opening]


def _told_to(paper: Paper) -> Told:
    duty = paper.duty("day")
    words = paper.draw.one(
        f"The council has been told to {duty.words}.",
        f"The council has been ordered to {duty.words}.",
        f"The council is required to {duty.words}.",
        f"Ministers have told the council to {duty.words}.",
        f"The council must {duty.words}, the direction says.",
        f"The direction requires the council to {duty.words}.",
        f"Under the direction, the council must {duty.words}.",
        f"The direction says the council must {duty.words}.",
        f"The notice orders the council to {duty.words}.",
        f"The department has instructed the council to {duty.words}.",
        f"The authority will have to {duty.words} under the terms of the direction.",
    )
    return [words], [duty.told(**_OURS)]


def _named(paper: Paper) -> Told:
    duty = paper.duty("day")
    words = paper.draw.one(
        f"Under the direction {COUNCIL} must {duty.words}.",
        f"The notice obliges {COUNCIL} to {duty.words}.",
        f"{COUNCIL} has been instructed by the minister to {duty.words}.",
    )
    return [words], [duty.told(**_OURS)]


def _until(paper: Paper) -> Told:
    duty = paper.duty("day")
    day = f"until {duty.when.split(' ', 1)[1]}" if duty.when.startswith("by ") else None
    if day is None:
        return _told_to(paper)
    words = paper.draw.one(
        f"The council has been given {day} to {duty.act}.",
        f"The council has {day} to {duty.act}.",
        f"Ministers have given the council {day} to {duty.act}.",
    )
    return [words], [duty.told(**_OURS)]


def _of_sent(paper: Paper) -> Told:
    duty, who = paper.duty("day"), paper.draw.one(*PEOPLE)
    words = [
        f"{who} has been appointed as commissioner.",
        f"{who.split()[1]} has been asked to report to ministers {duty.when}.",
    ]
    return [" ".join(words)], [{"deadline": duty.deadline, "quote": "report to ministers"}]


def _of_two(paper: Paper) -> Told:
    """Two councils on one page: *the council* is the one of whom the paragraph speaks."""
    duty, other = paper.duty("day"), paper.duty("day")
    lines = [
        f"{OTHER_COUNCIL} was also given a direction last week. The council must {duty.words}.",
        f"Meanwhile {COUNCIL} must {other.words}.",
    ]
    return lines, [duty.told(**_THEIRS), other.told(**_OURS)]


_FORMS = {
    "told": _told_to,
    "named": _named,
    "until": _until,
    "sent": _of_sent,
    "two": _of_two,
}


def _look_alikes(paper: Paper) -> list[str]:
    """Sentences of such reports in which nobody is told to do anything."""
    draw, number = paper.draw, paper.draw.number(12, 480)
    before, other, who = paper.day_before(), paper.some_day(), draw.one(*PEOPLE)
    return [
        f"Council leader {who} said: “We will clear the backlog by {other}.”",
        f"Council leader {who} said: “We must do better for these children.”",
        f"Opposition councillor {who} said the council must publish every report it has had.",
        "Campaigners called on ministers to act sooner.",
        "Every council must by law appoint a director of children's services.",
        "Parents said the council should listen to them.",
        "If the council does not improve, ministers could hand its services to a trust.",
        f"The council has already appointed a new director, who began on {before}.",
        f"An improvement board chaired by {who} has been set up. It will meet every four weeks.",
        f"Inspectors found {number} children without a social worker on {before}.",
        f"Ofsted will return before {other}.",
        f"The council plans to spend £{number},000 on new managers by {other}.",
        f"A public meeting will be held on {other}.",
        f"The council was rated good in {before[-4:]}.",
        "It is the third time in ten years that the services have been found wanting.",
        f"The commissioner, {who}, will stay until {other}.",
        "A spokesman for the department said: “Councils must keep children safe.”",
        f"The council aims to have {number} foster carers by {other}.",
        "Unions say that caseloads have to come down.",
        f"The contract of the interim director ends on {other}.",
        "Local authorities are required to have a safeguarding partnership.",
        "Readers who are worried about a child should call the helpline.",
        "Ministers have not told the council to give up its services.",
        f"The council said it would publish its plan by {other}.",
        "The MP asked whether the council ought to be broken up.",
        "Nobody from the council was available to say what must change.",
        "Social workers should not have to carry so many cases, the union said.",
    ]
