"""A speaker as facts name one."""

from typing import NamedTuple


class Speaker(NamedTuple):
    """Who said it: the name, role and code for the fact, where the name stands, and the office's key."""

    name: str
    role: str | None
    code: str | None
    start: int
    end: int
    office: str | None
