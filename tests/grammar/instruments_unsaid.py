"""Sentences of official papers that look as if they told of a direction, a notice or a report, and tell of none."""

from grammar import Draw

_GENERAL = (
    "If sufficient progress is not made, the Secretary of State may give a further direction.",
    "Statutory directions are given where a council fails to perform its functions to an adequate standard.",
    "The board last met on {day} and meets every six weeks.",
    "The budget for the service was set at £42.1 million on {day}.",
    "No direction has been given in respect of adoption services.",
    "Staff were given clear direction by the leadership team at an event on {day}.",
    "The direction of travel is positive.",
    "The improvement plan, agreed on {day}, is reviewed each month.",
    "A tenant gave the council notice on {day}.",
    "The notice period in that contract ends on {later}.",
    "The commissioner is to report to the Secretary of State by {later}.",
    "Should services decline again, an improvement notice could be issued.",
    "Ofsted inspected the council’s services again on {day}.",
    "The council must send its performance data to the department by {later}.",
    "Members asked on {day} whether the council would be given a notice.",
    "A school in the city was given a notice to improve in 2011.",
    "The council’s response to the report is due by {later}.",
    "The chief executive will report to the committee on {later}.",
    "The lead member gave notice on {day} that she would stand down.",
    "The policy was revised on {day}.",
    "The scheme of delegation was varied on {day}.",
    "The council issued a press notice on {day}.",
    "Ministers have powers to issue directions under section 497A of the Education Act 1996.",
    "A direction might have been given had progress been slower.",
    "Directions to the venue were sent to members on {day}.",
    "Notice of the meeting was given on {day}.",
    "The council gave two months’ notice to the provider on {day}.",
    "Redundancy notices were issued on {day}.",
    "The court gave directions on {day} for the hearing.",
    "An enforcement notice was served on the landlord on {day}.",
    "The suspension of the contract was lifted on {day}.",
    "The minutes of the meeting of {day} were approved.",
    "An improvement notice is a formal step short of a direction.",
    "The council is not subject to any other direction.",
    "The next report of the board is due on {later}.",
    "In other areas, councils that did not improve have been given directions.",
    "It would be premature to lift any direction before the next inspection.",
)
_AGAIN = (
    "The {noun} requires the council to work with its adviser.",
    "Under the {noun} the council must agree an improvement plan.",
    "Progress against the {noun} was reviewed on {day}.",
    "The council has met most of the requirements of the {noun}.",
    "The cabinet discussed the {noun} on {day}.",
    "Whether the {noun} should be lifted will be considered after the next inspection.",
    "The requirements of the {noun} were reported to members on {day}.",
    "The council set out on {day} how it would comply with the {noun}.",
    "The {noun} does not affect schools.",
    "A plan to meet the {noun} was agreed on {day}.",
    "The adviser will review compliance with the {noun} by {later}.",
    "The {noun} will remain in place until services have improved.",
    "The council hopes that the {noun} will be lifted in the spring.",
    "Councillors were briefed on the {noun} on {day}.",
)


def tell_nothing(draw: Draw, *, noun: str | None, day: str, later: str) -> str:
    """A sentence without an instrument; with ``noun``, for a paper told of before, it may speak of that one again."""
    told: str = draw.one(*_GENERAL) if noun is None or draw.number(0, 2) else draw.one(*_AGAIN)
    return told.format(noun=noun, day=day, later=later)
