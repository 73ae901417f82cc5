"""What the register holds of one authority."""

from datetime import date
from typing import Literal

import msgspec

Kind = Literal[
    "county",
    "unitary",
    "metropolitan_district",
    "london_borough",
    "city_of_london",
    "isles_of_scilly",
    "fictional",
]


class Code(msgspec.Struct, frozen=True):
    """A GSS code and the days between which it held: ``since`` the first, ``until`` the day after the last."""

    value: str
    since: date | None
    until: date | None


class Link(msgspec.Struct, frozen=True):
    """A predecessor or successor, by its ``id``, and the day on which the duties passed."""

    id: str
    on: date


class Change(msgspec.Struct, frozen=True):
    """Something that happened to an authority: when, what, and the order or database that says so."""

    on: date
    what: str
    source: str


class Authority(msgspec.Struct, frozen=True):
    """One authority with children's-services duties.

    ``names`` are all whole names in use, the official ``name`` and ``short_name`` among them; ``weak_names`` may
    mean something else and count only beside *Council*, *City*, *Borough* …; ``ordinary`` says that the short name
    is also a word, a surname or another place. ``codes`` come oldest first. ``opened`` is the day on which the
    council took up these duties (``None``: before 1965), ``closed`` the first day on which it no longer had them.
    ``announced`` authorities are not yet in being: they have a day of opening and may have no code.
    """

    id: str
    name: str
    short_name: str
    names: tuple[str, ...]
    weak_names: tuple[str, ...]
    ordinary: bool
    kind: Kind
    region: str
    codes: tuple[Code, ...]
    dfe_number: str | None
    urn: str | None
    opened: date | None
    closed: date | None
    announced: bool
    predecessors: tuple[Link, ...]
    successors: tuple[Link, ...]
    changes: tuple[Change, ...]

    @property
    def code(self) -> str | None:
        """The GSS code now in use, or the last that it had; ``None`` while none has been given."""
        return self.codes[-1].value if self.codes else None

    def code_on(self, day: date) -> str | None:
        """The GSS code on a day; before GSS codes began in 2009 the first one, ``None`` when there is none."""
        for code in self.codes:
            if code.until is None or day < code.until:
                return code.value
        return self.code

    def in_being(self, on: date) -> bool:
        """Whether the authority had its duties on that day."""
        opened = self.opened is None or self.opened <= on
        return opened and (self.closed is None or on < self.closed)
