"""Case files written: the same case gives the same bytes, in a folder or in a zip."""

import hashlib
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import TypeVar

import msgspec

from candour.errors import InvalidInput, StorageFailed
from candour.facts.record import (
    AnyEntry,
    RecordedDocument,
    decode_document,
    decode_entry,
    encode_value,
)
from candour.publishing.casefile.case import (
    DOCUMENTS,
    ENTRIES,
    MANIFEST,
    CaseFile,
    Manifest,
    Part,
)

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
Line = TypeVar("Line", RecordedDocument, AnyEntry)


def write_case(case: CaseFile, path: Path) -> None:
    """Write a case file: a zip where ``path`` ends in ``.zip``, else a folder (made when missing).

    What stood there is replaced. Raises ``StorageFailed`` when the disk refuses; what stood there before is then whole, or,
    in a folder, told by its checksums to be mixed.
    """
    files = encode_case(case)
    try:
        if path.suffix.lower() == ".zip":
            _replace(path, _zip(files))
            return
        if path.exists() and not path.is_dir():
            raise InvalidInput(
                f"{path} is a file, not a folder.",
                advice="Name a folder, or a file that ends in .zip.",
            )
        path.mkdir(parents=True, exist_ok=True)
        for name in (DOCUMENTS, ENTRIES, MANIFEST):
            _replace(path / name, files[name])
    except OSError as error:
        raise StorageFailed(
            f"The case file {path} could not be written: {error.strerror or error}.",
            advice="Look at the free space and the rights of the folder, and write it again.",
        ) from error


def zip_case(case: CaseFile) -> bytes:
    """The bytes of a case file as a zip."""
    return _zip(encode_case(case))


def encode_case(case: CaseFile) -> dict[str, bytes]:
    """The bytes of the three files of a case file, by name, the manifest first."""
    documents = sorted(case.documents, key=lambda document: document.id)
    entries = sorted(case.entries, key=lambda entry: entry.sequence)
    parts = {
        DOCUMENTS: _lines(documents, decode_document),
        ENTRIES: _lines(entries, decode_entry),
    }
    manifest = Manifest(
        extent=case.extent,
        intervention=case.intervention,
        parts=(
            _describe(DOCUMENTS, parts[DOCUMENTS], len(documents)),
            _describe(ENTRIES, parts[ENTRIES], len(entries)),
        ),
    )
    encoded = msgspec.json.format(msgspec.json.encode(manifest), indent=2)
    return {MANIFEST: encoded + b"\n", **parts}


def _lines(values: Iterable[Line], decode: Callable[[bytes], Line]) -> bytes:
    # Read back once, so that a number given as 1 where 1.0 is meant gives the same bytes before and after a round trip.
    lines = [encode_value(decode(encode_value(value))) for value in values]
    return b"".join(line + b"\n" for line in lines)


def _describe(name: str, content: bytes, lines: int) -> Part:
    digest = hashlib.sha256(content).hexdigest()
    return msgspec.convert({"name": name, "lines": lines, "sha256": digest}, Part)


def _zip(files: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, date_time=_ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return buffer.getvalue()


def _replace(path: Path, content: bytes) -> None:
    """Put the content in the place of the file at once: a reader sees the old bytes or the new ones.

    A device such as ``/dev/null`` or a pipe is written to and stays what it is; a link stays a link.
    """
    if path.is_char_device() or path.is_fifo():
        path.write_bytes(content)
        return
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
