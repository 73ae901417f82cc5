"""Time how long somebody waits who has cloned the project and says `make run`: until the home page, first and later.

python scripts/time_first_run.py [--repository DIR] [--python python3]

The clone is bare of everything that set-up makes. The package index is as warm as this machine has it: pip's and npm's own
caches are used. Ends with 1 where a target is missed.
"""

import argparse
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from serving import PROJECT

MOST_FIRST_SECONDS, MOST_LATER_SECONDS = 180, 5
PATIENCE_SECONDS = 900
_ADDRESS = re.compile(r"http://\S+")


def main() -> None:
    """Clone, run twice, print both times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repository", type=Path, default=PROJECT)
    parser.add_argument("--python", default=sys.executable)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "candour"
        clone_command = ["git", "clone", "--quiet", str(asked.repository), str(clone)]
        subprocess.run(clone_command, check=True)
        environment = {**os.environ, "CANDOUR_DATA": str(Path(folder) / "record")}
        for name in ("VIRTUAL_ENV", "DISPLAY", "WAYLAND_DISPLAY"):
            environment.pop(name, None)
        command = [
            shutil.which("make") or "make",
            "run",
            f"PYTHON={asked.python}",
            f"PORT={find_port()}",
        ]
        first = time_until_home(command, clone, environment)
        later = time_until_home(command, clone, environment)
    print(f"First `make run` to the home page: {first:.0f} s (target {MOST_FIRST_SECONDS} s)")
    print(f"Later `make run` to the home page: {later:.1f} s (target {MOST_LATER_SECONDS} s)")
    print(f"Waiting to run on this machine, by all its work: {os.getloadavg()[0]:.1f} (1 minute)")
    sys.exit(first > MOST_FIRST_SECONDS or later > MOST_LATER_SECONDS)


def find_port() -> int:
    """A port that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def time_until_home(command: list[str], clone: Path, environment: dict[str, str]) -> float:
    """Seconds from the command until the home page is there; the command and all it started are ended then."""
    begin = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=clone,
        env={**environment, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        address = read_address(process)
        while time.monotonic() - begin < PATIENCE_SECONDS:
            try:
                with urllib.request.urlopen(address, timeout=30) as response:
                    response.read()
                return time.monotonic() - begin
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"No home page at {address} in {PATIENCE_SECONDS} seconds.")
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=30)


def read_address(process: "subprocess.Popen[str]") -> str:
    """The address that `make run` prints."""
    printed = []
    for line in process.stdout or ():
        printed.append(line)
        found = _ADDRESS.search(line)
        if found and "localhost" in found[0]:
            return found[0].replace("localhost", "127.0.0.1")
    raise RuntimeError("`make run` printed no address:\n" + "".join(printed[-20:]))


if __name__ == "__main__":
    main()
