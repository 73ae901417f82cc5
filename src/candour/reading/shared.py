"""The reader process that ``read``, ``locate`` and ``render_page`` share: started at first use, ended with the program."""

import atexit
import os
from functools import cache
from os import PathLike
from pathlib import Path

from candour.facts import Document, PartialDate
from candour.reading.limits import DEFAULT_LIMITS, Limits
from candour.reading.readers import Readers
from candour.reading.unguarded import Told


def read(
    source: str | PathLike[str] | bytes,
    *,
    name: str | None = None,
    published: PartialDate | None = None,
    url: str | None = None,
    publisher: str | None = None,
    retrieved_on: str | None = None,
    licence: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Document:
    """The document that a path or bytes hold, whatever their name says; its pages in order.

    ``name`` … ``licence`` say what the document itself may not (``retrieved_on`` an ISO day); they win over its metadata.
    A document that cannot be read comes back ``failed`` or ``not_a_record``, with a problem that says what to do.

    >>> read(b"", name="empty.pdf").problems[0].code
    'empty'
    """
    told = Told(
        name=name,
        url=url,
        publisher=publisher,
        published=published,
        retrieved_on=retrieved_on,
        licence=licence,
    )
    given = source if isinstance(source, bytes) else Path(source)
    document: Document = shared_readers().read(given, told=told, limits=limits)
    return document


def shared_readers() -> Readers:
    """The reader process of this program; a program that was forked has its own."""
    return _readers_of(os.getpid())


@cache
def _readers_of(_process_id: int) -> Readers:
    readers = Readers()
    atexit.register(readers.close)
    return readers
