"""Answers kept in memory: a public page is the same for everybody until the record grows or the day ends.

What an answer rests on is its address, the day, and the state of the whole record, which only grows; equal keys mean an equal
answer. Kept are whole answers as they left for the reader, compressed, the last used, so many bytes in each process.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response

from candour_site.record import queries

_MOST_BYTES = 64 * 2**20
_LARGEST_BYTES = 2**20
_STATUS_OK = 200


class Kept(NamedTuple):
    """One answer: its headers and its content."""

    headers: tuple[tuple[str, str], ...]
    content: bytes


class KeptAnswers:
    """Middleware that answers a question asked before from memory. Questions with a cookie are left alone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response
        self._answers: OrderedDict[object, Kept] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method != "GET" or request.COOKIES:
            return self._get_response(request)
        key = (
            request.scheme,
            request.headers.get("Host"),
            request.get_full_path(),
            "gzip" in request.headers.get("Accept-Encoding", ""),
            timezone.localdate(),
            queries.whole_state(),
        )
        kept = self._find(key)
        if kept is None:
            response = self._get_response(request)
            self._keep(key, response)
            return response
        response = HttpResponse(kept.content, headers=dict(kept.headers))
        etag = response.headers.get("ETag")
        return get_conditional_response(request, etag=etag, response=response) or response

    def _find(self, key: object) -> Kept | None:
        with self._lock:
            found = self._answers.get(key)
            if found is not None:
                self._answers.move_to_end(key)
            return found

    def _keep(self, key: object, response: HttpResponse) -> None:
        if response.status_code != _STATUS_OK or response.streaming or response.cookies:
            return
        if len(response.content) > _LARGEST_BYTES:
            return
        with self._lock:
            if key in self._answers:
                return
            self._answers[key] = Kept(tuple(response.headers.items()), response.content)
            self._bytes += len(response.content)
            while self._bytes > _MOST_BYTES:
                _, oldest = self._answers.popitem(last=False)
                self._bytes -= len(oldest.content)
