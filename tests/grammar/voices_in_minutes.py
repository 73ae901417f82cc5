"""What is said in a meeting, as its minutes tell it, and what minutes record that nobody said."""

from typing import Any

from speakers import Paper

from grammar import Draw

TOPIC = "statement"
_POSTS = (
    "Director of Children’s Services", "Chief Executive", "Head of Safeguarding", "Assistant Director for Early Help", "Cabinet Member for Children",
    "Independent Chair", "Head of Finance", "Principal Social Worker",
)  # fmt: skip


def _said(draw: Draw, who: str, words: str) -> str:
    wording = draw.one(
        "The {r} advised that {w}.", "The {r} reported that {w}.", "In response to a question, the {r} explained that {w}.", "The {r} confirmed that {w}.",
        "Members were advised by the {r} that {w}.", "The {r} informed Members that {w}.", "The {r} thanked officers and said that {w}.",
        "The {r} stated that {w}.", "In reply, the {r} said that {w}.", "The {r} presented the report and advised that {w}.", "The {r} added that {w}.",
        "The {r} clarified that {w}.", "The {r} assured the Committee that {w}.", "The Committee was told by the {r} that {w}.",
        "In introducing the report, the {r} highlighted that {w}.", "The {r} responded that {w}.", "The {r} pointed out that {w}.",
    )  # fmt: skip
    return str(wording.replace("{r}", who).replace("{w}", words))


def _member_said(draw: Draw, words: str) -> tuple[str, str]:
    who, speaker = draw.one(("Councillor Marsh", "Councillor Marsh"), ("Cllr Okafor", "Cllr Okafor"), ("A Member", "A Member"), ("Councillor Lister", "Councillor Lister"))  # fmt: skip
    wording = draw.one("{s} commented that {w}.", "{s} said that {w}.", "{s} stated that {w}.", "{s} expressed concern that {w}.", "{s} remarked that {w}.", "{s} suggested that {w}.", "{s} felt that {w}.")  # fmt: skip
    return wording.replace("{s}", who).replace("{w}", words), speaker


def _recorded(draw: Draw, words: str) -> str:
    wording = draw.one(
        "The Committee was informed that {w}.", "It was noted that {w}.", "It was reported that {w}.", "Members asked whether {w}.",
        "RESOLVED: That the report be noted.", "The Committee agreed that a further report be submitted in June.", "Councillor Dray declared an interest.",
        "Apologies were received from Councillor Hussain.", "The minutes of the last meeting were agreed as a correct record.", "The Chair invited questions.",
        "The report set out that {w}.", "The {r} presented the report.", "The report explained that {w}.", "Councillor Dray moved that the report be accepted.",
        "Councillor Dray asked for figures on caseloads.", "The {r} left the meeting.", "Members thanked the {r} for the report.",
        "The {r} would bring a further report in June.", "A question was asked about agency staff.", "The {r} undertook to circulate the figures.",
        "The Committee considered the report of the {r}.", "The recommendation was put to the vote and carried.", "The {r} was asked to report again.",
        "Councillor Dray asked what was being done about caseloads.", "The Committee welcomed the progress.", "The {r} answered Members’ questions.",
    )  # fmt: skip
    return str(wording.replace("{r}", draw.one(*_POSTS)).replace("{w}", words))


def draw_paper(number: int) -> tuple[str, str, list[dict[str, Any]]]:
    """Minutes of a committee: their text, their day and what they say that people said."""
    draw = Draw(number)
    paper = Paper(draw)
    posts = draw.some(_POSTS, least=2, most=2)
    lines = [
        "Ambermere City Council",
        draw.one("Children’s Scrutiny Committee: minutes of the meeting held on 16 May 2019", "Minutes of the Children and Families Panel, 16 May 2019"),
        draw.one("12. Ofsted inspection", "Children’s services: improvement plan", "Agenda item 5: report on progress"),
    ]  # fmt: skip
    told: list[tuple[str, dict[str, Any] | None]] = []
    for post in posts:
        words = paper.said()[1]
        told.append((_said(draw, post, words), {"speaker": post, "text": words, "reported": "indirect"}))  # fmt: skip
    words = paper.said()[1]
    line, speaker = _member_said(draw, words)
    told.append((line, {"speaker": speaker, "text": words, "reported": "indirect"}))
    told += [(_recorded(draw, paper.said()[1]), None) for _ in range(3)]
    told = draw.some(told, least=len(told))
    lines += [line for line, _fact in told]
    return "\n".join(lines), "2019-05-16", [fact for _line, fact in told if fact]
