"""The made-up papers and entries of which the benchmark of the record builds its interventions."""

import datetime as dt
import random
from collections.abc import Iterator

from candour.facts import (
    Cite,
    Commitment,
    Finding,
    Instrument,
    PartialDate,
    Requirement,
    Statement,
)
from candour.facts.record import DocumentPage, Entry, RecordedDocument
from candour.facts.record.entries import (
    AgreementEntry,
    DecisionEntry,
    DisclosureEntry,
    EvidenceEntry,
    FactEntry,
    FulfilmentEntry,
)

EACH = 2_000
PAPERS = 40
BEGAN = dt.datetime(2023, 1, 1, 9, tzinfo=dt.UTC)
SENTENCE = (
    "The council must report to the commissioner on the children who wait, by the end of January. "
)
_PAGE = SENTENCE * 60
_WORDS = "must report to the commissioner on the children who wait"


def paper(slug: str, number: int) -> RecordedDocument:
    """A paper of two pages."""
    day = dt.date(2019, 1, 1) + dt.timedelta(days=25 * number)
    return RecordedDocument(
        id=f"{slug}-paper-{number}",
        kind=("direction", "letter", "report", "news")[number % 4],
        title=f"Paper {number}",
        publisher="Ambermere City Council",
        written=PartialDate.on(day),
        published=PartialDate.on(day) if number % 4 == 3 else None,
        licence="own",
        reader="bench 1",
        pages=tuple(DocumentPage(page, f"{number} {page} {_PAGE}") for page in range(1, 3)),
        recorded_at=BEGAN,
        recorded_by="bench",
    )


def make_drafts(slug: str, chance: random.Random) -> Iterator["Draft"]:  # noqa: F821
    """Two thousand entries: seven in ten are facts, the rest are about them."""
    from candour_site.record.writing import Draft

    requirements, commitments = [], []
    for number in range(1, EACH + 1):
        key = f"{slug}:{number}"
        document = f"{slug}-paper-{chance.randrange(PAPERS)}"
        day = PartialDate.on(dt.date(2022, 1, 1) + dt.timedelta(days=chance.randrange(300)))
        kind = chance.random()
        if kind < 0.7 or not requirements or not commitments:
            fact = make_fact(number, chance, document=document)
            if isinstance(fact, Requirement):
                requirements.append(key)
            if isinstance(fact, Commitment):
                commitments.append(key)
            yield Draft(FactEntry, {"fact": fact, "document": document, "basis": "accepted"})
        elif kind < 0.9:
            entry, said = _say_of_requirement(kind)
            of = chance.choice(requirements)
            yield Draft(entry, {"of": of, "date": day, **said})
        elif kind < 0.95:
            of = chance.choice(commitments)
            yield Draft(FulfilmentEntry, {"of": of, "quantity": 3, "date": day})
        else:
            to = chance.choice(["councillors", "press", "partners"])
            yield Draft(DisclosureEntry, {"document": document, "to": to, "date": day})


def _say_of_requirement(kind: float) -> tuple[type[Entry], dict[str, str]]:
    """What an entry says of a requirement: that it is done, agreed to or met."""
    if kind < 0.8:
        return EvidenceEntry, {"says": "done"}
    if kind < 0.85:
        return AgreementEntry, {"by": "Secretary of State"}
    return DecisionEntry, {"by": "Secretary of State", "outcome": "met"}


def make_fact(number: int, chance: random.Random, *, document: str) -> object:
    """A fact with an exact citation."""
    start = len(f"{document.rpartition('-')[2]} 1 ") + SENTENCE.index(_WORDS)
    common = {
        "about": "X06000001",
        "cite": Cite(1, start, start + len(_WORDS), _WORDS),
        "confidence": 0.9,
        "rule": "bench",
    }
    day = dt.date(2019, 1, 1) + dt.timedelta(days=chance.randrange(1500))
    kind = number % 8
    if kind < 2:
        return _make_requirement(number, common, day=day)
    if kind == 2:
        return Commitment(**common, by="Ambermere City Council", quantity=40, unit="posts")
    if kind == 3:
        return Instrument(
            **common,
            kind="letter",
            issued_by="Minister",
            issued_to="Ambermere City Council",
            date=PartialDate.on(day),
        )
    if kind == 4:
        return Statement(**common, speaker="leader", text=f"Matter {number}.", reported="direct")
    return Finding(**common, polarity="needs_improvement", text=f"matter {number} is weak")


def _make_requirement(number: int, common: dict[str, object], *, day: dt.date) -> Requirement:
    """A duty with a deadline, or one that comes round each month; two in three need an agreement."""
    recurs = "P1M" if number % 24 == 1 else None
    return Requirement(
        **common,
        who="Ambermere City Council",
        must=f"report on matter {number}",
        force="order",
        deadline=None if recurs else PartialDate.on(day),
        recurs=recurs,
        approver="Secretary of State" if number % 3 else None,
    )
