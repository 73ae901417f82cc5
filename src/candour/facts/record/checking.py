"""What one entry may cite: refuse it before it is recorded, or when a case file brings it.

The values check themselves; whether they fit the rest of the record can only be told beside it. The caller gives two
look-ups, so that one entry of a large record is checked without reading the record.
"""

import datetime as dt
import re
from collections.abc import Callable

from candour.errors import RecordRefused
from candour.facts.dates import PartialDate
from candour.facts.events import Commitment, Statement
from candour.facts.extract import AnyFact
from candour.facts.fact import Also, Cite
from candour.facts.inspections import Finding
from candour.facts.instruments import Instrument, Requirement
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
from candour.facts.record.entry import EntryCite
from candour.facts.record.intervention import RecordedDocument

FindEntry = Callable[[str], AnyEntry | None]
FindDocument = Callable[[str], RecordedDocument | None]

_DATED = (
    DisclosureEntry,
    EvidenceEntry,
    FulfilmentEntry,
    AgreementEntry,
    DecisionEntry,
    AssessmentEntry,
    ResponseEntry,
)

_PERIOD = re.compile(r"P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?")
_ORDERING_KINDS = ("direction", "improvement_notice", "letter")
# What these require or promise is made by them; news and minutes may tell of what was made before.
_MAKING_KINDS = (*_ORDERING_KINDS, "email", "improvement_plan", "press_release")


def check_entry(entry: AnyEntry, *, find_entry: FindEntry, find_document: FindDocument) -> None:
    """Refuse an entry that names what is not there, cites inexactly, or bears an impossible date.

    ``find_entry`` and ``find_document`` give what the record holds under an id, or ``None``. That no other entry supersedes
    the same one already is the caller's to check. Raises ``RecordRefused`` with what to do.
    """
    _check_supersedes(entry, find_entry)
    for entry_id, wanted in name_targets(entry):
        _check_target(entry, entry_id, wanted, find_entry)
    for document_id in name_documents(entry):
        if find_document(document_id) is None:
            raise RecordRefused(
                f"Entry {entry.id} names document {document_id}, which the record does not hold.",
                advice="Add the document first; its original need not be held.",
            )
    check_citations(entry, find_document=find_document)
    _check_duty(entry)
    _check_dates(entry, find_entry, find_document)


def _check_duty(entry: AnyEntry) -> None:
    """A duty that comes round has a period, and no deadline (FACTS.md): the turns of one with both could not be worked out."""
    fact = entry.fact if isinstance(entry, FactEntry) else None
    if not isinstance(fact, Requirement) or fact.recurs is None:
        return
    if not _PERIOD.fullmatch(fact.recurs):
        raise RecordRefused(
            f"{fact.recurs!r} is no period after which a duty comes round.",
            advice="Write it as ISO 8601 does: P1W (weekly), P1M (monthly), P3M (quarterly), P1Y (yearly).",
        )
    if fact.deadline is not None:
        raise RecordRefused(
            f"A requirement cannot both recur ({fact.recurs}) and have a deadline ({fact.deadline.text}).",
            advice="Give one of the two: a duty that comes round has no deadline (clear it with --set deadline=null).",
        )


def name_targets(entry: AnyEntry) -> tuple[tuple[str, tuple[type, ...]], ...]:
    """The ids of the entries that this one is about, each with the types of fact that it may be (empty: any entry)."""
    match entry:
        case EvidenceEntry():
            return ((entry.of, (Requirement, Commitment)),)
        case FulfilmentEntry():
            return ((entry.of, (Commitment,)),)
        case AgreementEntry():
            return ((entry.of, (Requirement,)),)
        case DecisionEntry():
            return ((entry.of, (Requirement, Instrument)),)
        case LinkEntry():
            return ((entry.earlier, (Finding,)), (entry.later, (Finding,)))
        case DifferenceEntry():
            return ((entry.statement, (Statement,)), *((other, ()) for other in entry.against))
        case ResponseEntry():
            return ((entry.to, ()),)
        case ErasureEntry():
            return ((entry.of, ()),)
        case _:
            return ()


def name_documents(entry: AnyEntry) -> tuple[str, ...]:
    """The ids of the documents that an entry names, each once, its own first."""
    named: list[str | None] = []
    if isinstance(entry, FactEntry | DisclosureEntry | EvidenceEntry):
        named.append(entry.document)
    if isinstance(entry, _DATED) and entry.cite is not None:
        named.append(entry.cite.document)
    return tuple(dict.fromkeys(document for document in named if document is not None))


def check_citations(entry: AnyEntry, *, find_document: FindDocument) -> None:
    """Refuse a citation whose quote is not the very text of the page, wherever the record holds that text."""
    if isinstance(entry, FactEntry):
        document = find_document(entry.document)
        for fact in (entry.fact, entry.proposal):
            if fact is not None and document is not None:
                cites: list[Cite | Also] = [fact.cite, *fact.also]
                for cite in cites:
                    _check_passage(entry, cite, document)
    elif isinstance(entry, _DATED) and entry.cite is not None:
        document = find_document(entry.cite.document)
        if document is not None:
            _check_passage(entry, entry.cite, document)


