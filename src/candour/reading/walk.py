"""The files of paths: each file given, and of each folder its files in sorted order, folders within included.

Names that begin with a dot are left out. What cannot be read comes out, too, and fails when it is read: none vanishes.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from candour.reading.failures import ReadingFailed
from candour.reading.files import failure_of


class Found(msgspec.Struct, frozen=True):
    """A file, or a folder that could not be listed with the reason why."""

    path: Path
    failure: ReadingFailed | None = None


def find_files(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Found]:
    """All files, in order; for a folder that may not be listed, the folder itself with the reason.

    A folder that is reached again through a link is not walked again.
    """
    seen: set[tuple[int, int]] = set()
    for path in map(Path, paths):
        if os.path.isdir(path):  # noqa: PTH112 — pathlib raises where it may not look
            seen.clear()
            yield from _walk(path, seen)
        else:
            yield Found(path)


def _walk(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Found]:
    try:
        identity = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Found(folder, failure_of(error))
        return
    if (identity.st_dev, identity.st_ino) in seen:
        return
    seen.add((identity.st_dev, identity.st_ino))
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is_folder(entry):
            yield from _walk(folder / entry.name, seen)
        else:
            yield Found(folder / entry.name)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
