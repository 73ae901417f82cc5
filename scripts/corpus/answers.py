"""Agreed answers about inspection reports: the shared tables of real ones, the sample's own lines."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FIELDS = (
    "status",
    "about",
    "framework",
    "form",
    "start",
    "end",
    "published",
    "lead_inspectors",
    "overall",
    "leadership",
    "help_and_protection",
    "in_care",
    "care_leavers",
    "adoption",
    "lscb",
    "improvement_items",
)
"""What is compared, in the order of the table; a field that the answers do not hold is left out."""


class Answer(NamedTuple):
    """What was agreed of one document: its path, fields as text (empty: rightly blank), and its items' text."""

    path: Path
    authority: str
    fields: dict[str, str]
    items: tuple[str, ...] | None


def load_shared(folder: Path, *, boards: Path) -> Iterator[Answer]:
    """The real reports: ``answers.csv`` and ``improvements.jsonl``, in the order of the table.

    ``boards`` holds what the tables leave out and this project read off the pages by eye: the judgement on
    the safeguarding board of each report under the single inspection framework.
    """
    judged: dict[str, str] = json.loads(boards.read_text(encoding="utf-8"))
    with (folder / "improvements.jsonl").open(encoding="utf-8") as lines:
        items = {row["file"]: tuple(row["items"]) for row in map(json.loads, lines)}
    with (folder / "answers.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            fields = {name: row[name] for name in FIELDS if name in row}
            fields |= {"start": row["inspection_start"], "end": row["inspection_end"]}
            fields |= {"lscb": judged[row["file"]]} if row["file"] in judged else {}
            yield Answer(folder / row["file"], row["authority"], fields, items.get(row["file"]))


def load_sample(folder: Path) -> Iterator[Answer]:
    """The project's own reports: the inspections of ``answers.jsonl``."""
    with (folder / "answers.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row.get("kind") == "inspection_report":
                yield Answer(
                    folder / "documents" / row["file"],
                    row["authority"],
                    row["fields"],
                    tuple(row["items"]),
                )
