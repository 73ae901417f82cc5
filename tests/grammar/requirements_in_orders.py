"""Directions and improvement notices: numbered duties of many forms, and as many paragraphs that bind nobody."""

from datetime import date
from typing import Any

from duty_words import COUNCIL, Paper, Told, join

from grammar import PEOPLE, Draw, spell

_MUST = ("must", "shall", "is required to", "is to", "must also")
_OFFICERS = (
    "The Chief Executive",
    "The Director of Children's Services",
    "The Commissioner",
    "The Improvement Adviser",
    "The Chair of the Improvement Board",
    "The Lead Member for Children's Services",
)
_REVIEWS = (
    ("at least quarterly", "P3M"),
    ("every month", "P1M"),
    ("at least once a month", "P1M"),
    ("every six months", "P6M"),
)
_BOUND = {"who": "the Council", "force": "order"}


def draw_order(draw: Draw) -> tuple[str, str, list[dict[str, Any]]]:
    """A direction or notice, the day that it bears, and its duties."""
    issued = draw.day(date(2009, 1, 5), date(2023, 11, 30))
    paper = Paper(draw, issued, name=draw.one("Direction", "Notice"))
    told = paper.mixed(paper.some_of(_FORMS, least=3, most=4), _look_alikes(paper))
    items = [
        ([f"{number}. {lines[0]}", *lines[1:]], facts)
        for number, (lines, facts) in enumerate(told, start=1)
    ]
    lines, facts = join([(_front(paper), []), *items])
    text = "\n".join([*lines, *_signed(paper)])
    if draw.one(True, False, False):
        text = text.replace("the Council", "the Authority").replace("The Council", "The Authority")
        text = text.replace("the “Council”", "the “Authority”")
        facts = [
            {**fact, "who": "the Authority"} if fact.get("who") == "the Council" else fact
            for fact in facts
        ]
    return text, issued.isoformat(), facts


def _front(paper: Paper) -> list[str]:
    draw = paper.draw
    if paper.name == "Notice":
        head = draw.one("IMPROVEMENT NOTICE", "Improvement Notice")
        opening = draw.one(
            f"This Improvement Notice is given to {COUNCIL} (“the Council”) by the Secretary of State for Education.",
            f"This notice is issued to {COUNCIL} (the “Council”) following the inspection report published on {paper.day_before()}.",
        )
        return [head, f"To: {COUNCIL}", f"Date: {spell(paper.issued, draw)}", opening]
    head = draw.one(
        f"DIRECTION TO {COUNCIL.upper()} UNDER SECTION 497A(4B) OF THE EDUCATION ACT 1996",
        "STATUTORY DIRECTION IN RELATION TO CHILDREN'S SERVICES UNDER SECTION 497A(4B) OF THE EDUCATION ACT 1996",
    )
    recital = draw.one(
        f"WHEREAS the Secretary of State is satisfied that {COUNCIL} (“the Council”) is failing to perform its functions to an adequate standard;",
        f"The Secretary of State has carefully considered the report of Ofsted on {COUNCIL} (“the Council”), published on {paper.day_before()}.",
    )
    return [head, f"To: {COUNCIL}", recital, "The Secretary of State directs as follows."]


def _signed(paper: Paper) -> list[str]:
    by = paper.draw.one("Signed on behalf of", "Signed by authority of")
    day = spell(paper.issued, paper.draw)
    return [f"{by} the Secretary of State for Education", paper.draw.one(*PEOPLE), f"Dated: {day}"]


def _plain(paper: Paper) -> Told:
    duty = paper.duty()
    return [f"The Council {paper.draw.one(*_MUST)} {duty.words}."], [duty.told(**_BOUND)]


def _fronted(paper: Paper) -> Told:
    duty, must = paper.duty("day"), paper.draw.one("must", "shall")
    comma = paper.draw.maybe(",")
    return [f"{duty.front}{comma} the Council {must} {duty.act}."], [duty.told(**_BOUND)]


def _of_officer(paper: Paper) -> Told:
    duty, who = paper.duty(), paper.draw.one(*_OFFICERS)
    must = paper.draw.one("must", "shall")
    return [f"{who} {must} {duty.words}."], [duty.told(who=who, force="order")]


def _directed(paper: Paper) -> Told:
    duty, verb = paper.duty(), paper.draw.one("directs", "hereby directs", "requires")
    words = f"The Secretary of State {verb} the Council to {duty.words}."
    return [words], [duty.told(**_BOUND)]


def _listed(paper: Paper) -> Told:
    duties = [paper.duty() for _ in range(paper.draw.number(2, 4))]
    lead = paper.draw.one(
        "The Council must:",
        "The Council shall:",
        "The Council is required to:",
        "In particular, the Council must:",
    )
    mark, end = paper.draw.one("({})", "{})"), paper.draw.one(";", ",")
    lines = [lead]
    for at, duty in enumerate(duties):
        left = len(duties) - at - 1
        ends = "." if not left else f"{end} and" if left == 1 else end
        lines.append(f"{mark.format('abcdef'[at])} {duty.words}{ends}")
    return lines, [duty.told(**_BOUND) for duty in duties]


