"""Directions, notices, letters and reports as news, releases and minutes tell them: in a clause among other deeds, on a day of
their own, beside papers that intervene in nothing (reports of officers, notices to landlords, letters to parents)."""

from datetime import date, timedelta
from typing import Any

from news_story import COUNCIL, Fact, Telling
from no_papers import speak_of_no_paper

from grammar import PEOPLE, Draw, spell

_NEIGHBOUR = "Thornsea Borough Council"
_KINDS = {"direction": "statutory direction", "improvement_notice": "improvement notice"}
_DEPARTMENT, _MINISTERS = "Department for Education", "Secretary of State for Education"

# What became of an order: who gave or ended it (``minister`` is the person), and the words.
_GIVEN = (
    (_DEPARTMENT, "{When} the Department for Education issued the council with {a_noun} and {deed}."),
    (_DEPARTMENT, "The Department for Education issued {a_noun} to {council} {when} and {deed}."),
    (_MINISTERS, "The Secretary of State for Education {deed} and issued {a_noun} to the council {when}."),
    (None, "The council was issued with {a_noun} {when} and lost its director a week later."),
    (None, "{A_noun} was served on the council {when}, after which the leader resigned."),
    (_DEPARTMENT, "The council, which was given {a_noun} by the Department for Education {when}, has since recruited 40 social workers."),
    (_DEPARTMENT, "The committee noted that {a_noun} had been issued to the council by the Department for Education {when}."),
    (_DEPARTMENT, "{A_noun}, issued by the Department for Education {when}, told the council to work with a trust."),
    ("minister", "{When} {minister}, the children's minister, issued {a_noun} requiring the council to set up a board."),
    ("minister", "Children's minister {minister} issued {a_noun} to the council {when}."),
    (None, "The council was placed under {a_noun} {when}, and its chief executive left."),
    (_DEPARTMENT, "The Department for Education responded by serving {a_noun} on the council {when}."),
    (_DEPARTMENT, "The Chair reported that the council had received {a_noun} from the Department for Education {when}."),
    (None, "{When} {council} was handed {a_noun} and told to find a partner."),
    (_DEPARTMENT, "Inspectors came back twice after the Department for Education issued {a_noun} to the council {when}."),
)  # fmt: skip
_ENDED = (
    (None, "given", "The {noun} issued to the council {when} has been lifted."),
    (_DEPARTMENT, "ended", "The Department for Education lifted the council's {noun} {ended} and thanked staff."),
    (None, "ended", "The council's {noun} was lifted {ended}, and its board was stood down."),
    (_DEPARTMENT, "ended", "The {noun} was formally lifted by the Department for Education {ended}."),
    (_DEPARTMENT, "ended", "{Ended} the Department for Education withdrew the council's {noun}."),
    (None, "given", "The council's {noun}, which was issued {when}, has now been lifted."),
)  # fmt: skip
_PROPOSED = (
    (_DEPARTMENT, "The Department for Education is minded to issue the council with {a_noun}."),
    ("minister", "Children's minister {minister} intends to issue {a_noun} to the council."),
    (_DEPARTMENT, "The Department for Education is proposing to issue {a_noun} to the council."),
)
_LETTERS = (
    "In a letter to council leader {leader} dated {day}, children's minister {minister} said that she was worried.",
    "Children's minister {minister} wrote to the council's leader, {leader}, on {day} and asked for a plan.",
    "In a letter sent to {leader}, the leader of the council, on {day}, children's minister {minister} asked for a plan.",
    "Children's minister {minister} set out her concerns in a letter to the council's leader, {leader}, on {day}.",
    "On {day} children's minister {minister} wrote to council leader {leader} asking for a plan.",
    "A letter from children's minister {minister} to council leader {leader}, dated {day}, sets out her concerns.",
    "{minister}, the children's minister, told council leader {leader} in a letter of {day} that time was short.",
    "Writing to council leader {leader} on {day}, children's minister {minister} said that time was short.",
)
_REPORTS = (
    ("Ofsted", "Ofsted's report, {out} {when}, speaks of drift and delay."),
    ("Ofsted", "In a report published {when}, Ofsted spoke of drift and delay."),
    ("Ofsted", "Ofsted's report came out {when} and speaks of drift and delay."),
    ("Ofsted", "Ofsted published its report on the council {when}."),
    ("Ofsted", "Ofsted's report was made public {when}."),
    ("author", "Commissioner {author}'s report on the council was put out {when}."),
    ("author", "A report by commissioner {author} was sent to ministers {when}."),
    ("author", "Commissioner {author}, whose report on the council was published {when}, called for a trust."),
    ("author", "The report by commissioner {author}, which came out {when}, called for a trust."),
    ("author", "In her report, published {when}, commissioner {author} called for a trust."),
    ("author", "Commissioner {author} called for a trust in a report published {when}."),
    ("Ofsted", "Publication of Ofsted's report {when} prompted calls for the leader to resign."),
    ("author", "Commissioner {author} submitted her report to the minister {when}."),
    ("author", "Commissioner {author} handed her report to ministers {when}."),
    ("Ofsted", "A damning Ofsted report, issued {when}, speaks of drift and delay."),
    ("author", "The long-awaited report from commissioner {author} was finally released {when}."),
    ("author", "{author}, the commissioner, whose report was delivered to ministers {when}, wants a trust."),
    ("Ofsted", "Ofsted's report on its inspection was released to the press {when}."),
)  # fmt: skip
_TO_NEIGHBOUR = (
    "{neighbour} was issued with an improvement notice in {year}.",
    "In {year} the Department for Education issued an improvement notice to {neighbour}.",
)


