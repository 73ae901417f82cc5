"""What the national store holds, as frozen values: outcomes, measures, neighbours, and where they came from.

Authorities are keyed by their DfE number, as the published files key them; it outlives changes of GSS code.
Numbers from 970 are England and its regions.
"""

from datetime import date
from typing import Literal

import msgspec

from candour.facts.inspections import Area, Grade

Group = Literal[
    "front_door", "assessments", "child_protection", "care", "leavers", "workforce", "finance"
]
Unit = Literal["percent", "per_10_000", "count", "pounds", "pounds_a_week", "score", "cases"]
Polarity = Literal["high", "low", "none"]
Size = Literal["small", "medium", "large"]

ENGLAND = "970"  # numbers have three digits, so text compares as numbers do
REGIONS = {
    "North East": "980",
    "North West": "981",
    "Yorkshire and the Humber": "982",
    "East Midlands": "983",
    "West Midlands": "984",
    "East of England": "985",
    "London": "986",
    "South East": "989",
    "South West": "990",
}


class SourceFile(msgspec.Struct, frozen=True):
    """A published file that the store was built from: its name, hash, and what it is."""

    name: str
    sha256: str
    what: str


class Release(msgspec.Struct, frozen=True):
    """A statistical release: the day that its years end on and the day by which a year is usually out."""

    id: str
    title: str
    publisher: str
    ends: str
    out_by: str
    years_after: int

    def ended_on(self, year: int) -> date:
        """The last day of the year that a figure bears, or the day of the count."""
        return date.fromisoformat(f"{year}-{self.ends}")

    def published_by(self, year: int) -> date:
        """The day by which the figures of a year are usually out (kept late on purpose)."""
        return date.fromisoformat(f"{year + self.years_after}-{self.out_by}")


class Noise(msgspec.Struct, frozen=True):
    """How much a measure moves by itself from one year to the next, in authorities of one size.

    ``threshold``: nine in ten of the changes that were undone in the year after were smaller. ``spread``: the robust
    standard deviation of one-year changes. Both are points of the unit, or shares of the value where ``relative``.
    ``reversed_share``: how often a change was followed by one in the other direction; ``pairs`` is how many pairs
    of changes that rests on.
    """

    size: Size
    threshold: float
    spread: float
    reversed_share: float
    pairs: int
    relative: bool


class Measure(msgspec.Struct, frozen=True, kw_only=True):
    """One measure: what it is, which way is better, and where it comes from.

    ``updated_on`` is the day on which the department's dictionary says that it was last brought up to date;
    ``noise`` is empty until enough years are held.
    """

    id: str
    group: Group
    name: str
    source: str
    unit: Unit
    polarity: Polarity
    release: str
    key: bool = False
    source_name: str = ""
    updated_on: date | None = None
    noise: tuple[Noise, ...] = ()


class Table(msgspec.Struct, frozen=True):
    """The figures of one measure in one version of the tool.

    ``years`` and ``printed`` (the source's wording of each) run alongside every tuple of ``values``, which are keyed
    by DfE number; ``None`` is the source's dash.
    """

    years: tuple[int, ...]
    printed: tuple[str, ...]
    values: dict[str, tuple[float | None, ...]]


class Vintage(msgspec.Struct, frozen=True):
    """A dated version of the tool: ``id`` its month, ``available_on`` the last day of that month."""

    id: str
    available_on: date


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """One full inspection and its grades, as published.

    ``sources`` says where it is held from (``outcomes``, ``overview``, ``report``); ``report`` is the SHA-256 of the
    report that was read, when one was. ``inspected_on`` is the last day of the inspection, when known.
    """

    authority: str
    framework: Literal["sif", "ilacs"]
    published_on: date
    grades: dict[Area, Grade]
    sources: tuple[str, ...]
    inspected_on: date | None = None
    report: str | None = None


class Neighbour(msgspec.Struct, frozen=True):
    """A statistical neighbour: its DfE number and how close it is, in the source's words."""

    authority: str
    closeness: str


class Edition(msgspec.Struct, frozen=True):
    """One edition of the statistical neighbours: ten for each authority, the nearest first."""

    id: str
    published_on: date
    neighbours: dict[str, tuple[Neighbour, ...]]


class Discrepancy(msgspec.Struct, frozen=True, kw_only=True):
    """Two sources say different things, or one says what cannot be: listed, not hidden.

    ``kept`` is what the store uses, ``because`` why.
    """

    kind: str
    authority: str | None = None
    what: str
    said: dict[str, str]
    kept: str
    because: str


class SharedFigures(msgspec.Struct, frozen=True):
    """Authorities for which a measure prints the same figures every year: one service stands behind them."""

    measure: str
    authorities: tuple[str, ...]


class Store(msgspec.Struct, frozen=True, kw_only=True):
    """Everything, as it ships. ``sizes`` groups authorities in thirds by their number of children in care."""

    format: int
    sources: tuple[SourceFile, ...]
    vintages: tuple[Vintage, ...]
    releases: tuple[Release, ...]
    measures: tuple[Measure, ...]
    sizes: dict[str, Size]
    shared: tuple[SharedFigures, ...]
    outcomes: tuple[Outcome, ...]
    editions: tuple[Edition, ...]
    discrepancies: tuple[Discrepancy, ...]
    tables: dict[str, dict[str, Table]]
