"""The three files of a case file taken out of a folder or a zip, which may be hostile.

Only the three names are read, each once, up to a limit that holds whatever a zip says of itself; links and special files
are refused, nothing is ever written.
"""

import zipfile
import zlib
from pathlib import Path
from typing import IO, NoReturn

from candour.errors import InvalidInput, RecordRefused
from candour.publishing.casefile.case import DOCUMENTS, ENTRIES, MANIFEST

NAMES = (MANIFEST, DOCUMENTS, ENTRIES)
MAX_MANIFEST_BYTES = 1_000_000
MAX_PART_BYTES = 512_000_000
_ENCRYPTED = 0x1


def unpack(path: Path) -> dict[str, bytes]:
    """The bytes of the three files, by name. Raises ``RecordRefused`` when they are not just that."""
    if path.is_dir():
        return {name: _read_from_folder(path / name) for name in NAMES}
    if not path.is_file():
        raise InvalidInput(
            f"There is no case file {path}.", advice="Name a folder or a zip with a manifest.json."
        )
    try:
        with zipfile.ZipFile(path) as archive:
            return _read_zip(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise RecordRefused(
            f"{path.name} is no zip that can be read: {error}.",
            advice="Copy or export the case file again.",
        ) from error


def _read_zip(archive: zipfile.ZipFile) -> dict[str, bytes]:
    members = archive.infolist()
    found = sorted(member.filename for member in members)
    if found != sorted(NAMES):
        _refuse(f"The zip does not hold exactly {', '.join(NAMES)} ({len(members)} members).")
    files = {}
    for member in members:
        if member.flag_bits & _ENCRYPTED:
            _refuse(f"{member.filename} is encrypted.")
        with archive.open(member) as file:
            files[member.filename] = _read_up_to(file, member.filename)
    return files


def _read_from_folder(path: Path) -> bytes:
    if path.is_symlink() or (path.exists() and not path.is_file()):
        _refuse(f"{path.name} is a link or no plain file.")
    try:
        with path.open("rb") as file:
            return _read_up_to(file, path.name)
    except FileNotFoundError:
        _refuse(f"The folder {path.parent.name} has no {path.name}.")


def _read_up_to(file: IO[bytes], name: str) -> bytes:
    limit = MAX_MANIFEST_BYTES if name == MANIFEST else MAX_PART_BYTES
    content = file.read(limit + 1)
    if len(content) > limit:
        _refuse(f"{name} is larger than {limit:,} bytes.")
    return content


def _refuse(message: str) -> NoReturn:
    raise RecordRefused(
        message, advice="A case file holds what docs/reference/casefile.md says, and nothing else."
    )
