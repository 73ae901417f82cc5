"""The only reader of the record. Every query gives library values, and takes ``as_at``: what the record held by then."""

from candour_site.record.queries.finding import Hit, Term, find_hits, read_terms
from candour_site.record.queries.interventions import (
    find_entry,
    find_intervention,
    find_key,
    last_recorded_at,
    list_entries,
    list_interventions,
    load_ledger,
)
from candour_site.record.queries.papers import (
    ProposedFact,
    count_waiting,
    export_case,
    find_document,
    find_document_by_hash,
    find_proposal,
    holds_document,
    is_filed,
    list_documents,
    list_proposals,
)
from candour_site.record.queries.references import (
    find_documents,
    find_entries,
    find_pages,
    interventions_by_document,
    interventions_of,
    is_partly_erased,
)
from candour_site.record.queries.states import State, made_at, state_of, states, whole_state

__all__ = [
    "Hit",
    "ProposedFact",
    "State",
    "Term",
    "count_waiting",
    "export_case",
    "find_document",
    "find_document_by_hash",
    "find_documents",
    "find_entries",
    "find_entry",
    "find_hits",
    "find_intervention",
    "find_key",
    "find_pages",
    "find_proposal",
    "holds_document",
    "interventions_by_document",
    "interventions_of",
    "is_filed",
    "is_partly_erased",
    "last_recorded_at",
    "list_documents",
    "list_entries",
    "list_interventions",
    "list_proposals",
    "load_ledger",
    "made_at",
    "read_terms",
    "state_of",
    "states",
    "whole_state",
]
