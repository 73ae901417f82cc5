"""Changes that people write as ``field=value``: read by the field's own type, whatever kind of value it belongs to.

``null`` empties a field. A date is written YYYY-MM-DD, YYYY-MM or YYYY and keeps the document's wording.
"""

import json
from collections.abc import Sequence
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import click
import msgspec

from candour.errors import InvalidFact, InvalidInput
from candour.facts import PartialDate

Struct = TypeVar("Struct", bound=msgspec.Struct)

_FIXED = {
    "id",
    "sequence",
    "intervention",
    "recorded_at",
    "recorded_by",
    "supersedes",
    "proposal",
    "sha256",
    "reader",
    "pages",
}


def set_option(command: Any) -> Any:
    """``--set FIELD=VALUE``, as often as needed."""
    return click.option(
        "--set",
        "settings",
        multiple=True,
        metavar="FIELD=VALUE",
        help="A field and what it should say; may be repeated. `null` empties it.",
    )(command)


def read_settings(value: msgspec.Struct, settings: Sequence[str]) -> dict[str, Any]:
    """The changed fields of a value, converted to the types of its fields.

    Raises ``InvalidInput`` for a field that the value does not have or whose value does not fit.
    """
    hints = get_type_hints(type(value))
    names = [name for name in value.__struct_fields__ if name not in _FIXED]
    changes: dict[str, Any] = {}
    for setting in settings:
        name, separator, words = setting.partition("=")
        if not separator or name not in names:
            raise InvalidInput(
                f"{setting!r} sets no field of this.", advice=f"Its fields are {', '.join(names)}."
            )
        changes[name] = _read(words, hint=hints[name], former=getattr(value, name), name=name)
    return changes


def change(value: Struct, settings: Sequence[str]) -> Struct:
    """The value with these fields changed. Raises ``InvalidInput`` as ``read_settings`` does."""
    return msgspec.structs.replace(value, **read_settings(value, settings))


def _read(words: str, *, hint: Any, former: Any, name: str) -> Any:
    types = set(get_args(hint)) or {hint}
    choices = _list_choices(hint)
    try:
        if words == "null":
            return msgspec.convert(None, hint)
        if PartialDate in types:
            return PartialDate.of(words, former.text if former is not None else words)
        if str in types or choices:
            return msgspec.convert(words, hint)
        return msgspec.convert(json.loads(words), hint)
    except (msgspec.ValidationError, json.JSONDecodeError, InvalidFact) as error:
        advice = f"Say one of {', '.join(choices)}." if choices else None
        raise InvalidInput(f"{name}={words!r} does not fit: {error}.", advice=advice) from error


def _list_choices(hint: Any) -> tuple[str, ...]:
    """The words of which a field takes one, in their order; none where it takes any."""
    if get_origin(hint) is Literal:
        return get_args(hint)
    return tuple(word for one in get_args(hint) for word in _list_choices(one))
