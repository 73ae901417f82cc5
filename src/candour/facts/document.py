"""A document as a reader gives it: where it came from, its pages, and what went wrong.

Readers make a ``Document``; extraction takes one. The page text is the text that citations point into
and that ``candour text`` prints; nothing downstream may change it.
"""

from typing import Literal

import msgspec

from candour.facts.dates import PartialDate

Status = Literal["read", "partly_read", "not_a_record", "failed"]
BlockKind = Literal[
    "heading", "paragraph", "list_item", "table_row", "caption", "footnote", "furniture"
]


class Source(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=False):
    """Where the bytes came from. ``bytes`` is their number; ``reader`` the reader and its version."""

    path: str
    name: str
    sha256: str | None
    bytes: int | None
    media_type: str | None
    pages: int
    reader: str | None
    url: str | None = None
    publisher: str | None = None
    retrieved_on: str | None = None
    licence: str | None = None


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """Something went wrong: ``code`` is a stable word, ``message`` says what to do next, ``page`` from 1 or ``None``."""

    code: str
    message: str
    page: int | None = None


class Block(msgspec.Struct, frozen=True):
    """A piece of the page's structure: half-open offsets into the page text. ``level`` is a heading's, else 0.

    ``furniture`` marks text that stands around the document proper (a teaser, a menu): it dates and says nothing.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0


class Page(msgspec.Struct, frozen=True):
    """One page: its number from 1, its text, and its blocks in order (empty where the format has no structure)."""

    number: int
    text: str
    blocks: tuple[Block, ...] = ()


class Metadata(msgspec.Struct, frozen=True, kw_only=True):
    """What the file says of itself outside its text (HTML meta elements, DOCX core properties)."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: PartialDate | None = None


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """What reading gives for one file. A ``failed`` document has no pages and at least one problem."""

    source: Source
    status: Status
    problems: tuple[Problem, ...] = ()
    pages: tuple[Page, ...] = ()
    metadata: Metadata = Metadata()
