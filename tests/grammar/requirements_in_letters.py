"""Ministers' letters to the leader of a council: what binds there, what is only asked, and what asks for nothing."""

from datetime import date
from typing import Any

from duty_words import COUNCIL, Paper, Told, join

from grammar import PEOPLE, Draw, spell

_ORDER, _ADVICE = {"force": "order"}, {"force": "recommendation"}
_SENT = ("The Commissioner", "The Improvement Adviser", "The Chair of the Improvement Board")


class _Letter(Paper):
    """A letter to a leader, whom its address names in full or by the title alone."""

    def __init__(self, draw: Draw, issued: date) -> None:
        super().__init__(draw, issued)
        self.reader, self.address = draw.one(
            ("Councillor Hale", ["Councillor Hale", f"Leader, {COUNCIL}"]),
            ("Ruth Hale", [f"Councillor Ruth Hale, Leader of {COUNCIL}"]),
        )


def draw_letter(draw: Draw) -> tuple[str, str, list[dict[str, Any]]]:
    """A minister's letter, the day that it bears, and what it asks or orders."""
    issued = draw.day(date(2009, 1, 5), date(2023, 11, 30))
    paper = _Letter(draw, issued)
    told = paper.mixed(paper.some_of(_FORMS, least=2, most=4), _look_alikes(paper))
    lines, facts = join([(_front(paper), []), *told])
    return "\n".join([*lines, *_signed(paper)]), issued.isoformat(), facts


def draw_charge(draw: Draw) -> tuple[str, str, list[dict[str, Any]]]:
    """A minister's letter that appoints a commissioner, the day that it bears, and what it binds the commissioner to do."""
    paper = Paper(draw, draw.day(date(2013, 1, 5), date(2023, 11, 30)))
    who = draw.one(*PEOPLE)
    duties = [paper.duty() for _ in range(draw.number(2, 4))]
    lead = draw.one(
        "What I am asking you to do",
        "I am asking you to:",
        "You must:",
        "I expect you to:",
        "Your tasks are to:",
        "In this role you will:",
    )
    mark = draw.one("•", "({})", "{}.", "-")
    items = [f"{mark.format('abcd'[at])} {duty.words};" for at, duty in enumerate(duties)]
    above, below = (draw.some(_of_charges(paper), least=2, most=3) for _ in range(2))
    day = spell(paper.issued, draw)
    front = ["Department for Education", who, day, f"Dear {who.split()[0]}"]
    opening = f"I am pleased to appoint you as Commissioner for Children's Services in {COUNCIL}."
    lines = [*front, opening, *above, lead, *items, *below, "Yours sincerely,", "Lucy Tarn"]
    text = "\n".join([*lines, "Minister for Children and Families"])
    return text, paper.issued.isoformat(), [duty.told(who=who, **_ORDER) for duty in duties]


def _of_charges(paper: Paper) -> list[str]:
    """Sentences of such letters that bind nobody."""
    before = paper.day_before()
    return [
        "I am grateful to you for taking this on.",
        "Your fee will be met by the Department.",
        f"Ofsted judged the services inadequate in its report of {before}.",
        "I may end your appointment at any time.",
        "Your appointment is for one year.",
        "The Secretary of State has powers to direct that functions be exercised by somebody else.",
        "My officials will be in touch about your expenses.",
        "If you find that the Council cannot mend its services, other arrangements will be considered.",
        "I look forward to hearing what you find.",
    ]


def _front(paper: _Letter) -> list[str]:
    draw, day = paper.draw, spell(paper.issued, paper.draw)
    office = draw.one(
        ["Department for Education", "Minister of State for Children and Families"],
        ["Parliamentary Under-Secretary of State for Children and Families"],
        ["Secretary of State for Education"],
    )
    opening = draw.one(
        f"I am writing about children's services in {COUNCIL}, following Ofsted's report of {paper.day_before()}.",
        f"Thank you for meeting me on {paper.day_before()} to talk about children's services in {COUNCIL} (“the Council”).",
    )
    return [*office, *paper.address, day, "Dear Councillor Hale", opening]


def _signed(paper: _Letter) -> list[str]:
    return ["Yours sincerely,", paper.draw.one(*PEOPLE), "Minister for Children and Families"]


def _you_must(paper: _Letter) -> Told:
    duty = paper.duty()
    return [f"You {paper.draw.one('must', 'must now')} {duty.words}."], [
        duty.told(who=paper.reader, **_ORDER)
    ]


def _expect(paper: _Letter) -> Told:
    duty = paper.duty()
    expect = paper.draw.one("I expect", "I now expect", "I therefore expect", "I require")
    who, named = paper.draw.one(("you", paper.reader), ("the Council", "the Council"))
    return [f"{expect} {who} to {duty.words}."], [duty.told(who=named, **_ORDER)]


def _fronted(paper: _Letter) -> Told:
    duty = paper.duty("day")
    return [f"{duty.front}, the Council must {duty.act}."], [duty.told(who="the Council", **_ORDER)]


def _of_sent(paper: _Letter) -> Told:
    who, day = paper.draw.one(*_SENT), paper.due()
    period, recurs = paper.draw.one(
        ("every six weeks", "P6W"), ("each month", "P1M"), ("quarterly", "P3M")
    )
    told = paper.draw.one(
        (f"{who} will report to me {period}.", {"recurs": recurs, "deadline": None}),
        (f"{who} will send me a first report {day[0]}.", {"deadline": day[1].isoformat()}),
        (f"{who} will report to my officials {period}.", {"recurs": recurs, "deadline": None}),
    )
    return [told[0]], [{"who": who, **_ORDER, **told[1]}]


