"""One document read in this very process: what a reader process runs for each file.

Use ``candour.reading.read`` instead, which runs this under guard.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from candour.facts import Document, Metadata, PartialDate, Problem, Source
from candour.reading import formats
from candour.reading.content import Content, Notice, unnoticed
from candour.reading.failures import NotARecord, ReadingFailed, problem
from candour.reading.files import load_bytes, printable_path, refuse_size
from candour.reading.limits import DEFAULT_LIMITS, Limits


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What the caller says of a document that the document itself may not: it wins over the file's metadata."""

    name: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: PartialDate | None = None
    retrieved_on: str | None = None
    licence: str | None = None


NOTHING_TOLD = Told()


def read_unguarded(
    given: Path | bytes,
    *,
    told: Told = NOTHING_TOLD,
    limits: Limits = DEFAULT_LIMITS,
    notice: Notice = unnoticed,
    opened: Callable[[Source], None] | None = None,
    shown: str | None = None,
) -> Document:
    """The document that a path or bytes hold; one that cannot be read comes back ``failed``, with its problem.

    ``opened`` is told the hash, size and media type before the content is read, ``notice`` the number of pages.
    ``shown`` is the path that the document is named by, where it is not the one it is opened by.
    """
    source = source_of(given, told=told, shown=shown)
    try:
        data = given if isinstance(given, bytes) else load_bytes(given, limits=limits)
        refuse_size(len(data), limits=limits)
        source = _measured(source, data)
        if opened is not None:
            opened(source)
        content = _read_content(data, source, limits, notice)
    except ReadingFailed as failure:
        return unread(source, failure)
    return _joined(source, content, told)


def unread(source: Source, failure: ReadingFailed) -> Document:
    """The document that a failure leaves: no pages, and the problem that says what to do."""
    return Document(
        source=source,
        status="not_a_record" if isinstance(failure, NotARecord) else "failed",
        problems=(*_name_problems(source), failure.problem),
    )


def source_of(
    given: Path | bytes, *, told: Told = NOTHING_TOLD, shown: str | None = None
) -> Source:
    """What is known of a document before its bytes are read."""
    named = told.name or "document"
    path = named if isinstance(given, bytes) else shown or printable_path(given)
    return Source(
        path=path,
        name=told.name or Path(path).name,
        sha256=None,
        bytes=None,
        media_type=None,
        pages=0,
        reader=None,
        url=told.url,
        publisher=told.publisher,
        retrieved_on=told.retrieved_on,
        licence=told.licence,
    )


def _measured(source: Source, data: bytes) -> Source:
    return msgspec.structs.replace(
        source,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        media_type=formats.tell_media_type(data) if data else None,
    )


def _read_content(data: bytes, source: Source, limits: Limits, notice: Notice) -> Content:
    """The readers are imported when first needed: a run over text files loads no PDF library."""
    media_type = source.media_type
    if not data:
        raise NotARecord("empty")
    if media_type == formats.PDF:
        from candour.reading.pdf import read_pdf

        return read_pdf(data, limits=limits, notice=notice)
    if media_type == formats.DOCX:
        from candour.reading.docx import read_docx

        return read_docx(data, limits=limits, notice=notice)
    if media_type == formats.HTML:
        from candour.reading.html import read_html

        return read_html(data, limits=limits, notice=notice)
    if media_type == formats.TEXT:
        from candour.reading.plain import read_plain

        return read_plain(data, limits=limits, notice=notice)
    raise _refusal(data, source)


def _refusal(data: bytes, source: Source) -> ReadingFailed:
    """Why a file that no reader is for is refused: it is locked, damaged or of another kind."""
    if formats.is_locked_office(data):
        return ReadingFailed("encrypted")
    if _is_beyond_telling(source):
        return ReadingFailed(
            "damaged", f"It is named {source.name}, but its content is not that of such a file."
        )
    return ReadingFailed("unsupported_type", f"Its content is {source.media_type}.")


def _joined(source: Source, content: Content, told: Told) -> Document:
    metadata = content.metadata
    lost_pages = any(found.page is not None for found in content.problems)
    return Document(
        source=msgspec.structs.replace(
            source,
            pages=len(content.pages),
            reader=content.reader,
            url=told.url or metadata.url,
            publisher=told.publisher or metadata.publisher,
        ),
        status="partly_read" if lost_pages else "read",
        problems=(*_name_problems(source), *content.problems),
        pages=content.pages,
        metadata=Metadata(
            title=metadata.title,
            author=metadata.author,
            publisher=told.publisher or metadata.publisher,
            url=told.url or metadata.url,
            published=told.published or metadata.published,
        ),
    )


def _name_problems(source: Source) -> tuple[Problem, ...]:
    if source.media_type is None or _is_beyond_telling(source):
        return ()
    if not formats.name_misleads(source.name, source.media_type):
        return ()
    return (
        problem("type_mismatch", f"It is named {source.name}, its content is {source.media_type}."),
    )


def _is_beyond_telling(source: Source) -> bool:
    """Whether a file is named as a document while its bytes are nothing that is known: damaged, not misnamed."""
    return source.media_type == formats.UNKNOWN and formats.promises_document(source.name)
