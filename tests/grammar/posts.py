"""Who takes up, holds for a time or leaves a post, and sentences about posts and people that tell of neither."""

from datetime import date
from typing import Any

from grammar import Draw, spell

Told = tuple[str, list[dict[str, Any]]]

_PEOPLE = (
    ("Helen Marsh", "she"), ("Ruth Adeyemi", "she"), ("Margaret Lister", "she"), ("Priya Tolley", "she"), ("Joanne Dray", "she"),
    ("Owen Prys", "he"), ("Colin Whitlow", "he"), ("Peter Fenwick", "he"), ("Stephen Okafor", "he"), ("David Sayle", "he"),
)  # fmt: skip
_ROLES = (
    "director of children’s services", "chief executive", "assistant director for safeguarding", "head of safeguarding",
    "cabinet member for children’s services", "chair of the improvement board", "children’s services commissioner",
)  # fmt: skip
_BEFORE, _AHEAD = (date(2018, 9, 1), date(2019, 5, 10)), (date(2019, 6, 1), date(2019, 11, 30))


class People:
    """The people and posts of one paper, each told of once."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self._people = draw.some(_PEOPLE, least=len(_PEOPLE))
        self._roles = draw.some(_ROLES, least=len(_ROLES))

    def person(self) -> tuple[str, str]:
        """A name and a pronoun not yet used."""
        name, pronoun = self._people.pop()
        return name, pronoun

    def role(self) -> str:
        """A post not yet told of."""
        return str(self._roles.pop())


def _fill(people: People, wording: str, day: date) -> tuple[str, str, str, str]:
    (name, pronoun), (other, _), role = people.person(), people.person(), people.role()
    own = {"she": "her", "he": "his"}[pronoun]
    values = {"p": name, "q": other, "r": role, "s": name.split()[1], "d": spell(day, people.draw), "she": pronoun, "her": own, "She": pronoun.capitalize()}  # fmt: skip
    line = wording.format(**values)
    return line[:1].upper() + line[1:], name, other, role


def appointed(people: People) -> Told:
    """Somebody is given a post, or takes it up."""
    draw = people.draw
    wording = draw.one(
        "{p} has been appointed as {r}.", "{p} has been appointed {r} at Ambermere City Council.", "Ambermere City Council has appointed {p} as its {r}.",
        "{p} is the council’s new {r}.", "{p} takes over as {r}.", "{p} has been named as {r}.", "{p} has joined the council as {r}.",
        "The new {r} is {p}.", "The post of {r} has gone to {p}.", "The council’s new {r}, {p}, has met staff.", "{p} has become {r}.",
        "{p}, who was appointed {r} last month, met foster carers.", "The cabinet has confirmed the appointment of {p} as {r}.",
        "Members agreed to appoint {p} as {r}.", "It was resolved that {p} be appointed {r}.", "{p} was elected {r}.",
        "The appointment of {p} as {r} was welcomed by staff.", "The council chose {p} to be its {r}.", "{p} steps up to become {r}.",
        "I have appointed {p} as {r}.", "The Secretary of State has appointed {p} as {r}.", "{p} has been confirmed as {r}.",
        "{p} was today unveiled as the council’s {r}.", "{p} has taken up {her} post as {r}.", "The council has recruited {p} as {r}.", "{p} has been promoted to {r}.",
        "Ambermere City Council’s new {r} will be {p}.", "{p} is to be the council’s next {r}.", "{p} has been selected as {r} after a national search.",
        "The minister named {p} as {r}.", "{p} has accepted the post of {r}.", "Full Council approved the appointment of {p} to the post of {r}.",
        "Ambermere City Council is pleased to announce the appointment of {p} as {r}.", "{p} has been given the job of {r}.", "{p} will be {r}.",
        "{p}, the newly appointed {r}, has met staff.", "{p} has been installed as {r}.",
    )  # fmt: skip
    line, name, _other, role = _fill(people, wording, date(2019, 5, 1))
    return line, [{"type": "appointment", "person": name, "role": role, "status": "appointed"}]


def appointed_on(people: People) -> Told:
    """Somebody takes up a post on a day."""
    draw, day = people.draw, people.draw.day(*_AHEAD)
    wording = draw.one(
        "{p} will take up the post of {r} on {d}.", "{p} starts as {r} on {d}.", "{p} has been appointed {r} and will start on {d}.",
        "{p} joins the council as {r} on {d}.", "From {d} the {r} will be {p}.", "{p} becomes {r} on {d}.", "{p} takes over as {r} from {d}.",
        "{p} has been appointed as {r} with effect from {d}.", "{p} has been appointed {r}. {She} takes up the post on {d}.",
        "{p} will start as {r} on {d}.", "{p} is due to take up the role of {r} on {d}.", "With effect from {d} {p} will be {r}.", "{p} will become {r} on {d}.",
        "{p} has been appointed as {r} from {d}.", "{p} will join Ambermere City Council as {r} on {d}.", "{p} is to start work as {r} on {d}.",
        "The appointment of {p} as {r} takes effect on {d}.", "{p} assumes the role of {r} on {d}.", "{p} begins work as {r} on {d}.",
    )  # fmt: skip
    line, name, _other, role = _fill(people, wording, day)
    return line, [{"type": "appointment", "person": name, "role": role, "date": day.isoformat(), "status": "appointed"}]  # fmt: skip


def acting(people: People) -> Told:
    """Somebody holds a post for a time."""
    wording = people.draw.one(
        "{p} has been appointed interim {r}.", "{p} is acting as {r} until a successor is found.", "{p} will act as {r} for the time being.",
        "{p} has been made acting {r}.", "{p} has stepped in as interim {r}.", "The council has brought in {p} as interim {r}.",
        "{p} will serve as interim {r} for six months.", "The interim {r} will be {p}.", "{p} joined as interim {r} in March.",
        "{p} is covering the post of {r} until a permanent appointment is made.", "{p} has been named interim {r}.",
        "{p}, who has been acting {r} since March, met staff.", "{p} has taken over as interim {r}.", "{p} will be interim {r} until the autumn.",
        "The post of {r} is being covered by {p} on an interim basis.", "{p} has agreed to act as {r} until a successor is appointed.",
        "{p} was brought in as interim {r}.", "{p} has been appointed {r} on an interim basis.", "{p} is temporarily filling the post of {r}.",
    )  # fmt: skip
    line, name, _other, _role = _fill(people, wording, date(2019, 5, 1))
    return line, [{"type": "appointment", "person": name, "status": "acting"}]


def left(people: People) -> Told:
    """Somebody gives up a post, or has to."""
    wording = people.draw.one(
        "{p} has resigned as {r}.", "{p} has stepped down as {r}.", "The {r}, {p}, has left the council.", "{p}, the {r}, has resigned.",
        "{p} is leaving {her} post as {r}.", "The resignation of {p} as {r} was announced last week.", "{p} has been removed as {r}.",
        "The {r}, {p}, is to retire.", "{p} is to stand down as {r}.", "{p} quit as {r} after the report.", "{p} has been sacked as {r}.",
        "{p} is no longer {r}.", "{p} will retire as {r} this summer.", "The {r}, {p}, has announced that {she} will leave.",
        "The departure of {p}, the {r}, was confirmed last night.",
        "{p} has quit as {r}.", "{p} has announced {her} resignation as {r}.", "{p} has tendered {her} resignation as {r}.", "{p}, {r}, has left the authority.",
        "The {r}, {p}, has gone.", "{p} is leaving the council.", "{p} has been dismissed as {r}.", "The {r}, {p}, has stood down.",
        "{p} gave up the post of {r} last month.", "{p} has retired as {r}.", "{p} lost {her} job as {r}.", "{p} was forced out as {r}.",
        "{p} has left {her} role as {r}.", "{p}’s departure as {r} was confirmed.", "{p} has decided to step down as {r}.", "{p} has handed in {her} notice as {r}.",
        "{p} relinquished the post of {r}.", "{p} is to leave {her} post as {r} after two years.",
    )  # fmt: skip
    line, name, _other, _role = _fill(people, wording, date(2019, 5, 1))
    return line, [{"type": "appointment", "person": name, "status": "left"}]


def left_on(people: People) -> Told:
    """Somebody's time in a post ends on a day."""
    draw = people.draw
    is_past = draw.one(True, False)
    day = draw.day(*(_BEFORE if is_past else _AHEAD))
    wording = (
        draw.one(
            "{p} left {her} post as {r} on {d}.", "{p} stood down as {r} on {d}.", "{p}’s appointment as {r} came to an end on {d}.",
            "The appointment of {p} as {r} ended on {d}.", "The {r}, {p}, retired on {d}.", "{p}’s term as {r} ended on {d}.",
            "{p} ceased to be {r} on {d}.", "{p} resigned as {r} on {d}.", "{p} left the council on {d}.", "On {d} {p} stepped down as {r}.",
            "{p} completed {her} term as {r} on {d}.", "{p}’s contract as {r} expired on {d}.", "{p} retired from {her} post as {r} on {d}.",
        )
        if is_past
        else draw.one(
            "{p} will leave {her} post as {r} on {d}.", "{p}’s appointment as {r} will come to an end on {d}.", "{p}’s term as {r} ends on {d}.",
            "The appointment of {p} as {r} will end on {d}.", "{p} will step down as {r} on {d}.", "{p} is to stand down as {r} on {d}.",
            "{p} will cease to be {r} on {d}.", "{p} retires as {r} on {d}.", "{p} leaves the council on {d}.", "{p}’s contract as {r} ends on {d}.",
            "{p}’s last day as {r} will be {d}.", "{p} will retire as {r} on {d}.", "The term of {p} as {r} comes to an end on {d}.",
            "{p} is leaving {her} post as {r} on {d}.",
        )
    )  # fmt: skip
    line, name, _other, _role = _fill(people, wording, day)
    return line, [
        {"type": "appointment", "person": name, "date": day.isoformat(), "status": "left"}
    ]


