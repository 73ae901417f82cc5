"""Finding words in the record: page texts, titles, and what entries say.

All words must occur; ``"words in quotes"`` are a phrase; a word that ends in ``*`` stands for all that begin so. The best
come first, the newest where very many fit.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection

from candour_site.record import models
from candour_site.record.erasures import find_erasures, find_hidden, hide_text
from candour_site.record.search import SUBJECTS, Subject

_PIECE = re.compile(r'["“”„]([^"“”„]+)["“”]|(\S+)')
_WORD = re.compile(r"\w+", re.UNICODE)
_MOST_RANKED = 2000
_MOST = 500
_COUNT = "SELECT count(*) FROM (SELECT 1 FROM record_search WHERE record_search MATCH %s LIMIT %s)"
_BEST = "SELECT rowid FROM record_search WHERE record_search MATCH %s ORDER BY rank LIMIT %s"
_NEWEST = (
    "SELECT rowid FROM record_search WHERE record_search MATCH %s ORDER BY rowid DESC LIMIT %s"
)


class Term(NamedTuple):
    """The words of one part of a search; ``prefix`` says that the last one may go on."""

    words: tuple[str, ...]
    prefix: bool


class Hit(NamedTuple):
    """What fits: an entry (with its intervention), a page of a document, or a document by its title."""

    subject: Subject
    intervention: str | None
    entry: str | None
    document: str | None
    page: int | None


def read_terms(words: str) -> tuple[Term, ...]:
    """The parts of a search as typed, in order; what holds no letter or figure is left out.

    Quotes are those of a keyboard or of print: a telephone types the latter.

    >>> [term.words for term in read_terms('"too slow" commission*')]
    [('too', 'slow'), ('commission',)]
    >>> [term.words for term in read_terms("“too slow” report")]
    [('too', 'slow'), ('report',)]
    """
    terms = []
    for phrase, single in _PIECE.findall(words):
        found = tuple(word.lower() for word in _WORD.findall(phrase or single))
        if found:
            terms.append(Term(found, prefix=single.endswith("*")))
    return tuple(terms)


def find_hits(terms: tuple[Term, ...]) -> tuple[Hit, ...]:
    """What fits all terms, at most 500, the best first; empty for no terms. Superseded and erased entries are left out."""
    if not terms:
        return ()
    numbers = _match(terms)
    by_subject: dict[Subject, list[int]] = {subject: [] for subject in SUBJECTS}
    for number in numbers:
        by_subject[SUBJECTS[number % 4]].append(number // 4)
    found = {
        "entry": _find_entries(by_subject["entry"]),
        "page": _find_pages(by_subject["page"], terms),
        "document": _find_documents(by_subject["document"]),
    }
    hits = (found[SUBJECTS[number % 4]].get(number // 4) for number in numbers)
    return tuple(hit for hit in hits if hit is not None)


def _match(terms: tuple[Term, ...]) -> list[int]:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            sql = (
                "SELECT rowid FROM record_search WHERE text @@ to_tsquery('simple', %s) "
                "ORDER BY ts_rank(text, to_tsquery('simple', %s)) DESC, rowid DESC LIMIT %s"
            )
            wanted = _for_postgresql(terms)
            cursor.execute(sql, [wanted, wanted, _MOST])
        else:
            wanted = _for_sqlite(terms)
            cursor.execute(_COUNT, [wanted, _MOST_RANKED])
            few = cursor.fetchone()[0] < _MOST_RANKED
            cursor.execute(_BEST if few else _NEWEST, [wanted, _MOST])
        return [row[0] for row in cursor.fetchall()]


def _for_sqlite(terms: Iterable[Term]) -> str:
    return " AND ".join(f'"{" ".join(term.words)}"{"*" * term.prefix}' for term in terms)


def _for_postgresql(terms: Iterable[Term]) -> str:
    parts = (
        " <-> ".join(f"'{word}'" for word in term.words) + ":*" * term.prefix for term in terms
    )
    return " & ".join(f"({part})" for part in parts)


def _find_entries(ids: list[int]) -> dict[int, Hit]:
    rows = models.Entry.objects.filter(pk__in=ids, superseded_by__isnull=True).values_list(
        "pk", "intervention__slug", "key", "document__slug"
    )
    found = {pk: Hit("entry", slug, key, document, None) for pk, slug, key, document in rows}
    erased = find_erasures({hit.intervention for hit in found.values() if hit.intervention}).hidden
    return {pk: hit for pk, hit in found.items() if (hit.intervention, hit.entry) not in erased}


def _find_pages(ids: list[int], terms: tuple[Term, ...]) -> dict[int, Hit]:
    """The pages of these rows; of a page that was erased in part only what is left of it counts."""
    rows = models.PageText.objects.filter(pk__in=ids)
    places = list(rows.values_list("pk", "document__slug", "number"))
    hidden = find_hidden({document for _, document, _ in places})
    left = {pk for pk, document, number in places if (document, number) in hidden}
    texts = dict(rows.filter(pk__in=left).values_list("pk", "text"))
    return {
        pk: Hit("page", None, None, document, number)
        for pk, document, number in places
        if pk not in left or _fits(hide_text(texts[pk], hidden[document, number]), terms)
    }


def _fits(text: str, terms: tuple[Term, ...]) -> bool:
    words = " " + " ".join(_WORD.findall(text.lower())) + " "
    return all(f" {' '.join(term.words)}{'' if term.prefix else ' '}" in words for term in terms)


def _find_documents(ids: list[int]) -> dict[int, Hit]:
    rows = models.Document.objects.filter(pk__in=ids).values_list("pk", "slug")
    return {pk: Hit("document", None, None, document, None) for pk, document in rows}
