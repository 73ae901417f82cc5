"""Grades of services as newspapers, releases and minutes tell them, drawn with what each paper states.

A paper tells the grade of an inspection (who judged, overall or in areas, on which days the inspectors were there and when the
report came out), perhaps an earlier one, and stands among sentences that speak of grades and state none of the council's.
"""

from datetime import date, timedelta
from typing import Any, NamedTuple

from grades_not_given import speak_of_no_grade

from grammar import Draw, spell

COUNCIL, CODE = "Ambermere City Council", "X06000001"
_NEIGHBOUR, _NEIGHBOUR_CODE = "Thornsea Borough Council", "X08000001"
_GRADES = ("inadequate", "requires_improvement", "good", "outstanding")
_AREAS = {
    "help_and_protection": (
        "services for children who need help and protection",
        "the experiences and progress of children who need help and protection",
        "help and protection",
    ),
    "in_care": (
        "services for children in care",
        "the experiences and progress of children in care",
        "the council's work with looked-after children",
    ),
    "leadership": (
        "leadership",
        "the impact of leaders on social work practice with children and families",
        "leadership, management and governance",
    ),
    "care_leavers": ("services for care leavers", "support for care leavers"),
    "adoption": ("adoption", "adoption services"),
}

Fact = dict[str, Any]
Telling = tuple[str, list[Fact]]


class Story(NamedTuple):
    """What is so: the grades given, when the inspectors were there and on which day the report came out."""

    grade: str
    areas: dict[str, str]
    began: date
    ended: date
    printed: date
    earlier: str
    earlier_on: date


def draw(number: int) -> tuple[str, str, list[Fact]]:
    """A paper, the day of its publication and the judgements that it states."""
    draw = Draw(number)
    story = _imagine(draw)
    told_on, lead = _tell_lead(draw, story)
    tellings = [lead]
    is_of_inspection = told_on is None or "inspect" in lead[0]
    if draw.one(True, False) and is_of_inspection:
        tellings.append(_tell_areas(draw, story, told_on))
    if draw.one(True, True, False):
        tellings.append(_tell_earlier(draw, story))
    around = [
        (text, [])
        for text in draw.some(speak_of_no_grade(draw, story.printed.year), least=2, most=4)
    ]
    if draw.one(True, False):
        around.append(_tell_neighbour(draw))
    rest = draw.some(around, least=len(around))
    for place, telling in zip(
        sorted(draw.number(0, len(rest)) for _ in tellings[1:]), tellings[1:], strict=True
    ):
        rest.insert(place + sum(one in rest for one in tellings[1:]), telling)
    text = "\n".join(
        [
            f"{COUNCIL}: {draw.one('children’s services', 'news', 'minutes of the scrutiny committee')}",
            lead[0],
            *(t for t, _ in rest),
        ]
    )
    return text, story.printed.isoformat(), [*lead[1], *(f for _, facts in rest for f in facts)]


def _imagine(draw: Draw) -> Story:
    ended = draw.day(date(2012, 1, 10), date(2024, 3, 1))
    grade = draw.one(*_GRADES)
    return Story(
        grade=grade,
        areas={area: draw.one(*_GRADES) for area in draw.some([*_AREAS], least=2, most=3)},
        began=ended - timedelta(days=draw.number(4, 25)),
        ended=ended,
        printed=ended + timedelta(days=draw.number(30, 60)),
        earlier=draw.one(*(one for one in _GRADES if one != grade)),
        earlier_on=draw.day(date(2007, 2, 1), date(2010, 11, 1)),
    )


