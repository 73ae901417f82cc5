"""A small record in the making: Ambermere's intervention with one direction that orders and promises."""

import datetime as dt
from dataclasses import dataclass

import pytest

from candour.facts import Cite, Commitment, Finding, Instrument, PartialDate, Requirement, Statement
from candour.facts.record import DocumentPage, Intervention, RecordedDocument
from candour_site.record import writing

SLUG = "ambermere-2019"
BEGAN_AT = dt.datetime(2021, 1, 4, 9, 0, tzinfo=dt.UTC)
TEXT = (
    "Ambermere City Council must agree a partnership by 31 January 2020. "
    "The council will invest in 40 posts. Supervision is weak. Recording is weak. "
    "“We are on course,” said the leader."
)


@dataclass
class Clock:
    """Instants one minute apart, so that tests can name the moment of each entry."""

    now: dt.datetime = BEGAN_AT

    def tick(self) -> dt.datetime:
        self.now += dt.timedelta(minutes=1)
        return self.now


def cite(words: str) -> Cite:
    """The passage of the direction with these words."""
    start = TEXT.index(words)
    return Cite(1, start, start + len(words), words)


def common(words: str) -> dict[str, object]:
    return {"about": "X06000001", "cite": cite(words), "confidence": 0.9, "rule": "test"}


def requirement(deadline: str = "2020-01-31") -> Requirement:
    return Requirement(
        **common("must agree a partnership by 31 January 2020"),
        who="Ambermere City Council",
        must="agree a partnership",
        force="order",
        deadline=PartialDate.of(deadline),
    )


def commitment() -> Commitment:
    return Commitment(
        **common("will invest in 40 posts"),
        by="Ambermere City Council",
        quantity=40,
        unit="posts",
    )


def finding(words: str = "Supervision is weak") -> Finding:
    return Finding(**common(words), polarity="needs_improvement", text=words)


def statement() -> Statement:
    return Statement(
        **common("We are on course"), speaker="leader", text="We are on course", reported="direct"
    )


def instrument() -> Instrument:
    return Instrument(
        **common("Ambermere City Council must"), kind="direction", date=PartialDate.of("2019-11-01")
    )


def direction(slug: str = "direction-2019") -> RecordedDocument:
    return RecordedDocument(
        id=slug,
        kind="direction",
        title="Direction to Ambermere City Council",
        publisher="Department for Education",
        written=PartialDate.of("2019-11-01"),
        licence="own",
        reader="text 1",
        pages=(DocumentPage(1, TEXT),),
        recorded_at=BEGAN_AT,
        recorded_by="Ada",
    )


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def where(clock):
    """The keyword arguments of every writing verb, at the next instant."""

    def at_next_instant(slug: str = SLUG, by: str = "Ada") -> dict[str, object]:
        return {"intervention": slug, "by": by, "recorded_at": clock.tick()}

    return at_next_instant


@pytest.fixture
def record(db, clock):
    """The intervention is open and the direction filed with five proposals."""
    writing.open_intervention(
        Intervention(id=SLUG, authority="X06000001", title="Ambermere 2019"),
        by="Ada",
        recorded_at=clock.tick(),
    )
    writing.file_document(
        direction(),
        intervention=SLUG,
        proposals=[requirement(), commitment(), finding(), statement(), instrument()],
        by="Ada",
        recorded_at=clock.tick(),
    )


@pytest.fixture
def direction_again() -> RecordedDocument:
    """The same direction, as a second reading would register it."""
    return direction()