def _asked(paper: _Letter) -> Told:
    who, duty = paper.draw.one(*PEOPLE), paper.duty("day")
    words = f"I have asked {who} to let me have advice {duty.when}."
    return [words], [{"who": who, "deadline": duty.deadline, **_ORDER}]


def _grateful(paper: _Letter) -> Told:
    duty = paper.duty()
    lead = paper.draw.one(
        "I would be grateful if you would",
        "I should be grateful if you could",
        "It would be helpful if you would",
    )
    return [f"{lead} {duty.words}."], [duty.told(who=paper.reader, **_ADVICE)]


def _ask(paper: _Letter) -> Told:
    duty = paper.duty()
    lead = paper.draw.one(
        "I would ask you to", "I would urge you to", "I would encourage you to", "I invite you to"
    )
    return [f"{lead} {duty.words}."], [duty.told(who=paper.reader, **_ADVICE)]


def _please(paper: _Letter) -> Told:
    words, day = paper.due()
    told = paper.draw.one(
        f"Please let me have your plan {words}.",
        f"Please confirm {words} that you accept this.",
        f"Please send my officials the figures for each office {words}.",
    )
    return [told], [{**_ADVICE, "deadline": day.isoformat()}]


def _listed(paper: _Letter) -> Told:
    duties = [paper.duty() for _ in range(paper.draw.number(2, 4))]
    lead, who = paper.draw.one(
        ("You must now:", {}),
        ("I expect you to:", {}),
        ("I expect the Council to:", {"who": "the Council"}),
        ("The Council must:", {"who": "the Council"}),
        ("I am requiring the Council to:", {"who": "the Council"}),
    )
    mark = paper.draw.one("•", "-", "({})", "{}.")
    lines = [f"{mark.format('abcd'[at])} {duty.words};" for at, duty in enumerate(duties)]
    return [lead, *lines], [duty.told(**who, **_ORDER) for duty in duties]


def _listed_of_sent(paper: _Letter) -> Told:
    who = paper.draw.one(*_SENT)
    duties = [paper.duty("round"), paper.duty("day")]
    lead = paper.draw.one(f"{who} will:", f"I have asked {who[:1].lower()}{who[1:]} to:")
    lines = [f"• {duty.words}" for duty in duties]
    return [lead, *lines], [duty.told(who=who, **_ORDER) for duty in duties]


def _two(paper: _Letter) -> Told:
    one, other = paper.duty("day"), paper.duty("day")
    words = paper.draw.one(
        f"The Council must {one.words}, and must {other.words}.",
        f"The Council must {one.words}. It must {other.words}.",
        f"The Council must {one.words}; it must also {other.words}.",
    )
    bound = {"who": "the Council", **_ORDER}
    return [words], [one.told(**bound), other.told(**_ORDER)]


_FORMS = {
    "you must": _you_must,
    "expect": _expect,
    "fronted": _fronted,
    "sent": _of_sent,
    "asked": _asked,
    "grateful": _grateful,
    "ask": _ask,
    "please": _please,
    "listed": _listed,
    "listed of sent": _listed_of_sent,
    "two": _two,
}


def _look_alikes(paper: _Letter) -> list[str]:
    """Sentences of such letters that ask for nothing."""
    number = paper.draw.number(12, 480)
    before, other, who = paper.day_before(), paper.some_day(), paper.draw.one(*PEOPLE)
    return [
        "I have powers under section 497A of the Education Act 1996 to direct that functions be exercised by somebody else.",
        "I will not hesitate to use my powers.",
        "I will review the position in six months' time.",
        f"My officials will visit the Council on {other}.",
        f"I am pleased that the Council has appointed a new director, and that it published its recovery plan on {before}.",
        "I know that you share my concern for these children.",
        "I look forward to hearing of further progress.",
        f"I am grateful to you for the information that you sent me on {before}.",
        "As you know, every local authority must appoint a director of children's services.",
        "Local authorities are required to make enquiries where a child may be suffering significant harm.",
        f"An improvement board chaired by {who} has been set up. It will meet every four weeks.",
        f"{who} chairs the improvement board, which meets every month.",
        f"The Department will meet the costs of the adviser until {other}.",
        f"Ofsted will carry out its next monitoring visit before {other}.",
        "I would like to thank you and your staff for your work.",
        "Please pass on my thanks to your staff.",
        "Please do not hesitate to contact my office.",
        "I want every child in the city to be safe.",
        f"Of the {number} cases that inspectors looked at, a third gave cause for concern.",
        f"At {before} there were {number} children without a social worker.",
        "I have asked my officials to keep in touch with yours.",
        f"A copy of this letter will be published on {other}.",
        f"The Council set itself the target of visiting {number} families before {before}, and did so.",
        "I hope that you will find this helpful.",
        "You and your colleagues have worked hard.",
        "I recognise that the Council must often weigh hard choices.",
        "I am not at this stage asking the Council to give up its services.",
        f"You told me that you would publish a plan by {other}.",
        "Whether a trust should be set up is a matter for another day.",
        f"I understand that the Council intends to fill these posts by {other}.",
        "You do not need to reply to this letter.",
        f"The adviser's report of {before} has been a great help to me.",
        "Had services been better I would not have had to write.",
    ]
