"""PDF documents by ReportLab, in its invariant mode so that building again gives the same bytes."""

from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from sample_prose.source import Line

_PLAIN = ParagraphStyle("plain", fontName="Helvetica", fontSize=10.5, leading=14.5, spaceAfter=7)
_STYLES = {
    "paragraph": _PLAIN,
    "footnote": ParagraphStyle("note", _PLAIN, fontSize=8.5, leading=11),
    "right": ParagraphStyle("right", _PLAIN, alignment=TA_RIGHT, spaceAfter=2),
    "title": ParagraphStyle("title", _PLAIN, fontName="Helvetica-Bold", fontSize=15, leading=19),
    "heading": ParagraphStyle("heading", _PLAIN, fontName="Helvetica-Bold", spaceBefore=6),
    "bullet": ParagraphStyle("bullet", _PLAIN, leftIndent=14, bulletIndent=4),
}


def write_pdf(lines: list[Line], path: Path, *, title: str, author: str) -> None:
    """Write a PDF with these blocks; a ``^`` line stands at the head of every page, the page number at its foot."""
    template = SimpleDocTemplate(
        str(path),
        pagesize=A4,
        leftMargin=25 * mm,
        rightMargin=25 * mm,
        topMargin=24 * mm,
        bottomMargin=22 * mm,
        title=title,
        author=author,
        invariant=1,
    )
    header = " ".join(line.text for line in lines if line.kind == "header")

    def furnish(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8.5)
        canvas.drawString(25 * mm, A4[1] - 14 * mm, header)
        canvas.drawRightString(A4[0] - 25 * mm, 12 * mm, f"Page {document.page}")

    template.build(_flow(lines), onFirstPage=furnish, onLaterPages=furnish)


def _flow(lines: list[Line]) -> list[object]:
    flow: list[object] = []
    rows: list[Line] = []
    for line in [*lines, Line("end", "")]:
        if line.kind == "row":
            rows.append(line)
            continue
        if rows:
            flow += [_table(rows), Spacer(1, 8)]
            rows = []
        if line.kind == "break":
            flow.append(PageBreak())
        elif line.kind in _STYLES:
            bullet = "•" if line.kind == "bullet" else None
            flow.append(Paragraph(escape(line.text), _STYLES[line.kind], bulletText=bullet))
    return flow


def _table(rows: list[Line]) -> Table:
    cells = [[Paragraph(escape(cell), _PLAIN) for cell in row.cells] for row in rows]
    grid = TableStyle(
        [("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    )
    return Table(cells, style=grid, repeatRows=1)
