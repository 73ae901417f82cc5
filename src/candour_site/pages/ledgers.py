"""The public record: what anybody may see of an intervention, kept in memory while it holds.

Every page, table, feed and download of the site takes its ledgers from here and nowhere else, so that what may not be public
cannot reach one of them. The record is append-only: the state of an intervention names one ledger for ever.
"""

import datetime as dt
from functools import lru_cache

import msgspec

from candour.analysis.ledger import Ledger
from candour.analysis.ledger import open_ledger as make_ledger
from candour.publishing.casefile import CaseFile, make_public_case
from candour_site.record import queries


def open_ledger(slug: str, *, as_at: dt.date | None = None) -> Ledger:
    """The public ledger of an intervention as at a day. Raises ``RecordRefused`` when there is no such intervention."""
    return _open(slug, as_at, queries.state_of(slug))


def open_case(slug: str) -> CaseFile:
    """The public case of an intervention, page texts of openly licensed documents included."""
    documents = [queries.find_document(one.id) for one in queries.list_documents(intervention=slug)]
    case = _read_case(slug)
    return make_public_case(msgspec.structs.replace(case, documents=tuple(documents)))


@lru_cache(maxsize=64)
def _open(slug: str, as_at: dt.date | None, state: queries.State) -> Ledger:  # noqa: ARG001
    case = make_public_case(_read_case(slug))
    return make_ledger(case.intervention, case.documents, case.entries, as_at=as_at)


def _read_case(slug: str) -> CaseFile:
    return CaseFile(
        intervention=queries.find_intervention(slug),
        documents=queries.list_documents(intervention=slug),
        entries=queries.list_entries(slug),
    )
