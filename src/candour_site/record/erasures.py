"""What was erased: entries whose content no answer shows, and the passages of page texts that were theirs alone.

An erasure reaches an entry and every earlier version that it corrected. A page's text keeps its length: each letter of an
erased passage becomes a block, so that every other citation still fits. What an entry that is still shown quotes stays.
Source: docs/decisions/0018-append-only-three-ways.md.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec
from django.db import connection
from django.db.models import Q

from candour.facts.record import (
    AnyEntry,
    ErasureEntry,
    FactEntry,
    RecordedDocument,
    WithdrawalEntry,
)
from candour.facts.record.entries import blank
from candour_site.record import mapping, models

BLOCK = "█"
# By intervention, because that is how entries of one kind are found without reading them all.
_ANY = (
    "SELECT 1 FROM record_entry WHERE kind = 'erasure' "
    "AND intervention_id IN (SELECT id FROM record_intervention) LIMIT 1"
)
_LETTER = re.compile(r"\S")
Place = tuple[str, str]  # an intervention and the id of an entry
Page = tuple[str, int]  # a document and the number of a page


class Erasures(NamedTuple):
    """Whose content was erased (``hidden``), and the later versions of these, whose proposal and reason were (``altered``)."""

    hidden: frozenset[Place] = frozenset()
    altered: frozenset[Place] = frozenset()

    def show(self, entry: AnyEntry) -> AnyEntry:
        """The entry as any answer may show it."""
        place = (entry.intervention, entry.id)
        if place in self.hidden:
            return blank(entry)
        return _leave_out_former(entry) if place in self.altered else entry


def _leave_out_former(entry: AnyEntry) -> AnyEntry:
    """A correction without what it may say of the erased entry that it corrected: the proposal, and the reason."""
    if isinstance(entry, FactEntry) and entry.proposal is not None:
        entry = msgspec.structs.replace(entry, proposal=entry.fact)
    if isinstance(entry, WithdrawalEntry | ErasureEntry):
        return entry
    return msgspec.structs.replace(entry, reason=msgspec.UNSET)


def is_anything_erased() -> bool:
    """Whether the record holds any erasure: asked before every entry, so without building a query first."""
    with connection.cursor() as cursor:
        cursor.execute(_ANY)
        return cursor.fetchone() is not None


def find_erasures(slugs: Iterable[str] | None = None) -> Erasures:
    """What was erased in these interventions, or in all of them."""
    rows = models.Entry.objects.filter(kind="erasure")
    if slugs is None:
        # Asked by intervention, because that is how entries of one kind are found without reading them all.
        rows = rows.filter(intervention__in=models.Intervention.objects.values("pk"))
    else:
        rows = rows.filter(intervention__slug__in=list(slugs))
    erasures = map(mapping.read_entry, rows.values_list("body", flat=True))
    named = [(one.intervention, one.of) for one in erasures if isinstance(one, ErasureEntry)]
    hidden = {place for one in named for place in (one, *_earlier(one))}
    altered = {place for one in named for place in _later(one)}
    return Erasures(frozenset(hidden), frozenset(altered - hidden))


def find_hidden(documents: Iterable[str], erasures: Erasures | None = None) -> dict[Page, set[int]]:
    """The characters that no answer shows, by page of these documents; pages without any are left out."""
    known = find_erasures() if erasures is None else erasures
    if not known.hidden:
        return {}
    wanted = set(documents)
    hidden: defaultdict[Page, set[int]] = defaultdict(set)
    for entry in _read(Q(key__in={key for _, key in known.hidden})):
        if (entry.intervention, entry.id) in known.hidden:
            for page, span in cites_of(entry):
                if page[0] in wanted:
                    hidden[page].update(span)
    if not hidden:
        return {}
    papers = {document for document, _ in hidden}
    for entry in map(known.show, _read(_may_cite(papers))):
        for page, span in cites_of(entry):
            if page in hidden:
                hidden[page].difference_update(span)
    return {page: places for page, places in hidden.items() if places}


def hide_passages(document: RecordedDocument) -> RecordedDocument:
    """The document with blocks in the place of what was erased of its page texts."""
    hidden = find_hidden([document.id]) if document.pages else {}
    if not hidden:
        return document
    pages = tuple(
        msgspec.structs.replace(
            page, text=hide_text(page.text, hidden.get((document.id, page.number), set()))
        )
        for page in document.pages
    )
    return msgspec.structs.replace(document, pages=pages)


def hide_text(text: str, places: set[int]) -> str:
    """The text with blocks in the place of the letters at these places.

    >>> hide_text("Ann Lee was told.", set(range(0, 7)))
    '███ ███ was told.'
    """
    if not places:
        return text
    return "".join(
        BLOCK if place in places and _LETTER.match(letter) else letter
        for place, letter in enumerate(text)
    )


def cites_of(entry: AnyEntry) -> Iterator[tuple[Page, range]]:
    """Every passage that an entry quotes, those of the reader's proposal included: its page and its characters."""
    if isinstance(entry, FactEntry):
        for fact in (entry.fact, entry.proposal):
            for cite in (fact.cite, *fact.also) if fact is not None else ():
                yield (entry.document, cite.page), range(cite.start, cite.end)
        return
    cite = getattr(entry, "cite", None)
    if cite is not None:
        yield (cite.document, cite.page), range(cite.start, cite.end)


def _may_cite(papers: set[str]) -> Q:
    """The entries that may quote these documents: a disclosure or evidence of one may quote another."""
    homes = models.Entry.objects.filter(document__slug__in=papers).values("intervention_id")
    filed = models.Filing.objects.filter(document__slug__in=papers).values("intervention_id")
    crossing = Q(kind__in=("disclosure", "evidence"))
    return Q(document__slug__in=papers) | (
        crossing & (Q(intervention__in=homes) | Q(intervention__in=filed))
    )


def _read(condition: Q) -> Iterator[AnyEntry]:
    rows = models.Entry.objects.filter(condition).values_list("body", flat=True)
    return map(mapping.read_entry, rows.iterator())


def _earlier(place: Place) -> Iterator[Place]:
    """The versions that an entry corrected, the last one first."""
    return _follow(place, "key", "supersedes__key")


def _later(place: Place) -> Iterator[Place]:
    """The corrections of an entry, the first one first."""
    return _follow(place, "supersedes__key", "key")


def _follow(place: Place, known: str, wanted: str) -> Iterator[Place]:
    slug, key = place
    while True:
        rows = models.Entry.objects.filter(intervention__slug=slug, **{known: key})
        following = rows.values_list(wanted, flat=True).first()
        if following is None:
            return
        key = following
        yield slug, key
