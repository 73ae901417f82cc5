"""A date as it stands in a text: where, what it resolves to, and how the words around it use it."""

from typing import Literal, NamedTuple

from candour.facts import PartialDate

Relation = Literal["on", "by", "from", "until", "within", "after", "before", "for", "every"]


class DateMention(NamedTuple):
    """A date, deadline, length of time or recurrence found in a text.

    ``start`` and ``end`` take in the preposition (*by the end of January*); ``date`` is resolved as far as
    the document allows. ``until`` is the end of a range. ``duration`` is an ISO 8601 length for *for two
    years* and *within three months*, a period for *monthly* (relation ``every``), else ``None``.
    """

    start: int
    end: int
    date: PartialDate
    relation: Relation = "on"
    until: PartialDate | None = None
    duration: str | None = None

    @property
    def is_length(self) -> bool:
        """Whether the words give a length of time or a period and no date at all."""
        return self.relation in ("for", "every")
