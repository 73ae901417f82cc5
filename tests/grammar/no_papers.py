"""Sentences that speak of reports, notices, letters and directions, and tell of none by which anybody intervenes."""

from datetime import date, timedelta

from grammar import Draw, spell

_SENTENCES = (
    (
        "Report of the Director of Children's Services",
        "The committee considered a report of the Director of Children's Services on the improvement plan.",
        "{one}, Head of Safeguarding, presented a report on caseloads.",
        "Members received the report of the Chief Executive dated {day}.",
        "A report to cabinet on {day} says the overspend has grown.",
        "The Assistant Director introduced her report, which had been circulated on {day}.",
        "The finance director's report was circulated in {month}.",
        "The Cabinet Member's report was taken as read.",
    ),
    (
        "The council's budget report came out in {month}.",
        "The annual report of the Independent Reviewing Officers was noted in {month}.",
        "Planning officers published their report on the new school on {day}.",
        "The council's annual report on complaints was published on {day}.",
        "A report on school places was published by the council in {month}.",
        "The Director of Public Health's annual report was noted on {day}.",
    ),
    (
        "The fire authority issued the council with an enforcement notice for its depot on {day}.",
        "A notice of motion was submitted on {day}.",
        "Staff at the depot were given redundancy notices in {month}.",
        "The council gave notice to its landlord in {month}.",
        "Public notices about the vote went up on {day}.",
        "A section 114 notice was issued by the finance director on {day}.",
        "Parking wardens issued 400 penalty notices in {month}.",
        "The union gave notice of strike action on {day}.",
    ),
    (
        "A letter was sent to all parents on {day}.",
        "Councillor {one} said she had received dozens of letters from residents.",
        "The council wrote to foster carers on {day}.",
        "Letters went out to families in {month}.",
        "The council sent letters to 400 residents on {day}.",
    ),
    (
        "Members were pleased with the direction of travel.",
        "The work is going on under the direction of {one}.",
        "The service changed direction in {month}.",
        "The leader gave officers a clear direction on spending.",
        "The court made a care order on {day}.",
        "The council ordered new lorries in {month}.",
        "A change of direction was agreed in {month}.",
    ),
    (
        "No improvement notice has been issued.",
        "The council escaped a statutory direction.",
        "If progress stalls, ministers could issue a direction.",
        "Ministers will decide next month whether to issue an improvement notice.",
        "The Education Act 1996 allows the Secretary of State to give directions to councils.",
        "Improvement notices are issued to councils that fail their inspections.",
        "Members asked what would happen if an improvement notice were served.",
        "Councillor {one} had feared a statutory direction.",
        "Ministers have ruled out a statutory direction.",
        "The department said it had no plans to issue an improvement notice.",
        "The council was spared an improvement notice.",
        "The threat of a statutory direction still hangs over the council.",
        "Councillor {one} said that an improvement notice would have been unfair.",
    ),
)


def speak_of_no_paper(draw: Draw, told_on: date, one: str) -> list[str]:
    """A sentence of each sort, with a day before that of the page."""
    before = told_on - timedelta(days=draw.number(10, 400))
    words = {"day": spell(before, draw), "month": f"{before:%B %Y}", "one": one}
    return [draw.one(*sentences).format(**words) for sentences in _SENTENCES]
