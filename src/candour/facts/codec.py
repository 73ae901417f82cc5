"""The JSON of FACTS.md: one object a document, one line each."""

from collections.abc import Iterable

import msgspec

from candour.errors import InvalidFact
from candour.facts.extract import Extract

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Extract)


def encode_extract(extract: Extract) -> bytes:
    """The JSON object of one document, without a line end (UTF-8)."""
    return _ENCODER.encode(extract)


def encode_lines(extracts: Iterable[Extract]) -> bytes:
    """JSON Lines: one document a line, in the order given; empty for none."""
    return _ENCODER.encode_lines(extracts)


def decode_extract(line: bytes | str) -> Extract:
    """The extract that a line of ``candour read --format jsonl`` holds.

    Raises ``InvalidFact`` when the line is no such object.
    """
    try:
        return _DECODER.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidFact(
            f"This is no document of candour read: {error}.",
            advice="Give lines as `candour read --format jsonl` prints them.",
        ) from error
