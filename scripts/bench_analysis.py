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
from candour.facts.extract import AnyFact
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


def make_record(size: int) -> tuple[list[RecordedDocument], list[AnyEntry]]:
    """A record of about so many entries, one document to every ten: half facts, half what is recorded about them."""
    documents: list[RecordedDocument] = []
    entries: list[AnyEntry] = []
    findings: list[str] = []

    def add(kind: Callable[..., AnyEntry], **fields: object) -> str:
        number = len(entries) + 1
        common = {
            "id": f"e{number}",
            "sequence": number,
            "intervention": CASE.id,
            "recorded_at": RECORDED + dt.timedelta(minutes=number),
            "recorded_by": "clerk",
        }
        entries.append(kind(**common, **fields))
        return f"e{number}"

    def state(fact: AnyFact, document: str) -> str:
        return add(FactEntry, fact=fact, document=document, basis="by_hand")

    while len(entries) < size:
        number = len(documents)
        day = BEGIN + dt.timedelta(days=number * 5)
        on, document = PartialDate.on(day), f"d{number}"
        due = PartialDate.on(day + dt.timedelta(days=90), "within three months")
        documents.append(
            RecordedDocument(
                id=document,
                kind="letter" if number % 3 else "report",
                title=f"Document {number}",
                written=on,
                published=None if number % 3 else on,
                recorded_at=RECORDED,
                recorded_by="clerk",
            )
        )
        state(
            Instrument(**COMMON, kind="letter", issued_by="DfE", issued_to="the leader", date=on),
            document,
        )
        ordered = state(
            Requirement(**COMMON, must="act", force="order", deadline=due, approver="DfE"), document
        )
        state(Requirement(**COMMON, must="report", force="order", recurs="P1M"), document)
        promise = state(Commitment(**COMMON, by="the leader", quantity=100, unit="posts"), document)
        findings.append(
            state(Finding(**COMMON, polarity="weakness", text="Plans are late."), document)
        )
        add(DisclosureEntry, document=document, to="councillors", date=on, route="sent")
        add(EvidenceEntry, of=ordered, says="done", date=due, document=document)
        add(FulfilmentEntry, of=promise, quantity=40, date=due)
        if number % 2:
            add(DecisionEntry, of=ordered, by="DfE", outcome="met", date=due)
            add(AgreementEntry, of=ordered, by="DfE", date=due)
        else:
            add(AssessmentEntry, by="the board", movement="improving", date=due)
            if len(findings) > 1:
                add(LinkEntry, earlier=findings[-2], later=findings[-1], relation="same")
    return documents, entries


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
