"""Reviews, visits and what assessors said of progress, as news, releases and minutes tell them: carried out, planned, called off; and
reviews, visits and progress of other things."""

from datetime import date, timedelta
from typing import Any

from grammar import PEOPLE, Draw, spell

Fact = dict[str, Any]
Telling = tuple[str, list[Fact]]

_COUNCIL = "Ambermere City Council"


def draw_visits(number: int) -> tuple[str, str, list[Fact]]:
    """A page, the day of its publication and the reviews and visits that it tells of."""
    draw = Draw(number)
    told_on = draw.day(date(2012, 1, 10), date(2024, 3, 1))
    people = draw.some(PEOPLE, least=4, most=4)
    tellings = draw.some(
        [
            _tell_visit(draw, told_on),
            _tell_review(draw, told_on, people),
            _tell_plan(draw, told_on, people),
        ],
        least=1,
        most=2,
    )
    return _write(draw, told_on, tellings, _speak_of_no_visit(draw, told_on, people))


def draw_progress(number: int) -> tuple[str, str, list[Fact]]:
    """A page, the day of its publication and what assessors are told to have said of progress."""
    draw = Draw(number)
    told_on = draw.day(date(2012, 1, 10), date(2024, 3, 1))
    people = draw.some(PEOPLE, least=4, most=4)
    return _write(
        draw, told_on, [_tell_progress(draw, people)], _speak_of_no_assessment(draw, people)
    )


def _write(
    draw: Draw, told_on: date, tellings: list[Telling], around: list[str]
) -> tuple[str, str, list[Fact]]:
    others = [(text, []) for text in draw.some(around, least=2, most=4)]
    body = draw.some([*tellings, *others], least=len(tellings) + len(others))
    head = draw.one(
        f"{_COUNCIL}: children's services",
        f"{_COUNCIL}: minutes of the scrutiny committee",
        f"Children's services at {_COUNCIL} under scrutiny",
    )
    opening = f"Members of {_COUNCIL} have discussed services for children."
    text = "\n".join([head, opening, *(told for told, _ in body)])
    return text, told_on.isoformat(), [fact for _, facts in body for fact in facts]


def _days(draw: Draw, told_on: date, *, ahead: bool) -> tuple[str, str]:
    """A day or month before or after that of the page: as worded behind a verb, and its value."""
    away = timedelta(days=draw.number(40, 300))
    day = told_on + away if ahead else told_on - away
    return draw.one(
        (f"on {spell(day, draw)}", day.isoformat()), (f"in {day:%B %Y}", day.isoformat()[:7])
    )


def _tell_visit(draw: Draw, told_on: date) -> Telling:
    """A visit of inspectors that has taken place."""
    when, value = _days(draw, told_on, ahead=False)
    visit = draw.one("monitoring visit", "focused visit", "second monitoring visit")
    a_visit = f"a {visit}"
    text = draw.one(
        f"Ofsted {draw.one('carried out', 'made', 'conducted')} {a_visit} to the council {when}.",
        f"A {visit} by Ofsted {draw.one('took place', 'was carried out')} {when}.",
        f"Following {a_visit} {when}, Ofsted said that caseloads were too high.",
        f"Ofsted's latest {visit.removeprefix('second ')} was {when}.",
        f"Inspectors from Ofsted returned {when} for {a_visit}.",
        f"{when[0].upper()}{when[1:]} Ofsted carried out {a_visit} to the council.",
        f"The committee noted the outcome of the {visit} carried out by Ofsted {when}.",
    )
    return text, [{"kind": "visit", "by": "Ofsted", "date": value}]


def _tell_review(draw: Draw, told_on: date, people: list[str]) -> Telling:
    """A review that was carried out, by officials, peers or a commissioner."""
    when, value = _days(draw, told_on, ahead=False)
    by = draw.one("Department for Education", "Local Government Association")
    length, days = draw.one(("three-month", 91), ("ten-week", 70), ("six-week", 42))
    person = people[0]
    return draw.one(
        (
            f"The {by} carried out a review of children's services {when}.",
            [{"kind": "review", "by": by, "date": value}],
        ),
        (
            f"A review by the {by} took place {when}.",
            [{"kind": "review", "by": by, "date": value}],
        ),
        (
            f"Commissioner {person} carried out a {length} review of the service.",
            [{"kind": "review", "by": person, "duration_days": days}],
        ),
        (
            f"A {length} review by commissioner {person} called for a trust.",
            [{"kind": "review", "by": person, "duration_days": days}],
        ),
        (
            f"Progress was reviewed by the {by} {when}.",
            [{"kind": "review", "by": by, "date": value}],
        ),
    )


