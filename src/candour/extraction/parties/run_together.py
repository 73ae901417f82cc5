"""Names and roles that run together, as where the lines of a cell were joined: *Ada Bell, leader Ben Orr, director Cy Poe*.

Whose role is whose is told by how such a row begins and ends, or it is not told at all.
"""

import re
from collections.abc import Sequence

from candour.extraction.parties.ground import Ground
from candour.extraction.parties.mention import Party
from candour.extraction.parties.named_before import find_name_before
from candour.extraction.parties.names import match_full, name_of

# *Head of Quality Assurance*: what follows is the rest of the role.
UNFINISHED = (" of", " for")
_COMMA, _SPACE = re.compile(r",\s+"), re.compile(r"\s+")


class Rows:
    """The roles of a text that stand between two names: which of the two each belongs to."""

    def __init__(self, ground: Ground, roles: Sequence[Party]) -> None:
        self._ground = ground
        self._starting = {role.start: role for role in roles}
        self._ending = {role.end: role for role in roles}

    def is_open(self, role: Party) -> bool:
        """Whether a role may belong to the name before it as well as to the one after it."""
        begins, ends = self._ends_of_row(role)
        return begins is not None and begins == ends

    def is_of_name_before(self, role: Party) -> bool:
        """Whether a role belongs to the name before it, though another follows: the row begins with a name and ends with a role."""
        return self._ends_of_row(role) == ("name", "role")

    def _ends_of_row(self, role: Party) -> tuple[str | None, str | None]:
        """What a row of names and roles begins and ends with; nothing where the role stands in no such row."""
        follower = self._role_after_name(role)
        if follower is None or find_name_before(self._ground, role.start) is None:
            return None, None
        while follower is not None:
            last, follower = follower, self._role_after_name(follower)
        ends = "role" if self._name_after(last) is None else "name"
        return self._first_of_row(role), ends

    def _first_of_row(self, role: Party) -> str:
        while named := find_name_before(self._ground, role.start):
            before = self._ending.get(len(self._ground.text[: named.start].rstrip()))
            if before is None:
                return "name"
            role = before
        return "role"

    def _name_after(self, role: Party) -> re.Match[str] | None:
        """The name that follows a role directly, with no comma between them."""
        if role.name.endswith(UNFINISHED):
            return None
        space = _SPACE.match(self._ground.text, role.end)
        return (
            match_full(self._ground.text, space.end()) if space and "\n" not in space[0] else None
        )

    def _role_after_name(self, role: Party) -> Party | None:
        """The role behind the name that follows a role."""
        name = self._name_after(role)
        comma = (
            _COMMA.match(self._ground.text, name.start("name") + len(name_of(name)))
            if name
            else None
        )
        return self._starting.get(comma.end()) if comma else None