def draw_papers(number: int) -> tuple[str, str, list[Fact]]:
    """A page, the day of its publication and the instruments that it tells of."""
    draw = Draw(number)
    told_on = draw.day(date(2012, 1, 10), date(2024, 3, 1))
    people = draw.some(PEOPLE, least=4, most=4)
    tellers = (_tell_order, _tell_letter, _tell_report)
    tellings = [tell(draw, told_on, people) for tell in draw.some(tellers, least=1, most=2)]
    around = speak_of_no_paper(draw, told_on, people[0])
    others: list[Telling] = [(text, []) for text in draw.some(around, least=2, most=4)]
    if draw.one(True, False, False):
        others.append(_tell_neighbour(draw, told_on))
    body = draw.some([*tellings, *others], least=len(tellings) + len(others))
    head = draw.one(
        f"Children's services at {COUNCIL} face more change",
        f"{COUNCIL}: children's services",
        f"{COUNCIL}: minutes of the scrutiny committee",
    )
    text = "\n".join([head, *(told for told, _ in body)])
    return text, told_on.isoformat(), [fact for _, facts in body for fact in facts]


def _day(draw: Draw, day: date) -> tuple[str, str]:
    """A day or its month: as worded behind a verb, and its value."""
    on_day = (f"on {spell(day, draw)}", day.isoformat())
    return draw.one(on_day, (f"in {day:%B %Y}", day.isoformat()[:7]))


def _tell_order(draw: Draw, told_on: date, people: list[str]) -> Telling:
    """A direction or notice, given, lifted or proposed, told with other deeds."""
    kind = draw.one(*_KINDS)
    given = told_on - timedelta(days=draw.number(60, 1200))
    when, value = _day(draw, given)
    ended, ended_value = _day(draw, given + timedelta(days=draw.number(20, 50)))
    status = draw.one("issued", "issued", "lifted", "proposed")
    if status == "lifted":
        by, which, text = draw.one(*_ENDED)
        at = value if which == "given" else ended_value
    else:
        by, text = draw.one(*(_GIVEN if status == "issued" else _PROPOSED))
        at = value if status == "issued" else None
    fact: Fact = {"kind": kind, "status": status, "date": at, "about": "X06000001"}
    if by:
        fact["issued_by"] = people[1] if by == "minister" else by
    words = _words_of_order(draw, _KINDS[kind], people)
    days = {"when": when, "When": _cap(when), "ended": ended, "Ended": _cap(ended)}
    return text.format(**words, **days), [fact]


def _words_of_order(draw: Draw, noun: str, people: list[str]) -> dict[str, Any]:
    a_noun = f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
    deed = draw.one(
        f"appointed {people[0]} as its commissioner",
        f"sent in {people[0]} to advise it",
        "gave it six months to improve",
        "set up an improvement board",
    )
    words = {"noun": noun, "a_noun": a_noun, "A_noun": _cap(a_noun), "deed": deed}
    return {**words, "minister": people[1], "council": COUNCIL}


def _tell_letter(draw: Draw, told_on: date, people: list[str]) -> Telling:
    """A letter of a minister to the council's leader, with its own day."""
    minister, leader = people[1], people[2]
    sent = told_on - timedelta(days=draw.number(8, 300))
    words = {"minister": minister, "leader": leader, "day": spell(sent, draw)}
    fact = {"kind": "letter", "status": "issued", "date": sent.isoformat()}
    text = draw.one(*_LETTERS).format(**words)
    return text, [fact | {"issued_by": minister, "issued_to": leader}]


def _tell_report(draw: Draw, told_on: date, people: list[str]) -> Telling:
    """A report of Ofsted or a commissioner, which came out on a day."""
    when, value = _day(draw, told_on - timedelta(days=draw.number(8, 300)))
    by, text = draw.one(*_REPORTS)
    words = {"when": when, "author": people[3], "out": draw.one("published", "released", "put out")}
    fact = {"kind": "report", "status": "issued", "date": value}
    return text.format(**words), [fact | {"issued_by": people[3] if by == "author" else by}]


def _tell_neighbour(draw: Draw, told_on: date) -> Telling:
    """A paper given to another council is about that council."""
    year = str(told_on.year - draw.number(5, 8))
    fact = {"kind": "improvement_notice", "status": "issued", "date": year, "about": "X08000001"}
    return draw.one(*_TO_NEIGHBOUR).format(neighbour=_NEIGHBOUR, year=year), [fact]


def _cap(words: str) -> str:
    return words[0].upper() + words[1:]
