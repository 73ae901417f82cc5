"""Mutates real files and reads them through every reader: nothing may crash the run or hang past its limit.

Ends with 1 when a document came back in no state of the contract, took longer than it may, or cost the run itself.
Takes the real documents in ``../shared/data`` where they are, and the project's own sample.
"""

import argparse
import hashlib
import io
import random
import re
import sys
import time
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from candour.cli.read import extract
from candour.cli.summary import Outcome
from candour.reading import Limits, Readers

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared/data"
SAMPLE = PROJECT / "sample"
KINDS = {".pdf", ".docx", ".html", ".htm", ".txt"}
LIMITS = Limits(seconds=5.0, seconds_per_page=0.1)
MOST_SECONDS = LIMITS.seconds_for(LIMITS.pages) + 5.0
KEPT = {"crashed", "timeout", "internal_error", "too_much_memory"}
STATES = {"read", "partly_read", "not_a_record", "failed"}
WORDS = [
    b"\x00",
    b"\xff" * 8,
    b"<div>" * 300,
    b"<<" * 200,
    b"((((",
    b"endstream",
    b"%PDF-",
    b"&#x110000;",
    b"-1",
    b"99999999999",
    b"\xf0\x9f\x98\x80",
    b"stream\n",
]
_CREATOR = re.compile(rb"(?<=/Creator )\((?:anonymous|\\\(unspecified\\\))\)")
ARTICLE = "".join(
    f"<p>The council must agree a partner by {day} January 2020, in writing.</p>"
    for day in range(1, 29)
)


def main() -> None:
    """Read mutated files until the time is over, and print what became of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=None, help="the same seed gives the same files")
    arguments = parser.parse_args()
    seed = arguments.seed if arguments.seed is not None else int(time.time())
    print(f"seed {seed}", flush=True)
    sys.exit(fuzz(random.Random(seed), seconds=arguments.minutes * 60))


def fuzz(chance: random.Random, *, seconds: float) -> int:
    """0 when every file ended in a state and in time, else 1."""
    originals = find_originals()
    print(
        f"{len(originals)} files: {dict(Counter(path.suffix for path, _ in originals))}", flush=True
    )
    account = Account()
    ends = time.monotonic() + seconds
    with Readers(then=partial(extract, form="jsonl", published=None, about=None)) as readers:
        while time.monotonic() < ends:
            path, data = chance.choice(originals)
            spoilt = mutate(data, chance)
            began = time.monotonic()
            outcome = readers.read(spoilt, limits=LIMITS)
            account.enter(outcome, path, spoilt, took=time.monotonic() - began)
    account.sum_up()
    return 1 if account.faults else 0


@dataclass
class Account:
    """What became of the files so far."""

    statuses: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    told: set[str] = field(default_factory=set)
    faults: int = 0
    slowest: float = 0.0

    def enter(self, outcome: Outcome, path: Path, spoilt: bytes, *, took: float) -> None:
        """Count a file; say at once when it is a fault of the run, and the first time of each trouble with a reader process."""
        self.slowest = max(self.slowest, took)
        self.statuses[outcome.status] += 1
        self.codes.update(found.code for found in outcome.problems)
        if outcome.status not in STATES or took > MOST_SECONDS:
            self.faults += 1
            print(f"FAULT: {path.name}: {outcome.status} after {took:.1f} s", flush=True)
        for found in outcome.problems:
            if found.code in KEPT and found.message not in self.told:
                self.told.add(found.message)
                print(f"{found.code}: {keep(path, spoilt)}: {found.message[:100]}", flush=True)

    def sum_up(self) -> None:
        """Print the account of the whole run."""
        print(f"{self.statuses.total():,} files read: {dict(self.statuses.most_common())}")
        print(f"problems: {dict(self.codes.most_common())}")
        print(f"slowest {self.slowest:.1f} s; faults of the run: {self.faults}")


def find_originals() -> list[tuple[Path, bytes]]:
    """Real files of every kind; packages and pages made here stand in for kinds that are not there."""
    folders = [folder for folder in (SHARED, PROJECT / "src", SAMPLE) if folder.is_dir()]
    found = [
        (path, path.read_bytes())
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.suffix in KINDS and path.is_file() and path.stat().st_size < 3_000_000
    ]
    small = [each for each in found if each[0].suffix == ".pdf" and len(each[1]) < 400_000][:30]
    others = [each for each in found if each[0].suffix != ".pdf"]
    own = [(path, data) for path, data in found if path.suffix == ".pdf" and SAMPLE in path.parents]
    printed = [(Path(f"printed-{path.name}"), as_printed(data)) for path, data in own]
    made = [(Path("made.html"), make_page()), (Path("made.docx"), make_package())]
    return [*small, *others, *printed, *made]


def as_printed(data: bytes) -> bytes:
    """A PDF of the sample whose creator says that a browser printed it, so that its blocks are looked for."""
    return _CREATOR.sub(lambda told: b"(Safari".ljust(len(told[0]) - 1) + b")", data)


def make_page() -> bytes:
    return f"<!doctype html><html><head><title>A page</title></head><body><nav>x</nav><main>{ARTICLE}</main></body></html>".encode()


def make_package() -> bytes:
    paragraphs = "".join(
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in re.findall("<p>(.*?)</p>", ARTICLE)
    )
    main = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", main)
    return out.getvalue()


def mutate(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few changes: cut, doubled, overwritten, mixed; of packages the parts within, too."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        return mutate_package(data, chance)
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 2, 5, 20, 200))):
        if spoilt:
            chance.choice(CHANGES)(spoilt, chance.randrange(len(spoilt)), chance)
    if chance.random() < 0.1:
        del spoilt[chance.randrange(len(spoilt) + 1) :]
    return bytes(spoilt)


def _set_byte(spoilt: bytearray, place: int, chance: random.Random) -> None:
    spoilt[place] = chance.randrange(256)


def _overwrite(spoilt: bytearray, place: int, chance: random.Random) -> None:
    spoilt[place : place + chance.randrange(1, 64)] = chance.choice(WORDS)


def _insert(spoilt: bytearray, place: int, chance: random.Random) -> None:
    spoilt[place:place] = chance.choice(WORDS)


def _cut(spoilt: bytearray, place: int, chance: random.Random) -> None:
    del spoilt[place : place + chance.randrange(1, 2_000)]


def _double(spoilt: bytearray, place: int, chance: random.Random) -> None:
    spoilt[place:place] = spoilt[place : place + chance.randrange(1, 2_000)]


def _change_number(spoilt: bytearray, place: int, chance: random.Random) -> None:
    if found := re.search(rb"\d+", bytes(spoilt[place : place + 4_000])):
        number = str(chance.choice((0, -1, 65_535, 2**31, 10**12))).encode()
        spoilt[place + found.start() : place + found.end()] = number


CHANGES = (_set_byte, _overwrite, _insert, _cut, _double, _change_number)


def mutate_package(data: bytes, chance: random.Random) -> bytes:
    """A package whose parts are mutated and packed anew."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as package,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as spoilt,
    ):
        for part in package.infolist():
            content = package.read(part)
            spoilt.writestr(
                part.filename, mutate(content, chance) if chance.random() < 0.6 else content
            )
    return out.getvalue()


def keep(path: Path, spoilt: bytes) -> Path:
    """Keep a file that killed or detained a reader process, for whoever looks for the cause; the first of each message."""
    folder = PROJECT / "build" / "fuzz"
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"{hashlib.sha256(spoilt).hexdigest()[:12]}{path.suffix}"
    kept.write_bytes(spoilt)
    return kept


if __name__ == "__main__":
    main()
