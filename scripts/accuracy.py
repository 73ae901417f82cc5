"""Measure the reading of inspection reports against agreed answers: `make accuracy`.

Prints, for the project's sample and for the real reports beside the repository (where they are), each
field right, wrong, left open and rightly blank, with the documents, and what was gained and lost against
the last stored run. `--write` stores the run and each rule's confidence.
"""

import json
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from corpus.answers import Answer, load_sample, load_shared
from corpus.scoring import Scored, rule_counts, score
from corpus.tables import field_table, summary, totals

from corpus import baseline

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data" / "inspections"
SAMPLE = ROOT / "sample"
STORED = ROOT / "tests" / "corpus" / "inspections-baseline.json"
BOARDS = ROOT / "tests" / "corpus" / "inspections-boards.json"
CONFIDENCE = ROOT / "src" / "candour" / "extraction" / "data" / "inspection_confidence.json"


def collect(*, shared: Path) -> dict[str, list[Answer]]:
    """The sets of documents that are at hand, by name."""
    sets: dict[str, list[Answer]] = {}
    if (SAMPLE / "answers.jsonl").exists():
        sets["sample"] = list(load_sample(SAMPLE))
    if (shared / "answers.csv").exists():
        sets["real reports"] = list(load_shared(shared, boards=BOARDS))
    return sets


def write_confidence(scored: Sequence[Scored]) -> None:
    """Store how often each rule proved right on the real reports."""
    told = {
        "documents": len(scored),
        "measured_by": "make accuracy --write, on the agreed answers of real reports",
        "rules": rule_counts(scored),
    }
    CONFIDENCE.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def compare_with_stored(scored: Sequence[Scored]) -> list[str]:
    """What was gained and lost on the real reports against the last stored run, a line each."""
    return baseline.differences(baseline.keep(scored), baseline.load(STORED))


def main() -> None:
    """Measure, print, and store when asked."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="store this run and the confidence")
    parser.add_argument("--inspections", type=Path, default=SHARED, help="folder of real reports")
    options = parser.parse_args()
    sets = collect(shared=options.inspections)
    for name, answers in sets.items():
        scored = list(score(answers))
        print(f"\n{name}", *field_table(scored), "", *totals(summary(scored)), sep="\n")
        if name == "sample":
            continue
        changes = compare_with_stored(scored)
        print("against the stored run:", *(changes or ["  nothing changed"]), sep="\n")
        if options.write:
            baseline.save(baseline.keep(scored), STORED)
            write_confidence(scored)
    if "real reports" not in sets:
        print("\nThe real reports are not here: only the sample was measured.")


if __name__ == "__main__":
    main()