def _check_passage(
    entry: AnyEntry, cite: Cite | Also | EntryCite, document: RecordedDocument
) -> None:
    if not document.pages:
        return
    text = document.page_text(cite.page)
    if text is None or text[cite.start : cite.end] != cite.quote:
        raise RecordRefused(
            f"Entry {entry.id} cites page {cite.page}, {cite.start}–{cite.end} of document {document.id}, "
            "and the text there is not its quote.",
            advice="Cite the passage as `candour text` prints it.",
        )


def _check_supersedes(entry: AnyEntry, find_entry: FindEntry) -> None:
    if entry.supersedes is None:
        return
    former = find_entry(entry.supersedes)
    if former is None:
        raise RecordRefused(
            f"Entry {entry.id} supersedes {entry.supersedes}, which the record does not hold.",
            advice="Name the id of the entry to correct, as `candour show` prints it.",
        )
    _check_same_intervention(entry, former)
    if isinstance(former, WithdrawalEntry | ErasureEntry):
        raise RecordRefused(
            f"Entry {former.id} is a {former.kind}: it cannot be corrected.",
            advice="Record anew what should stand.",
        )
    word = former.was if isinstance(former, ErasedEntry) else former.kind
    if not isinstance(entry, WithdrawalEntry | ErasedEntry) and entry.kind != word:
        raise RecordRefused(
            f"Entry {entry.id} ({entry.kind}) cannot correct {former.id} ({word}).",
            advice="Withdraw the old entry and record a new one of the other kind.",
        )
    if former.sequence >= entry.sequence:
        raise RecordRefused(
            f"Entry {entry.id} would supersede the later entry {former.id}.",
            advice="Give a correction a higher sequence than what it corrects.",
        )


def _check_target(
    entry: AnyEntry, entry_id: str, wanted: tuple[type, ...], find_entry: FindEntry
) -> None:
    target = find_entry(entry_id)
    if target is None:
        raise RecordRefused(
            f"Entry {entry.id} ({entry.kind}) is about {entry_id}, which the record does not hold.",
            advice="Name the id of an entry as `candour show` prints it.",
        )
    _check_same_intervention(entry, target)
    if isinstance(target, ErasedEntry) or not wanted:
        return
    if not isinstance(target, FactEntry) or not isinstance(target.fact, wanted):
        words = " or ".join(kind.__name__.lower() for kind in wanted)
        is_a = name_fact_type(target.fact) if isinstance(target, FactEntry) else target.kind
        raise RecordRefused(
            f"Entry {entry.id} ({entry.kind}) is about {entry_id}, which is a {is_a}.",
            advice=f"Name a {words}.",
        )


def name_fact_type(fact: AnyFact) -> str:
    """The word of FACTS.md for the type of a fact, as its JSON has it."""
    tag = fact.__struct_config__.tag
    assert isinstance(tag, str)  # noqa: S101 - every type of fact sets its word
    return tag


def _check_same_intervention(entry: AnyEntry, other: AnyEntry) -> None:
    if entry.intervention != other.intervention:
        raise RecordRefused(
            f"Entry {entry.id} of {entry.intervention} names {other.id} of {other.intervention}.",
            advice="Entries cite entries of their own intervention only.",
        )


def _check_dates(entry: AnyEntry, find_entry: FindEntry, find_document: FindDocument) -> None:
    if not isinstance(entry, _DATED) or entry.date is None:
        return
    # A day of slack: the day in the United Kingdom may begin before the day in UTC.
    latest_possible = entry.recorded_at.date() + dt.timedelta(days=1)
    if entry.date.earliest is not None and entry.date.earliest > latest_possible:
        raise RecordRefused(
            f"Entry {entry.id} is dated {entry.date.value}, after the day it was recorded on.",
            advice="Record it when it has happened.",
        )
    made_on = _earliest_possible(entry, find_entry, find_document)
    if made_on and entry.date.latest is not None and entry.date.latest < made_on:
        of_what = _name_origin(entry, find_entry)
        raise RecordRefused(
            f"Entry {entry.id} is dated {entry.date.value}, before {of_what} ({made_on}).",
            advice="Look at both dates again; if the document's is wrong, correct that.",
        )


def _earliest_possible(
    entry: AnyEntry, find_entry: FindEntry, find_document: FindDocument
) -> dt.date | None:
    """The day before which the entry cannot have happened, as far as its document tells."""
    if isinstance(entry, DisclosureEntry):
        document = find_document(entry.document)
        return _earliest(document.written) if document else None
    if isinstance(entry, AgreementEntry | DecisionEntry):
        target = find_entry(entry.of)
        document = find_document(target.document) if isinstance(target, FactEntry) else None
        if document is not None and document.kind in _ORDERING_KINDS:
            return _earliest(document.written)
    if isinstance(entry, EvidenceEntry | FulfilmentEntry):
        target = find_entry(entry.of)
        document = find_document(target.document) if isinstance(target, FactEntry) else None
        if document is not None and document.kind in _MAKING_KINDS:
            return _earliest(document.written or document.published)
    return None


def _name_origin(entry: AnyEntry, find_entry: FindEntry) -> str:
    if not isinstance(entry, EvidenceEntry | FulfilmentEntry):
        return "its document was written"
    target = find_entry(entry.of)
    is_promise = isinstance(target, FactEntry) and isinstance(target.fact, Commitment)
    return f"the {'promise' if is_promise else 'requirement'} that it is about was made"


def _earliest(date: PartialDate | None) -> dt.date | None:
    return date.earliest if date else None
