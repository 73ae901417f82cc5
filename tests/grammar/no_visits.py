"""Sentences that speak of reviews, visits and progress and tell of none in services for children: of other places, kept up, called
off, asked for, or said by those who do not assess."""

from datetime import date, timedelta

from grammar import Draw, spell

_NO_VISITS = (
    (
        "The monitoring visit planned for {month} was cancelled because of the pandemic.",
        "A visit that was to have taken place {when} was called off.",
        "Ofsted postponed the visit that had been due {when}.",
        "No date has been set for the next inspection.",
        "Ofsted's visit {when} did not go ahead.",
    ),
    (
        "Officers will keep the plan under review and update it at least quarterly.",
        "The policy is kept under review.",
        "The risk register is reviewed every month.",
        "Fees were reviewed by the council {when}.",
        "The plan will be kept under review by the cabinet.",
    ),
    (
        "A review of parking charges was carried out {when}.",
        "The council's review of libraries will be completed {later}.",
        "The boundary commission held a review {when}.",
        "A judicial review was heard {when}.",
        "The council carried out a review of its own offices {when}.",
        "A pay review took place {when}.",
    ),
    (
        "Councillor {one} visited the new leisure centre {when}.",
        "Ambermere Academy had its inspection {when}.",
        "The fire service carried out an inspection of the town hall {when}.",
        "Larch House, a children's home, was inspected {when}.",
        "The mayor made a visit to the town's twin {when}.",
        "Ofsted inspected Ambermere Academy {when}.",
        "Councillor {one} paid a visit to foster carers {when}.",
    ),
    (
        "Children's plans were reviewed late in a third of cases.",
        "Social workers must visit every child within ten days.",
        "Councils judged inadequate receive quarterly monitoring visits.",
        "Inspections are carried out at least every three years.",
        "A serious case review was published {when}.",
    ),
    (
        "Members asked whether there could be an earlier visit.",
        "If the plan fails, ministers may ask for a review.",
        "The union called for a review of pay.",
        "Councillor {one} said that a review was needed.",
        "The opposition asked for an inspection of the accounts.",
    ),
)
_NO_ASSESSMENTS = (
    (
        "Councillor {one} said that progress had been too slow.",
        "“We have made good progress,” said council leader {one}.",
        "The leader, {one}, said that services were improving.",
        "Director of children's services {one} told members that good progress had been made.",
        "{one}, cabinet member for children, told Ofsted that services were improving.",
    ),
    (
        "The council must make faster progress.",
        "Ministers want to see the council make good progress.",
        "Councillor {other} asked the director to show that some progress had been made.",
        "Unless services improve, ministers will step in.",
        "The commissioner will report on whether services are improving.",
    ),
    (
        "Pupils at Ambermere Academy made good progress, inspectors said.",
        "Progress on the leisure centre has been too slow, auditors said.",
        "Schools were improving, Ofsted said.",
        "Good progress had been made on the ring road.",
    ),
    (
        "A progress report will go to cabinet.",
        "Members noted the report on progress against the budget.",
        "The board monitors progress each month.",
    ),
    (
        "Councillor {other} denied that services had deteriorated.",
        "Councillor {other} asked whether services had deteriorated.",
        "Parents said that things had got worse.",
        "A union said that little had changed.",
    ),
)


def speak_of_no_visit(draw: Draw, told_on: date, one: str) -> list[str]:
    """A sentence of each sort, with days around that of the page."""
    before = told_on - timedelta(days=draw.number(40, 300))
    after = told_on + timedelta(days=draw.number(40, 300))
    month = f"{before:%B %Y}"
    when = draw.one(f"in {month}", f"on {spell(before, draw)}")
    words = {"month": month, "when": when, "later": f"in {after:%B %Y}", "one": one}
    return [draw.one(*sentences).format(**words) for sentences in _NO_VISITS]


def speak_of_no_assessment(draw: Draw, one: str, other: str) -> list[str]:
    """A sentence of each sort, by those who do not assess, of other things, or of none yet."""
    return [draw.one(*sentences).format(one=one, other=other) for sentences in _NO_ASSESSMENTS]