def replaced(people: People) -> Told:
    """One comes in another's place; the other leaves only where that is told."""
    is_told, wording = people.draw.one(
        (False, "{p} replaces {q} as {r}."), (False, "{p} has replaced {q} as {r}."), (False, "{p} succeeds {q} as {r}."),
        (False, "{q} has been replaced as {r} by {p}."), (False, "{p} takes over as {r} from {q}."), (False, "{p} has been appointed {r}, replacing {q}."),
        (True, "{p} has been appointed {r} after {q} resigned."), (True, "{q} has left and {p} has been appointed {r}."),
        (True, "{q} has stepped down as {r} and is succeeded by {p}."), (False, "{p} has been appointed {r} in succession to {q}."),
    )  # fmt: skip
    line, name, other, _role = _fill(people, wording, date(2019, 5, 1))
    gone = [{"type": "appointment", "person": other, "status": "left"}] if is_told else []
    return line, [{"type": "appointment", "person": name, "status": "appointed"}, *gone]


def no_post(people: People) -> Told:
    """Look-alikes: nobody takes, holds or leaves a post here."""
    wording = people.draw.one(
        "The council hopes to appoint a {r} by Easter.", "Nobody has been appointed to the post of {r}.", "Interviews for the post of {r} will be held in June.",
        "{p} was shortlisted for the post of {r}.", "{p} applied to be {r} but was not appointed.", "{p} turned down the post of {r}.",
        "The post of {r} will be advertised.", "If {p} is appointed {r}, staff will be told.", "Opponents called on the {r}, {p}, to resign.",
        "{p} said {she} would not resign as {r}.", "{p} denied that {she} was leaving.", "{p} left the meeting before the vote.",
        "{p}, a former {r} elsewhere, wrote the review.", "The {r} appoints the social workers.", "KPMG was appointed as auditor.",
        "{p} was made an OBE.", "{p} has worked in social care for twenty years.", "The council may appoint a {r} later.",
        "The {r} should be appointed by the full council.", "{p} was not appointed as {r}.", "{p} is one of three candidates for the post of {r}.",
        "Rumours that {p} had resigned as {r} were untrue.", "{p} should resign as {r}, said a union.", "There is no {r} in post.",
        "Four people have held the post of {r} in six years.", "{p} could become {r}.", "Plans to appoint {p} as {r} were dropped.",
        "{p} had hoped to become {r}.", "The job of {r} carries a salary of £140,000.", "{p} left school at sixteen.",
        "{p} spoke at the launch of the {r}’s report.", "The {r} was asked to appoint an auditor.", "The post of {r} remains vacant.", "The search for a {r} goes on.",
        "Ministers may yet appoint a {r}.", "The council has no plans to replace the {r}.", "{p} has been asked whether {she} will stay as {r}.",
        "A {r} will be recruited.", "{p} refused to resign as {r}.", "{p} was interviewed for the post of {r}.",
        "The council’s offer of the post of {r} to {p} was withdrawn.", "{p} told staff that {she} was staying.", "{p} was born in Eastmarch.",
        "{p} will leave for Eastmarch by train.", "Whoever becomes {r} will face a hard task.", "The {r} reports to the chief officer.", "Critics said {p} ought to go.",
        "{p} has ruled out standing as {r}.", "The appointment of a {r} was put off.", "{p} joined the march.", "The role of the {r} is to challenge the council.",
        "The {r} must be appointed under the Children Act.", "{p} took the chair for one item.", "No decision has been made on who will be {r}.",
        "{p} is expected to apply for the post of {r}.", "It is not known whether {p} will be made {r}.", "{p} had been tipped to become {r}.",
        "{p} welcomed the new social workers.", "{p} was appointed to a government inquiry in 2009.",
    )  # fmt: skip
    return _fill(people, wording, date(2019, 5, 1))[0], []
