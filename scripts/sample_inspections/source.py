"""The sources of the sample's reports: ``sample/sources/inspections/*.toml``.

The body is text with a mark at the start of a line: ``@`` heading, ``#`` and ``##`` lower headings, ``*``
bullet, ``-`` sub-point, ``1.`` number, ``|`` entry of the contents, ``^`` footnote, ``---`` new page.
A line without a mark goes on with the one above; an empty line ends a paragraph. ``[items]`` after a
heading says that the points below it are what needs to improve.
"""

import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

ITEMS = "[items]"
_KINDS = {
    "@": "heading",
    "#": "subheading",
    "##": "subheading",
    "*": "bullet",
    "-": "point",
    "|": "contents",
    "^": "footnote",
}
_MARK = re.compile(r"(@|##?|\*|-(?=\s)|\||\^)\s+(.*)|(\d+\.)\s+(.*)")
_PLAIN_TEXT = re.compile(r"\^\d$")


class Block(NamedTuple):
    """A piece of a report: ``kind``, the printed number or page beside it if any, and its text on one line."""

    kind: str
    label: str
    text: str


class ReportSource(NamedTuple):
    """One report: the table of its file and the blocks of its body."""

    head: dict[str, Any]
    blocks: tuple[Block, ...]

    @property
    def items(self) -> list[str]:
        """What needs to improve, in words, sub-points within their item."""
        found: list[str] = []
        listing = False
        for block in self.blocks:
            if block.kind == "heading":
                listing = block.label == ITEMS
            elif listing and block.kind in {"bullet", "number"}:
                found.append(block.text)
            elif listing and block.kind == "point":
                found[-1] += f" – {block.text}"
        return found


def read_report(path: Path) -> ReportSource:
    """The report that a source file describes."""
    head = tomllib.loads(path.read_text(encoding="utf-8"))
    blocks: list[Block] = []
    goes_on = False
    for line in head.pop("body")["text"].splitlines():
        if line.strip() in {"", "---"}:
            if line.strip():
                blocks.append(Block("break", "", ""))
            goes_on = False
            continue
        block = _block(line.strip())
        if block.kind == "paragraph" and goes_on:
            blocks[-1] = blocks[-1]._replace(text=f"{blocks[-1].text} {block.text}")
        else:
            blocks.append(block)
        goes_on = block.kind in {"paragraph", "bullet", "point", "number"}
    return ReportSource(head, tuple(blocks))


def _block(line: str) -> Block:
    match = _MARK.match(line)
    if not match:
        return Block("paragraph", "", line)
    if match[3]:
        return Block("number", match[3], match[4])
    kind, text = _KINDS[match[1]], match[2]
    if kind == "contents":
        title, _, page = text.partition("|")
        return Block(kind, page.strip(), title.strip())
    if text.endswith(ITEMS):
        return Block(kind, ITEMS, text.removesuffix(ITEMS).strip())
    return Block(kind, "", _PLAIN_TEXT.sub("", text))
