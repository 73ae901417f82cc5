"""The JSON of entries, interventions and documents: what case files hold, one object a line."""

from typing import TypeVar

import msgspec

from candour.errors import InvalidFact
from candour.facts.record.entries import AnyEntry
from candour.facts.record.intervention import Intervention, RecordedDocument

_ENCODER = msgspec.json.Encoder()
_ENTRY: "msgspec.json.Decoder[AnyEntry]" = msgspec.json.Decoder(AnyEntry)
_DOCUMENT = msgspec.json.Decoder(RecordedDocument)
_INTERVENTION = msgspec.json.Decoder(Intervention)

Value = TypeVar("Value")


def encode_value(value: AnyEntry | RecordedDocument | Intervention) -> bytes:
    """The JSON object of one value, without a line end (UTF-8); the same value gives the same bytes."""
    return _ENCODER.encode(value)


def decode_entry(line: bytes | str) -> AnyEntry:
    """The entry that a line holds. Raises ``InvalidFact`` when it is none, with what is wrong in it."""
    return _decode(_ENTRY, line, "entry")


def decode_document(line: bytes | str) -> RecordedDocument:
    """The document that a line holds. Raises ``InvalidFact`` when it is none."""
    return _decode(_DOCUMENT, line, "document")


def decode_intervention(line: bytes | str) -> Intervention:
    """The intervention that a line holds. Raises ``InvalidFact`` when it is none."""
    return _decode(_INTERVENTION, line, "intervention")


def _decode(decoder: "msgspec.json.Decoder[Value]", line: bytes | str, what: str) -> Value:
    try:
        return decoder.decode(line)
    except InvalidFact as error:
        raise error from None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidFact(
            f"This is no {what} of a record: {error}.",
            advice="docs/reference/casefile.schema.json says what each line must hold.",
        ) from error
