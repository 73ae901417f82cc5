"""Ministers’ letters that give, vary, replace or end a direction or notice, or propose one."""

from datetime import timedelta

from instruments_told import (
    Fact,
    Paper,
    Story,
    Told,
    draw_story,
    mix,
    tell_given,
    tell_of_another,
    tell_report,
)

from grammar import COUNCILS, PEOPLE, Draw, spell

_OFFICES = (
    "Minister of State for Children and Families",
    "Parliamentary Under-Secretary of State for Children and Families",
    "Secretary of State for Education",
)
_UNDER = "section 497A(4B) of the Education Act 1996"


def _tell_enclosed(story: Story) -> Told:
    """A paper that is given with the letter."""
    noun = story.noun
    by = f" under {_UNDER}" if story.kind == "direction" else ""
    text = story.draw.one(
        f"I have today issued {_a(noun)} to the Council{by}, a copy of which is enclosed.",
        f"The enclosed {noun} requires the Council to work with an adviser.",
        f"I am therefore issuing the attached {noun} to the Council{by}.",
        f"With this letter I am giving the Council {_a(noun)}{by}.",
        f"I have decided to issue {_a(noun)} to the Council{by}, which is attached to this letter.",
        f"I enclose {_a(noun)} to the Council{by}.",
        f"I am today giving {_a(noun)} to the Council{by}.",
        f"You will find {_a(noun)} enclosed with this letter.",
        f"I hereby give the Council the attached {noun}.",
        f"A copy of the {noun}, which I have signed today, is attached.",
        f"The {noun} which accompanies this letter sets out what the Council must do.",
        f"Please find enclosed {_a(noun)}{by}.",
        f"Today I am issuing the Council with {_a(noun)}.",
        f"I have made {_a(noun)} to that effect, which takes effect today.",
        f"I attach {_a(noun)} which the Council must now comply with.",
        f"The Secretary of State has today issued {_a(noun)} to the Council{by}.",
    )
    return text, [story.fact("issued", story.own)]


def _tell_varied(story: Story) -> Told:
    """The paper in force is varied by the letter."""
    noun = story.noun
    text = story.draw.one(
        f"I have therefore today varied the existing {noun}.",
        f"I have amended it, and enclose the {noun} as amended.",
        f"I have today revised the {noun}, and a copy is enclosed.",
        f"I am today issuing a revised {noun}, which is attached to this letter.",
        f"I have decided to vary the {noun}, and the revised {noun} is enclosed.",
        f"I enclose a revised {noun}, which gives the Council until the spring to finish the work.",
        f"I am therefore varying the {noun} with effect from today.",
        f"The attached revised {noun} sets out what the Council must now do.",
        f"I hereby vary the {noun}.",
        f"I have varied the {noun} accordingly.",
        f"I am amending the {noun} so that the Council has until the spring.",
        f"The {noun} is hereby amended.",
        f"A varied {noun} is attached.",
        f"I have agreed to revise the {noun}, and the revised version is attached.",
        f"Today I have issued a revised {noun}.",
    )
    return text, [story.fact("varied", story.own)]


def _tell_revoked(story: Story) -> Told:
    """The paper in force, whose giving another sentence tells, is ended by the letter."""
    noun, day = story.noun, story.day(story.given)
    text = story.draw.one(
        f"By this letter the {noun} of {day} is revoked.",
        f"I have today revoked the {noun}.",
        f"I am therefore revoking the {noun} of {day}.",
        f"I am pleased to confirm that the {noun} is now lifted.",
        f"The {noun} is lifted with immediate effect.",
        f"I have decided to lift the {noun} with effect from today.",
        f"This letter revokes the {noun} of {day}.",
        f"I am writing to confirm that the {noun} has been revoked.",
        f"I have agreed that the {noun} should now be lifted.",
        f"I hereby revoke the {noun}.",
        f"The Secretary of State has today lifted the {noun}.",
        f"The Council is therefore no longer subject to the {noun}.",
        f"I can confirm that the Secretary of State has revoked the {noun}.",
        f"The {noun} of {day} is accordingly withdrawn.",
        f"I have concluded that the {noun} is no longer necessary, and I have lifted it today.",
    )
    return text, [story.fact("lifted", None)]


def _tell_replaced(story: Story) -> Told:
    """A new paper comes with the letter in the place of the one in force."""
    noun, day = story.noun, story.day(story.given)
    text = story.draw.one(
        f"I have issued a new {noun}, enclosed with this letter, which replaces the {noun} of {day}.",
        f"I enclose a new {noun}. It replaces the {noun} given on {day}.",
        f"I am today issuing a new {noun} to the Council, which supersedes the {noun} of {day}.",
        f"The enclosed {noun} replaces the one dated {day}.",
        f"A new {noun} is attached, and the {noun} of {day} is revoked.",
        f"I have decided to revoke the {noun} of {day} and to issue a new {noun}, which is enclosed.",
        f"The {noun} of {day} is replaced by the {noun} enclosed with this letter.",
    )
    return text, [story.fact("issued", story.own), story.fact("lifted", story.given)]


