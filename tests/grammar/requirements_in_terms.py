"""Terms of reference of whoever ministers send to a council: what binds the commissioner and the council, beside what is only told."""

from datetime import date
from typing import Any

from duty_words import COUNCIL, Paper, Told

from grammar import Draw, spell

_ORDER = {"force": "order"}


def draw_terms(draw: Draw) -> tuple[str, str, list[dict[str, Any]]]:
    """Terms of reference, the day that they bear, and the duties that they set."""
    issued = draw.day(date(2013, 1, 5), date(2023, 11, 30))
    paper = Paper(draw, issued)
    who = draw.one("Commissioner", "Improvement Adviser")
    pieces = [form(paper, who) for form in draw.some(_FORMS, least=2, most=4)]
    count = sum(len(facts) for _lines, facts in pieces)
    asides = [([line], []) for line in draw.some(_look_alikes(paper, who), least=count, most=count)]
    lines = [
        f"Terms of reference: {who} for Children's Services in Ambermere",
        f"Department for Education, {spell(issued, draw)}",
        f"The {who} is appointed by the Secretary of State under the direction given to {COUNCIL} (“the Council”).",
    ]
    facts: list[dict[str, Any]] = []
    for number, (told, found) in enumerate(paper.shuffled([*pieces, *asides]), start=1):
        lines += [f"{number}. {told[0]}", *told[1:]]
        facts += found
    return "\n".join(lines), issued.isoformat(), facts


def _listed(paper: Paper, who: str) -> Told:
    duties = [paper.duty() for _ in range(paper.draw.number(2, 3))]
    lead = paper.draw.one(
        f"The {who} will:", f"The {who} shall:", f"The {who} is asked to:", f"The {who} must:"
    )
    mark = paper.draw.one("({})", "{})", "•")
    lines = [f"{mark.format('abc'[at])} {duty.words};" for at, duty in enumerate(duties)]
    return [lead, *lines], [duty.told(who=who, **_ORDER) for duty in duties]


def _reports(paper: Paper, who: str) -> Told:
    words, day = paper.due()
    modal = paper.draw.one("will", "shall", "must")
    told = paper.draw.one(
        f"The {who} {modal} submit a first report to the Secretary of State {words}.",
        f"The {who} {modal} report to the Secretary of State {words}.",
    )
    return [told], [{"who": who, "deadline": day.isoformat(), **_ORDER}]


def _rounds(paper: Paper, who: str) -> Told:
    period, recurs = paper.draw.one(
        ("every six weeks", "P6W"), ("each month", "P1M"), ("quarterly", "P3M")
    )
    modal = paper.draw.one("will", "shall", "must")
    told = f"The {who} {modal} report to the Secretary of State {period}."
    return [told], [{"who": who, "deadline": None, "recurs": recurs, **_ORDER}]


def _of_council(paper: Paper, who: str) -> Told:
    told, quote = paper.draw.one(
        (f"The Council must give the {who} access to its files.", "access to its files"),
        (f"The Council shall provide the {who} with an office.", "with an office"),
        (f"The Council must meet the costs of the {who}.", "meet the costs"),
    )
    return [told], [{"who": "the Council", "quote": quote, **_ORDER}]


_FORMS = (_listed, _reports, _rounds, _of_council)


def _look_alikes(paper: Paper, who: str) -> list[str]:
    """Paragraphs of such terms that bind nobody."""
    before, other = paper.day_before(), paper.some_day()
    return [
        f"The {who} may ask the Department for further advice.",
        f"The {who}'s fee is agreed with the Department.",
        f"The appointment of the {who} ends on {other}.",
        "The Secretary of State may end the appointment at any time.",
        "The Department will provide a secretariat.",
        "Ofsted judged the Council's services inadequate.",
        f"The Council set up an improvement board on {before}.",
        f"The Council has appointed an interim director, who began on {before}.",
        "The Secretary of State will decide what happens next.",
        "These terms may be changed at any time.",
        f"Nothing in these terms makes the {who} an employee of the Department.",
        "Every local authority must have regard to statutory guidance.",
        "The Council intends to co-operate fully.",
        "The post is for two days a week.",
    ]
