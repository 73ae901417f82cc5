"""A copy of a whole record in a folder: database, originals, and a manifest with the hash of every file.

The database is copied by SQLite's own backup, which is consistent while others write. An original is flushed before the
row that names it, so the originals copied afterwards hold all that the copied rows name.
"""

import datetime as dt
import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec
from django.db import connections

from candour.errors import InvalidInput, RecordRefused, StorageFailed
from candour_site.record.originals import flush_folder, list_originals
from candour_site.record.places import name_aside, require_free

DATABASE = "record.sqlite3"
MANIFEST = "manifest.json"


class File(msgspec.Struct, frozen=True):
    """One file of a backup: its path within it, its size and its hash."""

    path: str
    bytes: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a backup holds. ``candour`` is the version of this format."""

    candour: int = 1
    made_at: dt.datetime
    files: tuple[File, ...]


def back_up(*, folder: Path, into: Path, made_at: dt.datetime) -> Manifest:
    """Copy the record in ``folder`` to the new folder ``into``; it appears when it is complete.

    A damaged original is copied as it lies: ``examine_holdings`` tells which they are. Raises ``InvalidInput`` when ``into`` is
    there already and no empty folder, ``StorageFailed`` when the disk refuses.
    """
    require_free(into)
    aside = name_aside(into)
    with _storage(f"The backup {into} could not be written"):
        aside.mkdir(parents=True)
        try:
            manifest = _fill(aside, folder=folder, made_at=made_at)
            if into.is_dir():
                into.rmdir()  # refuses what somebody has put there meanwhile
            aside.rename(into)
        except BaseException:
            shutil.rmtree(aside, ignore_errors=True)
            raise
        flush_folder(into.parent)
    return manifest


def _fill(aside: Path, *, folder: Path, made_at: dt.datetime) -> Manifest:
    _copy_database(aside / DATABASE)
    for original in list_originals(folder):
        place = aside / original.relative_to(folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(original, place)
    manifest = Manifest(made_at=made_at, files=tuple(_measure(aside)))
    (aside / MANIFEST).write_bytes(msgspec.json.encode(manifest))
    return manifest


def read_manifest(backup: Path) -> Manifest:
    """The manifest of a backup, every file of which has been compared with it.

    Raises ``InvalidInput`` when the folder is no backup or a file is missing, damaged or not named in it.
    """
    try:
        manifest = msgspec.json.decode((backup / MANIFEST).read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError, msgspec.ValidationError) as error:
        raise InvalidInput(
            f"{backup} is no backup of a record: {error}.",
            advice="Name a folder that `candour backup` made.",
        ) from error
    with _storage(f"The backup {backup} could not be read"):
        found = {file.path: file for file in _measure(backup)}
    named = {file.path: file for file in manifest.files}
    wrong = sorted(
        path for path in found.keys() | named.keys() if found.get(path) != named.get(path)
    )
    if wrong:
        raise InvalidInput(
            f"The backup {backup} is damaged: {', '.join(wrong[:5])}{', …' if len(wrong) > 5 else ''}.",
            advice="Use another backup; this one is not restored.",
        )
    return manifest


def restore(backup: Path, *, folder: Path) -> Manifest:
    """Put a backup in the place of ``folder``, which must hold no file of a record; every file is checked first.

    What was restored is taken away again when the disk refuses. Raises ``RecordRefused`` when there is a record or a part of
    one, ``InvalidInput`` for a damaged backup, ``StorageFailed`` when the disk refuses.
    """
    _refuse_record(folder)
    manifest = read_manifest(backup)
    placed: list[Path] = []
    with _storage(f"The backup could not be restored to {folder}"):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            for file in sorted(manifest.files, key=lambda one: one.path == DATABASE):
                place = folder / file.path
                place.parent.mkdir(parents=True, exist_ok=True)
                aside = name_aside(place)
                placed += [place, aside]
                shutil.copyfile(backup / file.path, aside)
                aside.rename(place)
            flush_folder(folder)
        except BaseException:
            for place in placed:
                place.unlink(missing_ok=True)
            raise
    return manifest


def _refuse_record(folder: Path) -> None:
    """Refuse a folder with a file of a record: a log left beside a database would be played into the restored one."""
    if (folder / DATABASE).exists():
        raise RecordRefused(
            f"{folder} holds a record.",
            advice="Restore into a new folder (--data DIR); nothing is overwritten.",
        )
    originals = folder / "originals"
    left = sorted(path.name for path in folder.glob(f"{DATABASE}*"))
    if originals.exists() and any(originals.rglob("*")):
        left.append("originals")
    if left:
        raise RecordRefused(
            f"{folder} holds parts of a record: {', '.join(left)}.",
            advice="Restore into a new folder (--data DIR), or move these away first; nothing is overwritten.",
        )


def _copy_database(into: Path) -> None:
    connection = connections["default"]
    if connection.vendor != "sqlite":
        raise InvalidInput(
            "This record is kept in PostgreSQL.",
            advice="Back it up with pg_dump, and copy the folder `originals` of the data folder after it.",
        )
    connection.ensure_connection()
    with closing(sqlite3.connect(into)) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        state = copy.execute("PRAGMA integrity_check").fetchone()[0]
    if state != "ok":
        raise StorageFailed(
            f"The database of the record is damaged: {state}.",
            advice="Restore an earlier backup (candour restore).",
        )


def _measure(folder: Path) -> Iterator[File]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != MANIFEST:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            yield File(path.relative_to(folder).as_posix(), path.stat().st_size, digest)


@contextmanager
def _storage(message: str) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise StorageFailed(
            f"{message}: {error}.",
            advice="Free some space or name another disk; the record is as it was.",
        ) from error
