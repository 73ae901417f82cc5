"""A document at a glance, for people: whose it is, what it judged, what must be done, who said what.

Everything printed here is in the JSON, too, with its passage; long texts are cut here, never there.
"""

import io
from collections.abc import Iterable

import msgspec
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from candour.cli.overview import STATUS_STYLES, Line, line_of, overview
from candour.cli.sections import Entry, Section, find_sections
from candour.cli.words import count, day, name_of, sentence_case
from candour.extraction.coverage import Coverage
from candour.facts import Extract, Inspection, decode_extract
from candour.reading.characters import clean_text

_WIDTH_OF_FILE = 100
_WIDEST = 120
_FRAMEWORKS = {
    "sif": "single inspection framework (SIF)",
    "ilacs": "ILACS",
    "focused_visit": "focused visit",
    "monitoring_visit": "monitoring visit",
    "jtai": "joint targeted area inspection",
    "other": "another framework",
}


class Pages:
    """Renders documents as wide as the terminal (at most 120 columns), or 100 columns without colour for a file.

    Several documents get an overview behind the last: a line each.
    """

    def __init__(self, *, to_file: bool = False, width: int | None = None) -> None:
        if to_file:
            self._console = Console(file=io.StringIO(), width=_WIDTH_OF_FILE, no_color=True)
        else:
            console = Console()
            self._console = Console(width=width or min(console.width, _WIDEST), highlight=False)
        self._lines: list[Line] = []

    def begin(self) -> bytes:
        """Nothing goes before the first document."""
        return b""

    def render(self, output: bytes) -> bytes:
        """The page of the document that a JSON line holds, with its coverage where a second line gives it."""
        line, _, covered = output.strip().partition(b"\n")
        extract = decode_extract(line)
        coverage = msgspec.json.decode(covered, type=Coverage) if covered else None
        self._lines.append(line_of(extract))
        return self._print(glance(extract, coverage))

    def end(self) -> bytes:
        """The overview of all documents; nothing for one."""
        if len(self._lines) < 2:
            return b""
        return self._print(overview(self._lines, width=self._console.width))

    def _print(self, what: RenderableType) -> bytes:
        with self._console.capture() as capture:
            self._console.print(what)
        return "\n".join(row.rstrip() for row in capture.get().split("\n")).encode()


def glance(extract: Extract, coverage: Coverage | None = None) -> RenderableType:
    """One document: a head of a few lines, then a section for each kind of fact that it has."""
    show_pages = extract.source.pages > 1
    parts: list[RenderableType] = [*_head(extract, coverage)]
    for section in find_sections(extract):
        parts.append(Text(f"\n{section.title}", style="bold"))
        parts.append(Padding(_entries(section, show_pages=show_pages), (0, 0, 0, 2)))
    if not extract.facts and extract.status == "read":
        parts.append(Text("\nNothing was found in it that Candour knows.", style="dim"))
    return Group(*parts, Text(""))


def _head(extract: Extract, coverage: Coverage | None) -> Iterable[RenderableType]:
    title = name_of(extract.about) or extract.title or extract.source.name
    yield Rule(Text(clean_text(title), style="bold"), align="left", characters="─")
    if extract.source.pages:
        yield Text(" · ".join(_describe(extract)))
    if extract.about and extract.title:
        yield Text(clean_text(extract.title), style="italic")
    yield _origin(extract, coverage)
    for found in extract.problems:
        where = "" if found.page is None else f"Page {found.page}: "
        yield Text(
            f"! {where}{clean_text(found.message)}",
            style=STATUS_STYLES[extract.status] if extract.status != "read" else "yellow",
        )


def _describe(extract: Extract) -> Iterable[str]:
    inspections = [fact for fact in extract if isinstance(fact, Inspection)]
    if not inspections:
        yield sentence_case(extract.kind)
        if extract.author:
            yield f"by {extract.author}"
    for inspection in inspections[:1]:
        form = f", {inspection.form} (as the visit's length suggests)" if inspection.form else ""
        yield f"{sentence_case(extract.kind)}, {_FRAMEWORKS[inspection.framework]}{form}"
        if inspection.start or inspection.end:
            yield f"inspected {' to '.join(day(each) for each in (inspection.start, inspection.end) if each)}"
        if inspection.lead_inspectors:
            yield f"led by {' and '.join(inspection.lead_inspectors)}"
    yield (
        f"published {day(extract.published)}" if extract.published else "publication date not given"
    )


def _origin(extract: Extract, coverage: Coverage | None) -> Text:
    source = extract.source
    text = Text(style="dim")
    text.append(extract.status.replace("_", " "), style=f"not dim {STATUS_STYLES[extract.status]}")
    if extract.source.pages:
        facts = count(len(extract.facts), "fact")
        if coverage and coverage.sentences:
            facts += f" from {coverage.cited} of {count(coverage.sentences, 'sentence')}"
        text.append(f" · {count(source.pages, 'page')} · {facts}")
    text.append(f" · {clean_text(source.path)}")
    return text


def _entries(section: Section, *, show_pages: bool) -> Table:
    """Lead (a number, a date, an area), what, and the page; the page is left out where there is but one."""
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(width=section.lead_width)
    table.add_column(ratio=1, overflow="fold")
    if show_pages:
        table.add_column(justify="right", no_wrap=True, style="dim", width=6)
    for entry in section.entries:
        cells: list[RenderableType] = [Text(entry.lead, style=section.lead_style), _what(entry)]
        table.add_row(*cells, *([f"p. {entry.page}"] if show_pages else []))
    return table


def _what(entry: Entry) -> Text:
    text = Text(entry.text, style=entry.style)
    if entry.note:
        text.append(f"\n{entry.note}", style="dim")
    return text
