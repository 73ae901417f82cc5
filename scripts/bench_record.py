"""Measure the record: how fast it answers and appends, and how much memory its commands take.

    python scripts/bench_record.py [--entries 100000] [--data DIR [--reuse]]

Builds a record of interventions of 2,000 entries each (made-up papers of the fictional council) through the writing module,
asks one of them, and runs every command on it. Prints one line a measure; ends with 1 when one is missed. Beside the time on
the clock stands the processor's own, which other work on the machine does not stretch as much.
"""

import argparse
import datetime as dt
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench_record_papers import BEGAN, EACH, PAPERS, SENTENCE, make_drafts, make_fact, paper

from candour.facts import PartialDate
from candour.facts.record import Intervention

SINGLE = 400


class Spent(NamedTuple):
    """Seconds on the clock and of the processor."""

    clock: float
    processor: float

    @classmethod
    def since(cls, began: "Spent") -> "Spent":
        """What was spent since then."""
        now = cls.now()
        return cls(now.clock - began.clock, now.processor - began.processor)

    @classmethod
    def now(cls) -> "Spent":
        """Both clocks as they stand."""
        return cls(time.perf_counter(), time.process_time())

    def __add__(self, other: "Spent") -> "Spent":  # type: ignore[override]
        return Spent(self.clock + other.clock, self.processor + other.processor)


