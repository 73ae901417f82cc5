"""Mixed papers: minutes, local news, round-ups and bulletins, most or all of whose items are not about a council's children's
services. In half of them one item is, and states one or two facts; nothing else in them is a fact of these services.
"""

from typing import Any

from stories import STORIES, Story, tell_story

from grammar import Draw

_COUNCIL, _CODE = "Ambermere City Council", "X06000001"
Fact = dict[str, Any]


def draw(number: int) -> tuple[str, str, list[tuple[str, Fact]]]:
    """A paper, the day of its publication and the facts that it states of children's services, each with its type."""
    draw = Draw(number)
    shape = draw.one(_write_minutes, _write_news, _write_round_up)
    count = 1 if shape is _write_news else draw.number(2, 4)
    stories = [tell_story(draw, story) for story in draw.some(STORIES, least=count, most=count)]
    facts: list[tuple[str, Fact]] = []
    if draw.one(True, False):
        own, facts = _tell_of_children(draw)
        stories.insert(draw.number(0, len(stories)), own)
    return shape(draw, stories), "2024-06-14", facts


def _write_minutes(draw: Draw, stories: list[Story]) -> str:
    title = draw.one("Cabinet", "Full Council", "Overview and Scrutiny Committee")
    mark = draw.one("{}. ", "{} ", "Item {}: ")
    lines = [
        _COUNCIL,
        f"Minutes of the {title} held on 14 June 2024",
        "Present: Councillors A. Bell (Chair), R. Moss, T. Vane",
        f"{mark.format(1)}Apologies",
        "Apologies were received from Councillor Hart.",
    ]
    for count, story in enumerate(stories, start=2):
        lines += [f"{mark.format(count)}{story.title}", *_break(draw, story)]
    return "\n".join(
        [*lines, f"{mark.format(len(stories) + 2)}Date of next meeting", "12 July 2024."]
    )


def _write_news(draw: Draw, stories: list[Story]) -> str:
    """One story as a page of news, its headline above it; what else happened follows."""
    lines = [stories[0].title, draw.one("By Tom Writer", "Ambermere Echo, 14 June 2024")]
    for story in stories:
        lines += _break(draw, story)
    return "\n".join(lines)


def _write_round_up(draw: Draw, stories: list[Story]) -> str:
    lines = [draw.one("The week in Ambermere", "Ambermere news in brief", "Members' bulletin")]
    for story in stories:
        lines += [story.title, *_break(draw, story)]
    return "\n".join(lines)


def _break(draw: Draw, story: Story) -> list[str]:
    """The sentences of a story in one paragraph, or one by one."""
    return [" ".join(story.sentences)] if draw.one(True, False) else [*story.sentences]


def _tell_of_children(draw: Draw) -> tuple[Story, list[tuple[str, Fact]]]:
    """An item about children's services, with one or two facts."""
    told = draw.some(
        [_tell_grade(draw), _tell_direction(draw), _tell_director(draw), _tell_promise(draw)],
        least=1,
        most=2,
    )
    title = draw.one(
        "Children's services", "Children's services improvement", "Update on children's social care"
    )
    rest = draw.some(
        [
            "Members asked how care leavers were being kept informed.",
            "The number of children in care has risen to 512.",
            "Social workers were thanked for their work.",
        ],
        least=0,
        most=1,
    )
    return Story(title, [*(text for text, _, _ in told), *rest]), [
        (kind, fact) for _, kind, fact in told
    ]


def _tell_grade(draw: Draw) -> tuple[str, str, Fact]:
    words, grade = draw.one(
        ("inadequate", "inadequate"),
        ("good", "good"),
        ("requires improvement", "requires_improvement"),
    )
    text = draw.one(
        f"Ofsted has rated children's services at {_COUNCIL} {words}.",
        f"{_COUNCIL}'s children's services were judged {words} overall by Ofsted.",
        f"The overall effectiveness of {_COUNCIL}'s children's services was judged {words} by Ofsted.",
    )
    return text, "judgement", {"about": _CODE, "area": "overall", "grade": grade, "by": "Ofsted"}


def _tell_direction(draw: Draw) -> tuple[str, str, Fact]:
    text, kind = draw.one(
        (
            f"The Secretary of State for Education issued a direction to {_COUNCIL} on 3 May 2024 over its children's services.",
            "direction",
        ),
        (
            f"On 3 May 2024 the Department for Education issued an improvement notice to {_COUNCIL} on its children's social care.",
            "improvement_notice",
        ),
    )
    return (
        text,
        "instrument",
        {"about": _CODE, "kind": kind, "status": "issued", "date": "2024-05-03"},
    )


def _tell_director(draw: Draw) -> tuple[str, str, Fact]:
    text = draw.one(
        f"{_COUNCIL} has appointed Helen Marsh as its director of children's services.",
        "Helen Marsh has been appointed director of children's services.",
        "Helen Marsh was appointed as director of children's services in May 2024.",
    )
    return text, "appointment", {"person": "Helen Marsh", "status": "appointed"}


def _tell_promise(draw: Draw) -> tuple[str, str, Fact]:
    text = draw.one(
        f"{_COUNCIL} will invest an extra £4.5 million in children's social care.",
        "The council has promised an additional £4.5m for children's services to recruit social workers.",
        "Cabinet agreed to spend an extra £4.5m on children's services.",
    )
    return text, "commitment", {"quantity": 4_500_000, "unit": "GBP"}
