"""Grades of services as newspapers, releases and minutes tell them, drawn with what each paper states.

A paper tells the grade of an inspection (who judged, overall or in areas, on which days the inspectors were there and when the
report came out), perhaps an earlier one, and stands among sentences that speak of grades and state none of the council's.
"""

from datetime import date, timedelta
from typing import Any

from grades_not_given import speak_of_no_grade
from grades_of_areas import tell_areas
from news_story import AREAS, COUNCIL, GRADES, Fact, Story, Telling, article, give, quote

from grammar import Draw, spell

_NEIGHBOUR, _NEIGHBOUR_CODE = "Thornsea Borough Council", "X08000001"

# How the grade as a whole is told; what tells the day follows.
_LEADS = (
    "Ofsted has {judged} children's services at {council} {grade}",
    "Children's services in Ambermere have been {judged} {grade} by the education watchdog Ofsted",
    "Children's services in Ambermere have been judged to be {grade} by Ofsted",
    "Inspectors from Ofsted have {gave} {council}'s children's services {a} {grade} {mark}",
    "{council} has been {gave} a rating of {grade} for its children's services by Ofsted",
    "Ofsted inspectors found that the overall effectiveness of children's services at {council} {was} {grade}",
    "The overall effectiveness of {council}'s children's services was judged {grade} by Ofsted",
    "{council} has been {judged} {grade} overall by Ofsted for its children's services",
    "{damning} Ofsted report has {branded} {council}'s children's services {grade}",
    "Inspectors have moved {council}'s children's services from {before} to {grade}",
    "{council}'s children's services department was {deemed} {grade} by inspectors from Ofsted",
    "{members} that Ofsted had {judged} the children's services of {council} as {grade}",
    "Ofsted's overall judgement on children's services at {council} {was} {grade}",
    "The outcome of Ofsted's inspection of {council} was that its children's services were judged {grade} overall",
    "Education watchdog Ofsted gave {council}'s children's social care an overall rating of {grade}",
    "Social care services for children at {council} are {grade}, Ofsted inspectors have {found}",
)
# What follows the grade: the part of the inspection's day that it tells, and the words.
_WHEN = (
    (None, "."),
    (None, " {report}."),
    (None, " {today}."),
    (None, " in a letter published on {printed}."),
    ("month", " following an inspection in {month}."),
    ("day", " after an inspection that ended on {ended}."),
    ("day", " {report}. Inspectors visited the council between {began} and {ended}."),
    ("day", ". The inspection took place between {began} and {ended}, and the report was published on {printed}."),
    ("month", " {report}. The inspection was carried out in {month}."),
    ("day", ". It follows a two-week inspection which ended on {ended}."),
    ("day", " {report}. Ofsted inspected the council from {began} to {ended}."),
    ("month", ". Inspectors were in the city in {month}, and their report was published this week."),
)  # fmt: skip
_REPORTS = (
    "in a report published today",
    "in a report out this morning",
    "in a report published on {printed}",
    "in a report released on {weekday}",
    "after its report came out on {printed}",
)
# Whole sentences in which the day of the grade, or of what somebody did about it, has a place of its own.
_WITH_DAY = (
    ("month", "Ofsted's inspection of children's services at {council} in {month} judged them to be {grade}."),
    ("month", "Children's services at {council} were {grade}, according to Ofsted, which inspected them in {month}."),
    ("month", "{council}'s children's services were rated {grade} by Ofsted in {name}."),
    ("month", "In {name}, Ofsted {judged} {council}'s children's services {grade}."),
    ("month", "I am writing about Ofsted's inspection of {council} in {month}, which found children's services to be {grade}."),
    (None, "On {later} the Secretary of State, having considered a report in which Ofsted judged children's services at {council} to be {grade}, wrote to the council."),
    (None, "On {later} the Department for Education, noting that Ofsted had rated children's services at {council} {grade}, wrote to the leader."),
    (None, "On {later} a commissioner was appointed at {council}, whose children's services Ofsted had rated {grade}."),
    (None, "The leader of {council} resigned on {later} after Ofsted rated its children's services {grade}."),
    (None, "Cabinet met on {later} to discuss the Ofsted report which rated {council}'s children's services {grade}."),
    (None, "Ofsted's report, published on {later}, judged children's services at {council} to be {grade}."),
    (None, "Members of {council} heard on {later} that Ofsted had judged its children's services {grade}."),
)  # fmt: skip
_EARLIER = (
    ("year", "The service had been rated {grade} in {year}."),
    ("month", "At its previous inspection, in {month}, the council was judged {grade}."),
    ("month", "It was last inspected in {month}, when it was rated {grade}."),
    (None, "The council's previous rating was {grade}."),
    ("year", "In {year} Ofsted had judged the council's children's services to be {grade}."),
    ("month", "Services were previously judged {grade} following an inspection in {month}."),
    ("month", "Children's services were rated {grade} by Ofsted in {month}."),
    ("month", "Back in {month} Ofsted inspectors judged the department {grade}."),
    ("month", "When Ofsted last inspected, in {month}, it found services to be {grade}."),
    (None, "The council had held {a} {grade} rating since {year}."),
    ("month", "An Ofsted inspection in {month} judged the council's services {grade}."),
    ("year", "The previous inspection, in {year}, had found the service {grade}."),
    ("month", "In {month} the service was rated {grade}; the director left soon afterwards."),
    (None, "Until now the council had been rated {grade}."),
    ("month", "The council was judged {grade} in {month} and has had three directors since."),
    ("year", "Ofsted rated services {grade} in {year}, and a new director was appointed."),
)
_NEIGHBOURS = (
    "{neighbour}, rated {grade} by Ofsted, is lending social workers.",
    "Ofsted rated children's services at {neighbour} {grade}.",
    "Members were reminded that {neighbour}'s children's services had been judged {grade}.",
    "Neighbouring {neighbour} was judged {grade} by Ofsted.",
    "In contrast, {neighbour} is rated {grade} overall.",
    "Ruth Adeyemi, who led {neighbour}'s services to {a} {grade} rating, will advise.",
)
_PARTS = {"day": 10, "month": 7, "year": 4}


