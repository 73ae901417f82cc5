"""From whom and to whom an e-mail or an answer to a request went, and whose own paper a document is.

The parties of letters and orders stand in their facts (``instruments``), the addressees of an e-mail in the disclosures that its head
gives. An answer to a request is addressed to whom it discloses something.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from candour.analysis.ledger import Ledger
from candour.analysis.parties import find_audience
from candour.facts import Disclosure
from candour.facts.events import Audience
from candour.facts.record import RecordedDocument

_SENT = ("email", "foi_response")
_BODIES: tuple[tuple[Audience, re.Pattern[str]], ...] = (
    ("councillors", re.compile(r"\bscrutiny\b", re.IGNORECASE)),
    ("executive", re.compile(r"\bcabinet\b|\bexecutive\b", re.IGNORECASE)),
    (
        "councillors",
        re.compile(
            r"\b(?:committee|panel|full council)\b|\bmeeting of (?:the )?[\w ]*council\b"
            r"|\bminutes of the council\b",
            re.IGNORECASE,
        ),
    ),
)


class Addressed(NamedTuple):
    """An audience to which a paper's sender or addressee belongs, why, and the entry that says so, if one does."""

    audience: Audience
    why: str
    entry: str | None = None


def find_addressed(ledger: Ledger, document: RecordedDocument) -> tuple[Addressed, ...]:
    """The audiences of an e-mail's or answer's sender, and of whose request it answers; empty for any other paper."""
    if document.kind not in _SENT:
        return ()
    sender = _find_author(ledger, document)
    found = [] if sender is None else [Addressed(sender, "issued by them")]
    if document.kind == "foi_response":
        found += _find_requesters(ledger, document)
    return tuple(found)


def find_makers(ledger: Ledger, document: RecordedDocument) -> frozenset[Audience]:
    """The audiences whose own paper a document is: its author's, or that of the body whose meeting it minutes.

    Having made a paper is no record of being told, and no waiting for it either.
    """
    is_minutes = document.kind == "minutes"
    audience = _find_body(ledger, document) if is_minutes else _find_author(ledger, document)
    return frozenset() if audience is None else frozenset({audience})


def _find_author(ledger: Ledger, document: RecordedDocument) -> Audience | None:
    authority = ledger.intervention.authority
    names = (document.author, document.publisher)
    found = (find_audience(name, authority=authority) for name in names)
    return next((audience for audience in found if audience is not None), None)


def _find_requesters(ledger: Ledger, document: RecordedDocument) -> Iterator[Addressed]:
    """Those to whom an answer to a request disclosed something on its own day: it is addressed to them."""
    for entry in ledger.in_document(document.id):
        fact = entry.fact
        if not isinstance(fact, Disclosure) or fact.route != "foi" or fact.date is None:
            continue
        if document.written is not None and fact.date.value == document.written.value:
            yield Addressed(fact.to, "addressed to them: it answers their request", entry.id)


def _find_body(ledger: Ledger, document: RecordedDocument) -> Audience | None:
    """The audience whose meeting these minutes are of: by their title, else by that to which they say that something was reported."""
    for audience, body in _BODIES:
        if body.search(document.title):
            return audience
    told = {
        entry.fact.to
        for entry in ledger.in_document(document.id)
        if isinstance(entry.fact, Disclosure)
        and entry.fact.route == "reported_to_committee"
        and entry.fact.date is not None
        and document.written is not None
        and entry.fact.date.value == document.written.value
    }
    return told.pop() if len(told) == 1 else None
