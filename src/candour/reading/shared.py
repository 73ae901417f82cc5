"""The reader process that ``read``, ``locate`` and ``render_page`` share: started at first use, ended with the program."""

import atexit
import os
from functools import cache
from os import PathLike
from pathlib import Path

import msgspec

from candour.facts import Cite, Document, PartialDate
from candour.reading import wire
from candour.reading.box import Box
from candour.reading.limits import DEFAULT_LIMITS, Limits
from candour.reading.readers import Readers
from candour.reading.unguarded import Told

_decode_boxes = msgspec.msgpack.Decoder(tuple[Box, ...]).decode


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
    document: Document = shared_readers().read(_given(source), told=told, limits=limits)
    return document


def locate(
    source: str | PathLike[str] | bytes, cite: Cite, *, limits: Limits = DEFAULT_LIMITS
) -> tuple[Box, ...]:
    """Where a cited passage of a PDF stands on its page: one box a line, in order of reading.

    Raises ``ReadingFailed``: ``no_pages`` for other formats, ``passage_differs`` when the page does not hold the quote
    at its place, and whatever goes wrong in reading.
    """
    job = wire.job_on(_given(source), task="locate", cite=cite, limits=limits)
    return _decode_boxes(shared_readers().ask(job))


def render_page(
    source: str | PathLike[str] | bytes,
    page: int,
    *,
    scale: float = 2.0,
    limits: Limits = DEFAULT_LIMITS,
) -> bytes:
    """A page of a PDF (from 1) as PNG, ``scale`` pixels a point: boxes times ``scale`` mark a passage on it.

    Raises ``ReadingFailed``: ``no_pages`` for other formats, ``no_such_page``, ``too_large``, and whatever goes wrong in reading.
    """
    job = wire.job_on(_given(source), task="render", page=page, scale=scale, limits=limits)
    return shared_readers().ask(job)


def _given(source: str | PathLike[str] | bytes) -> Path | bytes:
    return source if isinstance(source, bytes) else Path(source)


def shared_readers() -> Readers:
    """The reader process of this program; a program that was forked has its own."""
    return _readers_of(os.getpid())


@cache
def _readers_of(_process_id: int) -> Readers:
    readers = Readers()
    atexit.register(readers.close)
    return readers
