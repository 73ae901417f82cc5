"""From a file to a filed document: read under guard, its facts proposed, its original kept, all registered.

Each document is one transaction after its original lies flushed on the disk; what was acknowledged is whole,
and the same files may be given again at any time.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Literal

import msgspec

from candour.errors import RecordRefused, StorageFailed
from candour.extraction.screening import KINDS, Hit
from candour.facts import AnyFact, PartialDate
from candour.facts.record import DocumentPage, RecordedDocument
from candour.facts.record.intervention import Access
from candour.reading import Told, read_many
from candour_site.proposing import Reading, read_facts
from candour_site.record import queries, writing
from candour_site.record.originals import is_whole
from candour_site.titles import make_title

Outcome = Literal["added", "held", "put_back", "not_a_record", "failed"]

# Kinds whose own date is that of their publication. Any other paper says when it was written; when it came before the public
# is another matter, which only the page that published it tells.
_PUBLISHED_KINDS = {"inspection_report", "press_release", "news"}
_SLUG_LENGTH = 60
_NOT_OF_THIS_FIELD = (
    "No document of this field was recognised in it; add it all the same with --all."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the person who adds documents says of them; it wins over what the documents say."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    written: PartialDate | None = None
    published: PartialDate | None = None
    url: str | None = None
    retrieved_on: dt.date | None = None
    licence: str | None = None
    access: Access = "public"
    about: str | None = None
    keep_all: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of one file: ``document`` and ``proposals`` when the record holds it, else ``problems``.

    ``screened`` says where children's personal data stands in it, never which: such a document is kept restricted. Of a
    restricted document the title is not told, which may hold some.
    """

    path: str
    outcome: Outcome
    document: str | None = None
    title: str | None = None
    kind: str | None = None
    proposals: int = 0
    problems: tuple[str, ...] = field(default_factory=tuple)
    access: Access | None = None
    screened: tuple[str, ...] = field(default_factory=tuple)


def take_files(
    paths: Sequence[Path],
    *,
    intervention: str,
    given: Given,
    folder: Path,
    workers: int,
    by: str,
    recorded_at: writing.Moment,
) -> Iterator[Taken]:
    """Add these files to an intervention; what became of each, in their order, once it is safe on the disk.

    Files that the intervention holds already are not read again; an original that is missing or damaged is put back. Raises ``StorageFailed`` when the disk refuses.
    """
    known = {path: _held(path, intervention=intervention) for path in paths}
    fresh = [path for path in paths if known[path] is None]
    about = given.about or queries.find_intervention(intervention).authority
    dated = _telling(given.written or given.published)
    then = partial(read_facts, published=dated, about=about)
    told = Told(url=given.url, publisher=given.publisher, published=_telling(given.published))
    readings = read_many(fresh, workers=workers, then=then, told=told)
    intake = _Intake(intervention, given, folder, by, recorded_at)
    with closing(readings):  # type: ignore[type-var]
        for path in paths:
            held = known[path]
            if held is None:
                yield intake.take(path, next(readings))
            else:
                yield _keep_held(path, held, folder=folder)


def _telling(date: PartialDate | None) -> PartialDate | None:
    """The date, where it helps a reader: a bare year would stand in the way of the document's own days."""
    return None if date is None or date.precision == "year" else date


@dataclass(frozen=True, slots=True)
class _Intake:
    """Where files go that are added together, and what is said of them all."""

    intervention: str
    given: Given
    folder: Path
    by: str
    recorded_at: writing.Moment

    def take(self, path: Path, reading: Reading) -> Taken:
        """Keep a file that was read and file it as a document, unless it is none of this field."""
        extract = reading.extract
        problems = tuple(problem.message for problem in extract.problems)
        if extract.status == "failed" or not reading.document.pages:
            outcome: Outcome = "not_a_record" if extract.status == "not_a_record" else "failed"
            return Taken(path=str(path), outcome=outcome, problems=problems)
        if extract.status == "not_a_record" and not self.given.keep_all:
            problems = (*problems, _NOT_OF_THIS_FIELD)
            return Taken(path=str(path), outcome="not_a_record", problems=problems)
        now = writing.stamp(self.recorded_at)
        document = describe(reading, given=self.given, by=self.by, recorded_at=now)
        _keep(path, sha256=document.sha256, folder=self.folder)
        try:
            added = self._file(document, extract.facts)
        except RecordRefused as error:
            return Taken(path=str(path), outcome="failed", problems=(*problems, str(error)))
        held = queries.find_document_by_hash(document.sha256 or "") or document
        return Taken(
            path=str(path),
            outcome="added" if added else "held",
            document=held.id,
            title=held.title if held.access == "public" else None,
            kind=held.kind,
            proposals=len(extract.facts) if added else 0,
            problems=problems,
            access=held.access,
            screened=tell_hits(reading.hits),
        )

    def _file(self, document: RecordedDocument, proposals: Sequence[AnyFact]) -> bool:
        """File the document; under another id where somebody else has taken this one since it was chosen."""
        while True:
            try:
                return writing.file_document(
                    document,
                    intervention=self.intervention,
                    proposals=proposals,
                    by=document.recorded_by,
                    recorded_at=self.recorded_at,
                )
            except RecordRefused:
                taken = not self.given.id and queries.holds_document(document.id)
                if not taken or queries.find_document(document.id).sha256 == document.sha256:
                    raise
                free = choose_id(document.id, date=None)
                document = msgspec.structs.replace(document, id=free)


