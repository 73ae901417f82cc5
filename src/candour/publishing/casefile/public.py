"""The public part of a case: what anybody may have of it.

Left out: restricted documents and all facts and disclosures of them, differences that no publisher has accepted, what was
erased, and who keyed an entry in. What other entries decide stays, without the restricted passage that they rest on, so
that a public status is never worse than the true one.
"""

import msgspec

from candour.facts.record import (
    AgreementEntry,
    AnyEntry,
    AssessmentEntry,
    DecisionEntry,
    DifferenceEntry,
    DisclosureEntry,
    ErasureEntry,
    EvidenceEntry,
    FactEntry,
    RecordedDocument,
    ResponseEntry,
    WithdrawalEntry,
    name_targets,
)
from candour.facts.record.entries import blank
from candour.publishing.casefile.case import CaseFile
from candour.publishing.limits import (
    find_public_use,
    limit_document,
    limit_fact,
    limit_passage,
    limit_text,
    name_parties,
)
from candour.publishing.naming import Holders, find_holders

_BY_SOMEBODY = (AgreementEntry, AssessmentEntry, DecisionEntry, ResponseEntry)
RECORDER = "the keeper of the record"


def make_public_case(case: CaseFile) -> CaseFile:
    """The case without what may not be public; asking for the public part of it again changes nothing."""
    documents = {document.id: document for document in case.documents}
    holders = _find_holders(case, documents)
    erased = {entry.of for entry in case.entries if isinstance(entry, ErasureEntry)}
    kept: dict[str, AnyEntry] = {}
    withdrawn: list[WithdrawalEntry] = []
    for entry in case.entries:
        public = blank(entry) if entry.id in erased else _limit(entry, documents, holders)
        if public is not None and (fitted := _fit(public, kept)) is not None:
            kept[fitted.id] = fitted
        elif entry.supersedes is not None and entry.supersedes in kept:
            withdrawn.append(_withdraw(entry, entry.supersedes))
    limited = (limit_document(document, holders=holders) for document in case.documents)
    return CaseFile(
        intervention=case.intervention,
        documents=tuple(
            msgspec.structs.replace(document, recorded_by=RECORDER)
            for document in limited
            if document is not None
        ),
        entries=tuple(sorted((*kept.values(), *withdrawn), key=lambda entry: entry.sequence)),
        extent="public",
    )


def _find_holders(case: CaseFile, documents: dict[str, RecordedDocument]) -> Holders:
    """Who holds a public office, by the facts of documents that are public."""
    return find_holders(
        entry.fact
        for entry in case.entries
        if isinstance(entry, FactEntry) and find_public_use(documents[entry.document]).is_listed
    )


def _withdraw(entry: AnyEntry, former: str) -> WithdrawalEntry:
    """In the place of a correction that may not be public: what it corrected must not stand again."""
    return WithdrawalEntry(
        id=entry.id,
        sequence=entry.sequence,
        intervention=entry.intervention,
        recorded_at=entry.recorded_at,
        recorded_by=RECORDER,
        supersedes=former,
        reason="The entry that took its place is not public.",
    )


def _limit(
    entry: AnyEntry, documents: dict[str, RecordedDocument], holders: Holders
) -> AnyEntry | None:
    """The entry within the limits of the documents that it names, or ``None`` when it may not be public."""
    match entry:
        case FactEntry():
            return _limit_fact(entry, documents[entry.document], holders)
        case DisclosureEntry() if not find_public_use(documents[entry.document]).is_listed:
            return None
        case DifferenceEntry() if entry.published_by is None:
            return None
        case DifferenceEntry():
            return msgspec.structs.replace(entry, published_by=RECORDER)
        case EvidenceEntry() if entry.document is not None:
            if not find_public_use(documents[entry.document]).is_listed:
                return _without_reason(msgspec.structs.replace(entry, document=None, cite=None))
    if isinstance(entry, _BY_SOMEBODY):
        entry = msgspec.structs.replace(entry, **name_parties(entry, holders=holders))
    return _limit_cite(entry, documents)


def _limit_fact(entry: FactEntry, document: RecordedDocument, holders: Holders) -> FactEntry | None:
    use = find_public_use(document)
    if not use.is_listed:
        return None
    proposal = entry.proposal
    return msgspec.structs.replace(
        entry,
        fact=limit_fact(entry.fact, max_words=use.max_words, holders=holders),
        proposal=None
        if proposal is None
        else limit_fact(proposal, max_words=use.max_words, holders=holders),
    )


def _limit_cite(entry: AnyEntry, documents: dict[str, RecordedDocument]) -> AnyEntry:
    cite = getattr(entry, "cite", None)
    if cite is None:
        return entry
    use = find_public_use(documents[cite.document])
    if not use.is_listed:
        return _without_reason(msgspec.structs.replace(entry, cite=None))
    limited = msgspec.structs.replace(entry, cite=limit_passage(cite, max_words=use.max_words))
    if isinstance(limited, ResponseEntry):
        text = limit_text(limited.text, max_words=use.max_words)
        return msgspec.structs.replace(limited, text=text)
    return limited


def _fit(entry: AnyEntry, kept: dict[str, AnyEntry]) -> AnyEntry | None:
    """The entry fitted to those that are public: nothing refers to what was left out."""
    if entry.supersedes is not None and entry.supersedes not in kept:
        if isinstance(entry, WithdrawalEntry):
            return None
        entry = _without_reason(msgspec.structs.replace(entry, supersedes=None))
    if isinstance(entry, DifferenceEntry):
        against = tuple(other for other in entry.against if other in kept)
        if not against or entry.statement not in kept:
            return None
        entry = msgspec.structs.replace(entry, against=against)
    elif any(target not in kept for target, _ in name_targets(entry)):
        return None
    return msgspec.structs.replace(entry, recorded_by=RECORDER)


def _without_reason(entry: AnyEntry) -> AnyEntry:
    """The entry without why it was recorded: the reason may tell of what it corrected or rests on, which is not public."""
    if isinstance(entry, WithdrawalEntry | ErasureEntry):
        return entry
    return msgspec.structs.replace(entry, reason=msgspec.UNSET)
