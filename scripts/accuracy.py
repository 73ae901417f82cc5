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


def main() -> None:
    """Measure, print, and store when asked."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="store this run and the confidence")
    parser.add_argument("--json", action="store_true", help="print the figures alone, as JSON")
    parser.add_argument("--inspections", type=Path, default=SHARED, help="folder of real reports")
    options = parser.parse_args()
    figures: dict[str, dict[str, int]] = {}
    for name, answers in collect(shared=options.inspections).items():
        scored = list(score(answers))
        figures[name] = summary(scored)
        run = baseline.keep(scored)
        changes = baseline.differences(run, baseline.load(STORED)) if name != "sample" else []
        figures[name]["changes against the stored run"] = len(changes)
        if not options.json:
            print(f"\n{name}", *field_table(scored), "", *totals(figures[name]), sep="\n")
            if name != "sample":
                print("against the stored run:", *(changes or ["  nothing changed"]), sep="\n")
        if options.write and name != "sample":
            baseline.save(run, STORED)
            write_confidence(scored)
    if options.json:
        print(json.dumps(figures))
    elif "real reports" not in figures:
        print("\nThe real reports are not here: only the sample was measured.")


if __name__ == "__main__":
    main()
