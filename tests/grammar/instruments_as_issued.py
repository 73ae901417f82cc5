"""Directions, notices and revocations as they are issued: heading, recitals, operative words, signature."""

from instruments_told import COUNCIL, Fact, Paper, Story, Told, draw_story, mix, tell_report

from grammar import PEOPLE, Draw

_ACT = "section 497A(4B) of the Education Act 1996"


def draw_direction(draw: Draw) -> Paper:
    """A direction, alone or in the place of an earlier one."""
    story = draw_story(draw, "direction")
    former = draw.one(_tell_nothing_before, _tell_replaced, _tell_varied, _tell_earlier)
    recital, operative, facts, is_revised = former(story)
    is_called_revised = is_revised or (bool(operative) and draw.number(0, 1) == 1)
    day = story.day(story.own)
    title = draw.one(
        f"{'REVISED ' if is_called_revised else ''}STATUTORY DIRECTION TO {COUNCIL.upper()}",
        f"{'Revised direction' if is_called_revised else 'Direction'} to {COUNCIL} under {_ACT}",
        f"{'REVISED ' if is_called_revised else ''}DIRECTION ISSUED TO {COUNCIL.upper()}",
    )
    lines = [
        title, *draw.one([], ["Education Act 1996, section 497A", "Children Act 2004, section 50"]),
        f"TO: {COUNCIL} (“the Council”)", "WHEREAS:",
        "1. The Secretary of State for Education (“the Secretary of State”) is satisfied that the Council is failing to perform its functions to an adequate standard.",
        *recital,
        "NOW THEREFORE:",
        f"Pursuant to {_ACT}, the Secretary of State directs the Council to take the steps set out in the Annex to this Direction.",
        *operative,
        draw.one("This Direction takes effect on the day on which it is signed.", "This Direction remains in force until it is revoked.", "The Council must comply with this Direction until further notice."),
        f"Signed on behalf of the Secretary of State by {draw.one(*PEOPLE)}, a senior civil servant in the Department for Education",
        draw.one(f"Dated {day}", day, f"Date: {day}"),
        "ANNEX",
        "1. The Council must co-operate with the Commissioner.",
        "2. The Council must give the Commissioner access to its records.",
    ]  # fmt: skip
    own = story.fact("varied" if is_revised else "issued", story.own)
    return "\n".join(lines), None, [own, *facts]


Former = tuple[list[str], list[str], list[Fact], bool]


def _tell_nothing_before(story: Story) -> Former:
    report, facts = tell_report(story)
    return [f"2. {report}"], [], facts, False


def _tell_replaced(story: Story) -> Former:
    """An earlier direction, told by its day only where it is replaced."""
    day = story.day(story.given)
    text = story.draw.one(
        f"This Direction replaces the direction given to the Council on {day}.",
        f"The direction given to the Council on {day} is hereby revoked.",
        f"The direction dated {day} is revoked.",
        f"This Direction supersedes the direction of {day}.",
    )
    return [], [text], [story.fact("lifted", story.given)], False


def _tell_earlier(story: Story) -> Former:
    """An earlier direction that was given in a recital and is revoked in the operative part."""
    day = story.day(story.given)
    recital = story.draw.one(
        f"2. On {day} the Secretary of State gave a direction to the Council (“the first direction”).",
        f"2. A direction was given to the Council on {day} (“the first direction”).",
        f"2. The Secretary of State directed the Council on {day} to co-operate with a commissioner (“the first direction”).",
        f"2. By a direction dated {day} (“the first direction”) the Secretary of State required the Council to co-operate with a commissioner.",
    )
    operative = story.draw.one(
        "The first direction is revoked.",
        "This Direction replaces the first direction, which is hereby revoked.",
        "The Secretary of State hereby revokes the first direction.",
    )
    return (
        [recital],
        [operative],
        [story.fact("issued", story.given), story.fact("lifted", None)],
        False,
    )


def _tell_varied(story: Story) -> Former:
    """A revised direction, whose recitals tell of the first."""
    day = story.day(story.given)
    recital = story.draw.one(
        f"2. On {day} the Secretary of State gave the Council a direction under {_ACT}.",
        f"2. The Secretary of State issued a direction to the Council on {day}.",
        f"2. The Council was given a direction on {day}, which required it to work with a commissioner.",
    )
    return [recital], [], [story.fact("issued", story.given)], True


def draw_notice(draw: Draw) -> Paper:
    """An improvement notice with its fields."""
    story = draw_story(draw, "improvement_notice")
    day = story.day(story.own)
    report, facts = (
        tell_report(story) if draw.number(0, 1) else ("It follows a visit in the spring.", [])
    )
    opening = draw.one(
        f"This improvement notice is issued to {COUNCIL} on {day} to address the areas for improvement found by inspectors.",
        f"This Improvement Notice is issued to {COUNCIL} (“the Council”) by the Secretary of State.",
        f"1. This notice is given to {COUNCIL} (“the Council”) because its children’s services have performed poorly.",
    )
    told: list[Told] = [(report, facts)]
    if draw.number(0, 1):
        former = story.day(story.given)
        text = draw.one(
            f"This notice replaces the improvement notice issued to the Council on {former}.",
            f"The improvement notice of {former} is withdrawn.",
        )
        told.append((text, [story.fact("lifted", story.given)]))
    body, stated = mix(story, told, beside=0)
    lines = [
        draw.one("IMPROVEMENT NOTICE", "Improvement notice", f"IMPROVEMENT NOTICE TO {COUNCIL.upper()}"),
        *draw.one([f"To: {COUNCIL}"], [f"Issued to: {COUNCIL}", "Issued by: the Secretary of State for Education"]),
        *draw.one([f"Date: {day}"], [f"Date of issue: {day}"]),
        opening, *body,
        "The Council must agree an improvement plan with its adviser.",
        "Failure to comply with this notice may lead to a direction under section 497A of the Education Act 1996.",
        *draw.one([], [f"{draw.one(*PEOPLE)} MP", "Minister of State for Children and Families"]),
    ]  # fmt: skip
    return "\n".join(lines), None, [story.fact("issued", story.own), *stated]


def draw_revocation(draw: Draw) -> Paper:
    """The revocation of a direction, whose recitals tell of it."""
    story = draw_story(draw, "direction")
    given, day = story.day(story.given), story.day(story.own)
    recital = draw.one(
        f"(A) On {given} the Secretary of State for Education gave a direction to {COUNCIL} (“the Council”) under {_ACT} (“the Direction”).",
        f"(A) The Secretary of State for Education (“the Secretary of State”) issued a direction to {COUNCIL} (“the Council”) on {given} (“the Direction”).",
    )
    operative = draw.one(
        "The Secretary of State hereby revokes the Direction.",
        f"1. The Direction is revoked with effect from {day}.",
        f"1. The Secretary of State hereby revokes the Direction with effect from {day}.",
        f"The direction given to the Council on {given} is revoked.",
    )
    lines = [
        "REVOCATION OF DIRECTION", f"{COUNCIL}: children’s services",
        f"Made under {_ACT}", "Recitals", recital,
        draw.one("(B) The Council has made good progress.", "(B) The Council’s services are now judged to be good."),
        "Revocation", operative, "Signed on behalf of the Secretary of State", draw.one(day, f"Dated {day}"),
    ]  # fmt: skip
    return "\n".join(lines), None, [story.fact("issued", story.given), story.fact("lifted", None)]
