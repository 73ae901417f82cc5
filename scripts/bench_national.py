"""Time the national store: the build, questions when warm, and whole commands when cold: `make bench-national`.

python scripts/bench_national.py [FOLDER OF PUBLISHED FILES]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data" / "national"
DAYS = (None, date(2025, 8, 1), date(2019, 1, 1))
COLD = (
    ("history", "Bradford"),
    ("england", "--on", "2018-06-01"),
    ("measures", "Bradford"),
    ("measures", "Bradford", "--measure", "vacancies"),
    ("neighbours", "Bradford"),
)


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    if folder.is_dir():
        _bench_build(folder)
    _bench_warm()
    _bench_cold()


def _bench_build(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        arguments = ["national", "build", str(folder), "--out", f"{scratch}/store.json"]
        seconds, peak = _run(arguments)
    print(f"build: {seconds:.1f} s, {peak / 1024:.0f} MB at most (to reach: 60 s, 1,000 MB)")


def _bench_warm() -> None:
    taken = {name: _time(question) for name, question in _list_questions().items()}
    kinds = dict.fromkeys(name.split()[0] for name in taken)
    for kind in kinds:
        times = [t for name, t in taken.items() if name.split()[0] == kind]
        middle, most = statistics.median(times) * 1000, max(times) * 1000
        print(
            f"warm {kind}: {len(times)} asked, middle {middle:.1f} ms, longest {most:.1f} ms (to reach: 100 ms)"
        )


def _list_questions() -> dict[str, Callable[[], object]]:
    """Every question as at each day, by a name that begins with its kind."""
    from candour.analysis.history import england_on, history, tile_map
    from candour.analysis.measures import compare_all, measure_series
    from candour.analysis.neighbours import neighbours
    from candour.authorities import register
    from candour.statistics import national_store

    everyone = register(on=date(2026, 4, 1))
    measures = [m.id for m in national_store().measures]
    questions: dict[str, Callable[[], object]] = {}
    for a in everyone:
        for day in DAYS:
            on = day or date(2026, 6, 17)
            questions[f"history {a.id} {day}"] = lambda a=a, day=day: history(a, as_at=day)
            questions[f"neighbours {a.id} {day}"] = lambda a=a, day=day: neighbours(a, day=day)
            questions[f"measures {a.id} {day}"] = lambda a=a, day=day: compare_all(a, as_at=day)
            for m in measures[:: len(measures) // 6]:
                questions[f"series {m} {a.id} {day}"] = lambda a=a, m=m, day=day: measure_series(
                    a, m, as_at=day
                )
            questions[f"england {on}"] = lambda on=on: england_on(on)
            questions[f"map {on}"] = lambda on=on: tile_map(on)
    return questions


def _time(question: Callable[[], object]) -> float:
    begun = time.perf_counter()
    question()
    return time.perf_counter() - begun


def _bench_cold() -> None:
    for arguments in COLD:
        runs = [_run(list(arguments))[0] for _ in range(5)]
        print(
            f"cold candour {' '.join(arguments)}: {statistics.median(runs):.2f} s (to reach: 1 s)"
        )


def _run(arguments: list[str]) -> tuple[float, int]:
    """Seconds and peak memory (KiB) of one run of the command."""
    candour = Path(sys.executable).with_name("candour")
    begun = time.perf_counter()
    process = subprocess.Popen([str(candour), *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"candour {' '.join(arguments)} failed")
    return time.perf_counter() - begun, usage.ru_maxrss


if __name__ == "__main__":
    main()
