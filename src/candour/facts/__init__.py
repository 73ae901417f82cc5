"""The vocabulary of facts: frozen values that check themselves, and their JSON.

The contract is FACTS.md; this room is its Python form and imports nothing but ``candour.errors``.
"""

from candour.facts.codec import decode_extract, encode_extract, encode_lines
from candour.facts.dates import PartialDate, Precision
from candour.facts.document import Block, Document, Metadata, Page, Problem, Source
from candour.facts.events import (
    Appointment,
    Assessment,
    Commitment,
    Disclosure,
    NonDisclosure,
    Partnership,
    Review,
    Statement,
    Support,
    Transfer,
)
from candour.facts.extract import AnyFact, Extract
from candour.facts.fact import Also, Cite, Fact
from candour.facts.inspections import Finding, Inspection, Judgement
from candour.facts.instruments import Instrument, Requirement

__all__ = [
    "Also",
    "AnyFact",
    "Appointment",
    "Assessment",
    "Block",
    "Cite",
    "Commitment",
    "Disclosure",
    "Document",
    "Extract",
    "Fact",
    "Finding",
    "Inspection",
    "Instrument",
    "Judgement",
    "Metadata",
    "NonDisclosure",
    "Page",
    "PartialDate",
    "Partnership",
    "Precision",
    "Problem",
    "Requirement",
    "Review",
    "Source",
    "Statement",
    "Support",
    "Transfer",
    "decode_extract",
    "encode_extract",
    "encode_lines",
]