def _all_by_a_day(paper: Paper) -> Told:
    """A list under a line that gives the day of all, its items numbered in small roman figures."""
    first, second, third = paper.duty("day"), paper.duty("open"), paper.duty("open")
    lines = [f"{first.front}, the Council must:", f"(i) {second.act}; and", f"(ii) {third.act}."]
    day = {"deadline": first.deadline}
    return lines, [second.told(**_BOUND, **day), third.told(**_BOUND, **day)]


def _with_parts(paper: Paper) -> Told:
    """An item whose own parts only spell out what it must hold."""
    one, other = paper.duty("day"), paper.duty("day")
    holds = paper.draw.one("covers", "sets out", "deals with")
    lines = [
        "The Council must:",
        f"(a) {one.words}; and",
        f"(b) {other.when}, prepare a plan that {holds}:",
        "(i) recruitment and retention;",
        "(ii) the training of managers; and",
        "(iii) the quality of recording.",
    ]
    plan = {"quote": "prepare a plan", "deadline": other.deadline, "recurs": None}
    return lines, [one.told(**_BOUND), {**_BOUND, **plan}]


def _parts_that_act(paper: Paper) -> Told:
    """Items below an item that gives only the day of its parts, each of them a duty."""
    one, day = paper.duty("day"), paper.duty("day")
    parts = [paper.duty("open"), paper.duty("open")]
    lines = [
        "The Council must:",
        f"(a) {one.words};",
        f"(b) {day.when}:",
        f"(i) {parts[0].act}; and",
        f"(ii) {parts[1].act}.",
    ]
    due = [part.told(**{**_BOUND, "deadline": day.deadline}) for part in parts]
    return lines, [one.told(**_BOUND), *due]


def _passive(paper: Paper) -> Told:
    duty = paper.duty("day")
    thing, done = paper.draw.one(
        ("A recruitment plan", "published"),
        ("The service directory", "brought up to date"),
        ("Every case file", "audited"),
        ("The pathway for care leavers", "rewritten"),
    )
    modal = paper.draw.one("must be", "shall be")
    by, who = paper.draw.one(
        ("", "the Council"),
        (" by the Council", "the Council"),
        (" by the Chief Executive", "the Chief Executive"),
        (" by a qualified manager", "qualified manager"),
        (" by an experienced social worker", "experienced social worker"),
    )
    told = {"deadline": duty.deadline, "recurs": None, "quote": f"{modal} {done}"}
    return [f"{thing} {modal} {done}{by} {duty.when}."], [{**_BOUND, **told, "who": who}]


def _agreed(paper: Paper) -> Told:
    duty = paper.duty("day")
    approver = paper.draw.one(
        "the Commissioner", "the Department", "the Secretary of State", "the Improvement Board"
    )
    words = paper.draw.one(
        f"The Council must {duty.act}, with the agreement of {approver}, {duty.when}.",
        f"The Council must, subject to the approval of {approver}, {duty.words}.",
        f"The Council must agree with {approver} how it will {duty.words}.",
        f"The Council must {duty.words}, having obtained the consent of {approver}.",
    )
    told = {"deadline": duty.deadline, "approver": approver, "quote": duty.act}
    return [words], [{**_BOUND, **told}]


def _two(paper: Paper) -> Told:
    one, other = paper.duty("day"), paper.duty("day")
    by_then = other._replace(deadline=one.deadline)
    words, second = paper.draw.one(
        (f"The Council must {one.words} and must {other.words}.", other),
        (f"The Council must {one.words}, and must {other.words}.", other),
        (f"The Council must {one.words}; it must also {other.words}.", other),
        (f"The Council must {one.words}; and must {other.words}.", other),
        (f"The Council must {one.words}. It must {other.words}.", other),
        (f"The Council must {one.words}. By the same date it must {other.act}.", by_then),
    )
    return [words], [one.told(**_BOUND), second.told(force="order")]


def _under_review(paper: Paper) -> Told:
    period, recurs = paper.draw.one(*_REVIEWS)
    thing, it = paper.draw.one(
        ("its workforce plan", "it"), ("its thresholds", "them"), ("the improvement plan", "it")
    )
    comma = paper.draw.maybe(",")
    words = f"The Council must keep {thing} under review{comma} and update {it} {period}."
    told = {"deadline": None, "recurs": recurs, "quote": f"keep {thing}"}
    return [words], [{**_BOUND, **told}]


