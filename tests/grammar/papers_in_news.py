"""Directions, notices, letters and reports as news, releases and minutes tell them: in a clause among other deeds, on a day of
their own, beside papers that intervene in nothing (reports of officers, notices to landlords, letters to parents)."""

from datetime import date, timedelta
from typing import Any

from grammar import PEOPLE, Draw, spell

Fact = dict[str, Any]
Telling = tuple[str, list[Fact]]

_COUNCIL, _NEIGHBOUR = "Ambermere City Council", "Thornsea Borough Council"
_KINDS = {"direction": "statutory direction", "improvement_notice": "improvement notice"}


def draw_papers(number: int) -> tuple[str, str, list[Fact]]:
    """A page, the day of its publication and the instruments that it tells of."""
    draw = Draw(number)
    told_on = draw.day(date(2012, 1, 10), date(2024, 3, 1))
    people = draw.some(PEOPLE, least=4, most=4)
    tellings = draw.some(
        [
            _tell_order(draw, told_on, people),
            _tell_letter(draw, told_on, people),
            _tell_report(draw, told_on, people),
        ],
        least=1,
        most=2,
    )
    others = [
        (text, []) for text in draw.some(_speak_of_none(draw, told_on, people), least=2, most=4)
    ]
    if draw.one(True, False, False):
        others.append(_tell_neighbour(draw, told_on))
    body = draw.some([*tellings, *others], least=len(tellings) + len(others))
    head = draw.one(
        f"Children's services at {_COUNCIL} face more change",
        f"{_COUNCIL}: children's services",
        f"{_COUNCIL}: minutes of the scrutiny committee",
    )
    text = "\n".join([head, *(told for told, _ in body)])
    return text, told_on.isoformat(), [fact for _, facts in body for fact in facts]


def _tell_order(draw: Draw, told_on: date, people: list[str]) -> Telling:
    """A direction or notice, given or lifted, told with other deeds."""
    kind = draw.one(*_KINDS)
    noun = _KINDS[kind]
    a_noun = f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
    given = told_on - timedelta(days=draw.number(60, 1200))
    ended = given + timedelta(days=draw.number(20, 50))
    day, month = spell(given, draw), f"{given:%B %Y}"
    on_day, in_month = (f"on {day}", given.isoformat()), (f"in {month}", given.isoformat()[:7])
    when, value = draw.one(on_day, in_month)
    person = people[0]
    deed = draw.one(
        f"appointed {person} as its commissioner",
        f"sent in {person} to advise it",
        "gave it six months to improve",
        "set up an improvement board",
    )
    lifted_on, lifted_value = draw.one(
        (f"on {spell(ended, draw)}", ended.isoformat()),
        (f"in {ended:%B %Y}", ended.isoformat()[:7]),
    )
    department, ministers = "Department for Education", "Secretary of State for Education"
    text, by, status, at = draw.one(
        (
            f"{_cap(when)} the {department} issued the council with {a_noun} and {deed}.",
            department,
            "issued",
            value,
        ),
        (
            f"The {department} issued {a_noun} to {_COUNCIL} {when} and {deed}.",
            department,
            "issued",
            value,
        ),
        (
            f"The {ministers} {deed} and issued {a_noun} to the council {when}.",
            ministers,
            "issued",
            value,
        ),
        (
            f"The council was issued with {a_noun} {when} and lost its director a week later.",
            None,
            "issued",
            value,
        ),
        (
            f"{_cap(a_noun)} was served on the council {when}, after which the leader resigned.",
            None,
            "issued",
            value,
        ),
        (
            f"The council, which was given {a_noun} by the {department} {when}, has since recruited 40 social workers.",
            department,
            "issued",
            value,
        ),
        (
            f"The committee noted that {a_noun} had been issued to the council by the {department} {when}.",
            department,
            "issued",
            value,
        ),
        (
            f"{_cap(a_noun)}, issued by the {department} {when}, told the council to work with a trust.",
            department,
            "issued",
            value,
        ),
        (
            f"The {department} has today issued the council with {a_noun}.",
            department,
            "issued",
            told_on.isoformat(),
        ),
        (f"The {noun} issued to the council {when} has been lifted.", None, "lifted", value),
        (
            f"The {department} lifted the council's {noun} {lifted_on} and thanked staff.",
            department,
            "lifted",
            lifted_value,
        ),
        (
            f"The council's {noun} was lifted {lifted_on}, and its board was stood down.",
            None,
            "lifted",
            lifted_value,
        ),
    )
    fact: Fact = {"kind": kind, "status": status, "date": at, "about": "X06000001"}
    return text, [fact | ({"issued_by": by} if by else {})]


