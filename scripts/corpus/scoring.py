"""Agreed answers against what was read: right, wrong, left open, rightly blank."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from candour.authorities import find_authority
from candour.facts import AnyFact, Document, Extract, Finding, Inspection, Judgement
from corpus.answers import FIELDS, Answer
from corpus.readings import fields_of, items_of, read_facts

Outcome = Literal["right", "wrong", "left open", "rightly blank"]
OUTCOMES: tuple[Outcome, ...] = ("right", "wrong", "left open", "rightly blank")


class Scored(NamedTuple):
    """One document compared: the outcome of each field, its extract, and its answer with ``about`` worked out."""

    answer: Answer
    document: Document
    extract: Extract
    expected: dict[str, str]
    found: dict[str, str]
    outcomes: dict[str, Outcome]
    items_right: int

    @property
    def name(self) -> str:
        """The file, as the tables call it."""
        return self.answer.path.name

    @property
    def not_right(self) -> dict[str, Outcome]:
        """The fields that are wrong or left open."""
        return {f: o for f, o in self.outcomes.items() if o in ("wrong", "left open")}


def score(answers: Iterable[Answer]) -> Iterator[Scored]:
    """Each document of the answers read and compared, in order."""
    for answer in answers:
        document, extract = read_facts(answer.path)
        expected = {f: answer.fields[f] for f in FIELDS if f in answer.fields} | _about(answer)
        found = fields_of(extract)
        outcomes = {f: _outcome(e, found.get(f, "")) for f, e in expected.items()}
        right = _right_items(answer, extract)
        yield Scored(answer, document, extract, expected, found, outcomes, right)


def _about(answer: Answer) -> dict[str, str]:
    if not answer.authority:
        return {"about": ""}
    end = answer.fields["end"]
    on = date.fromisoformat(end) if end else None
    return {"about": find_authority(answer.authority, on=on).code or ""}


def _outcome(expected: str, found: str) -> Outcome:
    if expected == found:
        return "right" if expected else "rightly blank"
    return "wrong" if found else "left open"


def plain(text: str) -> str:
    """Text with single spaces: items are compared but for white space."""
    return " ".join(text.split())


def _right_items(answer: Answer, extract: Extract) -> int:
    if answer.items is None:
        return 0
    found = Counter(plain(text) for text in items_of(extract))
    return sum((found & Counter(plain(text) for text in answer.items)).values())


def rule_counts(scored: Iterable[Scored]) -> dict[str, dict[str, int]]:
    """For each rule, its facts that an agreed answer speaks of and those that proved right, by name of the rule."""
    counts: dict[str, dict[str, int]] = {}
    for one in scored:
        for fact in one.extract:
            right = _is_right(fact, one)
            if right is not None:
                count = counts.setdefault(fact.rule, {"facts": 0, "right": 0})
                count["facts"] += 1
                count["right"] += right
    return dict(sorted(counts.items()))


def _is_right(fact: AnyFact, one: Scored) -> bool | None:
    if isinstance(fact, Inspection):
        fields = ("framework", "form", "start", "end", "published", "lead_inspectors")
        return all(one.outcomes.get(f, "wrong") in ("right", "rightly blank") for f in fields)
    if isinstance(fact, Judgement):
        return fact.grade == one.expected[fact.area] if fact.area in one.expected else None
    if isinstance(fact, Finding):
        if one.answer.items is not None:
            return plain(fact.text) in {plain(text) for text in one.answer.items}
        return one.outcomes.get("improvement_items") == "right"
    return None
