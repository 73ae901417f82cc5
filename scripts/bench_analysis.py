"""Time every analysis of one intervention, with its ledger opened anew, on a made-up record of Ambermere.

python scripts/bench_analysis.py [ENTRIES] [ROUNDS]
"""

import datetime as dt
import statistics
import sys
import time
from collections.abc import Callable

from candour.analysis import (
    Ledger,
    find_commitments,
    find_progress,
    find_recurrences,
    find_requirements,
    find_timeline,
    find_told,
    find_told_instruments,
    open_ledger,
    summarise,
)
from candour.facts import Cite, Commitment, Finding, Instrument, PartialDate, Requirement
from candour.facts.record import (
    AgreementEntry,
    AnyEntry,
    AssessmentEntry,
    DecisionEntry,
    DisclosureEntry,
    EvidenceEntry,
    FactEntry,
    FulfilmentEntry,
    Intervention,
    LinkEntry,
    RecordedDocument,
)

CASE = Intervention(
    id="ambermere-2019",
    authority="X06000001",
    title="Ambermere 2019",
    opened=PartialDate.of("2019-01-01"),
)
BEGIN = dt.date(2019, 1, 1)
RECORDED = dt.datetime(2060, 1, 1, tzinfo=dt.UTC)  # after all that the longest record tells of
COMMON = {"about": "X06000001", "cite": Cite(1, 0, 4, "Text"), "confidence": 1.0, "rule": "bench"}


class Maker:
    """Makes a record document by document: half facts, half what is recorded about them."""

    def __init__(self) -> None:
        self.documents: list[RecordedDocument] = []
        self.entries: list[AnyEntry] = []
        self._findings: list[str] = []

    def add_document(self) -> None:
        """One document more, with the ten entries or so that rest on it."""
        number = len(self.documents)
        day = BEGIN + dt.timedelta(days=number * 5)
        on = PartialDate.on(day)
        due = PartialDate.on(day + dt.timedelta(days=90), "within three months")
        document = self._register(number, on)
        ordered, promise = self._state_facts(document, on=on, due=due)
        self._add(DisclosureEntry, document=document, to="councillors", date=on, route="sent")
        self._add(EvidenceEntry, of=ordered, says="done", date=due, document=document)
        self._add(FulfilmentEntry, of=promise, quantity=40, date=due)
        if number % 2:
            self._add(DecisionEntry, of=ordered, by="DfE", outcome="met", date=due)
            self._add(AgreementEntry, of=ordered, by="DfE", date=due)
        else:
            self._assess(due)

    def _register(self, number: int, on: PartialDate) -> str:
        document = RecordedDocument(
            id=f"d{number}",
            kind="letter" if number % 3 else "report",
            title=f"Document {number}",
            written=on,
            published=None if number % 3 else on,
            recorded_at=RECORDED,
            recorded_by="clerk",
        )
        self.documents.append(document)
        return document.id

    def _state_facts(self, document: str, *, on: PartialDate, due: PartialDate) -> tuple[str, str]:
        """A letter, two duties, a promise and a finding; gives the ids of the first duty and of the promise."""
        _, ordered, _, promise, finding = (
            self._add(FactEntry, fact=fact, document=document, basis="by_hand")
            for fact in (
                Instrument(
                    **COMMON, kind="letter", issued_by="DfE", issued_to="the leader", date=on
                ),
                Requirement(**COMMON, must="act", force="order", deadline=due, approver="DfE"),
                Requirement(**COMMON, must="report", force="order", recurs="P1M"),
                Commitment(**COMMON, by="the leader", quantity=100, unit="posts"),
                Finding(**COMMON, polarity="weakness", text="Plans are late."),
            )
        )
        self._findings.append(finding)
        return ordered, promise

    def _assess(self, on: PartialDate) -> None:
        self._add(AssessmentEntry, by="the board", movement="improving", date=on)
        if len(self._findings) > 1:
            earlier, later = self._findings[-2:]
            self._add(LinkEntry, earlier=earlier, later=later, relation="same")

    def _add(self, kind: Callable[..., AnyEntry], **fields: object) -> str:
        number = len(self.entries) + 1
        entry = kind(
            id=f"e{number}",
            sequence=number,
            intervention=CASE.id,
            recorded_at=RECORDED + dt.timedelta(minutes=number),
            recorded_by="clerk",
            **fields,
        )
        self.entries.append(entry)
        return entry.id


def make_record(size: int) -> tuple[list[RecordedDocument], list[AnyEntry]]:
    """A record of about so many entries, one document to every ten."""
    maker = Maker()
    while len(maker.entries) < size:
        maker.add_document()
    return maker.documents, maker.entries


QUESTIONS: tuple[tuple[str, Callable[[Ledger, dt.date], object]], ...] = (
    ("requirements", lambda ledger, day: find_requirements(ledger, on=day)),
    ("told", lambda ledger, day: find_told(ledger, on=day)),
    ("instruments told", lambda ledger, day: find_told_instruments(ledger, on=day)),
    ("commitments", lambda ledger, day: find_commitments(ledger, on=day)),
    ("timeline", lambda ledger, day: find_timeline(ledger, on=day)),
    ("progress", lambda ledger, day: find_progress(ledger, on=day)),
    ("recurrence", lambda ledger, day: find_recurrences(ledger, on=day)),
    ("summary", lambda ledger, day: summarise(ledger, on=day)),
)


def ask_everything(
    documents: list[RecordedDocument], entries: list[AnyEntry], day: dt.date
) -> None:
    """Open the ledger and ask every question once."""
    ledger = open_ledger(CASE, documents, entries)
    for _, ask in QUESTIONS:
        ask(ledger, day)


def time_rounds(rounds: int, ask: Callable[[], object]) -> tuple[float, float]:
    """The median time of so many rounds and the median of processor time alone, in milliseconds."""
    walls, processors = [], []
    for _ in range(rounds):
        wall, processor = time.perf_counter(), time.process_time()
        ask()
        walls.append((time.perf_counter() - wall) * 1000)
        processors.append((time.process_time() - processor) * 1000)
    return statistics.median(walls), statistics.median(processors)


def main() -> None:
    """Print the times of asking everything of a fresh ledger, and of each question alone."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    documents, entries = make_record(size)
    day = BEGIN + dt.timedelta(days=len(documents) * 5 + 30)
    print(f"{len(entries):,} entries, {len(documents):,} documents, median of {rounds} rounds")
    wall, processor = time_rounds(rounds, lambda: ask_everything(documents, entries, day))
    print(f"everything: {wall:.1f} ms ({processor:.1f} ms of processor time)")
    for name, ask in QUESTIONS:
        wall, processor = time_rounds(
            rounds, lambda ask=ask: ask(open_ledger(CASE, documents, entries), day)
        )
        print(f"  ledger and {name}: {wall:.1f} ms ({processor:.1f} ms)")


if __name__ == "__main__":
    main()