def _tell_letter(draw: Draw, told_on: date, people: list[str]) -> Telling:
    """A letter of a minister to the council's leader, with its own day."""
    minister, leader = people[1], people[2]
    sent = told_on - timedelta(days=draw.number(8, 300))
    day = spell(sent, draw)
    text = draw.one(
        f"In a letter to council leader {leader} dated {day}, children's minister {minister} said that she was worried.",
        f"Children's minister {minister} wrote to the council's leader, {leader}, on {day} and asked for a plan.",
        f"In a letter sent to {leader}, the leader of the council, on {day}, children's minister {minister} asked for a plan.",
        f"Children's minister {minister} set out her concerns in a letter to the council's leader, {leader}, on {day}.",
        f"On {day} children's minister {minister} wrote to council leader {leader} asking for a plan.",
    )
    fact = {
        "kind": "letter",
        "status": "issued",
        "date": sent.isoformat(),
        "issued_by": minister,
        "issued_to": leader,
    }
    return text, [fact]


def _tell_report(draw: Draw, told_on: date, people: list[str]) -> Telling:
    """A report of Ofsted or a commissioner, which came out on a day."""
    author = people[3]
    out = told_on - timedelta(days=draw.number(8, 300))
    when, value = draw.one(
        (f"on {spell(out, draw)}", out.isoformat()), (f"in {out:%B %Y}", out.isoformat()[:7])
    )
    text, by = draw.one(
        (
            f"Ofsted's report, {draw.one('published', 'released', 'put out')} {when}, speaks of drift and delay.",
            "Ofsted",
        ),
        (f"In a report published {when}, Ofsted spoke of drift and delay.", "Ofsted"),
        (f"Ofsted's report came out {when} and speaks of drift and delay.", "Ofsted"),
        (f"Ofsted {draw.one('published', 'released')} its report on the council {when}.", "Ofsted"),
        (f"Ofsted's report was made public {when}.", "Ofsted"),
        (f"Commissioner {author}'s report on the council was put out {when}.", author),
        (f"A report by commissioner {author} was sent to ministers {when}.", author),
        (
            f"Commissioner {author}, whose report on the council was published {when}, called for a trust.",
            author,
        ),
        (
            f"The report by commissioner {author}, which came out {when}, called for a trust.",
            author,
        ),
        (f"In her report, published {when}, commissioner {author} called for a trust.", author),
        (f"Commissioner {author} called for a trust in a report published {when}.", author),
    )
    return text, [{"kind": "report", "status": "issued", "date": value, "issued_by": by}]


def _tell_neighbour(draw: Draw, told_on: date) -> Telling:
    """A paper given to another council is about that council."""
    year = str(told_on.year - draw.number(1, 4))
    text = draw.one(
        f"{_NEIGHBOUR} was issued with an improvement notice in {year}.",
        f"In {year} the Department for Education issued an improvement notice to {_NEIGHBOUR}.",
    )
    return text, [
        {"kind": "improvement_notice", "status": "issued", "date": year, "about": "X08000001"}
    ]


def _speak_of_none(draw: Draw, told_on: date, people: list[str]) -> list[str]:
    """Sentences that speak of such papers and tell of none."""
    before = told_on - timedelta(days=draw.number(10, 400))
    day, month, one = spell(before, draw), f"{before:%B %Y}", people[0]
    return [
        draw.one(
            "Report of the Director of Children's Services",
            "The committee considered a report of the Director of Children's Services on the improvement plan.",
            f"{one}, Head of Safeguarding, presented a report on caseloads.",
            f"Members received the report of the Chief Executive dated {day}.",
            f"A report to cabinet on {day} says the overspend has grown.",
            f"The Assistant Director introduced her report, which had been circulated on {day}.",
        ),
        draw.one(
            f"The council's budget report came out in {month}.",
            f"The annual report of the Independent Reviewing Officers was noted in {month}.",
            f"Planning officers published their report on the new school on {day}.",
            f"The council's annual report on complaints was published on {day}.",
        ),
        draw.one(
            f"The fire authority issued the council with an enforcement notice for its depot on {day}.",
            f"A notice of motion was submitted on {day}.",
            f"Staff at the depot were given redundancy notices in {month}.",
            f"The council gave notice to its landlord in {month}.",
            f"Public notices about the vote went up on {day}.",
        ),
        draw.one(
            f"A letter was sent to all parents on {day}.",
            f"Councillor {one} said she had received dozens of letters from residents.",
            f"The council wrote to foster carers on {day}.",
            f"Letters went out to families in {month}.",
        ),
        draw.one(
            "Members were pleased with the direction of travel.",
            f"The work is going on under the direction of {one}.",
            f"The service changed direction in {month}.",
            "The leader gave officers a clear direction on spending.",
        ),
        draw.one(
            "No improvement notice has been issued.",
            "The council escaped a statutory direction.",
            "If progress stalls, ministers could issue a direction.",
            "Ministers will decide next month whether to issue an improvement notice.",
            "The Education Act 1996 allows the Secretary of State to give directions to councils.",
            "Improvement notices are issued to councils that fail their inspections.",
            "Members asked what would happen if an improvement notice were served.",
            f"Councillor {one} had feared a statutory direction.",
        ),
    ]


def _cap(words: str) -> str:
    return words[0].upper() + words[1:]