def _tell_lead(draw: Draw, story: Story) -> tuple[str | None, Telling]:
    """The grade as a whole, with the day on which inspectors left where it is told; that of the report dates nothing."""
    grade = _quote(draw, story.grade)
    passive = "been " + draw.one("rated", "judged", "graded", "judged to be", "branded")
    sentence = draw.one(
        f"Ofsted has {draw.one('rated', 'judged', 'graded')} children's services at {COUNCIL} {grade}",
        f"Children's services in Ambermere have {passive} {grade} by {draw.one('Ofsted', 'the education watchdog Ofsted')}",
        f"Inspectors from Ofsted have {draw.one('given', 'handed', 'awarded')} {COUNCIL}'s children's services {_article(story.grade)} {grade} {draw.one('rating', 'judgement', 'grade')}",
        f"{COUNCIL} has {draw.one('been given', 'been handed', 'received')} a rating of {grade} for its children's services by Ofsted",
        f"Ofsted inspectors found that the overall effectiveness of children's services at {COUNCIL} {draw.one('is', 'was')} {grade}",
        f"The overall effectiveness of {COUNCIL}'s children's services was judged {grade} by Ofsted",
        f"{COUNCIL} has been {draw.one('rated', 'judged')} {grade} overall by Ofsted for its children's services",
        *_tell_lead_otherwise(draw, story, grade),
    )
    if draw.one(True, False, False):
        text, told_on = _tell_with_day(draw, story, grade)
        return told_on, (text, [_fact("overall", story.grade, told_on)])
    tail, told_on = _tell_when(draw, story)
    facts = [_fact("overall", story.grade, told_on)]
    return told_on, (f"{sentence}{tail}", facts)


def _tell_lead_otherwise(draw: Draw, story: Story, grade: str) -> list[str]:
    """Wordings of other voices: tabloids, releases, minutes, letters."""
    was = draw.one(*(one for one in _GRADES if one not in (story.grade, story.earlier)))
    return [
        f"{draw.one('A damning', 'A new', 'An')} Ofsted report has {draw.one('branded', 'declared', 'found')} {COUNCIL}'s children's services {grade}",
        f"Inspectors have moved {COUNCIL}'s children's services from {_quote(draw, was)} to {grade}",
        f"{COUNCIL}'s children's services department was {draw.one('deemed', 'labelled', 'classed as', 'ranked')} {grade} by {draw.one('Ofsted', 'inspectors from Ofsted')}",
        f"{draw.one('Members noted', 'The Director of Children’s Services reported', 'The Chair reminded members')} that Ofsted had {draw.one('judged', 'graded')} the children's services of {COUNCIL} {draw.one('to be ', 'as ')}{grade}",
        f"Ofsted's overall judgement {draw.one('of', 'on')} children's services at {COUNCIL} {draw.one('is', 'was')} {grade}",
        f"The outcome of Ofsted's inspection of {COUNCIL} was that its children's services were judged {grade} overall",
        f"Education watchdog Ofsted gave {COUNCIL}'s children's social care {_article(story.grade)} overall rating of {grade}",
        f"Social care services for children at {COUNCIL} are {grade}, Ofsted inspectors have {draw.one('ruled', 'found', 'concluded')}",
    ]


def _tell_with_day(draw: Draw, story: Story, grade: str) -> tuple[str, str | None]:
    """Sentences in which the day of the grade, or of what somebody did about it, has a place of its own."""
    month, name = f"{story.ended:%B %Y}", f"{story.ended:%B}"
    later = spell(story.printed - timedelta(days=3), draw)
    iso = story.ended.isoformat()[:7]
    return draw.one(
        (
            f"Ofsted's inspection of children's services at {COUNCIL} in {month} judged them to be {grade}.",
            iso,
        ),
        (
            f"Children's services at {COUNCIL} were {grade}, according to Ofsted, which inspected them in {month}.",
            iso,
        ),
        (f"{COUNCIL}'s children's services were rated {grade} by Ofsted in {name}.", iso),
        (
            f"In {name}, Ofsted {draw.one('rated', 'judged')} {COUNCIL}'s children's services {grade}.",
            iso,
        ),
        (
            f"I am writing about Ofsted's inspection of {COUNCIL} in {month}, which found children's services to be {grade}.",
            iso,
        ),
        (
            f"On {later} the Secretary of State, having considered a report in which Ofsted judged children's services at {COUNCIL} to be {grade}, wrote to the council.",
            None,
        ),
        (
            f"On {later} the Department for Education, noting that Ofsted had rated children's services at {COUNCIL} {grade}, wrote to the leader.",
            None,
        ),
        (
            f"On {later} a commissioner was appointed at {COUNCIL}, whose children's services Ofsted had rated {grade}.",
            None,
        ),
        (
            f"The leader of {COUNCIL} resigned on {later} after Ofsted rated its children's services {grade}.",
            None,
        ),
        (
            f"Cabinet met on {later} to discuss the Ofsted report which rated {COUNCIL}'s children's services {grade}.",
            None,
        ),
        (
            f"Ofsted's report, published on {later}, judged children's services at {COUNCIL} to be {grade}.",
            None,
        ),
        (
            f"Members of {COUNCIL} heard on {later} that Ofsted had judged its children's services {grade}.",
            None,
        ),
    )


