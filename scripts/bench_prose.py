"""Measure what the reading of prose costs once the text is out: pages a second in one process.

A page is 3,000 characters. The documents are the sample's; each is read from its file once and its facts are taken
again and again for the time given; files named on the command line are measured too, in a line of their own. With
``--phrases`` the dearest phrases are named instead: one that can begin at every letter costs far more than any other.
"""

import json
import time
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path

from candour.extraction.prose import extract_prose
from candour.extraction.prose.phrasebook import load_phrases
from candour.extraction.prose.text import Text
from candour.facts import Document
from candour.reading import read

SAMPLE = Path(__file__).resolve().parent.parent / "sample"
CHARACTERS_A_PAGE = 3_000
ROUNDS = 5


def main() -> None:
    """Print pages, seconds and pages a second, or the dearest phrases."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="documents of your own to measure too")
    parser.add_argument("--seconds", type=float, default=10.0, help="how long to measure")
    parser.add_argument("--phrases", type=int, default=0, help="how many dearest phrases to name")
    options = parser.parse_args()
    measured = {"the sample": read_sample()}
    own = [document for document in map(read, options.files) if document.status == "read"]
    if options.files:
        measured[f"{len(own)} of your {len(options.files)} files"] = own
    for name, documents in measured.items():
        for document in documents:
            extract_prose(document)
        if options.phrases:
            name_dearest(documents, most=options.phrases)
        elif documents:
            measure(name, documents, least_seconds=options.seconds)
        else:
            print(f"{name}: none could be read")


def read_sample() -> list[Document]:
    """The documents of the sample whose text could be read, in order."""
    lines = (SAMPLE / "answers-prose.jsonl").read_text(encoding="utf-8").splitlines()
    answers = [json.loads(line) for line in lines]
    return [read(SAMPLE / "documents" / one["file"]) for one in answers if one["status"] == "read"]


def measure(name: str, documents: list[Document], *, least_seconds: float) -> None:
    """Print how many pages a second are read of these documents."""
    sizes = [sum(len(page.text) for page in document.pages) for document in documents]
    started, pages, facts = time.perf_counter(), 0.0, 0
    while time.perf_counter() - started < least_seconds:
        for document, size in zip(documents, sizes, strict=True):
            facts += len(extract_prose(document).facts)
            pages += size / CHARACTERS_A_PAGE
    seconds = time.perf_counter() - started
    print(
        f"{name}: {pages:.0f} pages of prose in {seconds:.1f} s: {pages / seconds:.0f} pages a second, {facts} facts"
    )


def name_dearest(documents: list[Document], *, most: int) -> None:
    """Print the phrases on which most time goes, the dearest first: the best of some rounds counts."""
    best: dict[tuple[str, int, int, int], float] = {}
    for _round in range(ROUNDS):
        for number, text in enumerate(map(Text, documents)):
            for name, tries in text.tries.items():
                for sentence, phrase in tries:
                    within = text.sentences[sentence]
                    started = time.perf_counter()
                    pattern = load_phrases(name)[phrase].pattern
                    list(pattern.finditer(text.text, text.lowered, within.start, within.end))
                    took = time.perf_counter() - started
                    key = (load_phrases(name)[phrase].rule, phrase, number, sentence)
                    best[key] = min(took, best.get(key, took))
    seconds: Counter[str] = Counter()
    for (rule, *_place), took in best.items():
        seconds[rule] += took
    tried = Counter(rule for rule, *_place in best)
    for rule, took in seconds.most_common(most):
        each = took / tried[rule] * 1e6
        print(f"{took * 1e3:7.2f} ms  {tried[rule]:4} tries of {each:6.0f} µs  {rule}")


if __name__ == "__main__":
    main()
