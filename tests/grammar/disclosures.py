"""Minutes and news that tell which paper came before whom, and when; the look-alikes tell nobody anything."""

from datetime import date, timedelta
from typing import Any

from grammar import PEOPLE, Draw, spell

Paper = tuple[str, str | None, list[dict[str, Any]]]
COUNCIL = "Ambermere City Council"
_PAPERS = (
    "the minister's letter",
    "the commissioner's report",
    "the draft improvement plan",
    "the adviser's report",
    "the department's warning letter",
    "the auditor's findings",
)
_GIVERS = (
    "The Leader",
    "The Director of Children's Services",
    "The chief executive",
    "The chair of the improvement board",
)
# Who is told, how FACTS.md calls them, and whether they are many.
_AUDIENCES = (
    ("the Leader", "executive", False),
    ("Cabinet", "executive", False),
    ("all councillors", "councillors", True),
    ("members of the committee", "councillors", True),
    ("opposition councillors", "councillors", True),
    ("the scrutiny committee", "councillors", False),
    ("the chief executive", "officers", False),
    ("senior officers", "officers", True),
    ("ministers", "ministers", True),
    ("the cabinet member for children", "executive", False),
)


def _given(draw: Draw, day: date) -> tuple[str, dict[str, Any]]:
    """Somebody gives a paper to an audience."""
    what, (whom, audience, _many) = draw.one(*_PAPERS), draw.one(*_AUDIENCES)
    giver, when = draw.one(*_GIVERS), spell(day, draw)
    text = draw.one(
        f"{giver} shared {what} with {whom} on {when}.",
        f"{giver} sent {what} to {whom} on {when}.",
        f"{giver} passed {what} to {whom} on {when}.",
        f"{giver} forwarded {what} to {whom} by email on {when}.",
        f"{giver} handed {whom} {what} on {when}.",
        f"{giver} gave {whom} {what} on {when}.",
        f"{giver} sent {whom} {what} on {when}.",
        f"{giver} had emailed {what} to {whom} on {when}.",
        f"On {when} {giver[0].lower()}{giver[1:]} sent {what} to {whom}.",
        f"On {when}, {giver[0].lower()}{giver[1:]} shared {what} with {whom}.",
    )
    return text, {"to": audience, "route": "sent", "date": day.isoformat(), "what": what}


def _received(draw: Draw, day: date) -> tuple[str, dict[str, Any]]:
    """A paper comes before an audience; nobody need be named who brought it."""
    what, (whom, audience, many) = draw.one(*_PAPERS), draw.one(*_AUDIENCES)
    when, was = spell(day, draw), "were" if many else "was"
    what_first, whom_first = (words[0].upper() + words[1:] for words in (what, whom))
    text, route = draw.one(
        (f"{what_first} was sent to {whom} on {when}.", "sent"),
        (f"{what_first} was circulated to {whom} on {when}.", "sent"),
        (f"{what_first} was shared with {whom} on {when}.", "sent"),
        (f"{what_first} had been given to {whom} on {when}.", "sent"),
        (f"{what_first} was emailed to {whom} on {when}.", "sent"),
        (f"{whom_first} {was} sent {what} on {when}.", None),
        (f"{whom_first} {was} given {what} on {when}.", None),
        (f"{whom_first} received {what} on {when}.", None),
        (f"{whom_first} {was} briefed on {what} on {when}.", None),
        (f"{whom_first} {was} told of {what} on {when}.", None),
        (f"{whom_first} {was} informed of {what} on {when}.", None),
        (f"{whom_first} first learned of {what} on {when}.", None),
        (f"{whom_first} {was} first told about {what} on {when}.", None),
    )
    expected = {"to": audience, "date": day.isoformat(), "what": what}
    return text, expected if route is None else {**expected, "route": route}


def _published(draw: Draw, day: date) -> tuple[str, dict[str, Any]]:
    """A paper is out for everybody."""
    what, when = draw.one(*_PAPERS), spell(day, draw)
    first = what[0].upper() + what[1:]
    text = draw.one(
        f"{first} was published on {when}.",
        f"The council published {what} on {when}.",
        f"{first} was made public on {when}.",
        f"{first} was placed on the council's website on {when}.",
        f"The council put {what} on its website on {when}.",
        f"On {when} the council published {what}.",
    )
    return text, {"to": "public", "route": "published", "date": day.isoformat(), "what": what}


def _released(draw: Draw, day: date) -> tuple[str, dict[str, Any]]:
    what, when = draw.one(*_PAPERS), spell(day, draw)
    first = what[0].upper() + what[1:]
    text = draw.one(
        f"{first} was released to the Gazette under the Freedom of Information Act on {when}.",
        f"The council released {what} to the Gazette on {when} under the Freedom of Information Act.",
        f"On {when} {what} was disclosed to the Gazette under the Freedom of Information Act.",
    )
    return text, {"to": "press", "route": "foi", "date": day.isoformat(), "what": what}


