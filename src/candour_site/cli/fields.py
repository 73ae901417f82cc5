"""Changes that people write as ``field=value``: read by the field's own type, whatever kind of value it belongs to.

``null`` empties a field. A date is written YYYY-MM-DD, YYYY-MM or YYYY, or in words, and keeps the document's wording.
"""

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import click
import msgspec

from candour.analysis.days import read_date
from candour.errors import InvalidFact, InvalidInput
from candour.facts import PartialDate
from candour_site.cli.parameters import read_whole_day

_DATES = "Write 2027-01-31, 2027-01 or 2027, or 31 January 2027 or January 2027."
_JSON = "Write what is no word or date as JSON does."
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
    "reason",
    "confidence",
    "rule",
}
# May be set, and stand in no list of what people correct.
_UNLISTED = {"about", "cite", "also", "basis"}


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
        name = name.strip().replace("-", "_")
        if not separator or name not in names:
            listed = ", ".join(name for name in names if name not in _UNLISTED)
            raise InvalidInput(
                f"{setting!r} sets no field of this.", advice=f"Its fields are {listed}."
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
            date = read_date(words)
            return date if former is None else msgspec.structs.replace(date, text=former.text)
        if dt.date in types:
            return read_whole_day(words)
        if str in types or choices:
            return msgspec.convert(words, hint)
        return msgspec.convert(json.loads(words), hint)
    except (msgspec.ValidationError, ValueError, InvalidFact) as error:
        raise _refuse(f"{name}={words!r}", error, hint=hint) from error


def _refuse(setting: str, error: Exception, *, hint: Any) -> InvalidInput:
    """What is wrong with a value, and what would fit."""
    types = set(get_args(hint)) or {hint}
    if types & {PartialDate, dt.date}:
        return InvalidInput(f"{setting} does not fit: that is no date.", advice=_DATES)
    choices = _list_choices(hint)
    if choices:
        return InvalidInput(f"{setting} does not fit.", advice=f"Say one of {', '.join(choices)}.")
    if types & {int, float}:
        return InvalidInput(
            f"{setting} does not fit: that is no number.", advice="Write 25 or 3.5."
        )
    if bool in types:
        return InvalidInput(f"{setting} does not fit.", advice="Say true or false.")
    return InvalidInput(f"{setting} does not fit: {str(error).rstrip('.')}.", advice=_JSON)


def _list_choices(hint: Any) -> tuple[str, ...]:
    """The words of which a field takes one, in their order; none where it takes any."""
    if get_origin(hint) is Literal:
        return get_args(hint)
    return tuple(word for one in get_args(hint) for word in _list_choices(one))
