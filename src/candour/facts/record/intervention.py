"""An intervention and the documents that its record stands on.

Source: the vocabulary of the record (docs/reference/record.md), section *What there is*.
"""

import datetime as dt
import re
from typing import Literal

import msgspec

from candour.errors import InvalidFact
from candour.facts.dates import PartialDate
from candour.facts.extract import DocumentKind

Access = Literal["public", "restricted"]

_is_identifier = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,199}").fullmatch
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_GSS_CODE = re.compile(r"[A-Z][0-9]{8}")


class Intervention(msgspec.Struct, frozen=True, kw_only=True):
    """One intervention in one authority's children's services.

    ``id`` is a slug (``stoke-on-trent-2006-to-2022``), ``authority`` a GSS code; ``closed`` is ``None`` while it runs.
    Raises ``InvalidFact`` for a malformed id or code, or an end before the beginning.
    """

    id: str
    authority: str
    title: str
    opened: PartialDate | None = None
    closed: PartialDate | None = None

    def __post_init__(self) -> None:
        if not _SLUG.fullmatch(self.id):
            raise InvalidFact(
                f"{self.id!r} is no id of an intervention.",
                advice="Use small letters, digits and single hyphens: ambermere-2019.",
            )
        if not _GSS_CODE.fullmatch(self.authority):
            raise InvalidFact(
                f"{self.authority!r} is no GSS code.",
                advice="Give the code of the authority: one capital and eight digits, E06000021.",
            )
        require_text(self.title, "title of the intervention")
        if self.opened and self.closed:
            begin, end = self.opened.earliest, self.closed.latest
            if begin and end and end < begin:
                raise InvalidFact(
                    f"The intervention would close ({self.closed.value}) before it opened ({self.opened.value}).",
                    advice="Look at both dates again.",
                )


class DocumentPage(msgspec.Struct, frozen=True):
    """The text of one page (``number`` from 1) as the reader gave it: what citations point into."""

    number: int
    text: str

    def __post_init__(self) -> None:
        if self.number < 1:
            raise InvalidFact(f"Pages count from 1 (got {self.number}).")


class RecordedDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document of the record, whether or not the original is held.

    ``sha256`` is ``None`` when it is not. ``pages`` are the texts as they were read (``reader`` says by what), kept so that a
    newer reader breaks no citation; none when no text is held. ``licence`` is ``OGL-3.0``, ``own``, ``all-rights-reserved``, …,
    ``None`` when nobody has said. ``recorded_at`` is when the record took it in (aware, UTC). ``reason`` is why it was described
    anew; it stands in the JSON only where there is one.
    """

    id: str
    kind: DocumentKind
    title: str
    recorded_at: dt.datetime
    recorded_by: str
    sha256: str | None = None
    publisher: str | None = None
    author: str | None = None
    written: PartialDate | None = None
    published: PartialDate | None = None
    url: str | None = None
    retrieved_on: dt.date | None = None
    licence: str | None = None
    access: Access = "public"
    reader: str | None = None
    pages: tuple[DocumentPage, ...] = ()
    reason: str | msgspec.UnsetType = msgspec.UNSET

    def __post_init__(self) -> None:
        require_id(self.id, "document")
        require_text(self.title, "title of the document")
        require_text(self.recorded_by, "name of who recorded it")
        require_utc(self.recorded_at)
        if self.reason is not msgspec.UNSET:
            require_text(self.reason, "reason")
        if self.sha256 is not None and not _SHA256.fullmatch(self.sha256):
            raise InvalidFact(
                f"{self.sha256!r} is no SHA-256.",
                advice="Give 64 small hexadecimal digits, or null when the original is not held.",
            )
        numbers = [page.number for page in self.pages]
        if numbers != sorted(set(numbers)):
            raise InvalidFact(
                f"The pages of document {self.id} are not in order, each once.",
                advice="Number pages from 1 upwards.",
            )

    @property
    def why(self) -> str | None:
        """Why it was described anew, or ``None`` where no reason was given."""
        return self.reason or None

    def page_text(self, number: int) -> str | None:
        """The text of that page, or ``None`` when the record does not hold it."""
        if 0 < number <= len(self.pages) and self.pages[number - 1].number == number:
            return self.pages[number - 1].text
        return next((page.text for page in self.pages if page.number == number), None)


def require_id(value: str, what: str) -> None:
    """Refuse an id that could not stand in an address, a file or a log line."""
    if _is_identifier(value) is None:
        raise InvalidFact(
            f"{value!r} is no id of {what}.",
            advice="Use letters, digits, '.', '_', ':' and '-', beginning with a letter or digit.",
        )


def require_text(value: str, what: str) -> None:
    """Refuse an empty text where words are needed."""
    if not value.strip():
        raise InvalidFact(f"The {what} is empty.", advice=f"Give the {what}.")


def require_utc(moment: dt.datetime) -> None:
    """Refuse a moment that does not say that it is in UTC."""
    if moment.tzinfo is not dt.UTC and moment.utcoffset() != dt.timedelta(0):
        raise InvalidFact(
            f"The moment {moment.isoformat()} is not in UTC.",
            advice="Record moments in UTC: 2026-03-01T09:30:00Z.",
        )
