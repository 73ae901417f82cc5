"""Serve a record as `candour serve` does, for scripts and tests that look at the site from outside."""

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
CANDOUR = Path(sys.executable).with_name("candour")
SAMPLE = PROJECT / "sample" / "documents"
_ADDRESS = re.compile(r"http://\S+")
_PATIENCE_SECONDS = 60


def run_candour(*words: str, data: Path) -> None:
    """One `candour` command on the record in ``data``, its output left out. Raises where it fails."""
    subprocess.run(
        [CANDOUR, *words], env=_environment(data), check=True, capture_output=True, cwd=PROJECT
    )


def make_sample_record(data: Path) -> None:
    """A new record in ``data``: the shipped cases, or the sample's documents with all that was read from them."""
    if _has_shipped():
        run_candour("init", data=data)
        originals = ("--originals", str(SAMPLE))
        run_candour("case", "import", "--shipped", *originals, data=data)
    else:
        make_read_sample(data)


def _has_shipped() -> bool:
    from candour_site.cases import list_shipped

    return bool(list_shipped())


def make_read_sample(data: Path) -> None:
    """A new record in ``data`` with all that was read from the sample's documents, accepted unseen."""
    run_candour("init", data=data)
    council = ("--authority", "Ambermere City Council", "--opened", "2018-11-20")
    run_candour("intervention", "open", "ambermere-2018", *council, data=data)
    run_candour("add", str(SAMPLE), "--licence", "own", data=data)
    run_candour("review", "accept", "--all", "--unsure", data=data)


@contextmanager
def serve(data: Path, *, workers: int = 1) -> Iterator[str]:
    """The site on the record in ``data`` on a free port of loopback, until the block ends; gives its address."""
    command: Sequence[object] = (
        CANDOUR, "serve", "--port", "0", "--workers", workers, "--no-open", "--data", data
    )  # fmt: skip
    process = subprocess.Popen(
        [str(word) for word in command],
        env=_environment(data),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield _wait_for(process)
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout:
            process.stdout.close()


def _environment(data: Path) -> dict[str, str]:
    return {**os.environ, "CANDOUR_DATA": str(data), "PYTHONUNBUFFERED": "1"}


def _wait_for(process: "subprocess.Popen[str]") -> str:
    """The address that the server prints, once it answers there."""
    line = process.stdout.readline() if process.stdout else ""
    found = _ADDRESS.search(line)
    if not found:
        raise RuntimeError(f"The site did not start: {line.strip() or 'it printed no address'}")
    address = found[0].rstrip("/").replace("localhost", "127.0.0.1")
    end = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"{address}/static/candour/favicon.svg", timeout=5):
                return address
        except urllib.error.HTTPError:
            return address
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"The site did not answer at {address} in {_PATIENCE_SECONDS} seconds.")
