"""Entries before they are recorded: everything but the fields that the record gives them itself."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypedDict

from candour.facts.record import AnyEntry


class Draft(NamedTuple):
    """An entry to be: its kind and the fields of that kind; ``supersedes`` for a correction."""

    kind: type[AnyEntry]
    fields: Mapping[str, Any]
    supersedes: str | None = None


Moment = dt.datetime | Callable[[], dt.datetime]
"""The instant of recording, or the clock that tells it.

People's commands give the clock: it is read once the record is locked, so that whoever asks *as at* an instant while another
writer waits is never told otherwise afterwards.
"""


class Recording(TypedDict):
    """Where, by whom and when an entry is recorded."""

    intervention: str
    by: str
    recorded_at: Moment


def stamp(moment: Moment) -> dt.datetime:
    """The instant that it is; for use once the record is locked."""
    return moment if isinstance(moment, dt.datetime) else moment()