def _tell_minded(story: Story) -> Told:
    """A direction that is only proposed."""
    text = story.draw.one(
        f"I am minded to give the Council a direction under {_UNDER}.",
        f"I am minded to use my powers under {_UNDER} to direct the Council to transfer its services.",
        f"I propose to issue a direction to the Council under {_UNDER}.",
        f"I intend to use my powers of intervention under {_UNDER}.",
        f"I am therefore minded to make a direction under {_UNDER}.",
        "I am minded to issue the direction which is attached in draft.",
        f"I am minded to direct the Council under {_UNDER} to co-operate with a commissioner.",
    )
    return text, [story.fact("proposed", None, kind="direction")]


def _tell_letter(story: Story) -> Told:
    """An earlier letter between the two, with its day."""
    one = story.own - timedelta(days=story.draw.number(20, 90))
    day = story.day(one)
    text = story.draw.one(
        f"I wrote to you on {day} about the progress of the Council.",
        f"Thank you for your letter of {day}.",
        f"In my letter of {day} I asked for a plan.",
        f"As I said in my letter of {day}, progress has been too slow.",
        f"Your letter of {day} set out what the Council has done.",
        f"I am grateful for your reply of {day}.",
        f"When I wrote on {day} I said that I would consider the matter again.",
    )
    return text, [story.fact("issued", one, kind="letter")]


def _tell_report_today(story: Story) -> Told:
    """The report of a named commissioner or reviewer, published with the letter."""
    person = story.draw.one("Marcus Dale", "Edith Rowe")
    text = story.draw.one(
        f"I am today publishing the report of {person}, the commissioner.",
        f"I am publishing today the report of {person}, whom I appointed as commissioner.",
        f"I asked {person} to review the service as commissioner. I am publishing her report today.",
        f"The report of {person}, the commissioner, is published today.",
    )
    return text, [story.fact("issued", story.own, kind="report")]


def _subject(story: Story, act: object) -> str:
    """The line that says what the letter is about."""
    noun = story.noun
    named = {
        _tell_enclosed: (f"{noun.upper()}: CHILDREN’S SERVICES IN AMBERMERE", f"Issue of {_a(noun)}"),
        _tell_varied: (f"Variation of the {noun}", f"REVISED {noun.upper()}: CHILDREN’S SERVICES"),
        _tell_revoked: (f"REVOCATION OF {noun.upper()}: CHILDREN’S SERVICES IN AMBERMERE", f"Removal of {noun}"),
    }  # fmt: skip
    return str(
        story.draw.one(
            "Children’s services in Ambermere",
            "CHILDREN’S SOCIAL CARE IN AMBERMERE",
            "Intervention in children’s services",
            *named.get(act, ()),
        )
    )


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def draw_letter(draw: Draw) -> Paper:
    """A letter of a minister to the leader of the council."""
    kind = draw.one("direction", "direction", "improvement_notice")
    story, person, office = draw_story(draw, kind), draw.one(*PEOPLE), draw.one(*_OFFICES)
    told = [_tell_letter(story)] if not draw.number(0, 2) else []
    if draw.number(0, 1):
        told.append(draw.one(tell_report, tell_report, _tell_report_today)(story))
    act = draw.one(_tell_enclosed, _tell_varied, _tell_revoked, _tell_replaced, _tell_minded)
    if act in (_tell_varied, _tell_revoked) or (act is _tell_replaced and draw.number(0, 1)):
        told.append(tell_given(story, who="the Council"))
    if act in (_tell_varied, _tell_revoked) and not draw.number(0, 3):
        told.append(tell_of_another(story))
    body, facts = mix(story, [*told, act(story)], beside=1)
    letter: Fact = {
        "kind": "letter",
        "status": "issued",
        "date": story.own.isoformat(),
        "issued_by": person,
    }
    reader = draw.one("Lee Frost", "Ada Hollis")
    lines = [
        f"{person} MP", office, f"Councillor {reader}", "Leader of the Council", COUNCILS[0],
        spell(story.own, draw), f"Dear Councillor {reader.split()[1]}",
        _subject(story, act),
        *body, "Yours sincerely,", f"{person} MP", office,
    ]  # fmt: skip
    return "\n".join(lines), None, [letter, *facts]
