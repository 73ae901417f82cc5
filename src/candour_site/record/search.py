"""The words of the record: an index over page texts, titles and entries, built as they are recorded.

SQLite: an FTS5 table without content of its own (``unicode61``, accents folded); a row's number says what it
stands for. PostgreSQL: a table with a ``tsvector``. Nothing is ever taken out: what no longer stands is left
out when reading.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from django.db import connection

from candour.facts import AnyFact
from candour.facts.record import AnyEntry, FactEntry, RecordedDocument
from candour_site.record import models

Subject = Literal["entry", "page", "document"]
SUBJECTS: tuple[Subject, ...] = ("entry", "page", "document")

# Fields whose words are worth finding; the rest are codes, dates and numbers.
_WORDS = (
    "text",
    "must",
    "who",
    "approver",
    "otherwise",
    "purpose",
    "what",
    "services",
    "person",
    "role",
    "speaker",
    "partner",
    "by",
    "of",
    "to",
    "issued_by",
    "issued_to",
    "power",
    "alleged_by",
    "reason",
)


def number_of(subject: Subject, row: int) -> int:
    """The number under which the index knows a row.

    >>> number_of("page", 3)
    13
    """
    return row * 4 + SUBJECTS.index(subject)


def index_entries(entries: Sequence[AnyEntry], *, rows: Sequence[models.Entry]) -> None:
    """Make the words of new entries findable; ``rows`` are theirs, in the same order."""
    _insert(
        (number_of("entry", row.pk), words_of(entry))
        for entry, row in zip(entries, rows, strict=True)
    )


def index_document(
    document: RecordedDocument, *, row: int, pages: Sequence[models.PageText]
) -> None:
    """Make the title, the publisher and the page texts of a new document findable."""
    names = (document.title, document.publisher, document.author)
    _insert([(number_of("document", row), " · ".join(name for name in names if name))])
    _insert((number_of("page", page.pk), page.text) for page in pages)


def words_of(entry: AnyEntry) -> str:
    """The words of an entry that a search may find, its passage last."""
    subject: AnyFact | AnyEntry = entry.fact if isinstance(entry, FactEntry) else entry
    found = [str(value) for name in _WORDS if (value := getattr(subject, name, None))]
    cite = getattr(subject, "cite", None)
    if cite is not None:
        found.append(cite.quote)
    return " · ".join(found)


def _insert(rows: Iterable[tuple[int, str]]) -> None:
    value = "to_tsvector('simple', %s)" if connection.vendor == "postgresql" else "%s"
    statement = f"INSERT INTO record_search (rowid, text) VALUES (%s, {value})"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.executemany(statement, list(rows))
