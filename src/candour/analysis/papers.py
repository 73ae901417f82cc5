"""Which held document is the paper that facts tell of.

A mention and the held document of the same paper are one paper. A document is known by the day that it bears or came out
on, by being the only one of its time and issuer, or, for an inspection report that bears no day, by its inspection. What could
be two things stays two.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from candour.analysis.ledger import Ledger
from candour.analysis.mentions import Mention
from candour.analysis.parties import may_be_same
from candour.facts import Inspection, Instrument, PartialDate
from candour.facts.record import FactEntry, RecordedDocument

_KINDS = {
    "letter": ("letter",),
    "direction": ("direction",),
    "improvement_notice": ("improvement_notice",),
    "warning": ("letter", "improvement_notice"),
    "order": ("direction",),
    "report": ("report", "inspection_report"),
}
_REPORTS = ("report", "inspection_report")
# What an inspectorate finds on these is published as its letter to the council.
_TOLD_IN_LETTERS = ("focused_visit", "monitoring_visit")
# The longest from an inspection to its report among the outcomes of England's authorities that come with Candour.
_LONGEST_TO_PUBLISH_DAYS = 214

_Group = Sequence[Mention]


def find_papers(ledger: Ledger, groups: Sequence[_Group]) -> list[str | None]:
    """For each group of facts that tell of one instrument the id of its own document, or ``None``; in their order.

    Within a group the fact that knows its date best comes first. A document that could be two instruments' is neither's,
    unless its own day says whose.
    """
    shelf = _Shelf(ledger)
    found = [shelf.find_by_day(group) for group in groups]
    for find_more in (shelf.find_alone_in_time, shelf.find_by_inspection):
        _add_where_open(found, groups, find_more)
    return found


def _add_where_open(
    found: list[str | None], groups: Sequence[_Group], find_more: Callable[[_Group], str | None]
) -> None:
    more = [
        find_more(group) if paper is None else None
        for group, paper in zip(groups, found, strict=True)
    ]
    claims = Counter([*found, *more])
    for number, paper in enumerate(more):
        if paper is not None and claims[paper] == 1:
            found[number] = paper


class _Shelf:
    """The documents of a record by kind, and by kind and day."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._by_kind: defaultdict[str, list[RecordedDocument]] = defaultdict(list)
        self._by_day: defaultdict[tuple[str, str], list[RecordedDocument]] = defaultdict(list)
        for document in ledger.documents.values():
            self._by_kind[document.kind].append(document)
            for day in _days_borne(document):
                self._by_day[document.kind, day].append(document)

    def find_by_day(self, group: _Group) -> str | None:
        """The one document of the fitting kind and day from nobody but the issuer; without a day, the one that tells of itself."""
        entry, fact = group[0]
        date = fact.date
        if date is None or date.value is None or date.precision != "day":
            return self._find_telling_of_itself(entry, fact)
        fitting = [p for kind in _KINDS[fact.kind] for p in self._by_day[kind, date.value]]
        if not fitting and fact.kind == "letter":
            reports = self._by_day["inspection_report", date.value]
            fitting = [p for p in reports if self._is_letter(p) and _is_from(p, fact)]
        carriers = {one.document for one, _ in group}
        for candidates in (
            [paper.id for paper in fitting if paper.id in carriers],
            [paper.id for paper in fitting if _may_be_from(paper, fact)],
        ):
            if candidates:
                return candidates[0] if len(candidates) == 1 else None
        return None

    def find_alone_in_time(self, group: _Group) -> str | None:
        """The only document from the issuer in the month or year that is all a mention knows."""
        fact = group[0][1]
        date = fact.date
        if date is None or date.value is None or date.precision == "day" or fact.status == "lifted":
            return None  # a lifting's date may be the day of that, and not the paper's own
        fitting = [
            paper.id
            for kind in _KINDS[fact.kind]
            for paper in self._by_kind[kind]
            if _is_from(paper, fact)
            and any(day.startswith(date.value) for day in _days_borne(paper))
        ]
        return fitting[0] if len(fitting) == 1 else None

    def find_by_inspection(self, group: _Group) -> str | None:
        """The only report without a day of its own whose inspection was over, and not long over, on the day of the paper."""
        fact = group[0][1]
        day = _exact_day(fact.date)
        if fact.kind != "report" or day is None:
            return None
        fitting = [
            paper.id
            for paper in self._by_kind["inspection_report"]
            if not _days_borne(paper)
            and _is_from(paper, fact)
            and (ended := self._find_end(paper)) is not None
            and 0 < (day - ended).days <= _LONGEST_TO_PUBLISH_DAYS
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _find_telling_of_itself(self, entry: FactEntry, fact: Instrument) -> str | None:
        document = self._ledger.documents.get(entry.document)
        in_it = self._ledger.in_document(entry.document)
        tells_of = [one for one in in_it if isinstance(one.fact, Instrument)]
        fits = document is not None and document.kind in _KINDS[fact.kind]
        return entry.document if fits and len(tells_of) == 1 else None

    def _find_inspections(self, document: RecordedDocument) -> list[Inspection]:
        facts = (entry.fact for entry in self._ledger.in_document(document.id))
        return [fact for fact in facts if isinstance(fact, Inspection)]

    def _is_letter(self, document: RecordedDocument) -> bool:
        inspections = self._find_inspections(document)
        return bool(inspections) and all(one.framework in _TOLD_IN_LETTERS for one in inspections)

    def _find_end(self, document: RecordedDocument) -> dt.date | None:
        inspections = self._find_inspections(document)
        return _exact_day(inspections[0].end) if len(inspections) == 1 else None


def _days_borne(document: RecordedDocument) -> list[str]:
    """The days by which a document is known: its own; a report also by that of its publication."""
    dates = [document.written, document.published]
    known = [date.value for date in dates if date and date.value and date.precision == "day"]
    return list(dict.fromkeys(known if document.kind in _REPORTS else known[:1]))


def _exact_day(date: PartialDate | None) -> dt.date | None:
    return date.earliest if date is not None and date.precision == "day" else None


def _may_be_from(document: RecordedDocument, fact: Instrument) -> bool:
    """Whether nothing speaks against a document's being from the issuer."""
    sender = document.author or document.publisher
    return sender is None or fact.issued_by is None or may_be_same(sender, fact.issued_by)


def _is_from(document: RecordedDocument, fact: Instrument) -> bool:
    """Whether a document names its sender, and that is the issuer."""
    sender = document.author or document.publisher
    return sender is not None and fact.issued_by is not None and may_be_same(sender, fact.issued_by)