def _taken_up(draw: Draw, day: date) -> tuple[str, list[dict[str, Any]]]:
    """A paper that one sentence names and the next takes up as *it*: each of two audiences in turn."""
    what, later = draw.one(*_PAPERS), day + timedelta(days=draw.number(2, 60))
    (first, to_first, _), (second, to_second, many) = draw.some(_AUDIENCES, least=2, most=2)
    was = "were" if many else "was"
    first_told = {"to": to_first, "date": day.isoformat(), "what": what}
    text, told = draw.one(
        (f"It was placed on the council's website on {spell(later, draw)}.", "public"),
        (f"It was published on {spell(later, draw)}.", "public"),
        (f"It was then sent to {second} on {spell(later, draw)}.", to_second),
        (f"It was shared with {second} on {spell(later, draw)}.", to_second),
        (
            f"{second[0].upper()}{second[1:]} {was} not shown it until {spell(later, draw)}.",
            to_second,
        ),
    )
    lead = f"The chair of the board sent {what} to {first} on {spell(day, draw)}."
    facts = [first_told, {"to": told, "date": later.isoformat()}]
    return f"{lead} {text}", facts


def _in_a_row(draw: Draw, day: date) -> tuple[str, list[dict[str, Any]]]:
    """A paper given to two audiences in one sentence."""
    what, when = draw.one(*_PAPERS), spell(day, draw)
    pairs = draw.some([one for one in _AUDIENCES if one[1] != "ministers"], least=2, most=2)
    (first, to_first, _), (second, to_second, _) = pairs
    text = draw.one(
        f"The adviser sent {what} to {first} and {second} on {when}.",
        f"The adviser shared {what} with {first} and with {second} on {when}.",
        f"{what[0].upper()}{what[1:]} was circulated to {first} and {second} on {when}.",
    )
    audiences = [to_first] if to_first == to_second else [to_first, to_second]
    return text, [{"to": to, "date": day.isoformat(), "what": what} for to in audiences]


def _reported(draw: Draw, day: date) -> tuple[str, list[dict[str, Any]]]:
    """Somebody tells the meeting what came before whom."""
    what, (whom, audience, many) = draw.one(*_PAPERS), draw.one(*_AUDIENCES)
    when, was = spell(day, draw), "were" if many else "was"
    speaker = draw.one(
        "The Director", "The Chairman", "The chief executive", "The monitoring officer"
    )
    text = draw.one(
        f"{speaker} confirmed that {whom} had been sent {what} on {when}.",
        f"{speaker} explained that {what} had been shared with {whom} on {when}.",
        f"{speaker} reported that {whom} {was} briefed verbally on {what} on {when}.",
        f"{speaker} advised that {what} had been published on {when}.",
    )
    to = "public" if "published" in text else audience
    return text, [{"to": to, "date": day.isoformat(), "what": what}]


def _nothing_told(draw: Draw, day: date) -> str:
    """A sentence that looks alike and tells of no disclosure."""
    what, (whom, _audience, many) = draw.one(*_PAPERS), draw.one(*_AUDIENCES)
    when, person, was = spell(day, draw), draw.one(*PEOPLE), "were" if many else "was"
    first = what[0].upper() + what[1:]
    return str(
        draw.one(
            f"{draw.one(*_GIVERS)} will share {what} with {whom} after the election.",
            f"{first} is to be published once the lawyers have read it.",
            f"The committee asked that {what} be shared with {whom}.",
            f"{person} shared residents' concerns about the pace of change on {when}.",
            f"The partners share responsibility for the plan, and met on {when}.",
            f"{first} may be sent to {whom} if the board agrees.",
            f"The board meets again on {when} and will consider {what}.",
            f"{person} asked whether {what} could be shown to {whom}.",
            f"The council must send {what} to {whom} by {when}.",
            f"{whom[0].upper()}{whom[1:]} {was} due to receive {what} on {when}, but the meeting was cancelled.",
            f"It is not known when {whom} {was} told of {what}.",
            f"{person} promised to circulate {what} to {whom}.",
        )
    )


def draw_disclosures(number: int) -> Paper:
    """A paper of a number: its text, the day of its publication, and what it says came before whom."""
    draw = Draw(number)
    own = draw.day(date(2012, 2, 1), date(2024, 11, 30))
    told = [
        _tell(draw, own - timedelta(days=draw.number(70, 400))) for _ in range(draw.number(2, 4))
    ]
    lines = [text for text, _ in told]
    for _ in range(len(told)):
        beside = _nothing_told(draw, own - timedelta(days=draw.number(5, 200)))
        lines.insert(draw.number(0, len(lines)), beside)
    head = draw.one(
        [f"{COUNCIL}", "Minutes of the Children and Families Scrutiny Committee", spell(own, draw)],
        ["Who knew what about the council's failings", "Ambermere Gazette", spell(own, draw)],
        [f"Report to the scrutiny committee of {COUNCIL}", spell(own, draw), "Background"],
    )
    context = f"Ofsted rated children's services at {COUNCIL} inadequate in 2011."
    return (
        "\n".join([*head, context, *lines]),
        own.isoformat(),
        [fact for _, facts in told for fact in facts],
    )


def _tell(draw: Draw, day: date) -> tuple[str, list[dict[str, Any]]]:
    """One telling, and what it states."""
    if draw.number(0, 1):
        tell = draw.one(_taken_up, _in_a_row, _reported)
        text, facts = tell(draw, day)
        return text, facts
    text, fact = draw.one(_given, _given, _received, _received, _published, _released)(draw, day)
    return text, [fact]
