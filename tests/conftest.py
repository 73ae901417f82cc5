"""What tests of several rooms share: a record made entry by entry, the way people keep one."""

import datetime as dt
from typing import Any

import pytest

from candour.analysis import Ledger, open_ledger
from candour.facts import Cite, Fact, PartialDate
from candour.facts.record import (
    AnyEntry,
    DocumentPage,
    EntryCite,
    FactEntry,
    Intervention,
    RecordedDocument,
)
from candour.publishing.casefile import CaseFile

AMBERMERE = "X06000001"
MIDDAY = dt.datetime(2021, 3, 1, 12, tzinfo=dt.UTC)


class RecordBuilder:
    """A record of Ambermere's intervention under way; every entry is recorded a minute after the one before."""

    def __init__(self) -> None:
        self.intervention = Intervention(
            id="ambermere-2019",
            authority=AMBERMERE,
            title="Ambermere 2019",
            opened=PartialDate.of("2019-11-01"),
        )
        self.documents: list[RecordedDocument] = []
        self.entries: list[AnyEntry] = []
        self.now = MIDDAY

    def document(self, document_id: str, /, **fields: Any) -> str:
        """Register a document; ``written`` and ``published`` are ISO dates, ``text`` its one page. Gives its id."""
        for name in ("written", "published"):
            if isinstance(fields.get(name), str):
                fields[name] = PartialDate.of(fields[name])
        text = fields.pop("text", None)
        if text is not None:
            fields["pages"] = (DocumentPage(1, text),)
        fields = {"kind": "letter", "title": document_id, "recorded_at": self.now} | fields
        self.documents.append(RecordedDocument(id=document_id, recorded_by="clerk", **fields))
        return document_id

    def fact(self, kind: type[Fact], document: str, /, **fields: Any) -> str:
        """Record a fact of a document by hand; dates may be ISO texts. Gives the entry's id."""
        for name in ("date", "deadline", "start", "end", "published"):
            if isinstance(fields.get(name), str):
                fields[name] = PartialDate.of(fields[name])
        common = {"about": AMBERMERE, "cite": Cite(1, 0, 4, "Text"), "confidence": 1.0}
        supersedes = fields.pop("supersedes", None)
        fact = kind(**(common | {"rule": "by_hand"} | fields))
        return self.add(
            FactEntry, fact=fact, document=document, basis="by_hand", supersedes=supersedes
        )

    def add(self, kind: type[AnyEntry], /, **fields: Any) -> str:
        """Record an entry; its ``date`` may be an ISO text. Gives its id."""
        if isinstance(fields.get("date"), str):
            fields["date"] = PartialDate.of(fields["date"])
        sequence = len(self.entries) + 1
        self.now += dt.timedelta(minutes=1)
        common = {
            "id": f"e{sequence}",
            "sequence": sequence,
            "intervention": self.intervention.id,
            "recorded_at": self.now,
            "recorded_by": "clerk",
        }
        entry = kind(**(common | fields))
        self.entries.append(entry)
        return entry.id

    def cite(self, document: str, quote: str) -> EntryCite:
        """The passage of a registered document's one page that reads ``quote``."""
        page = next(one for one in self.documents if one.id == document).pages[0]
        start = page.text.index(quote)
        return EntryCite(document, 1, start, start + len(quote), quote)

    def ledger(self, as_at: dt.datetime | dt.date | None = None) -> Ledger:
        """The record so far, as at a moment."""
        return open_ledger(self.intervention, self.documents, self.entries, as_at=as_at)

    def case(self) -> CaseFile:
        """The record so far as a case."""
        return CaseFile(
            intervention=self.intervention,
            documents=tuple(sorted(self.documents, key=lambda document: document.id)),
            entries=tuple(self.entries),
        )


@pytest.fixture
def record() -> RecordBuilder:
    """An empty record of Ambermere's intervention."""
    return RecordBuilder()
