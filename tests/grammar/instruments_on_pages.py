"""The department's pages that publish, revise and close directions and notices, and its lists of them."""

from datetime import date, timedelta

from instruments_told import COUNCIL, NAMES, Fact, Paper, Story, draw_story

from grammar import COUNCILS, Draw, spell

_RELATED = (
    "Improvement notice issued to Thornsea Borough Council",
    "Direction issued to Eastmarch County Council",
    "Inspecting local authority children’s services: the framework",
    "Working together to safeguard children",
)


def draw_page(draw: Draw) -> Paper:
    """The page of one direction or notice, with what became of it."""
    story = draw_story(draw, draw.one(*NAMES))
    noun, title = story.noun, f"{story.noun[0].upper()}{story.noun[1:]} issued to {COUNCIL}"
    short = "notice" if story.kind == "improvement_notice" else "direction"
    details, facts = _tell_giving(story, short)
    state = draw.one("stands", "varied", "closed", "closed", "varied and closed")
    if "varied" in state:
        details += _tell_revision(story, short)
        facts.append(story.fact("varied", story.changed))
    if "closed" in state:
        closing = _tell_closing(story, short)
        details.append(closing)
        facts.append(story.fact("lifted", story.own))
        if "wrote" in closing:
            facts.append({"kind": "letter", "status": "issued"})
    last = {"stands": story.given, "varied": story.changed}.get(state, story.own)
    shown = last + timedelta(days=draw.number(0, 6))
    summary = draw.one(
        f"{noun[0].upper()}{noun[1:]} issued to {COUNCIL} due to poor performance in children’s services.",
        f"An {noun} issued to {COUNCIL} for inadequate performance."
        if noun[0] == "i"
        else f"A statutory {noun} issued to {COUNCIL} for inadequate performance.",
        f"The {noun} requires the council to improve its services for children.",
    )
    lines = [
        draw.one("Decision", "Guidance"), title, summary,
        "From: Department for Education", f"Published {spell(story.given, draw)}",
        *([] if state == "stands" else [f"Last updated {spell(shown, draw)} — See all updates"]),
        "Documents", f"{noun[0].upper()}{noun[1:]}: {COUNCIL}", "PDF, 104KB, 5 pages",
        "Details", *details, *_updates(story, short, state, shown),
        "Related content", *(f"• {row}" for row in draw.some(_RELATED, least=1)),
    ]  # fmt: skip
    return "\n".join(lines), story.given.isoformat(), facts


def _tell_giving(story: Story, short: str) -> tuple[list[str], list[Fact]]:
    """The lines that say what the page's paper is."""
    draw, day = story.draw, story.day(story.given)
    text = draw.one(
        f"This {short} was issued on {day}. It requires the council to work with an adviser.",
        f"The Secretary of State issued this {story.noun} to the council on {day}.",
        f"This {short} requires the council to set up an improvement board.",
        f"DfE issued this {short} on {day}. It followed an inspection in the spring which found services to be inadequate.",
        f"The council must agree an improvement plan under this {short}.",
    )
    return [text], [story.fact("issued", story.given)]


def _tell_revision(story: Story, short: str) -> list[str]:
    day = story.day(story.changed)
    return [
        story.draw.one(
            f"A revised {short} was issued on {day}.",
            f"Ministers issued a revised {short} on {day}, concentrating on the areas where progress had been slowest.",
            f"On {day} the department issued a revised {short}.",
            f"The {short} was revised on {day}.",
            f"The {short} was varied on {day} to give the council more time.",
        )
    ]


def _tell_closing(story: Story, short: str) -> str:
    day = story.day(story.own)
    return str(
        story.draw.one(
            f"This {short} was closed on {day}.",
            f"This {short} was lifted on {day} following an inspection.",
            f"DfE revoked this {short} on {day}.",
            f"The {short} was withdrawn on {day}, after Ofsted had found services to be good.",
            f"The department lifted this {short} on {day}.",
            f"The minister wrote to the council to confirm that the {short} was lifted on {day}.",
            f"This {short} is closed. It was lifted on {day}.",
        )
    )


def _updates(story: Story, short: str, state: str, shown: date) -> list[str]:
    """The page's list of its own changes, which tells nothing new."""
    draw = story.draw
    if not draw.number(0, 2):
        return []
    lines = ["Updates to this page"]
    if "closed" in state:
        told = draw.one(
            f"Updated to show that the {short} was closed on {story.day(story.own)}.",
            f"Added letter to the council. The {short} was lifted on {story.day(story.own)}.",
            f"The {short} has been lifted.",
        )
        lines += [spell(shown, draw), told]
    if "varied" in state:
        lines += [spell(story.changed, draw), f"Added the revised {short}."]
    return [*lines, spell(story.given, draw), "First published."]


def draw_list(draw: Draw) -> Paper:
    """A list of the papers of several councils: a row names each, the line below its days."""
    lines = [
        "Improvement notices and directions",
        "Notices and directions about children’s services issued to councils.",
    ]
    facts: list[Fact] = []
    form = draw.one("below", "row", "sections")
    for index, council in enumerate(draw.some(COUNCILS, least=2)):
        story = draw_story(draw, draw.one(*NAMES))
        title = f"{story.noun[0].upper()}{story.noun[1:]} issued to {council}"
        given, ended = story.day(story.given), story.day(story.own)
        is_over = draw.number(0, 1)
        if form == "sections":
            is_over = index > 0
            lines += [
                ("Closed" if is_over else "Open") + f" {story.noun.split()[-1]}s",
                title,
                f"{story.given.day} {story.given:%B %Y} Decision",
            ]
            facts.append(
                story.fact("lifted" if is_over else "issued", story.given) | {"issued_to": council}
            )
            continue
        end = f" Lifted on {ended}." if is_over else ""
        lines += (
            [title, f"Issued on {given}.{end}"]
            if form == "below"
            else [f"{title}: issued on {given}{end.rstrip('.').replace(' Lifted', ', lifted')}"]
        )
        facts.append(story.fact("issued", story.given) | {"issued_to": council})
        if is_over:
            facts.append(story.fact("lifted", story.own) | {"issued_to": council})
    lines.append(
        "Papers that are closed are kept on this page for two years, and are then taken down."
    )
    return "\n".join(lines), "2024-03-04", facts
