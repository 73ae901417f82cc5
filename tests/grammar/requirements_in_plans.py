"""Action plans of councils: tables printed in every way, labelled entries and sentences, beside what is no action."""

from datetime import date
from typing import Any

from duty_words import COUNCIL, Duty, Paper, Told

from grammar import Draw, spell

_Row = tuple[Duty, str, str]
_OWNERS = (
    "Head of Safeguarding",
    "Director of Children's Services",
    "Chief Executive",
    "Head of Quality Assurance",
    "Principal Social Worker",
)
_WIDTHS = (58, 36, 30)


def draw_plan(draw: Draw) -> tuple[str, str, list[dict[str, Any]]]:
    """An action plan, the day that it bears, and its actions."""
    issued = draw.day(date(2009, 1, 5), date(2023, 11, 30))
    paper = Paper(draw, issued)
    told = _FORMS[draw.one(*_FORMS)](paper)
    above, below = (draw.some(_look_alikes(paper), least=2, most=3) for _ in range(2))
    title = draw.one("Children's Services Improvement Plan", "Post-inspection action plan")
    front = [f"{COUNCIL}: {title}", spell(issued, draw)]
    return "\n".join([*front, *above, *told[0], *below]), issued.isoformat(), told[1]


def _rows(paper: Paper) -> list[_Row]:
    """Actions with their owner and the words of their day, which in a table needs no *by*."""
    rows = []
    for _ in range(paper.draw.number(2, 4)):
        duty, owner = paper.duty(paper.draw.one("day", "day", "round")), paper.draw.one(*_OWNERS)
        rows.append((duty, owner, _cell(duty)))
    return rows


def _cell(duty: Duty) -> str:
    if duty.recurs:
        return duty.when[:1].upper() + duty.when[1:]
    words = duty.when
    for lead in ("by the end of", "before the end of", "no later than the end of"):
        if words.startswith(lead):
            return f"End of{words.removeprefix(lead)}"
    return words[words.index(next(c for c in words if c.isdigit())) :]


def _facts(rows: list[_Row], **fields: Any) -> list[dict[str, Any]]:
    return [
        {
            "must": f"{duty.act}…",
            "who": owner,
            "deadline": duty.deadline,
            "recurs": duty.recurs,
            "force": "plan",
            **fields,
        }
        for duty, owner, _when in rows
    ]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _head(paper: Paper) -> tuple[str, str, str]:
    return paper.draw.one(
        ("Action", "Lead", "By when"),
        ("Action", "Owner", "Deadline"),
        ("Actions", "Responsible officer", "Timescale"),
        ("What we will do", "Who", "When"),
        ("Action required", "Lead officer", "Target date"),
    )


def _tabbed(paper: Paper) -> Told:
    rows, head = _rows(paper), _head(paper)
    order = paper.draw.one((0, 1, 2), (0, 2, 1))
    status = paper.draw.one(True, False)
    lines = ["\t".join([*(head[at] for at in order), *(["Progress"] if status else [])])]
    for duty, owner, when in rows:
        cells = (_capital(duty.act), owner, when)
        lines.append(
            "\t".join([*(cells[at] for at in order), *([_status(paper)] if status else [])])
        )
    return lines, _facts(rows)


def _status(paper: Paper) -> str:
    return str(
        paper.draw.one(
            "On track",
            f"A draft went to the board on {paper.day_before()}",
            "Two posts filled, three out to advert",
            "Not started",
            f"Interviews were held on {paper.day_before()}",
        )
    )


def _run_together(paper: Paper) -> Told:
    """Columns that run together in one line, as a page prints them that lost its table."""
    rows = _rows(paper)
    head = paper.draw.one(
        "Action Lead By when", "Action Owner Deadline", "Action Responsible officer Timescale"
    )
    swapped = paper.draw.one(False, True)
    if swapped:
        head = paper.draw.one("Action By when Owner", "Action Deadline Lead")
    lines = [head]
    for duty, owner, when in rows:
        tail = f"{when} {owner}" if swapped else f"{owner} {when}"
        lines.append(f"{_capital(duty.act)} {tail}")
    return lines, _facts(rows)


def _spaced(paper: Paper) -> Told:
    """Columns set out with spaces, all lines in one paragraph."""
    rows, head = _rows(paper), _head(paper)
    lines = ["".join(word.ljust(width) for word, width in zip(head, _WIDTHS, strict=True))]
    for duty, owner, when in rows:
        cells = (_capital(duty.act), owner, when)
        lines.append("".join(c.ljust(w) for c, w in zip(cells, _WIDTHS, strict=True)))
    return ["\v".join(line.rstrip() for line in lines)], _facts(rows)


def _stacked(paper: Paper) -> Told:
    """A cell a line."""
    rows = _rows(paper)
    head = paper.draw.one(("Action", "Lead", "By when"), ("Action", "Owner", "Deadline"))
    lines = [*head]
    for duty, owner, when in rows:
        lines += [_capital(duty.act), owner, when]
    return lines, _facts(rows)


