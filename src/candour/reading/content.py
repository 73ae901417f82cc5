"""What a reader of one format gives, before it is joined with where the bytes came from."""

from collections.abc import Callable

import msgspec

from candour.facts import Metadata, Page, Problem

Notice = Callable[[int], None]
"""Told the number of pages as soon as it is known: the time allowed depends on it."""


def unnoticed(_pages: int) -> None:
    """The notice of a caller who does not wait for the number of pages."""


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """Pages in order, what the file says of itself, what went wrong, and the reader with its version."""

    pages: tuple[Page, ...]
    reader: str
    metadata: Metadata = Metadata()
    problems: tuple[Problem, ...] = ()
