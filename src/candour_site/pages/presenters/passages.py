"""Passages with the way to where they stand. The ledger is the public one: passages are within their limits already."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from django.urls import reverse

from candour.analysis.days import say_date
from candour.analysis.ledger import Ledger
from candour.facts.record import AnyEntry, FactEntry, RecordedDocument
from candour.publishing.limits import MAX_WORDS
from candour_site.components.values import Link

_SENTENCE_ENDS = ".!?…”’\"'"


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage, the document that it stands in, and the address that opens it marked."""

    text: str
    source: str
    href: str

    @property
    def shown(self) -> str:
        """The passage for people: an ellipsis tells that it was cut within a sentence at the limit of words."""
        is_cut = len(self.text.split()) == MAX_WORDS and self.text[-1] not in _SENTENCE_ENDS
        return f"{self.text} …" if is_cut else self.text


def address_of(
    document: str,
    *,
    page: int | None = None,
    start: int = 0,
    end: int = 0,
    as_at: dt.date | None = None,
) -> str:
    """Where a document, or a passage of it, is shown, as the record held it by a day if given."""
    held = f"as_at={as_at.isoformat()}" if as_at else ""
    if page is None:
        return _reverse("document", document) + (f"?{held}" if held else "")
    asked = f"?at={start}-{end}" + (f"&{held}" if held else "")
    return f"{_reverse('document-page', document, page)}{asked}#passage"


@lru_cache(maxsize=20_000)
def _reverse(name: str, *words: str | int) -> str:
    """As Django's ``reverse``, which is slow where a page has hundreds of links."""
    return reverse(name, args=words)


def name_document(document: RecordedDocument | None, document_id: str) -> str:
    """A document in words: publisher, title and date, as far as they are known; a date that the title names is not repeated."""
    if document is None:
        return document_id
    date = document.published or document.written
    words = [document.publisher or document.author, document.title]
    if date is not None and date.value is not None and say_date(date) not in document.title:
        words.append(say_date(date))
    return ", ".join(word for word in words if word)


def quote_entry(ledger: Ledger, entry: AnyEntry | None) -> Quote | None:
    """The passage that an entry rests on, or ``None`` when it cites none."""
    if entry is None:
        return None
    if isinstance(entry, FactEntry):
        cite, document_id = entry.fact.cite, entry.document
    else:
        cite = getattr(entry, "cite", None)
        document_id = cite.document if cite is not None else ""
    if cite is None:
        return None
    document = ledger.documents.get(document_id)
    return Quote(
        text=cite.quote,
        source=name_document(document, document_id),
        href=address_of(
            document_id,
            page=cite.page,
            start=cite.start,
            end=cite.end,
            as_at=ledger.last_day,
        ),
    )


def link_entries(ledger: Ledger, ids: tuple[str, ...], *, most: int = 3) -> tuple[Link, ...]:
    """Links to the passages of entries, each named by its document; the same passage once."""
    links: dict[str, Link] = {}
    last = ""
    for entry_id in ids:
        quote = quote_entry(ledger, ledger.current(entry_id))
        if quote is None or quote.href in links:
            continue
        words = "another passage of it" if quote.source == last else quote.source
        links[quote.href] = Link(words, quote.href)
        last = quote.source
    return tuple(links.values())[:most]
