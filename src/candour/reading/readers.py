"""Several reader processes for many documents: results in the order of the paths, whatever their number.

Memory is bounded: no more than a few documents a process are on their way at a time.
"""

import os
import pickle
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import LifoQueue
from types import TracebackType
from typing import Any, Self, TypeVar, overload

import msgspec

from candour.facts import Document, Source
from candour.reading import wire
from candour.reading.failures import ReadingFailed
from candour.reading.guard import Guard
from candour.reading.limits import DEFAULT_LIMITS, Limits
from candour.reading.unguarded import NOTHING_TOLD, Told, source_of, unread
from candour.reading.walk import Found, find_files

_AHEAD_OF_EACH_READER = 16

Result = TypeVar("Result")
_decode_document = msgspec.msgpack.Decoder(Document).decode


class Readers:
    """Reader processes kept warm; a context manager that ends them. Safe to use from several threads.

    ``then`` is run on each document within its process, under the same limits; it has to be picklable, and so has its
    result. A document that a process died on is given to ``then`` here: it has no pages, only the problem.
    """

    def __init__(self, *, workers: int = 1, then: Callable[[Document], Any] | None = None) -> None:
        self._then = then
        self._guards = [Guard(then=then) for _ in range(max(1, workers))]
        self._idle: LifoQueue[Guard] = LifoQueue()
        for guard in self._guards:
            self._idle.put(guard)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def process_ids(self) -> tuple[int, ...]:
        """The numbers of the processes that are running."""
        return tuple(guard.process_id for guard in self._guards if guard.process_id is not None)

    def close(self) -> None:
        """End all processes; documents that are being read are given up."""
        for guard in self._guards:
            guard.close()

    def read(
        self, given: Path | bytes, *, told: Told = NOTHING_TOLD, limits: Limits = DEFAULT_LIMITS
    ) -> Any:
        """The document that a path or bytes hold, or what ``then`` makes of it."""
        source = source_of(given, told=told)

        def remember(opened: Source) -> None:
            nonlocal source
            source = opened

        try:
            payload = self.ask(wire.job_on(given, told=told, limits=limits), opened=remember)
        except ReadingFailed as failure:
            return self._finish(unread(source, failure))
        return _decode_document(payload) if self._then is None else pickle.loads(payload)  # noqa: S301 — from our own process

    def read_found(self, found: Found, *, told: Told, limits: Limits) -> Any:
        """As ``read``, for what walking a folder found: a folder that cannot be listed fails."""
        if found.failure is None:
            return self.read(found.path, told=told, limits=limits)
        return self._finish(unread(source_of(found.path, told=told), found.failure))

    def ask(self, job: wire.Job, *, opened: Callable[[Source], None] | None = None) -> bytes:
        """The encoded result of one job, from the first process that is free. Raises as ``Guard.ask`` does."""
        guard = self._idle.get()
        try:
            return guard.ask(job, opened=opened)
        finally:
            self._idle.put(guard)

    def _finish(self, document: Document) -> Any:
        return document if self._then is None else self._then(document)


@overload
def read_many(
    paths: Iterable[str | os.PathLike[str]],
    *,
    workers: int = ...,
    then: None = ...,
    told: Told = ...,
    limits: Limits = ...,
) -> Generator[Document, None, None]: ...
@overload
def read_many(
    paths: Iterable[str | os.PathLike[str]],
    *,
    workers: int = ...,
    then: Callable[[Document], Result],
    told: Told = ...,
    limits: Limits = ...,
) -> Generator[Result, None, None]: ...
def read_many(
    paths: Iterable[str | os.PathLike[str]],
    *,
    workers: int = 2,
    then: Callable[[Document], Any] | None = None,
    told: Told = NOTHING_TOLD,
    limits: Limits = DEFAULT_LIMITS,
) -> Generator[Any, None, None]:
    """The documents of these files and folders, or what ``then`` makes of each, in the order of the paths.

    Folders are walked in sorted order. Every file gives one result: one that fails gives a ``failed`` document, and
    the others are read. ``then`` runs within the reader processes (it has to be picklable). Closing the iterator, or an
    interruption from the keyboard, ends all processes.
    """
    readers = Readers(workers=workers, then=then)
    pool = ThreadPoolExecutor(max_workers=max(1, workers), thread_name_prefix="reading")
    pending: deque[Future[Any]] = deque()
    try:
        for found in find_files(paths):
            pending.append(pool.submit(readers.read_found, found, told=told, limits=limits))
            if len(pending) >= _AHEAD_OF_EACH_READER * max(1, workers):
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    finally:
        for future in pending:
            future.cancel()
        readers.close()
        pool.shutdown(wait=True, cancel_futures=True)
