"""Results of a search: what fits, with the words marked, from what is public only."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from candour.analysis.days import first_day
from candour.analysis.happenings import date_of, describe_fact, say_when_told
from candour.facts.record import FactEntry, Intervention, RecordedDocument
from candour.publishing.limits import find_public_use, leaves_unnamed, name_author
from candour_site.pages.ledgers import find_facts, list_interventions
from candour_site.pages.presenters.marking import Piece, mark_text
from candour_site.pages.presenters.passages import address_of, name_document
from candour_site.pages.presenters.words import DOCUMENT_KINDS, FACT_TYPES
from candour_site.record import queries

_AROUND = 160
_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Result:
    """One result: what it is, its words marked, where it stands; ``kind`` and ``day`` to filter by."""

    heading: str
    label: str
    kind: str
    day: dt.date | None
    intervention: str | None
    pieces: tuple[Piece, ...]
    source: str
    href: str
    recorded_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filters: interventions (``None``: any), kind of document or type of fact, first and last day."""

    interventions: frozenset[str] | None = None
    kind: str = ""
    since: dt.date | None = None
    until: dt.date | None = None

    def takes(self, result: Result, of: set[str]) -> bool:
        """Whether a result, of these interventions, is wanted."""
        if self.interventions is not None and not self.interventions & of:
            return False
        if self.kind and result.kind != self.kind:
            return False
        if self.since is None and self.until is None:
            return True
        day = result.day
        return day is not None and (self.since or day) <= day <= (self.until or day)


def find_results(terms: tuple[queries.Term, ...], *, wanted: Wanted) -> Iterator[Result]:
    """The public results in the order of the hits; a hit whose words are not public is left out."""
    pattern = make_pattern(terms)
    hits = queries.find_hits(terms)
    interventions = {one.id: one for one in list_interventions()} if hits else {}
    for start in range(0, len(hits), _AT_ONCE):
        yield from _find_some(hits[start : start + _AT_ONCE], interventions, pattern, wanted)


def _find_some(
    hits: tuple[queries.Hit, ...],
    interventions: Mapping[str, Intervention],
    pattern: re.Pattern[str],
    wanted: Wanted,
) -> Iterator[Result]:
    """The results among some hits: a handful of queries for them all."""
    documents = {
        key: msgspec.structs.replace(document, author=name_author(document))
        for key, document in queries.find_documents(
            {hit.document for hit in hits if hit.document}
        ).items()
    }
    facts = find_facts(hits, interventions=interventions, documents=documents)
    pages = queries.find_pages(
        (hit.document, hit.page) for hit in hits if hit.document and hit.page is not None
    )
    homes = queries.interventions_by_document(documents) if wanted.interventions else {}
    for hit in hits:
        document = documents.get(hit.document or "")
        if hit.subject == "entry":
            fact = facts.get(hit.entry or "")
            result = fact and _of_fact(fact, interventions[fact.intervention], document, pattern)
            of = {hit.intervention or ""}
        else:
            text = pages.get((hit.document or "", hit.page or 0))
            result = _of_document(hit, document, text, pattern)
            of = homes.get(hit.document or "", set())
        if result is not None and wanted.takes(result, of):
            yield result


def make_pattern(terms: tuple[queries.Term, ...]) -> re.Pattern[str]:
    """What to mark: each term where it stands as whole words, or as their beginning."""
    parts = [
        r"\b" + r"\W+".join(map(re.escape, term.words)) + (r"\w*" if term.prefix else r"\b")
        for term in terms
    ]
    return re.compile("|".join(parts) or r"(?!)", re.IGNORECASE)


def _of_fact(
    entry: FactEntry,
    intervention: Intervention,
    document: RecordedDocument | None,
    pattern: re.Pattern[str],
) -> Result | None:
    cite = entry.fact.cite
    words = describe_fact(entry.fact)
    # By its passage a fact would be found by the very name that it leaves out.
    is_in_words = pattern.search(words) or leaves_unnamed(entry.fact)
    shown = words if is_in_words else cite.quote
    if not pattern.search(shown):
        return None
    date = date_of(entry.fact, document)
    kind = str(entry.fact.__struct_config__.tag)
    return Result(
        heading=f"{FACT_TYPES[kind]}: {say_when_told(entry.fact, document)}",
        label=intervention.title,
        kind=kind,
        day=first_day(date),
        intervention=intervention.id,
        pieces=_excerpt(shown, pattern),
        source=name_document(document, entry.document),
        href=address_of(entry.document, page=cite.page, start=cite.start, end=cite.end),
        recorded_at=entry.recorded_at,
    )


def _of_document(
    hit: queries.Hit,
    document: RecordedDocument | None,
    page: str | None,
    pattern: re.Pattern[str],
) -> Result | None:
    if document is None or not find_public_use(document).is_listed:
        return None
    text, href, where = document.title, address_of(document.id), DOCUMENT_KINDS[document.kind]
    if hit.page is not None:
        page = page if find_public_use(document).has_text else None
        found = pattern.search(page) if page else None
        if page is None or found is None:
            return None
        text, where = page, f"{where}, page {hit.page}"
        href = address_of(document.id, page=hit.page, start=found.start(), end=found.end())
    elif not pattern.search(" ".join(filter(None, _names_of(document)))):
        return None  # by the name of an author who is not named
    day = document.published or document.written
    return Result(
        heading=document.title,
        label=where,
        kind=document.kind,
        day=first_day(day),
        intervention=None,
        pieces=_excerpt(text, pattern),
        source=name_document(document, document.id),
        href=href,
        recorded_at=document.recorded_at,
    )


def _names_of(document: RecordedDocument) -> tuple[str | None, ...]:
    """What a document is found by besides its pages."""
    return (document.title, document.publisher, document.author)


def _excerpt(text: str, pattern: re.Pattern[str]) -> tuple[Piece, ...]:
    """The text around the first match, its matches marked."""
    first = pattern.search(text)
    start = max(0, first.start() - _AROUND) if first else 0
    end = min(len(text), (first.end() if first else 0) + _AROUND)
    start = text.find(" ", start, first.start()) + 1 if first and start else start
    end = max(text.rfind(" ", 0, end), first.end()) if first and end < len(text) else end
    part = " ".join(text[start:end].split())
    part = ("… " if start else "") + part + (" …" if end < len(text) else "")
    return mark_text(part, [match.span() for match in pattern.finditer(part)])