def _otherwise(paper: Paper) -> Told:
    duty = paper.duty("day")
    follows = paper.draw.one(
        "the Secretary of State will appoint a commissioner",
        "the functions will be handed to another body",
        "a trust will be set up to run the services",
    )
    words, told = paper.draw.one(
        (f". If it does not do so, {follows}.", f"If it does not do so, {follows}"),
        (f", failing which {follows}.", follows),
        (f". Otherwise {follows}.", f"Otherwise {follows}"),
    )
    return [f"The Council must {duty.words}{words}"], [duty.told(**_BOUND, otherwise=told)]


def _of_old(paper: Paper) -> Told:
    """The wordings of an older draughtsman."""
    duty = paper.duty()
    words = paper.draw.one(
        f"It shall be the duty of the Council to {duty.words}.",
        f"The Council is hereby directed to {duty.words}.",
        f"The Council shall forthwith make arrangements to {duty.words}.",
        f"The Council is to take steps to {duty.words}.",
    )
    told = {"quote": duty.act, "deadline": duty.deadline, "recurs": duty.recurs}
    return [words], [{**_BOUND, **told}]


def _secured(paper: Paper) -> Told:
    """*The Council must ensure that …*, one thing or several."""
    duty = paper.duty("day")
    thing = paper.draw.one(
        "every child in care has a named social worker",
        "no social worker holds more than 18 cases",
        "all referrals are screened by a manager",
        "each team has a permanent manager",
    )
    verb = paper.draw.one("ensure", "secure", "make sure")
    words = f"The Council must {verb} that {thing} {duty.when}."
    told = {"quote": thing, "deadline": duty.deadline, "recurs": None}
    return [words], [{**_BOUND, **told}]


def _of_several(paper: Paper) -> Told:
    """Three duties of one sentence, each with its day, between semicolons."""
    duties = [paper.duty("day") for _ in range(3)]
    words = f"The Council must {duties[0].words}; {duties[1].words}; and {duties[2].words}."
    return [words], [duty.told(**_BOUND) for duty in duties]


_FORMS = {
    "old": _of_old,
    "secured": _secured,
    "several": _of_several,
    "plain": _plain,
    "fronted": _fronted,
    "officer": _of_officer,
    "directed": _directed,
    "listed": _listed,
    "all by a day": _all_by_a_day,
    "parts": _with_parts,
    "parts that act": _parts_that_act,
    "passive": _passive,
    "agreed": _agreed,
    "two": _two,
    "review": _under_review,
    "otherwise": _otherwise,
}


def _look_alikes(paper: Paper) -> list[str]:
    """Paragraphs that stand in such papers and bind nobody."""
    draw, name, number = paper.draw, paper.name, paper.draw.number(12, 480)
    before, other = paper.day_before(), paper.some_day()
    return [
        f"The Secretary of State may vary or revoke this {name} at any time.",
        "The Secretary of State will consider what further action to take in the light of the Council's progress.",
        f"The Department will review the Council's progress against this {name} in six months' time.",
        "Nothing in this document limits the powers of the Secretary of State under the Education Act 1996.",
        f"This {name} comes into force on {other} and remains in force until it is revoked.",
        f"In this {name} “the Board” means the Improvement Board that the Council set up on {before}.",
        "Every local authority in England must appoint a director of children's services under section 18 of the Children Act 2004.",
        "All local authorities must have regard to statutory guidance when carrying out their functions.",
        "Section 47 of the Children Act 1989 requires local authorities to make enquiries where a child may be suffering significant harm.",
        f"The Council has appointed an interim Director of Children's Services and published a recovery plan on {before}.",
        f"Since {before} the Council has recruited {number} social workers.",
        f"On {before} the Council set up an Improvement Board with an independent chair.",
        f"On {before} there were {number} children without an allocated social worker.",
        f"At {before} 34% of assessments were completed in time, against 71% in similar authorities.",
        f"{draw.one(*PEOPLE)} was appointed as Commissioner on {before}.",
        f"The term of the Commissioner ends on {other}.",
        "The Improvement Board is chaired independently and brings together the Council, the police and health partners.",
        f"Ofsted judged the Council's services inadequate in its report of {before}.",
        f"Ofsted is expected to inspect again before {other}.",
        f"The contract with the Council's supplier runs out on {other}.",
        "The Department will meet the costs of the Commissioner.",
        f"The Department will write to the Council by {other} with its view of progress.",
        "The Council accepts these findings and has said that it is determined to put matters right.",
        "The Secretary of State has considered representations made by the Council.",
        f"Nothing in this {name} requires the Council to close any home.",
        "The Secretary of State has not directed the Council to set up a trust.",
        f"Had the Council published its plan by {before}, this {name} would not have been needed.",
        "The Council need not report on matters that are before a court.",
        "No decision has been taken on whether the Council should keep its services.",
        f"The Department expects to publish its own review by {other}.",
        "It is for the Council to decide how it spends the grant.",
        "The Chair may call further meetings of the Board.",
        f"The Council's own target was to fill {number} posts by {before}.",
        f"The Council intends to open a new office by {other}.",
        "A copy of the terms of reference is annexed.",
    ]
