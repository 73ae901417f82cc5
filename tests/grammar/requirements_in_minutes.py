"""Minutes of a council's meetings: whom members ask to do what, beside what they note, hear, decline and do themselves."""

from datetime import date
from typing import Any

from duty_words import COUNCIL, Duty, Paper, Told, join

from grammar import PEOPLE, Draw, spell

_MOTION = {"force": "motion"}
_ASKED = (
    "the Chief Executive",
    "the Director of Children's Services",
    "the Cabinet Member for Children",
    "the Head of Safeguarding",
    "the Monitoring Officer",
)


def draw_minutes(draw: Draw) -> tuple[str, str, list[dict[str, Any]]]:
    """The minutes of a meeting, its day, and what the meeting asked of whom."""
    met = draw.day(date(2009, 1, 5), date(2023, 11, 30))
    paper = Paper(draw, met)
    told = paper.mixed(paper.some_of(_FORMS, least=2, most=4), _look_alikes(paper))
    titles = ("Children's Services", "Improvement Plan", "Inspection of Services")
    items = [
        ([f"{number}. {draw.one(*titles)}", *lines], facts)
        for number, (lines, facts) in enumerate(told, start=31)
    ]
    lines, facts = join([(_front(paper), []), *items])
    return "\n".join(lines), met.isoformat(), facts


def _front(paper: Paper) -> list[str]:
    draw, day = paper.draw, spell(paper.issued, paper.draw)
    body = draw.one("Children's Scrutiny Committee", "Cabinet", "Council")
    head = draw.one(
        [COUNCIL, f"Minutes of the meeting of the {body} held on {day}"],
        [f"{COUNCIL}: minutes of the {body}, {day}"],
        [COUNCIL, f"{body}, {day}", "Minutes"],
    )
    present = draw.one(
        "Present: Councillors Bell (Chair), Hay, Moss and Dray", "In attendance: four members"
    )
    return [*head, present]


def _one(paper: Paper) -> Told:
    duty, who = paper.duty(), paper.draw.one(*_ASKED)
    opens = paper.draw.one("RESOLVED: That", "RESOLVED – That", "Resolved that", "RESOLVED that")
    asks = paper.draw.one(
        f"be asked to {duty.words}",
        f"be requested to {duty.words}",
        f"be instructed to {duty.words}",
        duty.words,
    )
    return [f"{opens} {who} {asks}."], [duty.told(who=who, **_MOTION)]


def _several(paper: Paper) -> Told:
    opens = paper.draw.one("RESOLVED:", "RESOLVED –", "Resolved:", "It was RESOLVED:")
    mark = paper.draw.one("({})", "{}.", "({})")
    idle = paper.draw.some(
        [
            "That the report be noted",
            "That the progress made be welcomed",
            "That the thanks of members be passed to staff",
            f"That the minutes of {paper.day_before()} be approved",
        ],
        most=2,
    )
    asked = [_item(paper, paper.duty()) for _ in range(paper.draw.number(1, 3))]
    items = paper.shuffled([*[(words, None) for words in idle], *asked])
    letters = paper.draw.one("12345", "abcde")
    lines = [f"{mark.format(letters[at])} {words}." for at, (words, _fact) in enumerate(items)]
    return [opens, *lines], [fact for _words, fact in items if fact]


def _item(paper: Paper, duty: Duty) -> tuple[str, dict[str, Any]]:
    who = paper.draw.one(*_ASKED)
    words = paper.draw.one(
        f"That {who} be asked to {duty.words}",
        f"That {who} be authorised to {duty.act} {duty.when}".strip(),
        f"That {who} {duty.words}",
    )
    return words, duty.told(who=who, **_MOTION)


def _asked_by(paper: Paper) -> Told:
    duty, who = paper.duty(), paper.draw.one(*_ASKED)
    words = paper.draw.one(
        f"The Committee asked {who} to {duty.words}.",
        f"Members asked {who} to {duty.words}.",
        f"It was agreed that {who} would {duty.words}.",
    )
    return [words], [duty.told(who=who, **_MOTION)]


def _action(paper: Paper) -> Told:
    duty, who = paper.duty(), paper.draw.one(*_ASKED)
    named = who.removeprefix("the ")
    label = paper.draw.one("ACTION:", "Action:", "Action 3:")
    return [f"{label} {named} to {duty.words}."], [duty.told(who=named, **_MOTION)]


def _carried(paper: Paper) -> Told:
    duty, who = paper.duty(), paper.draw.one(*_ASKED)
    calls = paper.draw.one("calls on", "asks", "instructs")
    moved = paper.draw.one(
        "It was moved by Councillor Bell and seconded by Councillor Hay:",
        "Councillor Bell moved, and Councillor Hay seconded, the following motion:",
    )
    lines = [
        moved,
        f"“That this Council {calls} {who} to {duty.words}.”",
        paper.draw.one(
            "The motion was put to the vote and carried.",
            "On being put to the vote the motion was carried.",
        ),
    ]
    return lines, [duty.told(who=who, **_MOTION)]


_FORMS = {
    "one": _one,
    "several": _several,
    "asked": _asked_by,
    "action": _action,
    "carried": _carried,
}


def _look_alikes(paper: Paper) -> list[str]:
    """What stands in minutes and asks nothing of anybody."""
    draw, number = paper.draw, paper.draw.number(12, 480)
    before, other = paper.day_before(), paper.some_day()
    lost = paper.duty("day")
    return [
        f"RESOLVED: That the minutes of the meeting held on {before} be approved as a correct record.",
        "RESOLVED: That the report be noted.",
        "RESOLVED: That the Director be thanked for her report.",
        "RESOLVED: That the Committee receive a further report at its next meeting.",
        f"The Director reported that the backlog had been cleared on {before}.",
        f"In reply to a question the Director said that the plan would be published by {other}.",
        "Councillor Moss asked whether the Council should publish the report.",
        "The Chair invited the Director to present the report.",
        f"The next meeting will be held on {other}.",
        "Apologies were received from Councillor Dray.",
        "Councillor Dray declared an interest as a foster carer.",
        f"An amendment that the Chief Executive be asked to {lost.words} was put to the vote and lost.",
        "The Improvement Board met every six weeks and was chaired independently.",
        "Members thanked the Director and her staff.",
        "The Secretary of State could appoint a commissioner if progress were too slow.",
        "The Committee welcomed the progress that had been made.",
        f"Members were told that inspectors would return before {other}.",
        f"Members noted that {number} children had no social worker on {before}.",
        "Members noted that every local authority must appoint a director of children's services.",
        f"{draw.one(*PEOPLE)}, Chair of the Improvement Board, attended for this item.",
        "A member felt that managers ought to visit the front line more often.",
        f"Of {number} cases audited, a third had been good.",
        "A motion that the Cabinet be asked to resign found no seconder.",
        "Members debated whether the Council should set up a trust.",
        f"The Head of Safeguarding would circulate the figures that had been asked for on {before}.",
        "The Chair reminded members that papers were confidential.",
        "RESOLVED: That the public be excluded from the meeting.",
        "The report recommended that the Committee note the position.",
        f"The meeting began at 6 pm and ended at 8 pm on {spell(paper.issued, draw)}.",
    ]
