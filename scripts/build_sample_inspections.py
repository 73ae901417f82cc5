"""Build the sample's inspection reports and their agreed answers.

``python scripts/build_sample_inspections.py`` reads ``sample/sources/inspections/`` and writes the PDF
files into ``sample/documents/`` and ``sample/answers.jsonl``: the same bytes each time. Everything in
them is invented for this project.
"""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path

from sample_inspections.layouts import write_report
from sample_inspections.source import ReportSource, read_report

SAMPLE = Path(__file__).resolve().parent.parent / "sample"


def agreed(source: ReportSource) -> dict[str, object]:
    """The agreed answer about a report, from its source."""
    return {
        "file": source.head["file"],
        "kind": "inspection_report",
        "authority": source.head["authority"],
        "fields": source.head["fields"],
        "items": source.items,
    }


def main() -> None:
    """Build every report and the answers."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=SAMPLE, help="folder for the documents")
    out = parser.parse_args().out
    (out / "documents").mkdir(parents=True, exist_ok=True)
    answers = []
    for path in sorted((SAMPLE / "sources" / "inspections").glob("*.toml")):
        source = read_report(path)
        write_report(source, out / "documents" / source.head["file"])
        answers.append(json.dumps(agreed(source), ensure_ascii=False))
    (out / "answers.jsonl").write_text("\n".join(answers) + "\n", encoding="utf-8")
    print(f"{len(answers)} reports", file=sys.stderr)


if __name__ == "__main__":
    main()
