"""Reviews, visits and what assessors said of progress, as news, releases and minutes tell them: carried out, planned, called off; and
reviews, visits and progress of other things."""

from collections.abc import Sequence
from datetime import date, timedelta

from news_story import COUNCIL, Fact, Telling
from no_visits import speak_of_no_assessment, speak_of_no_visit

from grammar import PEOPLE, Draw, spell

_VISITS = (
    "Ofsted {made} {a_visit} to the council {when}.",
    "{A_visit} by Ofsted took place {when}.",
    "{A_visit} by Ofsted was carried out {when}.",
    "Following {a_visit} {when}, Ofsted said that caseloads were too high.",
    "Ofsted's latest {kind} visit was {when}.",
    "Inspectors from Ofsted returned {when} for {a_visit}.",
    "{When} Ofsted carried out {a_visit} to the council.",
    "The committee noted the outcome of the {kind} visit carried out by Ofsted {when}.",
    "Ofsted's {kind} visit {when} looked at the front door.",
    "The Director reported that Ofsted had made {a_visit} {when}.",
    "Since then Ofsted has made {a_visit}, {when}.",
    "In its letter about the {kind} visit {when}, Ofsted praised staff.",
    "Inspectors from Ofsted visited the council {when}.",
)
# A review that was carried out: who made it (``person`` or ``by``), whether its day or its length is told.
_REVIEWS = (
    ("by", "The {by} carried out a review of children's services {when}."),
    ("by", "A review by the {by} took place {when}."),
    ("person", "Commissioner {person} carried out a {length} review of the service."),
    ("person", "A {length} review by commissioner {person} called for a trust."),
    ("by", "Progress was reviewed by the {by} {when}."),
    ("by", "The {by} reviewed the council's progress {when}."),
    ("person", "Commissioner {person} has completed a {length} review of children's services."),
    ("person", "The {length} review, led by commissioner {person}, has ended."),
    ("by", "{When} the {by} carried out a review of the council's progress."),
)
_PLANS = (
    ("inspection_due", "Ofsted", "Ofsted is due to inspect the council again {when}."),
    ("inspection_due", None, "A full inspection is expected {when}."),
    ("review", "Department for Education", "The Department for Education will review the council's progress {when}."),
    ("review", "person", "Commissioner {person} will carry out a review of progress {when}."),
    ("visit", None, "Officials from the Department for Education will visit the council {when}."),
    ("visit", None, "The next monitoring visit will take place {when}."),
    ("inspection_due", "Ofsted", "Ofsted is expected to carry out a full inspection {when}."),
    ("inspection_due", None, "The council expects to be inspected again {when}."),
    ("visit", "Ofsted", "Ofsted will return for another monitoring visit {when}."),
    ("review", "Department for Education", "Progress will be reviewed by the Department for Education {when}."),
)  # fmt: skip
_MOVEMENTS = (
    ("some progress had been made", "some_progress"),
    ("progress had been too slow", "too_slow"),
    ("the pace of change was too slow", "too_slow"),
    ("services were improving", "improving"),
    ("good progress had been made", "improving"),
    ("there had been little or no improvement", "no_change"),
    ("services had deteriorated", "declining"),
    ("services had not improved quickly enough", "too_slow"),
    ("things had got worse", "declining"),
    ("practice was getting better", "improving"),
    ("little had changed", "no_change"),
    ("there were early signs of improvement", "some_progress"),
    ("services had gone backwards", "declining"),
    ("progress had stalled", "no_change"),
    ("the council was not improving fast enough", "too_slow"),
    ("the council was on the right track", "improving"),
)
_ASSESSORS = (
    ("person", "Commissioner {person} found that {words}."),
    ("Ofsted", "Ofsted {said} that {words}."),
    ("Ofsted", "In a letter to the council, Ofsted said that {words}."),
    ("Ofsted", "According to Ofsted, {words}."),
    ("Ofsted", "{Words}, Ofsted said."),
    ("person", "The commissioner, {person}, told the council that {words}."),
    ("person", "Children's minister {person} wrote that {words}."),
    ("person", "A report by commissioner {person} concluded that {words}."),
    ("person", "{Words}, according to commissioner {person}."),
    ("Ofsted", "Members noted that Ofsted had found that {words}."),
    ("person", "In her report, commissioner {person} says that {words}."),
    ("person", "The adviser, {person}, reported to members that {words}."),
)


