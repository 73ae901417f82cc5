"""Sets the facts that were read beside the agreed ones, and says which are right.

A fact is right when it stands at the agreed place and its key fields agree. What hangs on another's place or on two
readers' taste (an ``optional`` agreed fact) counts neither way.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from candour.facts import AnyFact, Document, Extract, PartialDate

KEYS: dict[str, tuple[str, ...]] = {
    "instrument": ("kind", "status", "date"),
    "requirement": ("force", "deadline", "recurs"),
    "judgement": ("about", "area", "grade"),
    "finding": ("polarity",),
    "commitment": ("quantity", "unit"),
    "partnership": ("partner_code", "status"),
    "appointment": ("person", "status"),
    "review": ("kind", "date"),
    "support": ("kind", "status"),
    "transfer": ("status",),
    "assessment": ("movement",),
    "statement": ("speaker",),
    "disclosure": ("to",),
    "non_disclosure": ("to",),
}
WORDED = {"requirement": "must", "statement": "text", "finding": "text"}
_WORD = re.compile(r"[a-z0-9£]{3,}")
_LEAST_SHARED = 0.5
_REACH = 160


class Outcome(NamedTuple):
    """One document: agreed facts with the fact that was found for each (or ``None``), and found facts with no agreed one."""

    file: str
    agreed: list[tuple[dict[str, Any], AnyFact | None]]
    surplus: list[AnyFact]
    accepted: list[AnyFact]

    @property
    def found(self) -> list[AnyFact]:
        """The facts that were found and agreed on."""
        return [
            fact for agreed, fact in self.agreed if fact is not None and not agreed.get("optional")
        ]


def score(
    file: str, document: Document, extract: Extract, answers: Sequence[dict[str, Any]]
) -> Outcome:
    """Each agreed fact with what was found for it; every found fact is used once."""
    left = [fact for fact in extract if type_of(fact) in KEYS]
    pairs: list[tuple[dict[str, Any], AnyFact | None]] = []
    pages = {page.number: page.text for page in document.pages}
    accepted: list[AnyFact] = []
    for agreed in sorted(answers, key=lambda one: bool(one.get("optional"))):
        if agreed["type"] not in KEYS:
            continue
        match = next((fact for fact in left if is_right(fact, agreed, pages)), None)
        if match is not None:
            left.remove(match)
            if agreed.get("optional"):
                accepted.append(match)
        pairs.append((agreed, match))
    return Outcome(file, pairs, left, accepted)


def type_of(fact: AnyFact) -> str:
    """The name of the fact's type."""
    return str(type(fact).__struct_config__.tag)


def is_right(fact: AnyFact, agreed: dict[str, Any], pages: dict[int, str]) -> bool:
    """Whether the fact is the agreed one: its type, its place, its key fields and, where it has one, its wording."""
    if type_of(fact) != agreed["type"] or not _is_there(fact, agreed["anchor"], pages):
        return False
    if not all(agree(getattr(fact, key), agreed.get(key)) for key in KEYS[agreed["type"]]):
        return False
    worded = WORDED.get(agreed["type"])
    return worded is None or _share(getattr(fact, worded), agreed.get(worded) or "")


def _is_there(fact: AnyFact, anchor: str, pages: dict[int, str]) -> bool:
    """Whether a passage of the fact holds the anchor, or begins or ends near it."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in anchor.split()))
    for number, text in pages.items():
        for match in pattern.finditer(text):
            for passage in (fact.cite, *fact.also):
                near = passage.start - _REACH < match.end() and match.start() < passage.end + _REACH
                if passage.page == number and near:
                    return True
    return False


def agree(value: object, agreed: object) -> bool:
    """Whether a value is the agreed one: dates as far as both are known, names but for titles."""
    if isinstance(agreed, dict):
        value = value.value if isinstance(value, PartialDate) else None
        wanted = agreed.get("value")
        if wanted is None:
            return value is None
        return value is not None and (wanted.startswith(value) or value.startswith(wanted))
    if isinstance(value, PartialDate):
        return value.value is None or agreed is None
    if isinstance(value, str) and isinstance(agreed, str):
        return (
            _bare(value) == _bare(agreed) or _bare(value).split()[-1:] == _bare(agreed).split()[-1:]
        )
    return value == agreed


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|mr|ms|mrs|cllr|councillor)\s+", "", name.lower()).strip()


def _share(first: str, second: str) -> bool:
    one, other = _stems(first), _stems(second)
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) / shorter >= _LEAST_SHARED


def _stems(words: str) -> set[str]:
    """The words of three letters or more, cut to five: *co-operate* and *co-operation* are one."""
    return {word[:5] for word in _WORD.findall(words.lower())}


def rule_counts(outcomes: Sequence[Outcome]) -> dict[str, dict[str, int]]:
    """How many facts each rule found, and how many of them were right; optional ones do not count."""
    counts: dict[str, dict[str, int]] = {}
    for fact, right in facts_of(outcomes):
        row = counts.setdefault(fact.rule, {"found": 0, "right": 0})
        row["found"] += 1
        row["right"] += right
    return dict(sorted(counts.items()))


def facts_of(outcomes: Sequence[Outcome]) -> Iterator[tuple[AnyFact, bool]]:
    """Every found fact that counts, and whether it is right."""
    for outcome in outcomes:
        yield from ((fact, True) for fact in outcome.found)
        yield from ((fact, False) for fact in outcome.surplus)
