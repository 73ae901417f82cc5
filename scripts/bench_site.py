"""Drive the public site with a steady stream of requests and print how long each kind of page takes.

python scripts/bench_site.py [--minutes 5] [--rate 50] [--interventions 300] [--entries 100000] [--workers 2]

First each kind is asked once of a server that has answered nothing yet (cold); then every intervention is opened a few times
in every process, uncounted; then the load begins (warm). The record is made once from the sample and kept under ``build/bench-site``. The load is open-loop: a request leaves when
its time has come, whether or not earlier ones were answered, so that a slow site cannot hide its slowness. Server, load
generator and whatever else runs share the machine.
"""

import argparse
import asyncio
import contextlib
import datetime as dt
import os
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench_site_record import list_targets, make_bench_record
from serving import PROJECT, serve

FOLDER = PROJECT / "build" / "bench-site"
TARGET_WARM_MS, TARGET_COLD_MS = 100, 300
PATIENCE_SECONDS = 30
_FEW, _AT_ONCE = 60, 4
Sample = tuple[str, float, str]


def main() -> None:
    """Build the record where it is not there, serve it, ask each kind once cold, then drive it; ends with 1 past a target."""
    asked = read_arguments()
    data = FOLDER / f"{asked.interventions}-{asked.entries}"
    make_bench_record(data, interventions=asked.interventions, entries=asked.entries)
    draw = random.Random(asked.seed)
    targets = list_targets(data)
    with serve(data, workers=asked.workers) as address:
        host, port = address.removeprefix("http://").split(":")
        cold = asyncio.run(ask_each_once(host, int(port), targets, draw=draw))
        print_cold(cold)
        asyncio.run(warm_up(host, int(port), targets, rounds=2 * asked.workers))
        before, begin = count_cpu_seconds(data), time.perf_counter()
        warm = asyncio.run(
            drive(host, int(port), targets, rate=asked.rate, seconds=asked.minutes * 60, draw=draw)
        )
        print_cost(
            data,
            cpu_seconds=count_cpu_seconds(data) - before,
            requests=len(warm),
            seconds=time.perf_counter() - begin,
        )
    sys.exit(print_warm(warm, rate=asked.rate) or any(ms > TARGET_COLD_MS for _, ms, _ in cold))


