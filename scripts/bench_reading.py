"""What reading costs: a whole read against the bare text, two workers against one, start-up.

Reads the real inspection reports in ``../shared/data`` where they are, else PDFs of the project's own sample.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pypdfium2

from candour.cli.read import extract
from candour.extraction import extract_facts
from candour.facts import encode_extract
from candour.reading import read_many, read_unguarded

PROJECT = Path(__file__).resolve().parents[1]
REPORTS = PROJECT.parent / "shared/data/inspections"
COMMAND = Path(sys.executable).with_name("candour")
ROUNDS = 5
LEAST_SECONDS = 10.0


def main() -> None:
    """Print the figures, one a line, each beside its goal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="PDFs to read")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    arguments = parser.parse_args()
    files = find_pdfs(arguments.folder)
    print(
        f"{len(files)} PDF files of {sum(map(count_pages, files)):,} pages, {os.cpu_count()} processors"
    )
    bench_cost(files, rounds=arguments.rounds)
    bench_workers(files)
    bench_start()


def find_pdfs(folder: Path | None) -> list[Path]:
    """The PDFs to read: of the folder given, else the real reports, else the project's sample."""
    folders = [folder] if folder else [REPORTS, PROJECT]
    for each in folders:
        found = sorted(path for path in each.rglob("*.pdf") if path.read_bytes()[:5] == b"%PDF-")
        found = [path for path in found if not {".venv", "node_modules"} & set(path.parts)]
        if found:
            return found
    sys.exit("There is no PDF to read: give a folder that has some.")


def count_pages(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def bare_text(path: Path) -> int:
    """The text of every page by the PDF library alone."""
    characters = 0
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            textpage = page.get_textpage()
            characters += len(textpage.get_text_range())
            textpage.close()
            page.close()
    return characters


def whole_read(path: Path) -> int:
    """Open, text, facts and their JSON, in this one process."""
    return len(encode_extract(extract_facts(read_unguarded(path))))


def bench_cost(files: list[Path], *, rounds: int) -> None:
    """Bare and whole in turn, so that a busy machine slows both; processor time, start-up apart."""
    for path in files[:2]:
        whole_read(path), bare_text(path)
    ratios, bares, wholes = [], [], []
    for _ in range(rounds):
        bare, whole = (seconds_of(work, files) for work in (bare_text, whole_read))
        bares.append(bare)
        wholes.append(whole)
        ratios.append(whole / bare)
    print(f"bare text of all files       {statistics.median(bares):8.2f} s")
    print(f"whole read of all files      {statistics.median(wholes):8.2f} s")
    print(
        f"whole read to bare text      {statistics.median(ratios):8.2f}   (at most 1.60; median of {rounds},"
        f" {min(ratios):.2f} to {max(ratios):.2f})"
    )


def seconds_of(work, files: list[Path]) -> float:
    began = time.process_time()
    for path in files:
        work(path)
    return time.process_time() - began


def bench_workers(files: list[Path]) -> None:
    """One reader process and two over the same work, long enough that start-up does not count."""
    then = partial(extract, form="jsonl", published=None, about=None)

    def run(workers: int, paths: list[Path]) -> float:
        began = time.perf_counter()
        for _ in read_many(paths, workers=workers, then=then):
            pass
        return time.perf_counter() - began

    once = run(1, files)
    paths = files * max(1, round(LEAST_SECONDS * 1.3 / once + 0.5))
    machine = machine_gain()
    one, two = run(1, paths), run(2, paths)
    machine = (machine + machine_gain()) / 2
    print(f"one worker                   {one:8.2f} s (at least {LEAST_SECONDS:.0f} s of work)")
    print(f"two workers                  {two:8.2f} s")
    print(
        f"two workers to one           {one / two:8.2f}   (at least 1.60; two bare loops to one:"
        f" {machine:.2f} on this machine now)"
    )


def machine_gain() -> float:
    """How much more two processes that only count do than one: what the machine can give at this moment."""
    command = [sys.executable, "-c", "sum(range(60_000_000))"]

    def run(processes: int) -> float:
        began = time.perf_counter()
        running = [subprocess.Popen(command) for _ in range(processes)]
        for process in running:
            process.wait()
        return time.perf_counter() - began

    return 2 * run(1) / run(2)


def bench_start() -> None:
    """How long the command line takes to say what it can do, and what importing the package loads."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        subprocess.run([COMMAND, "--help"], check=True, capture_output=True)
        times.append(time.perf_counter() - began)
    print(f"candour --help               {statistics.median(times):8.2f} s (under 0.30)")
    program = "import candour, sys; print(any('pdfium' in name or 'lxml' in name for name in sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    print(f"importing candour loads a PDF library: {'yes' if 'True' in loaded.stdout else 'no'}")


if __name__ == "__main__":
    main()
