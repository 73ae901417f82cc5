"""Where something new may be written: nothing that stands there already is ever overwritten."""

import os
import secrets
from pathlib import Path

from candour.errors import InvalidInput


def require_free(path: Path) -> None:
    """Refuse a path that something stands at already; an empty folder is as good as none. Raises ``InvalidInput``."""
    if not os.path.lexists(path):
        return
    if path.is_dir() and not path.is_symlink() and not any(path.iterdir()):
        return
    raise InvalidInput(
        f"{path} is there already.",
        advice="Nothing is overwritten: give another name, or move away what is there.",
    )


def name_aside(path: Path) -> Path:
    """A name beside ``path`` to write under until all is there; no name that anybody else has chosen."""
    return path.with_name(f".{path.name}.{secrets.token_hex(8)}")