def read_arguments() -> argparse.Namespace:
    """What the command was given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--rate", type=float, default=50)
    parser.add_argument("--interventions", type=int, default=300)
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=5)
    return parser.parse_args()


async def ask_each_once(
    host: str, port: int, targets: dict[str, list[str]], *, draw: random.Random
) -> list[Sample]:
    """The first request of each kind, one after the other, on a server that has answered no page yet."""
    return [
        await ask(host, port, kind, draw.choice(addresses)) for kind, addresses in targets.items()
    ]


async def warm_up(host: str, port: int, targets: dict[str, list[str]], *, rounds: int) -> None:
    """Open every intervention, and every page that has few addresses, in every process: so many rounds, four at a time."""
    few = [path for paths in targets.values() if len(paths) <= _FEW for path in paths]
    opening = [path for path in targets["summary"] if "?" not in path]
    for _ in range(rounds):
        waiting = iter(opening + few)
        await asyncio.gather(*(_ask_all(host, port, waiting) for _ in range(_AT_ONCE)))


async def _ask_all(host: str, port: int, paths: Iterator[str]) -> None:
    for path in paths:
        await ask(host, port, "warm-up", path)


async def drive(
    host: str,
    port: int,
    targets: dict[str, list[str]],
    *,
    rate: float,
    seconds: float,
    draw: random.Random,
) -> list[Sample]:
    """So many requests a second for so long, each of a kind drawn alike and an address drawn within it."""
    kinds = list(targets)
    running: set[asyncio.Task[Sample]] = set()
    done: list[Sample] = []
    begin = time.perf_counter()
    for number in range(int(rate * seconds)):
        pause = begin + number / rate - time.perf_counter()
        if pause > 0:
            await asyncio.sleep(pause)
        kind = draw.choice(kinds)
        task = asyncio.create_task(ask(host, port, kind, draw.choice(targets[kind])))
        running.add(task)
        task.add_done_callback(lambda task: (running.discard(task), done.append(task.result())))
    await asyncio.gather(*running)
    await asyncio.sleep(0)
    return done


async def ask(host: str, port: int, kind: str, path: str) -> Sample:
    """One request: its kind, the milliseconds until its last byte, and what went wrong (or nothing)."""
    begin = time.perf_counter()
    try:
        status = await asyncio.wait_for(_exchange(host, port, path), PATIENCE_SECONDS)
        problem = "" if status in (200, 302) else f"{status} {path}"
    except (OSError, asyncio.IncompleteReadError, TimeoutError, ValueError) as error:
        problem = f"{type(error).__name__} {path}"
    return kind, (time.perf_counter() - begin) * 1000, problem


async def _exchange(host: str, port: int, path: str) -> int:
    reader, writer = await asyncio.open_connection(host, port)
    try:
        head = f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
        writer.write(head.encode())
        answer = await reader.read()
    finally:
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()
    return int(answer.split(b" ", 2)[1]) if answer else 0


def print_cold(samples: list[Sample]) -> None:
    """The first request of each kind."""
    print(f"First requests (target {TARGET_COLD_MS} ms)")
    for kind, ms, problem in samples:
        print(f"  {kind:<22}{ms:8.0f} ms  {problem}")


def print_warm(samples: list[Sample], *, rate: float) -> bool:
    """Percentiles by kind; ``True`` when a target is missed."""
    by_kind: dict[str, list[float]] = defaultdict(list)
    for kind, ms, _ in samples:
        by_kind[kind].append(ms)
    print(f"\n{len(samples)} requests at {rate:g} a second (target p95 {TARGET_WARM_MS} ms)")
    print(f"  {'kind':<22}{'n':>7}{'p50':>8}{'p95':>8}{'p99':>8}{'max':>8}")
    missed = False
    for kind, times in [*sorted(by_kind.items()), ("all", [ms for _, ms, _ in samples])]:
        times.sort()
        p50, p95, p99 = (times[min(int(len(times) * q), len(times) - 1)] for q in (0.5, 0.95, 0.99))
        missed = missed or p95 > TARGET_WARM_MS
        print(f"  {kind:<22}{len(times):>7}{p50:>8.1f}{p95:>8.1f}{p99:>8.1f}{times[-1]:>8.0f}")
    problems = [problem for _, _, problem in samples if problem]
    print(f"  {len(problems)} errors {problems[:5] or ''}")
    return missed or bool(problems)


def list_processes(data: Path) -> list[Path]:
    """The server's processes, as folders of /proc: those that were started on this record; none where there is no /proc."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            words = (folder / "cmdline").read_bytes().split(b"\0")
            if b"serve" in words and str(data).encode() in words:
                found.append(folder)
    return found


def count_cpu_seconds(data: Path) -> float:
    """The processor time that the server has taken so far."""
    ticks = 0
    for folder in list_processes(data):
        fields = (folder / "stat").read_text().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def print_cost(data: Path, *, cpu_seconds: float, requests: int, seconds: float) -> None:
    """What the load cost: processor time a request, which other work on the machine does not stretch, and memory."""
    memory = []
    for folder in list_processes(data):
        lines = (folder / "status").read_text().splitlines()
        memory += [int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS")]
    share = cpu_seconds / seconds / (os.cpu_count() or 1)
    print(
        f"\nThe server took {cpu_seconds / requests * 1000:.1f} ms of processor time a request, {share:.0%} of this machine; "
        f"its processes held {sorted(memory)} MB"
    )
    print(f"Waiting to run on this machine, by all its work: {os.getloadavg()[0]:.1f} (1 minute)")


if __name__ == "__main__":
    print(f"{dt.datetime.now(dt.UTC):%Y-%m-%d %H:%M} UTC, on a machine that does other work, too")
    main()
