"""The sources of the sample documents: header, text, agreed facts.

A source file has three parts divided by lines of ``=====``: a header of ``key: value`` lines (``file``, ``kind``,
``published``, ``about``, ``title``, ``author``, ``status``); the document; and the agreed facts, one a line::

    requirement | must send me a plan | who=the Council | force=order | deadline=2019-05-31~by 31 May 2019

Type, anchor (words that stand in the document exactly once, white space apart), then fields. A date is its ISO value
and, after ``~``, the document's wording; ``?~`` stands for a wording that cannot be resolved. ``text=first words … last
words`` takes the passage between the two from the document; `` + `` joins two such passages. A type with ``?`` before it marks a fact on which two
readers may fairly differ: it counts neither when found nor when left out.

The document of a PDF or Word file is written in lines: ``# `` and ``## `` are headings, ``- `` a bullet, ``| a | b |``
a row of a table, ``> `` a right-hand line (sender, date), ``~ `` a line by itself (an address), ``^ `` a page header, ``[1] `` a footnote's text (its mark is
``[1]`` in the line above), ``---`` a new page, and an empty line ends a paragraph. HTML and plain text stand as they are.
"""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Line:
    """One block of a document: what it is (``heading``, ``bullet``, ``row`` …) and its text or cells."""

    kind: str
    text: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class SampleSource:
    """A source file taken apart."""

    path: Path
    header: dict[str, str]
    body: str
    facts: tuple[str, ...]

    @property
    def file(self) -> str:
        """The name of the document to be made."""
        return self.header["file"]


def read_source(path: Path) -> SampleSource:
    """The three parts of a source file."""
    header, body, facts = re.split(r"^=====\n", path.read_text(encoding="utf-8"), flags=re.M)
    pairs = (line.split(":", 1) for line in header.splitlines() if line.strip())
    return SampleSource(
        path,
        {key.strip(): value.strip() for key, value in pairs},
        body,
        tuple(line for line in facts.splitlines() if line.strip() and not line.startswith("#")),
    )


_MARKS = {
    "# ": "title",
    "## ": "heading",
    "- ": "bullet",
    "> ": "right",
    "^ ": "header",
    "~ ": "paragraph",
}


def lines_of(body: str) -> list[Line]:
    """The blocks of a PDF or Word document, paragraphs joined across source lines."""
    lines: list[Line] = []
    for block in re.split(r"\n\s*\n", body.strip("\n")):
        paragraph: list[str] = []
        for raw in block.splitlines():
            found = _special(raw)
            if found is None:
                paragraph.append(raw.strip())
                continue
            if paragraph:
                lines.append(Line("paragraph", " ".join(paragraph)))
                paragraph = []
            lines.append(found)
        if paragraph:
            lines.append(Line("paragraph", " ".join(paragraph)))
    return lines


def _special(raw: str) -> Line | None:
    if raw.strip() == "---":
        return Line("break", "")
    if raw.startswith("|"):
        cells = tuple(cell.strip() for cell in raw.strip().strip("|").split("|"))
        return Line("row", " ".join(cells), cells)
    if note := re.match(r"\[(\d+)\] (.*)", raw):
        return Line("footnote", note[2], (note[1],))
    for mark, kind in _MARKS.items():
        if raw.startswith(mark):
            return Line(kind, raw[len(mark) :].strip())
    return None