def _tell_plan(draw: Draw, told_on: date, people: list[str]) -> Telling:
    """A review, visit or inspection that is to come."""
    when, value = _days(draw, told_on, ahead=True)
    person = people[1]
    return draw.one(
        (
            f"Ofsted is due to inspect the council again {when}.",
            [{"kind": "inspection_due", "by": "Ofsted", "date": value}],
        ),
        (f"A full inspection is expected {when}.", [{"kind": "inspection_due", "date": value}]),
        (
            f"The Department for Education will review the council's progress {when}.",
            [{"kind": "review", "by": "Department for Education", "date": value}],
        ),
        (
            f"Commissioner {person} will carry out a review of progress {when}.",
            [{"kind": "review", "by": person, "date": value}],
        ),
        (
            f"Officials from the Department for Education will visit the council {when}.",
            [{"kind": "visit", "date": value}],
        ),
        (
            f"The next monitoring visit will take place {when}.",
            [{"kind": "visit", "date": value}],
        ),
    )


def _speak_of_no_visit(draw: Draw, told_on: date, people: list[str]) -> list[str]:
    """Sentences that speak of reviews and visits and tell of none of children's services."""
    when, _ = _days(draw, told_on, ahead=False)
    later, _ = _days(draw, told_on, ahead=True)
    one, month = people[2], when.split(" ", 1)[1]
    return [
        draw.one(
            f"The monitoring visit planned for {month} was cancelled because of the pandemic.",
            f"A visit that was to have taken place {when} was called off.",
            f"Ofsted postponed the visit that had been due {when}.",
            "No date has been set for the next inspection.",
        ),
        draw.one(
            "Officers will keep the plan under review and update it at least quarterly.",
            "The policy is kept under review.",
            "The risk register is reviewed every month.",
            f"Fees were reviewed by the council {when}.",
        ),
        draw.one(
            f"A review of parking charges was carried out {when}.",
            f"The council's review of libraries will be completed {later}.",
            f"The boundary commission held a review {when}.",
            f"A judicial review was heard {when}.",
        ),
        draw.one(
            f"Councillor {one} visited the new leisure centre {when}.",
            f"Ambermere Academy had its inspection {when}.",
            f"The fire service carried out an inspection of the town hall {when}.",
            f"Larch House, a children's home, was inspected {when}.",
            f"The mayor made a visit to the town's twin {when}.",
        ),
        draw.one(
            "Children's plans were reviewed late in a third of cases.",
            "Social workers must visit every child within ten days.",
            "Councils judged inadequate receive quarterly monitoring visits.",
            "Inspections are carried out at least every three years.",
            f"A serious case review was published {when}.",
        ),
        draw.one(
            "Members asked whether there could be an earlier visit.",
            "If the plan fails, ministers may ask for a review.",
            "The union called for a review of pay.",
            f"Councillor {one} said that a review was needed.",
        ),
    ]


def _tell_progress(draw: Draw, people: list[str]) -> Telling:
    """What an assessor said of how things move."""
    words, movement = draw.one(
        ("some progress had been made", "some_progress"),
        ("progress had been too slow", "too_slow"),
        ("the pace of change was too slow", "too_slow"),
        ("services were improving", "improving"),
        ("good progress had been made", "improving"),
        ("there had been little or no improvement", "no_change"),
        ("services had deteriorated", "declining"),
        ("services had not improved quickly enough", "too_slow"),
        ("things had got worse", "declining"),
    )
    person = people[0]
    text, by = draw.one(
        (f"Commissioner {person} found that {words}.", person),
        (f"Ofsted {draw.one('said', 'found', 'noted', 'reported')} that {words}.", "Ofsted"),
        (f"In a letter to the council, Ofsted said that {words}.", "Ofsted"),
        (f"According to Ofsted, {words}.", "Ofsted"),
        (f"{words[0].upper()}{words[1:]}, Ofsted said.", "Ofsted"),
        (f"The commissioner, {person}, told the council that {words}.", person),
        (f"Children's minister {person} wrote that {words}.", person),
        (f"A report by commissioner {person} concluded that {words}.", person),
    )
    return text, [{"by": by, "movement": movement}]


def _speak_of_no_assessment(draw: Draw, people: list[str]) -> list[str]:
    """Sentences that speak of progress, by those who do not assess, of other things, or of none yet."""
    one, other = people[1], people[2]
    return [
        draw.one(
            f"Councillor {one} said that progress had been too slow.",
            f"“We have made good progress,” said council leader {one}.",
            f"The leader, {one}, said that services were improving.",
            f"Director of children's services {one} told members that good progress had been made.",
        ),
        draw.one(
            "The council must make faster progress.",
            "Ministers want to see the council make good progress.",
            f"Councillor {other} asked the director to show that some progress had been made.",
            "Unless services improve, ministers will step in.",
        ),
        draw.one(
            "Pupils at Ambermere Academy made good progress, inspectors said.",
            "Progress on the leisure centre has been too slow, auditors said.",
            "Schools were improving, Ofsted said.",
            "Good progress had been made on the ring road.",
        ),
        draw.one(
            "A progress report will go to cabinet.",
            "Members noted the report on progress against the budget.",
            "The board monitors progress each month.",
        ),
        draw.one(
            f"Councillor {other} denied that services had deteriorated.",
            f"Councillor {other} asked whether services had deteriorated.",
            "Parents said that things had got worse.",
        ),
    ]
