"""Where results go: standard output as they come, or a file that is there whole or not at all.

The progress bar lives on standard error, and only on a terminal.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from candour.errors import InvalidInput, StorageFailed


@contextmanager
def opened_output(out: Path | None) -> Iterator[IO[bytes]]:
    """A binary stream: standard output, or a new file put in the place of ``out`` when all is written. What is no file (a
    device such as ``/dev/null``, a pipe) is written to and stays what it is; a link stays a link.

    Raises ``InvalidInput`` when the folder of ``out`` cannot be written to; ``StorageFailed`` when writing fails.
    """
    if out is None:
        yield sys.stdout.buffer
    elif out.is_char_device() or out.is_fifo():
        with out.open("wb") as stream:
            yield stream
    else:
        with _put_in_place(out.resolve()) as stream:
            yield stream


@contextmanager
def _put_in_place(out: Path) -> Iterator[IO[bytes]]:
    """A new file beside ``out`` that takes its place when all is written."""
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{out.name}.", dir=out.parent)
    except OSError as error:
        raise InvalidInput(
            f"Nothing can be written to {str(out.parent)!r}: {error.strerror}.",
            advice="Give --out a file in a folder that exists and that you may write to.",
        ) from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(descriptor)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(out)
    except OSError as error:
        raise StorageFailed(
            f"{str(out)!r} could not be written: {error.strerror}.",
            advice="Nothing was changed; check the free space.",
        ) from error
    finally:
        Path(name).unlink(missing_ok=True)


class Bar:
    """A progress bar over documents; steps aside while results are written to the same terminal."""

    def __init__(self, total: int) -> None:
        console = Console(stderr=True)
        self._shared = sys.stdout.isatty()
        self._progress = Progress(
            TextColumn("Reading"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal or total < 2,
        )
        self._task = self._progress.add_task("reading", total=total)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._progress.stop()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """While within, the terminal is free for results."""
        if self._shared:
            self._progress.stop()
        yield
        if self._shared:
            self._progress.start()

    def advance(self) -> None:
        """One document more is done."""
        self._progress.advance(self._task)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
