"""The formal papers of an intervention: one instrument, however many documents tell of it.

A letter is known by itself, through an article that quotes it, or both. Facts and documents are taken to be one instrument
when kind, day, issuer and addressee agree and nothing speaks against it; what could be two things stays two.
"""

import datetime as dt
from collections.abc import Iterable

import msgspec

from candour.analysis.days import first_day
from candour.analysis.ledger import Ledger
from candour.analysis.parties import find_audience, may_be_same
from candour.facts import Instrument, PartialDate
from candour.facts.events import Audience
from candour.facts.record import FactEntry, RecordedDocument

_DOCUMENT_KINDS = {
    "letter": ("letter",),
    "direction": ("direction",),
    "improvement_notice": ("improvement_notice",),
    "warning": ("letter", "improvement_notice"),
    "order": ("direction",),
    "report": ("report", "inspection_report"),
}


class KnownInstrument(msgspec.Struct, frozen=True, kw_only=True):
    """One instrument: the facts that tell of it (first in the record first), and its own document where registered.

    ``document`` is the id of the paper itself, ``carriers`` of every document that tells of it (itself included);
    ``parties`` are the audiences of issuer and addressee, each with the words that say why.
    """

    entries: tuple[FactEntry, ...]
    document: str | None
    carriers: tuple[str, ...]
    parties: tuple[tuple[Audience, str], ...]

    @property
    def fact(self) -> Instrument:
        """The instrument as the first entry has it."""
        fact = self.entries[0].fact
        assert isinstance(fact, Instrument)  # noqa: S101 - find_instruments takes no other
        return fact

    @property
    def id(self) -> str:
        """The id of the first entry that tells of it."""
        return self.entries[0].id

    @property
    def date(self) -> PartialDate | None:
        """The date of the paper itself."""
        return self.fact.date


def find_instruments(ledger: Ledger) -> tuple[KnownInstrument, ...]:
    """Every instrument that the record tells of, by date; those without one last."""
    groups: list[list[FactEntry]] = []
    by_key: dict[tuple[str, str], list[list[FactEntry]]] = {}
    for entry in ledger.of_fact(Instrument):
        fact = entry.fact
        assert isinstance(fact, Instrument)  # noqa: S101
        key = (fact.kind, fact.date.value) if fact.date and fact.date.value else None
        day_known = fact.date is not None and fact.date.precision == "day"
        alike = by_key.setdefault(key, []) if key and day_known else []
        group = next((group for group in alike if _agree(fact, group)), None)
        if group is None:
            group = []
            groups.append(group)
            alike.append(group)
        group.append(entry)
    papers = _papers(ledger)
    known = [_known(ledger, group, papers) for group in groups]
    return tuple(sorted(known, key=_by_day))


def _by_day(instrument: KnownInstrument) -> tuple[dt.date, int]:
    return (first_day(instrument.date) or dt.date.max, instrument.entries[0].sequence)


def _agree(fact: Instrument, group: Iterable[FactEntry]) -> bool:
    for entry in group:
        other = entry.fact
        assert isinstance(other, Instrument)  # noqa: S101
        for one, two in (
            (fact.issued_by, other.issued_by),
            (fact.issued_to, other.issued_to),
        ):
            if one and two and not may_be_same(one, two):
                return False
        if fact.status != other.status and "lifted" in (fact.status, other.status):
            return False
    return True


def _papers(ledger: Ledger) -> dict[tuple[str, str], list[RecordedDocument]]:
    papers: dict[tuple[str, str], list[RecordedDocument]] = {}
    for document in ledger.documents.values():
        if document.written is not None and document.written.precision == "day":
            papers.setdefault((document.kind, document.written.value or ""), []).append(document)
    return papers


def _known(
    ledger: Ledger,
    group: list[FactEntry],
    papers: dict[tuple[str, str], list[RecordedDocument]],
) -> KnownInstrument:
    document = _own_document(ledger, group, papers)
    carriers = dict.fromkeys(entry.document for entry in group)
    if document is not None:
        carriers[document] = None
    return KnownInstrument(
        entries=tuple(group),
        document=document,
        carriers=tuple(carriers),
        parties=_parties(ledger, group),
    )


def _own_document(
    ledger: Ledger,
    group: list[FactEntry],
    papers: dict[tuple[str, str], list[RecordedDocument]],
) -> str | None:
    """The paper itself: of the fitting kind and day, from nobody but the issuer; ``None`` when two could be it."""
    fact = group[0].fact
    assert isinstance(fact, Instrument)  # noqa: S101
    if fact.date is None or fact.date.precision != "day":
        return _only_document(ledger, group, fact)
    fitting = [
        document.id
        for kind in _DOCUMENT_KINDS[fact.kind]
        for document in papers.get((kind, fact.date.value or ""), ())
        if _from_issuer(document, fact)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _only_document(ledger: Ledger, group: list[FactEntry], fact: Instrument) -> str | None:
    document = ledger.documents.get(group[0].document)
    if document is None or document.kind not in _DOCUMENT_KINDS[fact.kind]:
        return None
    others = [
        entry for entry in ledger.in_document(document.id) if isinstance(entry.fact, Instrument)
    ]
    return document.id if len(others) == 1 else None


def _from_issuer(document: RecordedDocument, fact: Instrument) -> bool:
    sender = document.author or document.publisher
    return sender is None or fact.issued_by is None or may_be_same(sender, fact.issued_by)


def _parties(ledger: Ledger, group: list[FactEntry]) -> tuple[tuple[Audience, str], ...]:
    authority = ledger.intervention.authority
    parties: dict[Audience, str] = {}
    for entry in group:
        fact = entry.fact
        assert isinstance(fact, Instrument)  # noqa: S101
        for name, code, verb in (
            (fact.issued_by, fact.issued_by_code, "issued by"),
            (fact.issued_to, fact.issued_to_code, "addressed to"),
        ):
            audience = find_audience(name, code=code, authority=authority)
            if audience is not None:
                parties.setdefault(audience, f"{verb} {name or code}")
    return tuple(parties.items())