def _tell_when(draw: Draw, story: Story) -> tuple[str, str | None]:
    """The end of the sentence of the grade and what comes after it, with the day, month or nothing that it tells of the inspection."""
    month = f"{story.ended:%B %Y}"
    report = draw.one(
        "in a report published today",
        "in a report out this morning",
        f"in a report published on {spell(story.printed, draw)}",
        f"in a report released on {story.printed:%A}",
        f"after its report came out on {spell(story.printed, draw)}",
    )
    span = f"{story.began.day} {story.began:%B} and {spell(story.ended, draw)}"
    day = story.ended.isoformat()
    return draw.one(
        (".", None),
        (f" {report}.", None),
        (f" following an inspection in {month}.", day[:7]),
        (f" after an inspection that ended on {spell(story.ended, draw)}.", day),
        (f" {report}. Inspectors visited the council between {span}.", day),
        (
            f". The inspection took place between {span}, and the report was published on {spell(story.printed, draw)}.",
            day,
        ),
        (f" {report}. The inspection was carried out in {month}.", day[:7]),
        (f" {draw.one('today', 'this morning')}.", None),
        (f" in a letter published on {spell(story.printed, draw)}.", None),
        (
            f". It follows a two-week inspection which ended on {spell(story.ended, draw)}.",
            day,
        ),
        (
            f" {report}. Ofsted inspected the council from {span.replace(' and ', ' to ')}.",
            day,
        ),
        (
            f". Inspectors were in the city in {month}, and their report was published this week.",
            day[:7],
        ),
    )


def _tell_areas(draw: Draw, story: Story, told_on: str | None) -> Telling:
    """Areas with grades of their own, in a sentence, a list or one by one."""
    named = {area: draw.one(*_AREAS[area]) for area in story.areas}
    pairs = [(named[area], _quote(draw, grade), area, grade) for area, grade in story.areas.items()]
    shape = draw.number(0, 10)
    if shape == 0:
        clauses = [
            f"{words} {_was(words)} {draw.one('judged', 'rated')} {grade}"
            for words, grade, _, _ in pairs
        ]
        text = _capital(" and ".join([", ".join(clauses[:-1]), clauses[-1]])) + "."
    elif shape == 1:
        text = "Ofsted's grades were as follows:\n" + "\n".join(
            f"- {_capital(words)}: {grade.strip('‘’')}" for words, grade, _, _ in pairs
        )
    elif shape == 2:
        clauses = [f"{words} to be {grade}" for words, grade, _, _ in pairs]
        text = "Inspectors found " + ", ".join(clauses[:-1]) + " and " + clauses[-1] + "."
    elif shape == 3:
        text = " ".join(
            f"{_capital(words)} {_was(words)} {draw.one('rated', 'graded', 'found to be')} {grade}."
            for words, grade, _, _ in pairs
        )
    elif shape == 4:
        text = f"{COUNCIL}'s ratings:\n" + "\n".join(
            f"{_capital(words)} {draw.one('–', '-')} {grade.strip('‘’')}"
            for words, grade, _, _ in pairs
        )
    elif shape == 5:
        first, *others = pairs
        text = (
            f"While {first[0]} {_was(first[0])} {first[1]}, "
            + " and ".join(
                f"{words} {_was(words)} found to be {grade}" for words, grade, _, _ in others
            )
            + ", Ofsted said."
        )
    elif shape == 6:
        text = " ".join(
            f"Ofsted {draw.one('graded', 'rated', 'marked')} {words} {draw.one('as ', '')}{grade}."
            for words, grade, _, _ in pairs
        )
    elif shape == 7:
        text = " ".join(
            f"For {words} the {draw.one('grade', 'rating', 'judgement')} was {grade}."
            for words, grade, _, _ in pairs
        )
    elif shape == 8:
        text = (
            "Ofsted graded "
            + ", ".join(
                f"{words} {draw.one('as ', '')}{grade}" for words, grade, _, _ in pairs[:-1]
            )
            + f" and {pairs[-1][0]} {pairs[-1][1]}."
        )
    elif shape == 9:
        text = (
            f"{_capital(pairs[0][0])} {_was(pairs[0][0])} {pairs[0][1]}, but "
            + " and ".join(
                f"{words} {_was(words)} {draw.one('judged', 'rated')} {grade}"
                for words, grade, _, _ in pairs[1:]
            )
            + ", inspectors said."
        )
    else:
        text = (
            "Inspectors rated it "
            + " and ".join(f"{grade} for {words}" for words, grade, _, _ in pairs)
            + "."
        )
    return text, [_fact(area, grade, told_on) for _, _, area, grade in pairs]