def _labelled(paper: Paper) -> Told:
    rows, lines = _rows(paper), list[str]()
    by = paper.draw.one("Deadline", "By when", "Target date", "Timescale")
    lead = paper.draw.one("Lead", "Owner", "Lead officer")
    status = paper.draw.one(True, False)
    for number, (duty, owner, when) in enumerate(rows, start=1):
        lines += [f"Action {number}: {_capital(duty.act)}", f"{lead}: {owner}", f"{by}: {when}"]
        lines += [f"Progress: {_status(paper)}"] if status else []
    return lines, _facts(rows)


def _sentences(paper: Paper) -> Told:
    duties = [paper.duty("day") for _ in range(paper.draw.number(2, 3))]
    facts = [duty.told(force="plan") for duty in duties]
    return [f"We will {duty.words}." for duty in duties], facts


_FORMS = {
    "tabbed": _tabbed,
    "run together": _run_together,
    "spaced": _spaced,
    "stacked": _stacked,
    "labelled": _labelled,
    "sentences": _sentences,
}


def _look_alikes(paper: Paper) -> list[str]:
    """What stands in plans beside their actions."""
    number, before, other = paper.draw.number(12, 480), paper.day_before(), paper.some_day()
    return [
        f"This plan answers the findings of the inspection that was published on {before}.",
        "The Improvement Board oversees the plan. It will meet every four weeks.",
        f"On {before} there were {number} children without a social worker.",
        f"We have filled {number} posts since {before}.",
        "Every local authority must have regard to statutory guidance.",
        "The Secretary of State may direct that functions be exercised by another body.",
        f"Ofsted is expected to return before {other}.",
        "Our vision is that every child in the city is safe and heard.",
        f"Average caseloads stood at {number} on {before}.",
        "Inspectors found that managers did not always read case files.",
        f"The plan was adopted by Cabinet on {before}.",
        "Green means that an action is on track, red that it is late.",
        f"The budget for the plan is £{number},000.",
        f"The contract for the old system runs out on {other}.",
    ]


def draw_targets(draw: Draw) -> tuple[str, str, list[dict[str, Any]]]:
    """A notice with a table of target figures, the day that it bears, and the figure that each row has to reach."""
    issued = draw.day(date(2009, 6, 1), date(2013, 3, 31))
    paper = Paper(draw, issued)
    days = [_month(paper, months) for months in (6, 12)]
    rows = [
        (name, draw.number(20, 45), draw.number(50, 69), draw.number(70, 95))
        for name in draw.some(_INDICATORS, least=2, most=4)
    ]
    lines = draw.one(_targets_tabbed, _targets_wrapped)(days, rows)
    front = [
        "IMPROVEMENT NOTICE",
        f"To: {COUNCIL}",
        f"Date: {spell(issued, draw)}",
        f"This notice is given to {COUNCIL} (“the Council”) by the Secretary of State for Education.",
        "1. The Council's performance must improve as set out in the table.",
    ]
    below = draw.some(_look_alikes(paper), least=1, most=2)
    facts = [
        {
            "must": f"{name}: {last}%",
            "force": "order",
            "deadline": f"{days[1][1]}",
            "recurs": None,
        }
        for name, _base, _first, last in rows
    ]
    return "\n".join([*front, *lines, *below]), issued.isoformat(), facts


_INDICATORS = (
    "Initial assessments completed on time",
    "Core assessments completed on time",
    "Children on a plan visited on time",
    "Reviews held on time",
    "Care leavers with a pathway plan",
)


def _month(paper: Paper, months: int) -> tuple[str, str]:
    year, month = divmod(paper.issued.year * 12 + paper.issued.month - 1 + months, 12)
    day = date(year, month + 1, 1)
    return f"{day:%B} {day.year}", f"{day:%Y-%m}"


def _targets_tabbed(
    days: list[tuple[str, str]], rows: list[tuple[str, int, int, int]]
) -> list[str]:
    lines = ["\t".join(["Indicator", "Baseline", *(day for day, _value in days)])]
    return lines + [f"{name}\t{base}%\t{first}%\t{last}%" for name, base, first, last in rows]


def _targets_wrapped(
    days: list[tuple[str, str]], rows: list[tuple[str, int, int, int]]
) -> list[str]:
    """A table set out with spaces, whose heads of target columns name their day in the line below."""
    widths = (44, 16, 20, 20)
    cells = [
        ("Indicator", "Baseline", "Target", "Target"),
        ("", "", *(day for day, _value in days)),
        *((name, f"{base}%", f"{first}%", f"{last}%") for name, base, first, last in rows),
    ]
    lines = [
        "".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in cells
    ]
    return ["\v".join(lines)]
