"""Compare inspection outcomes read from reports with the published list, one discrepancy at a time: `make accuracy`.

Prints a report in Markdown: how many reports agree with the list in every grade, each discrepancy with what every
source says and why one is kept, and each report that gives no outcome. `--read` takes what `candour read` printed;
without it the real reports beside the repository (where they are) are read first. `--out` writes the report.
"""

import csv
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from tempfile import NamedTemporaryFile

from candour.authorities import authority_by_code
from candour.facts import Inspection, Judgement, decode_extract
from candour.facts.extract import Extract
from candour.statistics.building.agreement import discrepancies, find_same
from candour.statistics.building.outcomes import read_outcomes, read_overview, read_reports
from candour.statistics.noise import RELATIVE, is_undone, measure_noise, one_year_changes
from candour.statistics.store import national_store
from candour.statistics.values import Discrepancy, Measure, Outcome, Store, Table

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
INSPECTIONS = SHARED / "inspections"
LIST = SHARED / "national" / "outcomes.csv"
OVERVIEW = SHARED / "national" / "published_overview_2026-06.xlsx"


def main() -> None:
    """Read, compare and print."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--read", type=Path, help="JSON Lines that candour read printed")
    parser.add_argument("--out", type=Path, help="write the report here")
    options = parser.parse_args()
    if not LIST.exists() or (options.read is None and not INSPECTIONS.is_dir()):
        print("The published files are not beside the project: outcomes were not compared.")
        return
    read = options.read or _read_reports()
    text = "\n".join(report(read)) + "\n"
    if options.out:
        options.out.write_text(text, encoding="utf-8")
    print(text, end="")


def report(read: Path) -> Iterator[str]:
    """The lines of the report."""
    listed, names = read_outcomes(LIST)
    reports = read_reports(read)
    overview = read_overview(OVERVIEW) if OVERVIEW.exists() else []
    answers = _answers()
    yield "# Outcomes read from reports, and the published list\n"
    yield "Made by `scripts/accuracy_national.py`.\n"
    compared = [(o, file, find_same(listed, o)) for o, file in reports]
    matched = [(o, file, listed[place]) for o, file, place in compared if place is not None]
    found = [(file, d) for o, file, held in matched for d in discrepancies(held, o, name=file)]
    grades = [(file, d) for file, d in found if not d.what.endswith("day published")]
    yield f"- {len(listed)} outcomes in the list, {len(names)} names that the register disputes."
    yield f"- {len(reports)} reports of full inspections read, {len(matched)} of them in the list."
    yield f"- {sum(len(_shared(o, held)) for o, _, held in matched)} grades compared, {len(grades)} differ."
    yield f"- {len(found) - len(grades)} days of publication differ.\n"
    yield "## Reports against the list\n"
    yield from (_line(d, answer=answers.get(file)) for file, d in found)
    yield from (
        f"- {file}: {_named(o)} is not in the list." for o, file, p in compared if p is None
    )
    yield "\n## Reports that give no outcome\n"
    yield from _silent(read, given={file for _, file in reports})
    yield "\n## The overview of latest inspections against the list\n"
    yield from _overview(listed, overview)
    yield "\n## What happened to changes within and beyond the noise\n"
    yield from _noise()


def _noise() -> Iterator[str]:
    """Whether the threshold tells lasting changes from others, in years that it was not worked out from."""
    store = national_store()
    tally = {False: [0, 0], True: [0, 0]}
    for measure in store.measures:
        for beyond, undone in _later_changes(store, measure):
            tally[beyond][0] += 1
            tally[beyond][1] += undone
    for beyond, (count, undone) in tally.items():
        which = "beyond" if beyond else "within"
        yield (
            f"- {count} changes {which} the noise; {undone / count:.0%} of them were undone by at least half the year after."
        )
    yield "\nThresholds worked out from the first half of the years, changes taken from the second.\n"


def _later_changes(store: Store, measure: Measure) -> Iterator[tuple[bool, bool]]:
    """Of each change in the second half of the years: is it beyond the first half's threshold, was it undone the year after."""
    versions = store.tables[measure.id]
    table = versions[max(versions)]
    cut = len(table.years) // 2 + 1
    early = Table(
        table.years[:cut], table.printed[:cut], {c: v[:cut] for c, v in table.values.items()}
    )
    noise = measure_noise(early, unit=measure.unit, sizes=store.sizes)
    threshold = {n.size: n.threshold for n in noise}
    for code, row in one_year_changes(table, relative=measure.unit in RELATIVE).items():
        limit = threshold.get(store.sizes.get(code, "small"))
        if limit is None or code not in store.sizes:
            continue
        for first, second in pairwise(row[cut - 1 :]):
            if first and second is not None:
                yield abs(first) > limit, is_undone(first, second)


def _overview(listed: list[Outcome], overview: list[Outcome]) -> Iterator[str]:
    for other in overview:
        place = find_same(listed, other)
        if place is None:
            yield f"- {_named(other)} stands in the overview only; it gives no overall grade."
            continue
        for found in discrepancies(listed[place], other, name="overview"):
            yield _line(found, answer=None)


def _line(found: Discrepancy, *, answer: str | None) -> str:
    said = "; ".join(f"{source}: {value}" for source, value in found.said.items())
    agreed = f" Agreed answers: {answer}." if answer else ""
    name = authority_by_code(found.authority or "").short_name
    return f"- {name}, {found.what}: {said}. Kept: {found.kept} ({found.because}).{agreed}"


def _named(outcome: Outcome) -> str:
    name = authority_by_code(outcome.authority).short_name
    return f"{name}, {outcome.framework.upper()} of {outcome.published_on}"


def _shared(outcome: Outcome, held: Outcome) -> list[str]:
    return [area for area in held.grades if area in outcome.grades]


def _silent(read: Path, *, given: set[str]) -> Iterator[str]:
    for line in read.read_bytes().splitlines():
        extract = decode_extract(line)
        if extract.source.name not in given:
            yield f"- {extract.source.name}: {_why(extract)}"


def _why(extract: Extract) -> str:
    """Why a document gives no outcome, from what was read of it."""
    inspections = [f for f in extract if isinstance(f, Inspection)]
    if extract.status != "read":
        return f"{extract.status} ({', '.join(p.code for p in extract.problems)})."
    if not inspections:
        return "no inspection was found in it."
    kinds = {f.framework for f in inspections}
    if not kinds & {"sif", "ilacs"}:
        return f"an inspection of framework {', '.join(sorted(kinds))}, which is not in the list."
    graded = any(isinstance(f, Judgement) and f.area == "overall" for f in extract)
    return "no authority or day was found." if graded else "no overall grade was found."


def _answers() -> dict[str, str]:
    path = INSPECTIONS / "answers.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {
            r["file"]: f"published {r['published']}, overall {r['overall']}"
            for r in csv.DictReader(file)
        }


def _read_reports() -> Path:
    with NamedTemporaryFile(suffix=".jsonl", delete=False) as out:
        paths = [str(p) for p in sorted(INSPECTIONS.glob("*.pdf"))]
        candour = Path(sys.executable).with_name("candour")
        subprocess.run([str(candour), "read", *paths, "--format", "jsonl"], stdout=out, check=True)
    return Path(out.name)


if __name__ == "__main__":
    main()
