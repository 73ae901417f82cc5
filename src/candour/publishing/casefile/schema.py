"""The JSON Schema of case files, made from the values themselves.

docs/reference/casefile.schema.json is what ``make_schema`` gives; ``scripts/write_casefile_schema.py`` writes it.
"""

from typing import Any

import msgspec

from candour.facts.record import AnyEntry, RecordedDocument
from candour.publishing.casefile.case import DOCUMENTS, ENTRIES, MANIFEST, Manifest


def make_schema() -> dict[str, Any]:
    """The schema (draft 2020-12): ``$defs`` holds every value, ``manifest.json``, ``documents.jsonl`` and ``entries.jsonl``.

    The last two describe one line. The schema as a whole fits any of the three.
    """
    types = [Manifest, RecordedDocument, AnyEntry]
    (manifest, document, entry), components = msgspec.json.schema_components(
        types, ref_template="#/$defs/{name}"
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Candour case file",
        "description": "The manifest, and one line of documents.jsonl or entries.jsonl.",
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in (MANIFEST, DOCUMENTS, ENTRIES)],
        "$defs": {MANIFEST: manifest, DOCUMENTS: document, ENTRIES: entry, **components},
    }


def encode_schema() -> bytes:
    """The schema as the file in the documentation has it: indented, keys in order, a line end."""
    encoded = msgspec.json.encode(make_schema(), order="deterministic")
    return msgspec.json.format(encoded, indent=2) + b"\n"
