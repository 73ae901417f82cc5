"""One naming of an instrument: a place where a direction, a notice, a letter or a report is named."""

from typing import NamedTuple

from candour.extraction.parties.mention import Party
from candour.facts import PartialDate


class Naming(NamedTuple):
    """One place where an instrument is named, with what that place says of it."""

    kind: str
    short: bool
    status: str
    start: int
    end: int
    definite: bool
    distinct: bool
    plural: bool
    issuer: Party | None
    addressee: Party | None
    date: PartialDate | None
    power: str | None

    is_published: bool = False
    is_operative: bool = False
    is_written: bool = False
    counted: int = 0
    is_own_day: bool = False
    is_pronoun: bool = False
    is_of_making: bool = False

    @property
    def says_nothing(self) -> bool:
        return not (self.issuer or self.addressee or self.date or self.power)

    def without_making(self) -> "Naming":
        """The naming of a report that came out, but for the day on which it was done."""
        return self._replace(date=None) if self.is_of_making else self
