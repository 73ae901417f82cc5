"""The layouts of the reports: what stands on each page, the front page, the body."""

from pathlib import Path

from reportlab.lib.units import mm

from sample_inspections.paper import BOLD, BOTTOM, LEFT, RIGHT, SQUARE, SYMBOLS, TOP, Paper
from sample_inspections.source import Block, ReportSource

_ILACS_HEADER = ["Judgement", "Grade"]


def write_report(source: ReportSource, path: Path) -> None:
    """Write the PDF of a report in its own layout."""
    head = source.head
    layout = head["layout"]
    title = f"{head['authority']}: {head['title'][0]}" if layout != "letter" else head["title"][0]
    paper = Paper(path, title=title, furnish=_furniture(source))
    {
        "single_framework": _front_single,
        "services_2018": _front_2018,
        "services_2021": _front_2021,
        "letter": _front_letter,
    }[layout](paper, head)
    for block in source.blocks:
        _write_block(paper, block)
    paper.y -= 10
    if layout != "single_framework":
        paper.write(head["footnote"], size=8.5)
    paper.finish()


def _furniture(source: ReportSource):  # type: ignore[no-untyped-def]
    head = source.head
    dates = head["lines"][0].partition(": ")[2]

    def number_first(paper: Paper) -> None:
        paper.draw(str(paper.page), RIGHT - 4 * mm, BOTTOM - 10 * mm, size=10)

    def running_head(paper: Paper) -> None:
        if paper.page > 1:
            name = head["authority"].removesuffix(" City Council")
            words = f"Inspection of {name} local authority children’s services"
            paper.draw(words, LEFT, BOTTOM - 8 * mm, size=8.5)
            paper.draw(f"{dates} {paper.page}", LEFT, BOTTOM - 12 * mm, size=8.5)

    return running_head if head["layout"] == "services_2021" else number_first


def _front_single(paper: Paper, head: dict) -> None:  # type: ignore[type-arg]
    paper.write(head["authority"], size=20, after=8)
    for line in head["title"]:
        paper.write(line.replace("^1", "1"), font=BOLD, size=11.5, after=4)
    for line in head["lines"]:
        paper.write(line, size=12)
    paper.y -= 14
    paper.write(head["headline"], font=BOLD, after=8, left=LEFT + 4)
    paper.rows(head["rows"], split=LEFT + 105 * mm)
    _footnote(paper, head["footnote"])


def _front_2018(paper: Paper, head: dict) -> None:  # type: ignore[type-arg]
    paper.write(head["authority"], size=20, after=4)
    paper.write(head["title"][0], size=15, after=10)
    for line in head["lines"]:
        paper.write(line)
    paper.y -= 8
    paper.rows(head["rows"], split=LEFT + 110 * mm, header=_ILACS_HEADER)


def _front_2021(paper: Paper, head: dict) -> None:  # type: ignore[type-arg]
    paper.write(head["title"][0], size=20, after=10, right=RIGHT - 25 * mm)
    for line in head["lines"]:
        paper.write(line)
    paper.y -= 8
    paper.rows(head["rows"], split=LEFT + 85 * mm, header=_ILACS_HEADER)


def _front_letter(paper: Paper, head: dict) -> None:  # type: ignore[type-arg]
    paper.write("Ofsted", font=BOLD, size=14, after=12)
    for line in head["lines"]:
        paper.write(line, after=2)
    paper.y -= 12
    paper.write("Dear Director", after=8)
    paper.write(head["title"][0], font=BOLD, after=8)


def _footnote(paper: Paper, text: str) -> None:
    """A note at the foot of the page, under a line that holds a single space."""
    left_off, paper.y = paper.y, BOTTOM + 46
    paper.draw(" ", LEFT, paper.y)
    paper.write(text, size=8.5)
    paper.y = left_off


def _write_block(paper: Paper, block: Block) -> None:
    if block.kind == "break":
        if paper.y < TOP:
            paper.turn()
    elif block.kind in {"heading", "subheading"}:
        _keep_with_next(paper)
        big = block.kind == "heading"
        paper.write(block.text, font=BOLD, size=13 if big else 11, after=6)
    elif block.kind == "bullet":
        paper.write(
            block.text, left=LEFT + 16, mark=SQUARE, mark_font=SYMBOLS, mark_left=LEFT, after=4
        )
    elif block.kind == "point":
        paper.write(block.text, left=LEFT + 34, mark="–", mark_left=LEFT + 22, after=3)
    elif block.kind == "number":
        paper.write(block.text, left=LEFT + 24, mark=block.label, after=6)
    elif block.kind == "contents":
        paper.write(f"{block.text} {block.label}", after=2)
    elif block.kind == "footnote":
        _footnote(paper, block.text)
    else:
        paper.write(block.text, after=8)


def _keep_with_next(paper: Paper) -> None:
    if paper.y - 60 < BOTTOM:
        paper.turn()
