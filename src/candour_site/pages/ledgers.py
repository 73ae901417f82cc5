"""The public record: what anybody may see of an intervention, kept in memory while it holds.

Every page, table, feed and download of the site takes its ledgers and facts from here and nowhere else, so that what may not
be public cannot reach one of them. The record is append-only: the state of an intervention names one ledger for ever.
"""

import datetime as dt
import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

import msgspec

from candour.analysis.ledger import Ledger
from candour.analysis.ledger import open_ledger as make_ledger
from candour.facts.record import FactEntry, Intervention, RecordedDocument
from candour.publishing.casefile import CaseFile, make_public_case
from candour_site.record import queries

_MOST_ENTRIES = 120_000  # about 3 kB each


class Shelf:
    """Ledgers by what they rest on: those used last, of so many entries together. Safe among threads."""

    def __init__(self, *, most_entries: int) -> None:
        self._most = most_entries
        self._held = 0
        self._ledgers: OrderedDict[object, Ledger] = OrderedDict()
        self._turning = threading.Lock()
        self._making = threading.Lock()

    def take(self, key: object, make: Callable[[], Ledger]) -> Ledger:
        """The ledger under this key, made where it is not there; by one thread at a time, so that none is made twice."""
        found = self._find(key)
        if found is not None:
            return found
        with self._making:
            found = self._find(key)
            if found is None:
                found = make()
                self._put(key, found)
        return found

    def _find(self, key: object) -> Ledger | None:
        with self._turning:
            found = self._ledgers.get(key)
            if found is not None:
                self._ledgers.move_to_end(key)
            return found

    def _put(self, key: object, ledger: Ledger) -> None:
        with self._turning:
            self._ledgers[key] = ledger
            self._held += len(ledger.entries)
            while self._held > self._most and len(self._ledgers) > 1:
                _, oldest = self._ledgers.popitem(last=False)
                self._held -= len(oldest.entries)


_SHELF = Shelf(most_entries=_MOST_ENTRIES)


def _start_afresh() -> None:
    """A forked process begins with an empty shelf: another thread may have held its locks."""
    global _SHELF
    _SHELF = Shelf(most_entries=_MOST_ENTRIES)


os.register_at_fork(after_in_child=_start_afresh)


def open_ledger(slug: str, *, as_at: dt.date | None = None) -> Ledger:
    """The public ledger of an intervention as at a day. Raises ``RecordRefused`` when there is no such intervention."""
    return _SHELF.take(
        (slug, as_at, queries.state_of(slug)), lambda: read_ledger(slug, as_at=as_at)
    )


def list_interventions() -> tuple[Intervention, ...]:
    """All interventions of the record, by id."""
    return _list_interventions(queries.whole_state())


@lru_cache(maxsize=2)
def _list_interventions(state: object) -> tuple[Intervention, ...]:  # noqa: ARG001
    return queries.list_interventions()


def open_case(slug: str) -> CaseFile:
    """The public case of an intervention, page texts of openly licensed documents included."""
    documents = [queries.find_document(one.id) for one in queries.list_documents(intervention=slug)]
    case = _read_case(slug)
    return make_public_case(msgspec.structs.replace(case, documents=tuple(documents)))


def find_facts(
    hits: Iterable[queries.Hit],
    *,
    interventions: Mapping[str, Intervention],
    documents: Mapping[str, RecordedDocument],
) -> dict[str, FactEntry]:
    """The public facts among the entries that a search found, by id, without opening their interventions."""
    found: dict[str, list[FactEntry]] = {}
    for entry in queries.find_entries(hit.entry for hit in hits if hit.entry):
        if isinstance(entry, FactEntry) and entry.document in documents:
            found.setdefault(entry.intervention, []).append(entry)
    facts = {}
    for slug, entries in found.items():
        papers = {entry.document: documents[entry.document] for entry in entries}
        case = CaseFile(
            intervention=interventions[slug],
            documents=tuple(papers.values()),
            entries=tuple(sorted(entries, key=lambda entry: entry.sequence)),
        )
        for entry in make_public_case(case).entries:
            if isinstance(entry, FactEntry):
                facts[entry.id] = entry
    return facts


def read_ledger(slug: str, *, as_at: dt.date | None = None) -> Ledger:
    """As ``open_ledger``, but read anew and not kept: for work that goes once through all interventions."""
    case = make_public_case(_read_case(slug))
    return make_ledger(case.intervention, case.documents, case.entries, as_at=as_at)


def _read_case(slug: str) -> CaseFile:
    return CaseFile(
        intervention=queries.find_intervention(slug),
        documents=queries.list_documents(intervention=slug),
        entries=queries.list_entries(slug),
    )