def _tell_earlier(draw: Draw, story: Story) -> Telling:
    """The grade that an earlier inspection gave, with its day where one is told."""
    grade = _quote(draw, story.earlier)
    year, month = str(story.earlier_on.year), story.earlier_on.strftime("%B %Y")
    iso = story.earlier_on.isoformat()
    text, told_on = draw.one(
        (f"The service had been rated {grade} in {year}.", iso[:4]),
        (f"At its previous inspection, in {month}, the council was judged {grade}.", iso[:7]),
        (f"It was last inspected in {month}, when it was rated {grade}.", iso[:7]),
        (f"The council's previous rating was {grade}.", None),
        (f"In {year} Ofsted had judged the council's children's services to be {grade}.", iso[:4]),
        (f"Services were previously judged {grade} following an inspection in {month}.", iso[:7]),
        (f"Children's services were rated {grade} by Ofsted in {month}.", iso[:7]),
        (f"Back in {month} Ofsted inspectors judged the department {grade}.", iso[:7]),
        (f"When Ofsted last inspected, in {month}, it found services to be {grade}.", iso[:7]),
        (f"The council had held {_article(story.earlier)} {grade} rating since {year}.", None),
        (f"An Ofsted inspection in {month} judged the council's services {grade}.", iso[:7]),
        (f"The previous inspection, in {year}, had found the service {grade}.", iso[:4]),
        (f"In {month} the service was rated {grade}; the director left soon afterwards.", iso[:7]),
        (f"Until now the council had been rated {grade}.", None),
        (f"The council was judged {grade} in {month} and has had three directors since.", iso[:7]),
        (f"Ofsted rated services {grade} in {year}, and a new director was appointed.", iso[:4]),
    )
    return text, [_fact("overall", story.earlier, told_on)]


def _tell_neighbour(draw: Draw) -> Telling:
    """A grade of another council is that council's."""
    grade = draw.one(*_GRADES)
    words = _quote(draw, grade)
    text = draw.one(
        f"{_NEIGHBOUR}, rated {words} by Ofsted, is lending social workers.",
        f"Ofsted rated children's services at {_NEIGHBOUR} {words}.",
        f"Members were reminded that {_NEIGHBOUR}'s children's services had been judged {words}.",
        f"Neighbouring {_NEIGHBOUR} was judged {words} by Ofsted.",
        f"In contrast, {_NEIGHBOUR} is rated {words} overall.",
        f"Ruth Adeyemi, who led {_NEIGHBOUR}'s services to {_article(grade)} {words} rating, will advise.",
    )
    return text, [{"area": "overall", "grade": grade, "about": _NEIGHBOUR_CODE}]


def _fact(area: str, grade: str, told_on: str | None) -> Fact:
    return {"about": CODE, "area": area, "grade": grade, "date": told_on, "by": "Ofsted"}


def _quote(draw: Draw, grade: str) -> str:
    words = {
        "requires_improvement": draw.one("requires improvement", "requires improvement to be good")
    }.get(grade, grade)
    return str(draw.one(f"‘{words}’", f"“{words}”", words))


def _article(grade: str) -> str:
    return "an" if grade in ("inadequate", "outstanding") else "a"


def _was(words: str) -> str:
    return (
        "were" if words.startswith(("services", "the experiences", "adoption services")) else "was"
    )


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
