"""Measure the reading of prose against the agreed answers of the sample: part of `make accuracy`.

Prints recall and precision by type of fact, what was gained and lost against the last stored run, and of the facts
printed with a confidence how many proved right; of the facts found, what their other fields say (who, by, to, power, role).
`--write` stores the run and each rule's share; `--facts` prints what was missed, what was found without being agreed on, and
the fields that are not as agreed.
"""

import json
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from prose_fields import Field, compare_fields, field_table, show_field
from prose_scoring import KEYS, Outcome, facts_of, rule_counts, score, type_of

from candour.extraction.prose import extract_prose
from candour.facts import AnyFact, PartialDate
from candour.reading import read

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "sample"
STORED = ROOT / "tests" / "corpus" / "prose-baseline.json"
CONFIDENCE = ROOT / "src" / "candour" / "extraction" / "data" / "confidence.toml"
FORMS = ("inspection-report", "inspection-letter")


def measure() -> list[Outcome]:
    """The outcome of every agreed document, in the order of the answers."""
    outcomes = []
    for line in (SAMPLE / "answers-prose.jsonl").read_text(encoding="utf-8").splitlines():
        answer = json.loads(line)
        if any(form in answer["file"] for form in FORMS) or answer["status"] != "read":
            continue
        document = read(SAMPLE / "documents" / answer["file"])
        extract = extract_prose(document)
        outcomes.append(score(answer["file"], document, extract, answer["facts"]))
    return outcomes


def type_table(outcomes: Sequence[Outcome]) -> list[str]:
    """One line a type: agreed, found, recall; read, right, precision."""
    lines = [
        f"{'type':<16}{'agreed':>8}{'found':>8}{'recall':>9}{'read':>8}{'right':>8}{'precision':>11}"
    ]
    totals: Counter[str] = Counter()
    for kind in KEYS:
        agreed = [
            f for o in outcomes for a, f in o.agreed if a["type"] == kind and not a.get("optional")
        ]
        right = [fact for fact, ok in facts_of(outcomes) if ok and type_of(fact) == kind]
        read_facts = [fact for fact, _ in facts_of(outcomes) if type_of(fact) == kind]
        counts = Counter(
            agreed=len(agreed), found=len(right), read=len(read_facts), right=len(right)
        )
        totals.update(counts)
        if agreed or read_facts:
            lines.append(_line(kind, counts))
    return [*lines, _line("all", totals)]


def _line(name: str, counts: Counter[str]) -> str:
    recall = counts["found"] / counts["agreed"] if counts["agreed"] else 1.0
    precision = counts["right"] / counts["read"] if counts["read"] else 1.0
    return (
        f"{name:<16}{counts['agreed']:>8}{counts['found']:>8}{recall:>9.2f}"
        f"{counts['read']:>8}{counts['right']:>8}{precision:>11.2f}"
    )


def confidence_table(outcomes: Sequence[Outcome]) -> list[str]:
    """One line a tenth of confidence: how many facts, how many of them right."""
    lines = ["confidence   facts   right   share"]
    tenths: dict[int, list[bool]] = {}
    for fact, right in facts_of(outcomes):
        tenths.setdefault(int(fact.confidence * 10 + 1e-9), []).append(right)
    for tenth, rights in sorted(tenths.items(), reverse=True):
        share = sum(rights) / len(rights)
        lines.append(f"{tenth / 10:>10.1f}{len(rights):>8}{sum(rights):>8}{share:>8.2f}")
    return lines


def run_of(outcomes: Sequence[Outcome]) -> dict[str, list[str]]:
    """What a run found and what it read beside, as lines that can be compared."""
    right = [
        f"{o.file}: {a['type']} “{a['anchor']}”"
        for o in outcomes
        for a, fact in o.agreed
        if fact is not None and not a.get("optional")
    ]
    surplus = [f"{o.file}: {show(fact)}" for o in outcomes for fact in o.surplus]
    fields = [
        f"{one.file}: {one.name} “{' '.join(one.fact.cite.quote.split())[:60]}”"
        for one in compare_fields(outcomes)
        if one.outcome == "right"
    ]
    return {"right": sorted(right), "surplus": sorted(surplus), "fields": sorted(fields)}


def show(fact: AnyFact) -> str:
    """A fact in a line: its type, key fields and passage."""
    fields = {}
    for field in fact.__struct_fields__:
        value = getattr(fact, field)
        if field in ("about", "cite", "also", "confidence", "rule") or value in (None, (), False):
            continue
        fields[field] = (
            (value.value or f"?{value.text}") if isinstance(value, PartialDate) else value
        )
    return f"{type_of(fact)} {fields} “{' '.join(fact.cite.quote.split())[:120]}” [{fact.rule}]"


def differences(run: dict[str, list[str]], stored: dict[str, list[str]]) -> list[str]:
    """What this run gained and lost against the stored one."""
    signs = (
        ("right", "gained", "lost"),
        ("surplus", "now read beside", "no longer read beside"),
        ("fields", "field gained", "field lost"),
    )
    lines = []
    for key, more, fewer in signs:
        now, before = Counter(run[key]), Counter(stored.get(key, []))
        lines += [f"  {more}: {line}" for line in (now - before).elements()]
        lines += [f"  {fewer}: {line}" for line in (before - now).elements()]
    return lines


def write_confidence(outcomes: Sequence[Outcome]) -> None:
    """Store how many facts each rule found on the agreed answers and how many of them were right."""
    head = (
        "# How many facts each rule found on agreed answers, and how many of them were right.\n"
        "# Written by `python scripts/accuracy_prose.py --write`; a rule that is not listed is unmeasured.\n\n"
    )
    rows = [
        f'"{rule}" = {{ found = {row["found"]}, right = {row["right"]} }}'
        for rule, row in rule_counts(outcomes).items()
    ]
    CONFIDENCE.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")


def print_facts(outcomes: Sequence[Outcome]) -> None:
    """Print, document by document, what was missed, what was read beside, and the fields that are not as agreed."""
    amiss: dict[str, list[Field]] = {}
    for field in compare_fields(outcomes):
        if field.outcome != "right":
            amiss.setdefault(field.file, []).append(field)
    for outcome in outcomes:
        missed = [a for a, fact in outcome.agreed if fact is None and not a.get("optional")]
        print(f"== {outcome.file}")
        print(*(f"  missed {json.dumps(one, ensure_ascii=False)}" for one in missed), sep="\n")
        print(*(f"  beside {show(fact)}" for fact in outcome.surplus), sep="\n")
        print(*(f"  {show_field(field)}" for field in amiss.get(outcome.file, ())), sep="\n")


def main() -> None:
    """Measure, print, and store when asked."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="store this run and the confidence")
    parser.add_argument(
        "--facts", action="store_true", help="print what was missed and what was not agreed on"
    )
    options = parser.parse_args()
    outcomes = measure()
    print(
        "\nprose of the sample",
        *type_table(outcomes),
        "",
        *confidence_table(outcomes),
        "",
        *field_table(list(compare_fields(outcomes))),
        "",
        sep="\n",
    )
    if options.facts:
        print_facts(outcomes)
    run = run_of(outcomes)
    stored = json.loads(STORED.read_text(encoding="utf-8")) if STORED.exists() else {}
    print("against the stored run:", *(differences(run, stored) or ["  nothing changed"]), sep="\n")
    if options.write:
        STORED.write_text(json.dumps(run, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        write_confidence(outcomes)


if __name__ == "__main__":
    main()