def draw(number: int) -> tuple[str, str, list[Fact]]:
    """A paper, the day of its publication and the judgements that it states."""
    draw = Draw(number)
    story = _imagine(draw)
    told_on, lead = _tell_lead(draw, story)
    tellings = []
    # Areas are of the same inspection: where the day is told of no inspection, whose day it is stays open.
    if draw.one(True, False) and (told_on is None or "inspect" in lead[0]):
        tellings.append(tell_areas(draw, story, told_on))
    if draw.one(True, True, False):
        tellings.append(_tell_earlier(draw, story))
    around: list[Telling] = [
        (text, [])
        for text in draw.some(speak_of_no_grade(draw, story.printed.year), least=2, most=4)
    ]
    if draw.one(True, False):
        around.append(_tell_neighbour(draw))
    rest = draw.some(around, least=len(around))
    places = sorted(draw.number(0, len(rest)) for _ in tellings)
    for moved, (place, telling) in enumerate(zip(places, tellings, strict=True)):
        rest.insert(place + moved, telling)
    about = draw.one("children’s services", "news", "minutes of the scrutiny committee")
    told = [lead, *rest]
    text = "\n".join([f"{COUNCIL}: {about}", *(words for words, _ in told)])
    return text, story.printed.isoformat(), [fact for _, facts in told for fact in facts]


def _imagine(draw: Draw) -> Story:
    ended = draw.day(date(2012, 1, 10), date(2024, 3, 1))
    grade = draw.one(*GRADES)
    return Story(
        grade=grade,
        areas={area: draw.one(*GRADES) for area in draw.some([*AREAS], least=2, most=3)},
        began=ended - timedelta(days=draw.number(4, 25)),
        ended=ended,
        printed=ended + timedelta(days=draw.number(30, 60)),
        earlier=draw.one(*(one for one in GRADES if one != grade)),
        earlier_on=draw.day(date(2007, 2, 1), date(2010, 11, 1)),
    )


def _tell_lead(draw: Draw, story: Story) -> tuple[str | None, Telling]:
    """The grade as a whole, with the part of the day on which inspectors left that is told; that of the report dates nothing."""
    words = _words(draw, story)
    if draw.one(True, False, False):
        part, text = draw.one(*_WITH_DAY)
    else:
        part, tail = draw.one(*_WHEN)
        words["report"] = draw.one(*_REPORTS).format(**words)
        text = draw.one(*_LEADS) + tail
    told_on = story.ended.isoformat()[: _PARTS[part]] if part else None
    return told_on, (text.format(**words), [give("overall", story.grade, told_on)])


def _words(draw: Draw, story: Story) -> dict[str, Any]:
    other = draw.one(*(one for one in GRADES if one not in (story.grade, story.earlier)))
    return {
        "council": COUNCIL,
        "grade": quote(draw, story.grade),
        "a": article(story.grade),
        "before": quote(draw, other),
        "judged": draw.one("rated", "judged", "graded"),
        "gave": draw.one("given", "handed", "awarded"),
        "mark": draw.one("rating", "judgement", "grade"),
        "was": draw.one("is", "was"),
        "damning": draw.one("A damning", "A new", "An"),
        "branded": draw.one("branded", "declared", "found"),
        "deemed": draw.one("deemed", "labelled", "classed as", "ranked"),
        "members": draw.one("Members noted", "The Director of Children’s Services reported"),
        "found": draw.one("ruled", "found", "concluded"),
        "today": draw.one("today", "this morning"),
        "month": f"{story.ended:%B %Y}",
        "name": f"{story.ended:%B}",
        "began": f"{story.began.day} {story.began:%B}",
        "ended": spell(story.ended, draw),
        "printed": spell(story.printed, draw),
        "weekday": f"{story.printed:%A}",
        "later": spell(story.printed - timedelta(days=3), draw),
    }


def _tell_earlier(draw: Draw, story: Story) -> Telling:
    """The grade that an earlier inspection gave, with its day where one is told."""
    part, text = draw.one(*_EARLIER)
    words = {
        "grade": quote(draw, story.earlier),
        "a": article(story.earlier),
        "year": str(story.earlier_on.year),
        "month": f"{story.earlier_on:%B %Y}",
    }
    told_on = story.earlier_on.isoformat()[: _PARTS[part]] if part else None
    return text.format(**words), [give("overall", story.earlier, told_on)]


def _tell_neighbour(draw: Draw) -> Telling:
    """A grade of another council is that council's."""
    grade = draw.one(*GRADES)
    words = {"neighbour": _NEIGHBOUR, "grade": quote(draw, grade), "a": article(grade)}
    fact = {"area": "overall", "grade": grade, "about": _NEIGHBOUR_CODE}
    return draw.one(*_NEIGHBOURS).format(**words), [fact]