def describe(
    reading: Reading, *, given: Given, by: str, recorded_at: dt.datetime
) -> RecordedDocument:
    """The document as the record is to hold it, from what it says of itself and what was ``given``."""
    extract, source = reading.extract, reading.document.source
    own_date = None if given.written or given.published else extract.published
    is_published = extract.kind in _PUBLISHED_KINDS
    written = given.written or (None if is_published else own_date)
    published = given.published or (own_date if is_published and own_date else reading.published)
    file_name = Path(source.name).stem
    said = given.title or extract.title
    title = said or make_title(extract, date=written or published) or file_name
    # An id is told, and a title may name a child; a title made from what was read is no word to type.
    named = f"restricted {extract.kind}" if reading.hits else said or file_name
    return RecordedDocument(
        id=given.id or choose_id(named, date=written or published),
        sha256=source.sha256,
        kind=extract.kind,
        title=" ".join(title.split()),
        publisher=given.publisher or source.publisher,
        author=extract.author,
        written=written,
        published=published,
        url=given.url or source.url,
        retrieved_on=given.retrieved_on,
        licence=given.licence,
        access="restricted" if reading.hits else given.access,
        reader=source.reader,
        pages=tuple(DocumentPage(page.number, page.text) for page in reading.document.pages),
        recorded_at=recorded_at,
        recorded_by=by,
    )


def tell_hits(hits: Iterable[Hit]) -> tuple[str, ...]:
    """What kinds of children's personal data stand on which pages, a line a kind; never the data."""
    pages: dict[str, list[str]] = {}
    for hit in hits:
        pages.setdefault(KINDS[hit.kind], []).append(str(hit.page))
    return tuple(
        f"{kind}: page{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}"
        for kind, numbers in pages.items()
    )


def choose_id(title: str, *, date: PartialDate | None) -> str:
    """An id that people can read and type, which no document has yet: the title's words and the year."""
    words = re.sub(r"[^a-z0-9]+", "-", title.lower().replace("'", "").replace("’", "")).strip("-")
    stem = words[:_SLUG_LENGTH].rsplit("-", 1)[0] if len(words) > _SLUG_LENGTH else words
    stem = stem or "document"
    if date is not None and date.value is not None and date.value[:4] not in stem:
        stem = f"{stem}-{date.value[:4]}"
    return next(one for one in _candidates(stem) if not queries.holds_document(one))


def _candidates(stem: str) -> Iterable[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def _held(path: Path, *, intervention: str) -> RecordedDocument | None:
    """The document of the intervention that this file's bytes are, or ``None``; also when it cannot be read."""
    try:
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:  # the reader meets the same error and says what to do
        return None
    held = queries.find_document_by_hash(sha256)
    if held is None or not queries.is_filed(held.id, intervention=intervention):
        return None
    return held


def _keep_held(path: Path, held: RecordedDocument, *, folder: Path) -> Taken:
    """What became of a file that the intervention holds: put back where its original is missing or damaged."""
    outcome: Outcome = "held"
    if held.sha256 is not None and not is_whole(held.sha256, folder=folder):
        _keep(path, sha256=held.sha256, folder=folder)
        outcome = "put_back"
    title = held.title if held.access == "public" else None
    return Taken(path=str(path), outcome=outcome, document=held.id, title=title, access=held.access)


def _keep(path: Path, *, sha256: str | None, folder: Path) -> None:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise StorageFailed(
            f"{path} could be read once and not again: {error.strerror}.",
            advice="Run the same command again; what was acknowledged is in the record.",
        ) from error
    if writing.keep_original(content, folder=folder) != sha256:
        raise StorageFailed(
            f"{path} changed while it was being read.",
            advice="Run the same command again when it has come to rest.",
        )
