"""What a case file holds: one intervention with its documents and entries.

A case file is a folder or a zip with three files: ``manifest.json`` (format, version, extent, the intervention, and the
number of lines and SHA-256 of the other two), ``documents.jsonl`` (one document a line with its page texts, by id) and
``entries.jsonl`` (one entry a line, in sequence). The same case gives the same bytes.
"""

from typing import Literal

import msgspec

from candour.facts.record import AnyEntry, Intervention, RecordedDocument

Extent = Literal["full", "public"]
FORMAT = "candour-case"
VERSION: Literal[1] = 1
MANIFEST = "manifest.json"
DOCUMENTS = "documents.jsonl"
ENTRIES = "entries.jsonl"


class CaseFile(msgspec.Struct, frozen=True, kw_only=True):
    """One intervention: its documents by id and its entries in sequence.

    ``extent`` is ``full`` for the owner's copy, ``public`` when what may not be public was left out (``make_public_case``).
    """

    intervention: Intervention
    documents: tuple[RecordedDocument, ...]
    entries: tuple[AnyEntry, ...]
    extent: Extent = "full"


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of the two files of lines: its name, how many lines it has, and the SHA-256 of its bytes."""

    name: Literal["documents.jsonl", "entries.jsonl"]
    lines: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The first thing that a reader looks at. ``version`` changes when an older reader could not read it."""

    format: Literal["candour-case"] = "candour-case"
    version: Literal[1] = 1
    extent: Extent
    intervention: Intervention
    parts: tuple[Part, ...]
