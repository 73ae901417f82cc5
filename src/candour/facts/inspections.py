"""Facts of an inspection report: the inspection, its judgements and its findings."""

from typing import Literal

from candour.facts.dates import PartialDate
from candour.facts.fact import Fact

Framework = Literal["sif", "ilacs", "focused_visit", "monitoring_visit", "jtai", "other"]
Area = Literal[
    "overall", "leadership", "help_and_protection", "in_care", "care_leavers", "adoption", "lscb"
]
Grade = Literal["outstanding", "good", "requires_improvement", "inadequate", "adequate"]
Polarity = Literal["needs_improvement", "weakness", "strength", "priority_action"]


class Inspection(Fact, frozen=True, kw_only=True, tag="inspection"):
    """One inspection or visit.

    ``form`` is never printed: it is inferred from the length of an ILACS visit, whose dates stand in ``also`` for the field ``form``.
    """

    framework: Framework
    form: Literal["standard", "short"] | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    published: PartialDate | None = None
    lead_inspectors: tuple[str, ...] = ()


class Judgement(Fact, frozen=True, kw_only=True, tag="judgement"):
    """A grade given to one area; ``date`` is the end of the inspection."""

    by: str | None = None
    area: Area
    grade: Grade
    date: PartialDate | None = None


class Finding(Fact, frozen=True, kw_only=True, tag="finding"):
    """Something found, whole and joined across lines; ``themes`` are codes of the theme list."""

    polarity: Polarity
    text: str
    themes: tuple[str, ...] = ()
