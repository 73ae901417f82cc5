"""Reports of commissioners: what they recommend, beside what they found, heard, weighed and were told."""

from datetime import date
from typing import Any

from duty_words import CODE, COUNCIL, Duty, Paper, Told, join

from grammar import PEOPLE, Draw, spell

_ADVICE = {"force": "recommendation"}
_ACTORS = (
    "the Council",
    "the Chief Executive",
    "the Director of Children's Services",
    "the Improvement Board",
    "the Lead Member",
)


def draw_report(draw: Draw) -> tuple[str, str, list[dict[str, Any]]]:
    """A commissioner's report, the day that it bears, and its recommendations."""
    issued = draw.day(date(2014, 1, 5), date(2023, 11, 30))
    paper = Paper(draw, issued)
    pieces = paper.some_of(_FORMS, least=2, most=3)
    listed = [_headed(paper)] if draw.one(True, False) else []
    told = paper.mixed(pieces, _look_alikes(paper), beside=listed)
    lines, facts = join([(_front(paper), []), *told, *listed])
    return "\n".join(lines), issued.isoformat(), facts


def _front(paper: Paper) -> list[str]:
    draw = paper.draw
    head = draw.one(
        "Children's services in Ambermere: report of the Commissioner to the Secretary of State",
        f"Report on ways forward for children's services in {COUNCIL}",
    )
    by = f"{draw.one(*PEOPLE)}, Commissioner for Children's Services in Ambermere"
    opening = draw.one(
        f"I was appointed by the Secretary of State on {paper.day_before()} to review children's services in {COUNCIL} (“the Council”).",
        f"This report sets out what I found in {COUNCIL} (“the Council”) between March and June.",
    )
    return [head, by, spell(paper.issued, draw), opening]


def _recommend(paper: Paper) -> Told:
    duty, who = paper.duty(), paper.draw.one(*_ACTORS)
    words = paper.draw.one(
        f"I recommend that {who} should {duty.words}.",
        f"I therefore recommend that {who} {duty.words}.",
        f"It is my recommendation that {who} should {duty.words}.",
        f"My recommendation is that {who} should {duty.words}.",
        f"It is recommended that {who} {duty.words}.",
        f"I recommend that {who} be asked to {duty.words}.",
        f"I would recommend that {who} should {duty.words}.",
    )
    return [words], [duty.told(who=who, **_ADVICE)]


def _should(paper: Paper) -> Told:
    duty, who = paper.duty(), paper.draw.one(*_ACTORS)
    subject = who[:1].upper() + who[1:]
    words = paper.draw.one(
        f"{subject} should {duty.words}.",
        f"{subject} should now {duty.words}.",
        f"{subject} needs to {duty.words}.",
    )
    return [words], [duty.told(who=who, **_ADVICE)]


def _fronted(paper: Paper) -> Told:
    duty, who = paper.duty("day"), paper.draw.one(*_ACTORS)
    return [f"{duty.front}, {who} should {duty.act}."], [duty.told(who=who, **_ADVICE)]


def _to(paper: Paper) -> Told:
    duty, who = paper.duty(), paper.draw.one(*_ACTORS)
    verb = paper.draw.one("I advise", "I urge", "I would urge")
    return [f"{verb} {who} to {duty.words}."], [duty.told(who=who, **_ADVICE)]


def _two(paper: Paper) -> Told:
    one, other = paper.duty("day"), paper.duty("day")
    words = f"The Council should {one.words}, and should {other.words}."
    return [words], [one.told(who="the Council", **_ADVICE), other.told(**_ADVICE)]


def _headed(paper: Paper) -> Told:
    duties = [paper.duty() for _ in range(paper.draw.number(2, 4))]
    head = paper.draw.one("Recommendations", "Summary of recommendations", "My recommendations:")
    form = paper.draw.one(_bare, _that, _who_should)
    mark = paper.draw.one("{}.", "({})", "R{}.", "Recommendation {}:")
    lines, facts = [head], []
    for number, duty in enumerate(duties, start=1):
        words, who = form(paper, duty)
        lines.append(f"{mark.format(number)} {words}.")
        facts.append(duty.told(**({"who": who} if who else {"who_code": CODE}), **_ADVICE))
    return lines, facts


def _bare(paper: Paper, duty: Duty) -> tuple[str, str]:
    return duty.words[:1].upper() + duty.words[1:], ""


def _that(paper: Paper, duty: Duty) -> tuple[str, str]:
    who = paper.draw.one(*_ACTORS)
    return f"That {who} {duty.words}", who


def _who_should(paper: Paper, duty: Duty) -> tuple[str, str]:
    who = paper.draw.one(*_ACTORS)
    return f"{who[:1].upper()}{who[1:]} should {duty.words}", who


_FORMS = {"recommend": _recommend, "should": _should, "fronted": _fronted, "to": _to, "two": _two}


def _look_alikes(paper: Paper) -> list[str]:
    """Sentences of such reports that recommend nothing."""
    number = paper.draw.number(12, 480)
    before, other = paper.day_before(), paper.some_day()
    return [
        "Social workers told me that their caseloads must come down.",
        "I considered whether the Council should keep its services.",
        "The question is whether a trust should be set up.",
        f"The Council's own plan says that it will clear its waiting list by {other}.",
        f"The Council has already published a recovery plan, on {before}.",
        f"On {before} there were {number} children without a social worker.",
        "Statutory guidance says that assessments should be completed within 45 working days.",
        "Every local authority must have regard to statutory guidance.",
        "The Secretary of State may direct that functions be exercised by another body.",
        f"Ofsted will carry out its next monitoring visit before {other}.",
        "The Improvement Board is chaired independently. It meets every four weeks.",
        "The Council could have acted sooner than it did.",
        "Nobody I met doubted that things had to change.",
        "Partners said that they would help the Council to recruit.",
        f"My own appointment ends on {other}.",
        f"The Council aims to have {number} foster carers, up from 96 in {before[-4:]}.",
        "Managers do not always read the files that they sign.",
        f"The Department has agreed to fund an adviser until {other}.",
        "I will return to the Council in six months.",
        "If progress is too slow, the Secretary of State will have to consider other arrangements.",
        f"The Chief Executive told me that a new system had been ordered on {before}.",
        "It would be wrong to think that money alone is the answer.",
        "One option that I weighed was that the Council should buy services from a neighbour.",
        f"An earlier review, in {before[-4:]}, had asked for a single front door.",
        "Some partners would like the Council to move faster.",
        "I am not recommending that a trust be set up.",
        "The Council was right to ask for help.",
        f"Had posts been filled by {before}, children would have been seen sooner.",
    ]
