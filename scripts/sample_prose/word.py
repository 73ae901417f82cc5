"""Word documents, written as a bare WordprocessingML package so that building again gives the same bytes.

Source: ECMA-376 (Office Open XML), parts 1 and 2.
"""

import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from sample_prose.source import Line

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = {
    "document": "document.main",
    "styles": "styles",
    "footnotes": "footnotes",
    "header1": "header",
}
_STYLES = {"title": "Title", "heading": "Heading1", "bullet": "ListBullet", "right": "Right"}


def write_word(lines: list[Line], path: Path, *, title: str, author: str, written: str) -> None:
    """Write a DOCX with these blocks and core properties (``written`` is an ISO day)."""
    notes = [line for line in lines if line.kind == "footnote"]
    headers = [line.text for line in lines if line.kind == "header"]
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            ("officeDocument", "officeDocument", "word/document.xml"),
            ("core", "metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _core(title, author, written),
        "word/document.xml": _document(lines),
        "word/_rels/document.xml.rels": _relations(
            *(
                (name, name.rstrip("1"), f"{name}.xml")
                for name in ("styles", "footnotes", "header1")
            )
        ),
        "word/styles.xml": _styles(),
        "word/footnotes.xml": _footnotes(notes),
        "word/header1.xml": f"{_HEAD}<w:hdr {_W}>{_paragraph(' '.join(headers))}</w:hdr>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, text)


def _document(lines: list[Line]) -> str:
    body, rows = [], []
    for line in [*lines, Line("end", "")]:
        if line.kind == "row":
            rows.append(line)
            continue
        if rows:
            body.append(_table(rows))
            rows = []
        if line.kind == "break":
            body.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
        elif line.kind not in {"footnote", "header", "end"}:
            body.append(_paragraph(line.text, style=_STYLES.get(line.kind)))
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" '
        'w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
    )
    relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    return f"{_HEAD}<w:document {_W} {relations}><w:body>{''.join(body)}{section}</w:body></w:document>"


def _paragraph(text: str, *, style: str | None = None) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    runs = []
    for piece in re.split(r"(\[\d+\])", text):
        if mark := re.fullmatch(r"\[(\d+)\]", piece):
            runs.append(f'<w:r><w:footnoteReference w:id="{mark[1]}"/></w:r>')
        elif piece:
            runs.append(f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>')
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def _table(rows: list[Line]) -> str:
    border = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:color="808080"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    made = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{_paragraph(c)}</w:tc>" for c in row.cells) + "</w:tr>"
        for row in rows
    )
    grid = "<w:gridCol/>" * len(rows[0].cells)
    return f"<w:tbl><w:tblPr><w:tblBorders>{border}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"


def _footnotes(notes: list[Line]) -> str:
    made = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    for note in notes:
        mark = '<w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
        text = _paragraph(note.text).replace("<w:p>", f"<w:p>{mark}", 1)
        made += f'<w:footnote w:id="{note.cells[0]}">{text}</w:footnote>'
    return f"{_HEAD}<w:footnotes {_W}>{made}</w:footnotes>"


def _styles() -> str:
    def style(name: str, shown: str, inner: str, based: str = "Normal") -> str:
        return (
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/>'
            f'<w:basedOn w:val="{based}"/>{inner}</w:style>'
        )

    return (
        f'{_HEAD}<w:styles {_W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:pPr><w:spacing w:after="160"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/></w:rPr></w:style>'
        + style("Title", "Title", '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>')
        + style(
            "Heading1",
            "heading 1",
            '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>',
        )
        + style("ListBullet", "List Bullet", '<w:pPr><w:ind w:left="720"/></w:pPr>')
        + style("Right", "Right", '<w:pPr><w:jc w:val="right"/></w:pPr>')
        + "</w:styles>"
    )


def _content_types() -> str:
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        f'wordprocessingml.{kind}+xml"/>'
        for name, kind in _TYPES.items()
    )
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{kinds}</Types>"
    )


def _relations(*relations: tuple[str, str, str]) -> str:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    made = "".join(
        f'<Relationship Id="{name}" Type="{package if "core" in kind else office}/{kind}" Target="{target}"/>'
        for name, kind, target in relations
    )
    return f'{_HEAD}<Relationships xmlns="{package}">{made}</Relationships>'


def _core(title: str, author: str, written: str) -> str:
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{written}T09:00:00Z</dcterms:created></cp:coreProperties>'
    )
