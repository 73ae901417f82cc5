"""Inspections on a line of years: an authority's grades by area, or its neighbours' overall grades."""

from datetime import date

import msgspec

from candour.analysis.history import History, Inspected
from candour.analysis.history import history as history_of
from candour.analysis.neighbours import Neighbours
from candour.facts.inspections import Area
from candour.publishing.charts.grades import AREAS, FRAMEWORKS, LOOKS, look
from candour.publishing.charts.svg import INK, RULE, SOFT, footnote, picture, tag, tooltip, words

_LEFT, _RIGHT, _WIDTH = 220, 40, 1000
_BAR = 26
_SOURCE = "Source: Ofsted, published outcomes of full inspections. A bar runs from the day of one report to the next."


class Mark(msgspec.Struct, frozen=True):
    """A grade and the days on which it stood; ``former`` when it was given to a predecessor."""

    day: date
    end: date
    grade: str
    former: bool
    said: str


class Row(msgspec.Struct, frozen=True):
    """A line of the picture: its name, a remark under it, and its grades, oldest first."""

    name: str
    remark: str
    marks: tuple[Mark, ...]


def draw_history(history: History, *, until: date) -> str:
    """An authority's grades by area over the years to ``until`` as SVG; predecessors' are framed with dashes."""
    areas = [a for a in AREAS if any(a in i.outcome.grades for i in history.inspections)] or [
        "overall"
    ]
    rows = [
        Row(
            AREAS[area],
            "",
            _marks(history, area, until=until),
        )
        for area in areas
    ]
    heads = [(i.outcome.published_on, _head(i)) for i in history.inspections]
    notes = [*history.gaps, *_former_note(history), *_leavers_note(history)]
    return _draw(
        rows,
        title=f"{history.authority.name}: what inspectors judged",
        subtitle=f"Full inspections published from 2014 to {until.day} {until:%B %Y}",
        heads=heads,
        notes=notes,
        until=until,
    )


def draw_neighbours(neighbours: Neighbours, *, until: date) -> str:
    """The overall grades of an authority and its ten neighbours over the years to ``until`` as SVG."""
    own = history_of(neighbours.authority, as_at=until)
    rows = [_overall(neighbours.authority.short_name, "", own, until=until)]
    rows += [
        _overall(
            f"{n.place}  {n.authority.short_name}",
            n.closeness,
            history_of(n.authority, as_at=until),
            until=until,
        )
        for n in neighbours.neighbours
    ]
    return _draw(
        rows,
        title=f"{neighbours.authority.name} and its statistical neighbours",
        subtitle=f"Overall judgements; neighbours of the edition of {neighbours.edition}, the nearest first",
        heads=[],
        notes=[],
        until=until,
    )


def _overall(name: str, remark: str, history: History, *, until: date) -> Row:
    return Row(name, remark, _marks(history, "overall", until=until))


def _marks(history: History, area: Area, *, until: date) -> tuple[Mark, ...]:
    """The grades of an area, each standing until the next inspection (an overall grade until the next such)."""
    inspections = [
        i for i in history.inspections if area != "overall" or "overall" in i.outcome.grades
    ]
    ends = [*(i.outcome.published_on for i in inspections), until][1:]
    return tuple(
        _mark(i, i.outcome.grades[area], end=end)
        for i, end in zip(inspections, ends, strict=True)
        if area in i.outcome.grades
    )


def _mark(inspected: Inspected, grade: str, *, end: date) -> Mark:
    day = inspected.outcome.published_on
    who = f"{inspected.authority.name}, " if inspected.predecessor else ""
    return Mark(
        day, end, grade, inspected.predecessor, f"{who}{look(grade).name}, {day.day} {day:%B %Y}"
    )


def _head(inspected: Inspected) -> str:
    day = inspected.outcome.published_on
    return f"{FRAMEWORKS[inspected.outcome.framework]} {day:%b %Y}"


def _former_note(history: History) -> list[str]:
    names = dict.fromkeys(i.authority.name for i in history.inspections if i.predecessor)
    return [f"Dashed frame: judged of {', '.join(names)}, before it was replaced."] if names else []


def _leavers_note(history: History) -> list[str]:
    """Where care leavers have no bar: until 2023 ILACS judged them with children in care."""
    silent = any(
        i.outcome.framework == "ilacs" and "care_leavers" not in i.outcome.grades
        for i in history.inspections
    )
    note = "Care leavers: from 2018 to 2022 they were judged together with children in care."
    return [note] if silent else []


