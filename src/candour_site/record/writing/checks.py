"""Whether an entry fits what the record holds: the library's rules, asked of the database.

One checker serves one transaction. It remembers what it has looked up and the entries of its own batch, so
that a batch may name entries that come before it in the same batch.
"""

from collections import OrderedDict
from collections.abc import Sequence
from typing import NamedTuple

from candour.errors import RecordRefused
from candour.facts.record import (
    AnyEntry,
    ErasureEntry,
    RecordedDocument,
    check_entry,
    name_targets,
)
from candour_site.record import mapping, models
from candour_site.record.documents import load_document
from candour_site.record.erasures import (
    Erasures,
    cites_of,
    find_erasures,
    find_hidden,
    is_anything_erased,
)

_DOCUMENTS_KEPT = 64


class _Held(NamedTuple):
    row: int | None
    entry: AnyEntry
    successor: str | None


class Checker:
    """The look-ups and refusals of one transaction that appends to one intervention.

    An ``imported`` record may go on naming an entry after its correction: its own writer followed the correction.
    """

    def __init__(
        self, *, identity: models.Intervention, entries: Sequence[AnyEntry], imported: bool = False
    ) -> None:
        self._identity = identity
        self._imported = imported
        self._entries: dict[str, _Held | None] = {}
        self._documents: OrderedDict[str, tuple[int, RecordedDocument] | None] = OrderedDict()
        named = {key for entry in entries for key in _named_entries(entry)}
        own = {entry.id for entry in entries}
        self._fetch(named | own if imported else named)
        is_checked = not imported and is_anything_erased()
        self._erasures = find_erasures() if is_checked else Erasures()

    def check(self, entry: AnyEntry) -> None:
        """Refuse an entry that does not fit (``RecordRefused``); else remember it for those that follow."""
        if self._imported:
            self._refuse_taken(entry)
        check_entry(entry, find_entry=self.find_entry, find_document=self.find_document)
        if not self._imported:
            self._refuse_erased(entry)
        if entry.supersedes is not None:
            self._refuse_corrected(entry.supersedes)
        if not self._imported and not isinstance(entry, ErasureEntry):
            for key, _ in name_targets(entry):
                self._refuse_corrected(key)
        if isinstance(entry, ErasureEntry) and isinstance(self.find_entry(entry.of), ErasureEntry):
            raise RecordRefused(
                f"Entry {entry.of} is an erasure: it says why something is missing, and stays.",
                advice="Name the entry whose content is to go.",
            )
        self._entries[entry.id] = _Held(None, entry, None)
        if entry.supersedes is not None:
            former = self._entries[entry.supersedes]
            assert former is not None  # noqa: S101 - check_entry has found it
            self._entries[entry.supersedes] = former._replace(successor=entry.id)

    def _refuse_taken(self, entry: AnyEntry) -> None:
        """An id that the record gives itself is new because its sequence is; an imported one may not be."""
        held = self._find(entry.id)
        if held is not None and held.entry.intervention == entry.intervention:
            raise RecordRefused(
                f"The record holds an entry {entry.id} already.", advice="Give the entry a new id."
            )

    def _refuse_erased(self, entry: AnyEntry) -> None:
        """What was erased is not recorded anew."""
        if not self._erasures.hidden:
            return
        places = list(cites_of(entry))
        hidden = find_hidden({document for (document, _), _ in places}, self._erasures)
        if any(not hidden.get(page, set()).isdisjoint(span) for page, span in places):
            raise RecordRefused(
                f"Entry {entry.id} quotes a passage that was erased.",
                advice="Leave it out, or quote another passage that shows the same.",
            )

    def _refuse_corrected(self, key: str) -> None:
        held = self._find(key)
        if held is not None and held.successor is not None:
            raise RecordRefused(
                f"Entry {key} no longer stands: {held.successor} took its place.",
                advice=f"Look at {held.successor} (candour show) and name it instead, if it still says what you mean.",
            )

    def find_entry(self, key: str) -> AnyEntry | None:
        """The entry with this id, in this intervention or, failing that, in another one."""
        held = self._find(key)
        return None if held is None else held.entry

    def find_document(self, slug: str) -> RecordedDocument | None:
        """The document with this id and its page texts."""
        held = self._find_document(slug)
        return None if held is None else held[1]

    def row_of(self, key: str | None) -> int | None:
        """The row of an entry that has been inserted."""
        held = None if key is None else self._find(key)
        return None if held is None else held.row

    def document_row_of(self, slug: str | None) -> int | None:
        """The row of a document."""
        held = None if slug is None else self._find_document(slug)
        return None if held is None else held[0]

    def note_row(self, key: str, row: int) -> None:
        """Remember the row of an entry that has just been inserted."""
        held = self._entries[key]
        assert held is not None  # noqa: S101 - it was checked before it was inserted
        self._entries[key] = held._replace(row=row)

    def _find(self, key: str) -> _Held | None:
        if key not in self._entries:
            self._fetch({key})
        return self._entries[key]

    def _find_document(self, slug: str) -> tuple[int, RecordedDocument] | None:
        if slug not in self._documents:
            self._documents[slug] = load_document(slug)
            if len(self._documents) > _DOCUMENTS_KEPT:
                self._documents.popitem(last=False)
        self._documents.move_to_end(slug)
        return self._documents[slug]

    def _fetch(self, keys: set[str]) -> None:
        wanted = sorted(keys)
        for start in range(0, len(wanted), 500):
            chunk = wanted[start : start + 500]
            rows = models.Entry.objects.filter(key__in=chunk).values_list(
                "id", "key", "intervention_id", "body", "superseded_by__key"
            )
            for row, key, intervention, body, successor in rows:
                if intervention == self._identity.pk or self._entries.get(key) is None:
                    self._entries[key] = _Held(row, mapping.read_entry(body), successor)
        for key in wanted:
            self._entries.setdefault(key, None)


def _named_entries(entry: AnyEntry) -> tuple[str, ...]:
    targets = tuple(key for key, _ in name_targets(entry))
    return targets if entry.supersedes is None else (entry.supersedes, *targets)
