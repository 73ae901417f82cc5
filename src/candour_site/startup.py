"""How a program comes to a record: Django set up, the folder chosen, the tables there.

Django knows its settings once for a process; the folder of the record may still be chosen afterwards, before
anything is read from it (``candour … --data DIR``).
"""

import os
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connections
from django.db.migrations.recorder import MigrationRecorder

from candour.errors import RecordRefused, StorageFailed
from candour_site.configuration import keep_secret_key, read_database

_MIGRATIONS = Path(__file__).parent / "record" / "migrations"


def set_up() -> None:
    """Set Django up, once for the process."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "candour_site.settings")
    django.setup(set_prefix=False)


def use_folder(folder: Path) -> None:
    """Keep the record in this folder from now on."""
    os.environ["CANDOUR_DATA"] = str(folder.absolute())
    settings.CANDOUR_DATA = folder.absolute()
    settings.SECRET_KEY = keep_secret_key(os.environ)
    connections["default"].close()
    connections["default"].settings_dict.update(read_database(os.environ))


def data_folder() -> Path:
    """The folder that holds the record."""
    folder: Path = settings.CANDOUR_DATA
    return folder


def prepare_record() -> bool:
    """Make the folder and the tables of the record, or bring them up to date; ``True`` when there were none before.

    Raises ``StorageFailed`` when the disk or the database refuses.
    """
    folder = data_folder()
    try:
        fresh = not _database_there() or not _applied()
        folder.mkdir(parents=True, exist_ok=True)
        call_command("migrate", verbosity=0, interactive=False)
        keep_secret_key(os.environ)
    except (OSError, DatabaseError) as error:
        raise StorageFailed(
            f"A record could not be made in {folder}: {error}.",
            advice="Name a folder that you may write to (--data DIR).",
        ) from error
    return fresh


def require_record() -> None:
    """Refuse to go on without a record whose tables are those of this version (``RecordRefused``)."""
    folder = data_folder()
    if not _database_there():
        raise RecordRefused(
            f"There is no record in {folder}.",
            advice="Make one with `candour init`, or name its folder (--data DIR).",
        )
    needed = {path.stem for path in _MIGRATIONS.glob("0*.py")}
    try:
        applied = _applied()
    except DatabaseError as error:
        raise StorageFailed(
            f"The record in {folder} cannot be read: {error}.",
            advice=_advise(),
        ) from error
    if not needed <= applied:
        raise RecordRefused(
            f"The record in {folder} was made by an older version.",
            advice="Back it up (candour backup), then bring it up to date with `candour init`.",
        )


def _advise() -> str:
    """What to do about a database that cannot be opened. Even to read it, SQLite keeps a log beside it."""
    place = Path(str(connections["default"].settings_dict["NAME"]))
    needed = (place.parent, *place.parent.glob(f"{place.name}*"))
    as_acting = os.access in os.supports_effective_ids
    if not all(os.access(one, os.W_OK, effective_ids=as_acting) for one in needed):
        return (
            f"You may not write to {place.parent}, and even a question needs that. Ask for the right to write there, or copy "
            "the folder to one of your own and name that (--data DIR)."
        )
    return "Look at the disk, or restore a backup (candour restore)."


def _database_there() -> bool:
    database = connections["default"].settings_dict
    if "sqlite" not in database["ENGINE"]:
        return True
    return Path(str(database["NAME"])).is_file()


def _applied() -> set[str]:
    recorder = MigrationRecorder(connections["default"])
    return {name for app, name in recorder.applied_migrations() if app == "record"}
