"""What every entry of the record has, and what it cites.

Nothing in the record is changed or deleted: a correction is a new entry that ``supersedes`` another of its kind,
a withdrawal is a correction to nothing. Entries name one another by id.
"""

import datetime as dt

import msgspec

from candour.errors import InvalidFact
from candour.facts.fact import Cite
from candour.facts.record.intervention import require_id, require_text, require_utc

MAX_SEQUENCE = 2**53 - 1
"""The largest number that every reader of JSON holds exactly."""


class EntryCite(msgspec.Struct, frozen=True, gc=False):
    """An exact passage of a named document: ``quote`` equals ``page text[start:end]``, as in ``Cite``."""

    document: str
    page: int
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        require_id(self.document, "document")
        Cite(self.page, self.start, self.end, self.quote)


class Entry(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", gc=False):
    """The fields of every entry; the kinds add theirs.

    ``sequence`` counts from 1 and rises in the order of recording; ``recorded_at`` is aware and in UTC;
    ``supersedes`` is the id of the entry that this one corrects, or ``None``. ``reason`` is why it was recorded so (of a
    correction: why), as whoever recorded it said; it stands in the JSON only where there is one.
    """

    id: str
    sequence: int
    intervention: str
    recorded_at: dt.datetime
    recorded_by: str
    supersedes: str | None = None
    reason: str | msgspec.UnsetType = msgspec.UNSET

    def __post_init__(self) -> None:
        require_id(self.id, "entry")
        require_id(self.intervention, "intervention")
        require_text(self.recorded_by, "name of who recorded it")
        require_utc(self.recorded_at)
        if not 1 <= self.sequence <= MAX_SEQUENCE:
            raise InvalidFact(
                f"Entries count from 1 to {MAX_SEQUENCE:,} (got {self.sequence}).",
                advice="Number entries in the order in which they are recorded.",
            )
        if self.reason is not msgspec.UNSET:
            require_text(self.reason, "reason")
        if self.supersedes is not None:
            require_id(self.supersedes, "entry")
        if self.supersedes == self.id:
            raise InvalidFact(
                f"Entry {self.id} would supersede itself.", advice="Give the correction a new id."
            )

    @property
    def why(self) -> str | None:
        """The reason, or ``None`` where none was given."""
        return self.reason or None

    @property
    def kind(self) -> str:
        """The word of RECORD.md for this kind of entry, as its JSON has it."""
        tag = self.__struct_config__.tag
        assert isinstance(tag, str)  # noqa: S101 - every kind below sets its word
        return tag
