"""The bytes of one path: a regular file of allowed size, or the reason why there are none."""

import errno
import os
import stat
from pathlib import Path

from candour.reading.failures import ReadingFailed
from candour.reading.limits import Limits

_CODES = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.ELOOP: "missing",
    errno.EACCES: "unreadable",
    errno.EPERM: "unreadable",
    errno.EISDIR: "not_a_file",
    errno.ENXIO: "not_a_file",
}


def load_bytes(path: Path, *, limits: Limits) -> bytes:
    """All bytes of a regular file; never waits, not even on a pipe.

    Raises ``ReadingFailed``: ``missing``, ``unreadable``, ``not_a_file``, ``too_large``.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise failure_of(error) from error
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise ReadingFailed("not_a_file")
        refuse_size(found.st_size, limits=limits)
        try:
            return file.read(limits.bytes + 1)[: limits.bytes]
        except OSError as error:
            raise failure_of(error) from error


def refuse_size(size: int, *, limits: Limits) -> None:
    """Raise ``ReadingFailed`` (``too_large``) when so many bytes are more than is allowed."""
    if size > limits.bytes:
        raise ReadingFailed("too_large", f"It has {size:,} bytes ({limits.bytes:,} allowed).")


def failure_of(error: OSError) -> ReadingFailed:
    """The reading failure that an error of the operating system means."""
    return ReadingFailed(_CODES.get(error.errno or 0, "unreadable"), f"{error.strerror}.")


def printable_path(path: Path) -> str:
    """The path as text that JSON can hold, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