def _draw(
    rows: list[Row],
    *,
    title: str,
    subtitle: str,
    heads: list[tuple[date, str]],
    notes: list[str],
    until: date,
) -> str:
    step = 40 if heads else 36
    top = 140 if heads else 112
    foot = top + len(rows) * step
    height = foot + 84 + 18 * len(notes)
    body = [
        words(title, x=24, y=38, size=24, font_weight="bold"),
        words(subtitle, x=24, y=62, size=15, fill=SOFT),
        *_years(until=until, top=top - 14, foot=foot),
        *_heads(heads, until=until, y=top - 22),
    ]
    for place, row in enumerate(rows):
        body += _row(row, y=top + place * step, until=until)
    body.append(_legend(y=foot + 30))
    for place, note in enumerate(notes):
        body.append(words(note, x=24, y=foot + 66 + place * 18, size=13, fill=SOFT))
    body.append(footnote(_SOURCE, y=height - 12))
    return picture(title=title, description=_describe(rows), width=_WIDTH, height=height, body=body)


def _describe(rows: list[Row]) -> str:
    """The grades of every line, in words."""
    said = "; ".join(
        f"{row.name}: " + (", then ".join(mark.said for mark in row.marks) or "no grade")
        for row in rows
    )
    return f"{said}."


def _x(day: date, *, until: date) -> float:
    start, end = date(2014, 1, 1), date(until.year + 1, 1, 1)
    share = (day - start).days / (end - start).days
    return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)


def _years(*, until: date, top: float, foot: float) -> list[str]:
    drawn = []
    for year in range(2014, until.year + 2):
        x = _x(date(year, 1, 1), until=until)
        drawn.append(tag("line", x1=x, x2=x, y1=top, y2=foot, stroke=RULE, stroke_width=0.7))
        if year <= until.year:
            middle = _x(date(year, 7, 1), until=until)
            drawn.append(
                words(str(year), x=middle, y=foot + 14, size=12, fill=SOFT, text_anchor="middle")
            )
    return drawn


def _heads(heads: list[tuple[date, str]], *, until: date, y: float) -> list[str]:
    """The names of the inspections above the bars, on two levels so that near ones do not touch."""
    drawn = []
    for place, (day, name) in enumerate(heads):
        x = _x(day, until=until)
        anchor = "end" if x > _WIDTH - 110 else "start"
        drawn.append(
            words(name, x=x, y=y - (place % 2) * 16, size=12, fill=INK, text_anchor=anchor)
        )
    return drawn


def _row(row: Row, *, y: float, until: date) -> list[str]:
    drawn = [words(row.name, x=24, y=y + 15, size=15, font_weight="bold")]
    if row.remark:
        drawn.append(words(row.remark, x=24, y=y + 29, size=11, fill=SOFT))
    if not row.marks:
        drawn.append(words("no grade", x=_LEFT + 6, y=y + 18, size=13, fill=SOFT))
    drawn += [_bar(mark, y=y, until=until) for mark in row.marks]
    return drawn


def _bar(mark: Mark, *, y: float, until: date) -> str:
    shown = look(mark.grade)
    x = _x(mark.day, until=until)
    width = max(_x(mark.end, until=until) - x - 1.5, 20)
    name = shown.name if width > 8.2 * len(shown.name) else shown.letter
    frame = {"stroke": INK, "stroke_dasharray": "4 3", "stroke_width": 2} if mark.former else {}
    return tag(
        "g",
        tooltip(mark.said),
        tag("rect", x=x, y=y, width=width, height=_BAR, rx=3, fill=shown.fill, **frame),
        words(name, x=x + 6, y=y + 18, size=13, fill=shown.text),
    )


def _legend(*, y: float) -> str:
    drawn, x = [], float(_LEFT)
    for shown in list(LOOKS.values())[:4]:
        drawn.append(tag("rect", x=x, y=y, width=18, height=18, rx=3, fill=shown.fill))
        drawn.append(
            words(shown.letter, x=x + 9, y=y + 13, size=11, fill=shown.text, text_anchor="middle")
        )
        drawn.append(words(shown.name, x=x + 24, y=y + 14, size=13))
        x += 46 + 6.6 * len(shown.name)
    return "".join(drawn)