def draw_visits(number: int) -> tuple[str, str, list[Fact]]:
    """A page, the day of its publication and the reviews and visits that it tells of."""
    draw = Draw(number)
    told_on = draw.day(date(2012, 1, 10), date(2024, 3, 1))
    people = draw.some(PEOPLE, least=4, most=4)
    tellers = (_tell_visit, _tell_review, _tell_plan)
    tellings = [tell(draw, told_on, people[0]) for tell in draw.some(tellers, least=1, most=2)]
    around = speak_of_no_visit(draw, told_on, people[2])
    return _write(draw, told_on, tellings, around)


def draw_progress(number: int) -> tuple[str, str, list[Fact]]:
    """A page, the day of its publication and what assessors are told to have said of progress."""
    draw = Draw(number)
    told_on = draw.day(date(2012, 1, 10), date(2024, 3, 1))
    people = draw.some(PEOPLE, least=4, most=4)
    telling = _tell_progress(draw, people[0])
    return _write(draw, told_on, [telling], speak_of_no_assessment(draw, people[1], people[2]))


def _write(
    draw: Draw, told_on: date, tellings: list[Telling], around: Sequence[str]
) -> tuple[str, str, list[Fact]]:
    others: list[Telling] = [(text, []) for text in draw.some(around, least=2, most=4)]
    body = draw.some([*tellings, *others], least=len(tellings) + len(others))
    head = draw.one(
        f"{COUNCIL}: children's services",
        f"{COUNCIL}: minutes of the scrutiny committee",
        f"Children's services at {COUNCIL} under scrutiny",
    )
    opening = f"Members of {COUNCIL} have discussed services for children."
    text = "\n".join([head, opening, *(told for told, _ in body)])
    return text, told_on.isoformat(), [fact for _, facts in body for fact in facts]


def _day(draw: Draw, told_on: date, *, ahead: bool) -> tuple[str, str]:
    """A day or month before or after that of the page: as worded behind a verb, and its value."""
    away = timedelta(days=draw.number(40, 300))
    day = told_on + away if ahead else told_on - away
    on_day = (f"on {spell(day, draw)}", day.isoformat())
    return draw.one(on_day, (f"in {day:%B %Y}", day.isoformat()[:7]))


def _tell_visit(draw: Draw, told_on: date, _person: str) -> Telling:
    """A visit of inspectors that has taken place."""
    when, value = _day(draw, told_on, ahead=False)
    kind = draw.one("monitoring", "focused", "second monitoring")
    text = draw.one(*_VISITS).format(
        kind=kind,
        a_visit=f"a {kind} visit",
        A_visit=f"A {kind} visit",
        when=when,
        When=_cap(when),
        made=draw.one("carried out", "made", "conducted"),
    )
    return text, [{"kind": "visit", "by": "Ofsted", "date": value}]


def _tell_review(draw: Draw, told_on: date, person: str) -> Telling:
    """A review that was carried out, by officials, peers or a commissioner."""
    when, value = _day(draw, told_on, ahead=False)
    by = draw.one("Department for Education", "Local Government Association")
    length, days = draw.one(("three-month", 91), ("ten-week", 70), ("six-week", 42))
    who, text = draw.one(*_REVIEWS)
    words = {"by": by, "person": person, "length": length, "when": when, "When": _cap(when)}
    told = {"duration_days": days} if who == "person" else {"date": value}
    fact = {"kind": "review", "by": person if who == "person" else by}
    return text.format(**words), [fact | told]


def _tell_plan(draw: Draw, told_on: date, person: str) -> Telling:
    """A review, visit or inspection that is to come."""
    when, value = _day(draw, told_on, ahead=True)
    kind, by, text = draw.one(*_PLANS)
    fact: Fact = {"kind": kind, "date": value}
    if by:
        fact["by"] = person if by == "person" else by
    return text.format(when=when, person=person), [fact]


def _tell_progress(draw: Draw, person: str) -> Telling:
    """What an assessor said of how things move."""
    words, movement = draw.one(*_MOVEMENTS)
    by, text = draw.one(*_ASSESSORS)
    said = draw.one("said", "found", "noted", "reported")
    told = text.format(words=words, Words=_cap(words), person=person, said=said)
    return told, [{"by": person if by == "person" else by, "movement": movement}]


def _cap(words: str) -> str:
    return words[0].upper() + words[1:]
