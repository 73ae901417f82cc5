"""The reader process: takes jobs from its socket until the run ends.

It bounds itself, too, in case that the run is gone: an alarm that no Python code can catch ends it past its time, and
the system refuses it more address space than it may use. It ends itself when it has grown, and is then replaced.
"""

import os
import pickle
import resource
import signal
import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from candour.facts import Document
from candour.reading import wire
from candour.reading.failures import ReadingFailed
from candour.reading.files import load_bytes
from candour.reading.formats import PDF, tell_media_type
from candour.reading.limits import Limits
from candour.reading.unguarded import read_unguarded

_GRACE_SECONDS = 5.0
_GROWN = 0.5


def main() -> None:
    """Serve the socket whose number is the first argument until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    connection = Connection(int(sys.argv[1]))
    setup = wire.decode_setup(connection.recv_bytes())
    sys.path[:] = setup.import_paths
    then = None if setup.then is None else pickle.loads(setup.then)  # noqa: S301 — from our own parent
    while True:
        try:
            job = wire.decode_job(connection.recv_bytes())
        except EOFError:
            return
        _serve(connection, job, then)
        if _has_grown(job.limits):
            return


def _serve(connection: Connection, job: wire.Job, then: Callable[[Document], Any] | None) -> None:
    began = time.monotonic()

    def tell(reply: wire.Reply) -> None:
        connection.send_bytes(wire.encode(reply))

    def count(pages: int) -> None:
        _arm(job.limits.seconds_for(pages) - (time.monotonic() - began))
        tell(wire.Counted(pages))

    tell(wire.Started())
    _bound(job.limits)
    _arm(job.limits.seconds)
    try:
        reply: wire.Reply = wire.Finished(_work(job, then, tell, count))
    except ReadingFailed as failure:
        reply = wire.Refused(failure.code, failure.detail)
    except MemoryError:
        reply = wire.Refused("too_much_memory", "")
    except RecursionError:
        reply = wire.Refused("nested_too_deep", "")
    except Exception as error:  # noqa: BLE001 — the boundary: told to the run, never lost
        reply = wire.Refused("internal_error", f"{type(error).__name__}: {error}.")
    signal.setitimer(signal.ITIMER_REAL, 0)
    tell(reply)


def _work(
    job: wire.Job,
    then: Callable[[Document], Any] | None,
    tell: Callable[[wire.Reply], None],
    count: Callable[[int], None],
) -> bytes:
    given = Path(os.fsdecode(job.path)) if job.path is not None else job.data or b""
    if job.task == "read":
        document = read_unguarded(
            given,
            told=job.told,
            limits=job.limits,
            notice=count,
            opened=lambda source: tell(wire.Opened(source)),
            shown=job.shown,
        )
        return wire.encode(document) if then is None else pickle.dumps(then(document))
    data = given if isinstance(given, bytes) else load_bytes(given, limits=job.limits)
    if tell_media_type(data) != PDF:
        raise ReadingFailed("no_pages")
    if job.task == "locate" and job.cite is not None:
        from candour.reading.boxes import find_boxes

        return wire.encode(find_boxes(data, job.cite))
    from candour.reading.images import draw_page

    return draw_page(data, job.page, scale=job.scale)


def _bound(limits: Limits) -> None:
    """Let the process have no more address space than its code needs and the document may use."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = _address_space() + limits.memory_bytes
    soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _arm(seconds: float) -> None:
    signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.0) + _GRACE_SECONDS)


def _address_space() -> int:
    """The address space in use, in bytes; 0 where the system does not tell."""
    return _memory_pages(0)


def _has_grown(limits: Limits) -> bool:
    """Whether what stays in memory between documents is so much that a fresh process is better."""
    return _memory_pages(1) > limits.memory_bytes * _GROWN


def _memory_pages(column: int) -> int:
    try:
        fields = Path("/proc/self/statm").read_text("ascii").split()
    except OSError:
        return 0
    return int(fields[column]) * resource.getpagesize()


if __name__ == "__main__":
    main()
