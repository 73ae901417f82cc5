"""One reader process under guard: started when needed, ended when it dies, hangs or is done.

A plain child process and not a fork: it is safe beside threads, has nothing of the caller's memory, and runs no line
of the caller's main program.
"""

import os
import pickle
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from typing import Any

import msgspec

from candour.errors import CandourError, InvalidInput
from candour.facts import Source
from candour.reading import wire
from candour.reading.failures import ReadingFailed
from candour.reading.limits import Limits

_START_SECONDS = 60.0


class ReadersUnavailable(CandourError):
    """No reader process could be started, or the readers were closed while one was at work."""


class Guard:
    """A reader process that is there when asked and replaced when it is lost; one job at a time.

    ``then`` (a function that can be pickled) is given each document within the process; its result comes back.
    """

    def __init__(self, *, then: Callable[..., Any] | None = None) -> None:
        self._setup = wire.Setup([path for path in sys.path if path], _pickled(then))
        self._process: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None
        self._closed = False
        self._is_new = True
        self._at_work = threading.Lock()

    @property
    def process_id(self) -> int | None:
        """The number of the process, or ``None`` while there is none."""
        return None if self._process is None else self._process.pid

    def ask(self, job: wire.Job, *, opened: Callable[[Source], None] | None = None) -> bytes:
        """The result of a job, encoded. ``opened`` is told what the process found out first.

        Raises ``ReadingFailed`` with the code of what went wrong, among them ``timeout`` and ``crashed``, and
        ``ReadersUnavailable`` when no process can be started.
        """
        with self._at_work:
            connection, limits = self._hand_over(job)
            try:
                return self._await(connection, limits, opened)
            except (OSError, EOFError, msgspec.DecodeError) as error:
                self._end()
                raise self._lost() from error

    def _hand_over(self, job: wire.Job) -> tuple[Connection, Limits]:
        """Give the job to the process, with the limits that hold there; to a new one if the old one died or ended itself
        since the last job."""
        for _ in range(2):
            connection = self._connect()
            limits = _allow_for_loading(job.limits) if self._is_new else job.limits
            try:
                connection.send_bytes(wire.encode(msgspec.structs.replace(job, limits=limits)))
                if connection.poll(_START_SECONDS):
                    connection.recv_bytes()
                    self._is_new = False
                    return connection, limits
            except (OSError, EOFError):
                if self._closed:
                    break
            self._end()
        raise ReadersUnavailable(
            "The reader process does not start.",
            advice="Check the memory that is free, and `python -c 'import candour.reading.worker'`.",
        )

    def _await(
        self,
        connection: Connection,
        limits: Limits,
        opened: Callable[[Source], None] | None,
    ) -> bytes:
        began = time.monotonic()
        seconds = limits.seconds
        while True:
            if not connection.poll(max(0.0, began + seconds - time.monotonic())):
                self._end()
                raise ReadingFailed("timeout", f"It took more than {seconds:g} seconds.")
            reply = wire.decode_reply(connection.recv_bytes())
            if isinstance(reply, wire.Opened) and opened is not None:
                opened(reply.source)
            elif isinstance(reply, wire.Counted):
                seconds = limits.seconds_for(reply.pages)
            elif isinstance(reply, wire.Finished):
                return reply.payload
            elif isinstance(reply, wire.Refused):
                raise ReadingFailed(reply.code, reply.detail)

    def close(self) -> None:
        """End the process for good; a job in it fails. May be called from another thread, and again."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()
        with self._at_work:
            self._end()

    def _lost(self) -> CandourError:
        if self._closed:
            return ReadersUnavailable("The readers were closed.")
        return ReadingFailed("crashed")

    def _connect(self) -> Connection:
        if self._closed:
            raise ReadersUnavailable("The readers were closed.")
        if self._connection is None:
            ours, theirs = socket.socketpair()
            with theirs:
                self._process = subprocess.Popen(  # noqa: S603 — our own module
                    [sys.executable, "-m", "candour.reading.worker", str(theirs.fileno())],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    pass_fds=[theirs.fileno()],
                    env={**os.environ, "PYTHONPATH": os.pathsep.join(self._setup.import_paths)},
                )
            self._is_new = True
            self._connection = Connection(ours.detach())
            self._connection.send_bytes(wire.encode(self._setup))
        return self._connection

    def _end(self) -> None:
        process, self._process = self._process, None
        connection, self._connection = self._connection, None
        if process is not None:
            process.kill()
            process.wait()
        if connection is not None:
            connection.close()


def _allow_for_loading(limits: Limits) -> Limits:
    """The limits of the first job of a process, which waits for what is loaded and compiled once."""
    return msgspec.structs.replace(limits, seconds=2 * limits.seconds)


def _pickled(then: Callable[..., Any] | None) -> bytes | None:
    """A step as its process gets it. Raises ``InvalidInput`` for one that only the main program has."""
    if then is None:
        return None
    step = then.func if isinstance(then, partial) else then
    if getattr(step, "__module__", None) == "__main__":
        raise InvalidInput(
            "A reader process cannot import a function of the main program.",
            advice="Put the function into a module of its own and import it from there.",
        )
    return pickle.dumps(then)
