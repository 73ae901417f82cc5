"""Measure what the reading of prose costs once the text is out: pages a second in one process.

A page is 3,000 characters. The documents are the sample's; each is read from its file once and its facts are taken
again and again for the time given.
"""

import json
import time
from argparse import ArgumentParser
from pathlib import Path

from candour.extraction.prose import extract_prose
from candour.reading import read

SAMPLE = Path(__file__).resolve().parent.parent / "sample"
CHARACTERS_A_PAGE = 3_000


def main() -> None:
    """Print pages, seconds and pages a second."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=10.0, help="how long to measure")
    options = parser.parse_args()
    lines = (SAMPLE / "answers-prose.jsonl").read_text(encoding="utf-8").splitlines()
    answers = [json.loads(line) for line in lines]
    documents = [
        read(SAMPLE / "documents" / one["file"]) for one in answers if one["status"] == "read"
    ]
    sizes = [sum(len(page.text) for page in document.pages) for document in documents]
    for document in documents:
        extract_prose(document)
    started, pages, facts = time.perf_counter(), 0.0, 0
    while time.perf_counter() - started < options.seconds:
        for document, size in zip(documents, sizes, strict=True):
            facts += len(extract_prose(document).facts)
            pages += size / CHARACTERS_A_PAGE
    seconds = time.perf_counter() - started
    print(
        f"{pages:.0f} pages of prose in {seconds:.1f} s: {pages / seconds:.0f} pages a second, {facts} facts"
    )


if __name__ == "__main__":
    main()
