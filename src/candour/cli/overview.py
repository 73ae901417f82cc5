"""Many documents at a glance: one line each, behind the last."""

import msgspec
from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from candour.cli.sections import GRADE_STYLES
from candour.cli.words import sentence_case, short_name_of
from candour.facts import Extract, Judgement
from candour.reading.characters import clean_text

STATUS_STYLES = {
    "read": "green",
    "partly_read": "yellow",
    "not_a_record": "yellow",
    "failed": "bold red",
}

_NARROW = 72


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What the overview says of one document."""

    published: str
    about: str
    kind: str
    result: str
    style: str
    facts: int


def line_of(extract: Extract) -> Line:
    """The line of one document: its result is the headline grade, or what went wrong."""
    grade = next(
        (fact.grade for fact in extract if isinstance(fact, Judgement) and fact.area == "overall"),
        None,
    )
    if extract.status in ("failed", "not_a_record") or grade is None:
        code = f": {extract.problems[-1].code}" if extract.problems else ""
        result = "" if extract.status == "read" else f"{extract.status}{code}".replace("_", " ")
        style = STATUS_STYLES[extract.status]
    else:
        result, style = sentence_case(grade), GRADE_STYLES[grade]
    published = extract.published
    return Line(
        published=(published.value or "") if published else "",
        about=clean_text(short_name_of(extract.about) or extract.source.name),
        kind=sentence_case(extract.kind) if extract.source.pages else "",
        result=result,
        style=style,
        facts=len(extract.facts),
    )


def overview(lines: list[Line], *, width: int = 80) -> RenderableType:
    """All documents in their order: when published, about whom, what kind, what came of it, how many facts.

    A terminal of few columns (``width``) is spared the kinds and the numbers of facts.
    """
    narrow = width < _NARROW
    table = Table(box=None, padding=(0, 2, 0, 0), expand=True, header_style="dim")
    table.add_column("Published", min_width=10, no_wrap=True)
    table.add_column("About", min_width=10, ratio=1, no_wrap=True, overflow="ellipsis")
    if not narrow:
        table.add_column("Kind", min_width=18, no_wrap=True)
    table.add_column("Result", no_wrap=True, overflow="ellipsis")
    if not narrow:
        table.add_column("Facts", justify="right", no_wrap=True)
    for line in lines:
        result = Text(line.result, style=line.style)
        facts = str(line.facts) if line.facts else ""
        middle, last = ([], []) if narrow else ([line.kind], [facts])
        table.add_row(line.published, Text(line.about), *middle, result, *last)
    return Group(
        Rule(Text("All documents", style="bold"), align="left", characters="─"), table, Text("")
    )
