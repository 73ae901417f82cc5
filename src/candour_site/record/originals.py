"""The originals: bytes of documents, kept in the data folder under their SHA-256.

A file is written beside its place, flushed to the disk, and renamed into place; the folder is flushed
too. So a place holds the whole original or nothing, whatever stops the process or the machine.
"""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from candour.errors import RecordRefused, StorageFailed

_CHUNK_BYTES = 1 << 20


def place_of(sha256: str, *, folder: Path) -> Path:
    """Where the original with this hash lies or would lie."""
    return folder / "originals" / sha256[:2] / sha256


def keep_original(content: bytes, *, folder: Path) -> str:
    """The SHA-256 of these bytes, once they lie flushed in the folder.

    Keeping the same bytes again changes nothing, unless what lies there is damaged: then it is replaced. Raises
    ``StorageFailed`` when the disk refuses; then nothing is left in the place.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    place = place_of(sha256, folder=folder)
    if is_whole(sha256, folder=folder):
        return sha256
    aside = place.with_name(f"{sha256}.{os.getpid()}.part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _write_flushed(aside, content)
        aside.replace(place)
        flush_folder(place.parent)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise StorageFailed(
            f"The original could not be kept in {folder}: {error.strerror}.",
            advice="Free some space or make the folder writable, then run the same command again; "
            "what was recorded before is intact.",
        ) from error
    return sha256


def is_whole(sha256: str, *, folder: Path) -> bool:
    """Whether the original with this hash lies here with the very bytes that were recorded."""
    try:
        with place_of(sha256, folder=folder).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except OSError:  # a file that is missing or cannot be read is not held
        return False


def _write_flushed(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Make the names in a folder outlive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read_original(sha256: str, *, folder: Path) -> bytes:
    """The bytes with this hash.

    Raises ``RecordRefused`` when they are not held, ``StorageFailed`` when they are not what the hash says.
    """
    place = place_of(sha256, folder=folder)
    try:
        content = place.read_bytes()
    except FileNotFoundError as error:
        raise RecordRefused(
            f"The original {sha256[:12]}… is not held here.",
            advice="Add the file again (candour add), or restore a backup.",
        ) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise StorageFailed(
            f"The original {place} is damaged: its bytes are not those that were recorded.",
            advice="Add the file again (candour add): it is put back in its place.",
        )
    return content


def list_originals(folder: Path) -> Iterator[Path]:
    """Every original in the folder, in the order of their hashes; unfinished files are left out."""
    for place in sorted((folder / "originals").glob("??/*")):
        if place.suffix != ".part":
            yield place
