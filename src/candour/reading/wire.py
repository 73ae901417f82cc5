"""What a run and its reader processes say to one another: MessagePack over a socket pair.

Run → process: one ``Setup``, then one ``Job`` after the other. Process → run, for each job: ``Started``, perhaps
``Opened`` and ``Counted``, and in the end ``Finished`` or ``Refused``. No end at all means that the process died.
"""

import os
from pathlib import Path
from typing import Any, Literal

import msgspec

from candour.facts import Cite, Source
from candour.reading.files import printable_path
from candour.reading.limits import DEFAULT_LIMITS, Limits
from candour.reading.unguarded import NOTHING_TOLD, Told


class Setup(msgspec.Struct, frozen=True):
    """Where to import from, and the pickled function that each document is given to (``None``: give the document)."""

    import_paths: list[str]
    then: bytes | None = None


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to do with one document, given as bytes or as a whole path (as the file system spells it).

    A reader process may have started in another folder: ``shown`` is the path as it was given.
    """

    task: Literal["read", "locate", "render"] = "read"
    path: bytes | None = None
    shown: str | None = None
    data: bytes | None = None
    told: Told = NOTHING_TOLD
    limits: Limits = DEFAULT_LIMITS
    cite: Cite | None = None
    page: int = 1
    scale: float = 1.0


class Started(msgspec.Struct, frozen=True, tag="started"):
    """The job arrived; its time runs from here."""


class Opened(msgspec.Struct, frozen=True, tag="opened"):
    """The bytes were read and hashed."""

    source: Source


class Counted(msgspec.Struct, frozen=True, tag="counted"):
    """The number of pages is known, and with it the time allowed."""

    pages: int


class Finished(msgspec.Struct, frozen=True, tag="finished"):
    """The result, encoded as the task says."""

    payload: bytes


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """The document could not be worked on: a code of ``failures.MESSAGES``."""

    code: str
    detail: str


Reply = Started | Opened | Counted | Finished | Refused

encode = msgspec.msgpack.Encoder().encode
decode_setup = msgspec.msgpack.Decoder(Setup).decode
decode_job = msgspec.msgpack.Decoder(Job).decode
decode_reply = msgspec.msgpack.Decoder(Reply).decode


def job_on(given: Path | bytes, **settings: Any) -> Job:
    """The job on a path or bytes, with the other fields as given."""
    if isinstance(given, bytes):
        return Job(data=given, **settings)
    whole = os.fsencode(given.absolute())
    return Job(path=whole, shown=printable_path(given), **settings)
