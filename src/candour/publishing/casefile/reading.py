"""Case files read: whole and right, or refused whole with the file, the line and the reason."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn, TypeVar

import msgspec

from candour.errors import CandourError, RecordRefused
from candour.facts.record import (
    AnyEntry,
    RecordedDocument,
    check_entry,
    decode_document,
    decode_entry,
)
from candour.publishing.casefile.case import (
    DOCUMENTS,
    ENTRIES,
    FORMAT,
    MANIFEST,
    VERSION,
    CaseFile,
    Manifest,
)
from candour.publishing.casefile.packing import unpack

Line = TypeVar("Line")


class _Header(msgspec.Struct):
    format: str = ""
    version: int = 0


def read_case(path: Path) -> CaseFile:
    """The case that a folder or zip holds.

    Every line is decoded, every citation compared with its page, every reference followed. Raises ``RecordRefused`` with file,
    line and reason at the first thing that is wrong; nothing of a broken file is given out.
    """
    return decode_case(unpack(path))


def decode_case(files: dict[str, bytes]) -> CaseFile:
    """The case that the three files hold (name → bytes); as ``read_case``."""
    manifest = _read_manifest(files[MANIFEST])
    for part in manifest.parts:
        if hashlib.sha256(files[part.name]).hexdigest() != part.sha256:
            _refuse(part.name, None, "its bytes are not those that the manifest names (SHA-256).")
    documents = _read_documents(files[DOCUMENTS])
    entries = _read_entries(files[ENTRIES], manifest, documents)
    counts = {DOCUMENTS: len(documents), ENTRIES: len(entries)}
    for part in manifest.parts:
        if counts[part.name] != part.lines:
            _refuse(
                part.name, None, f"it has {counts[part.name]} lines, not {part.lines} as announced."
            )
    return CaseFile(
        intervention=manifest.intervention,
        documents=tuple(documents.values()),
        entries=tuple(entries.values()),
        extent=manifest.extent,
    )


def _read_manifest(content: bytes) -> Manifest:
    try:
        header = msgspec.json.decode(content, type=_Header)
        if header.format != FORMAT:
            _refuse(MANIFEST, None, f"its format is not {FORMAT!r}.")
        if header.version != VERSION:
            _refuse(
                MANIFEST,
                None,
                f"its version is {header.version}; this Candour reads version {VERSION}.",
                advice="Install the Candour that wrote it, or a newer one.",
            )
        manifest = msgspec.json.decode(content, type=Manifest)
    except RecordRefused:
        raise
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        _refuse(MANIFEST, None, f"{error}.")
    except CandourError as error:
        _refuse(MANIFEST, None, error.message)
    if sorted(part.name for part in manifest.parts) != [DOCUMENTS, ENTRIES]:
        _refuse(MANIFEST, None, f"it does not name {DOCUMENTS} and {ENTRIES}, each once.")
    return manifest


def _read_documents(content: bytes) -> dict[str, RecordedDocument]:
    documents: dict[str, RecordedDocument] = {}
    for number, document in _read_lines(DOCUMENTS, content, decode_document):
        if document.id in documents:
            _refuse(DOCUMENTS, number, f"document {document.id} is there twice.")
        documents[document.id] = document
    return documents


def _read_entries(
    content: bytes, manifest: Manifest, documents: dict[str, RecordedDocument]
) -> dict[str, AnyEntry]:
    entries: dict[str, AnyEntry] = {}
    superseded: set[str] = set()
    before = 0
    for number, entry in _read_lines(ENTRIES, content, decode_entry):
        if entry.intervention != manifest.intervention.id:
            _refuse(ENTRIES, number, f"entry {entry.id} is of another intervention.")
        if entry.id in entries:
            _refuse(ENTRIES, number, f"entry {entry.id} is there twice.")
        if entry.sequence <= before:
            _refuse(ENTRIES, number, f"entry {entry.id} is out of sequence.")
        if entry.supersedes in superseded:
            _refuse(ENTRIES, number, f"entry {entry.supersedes} is superseded twice.")
        try:
            check_entry(entry, find_entry=entries.get, find_document=documents.get)
        except CandourError as error:
            _refuse(ENTRIES, number, error.message, advice=error.advice)
        before = entry.sequence
        entries[entry.id] = entry
        if entry.supersedes is not None:
            superseded.add(entry.supersedes)
    return entries


def _read_lines(
    name: str, content: bytes, decode: Callable[[bytes], Line]
) -> Iterator[tuple[int, Line]]:
    if content and not content.endswith(b"\n"):
        _refuse(name, content.count(b"\n") + 1, "the file ends in the middle of a line.")
    for number, line in enumerate(content.split(b"\n")[:-1], start=1):
        try:
            yield number, decode(line)
        except CandourError as error:
            _refuse(name, number, error.message, advice=error.advice)


def _refuse(name: str, line: int | None, reason: str, *, advice: str = "") -> NoReturn:
    place = name if line is None else f"{name}, line {line}"
    raise RecordRefused(
        f"The case file is broken: {place}: {reason}",
        advice=advice or "Nothing was taken from it. Export or copy the case file again.",
    )
