"""Entries before they are recorded: everything but the fields that the record gives them itself."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple, TypedDict

from candour.facts.record import AnyEntry


class Draft(NamedTuple):
    """An entry to be: its kind and the fields of that kind; ``supersedes`` for a correction."""

    kind: type[AnyEntry]
    fields: Mapping[str, Any]
    supersedes: str | None = None


class Recording(TypedDict):
    """Where, by whom and when an entry is recorded."""

    intervention: str
    by: str
    recorded_at: dt.datetime
