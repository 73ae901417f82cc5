"""Telling the published files apart by what is in them, so that a folder can be given whole."""

import csv
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Literal

import polars
from python_calamine import CalamineWorkbook

from candour.errors import InvalidInput
from candour.statistics.values import SourceFile

What = Literal["tool", "dictionary", "neighbours", "outcomes", "overview", "other"]

_NEEDED: tuple[What, ...] = ("tool", "dictionary", "neighbours", "outcomes")
_WORDS: dict[What, str] = {
    "tool": "Local Authority Interactive Tool, figures (Department for Education)",
    "dictionary": "Local Authority Interactive Tool, dictionary of measures (Department for Education)",
    "neighbours": "Statistical neighbours (Department for Education)",
    "outcomes": "Published outcomes of full inspections (Ofsted reports)",
    "overview": "Overview of latest inspections (data-to-insight/ofsted-ilacs-scrape-tool)",
}


def sort_files(paths: Iterable[Path]) -> dict[What, list[Path]]:
    """The files by what they are, in order of name; folders are looked through, other files are left.

    Raises ``InvalidInput`` when a kind that the store needs is missing.
    """
    sorted_: dict[What, list[Path]] = {}
    for path in _walk(paths):
        sorted_.setdefault(tell(path), []).append(path)
    missing = [_WORDS[what] for what in _NEEDED if what not in sorted_]
    if missing:
        raise InvalidInput(
            f"Among the files there is no {'; no '.join(missing)}.",
            advice="Give the folder that holds all the published files (docs/how-to/national.md).",
        )
    return sorted_


def tell(path: Path) -> What:
    """What a published file is, by its columns; ``other`` for any other file."""
    if path.suffix == ".parquet":
        names = polars.read_parquet_schema(path)
        return "tool" if {"Short Desc", "Years", "LA Number", "Values"} <= set(names) else "other"
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            head = set(next(csv.reader(file), []))
        if {"Measure_short", "Polarity", "Last Update"} <= head:
            return "dictionary"
        return (
            "outcomes" if {"dfe_number", "framework", "published", "overall"} <= head else "other"
        )
    if path.suffix == ".xlsx":
        return _tell_workbook(path)
    return "other"


def _tell_workbook(path: Path) -> What:
    book = CalamineWorkbook.from_path(str(path))
    rows = book.get_sheet_by_index(0).to_python(nrows=3)
    cells = {str(cell) for row in rows for cell in row}
    if {"SN1", "SN10", "LA number"} <= cells:
        return "neighbours"
    return "overview" if {"overall_effectiveness_grade", "la_code"} <= cells else "other"


def _walk(paths: Iterable[Path]) -> list[Path]:
    found: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found |= {p for p in path.iterdir() if p.is_file()}
        elif path.is_file():
            found.add(path)
        else:
            raise InvalidInput(f"There is no file or folder {path}.")
    return sorted(found, key=lambda p: (p.name, str(p)))


def describe_source(path: Path, *, what: What) -> SourceFile:
    """The file as the store names it: name, hash, what it is."""
    return SourceFile(path.name, sha256(path.read_bytes()).hexdigest(), _WORDS[what])
