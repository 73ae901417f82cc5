"""Published files in small: the shapes and traps of the real ones, with invented figures."""

import csv
import zipfile
from pathlib import Path

import polars

from candour.statistics.definitions import defined_measures

CODES = ["201", "202", "203", "835", "838", "839", "928", "940", "941", "970", "985"]
_SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    "{rows}</sheetData></worksheet>"
)
_PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="Sheet" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def write_sheet(path: Path, rows: list[list[object]]) -> None:
    """A workbook of one sheet: numbers as numbers, all else as text."""
    drawn = "".join(
        f'<row r="{r}">' + "".join(_cell(v, r, c) for c, v in enumerate(row)) + "</row>"
        for r, row in enumerate(rows, start=1)
    )
    with zipfile.ZipFile(path, "w") as book:
        for name, text in _PARTS.items():
            book.writestr(name, text)
        book.writestr("xl/worksheets/sheet1.xml", _SHEET.format(rows=drawn))


def _cell(value: object, row: int, column: int) -> str:
    letters = chr(65 + column) if column < 26 else "A" + chr(65 + column - 26)
    if isinstance(value, int | float):
        return f'<c r="{letters}{row}"><v>{float(value)}</v></c>'
    return f'<c r="{letters}{row}" t="inlineStr"><is><t>{value}</t></is></c>'


def write_tool(path: Path, cells: dict[tuple[str, str, str], str]) -> None:
    """A version of the tool: figures by (measure's source name, year as printed, DfE number)."""
    polars.DataFrame(
        {
            "Short Desc": [m for m, _, _ in cells],
            "Years": [y for _, y, _ in cells],
            "LA Number": [float(c) for _, _, c in cells],
            "Values": list(cells.values()),
        }
    ).write_parquet(path)


def figures(years: list[str], **changed: str) -> dict[tuple[str, str, str], str]:
    """Every measure of every authority in these years; ``changed`` overrides cells as ``ReReferral_2024_201``."""
    cells = {
        (m.source, year, code): str(20 + int(code) % 7 + int(year[2:4] or 0))
        for m in defined_measures()
        for year in years
        for code in CODES
    }
    for key, value in changed.items():
        source, year, code = key.rsplit("_", 2)
        cells[source, year, code] = value
    return cells


def write_csv(path: Path, head: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])


OUTCOMES = "dfe_number,ofsted_urn,authority,framework,published,overall,leadership,help_and_protection,in_care,care_leavers,source"