def main() -> int:
    """Build, measure, print; 1 when a measure is missed."""
    arguments = read_arguments()
    folder = arguments.data or Path(tempfile.mkdtemp(prefix="candour-bench-"))
    os.environ["CANDOUR_DATA"] = str(folder.absolute())
    from candour_site import startup

    startup.set_up()
    startup.prepare_record()
    try:
        print(
            f"       load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
        )
        slugs = [f"bench-{number}" for number in range(max(1, arguments.entries // EACH))]
        filled = [] if arguments.reuse else [*measure_filling(slugs)]
        lines = [*filled, *measure_record(slugs), *measure_commands()]
    finally:
        if arguments.data is None:
            shutil.rmtree(folder)
    return 1 if any(line.startswith("MISSED") for line in lines) else 0


def read_arguments() -> argparse.Namespace:
    """What the command was given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument(
        "--data", type=Path, help="build here and keep it; default: a folder that is removed"
    )
    parser.add_argument(
        "--reuse", action="store_true", help="measure the record that is in --data already"
    )
    return parser.parse_args()


def measure_filling(slugs: list[str]) -> Iterator[str]:
    """Fill the record; a line a measure."""
    total = Spent(0.0, 0.0)
    for number, slug in enumerate(slugs):
        total += fill(slug)
        if sys.stderr.isatty():
            print(f"\r{number + 1}/{len(slugs)}", end="", file=sys.stderr)
    entries = len(slugs) * EACH
    yield say("entries in the record", entries, unit="")
    yield say("appended in batches", entries / total.clock, at_least=2_000, unit="a second")
    yield say("appended in batches, by processor time", entries / total.processor, unit="a second")


def measure_record(slugs: list[str]) -> Iterator[str]:
    """Append one by one, then ask; a line a measure."""
    spent = append_singly(slugs[0])
    yield say("appended one by one", SINGLE / spent.clock, at_least=200, unit="a second")
    yield say("appended one by one, by processor time", SINGLE / spent.processor, unit="a second")
    for words, asked in (("one intervention", [slugs[-1]]), ("another one each time", slugs)):
        times = ask(asked)
        for name, goal in (("clock", 100), ("processor", None)):
            found = [getattr(one, name) * 1000 for one in times]
            p95 = statistics.quantiles(found, n=20)[-1]
            what = f"told, statuses and timeline, {words}, {name}"
            yield say(f"{what}, p50", statistics.median(found), unit="ms")
            yield say(f"{what}, p95", p95, at_most=goal, unit="ms")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield say("memory of this program", peak, at_most=500, unit="MB")


def say(
    what: str,
    value: float,
    *,
    unit: str,
    at_least: float | None = None,
    at_most: float | None = None,
) -> str:
    """Print and give back the line of a measure."""
    missed = (at_least is not None and value < at_least) or (
        at_most is not None and value > at_most
    )
    goal = f" (at least {at_least:,})" if at_least else f" (at most {at_most:,})" if at_most else ""
    line = f"{'MISSED' if missed else 'ok':7}{what}: {value:,.0f} {unit}{goal}"
    print(line, flush=True)
    return line


def fill(slug: str) -> Spent:
    """One intervention: forty papers, 2,000 entries in batches of 500; what the entries took."""
    from candour_site.record import writing

    moment = BEGAN
    intervention = Intervention(
        id=slug, authority="X06000001", title=slug, opened=PartialDate.of("2019-01-01")
    )
    writing.open_intervention(intervention, by="bench", recorded_at=moment)
    for number in range(PAPERS):
        writing.file_document(
            paper(slug, number), intervention=slug, proposals=[], by="bench", recorded_at=moment
        )
    drafts = list(make_drafts(slug, random.Random(slug)))
    began = Spent.now()
    for start in range(0, EACH, 500):
        moment += dt.timedelta(days=90)
        writing.append_drafts(
            drafts[start : start + 500], intervention=slug, by="bench", recorded_at=moment
        )
    return Spent.since(began)


def append_singly(slug: str) -> Spent:
    """What it takes to append accepted facts, each in a transaction of its own."""
    from candour_site.record import writing

    chance = random.Random(7)
    document = f"{slug}-paper-0"
    facts = [make_fact(number, chance, document=document) for number in range(SINGLE)]
    began = Spent.now()
    for fact in facts:
        writing.add_fact(
            fact,
            document=document,
            intervention=slug,
            by="bench",
            recorded_at=dt.datetime.now(dt.UTC),
        )
    return Spent.since(began)


def ask(slugs: list[str]) -> list[Spent]:
    """What it takes to give each of sixty whole answers, of these interventions in turn, each as at another day."""
    from candour.analysis.disclosure import find_told, find_told_instruments
    from candour.analysis.requirements import find_requirements
    from candour.analysis.timeline import find_timeline
    from candour_site.record import queries

    chance = random.Random(11)
    times = []
    for number in range(60):
        slug = slugs[number % len(slugs)]
        on = dt.date(2019, 6, 1) + dt.timedelta(days=chance.randrange(1300))
        as_at = chance.choice([None, BEGAN + dt.timedelta(days=chance.randrange(100, 400))])
        began = Spent.now()
        ledger = queries.load_ledger(slug, as_at=as_at)
        for question in (find_told, find_told_instruments, find_requirements, find_timeline):
            question(ledger, on=on)
        times.append(Spent.since(began))
    return times


def measure_commands() -> Iterator[str]:
    """The most memory that each command took on this record."""
    aside = Path(tempfile.mkdtemp(prefix="candour-bench-out-"))
    program = Path(sys.executable).with_name("candour")
    for words in list_commands(aside):
        peak, seconds, code = run([str(program), *words])
        name = " ".join(
            word for word in words if not word.startswith((str(aside), "bench", "--in"))
        )
        yield say(f"memory of {name} ({seconds:.1f} s, exit {code})", peak, at_most=500, unit="MB")
    shutil.rmtree(aside)


def list_commands(aside: Path) -> list[list[str]]:
    """The words of every command, those that need something before them after it; what they read and write lies ``aside``."""
    letter = aside / "letter.txt"
    letter.write_text("Department for Education\n\n1 March 2019\n\nDear Leader,\n\n" + SENTENCE)
    one = ["--intervention", "bench-0"]
    return [
        *(
            [name, *one]
            for name in ("due", "told", "promised", "timeline", "progress", "recurring")
        ),
        ["show", *one],
        ["show", *one, "--documents"],
        ["review", *one],
        ["intervention", "list"],
        ["add", str(letter), "--all", *one],
        ["disclose", "bench-0-paper-1", "--to", "press", *one],
        ["correct", "bench-0:1", "--withdraw", "--reason", "bench", *one],
        ["case", "export", str(aside / "case.zip"), *one],
        ["case", "import", str(aside / "case.zip")],
        ["backup", str(aside / "backup")],
        ["restore", str(aside / "backup"), "--data", str(aside / "again")],
    ]


def run(words: list[str]) -> tuple[float, float, int]:
    """The peak memory (MB), the seconds and the exit code of a command."""
    began, peak = time.perf_counter(), 0.0
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        peak = max(peak, read_peak(process.pid))
        time.sleep(0.01)
    return peak, time.perf_counter() - began, process.returncode


def read_peak(process_id: int) -> float:
    """The most memory that a running process has held so far, in MB; 0 when it has just ended."""
    try:
        status = Path(f"/proc/{process_id}/status").read_text()
    except OSError:
        return 0.0
    lines = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(lines[0].split()[1]) / 1024 if lines else 0.0


if __name__ == "__main__":
    sys.exit(main())
