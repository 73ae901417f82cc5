"""The values that a record is made of: interventions, documents and entries, and their JSON.

The contract is RECORD.md; like the rest of ``candour.facts`` this room imports nothing but ``candour.errors``.
"""

from candour.facts.record.checking import (
    check_citations,
    check_entry,
    name_documents,
    name_fact_type,
    name_targets,
)
from candour.facts.record.codec import (
    decode_document,
    decode_entry,
    decode_intervention,
    encode_value,
)
from candour.facts.record.entries import (
    AgreementEntry,
    AnyEntry,
    AssessmentEntry,
    DecisionEntry,
    DifferenceEntry,
    DisclosureEntry,
    ErasedEntry,
    ErasureEntry,
    EvidenceEntry,
    FactEntry,
    FulfilmentEntry,
    LinkEntry,
    ResponseEntry,
    WithdrawalEntry,
)
from candour.facts.record.entry import Entry, EntryCite
from candour.facts.record.intervention import DocumentPage, Intervention, RecordedDocument

__all__ = [
    "AgreementEntry",
    "AnyEntry",
    "AssessmentEntry",
    "DecisionEntry",
    "DifferenceEntry",
    "DisclosureEntry",
    "DocumentPage",
    "Entry",
    "EntryCite",
    "ErasedEntry",
    "ErasureEntry",
    "EvidenceEntry",
    "FactEntry",
    "FulfilmentEntry",
    "Intervention",
    "LinkEntry",
    "RecordedDocument",
    "ResponseEntry",
    "WithdrawalEntry",
    "check_citations",
    "check_entry",
    "decode_document",
    "decode_entry",
    "decode_intervention",
    "encode_value",
    "name_documents",
    "name_fact_type",
    "name_targets",
]
