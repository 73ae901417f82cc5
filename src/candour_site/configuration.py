"""What can be set from outside, where each setting comes from, and how its wording is read.

Every setting is an environment variable with a default, so that an embedded record needs none of them.
`docs/reference/settings.md` is this table in prose; a test compares the two.
"""

import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from platformdirs import user_data_path

from candour.errors import InvalidInput, StorageFailed


class Setting(NamedTuple):
    """One environment variable: its name, what holds when it is absent, and what it does."""

    name: str
    default: str
    meaning: str


SETTINGS = (
    Setting(
        "CANDOUR_DATA",
        "`./candour-data` where that folder is there, else the user's data folder",
        "The folder that holds the record: the database, the originals and the site's secret key.",
    ),
    Setting(
        "CANDOUR_DATABASE_URL",
        "SQLite in the data folder",
        "Another database: `postgresql://user:password@host:port/name`, or `sqlite:///path`.",
    ),
    Setting(
        "CANDOUR_BUSY_SECONDS",
        "30",
        "How long a writer waits for another writer before it gives up.",
    ),
    Setting(
        "CANDOUR_SECRET_KEY",
        "made once and kept in the data folder",
        "Django's secret key. Give it when several machines serve one site.",
    ),
    Setting(
        "CANDOUR_HOSTS",
        "localhost,127.0.0.1,[::1]",
        "The host names that the site answers to, separated by commas.",
    ),
    Setting(
        "CANDOUR_OPERATOR",
        "nobody named",
        "Who runs the site, as its pages say it.",
    ),
    Setting(
        "CANDOUR_CONTACT",
        "none",
        "The e-mail address for errors and requests for removal.",
    ),
    Setting(
        "CANDOUR_DEBUG",
        "no",
        "`yes` shows errors in the browser. Never on a public site.",
    ),
)

_YES, _NO = {"1", "yes", "true", "on"}, {"", "0", "no", "false", "off"}


def find_data_folder(environment: Mapping[str, str]) -> Path:
    """The folder of the record: the setting, else ``./candour-data`` if there, else the platform's."""
    given = environment.get("CANDOUR_DATA")
    if given:
        return Path(given).expanduser().absolute()
    here = Path("candour-data")
    return here.absolute() if here.is_dir() else user_data_path("candour", appauthor=False)


def read_switch(name: str, *, environment: Mapping[str, str]) -> bool:
    """A setting that is on or off; off when absent. Raises ``InvalidInput`` for any other word."""
    word = environment.get(name, "").strip().lower()
    if word not in _YES | _NO:
        raise InvalidInput(f"{name} is {word!r}.", advice="Set it to yes or no.")
    return word in _YES


def read_seconds(name: str, *, default: int, environment: Mapping[str, str]) -> int:
    """A whole number of seconds from 1. Raises ``InvalidInput`` for anything else."""
    word = environment.get(name, str(default))
    if not word.isdigit() or int(word) < 1:
        raise InvalidInput(f"{name} is {word!r}.", advice="Set it to a whole number of seconds.")
    return int(word)


def read_hosts(environment: Mapping[str, str]) -> list[str]:
    """The host names that the site answers to, in the order given."""
    words = environment.get("CANDOUR_HOSTS") or "localhost,127.0.0.1,[::1]"
    return [word.strip() for word in words.split(",") if word.strip()]


def read_database(environment: Mapping[str, str]) -> dict[str, Any]:
    """The database as Django's ``DATABASES["default"]``.

    Raises ``InvalidInput`` for an address that is neither PostgreSQL nor SQLite.
    """
    seconds = read_seconds("CANDOUR_BUSY_SECONDS", default=30, environment=environment)
    address = environment.get("CANDOUR_DATABASE_URL")
    if not address:
        return _sqlite(find_data_folder(environment) / "record.sqlite3", seconds=seconds)
    parts = urlsplit(address)
    if parts.scheme == "sqlite" and parts.path.strip("/"):
        return _sqlite(Path(unquote(parts.path[1:])).absolute(), seconds=seconds)
    if parts.scheme in {"postgresql", "postgres"} and parts.path.strip("/"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path[1:]),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": str(parts.port or ""),
            "OPTIONS": {"options": f"-c lock_timeout={seconds}s", **dict(parse_qsl(parts.query))},
            "CONN_MAX_AGE": 60,
        }
    raise InvalidInput(
        "CANDOUR_DATABASE_URL names no database that Candour can use.",
        advice="Write postgresql://user:password@host:port/name, or leave it out for SQLite.",
    )


def _sqlite(path: Path, *, seconds: int) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            "timeout": seconds,
            "transaction_mode": "IMMEDIATE",
            # FULL: what was acknowledged outlives a power cut. Recursive triggers: REPLACE meets the refusal to delete.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
            "PRAGMA recursive_triggers=ON; PRAGMA cache_size=-32000; PRAGMA mmap_size=134217728;",
        },
    }


def keep_secret_key(environment: Mapping[str, str]) -> str:
    """The secret key: the setting, else the one in the data folder, else a new one.

    A new key is kept in the data folder, if that is there, so that later starts use the same.
    """
    given = environment.get("CANDOUR_SECRET_KEY")
    if given:
        return given
    folder = find_data_folder(environment)
    path = folder / "secret.key"
    try:
        if path.is_file():
            return path.read_text(encoding="utf-8").strip()
        key = secrets.token_urlsafe(48)
        if folder.is_dir():
            path.touch(mode=0o600)
            path.write_text(key + "\n", encoding="utf-8")
    except OSError as error:
        raise StorageFailed(
            f"The secret key {path} cannot be kept: {error.strerror}.",
            advice="Make the data folder writable, or set CANDOUR_SECRET_KEY.",
        ) from error
    return key
